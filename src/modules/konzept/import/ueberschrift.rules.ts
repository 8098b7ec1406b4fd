/**
 * What a heading says: the name of a field of action, a label such as `Leitgrundsätze` or `Teilziele & Maßnahmen`,
 * a container such as `Handlungsfelder`, the annex, or simply a chapter. Decided by the words, not by the county.
 */
import { fold } from '../../../begriffe/spelling.ts';

/** The levels of objectives above a measure, from the top. */
export type Zielart = 'leitgrundsatz' | 'uebergeordnetes-ziel' | 'leitziel' | 'ziel';

export type Ueberschriftart =
  /** Names a field of action itself: `Handlungsfeld 2: Gesundheit`. */
  | 'feld'
  /** The chapters below it are fields of action: `3. Handlungsfelder`. */
  | 'behaelter'
  /** Announces objectives or measures: `Übergeordnete Ziele:`. */
  | 'etikett'
  /** Says nothing about the subject: `Ergebnisse`, `Ausgangslage`, the name of the concept. */
  | 'allgemein'
  | 'anhang'
  | 'verzeichnis'
  | 'kapitel';

export interface GeleseneUeberschrift {
  art: Ueberschriftart;
  /** Without number, `Handlungsfeld n:` and quotation marks. */
  titel: string;
  /** Chapter number as written, `3.1.2`; empty when there is none. */
  nummer: string;
  /** What a label announces. */
  ziele: Zielart[];
  /** Words beside those for objectives and measures, folded. */
  rest: string;
  nenntMassnahmen: boolean;
  /** Lists the measures once more: `Maßnahmen nach Terminierung in chronologischer Reihenfolge`. */
  istUebersicht: boolean;
}

const NUMMER =
  /^(?:(?:kapitel|teil|abschnitt)\s+)?((?:\d{1,2}\.)+\d{0,2}\.?|\d{1,2}(?=\s+\p{L})|[IVX]{1,5}[.:]|[A-H][.:)]|[a-h]\))\s*/iu;
const FELD =
  /^(?:handlungsfeld|themenfeld|aktionsfeld|handlungsbereich|themenbereich|schwerpunkt(?:thema)?|handlungsschwerpunkt|field of action)(?![\p{L}*])\s*(?:(?:nr\.?\s*)?(?:\d{1,2}|[IVX]{1,4}|[A-H])(?![\p{L}\d]))?\s*[:.–—-]?\s*(.+)$/iu;
const BEHAELTER =
  /\b(handlungs|themen|aktions)felder[ns]?\b|\bhandlungs(bereiche|schwerpunkte)\b|^schwerpunkte\b|\bfields of action\b/;
const ANHANG = /^(anhang|anlagen?|annex|appendix)\b/;
const UEBERSICHT =
  /chronologisch|\bnach (terminierung|zeitraum|zeitplan|faelligkeit|fristen|zustaendigkeit|zeitlicher)|^(gesamt|massnahmen)?(uebersicht|synopse)\b.*|massnahmen(uebersicht|zeitplan)|^zeitplan\b|(uebersicht|zusammenfassung|zusammenstellung) (aller|der|ueber|saemtlicher) .*(massnahmen|empfehlungen)/;
const VERZEICHNIS = /^(inhalt|inhaltsverzeichnis|inhaltsuebersicht|gliederung|contents|table of contents)$/;

const ZIELWORTE: [Zielart, RegExp][] = [
  [
    'leitgrundsatz',
    /\b(leit)?(grundsatz|grundsaetzen?)\b|\bleit(linien?|satz|saetzen?|prinzip(ien)?|gedanken?|ideen?)\b|\bguiding principles?\b/g,
  ],
  [
    'uebergeordnetes-ziel',
    /\b(uebergeordnete[ns]?|strategische[ns]?) ziele?n?\b|\b(ober|haupt|global|rahmen)ziele?n?\b|\boverarching (goals?|objectives?)\b/g,
  ],
  ['leitziel', /\bleitziele?n?\b|\bguiding goals?\b/g],
  [
    'ziel',
    /\b(teil|handlungs|unter|detail|einzel|wirkungs)?ziele?n?\b|\bzielsetzung(en)?\b|\b(objectives?|goals?)\b/g,
  ],
];
const MASSNAHMENWORTE =
  /\b(massnahmen?|handlungsempfehlung(en)?|empfehlung(en)?|vorhaben|aktivitaeten|handlungsansaetze|measures?|recommendations?)\b/g;
const FUELLWORTE =
  /\b(und|der|die|das|des|den|dem|fuer|im|in|zu|zum|zur|unsere?|sowie|als|mit|von|konkrete[nr]?|operative[nr]?|daraus|abgeleitete|handlungsfeld(e?s)?|(handlungs|themen)felder[ns]?|bereich|landkreises|kreises|and|of|the|for|\d{1,4}|[a-h]|i{1,3}|iv|v)\b/g;
const ALLGEMEINES =
  /\b(ergebnisse?|beteiligungsprozesse?|beteiligung|ausgangslage|ausgangssituation|situation|bestandsaufnahme|ist ?stand|ist ?analyse|status quo|analyse|herausforderungen|(handlungs)?bedarfe?|(massnahmen|handlungs|aktions|umsetzungs|arbeits)(plan|katalog|programm|tabelle|matrix)|hintergrund|einleitung|einfuehrung|vorwort|praeambel|fazit|zusammenfassung|ausblick|tabellen?|uebersicht|liste|legende|umsetzung|konzept|leitbild)\b/g;
const KONZEPT =
  /^(das |unser )?(\w+ )?(integrations|handlungs|migrations|teilhabe|diversitaets|gesamt)?konzept\b|^(aktionsplan|masterplan|integrationsplan|leitbild)\b/;
const TERMINGRUPPE =
  /^(laufende?r?|kurzfristige?|mittelfristige?|langfristige?|fortlaufende?|dauerhafte?)( \w+)?( bis)?( (ende )?20\d\d)?$|^(massnahmen )?bis (ende )?20\d\d$|^20\d\d$/;

/** Reads a heading by its words alone. */
export function readUeberschrift(text: string): GeleseneUeberschrift {
  const nummer = NUMMER.exec(text)?.[1]?.replace(/[.)]$/, '') ?? '';
  const ohneNummer = nummer === '' ? text : text.replace(NUMMER, '');
  const gefaltet = fold(ohneNummer);
  const feld = readFeldtitel(ohneNummer);
  const inhalt = readInhalt(gefaltet);
  const art = decideArt(gefaltet, feld !== undefined, inhalt);
  const titel = (art === 'feld' ? (feld ?? ohneNummer) : ohneNummer).replace(/[:\s]+$/, '');
  return {
    art,
    nummer,
    titel: unquote(titel),
    ziele: inhalt.ziele,
    rest: inhalt.rest,
    nenntMassnahmen: inhalt.massnahmen,
    istUebersicht: UEBERSICHT.test(gefaltet),
  };
}

/** The name in `Handlungsfeld 2: Gesundheit`; undefined when the text does not begin that way. */
export function readFeldtitel(text: string): string | undefined {
  const titel = FELD.exec(text.replace(NUMMER, ''))?.[1]?.trim();
  return titel === undefined || titel.length < 2 ? undefined : unquote(titel);
}

/** An objective with its label in one line: `Leitziel 2: Alle finden Arbeit.` */
export function readZielzeile(text: string): { art: Zielart; text: string } | undefined {
  const treffer =
    /^((?:übergeordnetes|strategisches|operatives)?\s*\p{L}*(?:ziel|grundsatz|leitsatz|leitlinie|objective|goal))\s*((?:\d{1,2}\.)*\d{1,2}|[IVX]{1,4}|[a-z])?\s*(?:[:–—]|[.)](?=\s))\s*(.{3,})$/iu.exec(
      text.replace(NUMMER, ''),
    );
  if (treffer === null) return undefined;
  const [, etikett, , inhalt] = treffer;
  const { ziele, rest } = readInhalt(fold(etikett!));
  return ziele.length === 1 && rest === '' ? { art: ziele[0]!, text: unquote(inhalt!.trim()) } : undefined;
}

/** The kinds of objectives a sentence mentions: `Folgende Leitgrundsätze wurden erarbeitet:`. */
export function findZielarten(text: string): Zielart[] {
  return readInhalt(fold(text)).ziele;
}

/** A group of measures by schedule: `Kurzfristige Maßnahmen (bis 2025)`. */
export function isTermingruppe(text: string): boolean {
  return TERMINGRUPPE.test(fold(text));
}

function decideArt(
  gefaltet: string,
  nenntFeld: boolean,
  inhalt: ReturnType<typeof readInhalt>,
): Ueberschriftart {
  if (VERZEICHNIS.test(gefaltet)) return 'verzeichnis';
  if (ANHANG.test(gefaltet)) return 'anhang';
  if (nenntFeld) return 'feld';
  const rest = inhalt.rest.replace(ALLGEMEINES, '').trim();
  const istEtikett = rest === '' && (inhalt.ziele.length > 0 || inhalt.massnahmen);
  if (
    BEHAELTER.test(gefaltet) &&
    (istEtikett || /^((die|unsere) )?\w*(felder|bereiche|schwerpunkte)\b/.test(gefaltet))
  ) {
    return 'behaelter';
  }
  if (UEBERSICHT.test(gefaltet)) return 'allgemein';
  if (istEtikett) return 'etikett';
  return rest === '' || KONZEPT.test(gefaltet) || TERMINGRUPPE.test(gefaltet) ? 'allgemein' : 'kapitel';
}

/** Takes the words for objectives and measures out, then the little words; what stays names the subject. */
function readInhalt(gefaltet: string): { ziele: Zielart[]; massnahmen: boolean; rest: string } {
  let rest = gefaltet;
  const ziele: Zielart[] = [];
  for (const [art, muster] of ZIELWORTE) {
    const ohne = rest.replace(muster, ' ');
    if (ohne !== rest) ziele.push(art);
    rest = ohne;
  }
  const ohneMassnahmen = rest.replace(MASSNAHMENWORTE, ' ');
  return { ziele, massnahmen: ohneMassnahmen !== rest, rest: ohneMassnahmen.replace(FUELLWORTE, ' ').trim() };
}

function unquote(text: string): string {
  return text.replace(/^[„"“»'‚]+(.*?)[“"”«'‘]+$/u, '$1').trim();
}
