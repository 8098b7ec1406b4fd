import {
  EmptyState,
  ExportLinks,
  Layout,
  Link,
  PointMap,
  type Rahmen,
  SimpleTable,
  Stack,
  Stat,
  Stats,
  Text,
} from '../../../../design/index.ts';
import type { Luecke } from '../luecken.rules.ts';
import { planTexte } from '../texte.ts';

export const PLANUNG = '/kursplanung';
export const LUECKEN = `${PLANUNG}/luecken`;

export interface Ortslage {
  ort: string;
  lat: number;
  lon: number;
}

/** Demand against supply by place and level, on a map and as a table. */
export const LueckenPage = ({
  rahmen,
  luecken,
  orte,
  freiePlaetze,
}: {
  rahmen: Rahmen;
  luecken: readonly Luecke[];
  /** Places whose coordinates are known. */
  orte: readonly Ortslage[];
  freiePlaetze: number;
}) => {
  const t = planTexte[rahmen.sprache];
  const sum = (key: 'wartende' | 'ohnePlatz') => luecken.reduce((summe, luecke) => summe + luecke[key], 0);
  const jeOrt = Map.groupBy(luecken, ({ ort }) => ort);
  const points = orte.flatMap(({ ort, lat, lon }) => {
    const zeilen = jeOrt.get(ort) ?? [];
    const ohne = zeilen.reduce((summe, { ohnePlatz }) => summe + ohnePlatz, 0);
    const frei = zeilen.reduce((summe, { freieOrtsplaetze }) => summe + freieOrtsplaetze, 0);
    if (zeilen.length === 0) return [];
    const tone = ohne === 0 ? ('success' as const) : ('warning' as const);
    return [{ name: ort, lat, lon, value: ohne, tone, detail: t.karteDetail(frei) }];
  });
  return (
    <Layout rahmen={rahmen} title={t.luecken} intro={t.lueckenIntro}>
      {luecken.length === 0 ? (
        <EmptyState title={t.niemandWartet} icon="check" />
      ) : (
        <Stack gap="l">
          <Stats label={t.luecken}>
            <Stat label={t.wartende} value={sum('wartende')} />
            <Stat label={t.freiePlaetze} value={freiePlaetze} detail={t.inKursen} />
            <Stat label={t.ohnePlatz} value={sum('ohnePlatz')} detail={t.auchBestmoeglich} tone="warning" />
          </Stats>
          {points.length > 0 && (
            <PointMap id="luecken-karte" title={t.karte} description={t.karteText} points={points} />
          )}
          <SimpleTable
            caption={t.lueckenTabelle}
            rows={luecken}
            columns={[
              { key: 'ort', label: t.ort, header: true, cell: ({ ort }) => ort },
              { key: 'niveau', label: t.niveau, cell: ({ niveau }) => niveau },
              {
                key: 'wartende',
                label: t.wartende,
                align: 'end',
                cell: ({ wartende }) => wartende,
                href: ({ ort, niveau, wartende }) =>
                  wartende > 0 ? `/warteliste?ort=${encodeURIComponent(ort)}&niveau=${niveau}` : undefined,
              },
              {
                key: 'kinder',
                label: t.mitKindern,
                align: 'end',
                cell: ({ mitKindern }) => mitKindern || '',
              },
              {
                key: 'online',
                label: t.auchOnline,
                align: 'end',
                cell: ({ auchOnline }) => auchOnline || '',
              },
              { key: 'abend', label: t.nurAbends, align: 'end', cell: ({ nurAbends }) => nurAbends || '' },
              {
                key: 'frauen',
                label: t.frauenkurs,
                align: 'end',
                cell: ({ frauenkurs }) => frauenkurs || '',
              },
              {
                key: 'frei',
                label: t.freiVorOrt,
                align: 'end',
                cell: ({ freieOrtsplaetze }) => freieOrtsplaetze || '',
              },
              { key: 'ohne', label: t.ohnePlatz, align: 'end', cell: ({ ohnePlatz }) => ohnePlatz },
            ]}
          />
          <ExportLinks csv={`${LUECKEN}.csv`} xlsx={`${LUECKEN}.xlsx`} name={t.luecken} />
          <Text muted small>
            {t.lueckenErklaerung} <Link href={PLANUNG}>{t.zurPlanung}</Link>
          </Text>
        </Stack>
      )}
    </Layout>
  );
};
