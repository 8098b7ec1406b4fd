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
    tat: { kind: 'select' },
    gegenstand: { kind: 'select' },
    nummer: { kind: 'text' },
    vorgang: { kind: 'text' },
  },
  sortable: ['zeit'],
  defaultSort: { key: 'zeit', direction: 'desc' },
});

/** An entry of the audit in the words of the module that wrote it. */
export interface GelesenerEintrag extends Protokolleintrag {
  /** `Angebot angenommen` */
  geschehen: string;
  /** `Einsatz 2330` */
  gegenstand: string;
  /** The object's page, where the reader may open it. */
  href: string | undefined;
  aenderungen: readonly GeleseneAenderung[];
}

export interface GeleseneAenderung {
  feld: string;
  /** Null: there was none. */
  vorher: string | null;
  nachher: string | null;
}

type Wahl = readonly { value: string; label: string }[];

const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** `Status: angeboten → vermittelt`; what is new has no arrow. */
const Aenderungen = ({
  eintrag,
  nichts,
  weitere,
}: {
  eintrag: GelesenerEintrag;
  nichts: string;
  weitere: (anzahl: number) => string;
}) => (
  <>
    {eintrag.aenderungen.slice(0, SHOWN).map(({ feld, vorher, nachher }) => (
      <Text as="div" small>
        {feld}: {vorher === null ? '' : `${shorten(vorher)} → `}
        {shorten(nachher ?? nichts)}
      </Text>
    ))}
    {eintrag.aenderungen.length > SHOWN && (
      <Text as="div" small muted>
        {weitere(eintrag.aenderungen.length - SHOWN)}
      </Text>
    )}
  </>
);

const Gegenstand = ({ eintrag: { href, gegenstand } }: { eintrag: GelesenerEintrag }) =>
  href ? <Link href={href}>{gegenstand}</Link> : gegenstand;

export const ProtokollPage = ({
  rahmen,
  query,
  eintraege,
  total,
  taten,
  arten,
}: {
  rahmen: Rahmen;
  query: TableQuery<typeof protokollTabelle>;
  eintraege: readonly GelesenerEintrag[];
  total: number;
  taten: Wahl;
  arten: Wahl;
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
          { key: 'tat', label: t.tat, options: taten },
          { key: 'gegenstand', label: t.gegenstand, options: arten },
          { key: 'nummer', label: t.nummer },
          { key: 'vorgang', label: t.vorgang },
        ]}
        narrow="cards"
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
          {
            key: 'geschehen',
            label: t.geschehen,
            cell: (row) => (
              <>
                <Gegenstand eintrag={row} /> · {row.geschehen}
              </>
            ),
          },
          {
            key: 'aenderung',
            label: t.aenderung,
            cell: (row) => <Aenderungen eintrag={row} nichts={t.nichts} weitere={t.weitere} />,
          },
        ]}
      />
    </Layout>
  );
};

export const EintragPage = ({ rahmen, eintrag }: { rahmen: Rahmen; eintrag: GelesenerEintrag }) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const search = (params: Record<string, string>) => `${LISTE}?${new URLSearchParams(params)}`;
  return (
    <Layout rahmen={rahmen} title={t.eintrag(eintrag.id)} breadcrumb={[{ text: t.titel, href: LISTE }]}>
      <Stack gap="l">
        <Facts
          facts={[
            { key: t.zeit, value: formatZeitpunkt(eintrag.at, sprache) },
            { key: t.wer, value: eintrag.werName },
            { key: t.art, value: t.arten[eintrag.werArt] ?? eintrag.werArt },
            { key: t.tat, value: eintrag.geschehen },
            {
              key: t.gegenstand,
              value: <Gegenstand eintrag={eintrag} />,
              change: {
                href: search({ gegenstand: eintrag.gegenstandArt, nummer: eintrag.gegenstandId }),
                text: t.alle,
              },
            },
            {
              key: t.vorgang,
              value: eintrag.vorgang,
              change: { href: search({ vorgang: eintrag.vorgang }), text: t.vorgangAlles },
            },
            {
              key: t.technisch,
              value: `${eintrag.tat} · ${eintrag.gegenstandArt} ${eintrag.gegenstandId}`,
            },
          ]}
        />
        {eintrag.aenderungen.length === 0 ? (
          <Text muted>{t.ohneWerte}</Text>
        ) : (
          <SimpleTable
            caption={t.aenderung}
            rows={eintrag.aenderungen}
            columns={[
              { key: 'feld', label: t.feld, header: true, cell: (row) => row.feld },
              { key: 'vorher', label: t.vorher, cell: (row) => row.vorher ?? t.nichts },
              { key: 'nachher', label: t.nachher, cell: (row) => row.nachher ?? t.nichts },
            ]}
          />
        )}
        <Link href={LISTE}>{t.titel}</Link>
      </Stack>
    </Layout>
  );
};
