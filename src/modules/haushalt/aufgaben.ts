import { formatGeld } from '../../begriffe/geld.ts';
import { isAllowed } from '../../begriffe/wer.ts';
import { addMinutes, datumOf, toInstant, yearOf } from '../../begriffe/zeit.ts';
import { formatDatum } from '../../begriffe/zeitanzeige.ts';
import type { Kontext } from '../../platform/kontext.ts';
import type { Aufgabe, Treffer } from '../../platform/modul.ts';
import { readSetting } from '../../platform/settings.ts';
import { listAenderungen } from './aenderungen/aenderung.store.ts';
import { aenderungenTexte } from './aenderungen/aenderungen.texte.ts';
import { permissions } from './haushalt.permissions.ts';
import { kontoEinstellung } from './konto/konto.settings.ts';
import { isZuKlaeren } from './projekte/projekt.rules.ts';
import { findNachName, listProjekte } from './projekte/projekt.store.ts';
import { projekteTexte } from './projekte/projekte.texte.ts';
import { haushaltTexte } from './texte.ts';
import { listToepfe } from './toepfe/topf.store.ts';
import { ueberblickTexte } from './ueberblick/ueberblick.texte.ts';
import { loadUeberblick } from './ueberblick/ueberblick-laden.ts';
import { listZahllaeufe, searchReferenz } from './zahllauf/zahllauf.store.ts';
import { findZuwendungsaufgaben } from './zuwendung/aufgaben.ts';

const SHOWN = 20;

/** What the budget wants from this person today. */
export async function findHaushaltAufgaben(kontext: Kontext): Promise<Aufgabe[]> {
  const listen = await Promise.all([
    findZahllaufaufgaben(kontext),
    findTopfaufgaben(kontext),
    findAenderungsaufgaben(kontext),
    findProjektaufgaben(kontext),
    findZuwendungsaufgaben(kontext),
  ]);
  return listen.flat();
}

/** Runs that the bank does not have yet, and the account without which nothing can be released. */
async function findZahllaufaufgaben({ db, wer, sprache, clock }: Kontext): Promise<Aufgabe[]> {
  if (!isAllowed(permissions, wer, 'zahllauf.uebergeben')) return [];
  const t = haushaltTexte[sprache];
  const [offen, konto, toepfe] = await Promise.all([
    listZahllaeufe(
      db,
      { zustand: 'offen' },
      { sort: { key: 'ausfuehrung_am', direction: 'asc' }, page: 1, size: SHOWN },
    ),
    readSetting(db, kontoEinstellung),
    listToepfe(db),
  ]);
  const heute = datumOf(clock.now());
  const aufgaben: Aufgabe[] = offen.rows.map((lauf) => ({
    titel: t.aufgabeUebergeben(lauf.bezeichnung),
    hinweis: t.aufgabeUebergebenHinweis(lauf.anzahl, formatGeld(lauf.summe_cent, sprache)),
    href: `/haushalt/zahllaeufe/${lauf.id}`,
    tat: t.aufgabeUebergebenTat,
    faelligAt: toInstant(lauf.ausfuehrung_am, '12:00'),
    dringend: lauf.ausfuehrung_am <= heute,
  }));
  if (konto === null && toepfe.length > 0) {
    aufgaben.push({
      titel: t.aufgabeKonto,
      hinweis: t.aufgabeKontoHinweis,
      href: '/haushalt/konto',
      tat: t.aufgabeKontoTat,
      faelligAt: clock.now(),
      dringend: false,
    });
  }
  return aufgaben;
}

/** Pots of this year that are overdrawn, will not suffice or have no plan. */
async function findTopfaufgaben({ db, wer, sprache, clock }: Kontext): Promise<Aufgabe[]> {
  if (!isAllowed(permissions, wer, 'topf.bearbeiten')) return [];
  const t = ueberblickTexte[sprache];
  const heute = datumOf(clock.now());
  const jahr = yearOf(heute);
  const { zeilen } = await loadUeberblick(db, jahr, heute);
  return zeilen.flatMap(({ topf, lage, ...zeile }) => {
    if (lage === 'unauffaellig') return [];
    const cent = {
      ueberzogen: -(zeile.verfuegbarCent ?? 0),
      'ohne-ansatz': zeile.gezahltCent + zeile.offenCent,
      'reicht-nicht': (zeile.prognose?.wahrscheinlichCent ?? 0) - (zeile.mittelCent ?? 0),
    }[lage];
    const istUeberzogen = lage === 'ueberzogen';
    return {
      titel: t.aufgabe[lage](topf?.bezeichnung ?? t.ohneTopf),
      hinweis: t.aufgabeHinweis[lage](formatGeld(cent, sprache)),
      href: `/haushalt/ueberblick?jahr=${jahr}`,
      tat: t.aufgabeTat,
      faelligAt: istUeberzogen ? clock.now() : toInstant(`${jahr}-12-31`, '12:00'),
      dringend: istUeberzogen,
    };
  });
}

/** Changes of the plan that somebody else asked for. */
async function findAenderungsaufgaben({ db, wer, sprache }: Kontext): Promise<Aufgabe[]> {
  if (!isAllowed(permissions, wer, 'mittel.entscheiden')) return [];
  const t = aenderungenTexte[sprache];
  const offene = await listAenderungen(db, { status: 'beantragt' });
  return offene
    .filter(({ beantragtVonId }) => beantragtVonId !== wer.id)
    .map((one) => ({
      titel: t.aufgabe(t.arten[one.art], formatGeld(one.betragCent, sprache)),
      hinweis: one.grund,
      href: `/haushalt/aenderungen?jahr=${one.vonJahr ?? one.nachJahr}`,
      tat: t.aufgabeTat,
      faelligAt: addMinutes(one.beantragtAt, 3 * 24 * 60),
      dringend: false,
    }));
}

/** Projects of partners whose end is near and whose prolongation nobody has settled. */
async function findProjektaufgaben({ db, wer, sprache, clock }: Kontext): Promise<Aufgabe[]> {
  if (!isAllowed(permissions, wer, 'projekt.bearbeiten')) return [];
  const t = projekteTexte[sprache];
  const heute = datumOf(clock.now());
  return (await listProjekte(db))
    .filter((projekt) => isZuKlaeren(projekt, heute))
    .map((projekt) => ({
      titel: t.aufgabe(projekt.bezeichnung),
      hinweis: t.aufgabeHinweis(formatDatum(projekt.bis, sprache), projekt.foerderer),
      href: `/haushalt/projekte/${projekt.id}`,
      tat: t.aufgabeTat,
      faelligAt: toInstant(projekt.bis, '12:00'),
      dringend: false,
    }));
}

/** References begin with this; anything else that is searched for is nobody's payment. */
const REFERENZ = /^\s*komut-\d/i;

/** What a word finds in the budget: a payment by its reference, a project of a partner by its name. */
export async function searchHaushalt(kontext: Kontext, suchwort: string): Promise<Treffer[]> {
  const listen = await Promise.all([searchZahlungen(kontext, suchwort), searchProjekte(kontext, suchwort)]);
  return listen.flat();
}

async function searchProjekte({ db, wer, sprache }: Kontext, suchwort: string): Promise<Treffer[]> {
  if (!isAllowed(permissions, wer, 'projekt.bearbeiten')) return [];
  const t = projekteTexte[sprache];
  const found = await findNachName(db, suchwort);
  return found.map(({ id, bezeichnung, bis, naehe }) => ({
    art: t.treffer,
    titel: bezeichnung,
    hinweis: t.bisTag(formatDatum(bis, sprache)),
    href: `/haushalt/projekte/${id}`,
    naehe,
  }));
}

/** The run or the payment that a bank names by its reference. */
async function searchZahlungen({ db, wer, sprache }: Kontext, suchwort: string): Promise<Treffer[]> {
  if (!REFERENZ.test(suchwort) || !isAllowed(permissions, wer, 'zahllauf.sehen')) return [];
  const t = haushaltTexte[sprache];
  const found = await searchReferenz(db, suchwort);
  return found.map(({ zahllaufId, bezeichnung, kennung, empfaenger }) => ({
    art: empfaenger === null ? t.zahllauf : t.zahlung,
    titel: empfaenger ?? bezeichnung,
    hinweis: empfaenger === null ? kennung : `${bezeichnung}, ${kennung}`,
    href: `/haushalt/zahllaeufe/${zahllaufId}${empfaenger === null ? '' : `?suche=${encodeURIComponent(kennung)}`}`,
    naehe: 1,
  }));
}
