import { NIVEAUS } from '../../../../begriffe/niveau.ts';
import type { Datum } from '../../../../begriffe/zeit.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  DataTable,
  defineTable,
  EmptyState,
  Layout,
  Link,
  LinkButton,
  type Rahmen,
  Row,
  Stack,
  type TableQuery,
} from '../../../../design/index.ts';
import { FORMATE } from '../../kurse/kurs.rules.ts';
import { STATUSTON } from '../status-ton.ts';
import { wartelisteTexte } from '../texte.ts';
import { WARTESTATUS, wartetageOf } from '../warteperson.rules.ts';
import type { Wartezeile } from '../warteperson.store.ts';
import { wort } from '../worte.texte.ts';

export const WARTELISTE = '/warteliste';

export const wartetabelle = defineTable({
  filters: {
    suche: { kind: 'text' },
    status: { kind: 'select', options: WARTESTATUS },
    niveau: { kind: 'select', options: NIVEAUS },
    ort: { kind: 'select' },
    format: { kind: 'select', options: FORMATE },
    kinder: { kind: 'flag' },
    online: { kind: 'flag' },
    abend: { kind: 'flag' },
    vorrang: { kind: 'flag' },
  },
  sortable: ['nummer', 'niveau', 'ort', 'wartet_seit', 'stelle'],
  defaultSort: { key: 'wartet_seit', direction: 'asc' },
});

/** What a person needs, in a few words. */
export function describeBedarf(person: Wartezeile, rahmen: Rahmen): string {
  const t = wartelisteTexte[rahmen.sprache];
  const { kinder, online_moeglich, tageszeiten, vorrang, formate } = person;
  const besondere = formate.filter((format) => format !== 'allgemein');
  return [
    ...besondere.map((format) => wort(rahmen.sprache, 'format', format)),
    kinder > 0 && t.kinderAnzahl(kinder),
    online_moeglich && t.auchOnline,
    tageszeiten.length > 0 && tageszeiten.map((zeit) => wort(rahmen.sprache, 'tageszeit', zeit)).join(', '),
    vorrang && `${t.vorrang}: ${wort(rahmen.sprache, 'vorrang', vorrang)}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** How far somebody can travel: `Bus und Bahn, höchstens 45 Minuten`. */
export function describeReichweite(
  {
    verkehrsmittel,
    max_minuten,
    max_kilometer,
  }: Pick<Wartezeile, 'verkehrsmittel' | 'max_minuten' | 'max_kilometer'>,
  rahmen: Rahmen,
): string {
  const t = wartelisteTexte[rahmen.sprache];
  const grenzen = [max_minuten && `${max_minuten} ${t.minuten}`, max_kilometer && `${max_kilometer} km`];
  return `${wort(rahmen.sprache, 'verkehrsmittel', verkehrsmittel)}, ${t.hoechstens(grenzen.filter(Boolean).join(', '))}`;
}

/** Everybody who waits, shared by all courses. */
export const WartelistePage = ({
  rahmen,
  query,
  rows,
  total,
  orte,
  heute,
  doppelte,
  darfFuehren,
}: {
  rahmen: Rahmen;
  query: TableQuery<typeof wartetabelle>;
  rows: readonly Wartezeile[];
  total: number;
  orte: readonly string[];
  heute: Datum;
  /** Pairs that may be one person. */
  doppelte: number;
  darfFuehren: boolean;
}) => {
  const t = wartelisteTexte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.warteliste}
      intro={t.wartelisteIntro}
      actions={
        darfFuehren && (
          <Row>
            <LinkButton href={`${WARTELISTE}/neu`} variant="primary" icon="plus">
              {t.aufnehmen}
            </LinkButton>
            <LinkButton href={`${WARTELISTE}/import`}>{t.listeEinlesen}</LinkButton>
          </Row>
        )
      }
    >
      <Stack gap="l">
        {doppelte > 0 && darfFuehren && (
          <Alert tone="warning" title={t.doppelteAnzahl(doppelte)}>
            <Link href={`${WARTELISTE}/doppelte`}>{t.doppelteAnsehen}</Link>
          </Alert>
        )}
        <DataTable
          caption={t.wartende}
          definition={wartetabelle}
          query={query}
          path={WARTELISTE}
          rows={rows}
          total={total}
          narrow="cards"
          exports={{ csv: `${WARTELISTE}.csv`, xlsx: `${WARTELISTE}.xlsx` }}
          empty={
            <EmptyState title={t.leer} icon="user">
              {t.leerHinweis}
            </EmptyState>
          }
          filters={[
            { key: 'suche', label: t.suche },
            {
              key: 'status',
              label: t.stand,
              options: WARTESTATUS.map((value) => ({ value, label: wort(rahmen.sprache, 'status', value) })),
            },
            { key: 'niveau', label: t.niveau, options: NIVEAUS.map((value) => ({ value, label: value })) },
            { key: 'ort', label: t.wohnort, options: orte.map((value) => ({ value, label: value })) },
            {
              key: 'format',
              label: t.kursform,
              options: FORMATE.map((value) => ({ value, label: wort(rahmen.sprache, 'format', value) })),
            },
            { key: 'kinder', label: t.mitKindern },
            { key: 'online', label: t.auchOnline },
            { key: 'abend', label: t.nurAbends },
            { key: 'vorrang', label: t.vorrang },
          ]}
          columns={[
            {
              key: 'nummer',
              label: t.nummer,
              header: true,
              nowrap: true,
              cell: ({ nummer }) => nummer,
              href: ({ id }) => `${WARTELISTE}/${id}`,
            },
            { key: 'niveau', label: t.niveau, cell: ({ niveau }) => niveau },
            { key: 'ort', label: t.wohnort, cell: ({ ort }) => ort },
            {
              key: 'wartet_seit',
              label: t.wartetSeit,
              nowrap: true,
              cell: ({ wartet_seit }) =>
                `${formatDatum(wartet_seit, rahmen.sprache)} (${t.tage(wartetageOf(wartet_seit, heute))})`,
            },
            { key: 'bedarf', label: t.bedarf, cell: (person) => describeBedarf(person, rahmen) },
            { key: 'stelle', label: t.stelle, cell: ({ stelle }) => stelle ?? '' },
            {
              key: 'status',
              label: t.stand,
              cell: ({ status }) => (
                <Badge tone={STATUSTON[status]}>{wort(rahmen.sprache, 'status', status)}</Badge>
              ),
            },
          ]}
        />
      </Stack>
    </Layout>
  );
};
