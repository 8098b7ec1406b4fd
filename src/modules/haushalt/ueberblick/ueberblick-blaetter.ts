/** The overview as the finance office takes it: one table, or a workbook with all that it is made of. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Db } from '../../../platform/database/database.ts';
import { sheetOf, type TableColumn, type WorkbookSheet } from '../../../platform/files/table-file.ts';
import { listAenderungen, type Mittelaenderung } from '../aenderungen/aenderung.store.ts';
import { aenderungenTexte } from '../aenderungen/aenderungen.texte.ts';
import { offenOf } from '../mittel/mittel.rules.ts';
import { type Bezahltes, listBezahltes } from '../mittel/mittel.store.ts';
import { listMittelbindungen, type Mittelbindung } from '../mittel/mittelbindung.store.ts';
import { haushaltTexte } from '../texte.ts';
import { ueberblickTexte } from './ueberblick.texte.ts';
import type { Ueberblick, Ueberblickszeile } from './ueberblick-laden.ts';

const cents = (cent: Geld | null | undefined) =>
  cent === null || cent === undefined ? null : { cents: cent };

/** One line for each pot. */
export function ueberblickSpalten(sprache: Anzeigesprache): TableColumn<Ueberblickszeile>[] {
  const t = ueberblickTexte[sprache];
  return [
    { label: t.jahr, value: ({ jahr }) => jahr },
    { label: t.topf, value: ({ topf }) => topf?.bezeichnung ?? t.ohneTopf, width: 32 },
    { label: t.produkt, value: ({ topf }) => topf?.produkt },
    { label: t.sachkonto, value: ({ topf }) => topf?.sachkonto },
    { label: t.kostenstelle, value: ({ topf }) => topf?.kostenstelle },
    { label: t.ansatz, value: (one) => cents(one.ansatzCent) },
    { label: t.aenderungen, value: (one) => cents(one.aenderungCent) },
    { label: t.uebertrag, value: (one) => cents(one.uebertragCent) },
    { label: t.mittel, value: (one) => cents(one.mittelCent) },
    { label: t.gebunden, value: (one) => cents(one.offenCent) },
    { label: t.berechnet, value: (one) => cents(one.berechnetCent) },
    { label: t.gezahlt, value: (one) => cents(one.gezahltCent) },
    { label: t.verfuegbar, value: (one) => cents(one.verfuegbarCent) },
    { label: t.prognose, value: ({ prognose }) => cents(prognose?.wahrscheinlichCent) },
    { label: t.prognoseVon, value: ({ prognose }) => cents(prognose?.vonCent) },
    { label: t.prognoseBis, value: ({ prognose }) => cents(prognose?.bisCent) },
    { label: t.lage, value: ({ lage }) => t.lagen[lage], width: 28 },
  ];
}

/** The overview, then commitments, changes and payments of its year. */
export async function buildBlaetter(
  db: Db,
  ueberblick: Ueberblick,
  sprache: Anzeigesprache,
): Promise<WorkbookSheet[]> {
  const { jahr, zeilen } = ueberblick;
  const t = ueberblickTexte[sprache];
  const a = aenderungenTexte[sprache];
  const h = haushaltTexte[sprache];
  const nameOf = (topfId: number | null) =>
    zeilen.find((zeile) => zeile.topfId === topfId)?.topf?.bezeichnung ?? t.ohneTopf;
  const bindungen: TableColumn<Mittelbindung>[] = [
    { label: t.topf, value: ({ topfId }) => nameOf(topfId), width: 32 },
    { label: t.wofuer, value: ({ titel }) => titel, width: 40 },
    { label: t.schluessel, value: ({ schluessel }) => schluessel, width: 20 },
    { label: t.zugesagt, value: (one) => cents(one.gebundenCent) },
    { label: t.berechnet, value: (one) => cents(one.berechnetCent) },
    { label: t.gezahlt, value: (one) => cents(one.gezahltCent) },
    { label: t.offen, value: (one) => cents(offenOf(one)) },
  ];
  const aenderungen: TableColumn<Mittelaenderung>[] = [
    { label: a.art, value: ({ art }) => a.arten[art], width: 18 },
    { label: a.von, value: ({ vonTopf }) => vonTopf ?? a.gesamthaushalt, width: 32 },
    { label: a.nach, value: ({ nachTopf }) => nachTopf ?? a.gesamthaushalt, width: 32 },
    { label: a.betrag, value: (one) => cents(one.betragCent) },
    { label: a.grund, value: ({ grund }) => grund, width: 40 },
    { label: a.beschluss, value: ({ beschluss }) => beschluss, width: 28 },
    { label: a.stand, value: ({ status }) => a.staende[status] },
  ];
  const bezahltes: TableColumn<Bezahltes>[] = [
    { label: t.topf, value: ({ topfId }) => nameOf(topfId), width: 32 },
    { label: h.ausfuehrung, value: ({ am }) => ({ datum: am }) },
    { label: h.empfaenger, value: ({ empfaenger }) => empfaenger, width: 28 },
    { label: h.buchungstext, value: ({ text }) => text, width: 40 },
    { label: h.betrag, value: (one) => cents(one.betragCent) },
    { label: h.referenz, value: ({ referenz }) => referenz, width: 30 },
  ];
  return [
    sheetOf(t.titel(jahr), ueberblickSpalten(sprache), zeilen),
    sheetOf(t.blattBindungen, bindungen, await listMittelbindungen(db, jahr)),
    sheetOf(t.blattAenderungen, aenderungen, await listAenderungen(db, { jahr })),
    sheetOf(t.blattZahlungen, bezahltes, await listBezahltes(db, jahr)),
  ];
}
