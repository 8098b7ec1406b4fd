/** Whether the shares that a table prints are those of the numbers beside them. Pure. */
import { checkAnteil, checkNenner } from '../plausibilitaet.rules.ts';
import type { Pruefwert, Tabellenbefund } from './tabellenpruefung.rules.ts';

export const isProzent = (einheit: string | null) => /^(?:prozent|%)$/i.test(einheit ?? '');

const GANZES = /^(?:insgesamt|gesamt|zusammen)$/i;
/** Names that tell number and share of the same apart. */
const NUR_SPALTE = /^(?:Spalte|Inhalt)(?: \d+)?$/;

/** A number with the share that stands beside it. */
interface Paar {
  zahl: number;
  prozent: Pruefwert & { wert: number };
  gegenstand: readonly (readonly [string, string])[];
}

const keyOf = (gegenstand: Paar['gegenstand'], stichtag: string) => JSON.stringify([gegenstand, stichtag]);

const gegenstandOf = ({ merkmale }: Pruefwert) => merkmale.filter(([name]) => !NUR_SPALTE.test(name));

/**
 * Of what a share is the share, the table does not say: where a "total" is beside the parts and most shares are those
 * of it, the others do not match; where there is none, shares that make a hundred must at least speak of one whole.
 */
export function checkTabellenanteile(werte: readonly Pruefwert[]): Tabellenbefund[] {
  const prozente = werte.flatMap((wert) =>
    isProzent(wert.einheit) && wert.wert !== null && wert.wert <= 100 ? [{ ...wert, wert: wert.wert }] : [],
  );
  if (prozente.length === 0) return [];
  const zahlen = new Map<string, number | null>();
  for (const wert of werte) {
    if (isProzent(wert.einheit) || wert.wert === null) continue;
    const key = keyOf(gegenstandOf(wert), wert.stichtag);
    // Two numbers of the same: which of them the share is of cannot be told.
    zahlen.set(key, zahlen.has(key) ? null : wert.wert);
  }
  const paare = prozente.flatMap((prozent): Paar[] => {
    const gegenstand = gegenstandOf(prozent);
    const zahl = zahlen.get(keyOf(gegenstand, prozent.stichtag)) ?? null;
    return zahl === null ? [] : [{ zahl, prozent, gegenstand }];
  });
  const stellen = Math.max(0, ...prozente.map(({ wert }) => String(wert).split('.')[1]?.length ?? 0));
  const namen = new Set(paare.flatMap(({ gegenstand }) => gegenstand.map(([name]) => name)));
  return [...namen].flatMap((name) => checkDimension(paare, name, stellen));
}

function checkDimension(paare: readonly Paar[], name: string, stellen: number): Tabellenbefund[] {
  const gruppen = Map.groupBy(
    paare.filter(({ gegenstand }) => gegenstand.some(([one]) => one === name)),
    ({ gegenstand, prozent }) =>
      keyOf(
        gegenstand.filter(([one]) => one !== name),
        prozent.stichtag,
      ),
  );
  const isGanzes = ({ gegenstand }: Paar) =>
    gegenstand.some(([one, wert]) => one === name && GANZES.test(wert));
  const geprueft = [...gruppen.values()].flatMap((gruppe) => {
    const ganzes = gruppe.find(isGanzes);
    if (!ganzes || ganzes.zahl === 0) return [];
    return gruppe
      .filter((paar) => paar !== ganzes)
      .map(({ zahl, prozent }) => ({
        prozent,
        befund: checkAnteil(zahl, ganzes.zahl, { prozent: prozent.wert, stellen }),
      }));
  });
  if (geprueft.length > 0) {
    const passend = geprueft.filter(({ befund }) => befund === null || befund.erklaerung !== null).length;
    if (passend * 2 <= geprueft.length) return [];
    return geprueft.flatMap(({ befund, prozent }) =>
      befund ? [{ befund, merkmale: prozent.merkmale, stichtag: prozent.stichtag }] : [],
    );
  }
  return [...gruppen.values()].flatMap((gruppe) => checkGruppe(gruppe, stellen));
}

/** Parts without a total beside them. */
function checkGruppe(gruppe: readonly Paar[], stellen: number): Tabellenbefund[] {
  const summe = gruppe.reduce((a, { prozent }) => a + prozent.wert, 0);
  const [erste] = gruppe;
  if (!erste || gruppe.length < 2 || summe < 97 || summe > 103) return [];
  const befund = checkNenner(
    gruppe.map(({ zahl, prozent }) => ({ teil: zahl, anteil: { prozent: prozent.wert, stellen } })),
  );
  return befund ? [{ befund, merkmale: erste.prozent.merkmale, stichtag: erste.prozent.stichtag }] : [];
}
