/** Who waits for a language course in the demo county, the courses that could open, and a plan with its scenarios. */
import type { Wer } from '../src/begriffe/wer.ts';
import { addDays, type Datum, datumOf, toInstant } from '../src/begriffe/zeit.ts';
import type { Format } from '../src/modules/sprachkurse/kurse/kurs.rules.ts';
import {
  changeMoeglichkeit,
  proposeMoeglichkeiten,
} from '../src/modules/sprachkurse/planung/moeglichkeit.action.ts';
import { listMoeglichkeiten } from '../src/modules/sprachkurse/planung/moeglichkeit.store.ts';
import { beginPlan, computeWartende } from '../src/modules/sprachkurse/planung/plan.action.ts';
import { beginSzenarien } from '../src/modules/sprachkurse/planung/szenarien.action.ts';
import { listTraegerNamen } from '../src/modules/sprachkurse/traeger/traeger.store.ts';
import { createExternerKurs } from '../src/modules/sprachkurse/warteliste/externer-kurs.action.ts';
import { importWarteliste } from '../src/modules/sprachkurse/warteliste/import.action.ts';
import { wartelisteEinstellung } from '../src/modules/sprachkurse/warteliste/regeln.settings.ts';
import { offerPlaetze } from '../src/modules/sprachkurse/warteliste/vermittlung.action.ts';
import { rankAnwaerter } from '../src/modules/sprachkurse/warteliste/vermittlung.rules.ts';
import { listWartendeAlle } from '../src/modules/sprachkurse/warteliste/warteperson.store.ts';
import { listZielkurse } from '../src/modules/sprachkurse/warteliste/zielkurs.store.ts';
import { type Bau, must } from './bau.ts';
import { ORTE } from './orte.ts';
import { Zufall } from './zufall.ts';

const SEED = 4711;
/** The office reads its lists so many days before today, each with so many people. */
const LISTEN = [
  { vor: 260, personen: 190 },
  { vor: 120, personen: 180 },
  { vor: 12, personen: 140 },
] as const;

const KOPF = [
  'Zeichen',
  'Stelle',
  'Geburtsjahr',
  'Geschlecht',
  'Gruppe',
  'Niveau',
  'Testdatum',
  'Kursform',
  'PLZ',
  'Wohnort',
  'Verkehrsmittel',
  'Minuten',
  'Tageszeit',
  'Wochentage',
  'Kinder',
  'Online',
  'Wartet seit',
  'Vorrang',
  'Einwilligung am',
  'Name',
  'E-Mail',
] as const;

const STELLEN = ['Jobcenter Wiekenland', 'Landkreis Wiekenland, Ausländerbehörde'] as const;
const VORNAMEN = ['Amira', 'Yusuf', 'Olena', 'Samir', 'Leyla', 'Taras', 'Mehdi', 'Selam', 'Nasrin', 'Idris'];
const NACHNAMEN = [
  'Demir',
  'Bondar',
  'Haile',
  'Karimi',
  'Osman',
  'Petrenko',
  'Rahimi',
  'Saleh',
  'Tesfay',
  'Yilmaz',
];

const german = (datum: Datum) => datum.split('-').reverse().join('.');

/** One person as a line of the office's list. */
function writePerson(zufall: Zufall, nummer: number, tag: Datum): string[] {
  const ort = zufall.weighted(ORTE, ({ gewicht }) => gewicht);
  const istFrau = zufall.chance(56);
  const kinder = istFrau && zufall.chance(30) ? zufall.int(1, 3) : 0;
  const niveau = zufall.weighted(
    ['A1', 'A2', 'B1', 'B2'] as const,
    (one) => ({ A1: 46, A2: 28, B1: 19, B2: 7 })[one],
  );
  const seit = addDays(tag, -zufall.int(0, 120));
  const mitTest = zufall.chance(40);
  const mitKontakt = zufall.chance(35);
  const name = `${zufall.pick(VORNAMEN)} ${zufall.pick(NACHNAMEN)}`;
  const format =
    niveau === 'A1' && zufall.chance(22)
      ? 'Alphabetisierung'
      : istFrau && zufall.chance(18)
        ? 'Allgemeiner Sprachkurs, Frauenkurs'
        : 'Allgemeiner Sprachkurs';
  return [
    `WL-${1000 + nummer}`,
    zufall.chance(80) ? zufall.weighted(STELLEN, (one) => (one === STELLEN[0] ? 3 : 1)) : '',
    String(zufall.int(1962, 2006)),
    istFrau ? 'w' : 'm',
    zufall.pick(['Aufenthaltsgestattung', 'Duldung', 'Schutzstatus', 'EU', '']),
    niveau,
    mitTest ? german(addDays(seit, -zufall.int(1, 40))) : '',
    format,
    ort.plz,
    ort.name,
    zufall.weighted(
      ['Bus', 'Auto', 'Fahrrad', 'zu Fuß'] as const,
      (one) => ({ Bus: 55, Auto: 20, Fahrrad: 18, 'zu Fuß': 7 })[one],
    ),
    String(zufall.pick([20, 30, 45, 45, 60])),
    zufall.weighted(
      ['', 'vormittags', 'nachmittags, abends', 'abends'] as const,
      (one) => ({ '': 40, vormittags: 35, 'nachmittags, abends': 10, abends: 15 })[one],
    ),
    zufall.chance(15) ? 'Mo-Do' : '',
    kinder === 0 ? '' : String(kinder),
    zufall.chance(38) ? 'ja' : '',
    german(seit),
    zufall.chance(6) ? zufall.pick(['Arbeitsaufnahme', 'Prüfung oder Frist', 'Ausbildung oder Schule']) : '',
    mitKontakt ? german(seit) : '',
    mitKontakt ? name : '',
    mitKontakt ? `${name.toLowerCase().replace(' ', '.')}.${nummer}@demo.example` : '',
  ];
}

/** The same person as another authority reports it some weeks later. */
function reportAgain(zeile: readonly string[], nummer: number): string[] {
  const nochmal = [...zeile];
  nochmal[0] = `AB-${nummer}`;
  nochmal[1] = zeile[1] === STELLEN[0] ? STELLEN[1] : STELLEN[0];
  for (const index of [18, 19, 20]) nochmal[index] = '';
  return nochmal;
}

const csvOf = (zeilen: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    [KOPF, ...zeilen].map((zeile) => zeile.map((text) => `"${text}"`).join(';')).join('\r\n'),
  );

/** Reads the office's lists, as if it had kept them in a spreadsheet before. */
export async function enterWarteliste(bau: Bau, kursverwaltung: Wer): Promise<void> {
  const zufall = new Zufall(SEED);
  const heute = datumOf(bau.jetzt);
  let nummer = 0;
  for (const { vor, personen } of LISTEN) {
    const tag = addDays(heute, -vor);
    const zeilen = Array.from({ length: personen }, () => writePerson(zufall, ++nummer, tag));
    const doppelte = zeilen.filter(([, stelle]) => stelle !== '').slice(0, 2);
    const alle = [...zeilen, ...doppelte.map((zeile, index) => reportAgain(zeile, nummer + index))];
    const datei = { name: `Warteliste ${german(tag)}.csv`, inhalt: csvOf(alle) };
    await must(importWarteliste(bau.as(kursverwaltung, toInstant(tag, '10:30')), datei), datei.name);
  }
  await offerFreie(bau, kursverwaltung);
  await planKurse(bau, kursverwaltung);
}

/** Places of courses that begin soon are offered, and an integration course keeps some as well. */
async function offerFreie(bau: Bau, kursverwaltung: Wer): Promise<void> {
  const heute = datumOf(bau.jetzt);
  const kontext = bau.as(kursverwaltung, toInstant(addDays(heute, -2), '09:40'));
  await must(
    createExternerKurs(kontext, {
      titel: 'Integrationskurs A1, Bildungswerk Küste',
      anbieter: 'Bildungswerk Küste',
      niveau: 'A1',
      format: 'allgemein',
      durchfuehrung: 'praesenz',
      plz: '43101',
      ort: 'Wiekenburg',
      zeiten: ([1, 2, 3, 4] as const).map((wochentag) => ({ wochentag, von: '08:30', bis: '12:15' })),
      kinderbetreuung: false,
      plaetze: 6,
      beginn_am: addDays(heute, 24),
      ende_am: addDays(heute, 210),
      kontakt: 'Anmeldung im Sekretariat, Zulassung des BAMF mitbringen',
      ist_aktiv: true,
      version: 0,
    }),
    'Integrationskurs',
  );
  const [kurs] = (await listZielkurse(kontext.db, heute)).filter(({ art }) => art === 'extern');
  const personen = await listWartendeAlle(kontext.db, ['wartet']);
  const { passend } = rankAnwaerter(personen, kurs!, wartelisteEinstellung.vorgabe, heute);
  const ids = passend.slice(0, 4).map(({ person }) => person.id);
  if (ids.length > 0) await must(offerPlaetze(kontext, kurs!, ids), 'Plätze anbieten');
}

const BUDGET_CENT = 18_000_000;

/** Courses the demand asks for, each with a provider, and the plan of the year with its scenarios. */
async function planKurse(bau: Bau, kursverwaltung: Wer): Promise<void> {
  const kontext = bau.as(kursverwaltung, toInstant(addDays(datumOf(bau.jetzt), -1), '11:20'));
  const vorgaben = { ue: 200, satzCent: 4_800, betreuungCent: 900, min: 8, max: 16 };
  await must(proposeMoeglichkeiten(kontext, vorgaben), 'Mögliche Kurse');
  const traeger = await listTraegerNamen(kontext.db);
  const moeglichkeiten = await listMoeglichkeiten(kontext.db);
  for (const [index, one] of moeglichkeiten.entries()) {
    if (traeger.length === 0) break;
    const { kosten_cent, traeger: _, id, herkunft, angelegt_at, angelegt_von, lat, lon, ...angaben } = one;
    const format = angaben.format as Format;
    const neu = { ...angaben, format, kosten: kosten_cent, traeger_id: traeger[index % traeger.length]!.id };
    await must(changeMoeglichkeit(kontext, id, neu), one.titel);
  }
  const plan = await must(
    beginPlan(kontext, 'Kursplan für das nächste Halbjahr', {
      budgetCent: BUDGET_CENT,
      topfId: null,
      jahr: null,
      wegProzent: 0,
      mindestens: null,
      zusatzOnline: false,
      moeglichkeitIds: moeglichkeiten.map(({ id }) => id),
    }),
    'Kursplan',
  );
  await computeWartende(kontext);
  await must(beginSzenarien(kontext, plan.id, ['budget', 'weg']), 'Szenarien');
  await computeWartende(kontext);
}
