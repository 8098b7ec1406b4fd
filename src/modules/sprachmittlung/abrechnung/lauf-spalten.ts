import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { spracheName } from '../../../begriffe/sprache.ts';
import type { TableColumn } from '../../../platform/files/table-file.ts';
import { describeSchritt } from './entschaedigung-worte.texte.ts';
import { laufTexte } from './lauf.texte.ts';
import type { Position } from './position.store.ts';
import { zeitenOf } from './position.ts';
import { describeHinweis } from './pruefung.texte.ts';

/** The lines of a run as a file: everything that stands on the page. */
export function laufspalten(sprache: Anzeigesprache): TableColumn<Position>[] {
  const t = laufTexte[sprache];
  return [
    { label: t.person, value: (row) => row.sprachmittler, width: 24 },
    { label: t.einsatz, value: (row) => row.einsatz_id },
    { label: t.von, value: (row) => zeitenOf(row).beginn },
    { label: t.bis, value: (row) => zeitenOf(row).ende },
    { label: t.stelle, value: (row) => row.stelle, width: 30 },
    { label: t.sprache, value: (row) => spracheName(row.sprache, sprache) },
    { label: t.minuten, value: (row) => row.berechnung.eingaben.minuten },
    { label: t.kilometer, value: (row) => row.berechnung.eingaben.zehntelkilometer / 10 },
    { label: t.regel, value: (row) => row.berechnung.bezeichnung },
    {
      label: t.rechnung,
      value: (row) => row.berechnung.schritte.map((schritt) => describeSchritt(schritt, sprache)).join('; '),
      width: 50,
    },
    { label: t.betrag, value: (row) => ({ cents: row.betrag_cent }) },
    { label: t.korrekturGrund, value: (row) => row.korrektur_grund },
    { label: t.zahler, value: (row) => t.zahlerWort[row.zahler] },
    { label: t.kostentraeger, value: (row) => row.kostentraeger },
    { label: t.topf, value: (row) => row.topf },
    {
      label: t.hinweise,
      value: (row) => row.hinweise.map((hinweis) => describeHinweis(hinweis, sprache)).join(' '),
      width: 50,
    },
  ];
}
