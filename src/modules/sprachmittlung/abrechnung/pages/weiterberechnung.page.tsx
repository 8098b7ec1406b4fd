import { formatGeld } from '../../../../begriffe/geld.ts';
import { formatKilometer } from '../../../../begriffe/kilometer.ts';
import { formatMonat, formatTermin, formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  type Column,
  EmptyState,
  Layout,
  Link,
  LinkButton,
  PostButton,
  type Rahmen,
  Row,
  Section,
  SimpleTable,
  Stack,
  Text,
} from '../../../../design/index.ts';
import type { Position } from '../position.store.ts';
import { zeitenOf } from '../position.ts';
import type { OffenerMonat, Weiterberechnung } from '../weiterberechnung.store.ts';
import { weiterberechnungTexte } from '../weiterberechnung.texte.ts';
import { leistungOf } from '../weiterberechnung.ts';

/** Lists with their payer, month and sum. */
const Listen = ({
  rahmen: { sprache },
  listen,
  pfad,
}: {
  rahmen: Rahmen;
  listen: readonly Weiterberechnung[];
  pfad: string;
}) => {
  const t = weiterberechnungTexte[sprache];
  const columns: Column<Weiterberechnung>[] = [
    {
      key: 'monat',
      label: t.monat,
      header: true,
      nowrap: true,
      cell: ({ monat }) => formatMonat(monat, sprache),
      href: ({ id }) => `${pfad}/${id}`,
    },
    { key: 'zahler', label: t.zahler, cell: ({ name }) => name },
    { key: 'anzahl', label: t.einsaetze, align: 'end', cell: ({ anzahl }) => anzahl },
    {
      key: 'summe',
      label: t.summe,
      align: 'end',
      nowrap: true,
      cell: ({ summeCent }) => formatGeld(summeCent, sprache),
    },
    {
      key: 'erstellt',
      label: t.erstelltAm,
      nowrap: true,
      cell: ({ erstelltAt }) => formatZeitpunkt(erstelltAt, sprache),
    },
  ];
  return <SimpleTable caption={t.listen} hideCaption columns={columns} rows={listen} />;
};

/** What is to be billed, and what was. */
export const WeiterberechnungenPage = ({
  rahmen,
  monate,
  listen,
  darfErstellen,
  fehler,
}: {
  rahmen: Rahmen;
  monate: readonly OffenerMonat[];
  listen: readonly Weiterberechnung[];
  darfErstellen: boolean;
  fehler?: string;
}) => {
  const { sprache } = rahmen;
  const t = weiterberechnungTexte[sprache];
  const columns: Column<OffenerMonat>[] = [
    { key: 'monat', label: t.monat, header: true, cell: ({ monat }) => formatMonat(monat, sprache) },
    { key: 'zahler', label: t.anzahlZahler, align: 'end', cell: ({ zahler }) => zahler },
    { key: 'anzahl', label: t.einsaetze, align: 'end', cell: ({ anzahl }) => anzahl },
    {
      key: 'summe',
      label: t.summe,
      align: 'end',
      nowrap: true,
      cell: ({ summeCent }) => formatGeld(summeCent, sprache),
    },
    ...(darfErstellen
      ? [
          {
            key: 'tat',
            label: '',
            cell: ({ monat }: OffenerMonat) => (
              <PostButton
                action="/weiterberechnung"
                values={{ monat }}
                size="small"
                label={t.erstellenLabel(formatMonat(monat, sprache))}
              >
                {t.erstellen}
              </PostButton>
            ),
          },
        ]
      : []),
  ];
  return (
    <Layout rahmen={rahmen} title={t.titel} intro={t.intro} failed={fehler !== undefined}>
      <Stack gap="l">
        {fehler && (
          <Alert tone="danger" live>
            {fehler}
          </Alert>
        )}
        <Section title={t.offen}>
          {monate.length === 0 ? (
            <Text>{t.offenLeer}</Text>
          ) : (
            <SimpleTable caption={t.offen} hideCaption columns={columns} rows={monate} />
          )}
        </Section>
        <Section title={t.listen}>
          {listen.length === 0 ? (
            <EmptyState title={t.leer}>{t.leerText}</EmptyState>
          ) : (
            <Listen rahmen={rahmen} listen={listen} pfad="/weiterberechnung" />
          )}
        </Section>
      </Stack>
    </Layout>
  );
};

/** What a requester was billed. */
export const MeineKostenPage = ({
  rahmen,
  listen,
}: {
  rahmen: Rahmen;
  listen: readonly Weiterberechnung[];
}) => {
  const t = weiterberechnungTexte[rahmen.sprache];
  return (
    <Layout rahmen={rahmen} title={t.meine} intro={t.meineIntro}>
      {listen.length === 0 ? (
        <EmptyState title={t.meineLeer}>{t.meineLeerText}</EmptyState>
      ) : (
        <Listen rahmen={rahmen} listen={listen} pfad="/meine-kosten" />
      )}
    </Layout>
  );
};

/** One list with its lines, as files and as a letter. */
export const WeiterberechnungPage = ({
  rahmen,
  liste,
  posten,
  pfad,
}: {
  rahmen: Rahmen;
  liste: Weiterberechnung;
  posten: readonly Position[];
  pfad: '/weiterberechnung' | '/meine-kosten';
}) => {
  const { sprache } = rahmen;
  const t = weiterberechnungTexte[sprache];
  const columns: Column<Position>[] = [
    {
      key: 'datum',
      label: t.datum,
      header: true,
      nowrap: true,
      cell: (row) => {
        const { beginn, ende } = zeitenOf(row);
        return formatTermin(beginn, ende, sprache);
      },
      footer: t.summe,
    },
    ...(liste.zahler === 'dritte'
      ? [{ key: 'stelle', label: t.stelle, cell: (row: Position) => row.stelle }]
      : []),
    { key: 'sprache', label: t.sprache, cell: (row) => leistungOf(row, sprache) },
    { key: 'aktenzeichen', label: t.aktenzeichen, cell: (row) => row.aktenzeichen },
    { key: 'minuten', label: t.minuten, align: 'end', cell: (row) => row.berechnung.eingaben.minuten },
    {
      key: 'kilometer',
      label: t.kilometer,
      align: 'end',
      nowrap: true,
      cell: (row) => formatKilometer(row.berechnung.eingaben.zehntelkilometer, sprache),
    },
    {
      key: 'betrag',
      label: t.betrag,
      align: 'end',
      nowrap: true,
      cell: (row) => formatGeld(row.betrag_cent, sprache),
      footer: formatGeld(liste.summeCent, sprache),
    },
  ];
  return (
    <Layout
      rahmen={rahmen}
      title={t.liste(liste.name, formatMonat(liste.monat, sprache))}
      intro={`${t.erstelltAm}: ${formatZeitpunkt(liste.erstelltAt, sprache)}`}
      breadcrumb={[{ text: pfad === '/meine-kosten' ? t.meine : t.titel, href: pfad }]}
      actions={
        <LinkButton href={`${pfad}/${liste.id}/schreiben.pdf`} icon="download">
          {t.pdf}
        </LinkButton>
      }
    >
      <Stack>
        <SimpleTable
          caption={t.liste(liste.name, formatMonat(liste.monat, sprache))}
          hideCaption
          columns={columns}
          rows={posten}
        />
        <Row>
          <Link href={`${pfad}/${liste.id}/liste.csv`} download>
            CSV
          </Link>
          <Link href={`${pfad}/${liste.id}/liste.xlsx`} download>
            Excel
          </Link>
        </Row>
      </Stack>
    </Layout>
  );
};
