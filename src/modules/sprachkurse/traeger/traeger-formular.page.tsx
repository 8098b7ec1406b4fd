import { formatIban } from '../../../begriffe/iban.ts';
import { formatTelefon } from '../../../begriffe/telefon.ts';
import {
  Button,
  Checkbox,
  EmailField,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  PhoneField,
  type Rahmen,
  SelectField,
  SubmitRow,
  TextArea,
  TextField,
} from '../../../design/index.ts';
import { kursTexte } from '../texte.ts';
import { TRAEGERARTEN } from './traeger.rules.ts';
import type { Traeger } from './traeger.store.ts';
import { traegerTexte } from './traeger.texte.ts';

type Namen = readonly { id: number; name: string }[];
const options = (namen: Namen) => namen.map(({ id, name }) => ({ value: String(id), label: name }));

/** The fields of a provider as a form shows them. */
export function traegerWerte(traeger: Traeger): FormValues {
  const { id, angelegt_at, iban, ist_aktiv, telefon, gemeinde_id, version, ...texte } = traeger;
  return {
    ...texte,
    telefon: formatTelefon(telefon),
    iban: iban ? formatIban(iban) : '',
    gemeinde_id: gemeinde_id === null ? '' : String(gemeinde_id),
    version: String(version),
    ...(ist_aktiv ? { ist_aktiv: 'ja' } : {}),
  };
}

export const TraegerFormularPage = ({
  rahmen,
  id,
  name,
  gemeinden,
  values,
  errors = {},
}: {
  rahmen: Rahmen;
  id: number | null;
  name: string;
  gemeinden: Namen;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = traegerTexte[sprache];
  const back = id === null ? '/traeger' : `/traeger/${id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={name}
      failed={Object.keys(errors).length > 0}
      breadcrumb={[
        { text: t.traeger, href: '/traeger' },
        ...(id === null ? [] : [{ text: name, href: back }]),
      ]}
      width="narrow"
    >
      <Form
        action={id === null ? '/traeger/neu' : `${back}/bearbeiten`}
        values={values}
        errors={errors}
        guard
        marks="required"
      >
        <HiddenField name="version" value={String(values.version ?? '')} />
        <TextField name="name" label={t.name} required width="full" autocomplete="off" />
        <FieldRow>
          <SelectField
            name="art"
            label={t.art}
            required
            options={TRAEGERARTEN.map((value) => ({ value, label: kursTexte[sprache].traegerart[value] }))}
          />
          <SelectField name="gemeinde_id" label={t.gemeinde} options={options(gemeinden)} />
        </FieldRow>
        <Fieldset legend={t.kontakt}>
          <TextField name="strasse" label={t.strasse} autocomplete="off" />
          <FieldRow>
            <TextField name="plz" label={t.plz} width="s" autocomplete="off" />
            <TextField name="ort" label={t.ort} width="m" autocomplete="off" />
          </FieldRow>
          <FieldRow>
            <PhoneField name="telefon" label={t.telefon} autocomplete="off" />
            <EmailField name="email" label={t.email} hint={t.emailHinweis} autocomplete="off" />
          </FieldRow>
        </Fieldset>
        <Fieldset legend={t.zahlung}>
          <TextField name="iban" label={t.iban} width="m" autocomplete="off" />
          <TextField
            name="kontoinhaber"
            label={t.kontoinhaber}
            hint={t.kontoinhaberHinweis}
            autocomplete="off"
          />
          <FieldRow>
            <TextField name="ust_id" label={t.ustId} width="s" autocomplete="off" />
            <TextField name="steuernummer" label={t.steuernummer} width="s" autocomplete="off" />
          </FieldRow>
        </Fieldset>
        <TextArea name="notiz" label={t.notiz} hint={t.notizHinweis} maxlength={4000} />
        <Checkbox name="ist_aktiv" label={t.aktiv} checked />
        <SubmitRow>
          <Button>{id === null ? t.anlegen : t.speichern}</Button>
          <LinkButton href={back} variant="tertiary">
            {t.zurueck}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
