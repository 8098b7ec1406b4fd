/** A rule as its form shows it: what `regelSchema` reads back into the same rule. */
import { formatFestkomma } from '../../../begriffe/festkomma.ts';
import type { Geld } from '../../../begriffe/geld.ts';
import { addDays } from '../../../begriffe/zeit.ts';
import type { Nebenzeit, Regel, Satz, Zeitsatz } from './entschaedigung.rules.ts';

type Felder = Record<string, string | undefined>;

const geld = (cent: Geld | null | undefined) =>
  cent === null || cent === undefined ? '' : formatFestkomma(cent, 2, 'de');
const km = (zehntel: number | null | undefined) =>
  zehntel === null || zehntel === undefined ? '' : formatFestkomma(zehntel, 1, 'de', 0);
const ja = (wert: boolean) => (wert ? 'ja' : undefined);

/** Fields of a rule that exists. */
export function fieldsOfRegel({ bezeichnung, gueltigAb, gueltigBis, geltung, satz }: Regel): Felder {
  return {
    bezeichnung,
    gueltigab: gueltigAb,
    gueltigbis: gueltigBis === null ? '' : addDays(gueltigBis, -1),
    thema: geltung.thema ?? '',
    modus: geltung.modus ?? '',
    zahler: geltung.zahler ?? '',
    topf: geltung.topfId === undefined ? '' : String(geltung.topfId),
    ...fieldsOfSatz(satz),
  };
}

export function fieldsOfSatz({ weg, auslagen, spaeteAbsage, ausfall, ...satz }: Satz): Felder {
  return {
    grund: satz.grundCent === 0 ? '' : geld(satz.grundCent),
    ...fieldsOfZeit(satz.zeit),
    ...fieldsOfNebenzeit('wartezeit', satz.wartezeit),
    ...fieldsOfNebenzeit('fahrzeit', satz.fahrzeit),
    anteil: String(satz.anteilProzent),
    mindestbetrag: geld(satz.mindestCent),
    hoechstbetrag: geld(satz.hoechstCent),
    pkw: geld(weg.pkwCent),
    fahrrad: geld(weg.fahrradCent),
    mitfahrt: geld(weg.mitfahrtCent),
    freikilometer: weg.freiZehntel === 0 ? '' : km(weg.freiZehntel),
    weitereab: km(weg.weitere?.abZehntel),
    weiterersatz: geld(weg.weitere?.cent),
    weghoechstbetrag: geld(weg.hoechstCent),
    auslagen: ja(auslagen.erstattet),
    auslagenhoechstbetrag: geld(auslagen.hoechstCent),
    absageprozent: String(spaeteAbsage.prozent),
    absageweg: ja(spaeteAbsage.mitWeg),
    ausfallprozent: String(ausfall.prozent),
    ausfallweg: ja(ausfall.mitWeg),
  };
}

function fieldsOfZeit(zeit: Zeitsatz): Felder {
  const frei = 'freiMinuten' in zeit && zeit.freiMinuten > 0 ? String(zeit.freiMinuten) : '';
  switch (zeit.art) {
    case 'keine':
      return { zeitart: 'keine' };
    case 'takt':
      return { zeitart: 'takt', takt: String(zeit.takt), taktbetrag: geld(zeit.cent), freiminuten: frei };
    case 'genau':
      return { zeitart: 'genau', stundensatz: geld(zeit.stundeCent), freiminuten: frei };
    case 'stufen': {
      const rows = zeit.stufen.flatMap(({ abMinuten, cent }, index) => [
        [`stufen.${index}.ab`, String(abMinuten)],
        [`stufen.${index}.betrag`, geld(cent)],
      ]);
      return { zeitart: 'stufen', ...Object.fromEntries(rows) };
    }
  }
}

const fieldsOfNebenzeit = (welche: string, zeit: Nebenzeit): Felder => ({
  [`${welche}art`]: zeit.art,
  ...(zeit.art === 'takt'
    ? { [`${welche}takt`]: String(zeit.takt), [`${welche}betrag`]: geld(zeit.cent) }
    : {}),
});
