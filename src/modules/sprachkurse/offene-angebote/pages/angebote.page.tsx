import type { Anzeigesprache } from '../../../../begriffe/anzeigesprache.ts';
import { formatTelefon } from '../../../../begriffe/telefon.ts';
import { formatDatum, formatWochentag, formatZeitspanne } from '../../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Card,
  DateField,
  EmptyState,
  Facts,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  Link,
  LinkButton,
  NumberField,
  PostButton,
  type Rahmen,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
  TwoColumns,
} from '../../../../design/index.ts';
import { averageOf } from '../offenes-angebot.rules.ts';
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
