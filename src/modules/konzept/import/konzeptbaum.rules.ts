/** Measures and objectives → the tree of the concept, fields in the order in which they appear. */
import { fold } from '../../../begriffe/spelling.ts';
import type {
  GeleseneMassnahme,
  GelesenesHandlungsfeld,
  GelesenesKonzept,
  GelesenesTeilziel,
  GelesenesZiel,
} from './gelesenes-konzept.ts';
import type { Zieleintrag } from './gliederung.rules.ts';
import { zieltext } from './zeilenstand.rules.ts';

export interface Baumteile {
  massnahmen: readonly GeleseneMassnahme[];
  teilziele: readonly (GelesenesTeilziel & { handlungsfeld: string })[];
  eintraege: readonly Zieleintrag[];
  /** Titles of the fields in the order of the paper. */
  ordnung: readonly string[];
  /** Field of a listed objective; undefined when it belongs to the whole concept. */
  feldOf: (eintrag: Zieleintrag) => { titel: string; bereich: string | undefined } | undefined;
}

/** Builds the fields; an objective that stands in a list and in a table counts once. */
export function buildBaum(teile: Baumteile): Pick<GelesenesKonzept, 'handlungsfelder' | 'uebergreifend'> {
  const baum = new Baum();
  for (const titel of teile.ordnung) baum.fieldOf(titel);
  for (const eintrag of teile.eintraege) {
    const ort = teile.feldOf(eintrag);
    baum.addEintrag(eintrag, ort, isUebergeordnet(eintrag, ort?.titel, teile.teilziele));
  }
  for (const { handlungsfeld, ...teilziel } of teile.teilziele) baum.addTeilziel(handlungsfeld, teilziel);
  for (const massnahme of teile.massnahmen) {
    const feld = baum.fieldOf(massnahme.handlungsfeld);
    massnahme.handlungsfeld = feld.titel;
    feld.massnahmen.push(massnahme);
  }
  return { handlungsfelder: [...baum.felder.values()], uebergreifend: baum.uebergreifend };
}

/** `Ziele` listed above a table of `Teilziele` are the level above, unless the table repeats them. */
function isUebergeordnet(
  { istUnbestimmt, text }: Zieleintrag,
  titel: string | undefined,
  teilziele: Baumteile['teilziele'],
): boolean {
  if (!istUnbestimmt || titel === undefined) return false;
  const eigene = teilziele.filter(
    ({ handlungsfeld, pfad }) => pfad.ziel !== undefined && isSame(handlungsfeld, titel),
  );
  return eigene.length > 0 && !eigene.some(({ pfad }) => isSame(pfad.ziel!, text));
}

class Baum {
  readonly felder = new Map<string, GelesenesHandlungsfeld>();
  readonly uebergreifend: GelesenesKonzept['uebergreifend'] = {
    leitgrundsaetze: [],
    uebergeordneteZiele: [],
    leitziele: [],
  };
  readonly #gesehen = new Set<string>();

  fieldOf(titel: string): GelesenesHandlungsfeld {
    const feld = this.felder.get(fold(titel)) ?? {
      titel,
      leitgrundsaetze: [],
      uebergeordneteZiele: [],
      leitziele: [],
      teilziele: [],
      massnahmen: [],
    };
    this.felder.set(fold(titel), feld);
    return feld;
  }

  addEintrag(
    { art, text, absaetze, stelle }: Zieleintrag,
    ort: { titel: string; bereich: string | undefined } | undefined,
    istUebergeordnet: boolean,
  ): void {
    const feld = ort === undefined ? undefined : this.fieldOf(ort.titel);
    const ziel = { text, absaetze, stelle };
    const ziele = feld ?? this.uebergreifend;
    const name = feld?.titel ?? '';
    if (art === 'leitgrundsatz') this.#addOnce(ziele.leitgrundsaetze, ziel, name, art);
    else if (art === 'leitziel') this.#addOnce(ziele.leitziele, ziel, name, art);
    else if (art === 'uebergeordnetes-ziel' || feld === undefined || istUebergeordnet) {
      this.#addOnce(ziele.uebergeordneteZiele, ziel, name, 'uebergeordnetes-ziel');
    } else {
      const bereich = ort?.bereich === undefined ? {} : { bereich: ort.bereich };
      this.#addOnce(feld.teilziele, { ...ziel, ...bereich, pfad: { ziel: text } }, name, 'ziel');
    }
  }

  addTeilziel(handlungsfeld: string, teilziel: GelesenesTeilziel): void {
    const feld = this.fieldOf(handlungsfeld);
    const { uebergeordnet, leitziel, ziel } = teilziel.pfad;
    const above = (text: string): GelesenesZiel => ({ text, absaetze: [{ text }], stelle: teilziel.stelle });
    if (uebergeordnet !== undefined) {
      this.#addOnce(feld.uebergeordneteZiele, above(uebergeordnet), feld.titel, 'uebergeordnetes-ziel');
    }
    if (leitziel !== undefined) this.#addOnce(feld.leitziele, above(leitziel), feld.titel, 'leitziel');
    // Listed above the table and named in it: once. In two sub-areas or below two guiding goals: twice.
    if (ziel === undefined || this.#gesehen.has(keyOf(feld.titel, 'ziel', ziel))) return;
    const { bereich = '' } = teilziel;
    this.#addOnce(
      feld.teilziele,
      teilziel,
      feld.titel,
      bereich,
      uebergeordnet ?? '',
      leitziel ?? '',
      'teilziel',
    );
  }

  #addOnce<T extends GelesenesZiel>(ziele: T[], ziel: T, ...ort: string[]): void {
    const key = keyOf(...ort, ziel.text);
    if (ziel.text !== '' && !this.#gesehen.has(key)) ziele.push(ziel);
    this.#gesehen.add(key);
  }
}

function keyOf(...teile: string[]): string {
  return teile.map(fold).join('|');
}

function isSame(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** Objectives of the lowest level that no measure serves and no row refers elsewhere. */
export function findZieleOhneMassnahme(feld: GelesenesHandlungsfeld): GelesenesTeilziel[] {
  const bedient = new Set(
    feld.massnahmen.flatMap(({ ziele }) =>
      ziele.flatMap((pfad) => [pfad.ziel, pfad.leitziel, zieltext(pfad)].map((text) => fold(text ?? ''))),
    ),
  );
  return feld.teilziele.filter((ziel) => ziel.verweis === undefined && !bedient.has(fold(ziel.text)));
}
