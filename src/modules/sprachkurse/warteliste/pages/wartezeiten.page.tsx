import {
  EmptyState,
  ExportLinks,
  Layout,
  type Rahmen,
  SimpleTable,
  Stack,
  Stat,
  Stats,
  Text,
} from '../../../../design/index.ts';
import { wartelisteTexte } from '../texte.ts';
import type { Wartestand, Wartezeit } from '../wartezeiten.store.ts';
import { WARTELISTE } from './liste.page.tsx';

export const WARTEZEITEN = `${WARTELISTE}/wartezeiten`;

/** How long people wait, by place and level. */
export const WartezeitenPage = ({
  rahmen,
  zeiten,
  stand,
  vermittelt,
  darfListe,
}: {
  rahmen: Rahmen;
  zeiten: readonly Wartezeit[];
  stand: Wartestand;
  /** In the last twelve months. */
  vermittelt: number;
  darfListe: boolean;
}) => {
  const t = wartelisteTexte[rahmen.sprache];
  return (
    <Layout rahmen={rahmen} title={t.wartezeiten} intro={t.wartezeitenIntro}>
      <Stack gap="l">
        <Stats label={t.wartezeiten}>
          <Stat label={t.wartende} value={stand.wartende} />
          <Stat
            label={t.mittlereWartezeit}
            value={stand.median === null ? '–' : t.tage(stand.median)}
            detail={t.median}
          />
          <Stat label={t.laengsteWartezeit} value={stand.laengste === null ? '–' : t.tage(stand.laengste)} />
          <Stat label={t.vermittelt} value={vermittelt} detail={t.letzteZwoelfMonate} />
        </Stats>
        {zeiten.length === 0 ? (
          <EmptyState title={t.leer} icon="calendar" />
        ) : (
          <>
            <SimpleTable
              caption={t.wartezeitenTabelle}
              rows={zeiten}
              columns={[
                { key: 'ort', label: t.wohnort, header: true, cell: ({ ort }) => ort },
                { key: 'niveau', label: t.niveau, cell: ({ niveau }) => niveau },
                {
                  key: 'wartende',
                  label: t.wartende,
                  align: 'end',
                  cell: ({ wartende }) => wartende,
                  href: ({ ort, niveau }) =>
                    darfListe ? `${WARTELISTE}?ort=${encodeURIComponent(ort)}&niveau=${niveau}` : undefined,
                },
                {
                  key: 'median',
                  label: t.medianTage,
                  align: 'end',
                  cell: ({ wartende, median }) => (wartende ? median : ''),
                },
                {
                  key: 'laengste',
                  label: t.laengsteTage,
                  align: 'end',
                  cell: ({ wartende, laengste }) => (wartende ? laengste : ''),
                },
                { key: 'vermittelt', label: t.vermittelt, align: 'end', cell: (zeile) => zeile.vermittelt },
                {
                  key: 'bisPlatz',
                  label: t.medianBisPlatz,
                  align: 'end',
                  cell: ({ medianBisPlatz }) => medianBisPlatz ?? '',
                },
              ]}
            />
            <ExportLinks csv={`${WARTEZEITEN}.csv`} xlsx={`${WARTEZEITEN}.xlsx`} name={t.wartezeiten} />
            <Text muted small>
              {t.wartezeitenErklaerung}
            </Text>
          </>
        )}
      </Stack>
    </Layout>
  );
};
