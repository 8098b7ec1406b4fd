/** Versions of the rules in words: what each changed against the one before it. */
import type { Anzeigesprache } from '../../../../begriffe/anzeigesprache.ts';
import type { Themenregel } from '../../anfrage.rules.ts';
import { KRITERIEN, type Kriterium } from '../../kriterien.rules.ts';
import { wort } from '../../texte/woerter.ts';
import { formatFeld } from './felder.rules.ts';
import type { Feldwerte, Regelwerk } from './regelwerke.ts';
import { texte } from './texte.ts';

/** One rule of a version: what it is called and what it says. */
export interface Zeile {
  label: string;
  wert: string;
}

export interface Fassung {
  /** Null for what KoMuT brought along. */
  gesetzt: { von: string; at: Date } | null;
  /** Of the first version all rules, of later ones what changed. */
  zeilen: readonly string[];
}

const STUFENFELD = /^(\w+)-(\d+)$/;

/** What a field is called, without the number of its row. */
export function labelOf(regelwerk: Regelwerk, name: string, sprache: Anzeigesprache): string {
  if ((KRITERIEN as readonly string[]).includes(name) && regelwerk.name === 'gewichte')
    return wort(sprache, 'kriterium', name as Kriterium);
  return textOf(regelwerk, name, sprache).label;
}

/** Label, hint and unit of a field. */
export function textOf(regelwerk: Regelwerk, name: string, sprache: Anzeigesprache) {
  const { felder } = texte[sprache];
  const base = STUFENFELD.exec(name)?.[1] ?? name;
  return felder[`${regelwerk.name} ${base}`] ?? felder[base] ?? { label: base };
}

/** The rules of one version, in the order of the form. */
export function describeWerte(regelwerk: Regelwerk, werte: Feldwerte, sprache: Anzeigesprache): Zeile[] {
  const t = texte[sprache];
  return regelwerk.fields(werte).flatMap(({ name, art }) => {
    const wert = werte[name];
    if (wert === undefined) return [];
    const stufe = STUFENFELD.exec(name)?.[2];
    const { suffix } = regelwerk.name === 'gewichte' ? {} : textOf(regelwerk, name, sprache);
    const label = labelOf(regelwerk, name, sprache);
    const words = art === 'ja' ? (wert ? t.ja : t.nein) : formatFeld(art, wert, sprache) || t.nichts;
    return [
      {
        label: stufe === undefined ? label : `${t.stufe(Number(stufe) + 1)}, ${label}`,
        wert: suffix && words !== t.nichts ? `${words} ${suffix}` : words,
      },
    ];
  });
}

/** A credential in words: `schulung:trauma` is a training of that name. */
export function nachweisWort(nachweis: string, sprache: Anzeigesprache): string {
  const known = wort(sprache, 'nachweis', nachweis);
  if (known !== nachweis || !nachweis.startsWith('schulung:')) return known;
  return texte[sprache].schulung(nachweis.slice('schulung:'.length));
}

/** What a topic asks for, in one line. */
export function describeThema(regel: Themenregel, sprache: Anzeigesprache): string {
  const t = texte[sprache];
  const nachweise = regel.nachweise.map((nachweis) => nachweisWort(nachweis, sprache)).join(', ') || t.keine;
  return [
    regel.istAusgeschlossen ? `${t.laien}: ${t.ausgeschlossen}` : null,
    `${t.nachweise}: ${nachweise}`,
    regel.brauchtBegruendung ? `${t.begruendung}: ${t.begruendungNoetig}` : null,
    regel.hoechstens
      ? `${t.zustimmung}: ${t.abAnzahl(regel.hoechstens.anzahl, regel.hoechstens.monate)}`
      : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

export const describeThemen = (themen: readonly Themenregel[], sprache: Anzeigesprache): Zeile[] =>
  themen.map((regel) => ({
    label: wort(sprache, 'thema', regel.thema),
    wert: describeThema(regel, sprache),
  }));

/** @param versions the newest first, the last is the first one */
export function compareFassungen(
  versions: readonly { gesetzt: Fassung['gesetzt']; zeilen: readonly Zeile[] }[],
  sprache: Anzeigesprache,
): Fassung[] {
  const t = texte[sprache];
  return versions.map(({ gesetzt, zeilen }, index) => {
    const former = versions[index + 1]?.zeilen;
    if (!former) return { gesetzt, zeilen: zeilen.map(({ label, wert }) => `${label}: ${wert}`) };
    const before = new Map(former.map(({ label, wert }) => [label, wert]));
    const now = new Set(zeilen.map(({ label }) => label));
    return {
      gesetzt,
      zeilen: [
        ...zeilen
          .filter(({ label, wert }) => before.get(label) !== wert)
          .map(({ label, wert }) => `${label}: ${before.get(label) ?? t.neu} → ${wert}`),
        ...former.filter(({ label }) => !now.has(label)).map(({ label }) => `${label}: ${t.entfaellt}`),
      ],
    };
  });
}
