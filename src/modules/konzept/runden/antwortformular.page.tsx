import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Checkbox,
  DateField,
  Details,
  Facts,
  FieldRow,
  FileField,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Link,
  MoneyField,
  SelectField,
  Stack,
  SubmitRow,
  Text,
  TextArea,
  TextField,
} from '../../../design/index.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import { UEBERGAENGE } from '../status.rules.ts';
import { type Antwort, type Feld, prefillAntwort } from './antwort.rules.ts';
import type { Runde, Rundenfrage } from './runde.store.ts';
import { rundenTexte } from './texte.ts';

/** What is known of the measure, to answer from. */
export const Bekanntes = ({ frage, sprache }: { frage: Rundenfrage; sprache: Anzeigesprache }) => {
  const t = rundenTexte[sprache];
  return (
    <Stack gap="s">
      <Facts
        layout="stacked"
        facts={[
          { key: t.bisherStand, value: konzeptTexte[sprache].status[frage.status] },
          frage.frist !== null && { key: t.fristBisher, value: formatDatum(frage.frist, sprache) },
          { key: t.schritt, value: frage.naechster_schritt },
        ]}
      />
      <Details summary={t.textDesKonzepts}>
        <Stack gap="s">
          {frage.text.split('\n').map((absatz) => (
            <Text>{absatz}</Text>
          ))}
        </Stack>
      </Details>
    </Stack>
  );
};

/** The report on one measure, prefilled with the last state: short on a phone, whole without scripts. */
export const Antwortformular = ({
  action,
  runde,
  frage,
  sprache,
  values,
  errors,
  isGross = false,
}: {
  action: string;
  runde: Runde;
  frage: Rundenfrage;
  sprache: Anzeigesprache;
  values?: FormValues;
  errors?: FormErrors;
  /** Large buttons of the phone page. */
  isGross?: boolean;
}) => {
  const t = rundenTexte[sprache];
  const worte = konzeptTexte[sprache].status;
  const vorgabe: Antwort = frage.antwort ?? prefillAntwort(frage);
  const asks = (feld: Feld) => runde.felder.includes(feld);
  const day = (am: string | null) => am ?? '';
  return (
    <Form action={action} values={values} errors={errors} marks="required" guard upload={asks('nachweis')}>
      <HiddenField name="version" value={frage.version} />
      {asks('status') && (
        <>
          <SelectField
            name="status"
            label={t.status}
            placeholder={false}
            required
            value={vorgabe.status ?? frage.status}
            options={[frage.status, ...UEBERGAENGE[frage.status]].map((status) => ({
              value: status,
              label: worte[status],
            }))}
          />
          <FieldRow>
            <DateField name="am" label={t.am} hint={t.amHinweis} value={day(vorgabe.am)} />
            <DateField
              name="neueFrist"
              label={t.neueFrist}
              hint={t.neueFristHinweis}
              value={day(vorgabe.neueFrist)}
            />
          </FieldRow>
          <TextArea name="grund" label={t.grund} hint={t.grundHinweis} value={vorgabe.grund} rows={2} />
        </>
      )}
      {asks('geschehen') && (
        <TextArea
          name="geschehen"
          label={t.geschehen}
          hint={t.geschehenHinweis(formatDatum(runde.von_am, sprache), formatDatum(runde.bis_am, sprache))}
          value={vorgabe.geschehen}
          rows={4}
        />
      )}
      {asks('hindernisse') && (
        <TextArea name="hindernisse" label={t.hindernisse} value={vorgabe.hindernisse} rows={2} />
      )}
      {asks('schritt') && (
        <>
          <TextField name="schritt" label={t.schritt} value={vorgabe.schritt} maxlength={500} width="full" />
          <DateField name="schrittAm" label={t.schrittAm} value={day(vorgabe.schrittAm)} />
        </>
      )}
      {asks('nachweis') && (
        <>
          <TextField
            name="nachweis"
            label={t.nachweis}
            hint={t.nachweisHinweis}
            value={vorgabe.nachweis}
            maxlength={500}
            width="full"
          />
          {frage.nachweis_name !== null && (
            <>
              <Link href={`${action}/nachweis`} download>
                {t.gesendeteDatei(frage.nachweis_name)}
              </Link>
              <Checkbox name="ohneDatei" label={t.dateiEntfernen} />
            </>
          )}
          <FileField
            name="datei"
            label={frage.nachweis_name === null ? t.datei : t.andereDatei}
            hint={t.dateiHinweis}
            accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.txt"
          />
        </>
      )}
      {asks('kosten') && (
        <MoneyField
          name="kostenCent"
          label={t.kosten}
          hint={t.kostenHinweis}
          value={
            vorgabe.kostenCent === null ? '' : formatGeld(vorgabe.kostenCent, 'de').replace(/[^\d.,-]/g, '')
          }
        />
      )}
      <SubmitRow>
        <Button name="fertig" value="ja" size={isGross ? 'large' : 'default'}>
          {t.speichernFertig}
        </Button>
        <Button variant="secondary" name="fertig" value="" size={isGross ? 'large' : 'default'}>
          {t.zwischenspeichern}
        </Button>
      </SubmitRow>
    </Form>
  );
};
