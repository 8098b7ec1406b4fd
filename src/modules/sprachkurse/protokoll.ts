import type { Protokollquelle, Protokollworte } from '../../platform/modul.ts';
import { abrechnungsProtokollTexte } from './abrechnung/abrechnung-protokoll.texte.ts';
import { listenProtokollTexte } from './listen/listen-protokoll.texte.ts';
import { angebotProtokollTexte } from './offene-angebote/protokoll.texte.ts';
import { planungProtokollTexte } from './planung/protokoll.texte.ts';
import { protokollTexte } from './protokoll.texte.ts';
import { vergabeProtokollTexte } from './vergabe/protokoll.texte.ts';
import { veroeffentlichungProtokollTexte } from './veroeffentlichung/protokoll.texte.ts';
import { wartelisteProtokollTexte } from './warteliste/protokoll.texte.ts';
import { wartelisteProtokollseiten } from './warteliste/protokollseiten.ts';

/** Several parts may have words for values of the same field. */
function mergeWerte(parts: readonly Protokollworte[]): Protokollworte['werte'] {
  const merged: Record<string, Record<string, string>> = {};
  for (const { werte } of parts) {
    for (const [feld, worte] of Object.entries(werte)) merged[feld] = { ...merged[feld], ...worte };
  }
  return merged;
}

const merge = (parts: readonly Protokollworte[]): Protokollworte => ({
  taten: Object.assign({}, ...parts.map(({ taten }) => taten)),
  gegenstaende: Object.assign({}, ...parts.map(({ gegenstaende }) => gegenstaende)),
  felder: Object.assign({}, ...parts.map(({ felder }) => felder)),
  werte: mergeWerte(parts),
});

/** The words of each part of the module; a part with many of its own adds its catalogue here. */
const teile: readonly { de: Protokollworte; en: Protokollworte }[] = [
  protokollTexte,
  listenProtokollTexte,
  abrechnungsProtokollTexte,
  wartelisteProtokollTexte,
  planungProtokollTexte,
  vergabeProtokollTexte,
  veroeffentlichungProtokollTexte,
  angebotProtokollTexte,
];

/** How the audit and the outbox read what this module does. */
export const sprachkurseProtokoll: Protokollquelle = {
  worte: { de: merge(teile.map(({ de }) => de)), en: merge(teile.map(({ en }) => en)) },
  formate: {
    budget_cent: 'geld',
    schaetzwert_cent: 'geld',
    direktBisCent: 'geld',
    beschraenktBisCent: 'geld',
    euAbCent: 'geld',
    kosten_cent: 'geld',
    betrag_cent: 'geld',
    gefordert_cent: 'geld',
    anerkannt_cent: 'geld',
    summe_cent: 'geld',
    gebunden_cent: 'geld',
    berechnet_cent: 'geld',
    eigenanteil_cent: 'geld',
    einzelpreisCent: 'geld',
    betragCent: 'geld',
    satzUeCent: 'geld',
    satzCent: 'geld',
    cent: 'geld',
    vieraugenAb: 'geld',
    wochentag: 'wochentag',
  },
  seiten: {
    ...wartelisteProtokollseiten,
    kursplan: { zugang: 'kursplan.sehen', href: (id) => `/kursplanung/${id}` },
    kursmoeglichkeit: { zugang: 'kursplan.fuehren', href: (id) => `/kursplanung/angebote/${id}` },
    kurs: { zugang: 'kursakte.sehen', href: (id) => `/kurse/${id}` },
    offenes_angebot: { zugang: 'offenes-angebot.sehen', href: (id) => `/offene-angebote/${id}` },
    vergabe: { zugang: 'vergabe.sehen', href: (id) => `/vergaben/${id}` },
    'einstellung sprachkurse.wertgrenzen': { zugang: 'vergabe.regeln', href: () => '/vergaben/wertgrenzen' },
    traeger: { zugang: 'traeger.sehen', href: (id) => `/traeger/${id}` },
    gemeinde: { zugang: 'traeger.sehen', href: () => '/gemeinden' },
    foerderbedingung: { zugang: 'foerderbedingung.sehen', href: (id) => `/foerderbedingungen/${id}` },
    'einstellung sprachkurse.bewilligen': { zugang: 'kurs.einstellen', href: () => '/kurse/einstellungen' },
    'einstellung sprachkurse.ferien': { zugang: 'kurs.einstellen', href: () => '/kurse/einstellungen' },
    kursrechnung: { zugang: 'kursrechnung.sehen', href: (id) => `/kursrechnungen/${id}` },
    'einstellung sprachkurse.listenfrist': { zugang: 'kursliste.sehen', href: () => '/kurslisten' },
  },
};
