import type { Wer } from '../src/begriffe/wer.ts';
import { addDays, type Datum, datumOf, toInstant, yearOf } from '../src/begriffe/zeit.ts';
import {
  bookEinzelausgabe,
  createProjekt,
  createTopf,
  decideAenderung,
  findVerfuegbar,
  handOverZahllauf,
  listOffeneBindungen,
  listToepfe,
  listTopfstaende,
  offenOf,
  requestAenderung,
  setAnsatz,
} from '../src/modules/haushalt/index.ts';
import { type Bau, must } from './bau.ts';
import { JAHR } from './pool.ts';

/** Pots besides interpreting, by key; the plan of the published year, of the year after it and since. */
const TOEPFE = {
  sprachkurse: { name: 'Sprachkurse', kostenstelle: '5040', plan: [800_000, 1_000_000, 1_000_000] },
  frauenkurse: { name: 'Frauenkurse', kostenstelle: '5041', plan: [65_000, 130_000, 130_000] },
  sachmittel: { name: 'Sachmittel', kostenstelle: '5042', plan: [10_000, 10_000, 12_000] },
  uebersetzungen: { name: 'Übersetzungen', kostenstelle: '5043', plan: [9_000, 12_000, 12_000] },
  gleichstellung: { name: 'Gleichstellung', kostenstelle: '5044', plan: [5_000, 6_000, 6_000] },
} as const;

export type Haushaltstopf = keyof typeof TOEPFE;
/** Ids of the pots, by key: course payments are booked on `sprachkurse` and `frauenkurse`. */
export type Haushaltstoepfe = Readonly<Record<Haushaltstopf, number>>;

/** What courses cost in years that are over, in euros: the published year, and those after it. */
const KURSKOSTEN: Record<'sprachkurse' | 'frauenkurse', readonly number[]> = {
  sprachkurse: [750_000, 912_000, 948_500],
  frauenkurse: [62_000, 97_400, 118_300],
};

/** Pots and their plans until the next year: the council plans in December. */
export async function enterHaushaltsplan(bau: Bau, leitung: Wer): Promise<Haushaltstoepfe> {
  const heute = datumOf(bau.jetzt);
  const kontext = bau.as(leitung, toInstant('2016-01-18', '09:30'));
  const ids: Partial<Record<Haushaltstopf, number>> = {};
  for (const [key, { name, kostenstelle, plan }] of Object.entries(TOEPFE)) {
    const angaben = { produkt: '31510', sachkonto: '445900', kostenstelle, ist_aktiv: true };
    const topfId = await must(createTopf(kontext, { bezeichnung: name, ...angaben }), name);
    ids[key as Haushaltstopf] = topfId;
    for (let jahr = JAHR; jahr <= yearOf(heute); jahr++) {
      const ansatzCent = plan[Math.min(jahr - JAHR, plan.length - 1)]! * 100;
      const imWinter = bau.as(leitung, toInstant(`${jahr - 1}-12-10`, '11:30'));
      await must(setAnsatz(imWinter, topfId, jahr, { ansatzCent, bemerkung: '' }), `Ansatz ${name} ${jahr}`);
    }
  }
  for (const topf of (await listToepfe(bau.kontext.db)).filter(
    ({ bezeichnung }) => bezeichnung in NEBENTOEPFE,
  )) {
    for (let jahr = JAHR; jahr <= yearOf(heute); jahr++) {
      const ansatzCent = NEBENTOEPFE[topf.bezeichnung]! * 100;
      const imWinter = bau.as(leitung, toInstant(`${jahr - 1}-12-10`, '11:45'));
      await must(setAnsatz(imWinter, topf.id, jahr, { ansatzCent, bemerkung: '' }), topf.bezeichnung);
    }
  }
  return ids as Haushaltstoepfe;
}

/** Pots from which others pay for interpreting: what they plan every year, in euros. */
const NEBENTOEPFE: Readonly<Record<string, number>> = {
  'Gewaltschutz, Landesmittel': 1_000,
  'Aufnahme und Unterbringung': 1_500,
};

/** Small expenses of every year: day, what for, to whom, euros. */
const AUSGABEN: readonly (readonly [Haushaltstopf, string, string, string, number])[] = [
  [
    'uebersetzungen',
    '02-14',
    'Wegweiser für Neuzugewanderte in vier Sprachen',
    'Übersetzungsbüro Leuchtfeuer',
    2_890,
  ],
  ['sachmittel', '03-06', 'Faltblätter Sprachmittlerpool', 'Druckhaus am Siel', 1_240],
  ['gleichstellung', '03-08', 'Veranstaltung zum Frauentag', 'Kulturverein Wiekenburg', 1_150],
  ['sachmittel', '04-22', 'Bücher und Koffer zum Sprachenlernen', 'Buchhandlung Priel', 1_985],
  ['uebersetzungen', '06-03', 'Elternbriefe der Schulen', 'Übersetzungsbüro Leuchtfeuer', 2_310],
  ['sachmittel', '07-11', 'Fachtag Integration, Raum und Verpflegung', 'Gasthof Zur Warft', 2_460],
  ['gleichstellung', '09-17', 'Schwimmkurs für Frauen', 'Turnverein Moorhusen', 1_380],
  ['uebersetzungen', '10-09', 'Merkblatt Hebammenhilfe in sechs Sprachen', 'Sprachdienst Nordlicht', 3_240],
  ['sachmittel', '11-12', 'Kalender der Kulturen', 'Druckhaus am Siel', 1_720],
];

/**
 * What the office has kept by hand since: small expenses, courses of years that are over as far as nothing else of
 * them is booked, changes of the plan, partners' projects.
 */
export async function keepHaushalt(
  bau: Bau,
  toepfe: Haushaltstoepfe,
  { leitung, zahlstelle, koordination }: { leitung: Wer; zahlstelle: Wer; koordination: Wer },
): Promise<void> {
  const heute = datumOf(bau.jetzt);
  for (let jahr = JAHR; jahr <= yearOf(heute); jahr++) {
    for (const [index, [topf, tag, zweck, empfaenger, euro]] of AUSGABEN.entries()) {
      // A little dearer every year, so that years can be told apart.
      const betragCent = euro * 100 + (jahr - JAHR) * 1_750 * (index + 1);
      await spend(bau, koordination, toepfe[topf], {
        am: `${jahr}-${tag}`,
        jahr,
        zweck,
        empfaenger,
        betragCent,
      });
    }
  }
  await handOverLaeufe(bau, zahlstelle);
  await coverKurse(bau, zahlstelle, toepfe);
  await changePlan(bau, toepfe, { leitung, zahlstelle, koordination });
  await enterProjekte(bau, koordination);
}

/** The bank has had every payment run by its day. */
async function handOverLaeufe(bau: Bau, zahlstelle: Wer): Promise<void> {
  const laeufe = await bau.kontext.db
    .selectFrom('zahllauf')
    .select(['id', 'ausfuehrung_am'])
    .where('uebergeben_at', 'is', null)
    .where('ausfuehrung_am', '<', datumOf(bau.jetzt))
    .execute();
  for (const { id, ausfuehrung_am } of laeufe) {
    const kontext = bau.as(zahlstelle, toInstant(addDays(ausfuehrung_am, -1), '14:00'));
    await must(handOverZahllauf(kontext, id), 'Übergabe');
  }
}

interface Beleg {
  am: Datum;
  jahr: number;
  zweck: string;
  empfaenger: string;
  betragCent: number;
  mittelbindung?: string;
}

/** Whatever is still to come is not spent yet. */
async function spend(bau: Bau, wer: Wer, topfId: number, beleg: Beleg): Promise<void> {
  if (beleg.am >= datumOf(bau.jetzt)) return;
  const kontext = bau.as(wer, toInstant(addDays(beleg.am, 1), '10:00'));
  const belegnummer = `R-${beleg.am.replaceAll('-', '')}-${topfId}`;
  await must(bookEinzelausgabe(kontext, { ...beleg, topfId, belegnummer, trotzdem: true }), beleg.zweck);
}

/** In years that are over courses have cost what was published: what no payment run has paid, the office has noted. */
async function coverKurse(bau: Bau, zahlstelle: Wer, toepfe: Haushaltstoepfe): Promise<void> {
  const letztes = yearOf(datumOf(bau.jetzt)) - 1;
  for (const [key, kosten] of Object.entries(KURSKOSTEN) as [
    'sprachkurse' | 'frauenkurse',
    readonly number[],
  ][]) {
    for (const [index, euro] of kosten.entries()) {
      const jahr = JAHR + index;
      if (jahr > letztes) break;
      await payZusagen(bau, zahlstelle, toepfe[key], jahr);
      const staende = await listTopfstaende(bau.kontext.db, jahr);
      const gezahlt = staende.find(({ topfId }) => topfId === toepfe[key])?.gezahltCent ?? 0;
      const rest = euro * 100 - gezahlt;
      const viertel = Math.floor(rest / 4);
      for (const [nr, tag] of ['04-15', '07-15', '10-15', '12-15'].entries()) {
        const betragCent = nr === 3 ? rest - 3 * viertel : viertel;
        if (betragCent <= 0) continue;
        const zweck = `Abrechnung der Kursträger, ${nr + 1}. Quartal ${jahr}`;
        const empfaenger = key === 'frauenkurse' ? 'Bildungswerk Deichgraf' : 'Volkshochschule Wiekenland';
        await spend(bau, zahlstelle, toepfe[key], {
          am: `${jahr}-${tag}`,
          jahr,
          zweck,
          empfaenger,
          betragCent,
        });
      }
    }
  }
}

/** What was promised in a year that is over and no payment run has paid, the finance office has paid by itself. */
async function payZusagen(bau: Bau, zahlstelle: Wer, topfId: number, jahr: number): Promise<void> {
  const offene = await listOffeneBindungen(bau.kontext.db, jahr);
  for (const [index, bindung] of offene.filter((one) => one.topfId === topfId).entries()) {
    const monat = String(4 + (index % 9)).padStart(2, '0');
    await spend(bau, zahlstelle, topfId, {
      am: `${jahr}-${monat}-15`,
      jahr,
      zweck: `Abrechnung ${bindung.titel}`.slice(0, 200),
      empfaenger: 'Kursträger',
      betragCent: offenOf(bindung),
      mittelbindung: bindung.schluessel,
    });
  }
}

/** A carry-over, a transfer that two people made, and one that waits for the second of them. */
async function changePlan(
  bau: Bau,
  toepfe: Haushaltstoepfe,
  { leitung, zahlstelle, koordination }: { leitung: Wer; zahlstelle: Wer; koordination: Wer },
): Promise<void> {
  const heute = datumOf(bau.jetzt);
  const jahr = yearOf(heute);
  // Never more than half of what the pot has: how much that is depends on the day.
  const ask = async (wer: Wer, am: Datum, wunsch: Parameters<typeof requestAenderung>[1]) => {
    const frei = (await findVerfuegbar(bau.kontext.db, wunsch.topfId, wunsch.jahr)) ?? 0;
    const betragCent = Math.min(wunsch.betragCent, Math.floor(frei / 2));
    return must(
      requestAenderung(bau.as(wer, toInstant(am, '09:30')), { ...wunsch, betragCent }),
      wunsch.grund,
    );
  };
  const release = (id: number, am: Datum) =>
    must(decideAenderung(bau.as(zahlstelle, toInstant(am, '15:00')), id, 'freigeben'), 'Freigabe');
  const imJanuar = `${jahr}-01-20`;
  if (imJanuar < heute) {
    const rest = await ask(leitung, imJanuar, {
      wunsch: 'haushaltsrest',
      topfId: toepfe.uebersetzungen,
      nachTopfId: null,
      jahr: jahr - 1,
      betragCent: 250_000,
      grund: 'Auftrag für die Willkommensmappe ist erteilt, die Rechnung kommt erst jetzt',
      beschluss: `Kreisausschuss vom 18.01.${jahr}`,
    });
    await release(rest, `${jahr}-01-22`);
  }
  const vorZweiWochen = addDays(heute, -14);
  const umschichtung = {
    wunsch: 'umschichtung' as const,
    topfId: toepfe.gleichstellung,
    nachTopfId: toepfe.uebersetzungen,
    jahr: yearOf(vorZweiWochen),
    betragCent: 60_000,
    grund: 'Mehr Elternbriefe als geplant',
    beschluss: '',
  };
  await release(await ask(koordination, vorZweiWochen, umschichtung), vorZweiWochen);
  await ask(koordination, addDays(heute, -1), {
    ...umschichtung,
    topfId: toepfe.sachmittel,
    nachTopfId: toepfe.gleichstellung,
    betragCent: 40_000,
    grund: 'Zweiter Schwimmkurs für Frauen, die Warteliste ist lang',
    jahr: yearOf(addDays(heute, -1)),
  });
}

/** Days from today to the end; how far the prolongation is. */
const PROJEKTE = [
  ['Lesepatinnen und Lesepaten', 'Verein Buchstabensuppe', 'Stiftung Hafenlicht', 48, 'noetig', 36_000],
  [
    'Mütter lernen gemeinsam',
    'Familienzentrum Moorhusen',
    'Land, Programm Frauen und Arbeit',
    150,
    'beantragt',
    58_400,
  ],
  [
    'Psychosoziale Beratung in drei Sprachen',
    'Beratungsstelle Ankerplatz',
    'Landesmittel',
    410,
    'offen',
    92_000,
  ],
  ['Jugend mischt mit', 'Kreisjugendring Wiekenland', 'Bundesprogramm Vielfalt', 770, 'gesichert', 75_500],
  ['Fahrradwerkstatt für alle', 'Initiative Speiche', 'Sparkassenstiftung', -120, 'nicht-noetig', 12_800],
] as const;

async function enterProjekte(bau: Bau, koordination: Wer): Promise<void> {
  const heute = datumOf(bau.jetzt);
  for (const [bezeichnung, traeger, foerderer, tage, verlaengerung, euro] of PROJEKTE) {
    const bis = addDays(heute, tage);
    const angaben = { von: addDays(bis, -1095), bis, betrag: euro * 100, erinnernAb: null, notiz: '' };
    const kontext = bau.as(koordination, toInstant(addDays(heute, -300), '11:00'));
    await must(
      createProjekt(kontext, { bezeichnung, traeger, foerderer, verlaengerung, ...angaben }),
      bezeichnung,
    );
  }
}
