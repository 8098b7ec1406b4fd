import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  type Column,
  PlanAxis,
  Section,
  SimpleTable,
  Stack,
  StackedBarChart,
  Text,
  type Ton,
  tableUrl,
} from '../../../design/index.ts';
import type { Massnahmenzeile } from '../konzept.store.ts';
import { konzeptTexte, levelWord, ownWord } from '../konzept.texte.ts';
import { listSchwerpunkteOf } from '../schwerpunkte/schwerpunkt.rules.ts';
import { Schwerpunktbadge } from '../schwerpunkte/schwerpunkte.page.tsx';
import { MASSNAHME_STATUS, type MassnahmeStatus } from '../status.rules.ts';
import type { Anhanggruppe } from './anhang.rules.ts';
import { type AnsichtProps, Ansichtrahmen } from './ansicht-rahmen.page.tsx';
import {
  daysLate,
  type Feldzeile,
  groupFristen,
  groupHerkunft,
  groupZustaendige,
  planZeitspannen,
} from './ansichten.rules.ts';
import { ansichtenTexte } from './ansichten.texte.ts';
import { ansichtTabelle, massnahmeHref, pathOf } from './ansichten-tabelle.ts';
import { describeStand, isZiel } from './ausgabe-dokument.ts';
import { ausgabeExportTexte } from './ausgabe-export.texte.ts';

export interface MassnahmenansichtProps extends AnsichtProps {
  massnahmen: readonly Massnahmenzeile[];
  /** The same as the annex groups them. */
  anhang: readonly Anhanggruppe<Massnahmenzeile>[];
  heute: Datum;
}

const TON: Record<MassnahmeStatus, Ton> = {
  offen: 'neutral',
  geplant: 'neutral',
  'in-umsetzung': 'info',
  laufend: 'info',
  umgesetzt: 'success',
  verschoben: 'warning',
  entfallen: 'neutral',
};

/** Long official texts are shortened where the short title is missing; the measure's page has all of it. */
const LANG = 160;

export const nameOf = ({ kennung, kurztitel, text }: Massnahmenzeile): string => {
  const name = kurztitel || (text.length > LANG ? `${text.slice(0, LANG).replace(/\s+\S*$/, '')} …` : text);
  return kennung === '' ? name : `${kennung} ${name}`;
};

/** Columns that the views choose from. */
function columnsOf({ rahmen: { sprache }, ausgabe: { worte }, sicht, heute }: MassnahmenansichtProps) {
  const t = ansichtenTexte[sprache];
  const { spalte } = ausgabeExportTexte[sprache];
  const spalten = {
    massnahme: {
      key: 'massnahme',
      label: levelWord(worte, 'massnahme', sprache),
      header: true,
      cell: nameOf,
      href: massnahmeHref,
    },
    wortlaut: {
      key: 'massnahme',
      label: levelWord(worte, 'massnahme', sprache),
      header: true,
      cell: ({ kennung, text }) => (kennung === '' ? text : `${kennung} ${text}`),
      href: massnahmeHref,
    },
    feld: {
      key: 'feld',
      label: levelWord(worte, 'handlungsfeld', sprache),
      cell: (zeile) => (
        <>
          {zeile.felder.map(({ text }) => text).join('; ')}
          <Schwerpunktbadge namen={listSchwerpunkteOf(zeile, sicht)} sprache={sprache} kurz />
        </>
      ),
    },
    ziel: {
      key: 'ziel',
      label: ownWord(worte, 'handlungsziel', spalte.ziel),
      cell: ({ ziele }) =>
        ziele
          .filter(isZiel)
          .map(({ text }) => text)
          .join('; '),
    },
    zustaendig: { key: 'zustaendig', label: spalte.zustaendig, cell: ({ zustaendig }) => zustaendig },
    termin: { key: 'termin', label: spalte.termin, cell: ({ termin }) => termin || '–' },
    frist: {
      key: 'frist',
      label: t.frist,
      nowrap: true,
      cell: ({ frist }) => (frist === null ? '–' : formatDatum(frist, sprache)),
    },
    stand: {
      key: 'stand',
      label: spalte.stand,
      cell: (zeile) => {
        const tage = daysLate(zeile, heute);
        return (
          <>
            <Badge tone={TON[zeile.status]}>{describeStand(zeile, sprache)}</Badge>{' '}
            {tage !== null && <Badge tone="danger">{t.ueberfaelligSeit(tage)}</Badge>}
          </>
        );
      },
    },
    schritt: {
      key: 'schritt',
      label: spalte.schritt,
      cell: ({ naechster_schritt: schritt, naechster_schritt_am: am }) =>
        am === null ? schritt : [schritt, formatDatum(am, sprache)].join(', '),
    },
    vorschlag: {
      key: 'vorschlag',
      label: spalte.herkunft,
      cell: ({ herkunft_am, ist_von_migranten }) => (
        <>
          {ist_von_migranten && <Badge tone="info">{t.vonMigranten}</Badge>}{' '}
          {herkunft_am !== null && t.vorschlagVom(formatDatum(herkunft_am, sprache))}
        </>
      ),
    },
    grund: { key: 'grund', label: t.grund, cell: ({ status_grund }) => status_grund },
  } satisfies Record<string, Column<Massnahmenzeile>>;
  return spalten as Record<keyof typeof spalten, Column<Massnahmenzeile>>;
}

/** Columns in which no measure has anything are left out. */
const filled = (columns: readonly Column<Massnahmenzeile>[], massnahmen: readonly Massnahmenzeile[]) =>
  columns.filter(({ cell }) => massnahmen.some((massnahme) => cell(massnahme) !== ''));

const Gruppen = ({
  gruppen,
  columns,
}: {
  gruppen: readonly { titel: string; massnahmen: readonly Massnahmenzeile[] }[];
  columns: readonly Column<Massnahmenzeile>[];
}) => {
  const shown = filled(
    columns,
    gruppen.flatMap(({ massnahmen }) => massnahmen),
  );
  return (
    <Stack gap="l">
      {gruppen.map(({ titel, massnahmen }) => (
        <Section title={`${titel} (${massnahmen.length})`}>
          <SimpleTable caption={titel} hideCaption rows={massnahmen} columns={shown} />
        </Section>
      ))}
    </Stack>
  );
};

/** By deadline, what is late first. */
export const FristenPage = (props: MassnahmenansichtProps) => {
  const { sprache } = props.rahmen;
  const s = columnsOf(props);
  return (
    <Ansichtrahmen {...props}>
      <Gruppen
        gruppen={groupFristen(props.massnahmen, props.heute).map(({ art, massnahmen }) => ({
          titel: ansichtenTexte[sprache].abschnitt[art],
          massnahmen,
        }))}
        columns={[s.massnahme, s.frist, s.stand, s.zustaendig, s.schritt, s.feld]}
      />
    </Ansichtrahmen>
  );
};

/** By whoever answers for a measure. */
export const ZustaendigPage = (props: MassnahmenansichtProps) => {
  const { sprache } = props.rahmen;
  const s = columnsOf(props);
  return (
    <Ansichtrahmen {...props}>
      <Gruppen
        gruppen={groupZustaendige(props.massnahmen).map(({ name, massnahmen }) => ({
          titel: name || ansichtenTexte[sprache].ohneZustaendige,
          massnahmen,
        }))}
        columns={[s.massnahme, s.frist, s.stand, s.schritt, s.feld]}
      />
    </Ansichtrahmen>
  );
};

/** What became of what somebody proposed. */
export const HerkunftPage = (props: MassnahmenansichtProps) => {
  const { sprache } = props.rahmen;
  const t = ansichtenTexte[sprache];
  const s = columnsOf(props);
  const gruppen = groupHerkunft(props.massnahmen);
  const anzahl = gruppen.reduce((summe, { massnahmen }) => summe + massnahmen.length, 0);
  return (
    <Ansichtrahmen {...props} anzahl={anzahl} hinweis={t.herkunftHinweis}>
      <Gruppen
        gruppen={gruppen.map(({ name, massnahmen }) => ({ titel: name || t.vonMigranten, massnahmen }))}
        columns={[s.massnahme, s.vorschlag, s.stand, s.grund, s.zustaendig, s.feld]}
      />
    </Ansichtrahmen>
  );
};

/** Measures as bars over the years. */
export const ZeitplanPage = (props: MassnahmenansichtProps) => {
  const { rahmen, massnahmen, ausgabe, heute } = props;
  const { sprache } = rahmen;
  const t = ansichtenTexte[sprache];
  const beginn = ausgabe.beschlossen_am ?? ausgabe.angelegt_at.toISOString().slice(0, 10);
  const { spannen, ohne } = planZeitspannen(massnahmen, beginn);
  return (
    <Ansichtrahmen {...props}>
      <Stack>
        {spannen.length > 0 && (
          <PlanAxis
            caption={t.zeitplanTitel}
            corner={levelWord(ausgabe.worte, 'massnahme', sprache)}
            today={heute}
            rows={spannen.map(({ massnahme, von, bis }) => ({
              label: nameOf(massnahme),
              href: massnahmeHref(massnahme),
              von,
              bis,
              note: describeStand(massnahme, sprache),
              tone: daysLate(massnahme, heute) === null ? TON[massnahme.status] : 'danger',
            }))}
          />
        )}
        {ohne > 0 && <Text muted>{t.ohneFristHinweis(ohne)}</Text>}
      </Stack>
    </Ansichtrahmen>
  );
};

/** The annex: as the paper words its schedules, each measure once. */
export const AnhangPage = (props: MassnahmenansichtProps) => {
  const { sprache } = props.rahmen;
  const s = columnsOf(props);
  return (
    <Ansichtrahmen {...props} hinweis={ansichtenTexte[sprache].anhangHinweis}>
      <Gruppen
        gruppen={props.anhang.map(({ titel, massnahmen }) => ({
          titel: titel || ausgabeExportTexte[sprache].ohneTermin,
          massnahmen,
        }))}
        columns={[s.wortlaut, s.feld, s.ziel, s.zustaendig, s.termin, s.stand]}
      />
    </Ansichtrahmen>
  );
};

/** Colours are six: what has not begun is one of them. */
const SERIEN: readonly (readonly MassnahmeStatus[])[] = [
  ['umgesetzt'],
  ['laufend'],
  ['in-umsetzung'],
  ['offen', 'geplant'],
  ['verschoben'],
  ['entfallen'],
];

/** How the measures of each field stand; every number leads to its measures. */
export const FelderPage = (props: AnsichtProps & { zeilen: readonly Feldzeile[]; heute: Datum }) => {
  const { rahmen, ausgabe, query, zeilen, heute } = props;
  const { sprache } = rahmen;
  const t = ansichtenTexte[sprache];
  const w = konzeptTexte[sprache];
  const hrefOf = (feld: number, weitere: Partial<typeof query.filter> = {}) =>
    tableUrl(pathOf('fristen'), ansichtTabelle, query, {
      filter: { ...query.filter, feld: String(feld), ...weitere },
    });
  const sumOf = ({ staende }: Feldzeile) =>
    MASSNAHME_STATUS.reduce((summe, status) => summe + staende[status], 0);
  const zahl = (
    key: string,
    label: string,
    of: (zeile: Feldzeile) => number,
    href: Column<Feldzeile>['href'],
  ) =>
    ({
      key,
      label,
      align: 'end',
      cell: of,
      href: (zeile) => (of(zeile) > 0 ? href?.(zeile) : undefined),
    }) satisfies Column<Feldzeile>;
  return (
    <Ansichtrahmen {...props} anzahl={zeilen.length === 0 ? 0 : props.anzahl}>
      <Stack gap="l">
        <StackedBarChart
          id="felder"
          title={t.felderTitel}
          description={t.felderText(ausgabe.bezeichnung)}
          source={t.felderQuelle(formatDatum(heute, sprache))}
          categories={zeilen.map(({ feld }) => feld)}
          links={zeilen.map(({ id }) => hrefOf(id))}
          series={SERIEN.map((serie) => ({
            name: serie.map((status) => w.status[status]).join(', '),
            values: zeilen.map(({ staende }) => serie.reduce((summe, status) => summe + staende[status], 0)),
          }))}
        />
        <SimpleTable
          caption={t.felderTitel}
          rows={zeilen}
          columns={[
            {
              key: 'feld',
              label: levelWord(ausgabe.worte, 'handlungsfeld', sprache),
              header: true,
              cell: ({ id, feld }) => (
                <>
                  {feld}
                  <Schwerpunktbadge namen={props.sicht.get(id) ?? []} sprache={sprache} kurz />
                </>
              ),
              href: ({ id }) => hrefOf(id),
            },
            ...MASSNAHME_STATUS.map((status) =>
              zahl(
                status,
                w.status[status],
                ({ staende }) => staende[status],
                ({ id }) => hrefOf(id, { status: [status] }),
              ),
            ),
            zahl('summe', t.summe, sumOf, ({ id }) => hrefOf(id)),
            zahl(
              'ueberfaellig',
              t.ueberfaellig,
              ({ ueberfaellig }) => ueberfaellig,
              ({ id }) => hrefOf(id, { ueberfaellig: true }),
            ),
          ]}
        />
      </Stack>
    </Ansichtrahmen>
  );
};
