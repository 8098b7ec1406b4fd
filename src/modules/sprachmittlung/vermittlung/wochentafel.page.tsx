import { spracheName } from '../../../begriffe/sprache.ts';
import { addDays, type Datum, datumOf, isoWeekOf, toOrtszeit } from '../../../begriffe/zeit.ts';
import { formatDatum, formatTagKurz } from '../../../begriffe/zeitanzeige.ts';
import {
  type BoardRow,
  EmptyState,
  Layout,
  LinkButton,
  type Rahmen,
  Row,
  Stack,
  WeekBoard,
} from '../../../design/index.ts';
import { wort } from '../texte/woerter.ts';
import { seitenTexte } from './seiten.texte.ts';
import type { Wocheneintrag } from './vermittlung.store.ts';

const TON = {
  angefragt: 'danger',
  angeboten: 'warning',
  vermittelt: 'info',
  gemeldet: 'success',
  strittig: 'danger',
  bestaetigt: 'success',
  abgerechnet: 'neutral',
} as const;

/** Who is where and when: a row for each person with an appointment, gaps and clashes visible. */
export const WochentafelPage = ({
  rahmen,
  montag,
  heute,
  eintraege,
  abwesende,
}: {
  rahmen: Rahmen;
  montag: Datum;
  heute: Datum;
  eintraege: readonly Wocheneintrag[];
  abwesende: readonly { sprachmittler_id: number; von_am: Datum; bis_am: Datum }[];
}) => {
  const t = seitenTexte[rahmen.sprache];
  // The weekend takes room only when somebody works on it.
  const belegt = new Set(eintraege.map((eintrag) => datumOf(eintrag.beginn_at)));
  const tage = Array.from({ length: 7 }, (_, index) => addDays(montag, index)).filter(
    (tag, index) => index < 5 || belegt.has(tag),
  );
  const rows = new Map<number, BoardRow & { days: Record<string, BoardRow['days'][string]> }>();
  for (const eintrag of eintraege) {
    const id = eintrag.sprachmittler_id ?? 0;
    const row = rows.get(id) ?? {
      name: id === 0 ? t.ohnePerson : `${eintrag.nachname}, ${eintrag.vorname}`,
      ...(id === 0 ? {} : { href: `/sprachmittler/${id}` }),
      days: {},
      absent: Object.fromEntries(
        abwesende
          .filter((abwesend) => abwesend.sprachmittler_id === id)
          .flatMap(({ von_am, bis_am }) => tage.filter((tag) => tag >= von_am && tag <= bis_am))
          .map((tag) => [tag, t.abwesend]),
      ),
    };
    const tag = datumOf(eintrag.beginn_at);
    const bis = toOrtszeit(eintrag.ende_at);
    row.days[tag] = [
      ...(row.days[tag] ?? []),
      {
        von: toOrtszeit(eintrag.beginn_at).uhrzeit,
        bis: bis.datum === tag ? bis.uhrzeit : '23:59',
        title: spracheName(eintrag.sprache, rahmen.sprache),
        place: `${eintrag.stelle}, ${eintrag.modus === 'vor-ort' ? eintrag.ort : wort(rahmen.sprache, 'modus', eintrag.modus)}`,
        href: `/einsaetze/${eintrag.id}`,
        tone: TON[eintrag.status as keyof typeof TON] ?? 'neutral',
      },
    ];
    rows.set(id, row);
  }
  const sortiert = [...rows].sort(([a, x], [b, y]) =>
    a === 0 ? -1 : b === 0 ? 1 : x.name.localeCompare(y.name, 'de'),
  );
  const titel = t.woche(
    isoWeekOf(montag).woche,
    formatDatum(montag, rahmen.sprache),
    formatDatum(addDays(montag, 6), rahmen.sprache),
  );
  return (
    <Layout
      rahmen={rahmen}
      title={t.wochentafel}
      intro={t.wochentafelText}
      width="full"
      actions={
        <Row>
          <LinkButton href={`/wochentafel?ab=${addDays(montag, -7)}`} variant="tertiary">
            {t.vorige}
          </LinkButton>
          <LinkButton href="/wochentafel" variant="tertiary">
            {t.dieseWoche}
          </LinkButton>
          <LinkButton href={`/wochentafel?ab=${addDays(montag, 7)}`} variant="tertiary">
            {t.naechste}
          </LinkButton>
        </Row>
      }
    >
      <Stack>
        {sortiert.length === 0 ? (
          <EmptyState title={t.keineTermine} icon="calendar" />
        ) : (
          <WeekBoard
            caption={titel}
            days={tage.map((tag) => ({
              key: tag,
              label: formatTagKurz(tag, rahmen.sprache),
              today: tag === heute,
            }))}
            rows={sortiert.map(([, row]) => row)}
          />
        )}
      </Stack>
    </Layout>
  );
};
