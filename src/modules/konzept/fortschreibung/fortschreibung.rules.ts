/** What becomes of each measure when a concept is revised, and both editions beside each other. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { fold } from '../../../begriffe/spelling.ts';
import { type Knotenart, listVonOben } from '../gliederung/gliederung.rules.ts';
import { MASSNAHME_STATUS, type MassnahmeStatus, UEBERGAENGE } from '../status.rules.ts';

export const VERBLEIBE = [
  'uebernommen',
  'geaendert',
  'zusammengefuehrt',
  'geteilt',
  'erledigt',
  'entfallen',
] as const;

export type Verbleib = (typeof VERBLEIBE)[number];

/** What the paper says of a measure, as far as a revision rewrites it. */
export interface Wortlaut {
  text: string;
  zustaendig: string;
  termin: string;
}

export interface Entscheidung extends Wortlaut {
  art: Verbleib;
  grund: string;
  beschluss: string;
  /** The measure it goes into when it is merged. */
  ziel: number | null;
  /** Texts of the measures it is split into. */
  teile: readonly string[];
}

/** Whether the measure itself stands in the new edition. */
export function bleibt(art: Verbleib): boolean {
  return art === 'uebernommen' || art === 'geaendert';
}

export function needsGrund(art: Verbleib): boolean {
  return art === 'zusammengefuehrt' || art === 'erledigt' || art === 'entfallen';
}

/**
 * Whether a decision is whole. Refuses `fortschreibung.grund-fehlt`, `fortschreibung.nichts-geaendert`,
 * `fortschreibung.text-fehlt`, `fortschreibung.ziel-fehlt` and `fortschreibung.teile-fehlen`.
 * @param moeglicheZiele measures of the new edition, without the one that is decided about
 */
export function checkEntscheidung(
  { art, grund, text, zustaendig, termin, ziel, teile }: Entscheidung,
  alt: Wortlaut,
  moeglicheZiele: readonly number[],
): Ergebnis<undefined> {
  if (art === 'geaendert') {
    if (text === '') return refuse('fortschreibung.text-fehlt', { feld: 'text' });
    if (text === alt.text && zustaendig === alt.zustaendig && termin === alt.termin)
      return refuse('fortschreibung.nichts-geaendert', { feld: 'text' });
  }
  if (art === 'zusammengefuehrt' && (ziel === null || !moeglicheZiele.includes(ziel)))
    return refuse('fortschreibung.ziel-fehlt', { feld: 'ziel' });
  if (art === 'geteilt' && teile.length < 2) return refuse('fortschreibung.teile-fehlen', { feld: 'teile' });
  return grund === '' && needsGrund(art) ? refuse('fortschreibung.grund-fehlt', { feld: 'grund' }) : ok();
}

/** A blank line stands between two measures. */
export function splitTeile(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((teil) => teil.trim())
    .filter((teil) => teil !== '');
}

/** Statuses from which a measure that a resolution ends gets its last one. */
export function endsFrom(art: 'erledigt' | 'entfallen'): { nach: MassnahmeStatus; von: MassnahmeStatus[] } {
  const nach = art === 'erledigt' ? 'umgesetzt' : 'entfallen';
  return { nach, von: MASSNAHME_STATUS.filter((von) => UEBERGAENGE[von].includes(nach)) };
}

interface Massnahme extends Wortlaut {
  id: number;
  kurztitel: string;
  felder: readonly { text: string }[];
}

export interface Verbleibszeile {
  massnahme_id: number;
  art: Verbleib;
  grund: string;
  beschluss: string;
  ziel_massnahmen: readonly number[];
}

export interface Synopsenzeile {
  /** Null where the new edition alone has it. */
  alt: Massnahme | null;
  /** Null where the new edition no longer has it. */
  neu: Massnahme | null;
  /** Null while nobody has decided; `neu` for what was added. */
  art: Verbleib | 'neu' | null;
  grund: string;
  beschluss: string;
  /** What it went into, or was split into. */
  ziele: readonly Massnahme[];
  feld: string;
}

/**
 * Both editions beside each other: every measure of the old one in its order, then what is new. What a split made stands
 * with the measure that was split.
 */
export function planSynopse(
  alte: readonly Massnahme[],
  neue: readonly Massnahme[],
  entscheidungen: readonly Verbleibszeile[],
): Synopsenzeile[] {
  const neuById = new Map(neue.map((eine) => [eine.id, eine]));
  const entscheidungOf = new Map(entscheidungen.map((eine) => [eine.massnahme_id, eine]));
  const bekannt = new Set(alte.map(({ id }) => id));
  for (const { art, ziel_massnahmen } of entscheidungen)
    if (art === 'geteilt') for (const id of ziel_massnahmen) bekannt.add(id);
  const feldOf = ({ felder }: Massnahme) => felder.map(({ text }) => text).join(', ');
  return [
    ...alte.map((alt): Synopsenzeile => {
      const eine = entscheidungOf.get(alt.id);
      return {
        alt,
        neu: eine && !bleibt(eine.art) ? null : (neuById.get(alt.id) ?? null),
        art: eine?.art ?? null,
        grund: eine?.grund ?? '',
        beschluss: eine?.beschluss ?? '',
        ziele: (eine?.ziel_massnahmen ?? []).flatMap((id) => neuById.get(id) ?? []),
        feld: feldOf(alt),
      };
    }),
    ...neue
      .filter(({ id }) => !bekannt.has(id))
      .map(
        (neu): Synopsenzeile => ({
          alt: null,
          neu,
          art: 'neu',
          grund: '',
          beschluss: '',
          ziele: [],
          feld: feldOf(neu),
        }),
      ),
  ];
}

interface Knoten {
  id: number;
  eltern_id: number | null;
  art: Knotenart;
  text: string;
  /** The node of the old edition that it continues. */
  vorgaenger_id: number | null;
}

export const WANDEL = ['gleich', 'geaendert', 'verschoben', 'neu', 'entfallen'] as const;
export type Wandel = (typeof WANDEL)[number];

export interface Knotenzeile {
  art: Knotenart;
  /** Null where the new edition alone has it. */
  alt: string | null;
  /** Null where the new edition no longer has it. */
  neu: string | null;
  wandel: Wandel;
  /** The field above it; empty for a field and for what stands above all. */
  feld: string;
}

/**
 * Fields, principles and goals of both editions beside each other: those of the new one in its order, then what is gone.
 * A node without a known predecessor (the new edition was read from a paper) continues the one of the same level and text.
 */
export function planKnotensynopse(alte: readonly Knoten[], neue: readonly Knoten[]): Knotenzeile[] {
  const altById = new Map(alte.map((einer) => [einer.id, einer]));
  const byText = new Map(alte.map((einer) => [keyOf(einer), einer.id]));
  const istKopie = neue.some(({ vorgaenger_id }) => vorgaenger_id !== null);
  const vorgaenger = new Map<number, number>();
  for (const einer of neue) {
    const alt = istKopie ? einer.vorgaenger_id : (byText.get(keyOf(einer)) ?? null);
    if (alt !== null && altById.has(alt)) vorgaenger.set(einer.id, alt);
  }
  const fortgefuehrt = new Set(vorgaenger.values());
  return [
    ...listVonOben(neue).map((einer): Knotenzeile => {
      const alt = altById.get(vorgaenger.get(einer.id) ?? 0);
      const eltern = einer.eltern_id === null ? null : (vorgaenger.get(einer.eltern_id) ?? 0);
      return {
        art: einer.art,
        alt: alt?.text ?? null,
        neu: einer.text,
        wandel:
          alt === undefined
            ? 'neu'
            : alt.text !== einer.text
              ? 'geaendert'
              : alt.eltern_id !== eltern
                ? 'verschoben'
                : 'gleich',
        feld: fieldOf(neue, einer),
      };
    }),
    ...listVonOben(alte)
      .filter(({ id }) => !fortgefuehrt.has(id))
      .map(
        (alt): Knotenzeile => ({
          art: alt.art,
          alt: alt.text,
          neu: null,
          wandel: 'entfallen',
          feld: fieldOf(alte, alt),
        }),
      ),
  ];
}

const keyOf = ({ art, text }: Knoten) => `${art} ${fold(text)}`;

function fieldOf(knoten: readonly Knoten[], einer: Knoten): string {
  let hier = einer;
  for (let eltern = hier.eltern_id; eltern !== null; eltern = hier.eltern_id) {
    const oben = knoten.find(({ id }) => id === eltern);
    if (oben === undefined) return '';
    hier = oben;
  }
  return hier === einer || hier.art !== 'handlungsfeld' ? '' : hier.text;
}
