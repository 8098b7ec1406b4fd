/** The state of a round's measures on one day, and what changed between two such days. */
import type { Geld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { type MassnahmeStatus, STATUS_BEENDET } from '../status.rules.ts';
import type { Antwort } from './antwort.rules.ts';

/** A measure on the day of the snapshot: texts and figures, nothing that must be looked up. */
export interface Massnahmenstand {
  massnahmeId: number;
  kennung: string;
  titel: string;
  text: string;
  /** Fields of action in the order of the paper. */
  felder: string[];
  zustaendig: string;
  status: MassnahmeStatus;
  statusGrund: string;
  statusAm: Datum | null;
  begonnenAm: Datum | null;
  beendetAm: Datum | null;
  frist: Datum | null;
  istUeberfaellig: boolean;
  schritt: string;
  schrittAm: Datum | null;
  kostenCent: Geld | null;
  /** Who was asked; empty: the office. */
  gefragt: string;
  /** The complete report; null when there was none. */
  antwort: Antwort | null;
  beantwortetAm: Datum | null;
  beantwortetVon: string;
}

export interface Schnappschuss {
  konzept: string;
  ausgabe: string;
  bezeichnung: string;
  vonAm: Datum;
  bisAm: Datum;
  /** The day whose state this is. */
  am: Datum;
  massnahmen: Massnahmenstand[];
}

/** What became of the measures of one field. A measure stands in one list of changes at most, and may be late besides. */
export interface Feldbericht {
  /** Empty for measures without a field. */
  feld: string;
  massnahmen: Massnahmenstand[];
  umgesetzt: Massnahmenstand[];
  begonnen: Massnahmenstand[];
  verschoben: Massnahmenstand[];
  entfallen: Massnahmenstand[];
  verspaetet: Massnahmenstand[];
  schritte: Massnahmenstand[];
  ohneAntwort: Massnahmenstand[];
}

const BEGONNEN: readonly MassnahmeStatus[] = ['in-umsetzung', 'laufend'];

/**
 * What changed since the last snapshot, by field in the order of the paper; a measure of several fields is told with
 * its first, so that nobody reads it twice. What the last snapshot did not know is new when it happened in the period.
 */
export function compareStaende(vorher: Schnappschuss | null, jetzt: Schnappschuss): Feldbericht[] {
  const frueher = new Map(vorher?.massnahmen.map((one) => [one.massnahmeId, one]));
  const felder = new Map<string, Feldbericht>();
  for (const stand of jetzt.massnahmen) {
    const feld = stand.felder[0] ?? '';
    const bericht = felder.get(feld) ?? emptyBericht(feld);
    felder.set(feld, bericht);
    bericht.massnahmen.push(stand);
    const war = frueher.get(stand.massnahmeId) ?? null;
    const aenderung = findAenderung(war, stand, jetzt.vonAm);
    if (aenderung) bericht[aenderung].push(stand);
    if (stand.istUeberfaellig) bericht.verspaetet.push(stand);
    if (stand.schritt !== '' && !STATUS_BEENDET.includes(stand.status)) bericht.schritte.push(stand);
    if (!stand.antwort) bericht.ohneAntwort.push(stand);
  }
  return [...felder.values()];
}

const emptyBericht = (feld: string): Feldbericht => ({
  feld,
  massnahmen: [],
  umgesetzt: [],
  begonnen: [],
  verschoben: [],
  entfallen: [],
  verspaetet: [],
  schritte: [],
  ohneAntwort: [],
});

function findAenderung(
  war: Massnahmenstand | null,
  ist: Massnahmenstand,
  vonAm: Datum,
): 'umgesetzt' | 'begonnen' | 'verschoben' | 'entfallen' | null {
  const isSince = (am: Datum | null) => am !== null && am >= vonAm;
  const isNew = war ? war.status !== ist.status : isSince(ist.statusAm);
  switch (ist.status) {
    case 'umgesetzt':
      return isNew ? 'umgesetzt' : null;
    case 'entfallen':
      return isNew ? 'entfallen' : null;
    case 'verschoben':
      return isNew || (war && war.frist !== ist.frist) ? 'verschoben' : null;
    case 'in-umsetzung':
    case 'laufend':
      return isNew && !(war && BEGONNEN.includes(war.status) && ist.status === 'in-umsetzung')
        ? 'begonnen'
        : null;
    default:
      return null;
  }
}

/** A measure in two rounds; null where a round did not ask for it. */
export interface Vergleichszeile {
  massnahmeId: number;
  kennung: string;
  titel: string;
  feld: string;
  damals: MassnahmeStatus | null;
  jetzt: MassnahmeStatus | null;
  /** The last day then and now. */
  fristDamals: Datum | null;
  frist: Datum | null;
}

/** Both rounds' measures, those of the later round first, in the order of the paper. */
export function compareRunden(damals: Schnappschuss, jetzt: Schnappschuss): Vergleichszeile[] {
  const frueher = new Map(damals.massnahmen.map((one) => [one.massnahmeId, one]));
  const spaeter = new Set(jetzt.massnahmen.map(({ massnahmeId }) => massnahmeId));
  const zeile = (war: Massnahmenstand | undefined, ist: Massnahmenstand | undefined): Vergleichszeile => {
    const { massnahmeId, kennung, titel, felder } = (ist ?? war)!;
    return {
      massnahmeId,
      kennung,
      titel,
      feld: felder[0] ?? '',
      damals: war?.status ?? null,
      jetzt: ist?.status ?? null,
      fristDamals: war?.frist ?? null,
      frist: ist?.frist ?? null,
    };
  };
  return [
    ...jetzt.massnahmen.map((ist) => zeile(frueher.get(ist.massnahmeId), ist)),
    ...damals.massnahmen
      .filter(({ massnahmeId }) => !spaeter.has(massnahmeId))
      .map((war) => zeile(war, undefined)),
  ];
}

export function countStatus(massnahmen: readonly Pick<Massnahmenstand, 'status'>[]) {
  const anzahl = new Map<MassnahmeStatus, number>();
  for (const { status } of massnahmen) anzahl.set(status, (anzahl.get(status) ?? 0) + 1);
  return anzahl;
}

const TITEL_ZEICHEN = 120;

/** What a measure is called: its short title, else the beginning of its text without the full stop. */
export function titelOf({ kurztitel, text }: { kurztitel: string; text: string }): string {
  if (kurztitel !== '') return kurztitel;
  const zeile = text.split('\n', 1)[0]!.trim();
  if (zeile.length <= TITEL_ZEICHEN) return zeile.replace(/\.$/, '');
  return `${zeile.slice(0, TITEL_ZEICHEN).replace(/\s+\S*$/, '')} …`;
}
