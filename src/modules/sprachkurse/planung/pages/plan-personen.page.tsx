import {
  BarList,
  ExportLinks,
  PointMap,
  type Rahmen,
  Section,
  SimpleTable,
  Text,
} from '../../../../design/index.ts';
import { wort } from '../../warteliste/worte.texte.ts';
import type { Plan, Planplatzzeile } from '../plan.store.ts';
import type { Planergebnis } from '../planung.rules.ts';
import { describePlan, planTexte } from '../texte.ts';
import { PLANUNG } from './luecken.page.tsx';
import type { Plansicht } from './plan-sicht.ts';

/** Most ways that are drawn, the busiest: more would hide the places. */
const WEGE = 24;

/** Who travels where: people by their place, lines to the courses. */
export const Karte = ({ rahmen, sicht: { kurse, personen } }: { rahmen: Rahmen; sicht: Plansicht }) => {
  const t = planTexte[rahmen.sprache];
  const kursorte = new Map(kurse.map(({ id, angebot }) => [id, angebot]));
  const punkte = new Map<string, { name: string; lat: number; lon: number; value: number; kurse: number }>();
  const punktOf = (name: string, lat: number | null, lon: number | null) => {
    if (lat === null || lon === null || name === '') return null;
    const punkt = punkte.get(name) ?? { name, lat, lon, value: 0, kurse: 0 };
    punkte.set(name, punkt);
    return punkt;
  };
  for (const { oeffnet, angebot } of kurse) {
    const punkt = oeffnet && punktOf(angebot.ort, angebot.lat, angebot.lon);
    if (punkt) punkt.kurse += 1;
  }
  const wege = new Map<string, { from: string; to: string; value: number }>();
  for (const person of personen) {
    const punkt = punktOf(person.ort, person.lat, person.lon);
    if (punkt) punkt.value += 1;
    const kurs = person.kursplan_kurs_id === null ? null : kursorte.get(person.kursplan_kurs_id);
    if (!punkt || !kurs || kurs.durchfuehrung === 'online' || kurs.ort === person.ort) continue;
    const name = `${person.ort}\n${kurs.ort}`;
    const weg = wege.get(name) ?? { from: person.ort, to: kurs.ort, value: 0 };
    weg.value += 1;
    wege.set(name, weg);
  }
  if (punkte.size === 0) return null;
  return (
    <PointMap
      id="plan-karte"
      title={t.karteWege}
      description={t.karteWegeText}
      points={[...punkte.values()].map(({ kurse: anzahl, ...punkt }) => ({
        ...punkt,
        tone: anzahl > 0 ? ('success' as const) : ('neutral' as const),
        detail: t.kurseDort(anzahl),
      }))}
      lines={[...wege.values()].sort((a, b) => b.value - a.value).slice(0, WEGE)}
    />
  );
};

export const OhnePlatz = ({ rahmen, ergebnis }: { rahmen: Rahmen; ergebnis: Planergebnis }) => {
  const t = planTexte[rahmen.sprache];
  const gruende = Object.entries(ergebnis.ohnePlatz).sort((a, b) => b[1] - a[1]);
  if (gruende.length === 0) return <Text>{t.alleHabenPlatz}</Text>;
  return (
    <Section title={t.ohnePlatzTitel(ergebnis.wartende - ergebnis.personen)} intro={t.ohnePlatzText}>
      <BarList
        label={t.ohnePlatzText}
        items={gruende.map(([grund, value]) => ({
          label: t.gruende[grund as keyof typeof t.gruende] ?? grund,
          value,
        }))}
      />
    </Section>
  );
};

/** Most rows of the page; the file has all. */
const GEZEIGT = 50;

/** Everybody with their course or the reason for none. */
export const Personen = ({
  rahmen,
  plan,
  sicht: { kurse, personen },
}: {
  rahmen: Rahmen;
  plan: Plan;
  sicht: Plansicht;
}) => {
  const { sprache } = rahmen;
  const t = planTexte[sprache];
  const titel = new Map(kurse.map(({ id, angebot }) => [id, angebot.titel]));
  return (
    <Section title={t.werWohin} intro={t.werWohinText}>
      <SimpleTable
        caption={t.werWohin}
        hideCaption
        rows={personen.slice(0, GEZEIGT)}
        columns={[
          {
            key: 'nummer',
            label: t.nummer,
            header: true,
            nowrap: true,
            cell: ({ nummer }) => nummer,
            href: ({ warteperson_id }) => `/warteliste/${warteperson_id}`,
          },
          { key: 'niveau', label: t.niveau, cell: ({ niveau }) => niveau },
          { key: 'ort', label: t.wohnort, cell: ({ ort }) => ort },
          { key: 'gewicht', label: t.gewicht, align: 'end', cell: ({ gewicht }) => gewicht },
          {
            key: 'platz',
            label: t.platz,
            cell: (zeile) =>
              zeile.kursplan_kurs_id === null ? '–' : (titel.get(zeile.kursplan_kurs_id) ?? ''),
          },
          { key: 'warum', label: t.warum, cell: (zeile) => describePlatz(zeile, rahmen) },
          {
            key: 'stand',
            label: t.heute,
            cell: ({ status }) => wort(sprache, 'status', status),
          },
        ]}
      />
      {personen.length > GEZEIGT && <Text muted>{t.undWeitere(personen.length - GEZEIGT)}</Text>}
      <ExportLinks
        csv={`${PLANUNG}/${plan.id}/personen.csv`}
        xlsx={`${PLANUNG}/${plan.id}/personen.xlsx`}
        name={t.werWohin}
      />
    </Section>
  );
};

/** Why this course or none: the way where there is one, else the reason. */
export function describePlatz(
  { grund, werte, kilometer, minuten, kursplan_kurs_id }: Planplatzzeile,
  { sprache }: Pick<Rahmen, 'sprache'>,
): string {
  const t = planTexte[sprache];
  if (kursplan_kurs_id === null)
    return describePlan({ grund, werte: werte as Record<string, string | number> }, sprache);
  return kilometer === null || minuten === null ? t.ohneWeg : t.weg(kilometer, minuten);
}
