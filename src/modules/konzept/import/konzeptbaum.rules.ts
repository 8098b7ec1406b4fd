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
  const felder = new Map<string, GelesenesHandlungsfeld>();
  const gesehen = new Set<string>();
  const uebergreifend: GelesenesKonzept['uebergreifend'] = {
    leitgrundsaetze: [],
    uebergeordneteZiele: [],
    leitziele: [],
  };
  const fieldOf = (titel: string): GelesenesHandlungsfeld => {
    const feld = felder.get(fold(titel)) ?? {
      titel,
      leitgrundsaetze: [],
      uebergeordneteZiele: [],
      leitziele: [],
      teilziele: [],
      massnahmen: [],
    };
    felder.set(fold(titel), feld);
    return feld;
  };
  const addOnce = <T extends GelesenesZiel>(ziele: T[], ziel: T, ...ort: string[]): void => {
    const key = fold([...ort, ziel.text].join(' | '));
    if (ziel.text !== '' && !gesehen.has(key)) ziele.push(ziel);
    gesehen.add(key);
  };
  for (const titel of teile.ordnung) fieldOf(titel);
  for (const eintrag of teile.eintraege) {
    const { art, text, absaetze, stelle } = eintrag;
    const ort = teile.feldOf(eintrag);
    const feld = ort === undefined ? undefined : fieldOf(ort.titel);
    const ziel = { text, absaetze, stelle };
    const ziele = feld ?? uebergreifend;
    if (art === 'leitgrundsatz') addOnce(ziele.leitgrundsaetze, ziel, ort?.titel ?? '', art);
    else if (art === 'uebergeordnetes-ziel') addOnce(ziele.uebergeordneteZiele, ziel, ort?.titel ?? '', art);
    else if (art === 'leitziel') addOnce(ziele.leitziele, ziel, ort?.titel ?? '', art);
    else if (feld !== undefined) {
      const bereich = ort?.bereich === undefined ? {} : { bereich: ort.bereich };
      addOnce(feld.teilziele, { ...ziel, ...bereich, pfad: { ziel: text } }, feld.titel, art);
    } else addOnce(uebergreifend.uebergeordneteZiele, ziel, '', art);
  }
  for (const { handlungsfeld, ...teilziel } of teile.teilziele) {
    const feld = fieldOf(handlungsfeld);
    const { uebergeordnet, leitziel, ziel } = teilziel.pfad;
    const { stelle } = teilziel;
    const above = (text: string) => ({ text, absaetze: [{ text }], stelle });
    if (uebergeordnet !== undefined)
      addOnce(feld.uebergeordneteZiele, above(uebergeordnet), feld.titel, 'uebergeordnetes-ziel');
    if (leitziel !== undefined) addOnce(feld.leitziele, above(leitziel), feld.titel, 'leitziel');
    // Listed above the table and named in it: once. In two sub-areas or below two guiding goals: twice.
    const istGelistet = gesehen.has(fold([feld.titel, 'ziel', ziel ?? ''].join(' | ')));
    if (ziel !== undefined && !istGelistet) {
      addOnce(
        feld.teilziele,
        teilziel,
        feld.titel,
        teilziel.bereich ?? '',
        uebergeordnet ?? '',
        leitziel ?? '',
        'teilziel',
      );
    }
  }
  for (const massnahme of teile.massnahmen) fieldOf(massnahme.handlungsfeld).massnahmen.push(massnahme);
  for (const feld of felder.values()) {
    for (const massnahme of feld.massnahmen) massnahme.handlungsfeld = feld.titel;
  }
  return { handlungsfelder: [...felder.values()], uebergreifend };
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
