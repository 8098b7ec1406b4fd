/** The material of the demo county's courses: who gives them, where, under which conditions. All invented. */
import { easterOf } from '../src/begriffe/feiertage.ts';
import { addDays, type Datum, weekdayOf } from '../src/begriffe/zeit.ts';
import type { Foerderregeln } from '../src/modules/sprachkurse/foerderung/regeln.rules.ts';
import type { Ferien } from '../src/modules/sprachkurse/kurse/kurs.settings.ts';
import { ORTE } from './orte.ts';

export interface Kursort {
  name: string;
  /** How many of fifty courses are held here. */
  gewicht: number;
  /** Providers that give courses here. */
  traeger: readonly string[];
}

/** Half of everything is held in the county town: what a gap analysis has to find. */
export const KURSORTE: readonly Kursort[] = [
  { name: 'Wiekenburg', gewicht: 24, traeger: ['vhs', 'bildungswerk', 'vhs', 'frauenzentrum'] },
  { name: 'Hammersiel', gewicht: 9, traeger: ['sprachbruecke', 'vhs'] },
  { name: 'Seefehn', gewicht: 6, traeger: ['seefehn', 'vhs'] },
  { name: 'Bruchwarden', gewicht: 4, traeger: ['bildungswerk'] },
  { name: 'Ostergroden', gewicht: 3, traeger: ['vhs'] },
  { name: 'Langenwurt', gewicht: 2, traeger: ['sprachbruecke'] },
  { name: 'Nessmoor', gewicht: 2, traeger: ['vhs'] },
];

export interface DemoTraeger {
  name: string;
  art: 'volkshochschule' | 'bildungstraeger' | 'verein' | 'gemeinde';
  ort: string;
  person: string;
}

/** The first is the one of the demo sign-in. */
export const TRAEGER: Record<string, DemoTraeger> = {
  vhs: {
    name: 'Volkshochschule Wiekenland',
    art: 'volkshochschule',
    ort: 'Wiekenburg',
    person: 'Habbo Coordes',
  },
  bildungswerk: {
    name: 'Bildungswerk Deichgraf',
    art: 'bildungstraeger',
    ort: 'Bruchwarden',
    person: 'Antje Folkerts',
  },
  sprachbruecke: {
    name: 'Sprachbrücke Hammersiel e. V.',
    art: 'verein',
    ort: 'Hammersiel',
    person: 'Rana Haddad',
  },
  frauenzentrum: {
    name: 'Frauenzentrum an der Wieke e. V.',
    art: 'verein',
    ort: 'Wiekenburg',
    person: 'Elke Onken',
  },
  seefehn: { name: 'Gemeinde Seefehn', art: 'gemeinde', ort: 'Seefehn', person: 'Jan Kuper' },
};

/** All places of the county are municipalities; the first is the one of the demo sign-in. */
export const GEMEINDEN = ORTE.map(({ name, lat, lon }, index) => ({
  name,
  lat,
  lon,
  schluessel: `034990${String(index + 1).padStart(2, '0')}`,
}));

const GRUND: Foerderregeln = {
  abrechnung: 'ue',
  satzUeCent: 4800,
  pauschalen: [
    { art: 'kinderbetreuung', bezug: 'ue', satzCent: 1400 },
    { art: 'material', bezug: 'teilnehmer', satzCent: 2500 },
    { art: 'raum', bezug: 'monat', satzCent: 12_000 },
    { art: 'verwaltung', bezug: 'kurs', satzCent: 600_000 },
  ],
  teilnehmerMin: 8,
  teilnehmerMax: 18,
  unterMindestzahl: { kuerzungProzent: 15, beendenNachMonaten: 3 },
  anwesenheit: { fehlUe: 40, fehlWochen: 4, folge: 'zaehlt-nicht' },
  gruppen: ['Asylbewerber', 'Ukraine', 'EU-Bürger', 'Schutzberechtigte', 'Sonstige'],
  eigenanteil: { art: 'keiner' },
  unterlagen: [],
  toleranzUeProzent: 5,
};

const FRAUEN: Foerderregeln = {
  ...GRUND,
  satzUeCent: 4500,
  teilnehmerMin: 6,
  unterMindestzahl: { kuerzungProzent: 0, beendenNachMonaten: null },
};

export interface DemoBedingung {
  bezeichnung: string;
  ab: Datum;
  regeln: Foerderregeln;
}

/** Versions of the conditions, the oldest first; each ends the one before. */
export const KURSREGELN: Record<'sprachkurs' | 'frauenkurs', readonly DemoBedingung[]> = {
  sprachkurs: [
    { bezeichnung: 'Förderrichtlinie Sprachkurse 2023', ab: '2023-01-01', regeln: GRUND },
    {
      bezeichnung: 'Förderrichtlinie Sprachkurse 2025',
      ab: '2025-01-01',
      regeln: { ...GRUND, satzUeCent: 5100, toleranzUeProzent: 3 },
    },
  ],
  frauenkurs: [
    { bezeichnung: 'Frauen lernen Deutsch 2023', ab: '2023-01-01', regeln: FRAUEN },
    { bezeichnung: 'Frauen lernen Deutsch 2025', ab: '2025-01-01', regeln: { ...FRAUEN, satzUeCent: 4900 } },
  ],
};

/** School holidays of the invented county: by rule, so that every year has some. */
export function ferienOf(jahr: number): Ferien[] {
  const ostern = easterOf(jahr);
  const sommer = addDays(`${jahr}-07-01`, (11 - weekdayOf(`${jahr}-07-01`)) % 7);
  return [
    { name: 'Halbjahresferien', von: `${jahr}-02-01`, bis: `${jahr}-02-02` },
    { name: 'Osterferien', von: addDays(ostern, -13), bis: addDays(ostern, 2) },
    { name: 'Sommerferien', von: sommer, bis: addDays(sommer, 40) },
    { name: 'Herbstferien', von: `${jahr}-10-14`, bis: `${jahr}-10-26` },
    { name: 'Weihnachtsferien', von: `${jahr}-12-22`, bis: `${jahr + 1}-01-06` },
  ];
}
