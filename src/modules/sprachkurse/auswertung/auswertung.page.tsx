import { formatGeld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  BarList,
  Button,
  EmptyState,
  Form,
  Layout,
  type Rahmen,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  Stat,
  Stats,
  SubmitRow,
  Text,
  TwoColumns,
} from '../../../design/index.ts';
import { type Kursgruppe, type Kurssumme, standOf } from './auswertung.rules.ts';
import type { Auswertungskurs } from './auswertung.store.ts';
import { type Gruppe, hinter, PFAD } from './gruppen.ts';
import { auswertungsTexte, gruppenwort } from './texte.ts';

export interface Topfzeile {
  id: number;
  bezeichnung: string;
  geplantCent: number | null;
  gebundenCent: number;
  gezahltCent: number;
  verfuegbarCent: number | null;
}

const percent = (wert: number | null, sprache: 'de' | 'en') =>
  wert === null
    ? '–'
    : `${wert.toLocaleString(sprache === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 1 })} %`;

/** The courses of a year in figures, each with the courses behind it. */
export const AuswertungPage = ({
  rahmen,
  jahr,
  jahre,
  von,
  stichtag,
  summe,
  gruppen,
  haushalt,
}: {
  rahmen: Rahmen;
  jahr: number;
  jahre: readonly number[];
  von: Datum;
  stichtag: Datum;
  summe: Kurssumme;
  gruppen: readonly { nach: Gruppe; gruppen: readonly Kursgruppe<Auswertungskurs>[] }[];
  /** The year and the one after it. */
  haushalt: readonly { jahr: number; toepfe: readonly Topfzeile[] }[];
}) => {
  const { sprache } = rahmen;
  const t = auswertungsTexte[sprache];
  const zahl = (wert: number) => wert.toLocaleString(sprache === 'de' ? 'de-DE' : 'en-GB');
  const geld = (cent: number | null) => (cent === null ? '–' : formatGeld(cent, sprache));
  const [groesste] = gruppen.find(({ nach }) => nach === 'gemeinde')?.gruppen ?? [];
  return (
    <Layout rahmen={rahmen} title={t.titel} intro={t.einleitung(jahr, formatDatum(stichtag, sprache))}>
      <Stack gap="l">
        <Form action={PFAD} method="get" values={{ jahr: String(jahr) }}>
          <SelectField
            name="jahr"
            label={t.jahr}
            required
            placeholder={false}
            options={jahre.map((one) => ({ value: String(one), label: String(one) }))}
          />
          <SubmitRow>
            <Button variant="secondary">{t.anzeigen}</Button>
          </SubmitRow>
        </Form>
        {summe.kurse === 0 ? (
          <EmptyState title={t.leer} icon="chart">
            {t.leerHinweis}
          </EmptyState>
        ) : (
          <>
            <Stats label={t.titel}>
              <Stat
                label={t.stand.abgeschlossen}
                value={zahl(summe.staende.abgeschlossen)}
                href={hinter(von, stichtag, { stand: 'abgeschlossen' })}
              />
              <Stat
                label={t.stand.laufend}
                value={zahl(summe.staende.laufend)}
                href={hinter(von, stichtag, { stand: 'laufend' })}
              />
              <Stat label={t.kosten} value={geld(summe.kostenCent)} href={hinter(von, stichtag)} />
              <Stat label={t.teilnehmer} value={zahl(summe.teilnehmer)} href={hinter(von, stichtag)} />
              <Stat label={t.ue} value={zahl(summe.ue)} href={hinter(von, stichtag)} />
              <Stat label={t.jeUe} value={geld(summe.jeUeCent)} />
              <Stat label={t.jeTeilnehmer} value={geld(summe.jeTeilnehmerCent)} />
              <Stat
                label={t.bestanden}
                value={percent(summe.bestandenProzent, sprache)}
                detail={t.bestandenHinweis}
              />
              <Stat label={t.abgebrochen} value={percent(summe.abgebrochenProzent, sprache)} />
            </Stats>
            {groesste && (
              <Text strong>{t.konzentration(groesste.wert, percent(groesste.anteil, sprache))}</Text>
            )}
            {gruppen.map(({ nach, gruppen: teile }) => (
              <Section title={t.nach[nach]}>
                <TwoColumns
                  wide="end"
                  start={
                    <BarList
                      label={t.nach[nach]}
                      items={teile.map(({ wert, kurse }) => ({
                        label: gruppenwort(nach, wert, sprache),
                        value: kurse.length,
                        href: hinter(von, stichtag, { [nach]: wert }),
                      }))}
                    />
                  }
                  end={
                    <SimpleTable
                      caption={t.nach[nach]}
                      hideCaption
                      rows={teile}
                      columns={[
                        {
                          key: 'wert',
                          label: t.gruppe[nach],
                          header: true,
                          cell: ({ wert }) => gruppenwort(nach, wert, sprache),
                          href: ({ wert }) => hinter(von, stichtag, { [nach]: wert }),
                        },
                        {
                          key: 'anzahl',
                          label: t.kurse,
                          align: 'end',
                          cell: ({ kurse }) => zahl(kurse.length),
                        },
                        {
                          key: 'anteil',
                          label: t.anteil,
                          align: 'end',
                          cell: ({ anteil }) => percent(anteil, sprache),
                        },
                        {
                          key: 'teilnehmer',
                          label: t.teilnehmer,
                          align: 'end',
                          cell: (row) => zahl(row.summe.teilnehmer),
                        },
                        {
                          key: 'kosten',
                          label: t.kosten,
                          align: 'end',
                          cell: (row) => geld(row.summe.kostenCent),
                        },
                      ]}
                    />
                  }
                />
              </Section>
            ))}
          </>
        )}
        {haushalt.map(({ jahr: haushaltsjahr, toepfe }) => (
          <Section title={`${t.haushalt} ${haushaltsjahr}`}>
            <SimpleTable
              caption={`${t.haushalt} ${haushaltsjahr}`}
              hideCaption
              rows={toepfe}
              columns={[
                { key: 'topf', label: t.topf, header: true, cell: (row) => row.bezeichnung },
                { key: 'geplant', label: t.geplant, align: 'end', cell: (row) => geld(row.geplantCent) },
                { key: 'gebunden', label: t.gebunden, align: 'end', cell: (row) => geld(row.gebundenCent) },
                { key: 'gezahlt', label: t.gezahlt, align: 'end', cell: (row) => geld(row.gezahltCent) },
                { key: 'frei', label: t.verfuegbar, align: 'end', cell: (row) => geld(row.verfuegbarCent) },
              ]}
            />
          </Section>
        ))}
      </Stack>
    </Layout>
  );
};

/** The courses behind a figure. */
export const KurslistePage = ({
  rahmen,
  jahr,
  stichtag,
  kurse,
  filter,
}: {
  rahmen: Rahmen;
  jahr: number;
  stichtag: Datum;
  kurse: readonly Auswertungskurs[];
  filter: readonly { nach: Gruppe; wert: string }[];
}) => {
  const { sprache } = rahmen;
  const t = auswertungsTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.liste}
      width="full"
      intro={[
        t.einleitung(jahr, formatDatum(stichtag, sprache)),
        ...filter.map(({ nach, wert }) => `${t.nach[nach]}: ${gruppenwort(nach, wert, sprache)}.`),
      ].join(' ')}
      breadcrumb={[{ text: t.titel, href: `${PFAD}?jahr=${jahr}` }]}
    >
      {kurse.length === 0 ? (
        <EmptyState title={t.leer} icon="chart">
          {t.leerHinweis}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={`${kurse.length} ${t.kurse}`}
          rows={kurse}
          columns={[
            {
              key: 'kennung',
              label: t.kennung,
              header: true,
              nowrap: true,
              cell: (row) => row.kennung,
              href: (row) => `/kurse/${row.id}`,
            },
            { key: 'titel', label: t.kurs, cell: (row) => row.titel },
            { key: 'traeger', label: t.traeger, cell: (row) => row.traeger },
            { key: 'gemeinde', label: t.gemeinde, cell: (row) => row.gemeinde },
            { key: 'stand', label: t.standSpalte, cell: (row) => t.stand[standOf(row, stichtag)] },
            { key: 'ue', label: t.ue, align: 'end', cell: (row) => row.ue },
            { key: 'teilnehmer', label: t.teilnehmer, align: 'end', cell: (row) => row.teilnehmer },
            {
              key: 'kosten',
              label: t.kosten,
              align: 'end',
              cell: (row) => formatGeld(row.kostenCent, sprache),
            },
          ]}
        />
      )}
    </Layout>
  );
};
