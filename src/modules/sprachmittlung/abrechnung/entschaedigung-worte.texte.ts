/** Allowance rules and their amounts in words: for pages, statements and lists, German and English. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { formatKilometer } from '../../../begriffe/kilometer.ts';
import { wort } from '../texte/woerter.ts';
import type {
  Ausfallsatz,
  Geltung,
  Nebenzeit,
  Satz,
  Schritt,
  Takt,
  Zeitsatz,
} from './entschaedigung.rules.ts';

type Menge = (anzahl: number) => string;

interface Worte {
  takt: Record<Takt, Menge>;
  jeTakt: Record<Takt, string>;
  minuten: Menge;
  verkehrsmittel: Record<string, string>;
  zahler: Record<string, string>;
  grundbetrag: string;
  einheiten(minuten: string, einheiten: string, betrag: string): string;
  davonFrei(minuten: string, frei: string): string;
  genau(minuten: string, betrag: string): string;
  stufe(minuten: string, ab: string): string;
  wartezeit: string;
  fahrzeit: string;
  anteil(prozent: number): string;
  aufstocken(betrag: string): string;
  begrenzen(betrag: string): string;
  spaeteAbsage(prozent: number): string;
  ausfall(prozent: number): string;
  weg(kilometer: string, womit: string, satz: string): string;
  wegWeitere(
    kilometer: string,
    womit: string,
    bis: string,
    satz: string,
    rest: string,
    danach: string,
  ): string;
  frei(kilometer: string): string;
  wegBegrenzen(betrag: string): string;
  auslagen: string;
  auslagenBegrenzen(betrag: string): string;
  // ——— a rule ———
  keineZeit: string;
  satzTakt(takt: string, betrag: string): string;
  satzGenau(betrag: string): string;
  satzStufe(ab: string, betrag: string): string;
  satzGrund(betrag: string): string;
  satzFrei(minuten: string): string;
  wieEinsatz(was: string): string;
  nebenzeit(was: string, takt: string, betrag: string): string;
  satzAnteil(prozent: number): string;
  mindestens(betrag: string): string;
  hoechstens(betrag: string): string;
  keinWeg: string;
  satzWeg(womit: string, satz: string): string;
  satzWeitere(ab: string, satz: string): string;
  satzFreiKm(km: string): string;
  wegHoechstens(betrag: string): string;
  mitAuslagen: string;
  mitAuslagenBis(betrag: string): string;
  ohneAuslagen: string;
  ausfallsatz(was: string, prozent: number, mitWeg: boolean): string;
  absageWort: string;
  ausfallWort: string;
  alleEinsaetze: string;
  thema(name: string): string;
  modus(name: string): string;
  zahltWer(name: string): string;
  topf(name: string): string;
}

const de: Worte = {
  takt: {
    60: (n) => (n === 1 ? 'eine angefangene Stunde' : `${n} angefangene Stunden`),
    30: (n) => (n === 1 ? 'eine angefangene halbe Stunde' : `${n} angefangene halbe Stunden`),
    15: (n) => (n === 1 ? 'eine angefangene Viertelstunde' : `${n} angefangene Viertelstunden`),
  },
  jeTakt: {
    60: 'je angefangene Stunde',
    30: 'je angefangene halbe Stunde',
    15: 'je angefangene Viertelstunde',
  },
  minuten: (n) => (n === 1 ? '1 Minute' : `${n} Minuten`),
  verkehrsmittel: {
    pkw: 'mit dem Auto',
    fahrrad: 'mit dem Fahrrad',
    mitfahrt: 'als Mitfahrt',
    oepnv: 'mit Bus und Bahn',
    fuss: 'zu Fuß',
  },
  zahler: { landkreis: 'der Landkreis', stelle: 'die anfragende Stelle', dritte: 'ein Kostenträger' },
  grundbetrag: 'Grundbetrag',
  einheiten: (minuten, einheiten, betrag) => `${minuten} = ${einheiten} zu ${betrag}`,
  davonFrei: (minuten, frei) => `${minuten}, davon ${frei} im Grundbetrag`,
  genau: (minuten, betrag) => `${minuten} zu ${betrag} je Stunde`,
  stufe: (minuten, ab) => `${minuten}: Stufe ab ${ab}`,
  wartezeit: 'Wartezeit',
  fahrzeit: 'Fahrzeit',
  anteil: (prozent) => `Davon werden ${prozent}\u00a0% gezahlt`,
  aufstocken: (betrag) => `Aufgestockt auf den Mindestbetrag von ${betrag}`,
  begrenzen: (betrag) => `Begrenzt auf den Höchstbetrag von ${betrag}`,
  spaeteAbsage: (prozent) => `Spät abgesagt: davon ${prozent}\u00a0%`,
  ausfall: (prozent) => `Ausgefallen: davon ${prozent}\u00a0%`,
  weg: (kilometer, womit, satz) => `${kilometer} ${womit} zu ${satz}`,
  wegWeitere: (kilometer, womit, bis, satz, rest, danach) =>
    `${kilometer} ${womit}: ${bis} zu ${satz}, weitere ${rest} zu ${danach}`,
  frei: (kilometer) => `nach ${kilometer} ohne Erstattung`,
  wegBegrenzen: (betrag) => `Fahrtkosten begrenzt auf ${betrag}`,
  auslagen: 'Auslagen',
  auslagenBegrenzen: (betrag) => `Auslagen begrenzt auf ${betrag}`,
  keineZeit: 'Die Dauer zählt nicht.',
  satzTakt: (takt, betrag) => `${betrag} ${takt}`,
  satzGenau: (betrag) => `${betrag} je Stunde, auf die Minute genau`,
  satzStufe: (ab, betrag) => `${betrag} ab ${ab}`,
  satzGrund: (betrag) => `${betrag} Grundbetrag je Einsatz`,
  satzFrei: (minuten) => `die ersten ${minuten} stecken im Grundbetrag`,
  wieEinsatz: (was) => `${was} zählt wie Einsatzzeit`,
  nebenzeit: (was, takt, betrag) => `${was}: ${betrag} ${takt}`,
  satzAnteil: (prozent) => `davon werden ${prozent}\u00a0% gezahlt`,
  mindestens: (betrag) => `mindestens ${betrag} je Einsatz`,
  hoechstens: (betrag) => `höchstens ${betrag} je Einsatz`,
  keinWeg: 'keine Kilometer',
  satzWeg: (womit, satz) => `${satz} je Kilometer ${womit}`,
  satzWeitere: (ab, satz) => `über ${ab} hinaus ${satz}`,
  satzFreiKm: (km) => `die ersten ${km} ohne Erstattung`,
  wegHoechstens: (betrag) => `höchstens ${betrag} Fahrtkosten je Einsatz`,
  mitAuslagen: 'Auslagen nach Beleg',
  mitAuslagenBis: (betrag) => `Auslagen nach Beleg bis ${betrag}`,
  ohneAuslagen: 'keine Auslagen',
  ausfallsatz: (was, prozent, mitWeg) =>
    `${was}: ${prozent}\u00a0%${mitWeg ? ' und der vergebliche Weg' : ''}`,
  absageWort: 'Bei später Absage',
  ausfallWort: 'Bei Ausfall',
  alleEinsaetze: 'alle Einsätze',
  thema: (name) => `Thema ${name}`,
  modus: (name) => name,
  zahltWer: (name) => `wenn ${name} zahlt`,
  topf: (name) => `aus dem Topf ${name}`,
};

const en: Worte = {
  takt: {
    60: (n) => (n === 1 ? 'one started hour' : `${n} started hours`),
    30: (n) => (n === 1 ? 'one started half hour' : `${n} started half hours`),
    15: (n) => (n === 1 ? 'one started quarter of an hour' : `${n} started quarters of an hour`),
  },
  jeTakt: { 60: 'per started hour', 30: 'per started half hour', 15: 'per started quarter of an hour' },
  minuten: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
  verkehrsmittel: {
    pkw: 'by car',
    fahrrad: 'by bicycle',
    mitfahrt: 'as a passenger',
    oepnv: 'by public transport',
    fuss: 'on foot',
  },
  zahler: { landkreis: 'the county', stelle: 'the requester', dritte: 'a third party' },
  grundbetrag: 'Base amount',
  einheiten: (minuten, einheiten, betrag) => `${minuten} = ${einheiten} at ${betrag}`,
  davonFrei: (minuten, frei) => `${minuten}, ${frei} of them in the base amount`,
  genau: (minuten, betrag) => `${minuten} at ${betrag} an hour`,
  stufe: (minuten, ab) => `${minuten}: step from ${ab}`,
  wartezeit: 'Waiting time',
  fahrzeit: 'Travel time',
  anteil: (prozent) => `Of this ${prozent}% is paid`,
  aufstocken: (betrag) => `Raised to the minimum of ${betrag}`,
  begrenzen: (betrag) => `Limited to the maximum of ${betrag}`,
  spaeteAbsage: (prozent) => `Cancelled late: ${prozent}% of it`,
  ausfall: (prozent) => `Did not take place: ${prozent}% of it`,
  weg: (kilometer, womit, satz) => `${kilometer} ${womit} at ${satz}`,
  wegWeitere: (kilometer, womit, bis, satz, rest, danach) =>
    `${kilometer} ${womit}: ${bis} at ${satz}, another ${rest} at ${danach}`,
  frei: (kilometer) => `after ${kilometer} without refund`,
  wegBegrenzen: (betrag) => `Travel costs limited to ${betrag}`,
  auslagen: 'Expenses',
  auslagenBegrenzen: (betrag) => `Expenses limited to ${betrag}`,
  keineZeit: 'The duration does not count.',
  satzTakt: (takt, betrag) => `${betrag} ${takt}`,
  satzGenau: (betrag) => `${betrag} an hour, to the minute`,
  satzStufe: (ab, betrag) => `${betrag} from ${ab}`,
  satzGrund: (betrag) => `${betrag} base amount per appointment`,
  satzFrei: (minuten) => `the first ${minuten} are part of the base amount`,
  wieEinsatz: (was) => `${was} counts like the appointment`,
  nebenzeit: (was, takt, betrag) => `${was}: ${betrag} ${takt}`,
  satzAnteil: (prozent) => `${prozent}% of it is paid`,
  mindestens: (betrag) => `at least ${betrag} per appointment`,
  hoechstens: (betrag) => `at most ${betrag} per appointment`,
  keinWeg: 'no kilometres',
  satzWeg: (womit, satz) => `${satz} a kilometre ${womit}`,
  satzWeitere: (ab, satz) => `beyond ${ab} ${satz}`,
  satzFreiKm: (km) => `the first ${km} without refund`,
  wegHoechstens: (betrag) => `travel costs of at most ${betrag} per appointment`,
  mitAuslagen: 'expenses by receipt',
  mitAuslagenBis: (betrag) => `expenses by receipt up to ${betrag}`,
  ohneAuslagen: 'no expenses',
  ausfallsatz: (was, prozent, mitWeg) => `${was}: ${prozent}%${mitWeg ? ' and the way made in vain' : ''}`,
  absageWort: 'Late cancellation',
  ausfallWort: 'Did not take place',
  alleEinsaetze: 'all appointments',
  thema: (name) => `topic ${name}`,
  modus: (name) => name,
  zahltWer: (name) => `where ${name} pays`,
  topf: (name) => `from the pot ${name}`,
};

const worte: Record<Anzeigesprache, Worte> = { de, en };

const gross = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** One step of a calculation as a line, without its amount: "61 Minuten = 2 angefangene Stunden zu 12,00 €". */
export function describeSchritt({ art, werte }: Schritt, sprache: Anzeigesprache): string {
  const t = worte[sprache];
  const zahl = (name: string) => Number(werte[name] ?? 0);
  const geld = (name: string) => formatGeld(zahl(name), sprache);
  const minuten = (name: string) => t.minuten(zahl(name));
  const einheiten = (was: string) =>
    t.einheiten(was, t.takt[zahl('takt') as Takt](zahl('einheiten')), geld('satz'));
  const dauer = zahl('frei') > 0 ? t.davonFrei(minuten('minuten'), minuten('frei')) : minuten('minuten');
  switch (art) {
    case 'grundbetrag':
      return t.grundbetrag;
    case 'zeit.takt':
      return einheiten(dauer);
    case 'zeit.genau':
      return t.genau(dauer, geld('satz'));
    case 'zeit.stufe':
      return t.stufe(minuten('minuten'), minuten('ab'));
    case 'wartezeit':
      return einheiten(`${t.wartezeit} ${minuten('minuten')}`);
    case 'fahrzeit':
      return einheiten(`${t.fahrzeit} ${minuten('minuten')}`);
    case 'anteil':
      return t.anteil(zahl('prozent'));
    case 'mindestbetrag':
      return t.aufstocken(geld('betrag'));
    case 'hoechstbetrag':
      return t.begrenzen(geld('betrag'));
    case 'spaete-absage':
      return t.spaeteAbsage(zahl('prozent'));
    case 'ausfall':
      return t.ausfall(zahl('prozent'));
    case 'weg':
    case 'weg.weitere':
      return describeWeg(art, werte, sprache);
    case 'weg.hoechstbetrag':
      return t.wegBegrenzen(geld('betrag'));
    case 'auslagen':
      return t.auslagen;
    case 'auslagen.hoechstbetrag':
      return t.auslagenBegrenzen(geld('betrag'));
  }
}

function describeWeg(art: 'weg' | 'weg.weitere', werte: Schritt['werte'], sprache: Anzeigesprache): string {
  const t = worte[sprache];
  const [zehntel, frei, ab] = ['zehntelkilometer', 'frei', 'ab'].map((name) => Number(werte[name] ?? 0)) as [
    number,
    number,
    number,
  ];
  const km = (wert: number) => formatKilometer(wert, sprache);
  const womit = t.verkehrsmittel[String(werte.verkehrsmittel)] ?? '';
  const satz = formatGeld(Number(werte.satz), sprache);
  const text =
    art === 'weg'
      ? t.weg(km(zehntel), womit, satz)
      : t.wegWeitere(
          km(zehntel),
          womit,
          km(ab),
          satz,
          km(zehntel - ab),
          formatGeld(Number(werte.danach), sprache),
        );
  return frei > 0 ? `${text}, ${t.frei(km(frei))}` : text;
}

/** The content of a rule in short lines, the most important first. */
export function describeSatz(satz: Satz, sprache: Anzeigesprache): string[] {
  const t = worte[sprache];
  const geld = (cent: number) => formatGeld(cent, sprache);
  const { weg, auslagen } = satz;
  const zeiten = [
    ...(satz.grundCent > 0 ? [t.satzGrund(geld(satz.grundCent))] : []),
    ...describeZeit(satz.zeit, sprache),
  ];
  const kilometer = (
    [
      ['pkw', weg.pkwCent],
      ['fahrrad', weg.fahrradCent],
      ['mitfahrt', weg.mitfahrtCent],
    ] as const
  )
    .filter(([, cent]) => cent > 0)
    .map(([womit, cent]) => t.satzWeg(t.verkehrsmittel[womit]!, geld(cent)));
  return [
    ...(zeiten.length > 0 ? zeiten : [t.keineZeit]),
    ...describeNebenzeit(t.wartezeit, satz.wartezeit, sprache),
    ...describeNebenzeit(t.fahrzeit, satz.fahrzeit, sprache),
    ...(satz.anteilProzent < 100 ? [t.satzAnteil(satz.anteilProzent)] : []),
    ...(satz.mindestCent === null ? [] : [t.mindestens(geld(satz.mindestCent))]),
    ...(satz.hoechstCent === null ? [] : [t.hoechstens(geld(satz.hoechstCent))]),
    ...(kilometer.length > 0 ? kilometer : weg.weitere ? [] : [t.keinWeg]),
    ...(weg.weitere
      ? [t.satzWeitere(formatKilometer(weg.weitere.abZehntel, sprache), geld(weg.weitere.cent))]
      : []),
    ...(weg.freiZehntel > 0 ? [t.satzFreiKm(formatKilometer(weg.freiZehntel, sprache))] : []),
    ...(weg.hoechstCent === null ? [] : [t.wegHoechstens(geld(weg.hoechstCent))]),
    auslagen.erstattet
      ? auslagen.hoechstCent === null
        ? t.mitAuslagen
        : t.mitAuslagenBis(geld(auslagen.hoechstCent))
      : t.ohneAuslagen,
    describeAusfall(t.absageWort, satz.spaeteAbsage, t),
    describeAusfall(t.ausfallWort, satz.ausfall, t),
  ].map(gross);
}

function describeZeit(zeit: Zeitsatz, sprache: Anzeigesprache): string[] {
  const t = worte[sprache];
  const geld = (cent: number) => formatGeld(cent, sprache);
  const frei = 'freiMinuten' in zeit && zeit.freiMinuten > 0 ? [t.satzFrei(t.minuten(zeit.freiMinuten))] : [];
  switch (zeit.art) {
    case 'keine':
      return [];
    case 'takt':
      return [t.satzTakt(t.jeTakt[zeit.takt], geld(zeit.cent)), ...frei];
    case 'genau':
      return [t.satzGenau(geld(zeit.stundeCent)), ...frei];
    case 'stufen':
      return [
        zeit.stufen.map(({ abMinuten, cent }) => t.satzStufe(t.minuten(abMinuten), geld(cent))).join(', '),
      ];
  }
}

function describeNebenzeit(was: string, zeit: Nebenzeit, sprache: Anzeigesprache): string[] {
  const t = worte[sprache];
  if (zeit.art === 'keine') return [];
  if (zeit.art === 'wie-einsatz') return [t.wieEinsatz(was)];
  return [t.nebenzeit(was, t.jeTakt[zeit.takt], formatGeld(zeit.cent, sprache))];
}

const describeAusfall = (was: string, { prozent, mitWeg }: Ausfallsatz, t: Worte) =>
  t.ausfallsatz(was, prozent, mitWeg);

/**
 * For what a rule is meant: "alle Einsätze", "Thema Kindertagesstätte, per Video".
 * @param toepfe names of the pots by id
 */
export function describeGeltung(
  { topfId, zahler, thema, modus }: Geltung,
  sprache: Anzeigesprache,
  toepfe: ReadonlyMap<number, string> = new Map(),
): string {
  const t = worte[sprache];
  const teile = [
    ...(thema === undefined ? [] : [t.thema(wort(sprache, 'thema', thema))]),
    ...(modus === undefined ? [] : [t.modus(wort(sprache, 'modus', modus))]),
    ...(zahler === undefined ? [] : [t.zahltWer(t.zahler[zahler] ?? zahler)]),
    ...(topfId === undefined ? [] : [t.topf(toepfe.get(topfId) ?? String(topfId))]),
  ];
  return gross(teile.length === 0 ? t.alleEinsaetze : teile.join(', '));
}
