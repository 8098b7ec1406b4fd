import { addArbeitstage } from '../src/begriffe/feiertage.ts';
import { bezuegeOf, SYSTEM, type Wer } from '../src/begriffe/wer.ts';
import { addDays, type Datum, datumOf, toInstant, yearOf } from '../src/begriffe/zeit.ts';
import { setAnsatz } from '../src/modules/haushalt/index.ts';
import { createFoerderbedingung } from '../src/modules/sprachkurse/foerderung/foerderung.action.ts';
import {
  changeDurchfuehrung,
  changeKosten,
  changeZeiten,
  createAntrag,
} from '../src/modules/sprachkurse/kurse/antrag.action.ts';
import { grantBewilligung, proposeBewilligung } from '../src/modules/sprachkurse/kurse/bewilligung.action.ts';
import { enterFerien } from '../src/modules/sprachkurse/kurse/einstellungen.action.ts';
import { moveKurs } from '../src/modules/sprachkurse/kurse/status.action.ts';
import {
  addTraegerPerson,
  createGemeinde,
  createTraeger,
} from '../src/modules/sprachkurse/traeger/traeger.action.ts';
import { emailOf, festnetzOf, ibanOf } from './angaben.ts';
import { type Bau, must } from './bau.ts';
import { FERIEN, type PlanKurs, planGegenwart, planReferenz, planSeither } from './kurse-plan.ts';
import { GEMEINDEN, KURSREGELN, TRAEGER } from './kurse-stoff.ts';
import { type DemoKurs, enterTeilnehmer } from './kurslisten.ts';
import { ORTE } from './orte.ts';
import { JAHR } from './pool.ts';

export interface Kursbeteiligte {
  leitung: Wer;
  koordination: Wer;
  kursverwaltung: Wer;
}

interface Kurshaus extends Kursbeteiligte {
  bau: Bau;
  toepfe: { sprachkurse: number; frauenkurse: number };
  traeger: ReadonlyMap<string, { id: number; wer: Wer }>;
  gemeinden: ReadonlyMap<string, number>;
}

/** How far a course has come; each includes all before it. */
type Stand =
  | 'entwurf'
  | 'beantragt'
  | 'geprueft'
  | 'vorgeschlagen'
  | 'bewilligt'
  | 'laeuft'
  | 'abgeschlossen';
const STAENDE: readonly Stand[] = [
  'entwurf',
  'beantragt',
  'geprueft',
  'vorgeschlagen',
  'bewilligt',
  'laeuft',
  'abgeschlossen',
];

/** Providers, municipalities and conditions: before their people can sign in. The first of each is the sign-in's. */
export async function enterKurstraeger(
  bau: Bau,
  { leitung, koordination, kursverwaltung }: Kursbeteiligte,
  toepfe: { sprachkurse: number; frauenkurse: number },
): Promise<Kurshaus> {
  const kontext = bau.as(koordination, toInstant('2022-10-04', '10:00'));
  const gemeinden = new Map<string, number>();
  for (const gemeinde of GEMEINDEN) {
    const email = emailOf('rathaus', gemeinde.name);
    gemeinden.set(gemeinde.name, await must(createGemeinde(kontext, { ...gemeinde, email }), gemeinde.name));
  }
  const traeger = new Map<string, { id: number; wer: Wer }>();
  for (const [index, [key, { name, art, ort, person }]] of Object.entries(TRAEGER).entries()) {
    const plz = ORTE.find((one) => one.name === ort)!.plz;
    const id = await must(
      createTraeger(kontext, {
        name,
        art,
        gemeinde_id: gemeinden.get(ort)!,
        strasse: `Schulstraße ${3 + index * 4}`,
        plz,
        ort,
        telefon: festnetzOf(60 + index),
        email: emailOf('kurse', key),
        steuernummer: `54/270/0${4200 + index}`,
        iban: ibanOf(70 + index),
      }),
      name,
    );
    const email = emailOf(...person.split(' '));
    await must(addTraegerPerson(kontext, id, { name: person, funktion: 'Kursplanung', email }), person);
    const wer: Wer = {
      ...SYSTEM,
      art: 'benutzer',
      id: `demo-${key}`,
      name: person,
      rollen: ['kurstraeger'],
      ...bezuegeOf([{ rolle: 'kurstraeger', bezugId: id }]),
    };
    traeger.set(key, { id, wer });
  }
  await must(enterFerien(kontext, FERIEN, true), 'Schulferien');
  for (const kursart of ['sprachkurs', 'frauenkurs'] as const) {
    const topfId = kursart === 'sprachkurs' ? toepfe.sprachkurse : toepfe.frauenkurse;
    for (const { bezeichnung, ab, regeln } of KURSREGELN[kursart]) {
      if (ab > datumOf(bau.jetzt)) continue;
      const damals = bau.as(leitung, toInstant(addDays(ab, -30), '10:00'));
      const angaben = { kursart, bezeichnung, gueltigAb: ab, gueltigBis: null, topfId, regeln };
      await must(createFoerderbedingung(damals, angaben), bezeichnung);
    }
  }
  // Courses that run into the next year are promised money of it.
  const naechstes = yearOf(datumOf(bau.jetzt)) + 1;
  const imHerbst = bau.as(leitung, toInstant(`${naechstes - 1}-10-20`, '10:00'));
  for (const [topfId, euro] of [
    [toepfe.sprachkurse, 1_000_000],
    [toepfe.frauenkurse, 130_000],
  ] as const) {
    const ansatz = { ansatzCent: euro * 100, bemerkung: 'Entwurf' };
    await must(setAnsatz(imHerbst, topfId, naechstes, ansatz), `Ansatz ${naechstes}`);
  }
  return { bau, leitung, koordination, kursverwaltung, toepfe, traeger, gemeinden };
}

const STUNDE = ['09:10', '09:40', '10:15', '11:05', '13:20', '14:00', '14:45', '15:30'] as const;

/** One course on its way, each act on the day on which an office does it. */
class Kursweg {
  readonly #haus: Kurshaus;
  readonly #kurs: PlanKurs;
  readonly #nr: number;

  constructor(haus: Kurshaus, kurs: PlanKurs, nr: number) {
    this.#haus = haus;
    this.#kurs = kurs;
    this.#nr = nr;
  }

  #at(tag: Datum) {
    return toInstant(tag, STUNDE[this.#nr % STUNDE.length]!);
  }

  /** So many working days before the first lesson, never later than some days before today. */
  #vorher(tage: number): Datum {
    const heute = datumOf(this.#haus.bau.jetzt);
    const tag = addArbeitstage(addDays(this.#kurs.beginnAm, -tage), 0);
    return tag < heute ? tag : heute;
  }

  async write(): Promise<number> {
    const { bau, traeger, gemeinden } = this.#haus;
    const kurs = this.#kurs;
    const { id, wer } = traeger.get(kurs.traeger)!;
    const kontext = bau.as(wer, this.#at(this.#vorher(60)));
    const { titel, kursart, format, durchfuehrung, ue, plaetzeMax } = kurs;
    const kursId = await must(
      createAntrag(kontext, id, {
        titel,
        kursart,
        format,
        durchfuehrung,
        niveau_von: kurs.von,
        niveau_bis: kurs.bis,
        gemeinde_id: gemeinden.get(kurs.ort.name)!,
        zielgruppe: kursart === 'frauenkurs' ? 'Zugewanderte Frauen' : '',
        beginn_am: kurs.beginnAm,
        ue,
      }),
      titel,
    );
    const { zeiten, kinderbetreuung } = kurs;
    await must(changeZeiten(kontext, kursId, 1, { zeiten, in_schulferien: false }), titel);
    await must(
      changeDurchfuehrung(kontext, kursId, 2, {
        raum: `Raum ${1 + (this.#nr % 9)}`,
        strasse: `Am Markt ${2 + (this.#nr % 17)}`,
        plz: ORTE.find(({ name }) => name === kurs.ort.name)!.plz,
        ort: kurs.ort.name,
        lehrkraft: LEHRKRAEFTE[this.#nr % LEHRKRAEFTE.length]!,
        lehrkraft_zulassung: 'Zulassung für Integrationskurse',
        voraussetzungen: VORAUSSETZUNG[kurs.von],
        anmeldung: 'Anmeldung beim Träger, vorher Einstufung.',
        kinderbetreuung,
        kinderplaetze: kinderbetreuung ? 6 : 0,
      }),
      titel,
    );
    await must(
      changeKosten(kontext, kursId, 3, {
        plaetze_min: kursart === 'frauenkurs' ? 6 : 8,
        plaetze_max: plaetzeMax,
        preise: { verwaltung: kurs.verwaltungCent },
      }),
      titel,
    );
    return kursId;
  }

  /** Brings a draft to where it is to stand. */
  async advance(kursId: number, bis: Stand): Promise<void> {
    const { bau, traeger, kursverwaltung, leitung, koordination, toepfe } = this.#haus;
    const kurs = this.#kurs;
    const erreicht = (stand: Stand) => STAENDE.indexOf(bis) >= STAENDE.indexOf(stand);
    const wer = traeger.get(kurs.traeger)!.wer;
    if (!erreicht('beantragt')) return;
    await must(moveKurs(bau.as(wer, this.#at(this.#vorher(55))), kursId, 'beantragen'), kurs.titel);
    if (!erreicht('geprueft')) return;
    await must(moveKurs(bau.as(kursverwaltung, this.#at(this.#vorher(42))), kursId, 'pruefen'), kurs.titel);
    if (!erreicht('vorgeschlagen')) return;
    const topfId = kurs.kursart === 'sprachkurs' ? toepfe.sprachkurse : toepfe.frauenkurse;
    await must(
      proposeBewilligung(bau.as(kursverwaltung, this.#at(this.#vorher(40))), kursId, {
        ue: kurs.ue,
        plaetze_min: kurs.kursart === 'frauenkurs' ? 6 : 8,
        plaetze_max: kurs.plaetzeMax,
        preise: { verwaltung: kurs.verwaltungCent },
        topfId,
        auflagen: 'Bitte weisen Sie in allen Veröffentlichungen auf die Förderung durch den Landkreis hin.',
        begruendung: '',
      }),
      kurs.titel,
    );
    if (!erreicht('bewilligt')) return;
    const zweite = this.#nr % 3 === 0 ? koordination : leitung;
    await must(grantBewilligung(bau.as(zweite, this.#at(this.#vorher(33))), kursId), kurs.titel);
    if (!erreicht('laeuft')) return;
    await must(moveKurs(bau.as(SYSTEM, toInstant(kurs.beginnAm, '05:20')), kursId, 'beginnen'), kurs.titel);
    await enterTeilnehmer(bau, { kursId, plan: kurs, wer, nr: this.#nr });
    if (!erreicht('abgeschlossen')) return;
    const danach = this.#at(addArbeitstage(kurs.endeAm, 3));
    await must(moveKurs(bau.as(kursverwaltung, danach), kursId, 'abschliessen'), kurs.titel);
  }
}

const LEHRKRAEFTE = [
  'Theda Janßen',
  'Ralf Mennenga',
  'Samira Khalil',
  'Wiebke Goldenstein',
  'Piotr Wilk',
  'Frauke Aden',
  'Dilek Arslan',
] as const;

const VORAUSSETZUNG: Record<PlanKurs['von'], string> = {
  A1: 'Keine Vorkenntnisse nötig.',
  A2: 'Deutschkenntnisse auf dem Niveau A1.',
  B1: 'Deutschkenntnisse auf dem Niveau A2.',
  B2: 'Deutschkenntnisse auf dem Niveau B1.',
  C1: 'Deutschkenntnisse auf dem Niveau B2.',
  C2: 'Deutschkenntnisse auf dem Niveau C1.',
};

/** Where a course of the plan stands today. */
function standOf(kurs: PlanKurs, heute: Datum): Stand {
  if (addArbeitstage(kurs.endeAm, 3) < heute) return 'abgeschlossen';
  return kurs.beginnAm <= heute ? 'laeuft' : 'bewilligt';
}

/** In the holidays no course begins: until then one that should run is approved. */
const notBefore = (kurs: PlanKurs, heute: Datum, stand: Stand): Stand =>
  stand === 'laeuft' && kurs.beginnAm > heute ? 'bewilligt' : stand;

/** What lies on the desk: when a course begins, counted in days from today, and how far it has come. */
const GEGENWART: readonly (readonly [number, Stand])[] = [
  [-120, 'laeuft'],
  [-98, 'laeuft'],
  [-84, 'laeuft'],
  [-77, 'laeuft'],
  [-63, 'laeuft'],
  [-56, 'laeuft'],
  [-49, 'laeuft'],
  [-42, 'laeuft'],
  [-28, 'laeuft'],
  [-21, 'laeuft'],
  [-14, 'laeuft'],
  [14, 'bewilligt'],
  [21, 'bewilligt'],
  [28, 'bewilligt'],
  [35, 'vorgeschlagen'],
  [42, 'geprueft'],
  [45, 'beantragt'],
  [49, 'beantragt'],
  [56, 'beantragt'],
  [63, 'entwurf'],
  [70, 'entwurf'],
];

/** All courses of the county since the published year. @returns those that began, whose lists and invoices follow */
export async function enterKurse(haus: Kurshaus): Promise<DemoKurs[]> {
  const { bau } = haus;
  const heute = datumOf(bau.jetzt);
  const frueher = [...planReferenz(), ...planSeither(heute)].filter(
    ({ beginnAm }) => addDays(beginnAm, -60) < heute,
  );
  const jetzige = planGegenwart(
    heute,
    GEGENWART.map(([tage]) => tage),
  );
  const alle = [
    ...frueher.map((kurs) => ({ kurs, stand: standOf(kurs, heute) })),
    ...jetzige.map((kurs, index) => ({ kurs, stand: notBefore(kurs, heute, GEGENWART[index]![1]) })),
  ].toSorted((a, b) => (a.kurs.beginnAm < b.kurs.beginnAm ? -1 : 1));
  const begonnene: DemoKurs[] = [];
  for (const [nr, { kurs, stand }] of alle.entries()) {
    const weg = new Kursweg(haus, kurs, nr);
    const kursId = await weg.write();
    await weg.advance(kursId, stand === 'laeuft' && kurs.endeAm < heute ? 'abgeschlossen' : stand);
    const { wer } = haus.traeger.get(kurs.traeger)!;
    if (stand === 'laeuft' || stand === 'abgeschlossen') begonnene.push({ kursId, plan: kurs, wer, nr });
  }
  await addBesonderes(haus, heute);
  return begonnene;
}

/** What does not always go smoothly: refused, ended early, interrupted, returned. */
async function addBesonderes(haus: Kurshaus, heute: Datum): Promise<void> {
  const { bau, kursverwaltung, leitung } = haus;
  if (yearOf(heute) <= JAHR) return;
  const tage = [-90, -70, -35, 40];
  const stand: readonly Stand[] = ['laeuft', 'laeuft', 'geprueft', 'beantragt'];
  const ids: number[] = [];
  for (const [index, kurs] of planGegenwart(heute, tage).entries()) {
    const weg = new Kursweg(haus, kurs, index + 3);
    const id = await weg.write();
    await weg.advance(id, stand[index]!);
    ids.push(id);
  }
  const [abgebrochen, unterbrochen, abgelehnt, zurueck] = ids as [number, number, number, number];
  const am = (tag: number) => bau.as(kursverwaltung, toInstant(addDays(heute, tag), '11:30'));
  const endeAm = addDays(heute, -25);
  const grund = 'Seit zwei Monaten kommen weniger als fünf Teilnehmer.';
  await must(moveKurs(am(-20), abgebrochen, 'abbrechen', { grund, endeAm }), 'Abbruch');
  await must(
    moveKurs(am(-6), unterbrochen, 'unterbrechen', {
      grund: 'Die Lehrkraft ist erkrankt, Ersatz wird gesucht.',
    }),
    'Unterbrechung',
  );
  await must(
    moveKurs(bau.as(leitung, toInstant(addDays(heute, -50), '09:00')), abgelehnt, 'ablehnen', {
      grund: 'Für diesen Ort und dieses Niveau sind noch Plätze in einem laufenden Kurs frei.',
    }),
    'Ablehnung',
  );
  await must(
    moveKurs(am(-1), zurueck, 'zurueckgeben', {
      grund: 'Bitte nennen Sie noch die Lehrkraft, die den Kurs ab der dritten Woche übernimmt.',
    }),
    'Rückgabe',
  );
}
