import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  DataTable,
  defineTable,
  EmptyState,
  Facts,
  Layout,
  Link,
  type Rahmen,
  SimpleTable,
  Stack,
  type TableQuery,
  Text,
} from '../../../design/index.ts';
import { findAenderungen } from './aenderung.rules.ts';
import type { Protokolleintrag } from './protokoll.store.ts';
import { texte } from './texte.ts';

const LISTE = '/verwaltung/protokoll';
/** So many changes stand in a row of the list; the rest on the entry's own page. */
const SHOWN = 3;
const LONGEST = 60;

export const protokollTabelle = defineTable({
  filters: {
    zeit: { kind: 'dateRange' },
    wer: { kind: 'text' },
    tat: { kind: 'text' },
    gegenstand: { kind: 'text' },
    vorgang: { kind: 'text' },
  },
  sortable: ['zeit'],
  defaultSort: { key: 'zeit', direction: 'desc' },
});

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A value in words; instants are kept in UTC and read in Berlin. */
const inWords = (text: string | null, sprache: Anzeigesprache) => {
  if (text === null) return texte[sprache].nichts;
  return INSTANT.test(text) ? formatZeitpunkt(new Date(text), sprache) : text;
};

const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

const Kurz = ({ eintrag, sprache }: { eintrag: Protokolleintrag; sprache: Anzeigesprache }) => {
  const t = texte[sprache];
  const short = (text: string | null) => shorten(inWords(text, sprache));
  const alle = findAenderungen(eintrag.vorher, eintrag.nachher);
  return (
    <>
      {alle.slice(0, SHOWN).map(({ feld, vorher, nachher }) => (
        <Text as="div" small>
          {feld}: {eintrag.vorher ? `${short(vorher)} → ${short(nachher)}` : short(nachher)}
        </Text>
      ))}
      {alle.length > SHOWN && (
        <Text as="div" small muted>
          {t.weitere(alle.length - SHOWN)}
        </Text>
      )}
    </>
  );
};

export const ProtokollPage = ({
  rahmen,
  query,
  eintraege,
  total,
}: {
  rahmen: Rahmen;
  query: TableQuery<typeof protokollTabelle>;
  eintraege: readonly Protokolleintrag[];
  total: number;
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  return (
    <Layout rahmen={rahmen} title={t.titel} intro={t.einleitung} width="full">
      <DataTable
        caption={t.liste}
        definition={protokollTabelle}
        query={query}
        path={LISTE}
        rows={eintraege}
        total={total}
        exports={{ csv: `${LISTE}/export.csv`, xlsx: `${LISTE}/export.xlsx` }}
        filters={[
          { key: 'zeit', label: t.zeit },
          { key: 'wer', label: t.wer },
          { key: 'tat', label: t.tat },
          { key: 'gegenstand', label: `${t.gegenstand} (${t.gegenstandHinweis})` },
          { key: 'vorgang', label: t.vorgang },
        ]}
        empty={<EmptyState title={t.leer} icon="shield" />}
        columns={[
          {
            key: 'zeit',
            label: t.zeit,
            header: true,
            nowrap: true,
            cell: (row) => formatZeitpunkt(row.at, sprache),
            href: (row) => `${LISTE}/${row.id}`,
          },
          { key: 'wer', label: t.wer, cell: (row) => row.werName },
          { key: 'tat', label: t.tat, cell: (row) => row.tat },
          {
            key: 'gegenstand',
            label: t.gegenstand,
            cell: (row) => `${row.gegenstandArt} ${row.gegenstandId}`,
          },
          { key: 'aenderung', label: t.aenderung, cell: (row) => <Kurz eintrag={row} sprache={sprache} /> },
        ]}
      />
    </Layout>
  );
};

export const EintragPage = ({ rahmen, eintrag }: { rahmen: Rahmen; eintrag: Protokolleintrag }) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const aenderungen = findAenderungen(eintrag.vorher, eintrag.nachher);
  const gegenstand = `${eintrag.gegenstandArt} ${eintrag.gegenstandId}`;
  const search = (params: Record<string, string>) => `${LISTE}?${new URLSearchParams(params)}`;
  return (
    <Layout rahmen={rahmen} title={t.eintrag(eintrag.id)} breadcrumb={[{ text: t.titel, href: LISTE }]}>
      <Stack gap="l">
        <Facts
          facts={[
            { key: t.zeit, value: formatZeitpunkt(eintrag.at, sprache) },
            { key: t.wer, value: eintrag.werName },
            { key: t.art, value: t.arten[eintrag.werArt] ?? eintrag.werArt },
            { key: t.tat, value: eintrag.tat },
            {
              key: t.gegenstand,
              value: gegenstand,
              change: { href: search({ gegenstand }), text: t.alle },
            },
            {
              key: t.vorgang,
              value: eintrag.vorgang,
              change: { href: search({ vorgang: eintrag.vorgang }), text: t.vorgangAlles },
            },
          ]}
        />
        {aenderungen.length === 0 ? (
          <Text muted>{t.ohneWerte}</Text>
        ) : (
          <SimpleTable
            caption={t.aenderung}
            rows={aenderungen}
            columns={[
              { key: 'feld', label: t.feld, header: true, cell: (row) => row.feld },
              { key: 'vorher', label: t.vorher, cell: (row) => inWords(row.vorher, sprache) },
              { key: 'nachher', label: t.nachher, cell: (row) => inWords(row.nachher, sprache) },
            ]}
          />
        )}
        <Link href={LISTE}>{t.titel}</Link>
      </Stack>
    </Layout>
  );
};
