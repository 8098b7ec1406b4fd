import { readFile, stat } from 'node:fs/promises';
import { type Dezimal, toCent, toFixedText, toText } from '../../../begriffe/dezimal.ts';
import { type Command, type CommandCall, CommandRefusal } from '../../../platform/command.ts';
import { MAX_RECHNUNG_BYTES, readRechnung, refuseSize } from './rechnung.reader.ts';
import { checkRechnung, isGutschrift } from './rechnung.rules.ts';
import type { Hinweis, Partei, Position, Rechnung, ZuAbschlag } from './rechnung.types.ts';
import { formatAblehnung, formatHinweis, formatStelle, texte } from './texte.ts';

/** `komut rechnung FILE [--json]`: reads and checks an e-invoice; needs no database. */
export const rechnungCommand: Command = {
  name: 'rechnung',
  positionals: ['FILE'],
  summary: { de: texte.de.command.summary, en: texte.en.command.summary },
  options: {},
  optionHelp: {},
  async run(call) {
    const [datei] = call.positionals;
    if (datei === undefined) return 2;
    const ergebnis = await readDatei(datei, call);
    if (!ergebnis.ok) throw new CommandRefusal(formatAblehnung(ergebnis, call.language));
    const hinweise = checkRechnung(ergebnis.wert);
    if (call.json) call.print(JSON.stringify(toJson(ergebnis.wert, hinweise, call.language)));
    else printRechnung(ergebnis.wert, hinweise, call);
    return 0;
  },
};

async function readDatei(datei: string, call: CommandCall) {
  let bytes: Buffer;
  try {
    const { size } = await stat(datei);
    if (size > MAX_RECHNUNG_BYTES) return refuseSize();
    bytes = await readFile(datei);
  } catch {
    throw new CommandRefusal(texte[call.language].command.nichtGefunden(datei));
  }
  return readRechnung(bytes);
}

/** The command's answer: amounts as integer cents, quantities, prices and rates as decimal text ("0.2185"). */
function toJson(rechnung: Rechnung, hinweise: Hinweis[], sprache: CommandCall['language']) {
  const { summen } = rechnung;
  return {
    syntax: rechnung.syntax,
    profil: rechnung.profil,
    nummer: rechnung.nummer,
    datum: rechnung.datum,
    waehrung: rechnung.waehrung,
    verkaeufer: nameOf(rechnung.verkaeufer),
    kaeufer: nameOf(rechnung.kaeufer),
    leitwegId: rechnung.leitwegId,
    positionen: rechnung.positionen.map(positionToJson),
    nettoCent: cent(summen.netto),
    // Without VAT the total is left out of the paper, and it is nothing.
    steuerCent: cent(summen.steuer) ?? 0,
    bruttoCent: cent(summen.brutto),
    zahlbetragCent: cent(summen.zahlbetrag),
    hinweise: hinweise.map((hinweis) => ({
      art: hinweis.art,
      stelle: formatStelle(hinweis, sprache),
      text: formatHinweis(hinweis, sprache),
      regel: hinweis.regel,
    })),
    art: rechnung.art,
    istGutschrift: isGutschrift(rechnung),
    faelligAm: rechnung.faelligAm,
    vertrag: rechnung.vertrag,
    bestellung: rechnung.bestellung,
    vorgaenger: rechnung.vorgaenger,
    zahlungsbedingungen: rechnung.zahlungsbedingungen,
    bemerkungen: rechnung.bemerkungen,
    leistung: rechnung.leistung,
    verkaeuferDetails: rechnung.verkaeufer,
    kaeuferDetails: rechnung.kaeufer,
    zahlungsempfaenger: rechnung.zahlungsempfaenger,
    zahlungswege: rechnung.zahlungswege,
    zuAbschlaege: rechnung.zuAbschlaege.map(zuAbschlagToJson),
    steuern: rechnung.steuern.map((zeile) => ({
      kategorie: zeile.kategorie,
      satz: text(zeile.satz),
      grundlageCent: cent(zeile.grundlage),
      betragCent: cent(zeile.betrag),
      befreiungsgrund: zeile.befreiungsgrund,
    })),
    gezahltCent: cent(summen.gezahlt),
    rundungCent: cent(summen.rundung),
    fremdforderungenCent: cent(summen.fremdforderungen),
  };
}

function positionToJson(position: Position): Record<string, unknown> {
  return {
    nummer: position.nummer,
    name: position.name,
    beschreibung: position.beschreibung,
    bemerkung: position.bemerkung,
    menge: text(position.menge),
    einheit: position.einheit,
    preis: text(position.preis),
    basismenge: text(position.basismenge),
    nettoCent: cent(position.netto),
    steuerkategorie: position.kategorie,
    steuersatz: text(position.satz),
    von: position.von,
    bis: position.bis,
    zuAbschlaege: position.zuAbschlaege.map(zuAbschlagToJson),
    unterpositionen: position.unterpositionen.map(positionToJson),
  };
}

function zuAbschlagToJson({ istZuschlag, betrag, grund, steuer }: ZuAbschlag) {
  return { istZuschlag, betragCent: cent(betrag), grund, steuerkategorie: steuer?.kategorie ?? null };
}

function nameOf(partei: Partei): string | null {
  return partei.name ?? partei.handelsname;
}

function cent(betrag: Dezimal | null): number | null {
  return betrag && toCent(betrag);
}

function text(zahl: Dezimal | null): string | null {
  return zahl && toText(zahl);
}

function printRechnung(rechnung: Rechnung, hinweise: Hinweis[], { language, print }: CommandCall): void {
  const worte = texte[language].command;
  const oder = (wert: string | null) => wert ?? worte.ohneAngabe;
  const betrag = (zahl: Dezimal | null) =>
    zahl ? formatBetrag(zahl, rechnung.waehrung, language) : worte.ohneAngabe;
  const art = isGutschrift(rechnung) ? worte.gutschrift : worte.rechnung;
  print(worte.ueberschrift(art, oder(rechnung.nummer), oder(rechnung.datum)));
  print(`${worte.von}: ${oder(nameOf(rechnung.verkaeufer))}`);
  print(`${worte.an}: ${oder(nameOf(rechnung.kaeufer))}`);
  print(`${worte.leitwegId}: ${oder(rechnung.leitwegId)}`);
  for (const position of rechnung.positionen) {
    print(`  ${oder(position.nummer)}  ${oder(position.name)}  ${betrag(position.netto)}`);
  }
  print(`${worte.netto}: ${betrag(rechnung.summen.netto)}`);
  print(`${worte.steuer}: ${betrag(rechnung.summen.steuer)}`);
  print(`${worte.brutto}: ${betrag(rechnung.summen.brutto)}`);
  print(`${worte.zahlbetrag}: ${betrag(rechnung.summen.zahlbetrag)}`);
  print(hinweise.length === 0 ? worte.keineHinweise : worte.hinweise(hinweise.length));
  for (const hinweis of hinweise) {
    print(`  ${formatStelle(hinweis, language)}: ${formatHinweis(hinweis, language)}`);
  }
}

function formatBetrag(zahl: Dezimal, waehrung: string | null, language: CommandCall['language']): string {
  const ziffern = toFixedText(zahl, 2);
  return `${language === 'de' ? ziffern.replace('.', ',') : ziffern} ${waehrung ?? ''}`.trim();
}
