/** The office's indicators as figures that reports and others may quote. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Zahlenkatalog } from '../../../platform/livezahlen.ts';
import type { Gliederung, Livezahl } from '../../../platform/modul.ts';
import { formatStichtag } from '../anzeige.ts';
import { joinQuellen, latestBy, listVergleichbare, MAX_STICHTAGE } from '../reihen.rules.ts';
import { labelsBeside } from '../tabellen/lesung.rules.ts';
import { listQuellen } from '../tabellen/tabelle.store.ts';
import { bestandTexte } from '../texte.ts';
import { einheitOf } from './kennzahl.rules.ts';
import { findKennzahl, type Kennzahl, listHandwerte, listKennzahlen } from './kennzahl.store.ts';
import { loadPyramide } from './kennzahlbild.ts';
import { type Kennzahlverlauf, listEigene, loadVerlaeufe } from './kennzahlen-laden.ts';

const both = (wort: string): Record<Anzeigesprache, string> => ({ de: wort, en: wort });
const inBoth = (of: (t: (typeof bestandTexte)['de']) => string) => ({
  de: of(bestandTexte.de),
  en: of(bestandTexte.en),
});

/** Every indicator but those that quote a module's figure themselves: `bestand.kennzahl-12`. */
export async function findKennzahlLivezahlen(
  { db }: Pick<Kontext, 'db'>,
  katalog: Zahlenkatalog,
): Promise<Livezahl[]> {
  const kennzahlen = (await listKennzahlen(db)).filter(({ art }) => art !== 'live');
  if (kennzahlen.length === 0) return [];
  const [quellen, handwerte] = await Promise.all([listQuellen(db), listHandwerte(db)]);
  return kennzahlen.map((kennzahl) => {
    const tabellen = new Set([...kennzahl.zaehler, ...kennzahl.nenner].map(({ tabelle }) => tabelle));
    const quelle =
      kennzahl.art === 'hand'
        ? [
            ...new Set(handwerte.filter((one) => one.kennzahl_id === kennzahl.id).map((one) => one.quelle)),
          ].join(' · ')
        : joinQuellen(quellen.filter(({ kennung }) => tabellen.has(kennung)));
    return toLivezahl(kennzahl, quelle, katalog);
  });
}

function toLivezahl(kennzahl: Kennzahl, quelle: string, katalog: Zahlenkatalog): Livezahl {
  const href = `/bestand/kennzahlen/${kennzahl.id}`;
  /** Values as they stand now: who quotes may have asked for the catalogue long ago. */
  const load = async (kontext: Kontext) => {
    const frisch = await findKennzahl(kontext.db, kennzahl.id);
    if (!frisch) return null;
    const { wahl, verlaeufe } = await loadVerlaeufe(kontext, [frisch], { katalog, mitVergleich: true });
    const [verlauf] = verlaeufe;
    return verlauf ? { verlauf, eigene: wahl?.eigene, werte: listEigene(verlauf, wahl?.eigene) } : null;
  };
  const findLetzten = async (kontext: Kontext, tag: Datum) => {
    const geladen = await load(kontext);
    return geladen ? latestBy(geladen.werte, tag) : undefined;
  };
  const gliederungen: Gliederung[] = [
    {
      schluessel: 'verlauf',
      titel: inBoth((t) => t.imVerlauf),
      istVerlauf: true,
      async findTeile(kontext, tag) {
        const werte = (await load(kontext))?.werte ?? [];
        const bisher = werte.filter((one) => latestBy([one], tag) !== undefined).slice(-MAX_STICHTAGE);
        return bisher.map(({ stichtag, wert }) => ({
          bezeichnung: formatStichtag(stichtag, kontext.sprache),
          wert: round(wert, kennzahl),
          href,
        }));
      },
    },
  ];
  if (kennzahl.art !== 'hand')
    gliederungen.push({
      schluessel: 'regionen',
      titel: inBoth((t) => t.imVergleich),
      async findTeile(kontext, tag) {
        const geladen = await load(kontext);
        return geladen ? compareRegionen(geladen.verlauf, tag, href) : [];
      },
    });
  if (kennzahl.art === 'wert' && kennzahl.zaehler.length > 1)
    gliederungen.push({
      schluessel: 'teile',
      titel: inBoth((t) => t.nachTeilen),
      async findTeile(kontext, tag) {
        const geladen = await load(kontext);
        const region = geladen?.verlauf.regionen.find(({ schluessel }) => schluessel === geladen.eigene);
        const punkt = latestBy(region?.punkte ?? [], tag);
        const namen = labelsBeside(kennzahl.zaehler.map(({ merkmal }) => merkmal));
        return kennzahl.zaehler.map(({ tabelle, merkmal }, i) => {
          const zeile = punkt?.zaehler.find((one) => one.tabelle === tabelle && one.merkmal === merkmal);
          return { bezeichnung: namen[i] ?? '', wert: zeile?.wert ?? null, href };
        });
      },
    });
  if (kennzahl.darstellung === 'pyramide')
    for (const [i, [schluessel, titel]] of (
      [
        ['alter-maennlich', inBoth((t) => t.maennerNachAlter)],
        ['alter-weiblich', inBoth((t) => t.frauenNachAlter)],
      ] as const
    ).entries())
      gliederungen.push({
        schluessel,
        titel,
        async findTeile(kontext, tag) {
          const eigene = (await load(kontext))?.eigene;
          const bild = eigene && (await loadPyramide(kontext.db, kennzahl, eigene, kontext.sprache, tag));
          if (!bild) return [];
          return bild.kategorien.map((bezeichnung, k) => ({
            bezeichnung,
            wert: bild.reihen[i]?.werte[k] ?? null,
            href,
          }));
        },
      });
  return {
    schluessel: `bestand.kennzahl-${kennzahl.id}`,
    titel: both(kennzahl.bezeichnung),
    einheit: both(einheitOf(kennzahl)),
    format: kennzahl.art === 'anteil' ? 'prozent' : 'zahl',
    zeitbezug: 'stichtag',
    ...(quelle ? { quelle: both(quelle) } : {}),
    seite: { zugang: 'bestand.sehen', href: () => href },
    gliederungen,
    async findWert(kontext, tag) {
      const letzter = await findLetzten(kontext, tag);
      return letzter ? round(letzter.wert, kennzahl) : null;
    },
    async findStand(kontext, tag) {
      return (await findLetzten(kontext, tag))?.stichtag ?? null;
    },
  };
}

/** As the office has said that it is rounded: what is quoted is what its page shows. */
function round(wert: number, { stellen }: Kennzahl): number {
  return Math.round(wert * 10 ** stellen + 1e-9) / 10 ** stellen;
}

function compareRegionen({ kennzahl, regionen }: Kennzahlverlauf, tag: Datum, href: string) {
  const vergleichbare = listVergleichbare(
    regionen.map(({ schluessel }) => schluessel),
    kennzahl.art === 'wert',
  );
  return regionen
    .filter(({ schluessel }) => vergleichbare.includes(schluessel))
    .map(({ name, punkte }) => {
      const bekannte = punkte.flatMap(({ stichtag, wert }) => (wert === null ? [] : [{ stichtag, wert }]));
      const letzter = latestBy(bekannte, tag);
      return { bezeichnung: name, wert: letzter ? round(letzter.wert, kennzahl) : null, href };
    });
}
