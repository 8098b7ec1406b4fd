import type { Anzeigesprache } from '../../../../begriffe/anzeigesprache.ts';
import {
  Button,
  DateField,
  Details,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  MoneyField,
  NumberField,
  SelectField,
  SubmitRow,
  TextArea,
  TextField,
} from '../../../../design/index.ts';
import type { SprachmittlerStatus } from '../../bedarf.rules.ts';
import { SPRACHMITTLER_UEBERGAENGE } from '../../sprachmittler.rules.ts';
import { FREIBETRAEGE, SEITEN } from '../register.schema.ts';
import { texte } from '../texte.ts';
import { optionsOf } from './felder.tsx';

/** The kinds of small entries, each with its form and its address. */
export type Eintragsart = 'abwesenheit' | 'schulung' | 'steuererklaerung' | 'notiz' | 'status' | 'sperrpaar';

/** A small form with what was typed and why it was refused. */
export interface Eintragsformular {
  art: Eintragsart;
  values: FormValues;
  errors: FormErrors;
}

/** The form that adds one entry of a kind; open when it was refused. */
export const AddForm = ({
  sprache,
  art,
  pfad,
  status,
  stellen = [],
  formular,
}: {
  sprache: Anzeigesprache;
  art: Eintragsart;
  pfad: string;
  status?: SprachmittlerStatus;
  stellen?: readonly { id: number; name: string; ort: string }[];
  formular?: Eintragsformular;
}) => {
  const t = texte[sprache];
  const own = formular?.art === art ? formular : undefined;
  const titel = {
    abwesenheit: t.abwesenheitNeu,
    schulung: t.schulungNeu,
    steuererklaerung: t.steuerNeu,
    notiz: t.notizNeu,
    status: t.statusNeu,
    sperrpaar: t.sperrpaarNeu,
  }[art];
  const fields = () => {
    switch (art) {
      case 'abwesenheit':
        return (
          <>
            <FieldRow>
              <DateField name="von_am" label={t.von} required />
              <DateField name="bis_am" label={t.bis} />
            </FieldRow>
            <TextField name="grund" label={t.grund} />
          </>
        );
      case 'schulung':
        return (
          <>
            <TextField name="bezeichnung" label={t.bezeichnung} required />
            <FieldRow>
              <DateField name="am" label={t.am} required />
              <DateField name="gueltig_bis" label={t.gueltigBis} />
            </FieldRow>
          </>
        );
      case 'steuererklaerung':
        return (
          <>
            <FieldRow>
              <NumberField name="jahr" label={t.jahr} required width="s" />
              <DateField name="abgegeben_am" label={t.abgegebenAm} />
            </FieldRow>
            <SelectField
              name="freibetrag"
              label={t.freibetrag}
              placeholder={false}
              width="full"
              options={FREIBETRAEGE.map((value) => ({ value, label: t.freibetraege[value] ?? value }))}
            />
            <MoneyField name="andere" label={t.andere} />
            <TextField name="hinweis" label={t.hinweis} />
          </>
        );
      case 'notiz':
        return <TextArea name="text" label={t.notizText} required maxlength={4000} />;
      case 'status':
        return (
          <>
            <SelectField
              name="status"
              label={t.neuerStatus}
              required
              options={optionsOf(
                SPRACHMITTLER_UEBERGAENGE[status ?? 'aktiv'],
                'sprachmittlerStatus',
                sprache,
              )}
            />
            <DateField name="ab_am" label={t.ab} hint={t.abHinweis} />
            <TextField name="grund" label={t.grund} />
          </>
        );
      case 'sperrpaar':
        return (
          <>
            <SelectField
              name="stelle"
              label={t.stelle}
              required
              width="full"
              options={stellen.map((one) => ({
                value: String(one.id),
                label: one.ort ? `${one.name}, ${one.ort}` : one.name,
              }))}
            />
            <SelectField
              name="seite"
              label={t.seite}
              placeholder={false}
              options={SEITEN.map((value) => ({ value, label: t.seiten[value] ?? value }))}
            />
            <TextField name="grund" label={t.grund} />
          </>
        );
    }
  };
  return (
    <Details summary={titel} open={own !== undefined} id={`neu-${art}`}>
      <Form id={art} action={`${pfad}/${art}`} values={own?.values ?? {}} errors={own?.errors ?? {}}>
        {fields()}
        <SubmitRow>
          <Button variant="secondary">{t.eintragen}</Button>
        </SubmitRow>
      </Form>
    </Details>
  );
};
