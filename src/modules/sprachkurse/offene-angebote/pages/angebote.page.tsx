import type { Anzeigesprache } from '../../../../begriffe/anzeigesprache.ts';
import { formatTelefon } from '../../../../begriffe/telefon.ts';
import { WOCHENTAGE } from '../../../../begriffe/zeit.ts';
import { formatDatum, formatWochentag, formatZeitspanne } from '../../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Card,
  Checkbox,
  DateField,
  EmailField,
  EmptyState,
  Facts,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  Link,
  LinkButton,
  NumberField,
  PhoneField,
  PostButton,
  type Rahmen,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
  TimeField,
  TwoColumns,
} from '../../../../design/index.ts';
import { ANGEBOTSARTEN, averageOf } from '../offenes-angebot.rules.ts';
import type { Angebotstermin, Angebotszeile, OffenesAngebot } from '../offenes-angebot.store.ts';
import { angebotTexte } from '../texte.ts';

export const ANGEBOTE = '/offene-angebote';

/** `Montag 15:00–17:00, jede zweite Woche`; by arrangement without a day. */
export function describeWann(
  { wochentag, von, bis, rhythmus }: Pick<OffenesAngebot, 'wochentag' | 'von' | 'bis' | 'rhythmus'>,
  sprache: Anzeigesprache,
): string {
  const tag = wochentag === null ? '' : formatWochentag(wochentag, sprache);
  const spanne = von !== null && bis !== null ? formatZeitspanne(von, bis) : '';
  const zeit = [tag, spanne].filter(Boolean).join(' ') || angebotTexte[sprache].nachAbsprache;
  return [zeit, rhythmus].filter(Boolean).join(', ');
}

const zahl = (wert: number | null, sprache: Anzeigesprache) =>
  wert === null ? '' : wert.toLocaleString(sprache === 'de' ? 'de-DE' : 'en-GB');

/** What there was in a year and how many came. */
export const AngebotePage = ({
  rahmen,
  jahr,
  jahre,
  angebote,
  darfFuehren,
}: {
  rahmen: Rahmen;
  jahr: number;
  jahre: readonly number[];
  angebote: readonly Angebotszeile[];
  darfFuehren: boolean;
}) => {
  const { sprache } = rahmen;
  const t = angebotTexte[sprache];
  const termine = angebote.reduce((sum, one) => sum + one.termine, 0);
  const besuche = angebote.reduce((sum, one) => sum + one.teilnehmer, 0);
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel}
      intro={t.einleitung}
      actions={
        <>
          {darfFuehren && <LinkButton href={`${ANGEBOTE}/neu`}>{t.neu}</LinkButton>}
          <LinkButton href={`${ANGEBOTE}.csv?jahr=${jahr}`} variant="tertiary" download>
            CSV
          </LinkButton>
          <LinkButton href={`${ANGEBOTE}.xlsx?jahr=${jahr}`} variant="tertiary" download>
            Excel
          </LinkButton>
        </>
      }
    >
      <Stack gap="l">
        <Form action={ANGEBOTE} method="get">
          <FieldRow>
            <SelectField
              name="jahr"
              label={t.jahr}
              placeholder={false}
              value={String(jahr)}
              options={jahre.map((one) => ({ value: String(one), label: String(one) }))}
              width="s"
              required
            />
          </FieldRow>
          <SubmitRow>
            <Button variant="secondary">{t.zeigen}</Button>
          </SubmitRow>
        </Form>
        {angebote.length === 0 ? (
          <EmptyState title={t.leer}>{t.leerHinweis}</EmptyState>
        ) : (
          <SimpleTable
            caption={`${t.titel} ${jahr}`}
            rows={angebote}
            columns={[
              {
                key: 'titel',
                label: t.angebot,
                header: true,
                cell: (row) => row.titel,
                href: (row) => `${ANGEBOTE}/${row.id}`,
                footer: t.summe,
              },
              { key: 'art', label: t.art, cell: (row) => t.arten[row.art] },
              { key: 'ort', label: t.ort, cell: (row) => row.ort },
              { key: 'wann', label: t.wann, cell: (row) => describeWann(row, sprache) },
              { key: 'organisation', label: t.organisation, cell: (row) => row.organisation },
              {
                key: 'termine',
                label: t.termine,
                align: 'end',
                cell: (row) => zahl(row.termine, sprache),
                footer: zahl(termine, sprache),
              },
              {
                key: 'besuche',
                label: t.besuche,
                align: 'end',
                cell: (row) => zahl(row.teilnehmer, sprache),
                footer: zahl(besuche, sprache),
              },
              {
                key: 'schnitt',
                label: t.imSchnitt,
                align: 'end',
                cell: (row) => zahl(averageOf(row.teilnehmer, row.termine), sprache),
                footer: zahl(averageOf(besuche, termine), sprache),
              },
            ]}
          />
        )}
      </Stack>
    </Layout>
  );
};

/** One offer with its dates; whoever may keep it writes down how many came. */
export const AngebotPage = ({
  rahmen,
  angebot,
  termine,
  darfFuehren,
  values,
  errors,
}: {
  rahmen: Rahmen;
  angebot: OffenesAngebot;
  termine: readonly Angebotstermin[];
  darfFuehren: boolean;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = angebotTexte[sprache];
  const tag = (datum: string) => formatDatum(datum, sprache);
  const pfad = `${ANGEBOTE}/${angebot.id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={angebot.titel}
      breadcrumb={[{ text: t.titel, href: ANGEBOTE }]}
      actions={darfFuehren && <LinkButton href={`${pfad}/bearbeiten`}>{t.bearbeiten}</LinkButton>}
      failed={errors !== undefined}
    >
      <TwoColumns
        start={
          <Card title={t.angebot}>
            <Facts
              facts={[
                { key: t.art, value: t.arten[angebot.art] },
                { key: t.wann, value: describeWann(angebot, sprache) },
                {
                  key: t.ort,
                  value: [angebot.raum, angebot.strasse, `${angebot.plz} ${angebot.ort}`.trim()]
                    .filter(Boolean)
                    .join(', '),
                },
                { key: t.organisation, value: angebot.organisation },
                { key: t.telefon, value: angebot.telefon && formatTelefon(angebot.telefon) },
                {
                  key: t.email,
                  value: angebot.email && <Link href={`mailto:${angebot.email}`}>{angebot.email}</Link>,
                },
                { key: t.sprachen, value: angebot.sprachen },
                { key: t.zielgruppe, value: angebot.zielgruppe },
                { key: t.kinderbetreuungKurz, value: angebot.kinderbetreuung ? t.ja : '' },
                {
                  key: t.zeitraum,
                  value:
                    angebot.ende_am === null
                      ? t.seit(tag(angebot.beginn_am))
                      : t.vonBis(tag(angebot.beginn_am), tag(angebot.ende_am)),
                },
              ]}
            />
          </Card>
        }
        end={
          <Stack gap="m">
            {darfFuehren && (
              <Card title={t.termin}>
                <Form action={`${pfad}/termine`} values={values} errors={errors}>
                  <Text muted>{t.terminHinweis}</Text>
                  <FieldRow>
                    <DateField name="am" label={t.tag} required />
                    <NumberField name="teilnehmer" label={t.teilnehmer} required />
                  </FieldRow>
                  <TextField name="bemerkung" label={t.bemerkung} maxlength={200} width="full" />
                  <SubmitRow>
                    <Button>{t.eintragen}</Button>
                  </SubmitRow>
                </Form>
              </Card>
            )}
            {termine.length === 0 ? (
              <Text muted>{t.keinTermin}</Text>
            ) : (
              <SimpleTable
                caption={t.termine}
                rows={termine}
                columns={[
                  { key: 'tag', label: t.tag, header: true, nowrap: true, cell: (row) => tag(row.am) },
                  {
                    key: 'teilnehmer',
                    label: t.teilnehmer,
                    align: 'end',
                    cell: (row) => zahl(row.teilnehmer, sprache),
                  },
                  { key: 'bemerkung', label: t.bemerkung, cell: (row) => row.bemerkung },
                  ...(darfFuehren
                    ? [
                        {
                          key: 'tat',
                          label: '',
                          cell: (row: Angebotstermin) => (
                            <PostButton
                              action={`${pfad}/termine/${row.id}/entfernen`}
                              size="small"
                              variant="tertiary"
                              label={t.entfernenGenau(tag(row.am))}
                            >
                              {t.entfernen}
                            </PostButton>
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            )}
          </Stack>
        }
      />
    </Layout>
  );
};

/** A new offer, or one that is changed. */
export const AngebotFormularPage = ({
  rahmen,
  angebot,
  values,
  errors,
}: {
  rahmen: Rahmen;
  angebot: OffenesAngebot | null;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = angebotTexte[sprache];
  const zurueck = angebot ? `${ANGEBOTE}/${angebot.id}` : ANGEBOTE;
  return (
    <Layout
      rahmen={rahmen}
      title={angebot ? t.bearbeiten : t.neu}
      breadcrumb={[
        { text: t.titel, href: ANGEBOTE },
        ...(angebot ? [{ text: angebot.titel, href: zurueck }] : []),
      ]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form
        action={angebot ? `${zurueck}/bearbeiten` : `${ANGEBOTE}/neu`}
        values={values}
        errors={errors}
        marks="required"
        guard
      >
        <HiddenField name="version" value={angebot?.version ?? 0} />
        <TextField
          name="titel"
          label={t.angebot}
          value={angebot?.titel}
          maxlength={160}
          width="full"
          required
        />
        <SelectField
          name="art"
          label={t.art}
          value={angebot?.art}
          options={ANGEBOTSARTEN.map((art) => ({ value: art, label: t.arten[art]! }))}
          required
        />
        <FieldRow>
          <SelectField
            name="wochentag"
            label={t.wochentag}
            placeholder={t.nachAbsprache}
            value={String(angebot?.wochentag ?? '')}
            options={WOCHENTAGE.map((tag) => ({ value: String(tag), label: formatWochentag(tag, sprache) }))}
          />
          <TimeField name="von" label={t.von} value={angebot?.von ?? ''} />
          <TimeField name="bis" label={t.bis} value={angebot?.bis ?? ''} />
        </FieldRow>
        <TextField
          name="rhythmus"
          label={t.rhythmus}
          hint={t.rhythmusHinweis}
          value={angebot?.rhythmus}
          maxlength={160}
          width="full"
        />
        <TextField name="raum" label={t.raum} value={angebot?.raum} maxlength={120} />
        <TextField name="strasse" label={t.strasse} value={angebot?.strasse} maxlength={120} />
        <FieldRow>
          <TextField name="plz" label={t.plz} value={angebot?.plz} maxlength={10} width="xs" />
          <TextField name="ort" label={t.ort} value={angebot?.ort} maxlength={80} width="m" />
        </FieldRow>
        <TextField
          name="organisation"
          label={t.organisation}
          value={angebot?.organisation}
          maxlength={160}
          width="full"
          required
        />
        <FieldRow>
          <PhoneField name="telefon" label={t.telefon} value={angebot?.telefon} maxlength={80} />
          <EmailField name="email" label={t.email} value={angebot?.email} maxlength={254} />
        </FieldRow>
        <TextField
          name="sprachen"
          label={t.sprachen}
          hint={t.sprachenHinweis}
          value={angebot?.sprachen}
          maxlength={200}
          width="full"
        />
        <TextField
          name="zielgruppe"
          label={t.zielgruppe}
          value={angebot?.zielgruppe}
          maxlength={200}
          width="full"
        />
        <Checkbox
          name="kinderbetreuung"
          label={t.kinderbetreuung}
          checked={angebot?.kinderbetreuung ?? false}
        />
        <FieldRow>
          <DateField name="beginn_am" label={t.beginn} value={angebot?.beginn_am ?? ''} required />
          <DateField name="ende_am" label={t.ende} hint={t.endeHinweis} value={angebot?.ende_am ?? ''} />
        </FieldRow>
        <SubmitRow>
          <Button>{t.speichern}</Button>
          <LinkButton href={zurueck} variant="tertiary">
            {t.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
