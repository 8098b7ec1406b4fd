/** A concept as it was read → what is saved of it: nodes from above to below, measures tied to them, findings. */
import { fold } from '../../../begriffe/spelling.ts';
import { type MassnahmeStatus, readStatuswort } from '../status.rules.ts';
import { textKey, wordOverlap } from './aehnlichkeit.rules.ts';
import type { Stelle } from './bloecke.ts';
import { placeOf } from './entscheidung.rules.ts';
import type {
  GeleseneMassnahme,
  GelesenesKonzept,
  GelesenesZiel,
  Hinweis,
  Zielpfad,
} from './gelesenes-konzept.ts';
import type { Terminierung } from './terminierung.rules.ts';
import { zieltext } from './zeilenstand.rules.ts';

export type Knotenart =
  | 'handlungsfeld'
  | 'bereich'
  | 'leitgrundsatz'
  | 'uebergeordnetes-ziel'
  | 'leitziel'
  | 'handlungsziel';

export interface NeuerKnoten {
  art: Knotenart;
  text: string;
  stelle: Stelle | null;
  kinder: NeuerKnoten[];
}

/** Schedule of a measure as the tables keep it. */
export interface Terminspalten {
  termin: string;
  terminklasse: string;
  termin_am: string | null;
  termin_genauigkeit: 'tag' | 'monat' | 'quartal' | 'halbjahr' | 'jahr' | null;
  ist_laufend: boolean;
}

export interface NeueMassnahme extends Terminspalten {
  /** Number of the reading, to find it again. */
  nummer: number;
  kennung: string;
  text: string;
  kurztitel: string;
  zustaendig: string;
  partner: string;
  kosten: string;
  indikator: string;
  weiteres: { titel: string; text: string }[];
  status: MassnahmeStatus;
  stelle: Stelle;
  /** Nodes it serves: its objectives, else its sub-area or its field. */
  knoten: NeuerKnoten[];
}

export interface Uebernahmeplan {
  wurzeln: NeuerKnoten[];
  massnahmen: NeueMassnahme[];
}

type Klassen = Readonly<Record<string, Terminierung>>;

/** @param ohneFeld what stands above measures that the paper gives no field */
export function planUebernahme(konzept: GelesenesKonzept, ohneFeld: string): Uebernahmeplan {
  const { leitgrundsaetze, uebergeordneteZiele, leitziele } = konzept.uebergreifend;
  const wurzeln: NeuerKnoten[] = [
    ...leitgrundsaetze.map((ziel) => nodeOf('leitgrundsatz', ziel)),
    ...uebergeordneteZiele.map((ziel) => nodeOf('uebergeordnetes-ziel', ziel)),
    ...leitziele.map((ziel) => nodeOf('leitziel', ziel)),
  ];
  const massnahmen: NeueMassnahme[] = [];
  for (const feld of konzept.handlungsfelder) {
    const [erste] = [...feld.teilziele, ...feld.massnahmen];
    const knoten: NeuerKnoten = {
      art: 'handlungsfeld',
      text: feld.titel || ohneFeld,
      stelle: erste?.stelle ?? null,
      kinder: [
        ...feld.leitgrundsaetze.map((ziel) => nodeOf('leitgrundsatz', ziel)),
        ...feld.uebergeordneteZiele.map((ziel) => nodeOf('uebergeordnetes-ziel', ziel)),
        ...feld.leitziele.map((ziel) => nodeOf('leitziel', ziel)),
      ],
    };
    wurzeln.push(knoten);
    for (const { pfad, bereich, text, stelle } of feld.teilziele) grow(knoten, bereich, pfad, stelle, text);
    for (const massnahme of feld.massnahmen) {
      const { bereich, ziele, stelle } = massnahme;
      const pfade = ziele.length > 0 ? ziele : [{}];
      const serves = pfade.map((pfad) => grow(knoten, bereich, pfad, stelle));
      massnahmen.push({ ...measureOf(massnahme, konzept.klassen), knoten: [...new Set(serves)] });
    }
  }
  return { wurzeln, massnahmen };
}

/** The node at the end of a path below a field; what is missing on the way is added. */
function grow(
  feld: NeuerKnoten,
  bereich: string | undefined,
  pfad: Zielpfad,
  stelle: Stelle,
  ende?: string,
): NeuerKnoten {
  const { uebergeordnet, leitziel, ziel = ende } = pfad;
  const stufen: [Knotenart, string | undefined][] = [
    ['bereich', bereich],
    ['uebergeordnetes-ziel', uebergeordnet],
    ['leitziel', leitziel],
    ['handlungsziel', ziel === leitziel || ziel === uebergeordnet ? undefined : ziel],
  ];
  let hier = feld;
  for (const [art, text] of stufen) {
    if (text === undefined || text === '') continue;
    const bekannt = hier.kinder.find((kind) => kind.art === art && fold(kind.text) === fold(text));
    const naechster = bekannt ?? { art, text, stelle, kinder: [] };
    if (bekannt === undefined) {
      hier.kinder.push(naechster);
      // Listed above the table as a goal of the field, named in the table inside a sub-area: once, where the table has it.
      if (hier !== feld)
        feld.kinder = feld.kinder.filter(
          (kind) => !(kind.art === art && kind.kinder.length === 0 && fold(kind.text) === fold(text)),
        );
    }
    hier = naechster;
  }
  return hier;
}

function nodeOf(art: Knotenart, { text, stelle }: GelesenesZiel): NeuerKnoten {
  return { art, text, stelle, kinder: [] };
}

function measureOf(massnahme: GeleseneMassnahme, klassen: Klassen): Omit<NeueMassnahme, 'knoten'> {
  const { nummer, text, stelle, weiteres } = massnahme;
  const status = readStatuswort(massnahme.status ?? '');
  // A word that means no status of ours stays with the measure.
  const rest = massnahme.status && status === undefined ? [{ titel: 'Status', text: massnahme.status }] : [];
  return {
    nummer,
    text,
    stelle,
    kennung: massnahme.kennung ?? '',
    kurztitel: massnahme.kurztitel ?? '',
    zustaendig: massnahme.zustaendig ?? '',
    partner: massnahme.partner ?? '',
    kosten: massnahme.kosten ?? '',
    indikator: massnahme.indikator ?? '',
    weiteres: [...weiteres, ...rest],
    status: status ?? 'offen',
    ...terminOf(massnahme.terminierung, klassen),
  };
}

/** A class without a date of its own has the one that the paper gives it. */
export function terminOf(terminierung: Terminierung, klassen: Klassen): Terminspalten {
  const bis = terminierung.bis ?? klassen[terminierung.klasse]?.bis;
  return {
    termin: terminierung.text,
    terminklasse: terminierung.art === 'ohne' ? '' : terminierung.klasse,
    termin_am: bis?.datum ?? null,
    termin_genauigkeit: bis?.genauigkeit ?? null,
    ist_laufend: terminierung.art === 'laufend',
  };
}

/** What the annex says where a finding names a place in it, so that it can be taken over later, without the file. */
export interface Anhangwerte extends Record<string, string> {
  anhangText: string;
  anhangTermin: string;
  anhangZiele: string;
  anhangFeld: string;
}

export interface NeuerHinweis extends Hinweis {
  /** Numbers of the reading; undefined where the finding is about something else. */
  massnahme?: number;
  gegenMassnahme?: number;
}

/** Ties each finding to the measures of the chapters it speaks of, and adds what the annex says. */
export function bindHinweise(konzept: GelesenesKonzept): NeuerHinweis[] {
  const kapitel = indexPlaces(konzept.handlungsfelder.flatMap(({ massnahmen }) => massnahmen));
  const anhang = indexPlaces(konzept.anhang?.massnahmen ?? []);
  return konzept.hinweise.map((hinweis) => {
    const { stelle, gegenstelle, werte } = hinweis;
    const hier = pick(kapitel, stelle, werte.massnahme);
    const dort = pick(kapitel, gegenstelle, werte.gegenmassnahme ?? werte.massnahme);
    const zeile = pick(anhang, gegenstelle, werte.massnahme) ?? pick(anhang, stelle, werte.massnahme);
    const eine = hier ?? dort;
    return {
      ...hinweis,
      werte: zeile === undefined ? werte : { ...werte, ...describeZeile(zeile, werte) },
      ...(eine !== undefined && { massnahme: eine.nummer }),
      ...(dort !== undefined && dort !== eine && { gegenMassnahme: dort.nummer }),
    };
  });
}

function describeZeile(zeile: GeleseneMassnahme, { kapitel, anhang, ziele }: Hinweis['werte']): Anhangwerte {
  // Several rows of the annex: the schedule that the chapter does not have.
  const termine = String(anhang ?? '').split(' / ');
  const anderer = termine.find(
    (termin) => termin !== '' && textKey(termin) !== textKey(String(kapitel ?? '')),
  );
  return {
    anhangText: zeile.text,
    anhangTermin:
      zeile.terminierung.text === kapitel ? (anderer ?? zeile.terminierung.text) : zeile.terminierung.text,
    anhangZiele: ziele ? String(ziele).split(' / ').join('\n') : zeile.ziele.map(zieltext).join('\n'),
    anhangFeld: zeile.handlungsfeld,
  };
}

type Orte = Map<string, GeleseneMassnahme[]>;

function indexPlaces(massnahmen: readonly GeleseneMassnahme[]): Orte {
  const orte: Orte = new Map();
  for (const massnahme of massnahmen)
    for (const stelle of [massnahme.stelle, ...massnahme.weitereStellen])
      orte.set(placeOf(stelle), [...(orte.get(placeOf(stelle)) ?? []), massnahme]);
  return orte;
}

/** A cell may hold several measures: then the one whose text is the nearest. */
function pick(
  orte: Orte,
  stelle: Stelle | undefined,
  text: string | number | undefined,
): GeleseneMassnahme | undefined {
  if (stelle === undefined) return undefined;
  const hier = orte.get(placeOf(stelle)) ?? [];
  if (hier.length < 2 || text === undefined) return hier[0];
  return hier.toSorted((a, b) => wordOverlap(b.text, String(text)) - wordOverlap(a.text, String(text)))[0];
}
