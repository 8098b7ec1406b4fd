/**
 * Which column of a table holds what, by its title. Counties name their columns in many ways; what is not known
 * here stays with the measure as a further detail, and the office can correct every column.
 */
import { fold } from '../../../begriffe/spelling.ts';

export const SPALTENROLLEN = [
  'handlungsfeld',
  'bereich',
  'uebergeordnetes-ziel',
  'leitziel',
  'ziel',
  'massnahme',
  'beschreibung',
  'terminierung',
  'beginn',
  'ende',
  /** One column for each class (`kurzfristig | mittelfristig`), ticked in the row. */
  'terminklasse',
  'zustaendig',
  'partner',
  'status',
  'indikator',
  'kosten',
  'nummer',
  'weiteres',
] as const;

export type Spaltenrolle = (typeof SPALTENROLLEN)[number];

/** Order matters: the first pattern that fits decides. Titles are folded: lower case, ä → ae, one blank. */
const TITEL: [Spaltenrolle, RegExp][] = [
  ['weiteres', /^(anzahl|zahl|summe|anteil|seite)\b/],
  ['massnahme', /^(handlungs)?(massnahme|empfehlung)(en|n)?( zur?| fuer| \(| |$)/],
  ['nummer', /^(lfd|laufende )?( ?nr|nummer|no|id|kennung|ziffer)$/],
  ['weiteres', /^zielgruppen?\b|^fuer wen$|prioritaet|^prio$|bemerkung|anmerkung|hinweis|kommentar|^notiz/],
  ['indikator', /indikator|kennzahl|messgroesse|erfolgskriteri|zielerreichung|zielwert|evaluation|indicator/],
  ['terminklasse', /^(kurz|mittel|lang)fristig(e massnahmen?)?$|^laufend$|^(bis )?20\d\d$/],
  ['ende', /^(ende|bis|abschluss|zieldatum|fertigstellung)$|^(projekt|geplantes )?ende$/],
  ['beginn', /^(beginn|start|ab|von)$|^(projekt|geplanter )?(beginn|start)$|umsetzungsbeginn/],
  [
    'terminierung',
    /terminier|^termine?$|zeitraum|zeitrahmen|horizont$|zeitplan|zeitliche|zeitziel|zeitschiene|zeitpunkt|^zeit$|^frist|fristigkeit|laufzeit|^dauer$|bis wann|^wann\b|umsetzung bis|umsetzungs(zeit|termin|frist)|zieltermin|realisierung(szeit|sfrist| bis)|faellig|deadline|timeline|time ?frame|^schedule|due date/,
  ],
  ['status', /status|umsetzungsstand|sachstand|bearbeitungsstand|^stand|fortschritt|progress/],
  [
    'kosten',
    /kosten|finanz|budget|ressourcen|mittelbedarf|haushalt|foerder(ung|mittel|topf)|^mittel$|cost|funding/,
  ],
  ['partner', /partner|^beteiligte|mitwirk|unterstuetz(t|er|ung)|einzubeziehen|netzwerk/],
  [
    'zustaendig',
    /zustaend|verantwort|federfuehr|ansprechpart|^akteur|^traeger|umsetzung durch|durchfuehrung durch|umsetzende|^wer$|^wer macht|responsib|^owner|organisationseinheit|fachdienst|^stelle$/,
  ],
  ['leitziel', /leitziele?\b|guiding goal/],
  [
    'uebergeordnetes-ziel',
    /uebergeordnete|oberziele?\b|hauptziele?\b|globalziele?\b|rahmenziele?\b|strategische[sn]? ziel|overarching/,
  ],
  [
    'ziel',
    /^(teil|handlungs|unter|detail|einzel|mittler|wirkungs|projekt|massnahmen)?ziel(e|en|setzung(en)?|formulierung)?( |$)|(teil|handlungs)ziele?\b|(operative[sn]?|konkrete[sn]?) ziele?\b|^(goal|objective|aim)s?\b|^was wollen wir|^wozu\b|(angestrebte|erwartete|gewuenschte)[sn]? (ergebnis|wirkung|zustand)|^outcomes?$/,
  ],
  [
    'massnahme',
    /massnahme|handlungsempfehlung|empfehlung|^vorhaben|^aktivitaet|^handlungsansa|^projekte?\b|^angebote?\b|^was$|^was (tun|machen|wird|soll|passiert)\b|^handlungsschritte?$|^aufgaben?$|^initiativen?$|^measures?\b|^actions?\b|recommendation/,
  ],
  ['handlungsfeld', /handlungsfeld|themenfeld|aktionsfeld|^schwerpunkt|field of action/],
  ['bereich', /bereich|^thema|^themen\b|kategorie|^sparte|^rubrik|^sub ?area|^feld$/],
  [
    'beschreibung',
    /beschreibung|erlaeuterung|umsetzung|schritte|inhalt|ausgestaltung|konkretisierung|^details?\b|^wie$|instrument|description/,
  ],
];

/** Role of a column by its title; `weiteres` when nothing fits. Gender forms and plural endings do not matter. */
export function readSpaltentitel(titel: string): Spaltenrolle {
  const gefaltet = foldTitel(titel);
  if (gefaltet === '') return 'weiteres';
  return TITEL.find(([, muster]) => muster.test(gefaltet))?.[0] ?? 'weiteres';
}

/** Whether the title is one this page knows, `weiteres` included (`Zielgruppe`, `Bemerkung`). */
export function isBekannterTitel(titel: string): boolean {
  const gefaltet = foldTitel(titel);
  return gefaltet !== '' && TITEL.some(([, muster]) => muster.test(gefaltet));
}

/** `Maßnahme` holds one measure in a cell, `Maßnahmen` and `Empfehlung(en)` may hold several. */
export function isMehrzahl(titel: string): boolean {
  return /\(e?n\)|en\b|\bprojekte\b|\bangebote\b|s\b/i.test(titel.toLowerCase().replace(/handlungs/g, ''));
}

/**
 * Roles of all columns of a header row, each measure and objective column once: of two objectives the one nearer to
 * the measures is the objective, the other the one above it.
 */
export function assignRollen(titel: readonly string[]): Spaltenrolle[] {
  const rollen = titel.map(readSpaltentitel);
  demoteDoppelte(rollen, 'massnahme', 'first', 'beschreibung');
  demoteDoppelte(rollen, 'ziel', 'last', 'uebergeordnetes-ziel');
  demoteDoppelte(rollen, 'handlungsfeld', 'first', 'bereich');
  if (!rollen.some(isTerminrolle)) {
    const meilenstein = titel.findIndex((text) => /^meilensteine?$/.test(foldTitel(text)));
    if (meilenstein >= 0) rollen[meilenstein] = 'terminierung';
  }
  if (!rollen.includes('massnahme')) {
    const ersatz = rollen.indexOf('beschreibung');
    if (ersatz >= 0) rollen[ersatz] = 'massnahme';
    else {
      // "Ziel | Instrumente | Zeitraum": the only column nobody knows stands where the measures would.
      const offen = titel.flatMap((text, index) => (text !== '' && !isBekannterTitel(text) ? [index] : []));
      const rahmen = rollen.some(isZielrolle) && rollen.some(isTerminrolle);
      if (rahmen && offen.length === 1) rollen[offen[0]!] = 'massnahme';
    }
  }
  return rollen;
}

export function isZielrolle(rolle: Spaltenrolle): boolean {
  return rolle === 'ziel' || rolle === 'leitziel' || rolle === 'uebergeordnetes-ziel';
}

export function isTerminrolle(rolle: Spaltenrolle): boolean {
  return rolle === 'terminierung' || rolle === 'beginn' || rolle === 'ende' || rolle === 'terminklasse';
}

/**
 * Whether the texts of a row read as the head of a measures table: a column of measures and another known column,
 * none of them longer than a title. `Angebot` or `Projekt` alone may just as well head a list of what exists, so
 * they need an objective or a schedule beside them.
 */
export function isKopfzeile(texte: readonly string[]): boolean {
  const gefuellt = texte.filter((text) => text !== '');
  if (gefuellt.some((text) => text.length > 60 || /[!;]$|[^.]{25,}\.$/.test(text))) return false;
  const rollen = assignRollen(texte);
  const massnahme = rollen.indexOf('massnahme');
  const bekannt = gefuellt.filter(isBekannterTitel).length;
  if (massnahme < 0 || bekannt < 2 || bekannt * 2 < gefuellt.length) return false;
  const eindeutig = /massnahme|empfehlung|measure|recommendation/.test(fold(texte[massnahme] ?? ''));
  return eindeutig || rollen.some((rolle) => isZielrolle(rolle) || isTerminrolle(rolle));
}

function demoteDoppelte(
  rollen: Spaltenrolle[],
  rolle: Spaltenrolle,
  bleibt: 'first' | 'last',
  sonst: Spaltenrolle,
): void {
  const behalten = bleibt === 'first' ? rollen.indexOf(rolle) : rollen.lastIndexOf(rolle);
  for (const [index, eine] of rollen.entries())
    if (eine === rolle && index !== behalten) rollen[index] = sonst;
}

function foldTitel(titel: string): string {
  const ohneGender = titel.replace(/(?<=\p{L})(?:[*:_/]-?|\()innen\)?/giu, '').replace(/\(e?n\)|\(e\)/gi, '');
  return fold(ohneGender.replace(/#/g, 'nr'));
}
