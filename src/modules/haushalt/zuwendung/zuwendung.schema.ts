import { z } from 'zod';
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import {
  absatz,
  betrag,
  datum,
  ganzzahl,
  lesbar,
  pflicht,
  pflichtdatum,
  pflichtzeile,
  readZeilen,
  version,
  zeile,
  zeilen,
} from '../../../begriffe/felder.ts';
import { parseFestkomma } from '../../../begriffe/festkomma.ts';
import { isDatum } from '../../../begriffe/zeit.ts';

/** Part of a full post: `0,5`, `1`, `0,769`; thousandths. Refuses `anteil.unlesbar`. */
const anteil = () =>
  pflicht(
    lesbar((eingabe): Ergebnis<number> => {
      const read = parseFestkomma(eingabe, 3);
      return read.ok && read.wert >= 1 && read.wert <= 1000 ? read : refuse('anteil.unlesbar');
    }),
  );

/** A day of every year: `31.10.` or `31.10`; 'MM-DD'. Refuses `jahrestag.unlesbar`. */
const jahrestag = () =>
  pflicht(
    lesbar((eingabe): Ergebnis<string> => {
      const [, tag = '', monat = ''] = /^(\d{1,2})\.\s?(\d{1,2})\.?$/.exec(eingabe) ?? [];
      const text = `${monat.padStart(2, '0')}-${tag.padStart(2, '0')}`;
      // 2025 has no 29 February: the day must exist in every year.
      return isDatum(`2025-${text}`) ? ok(text) : refuse('jahrestag.unlesbar');
    }),
  );

export const regelSchema = z.object({
  gueltigAb: pflichtdatum(),
  gueltigBis: datum(),
  bezeichnung: pflichtzeile(200),
  prozent: pflicht(ganzzahl(1, 100)),
  hoechstkosten: pflicht(betrag(), 'geld.leer'),
  antragBis: jahrestag(),
  nachweisMonate: pflicht(ganzzahl(1, 24)),
  quelle: zeile(300),
});

export const stelleSchema = z.object({
  bezeichnung: pflichtzeile(100),
  umfang: anteil(),
  version: version(),
});

export const besetzungSchema = z.object({
  person: pflichtzeile(100),
  umfang: anteil(),
  von: pflichtdatum(),
  bis: datum(),
  version: version(),
});

export const neueZuwendungSchema = z.object({
  jahr: pflicht(ganzzahl(2000, 2100, 'feld.kein-jahr')),
  von: datum(),
  bis: datum(),
  behoerde: pflichtzeile(200),
});

const kostenzeile = z.object({
  besetzung: pflicht(ganzzahl(1, 999_999_999)),
  plan: betrag(),
  ist: betrag(),
});
export const kostenSchema = z.preprocess(
  (eingabe) => ({ kosten: readZeilen(eingabe, 'kosten', 60) }),
  z.object({ kosten: z.array(kostenzeile) }),
);

export const antragSchema = z.object({ am: pflichtdatum() });
export const bescheidSchema = z.object({
  am: pflichtdatum(),
  aktenzeichen: zeile(100),
  bewilligt: pflicht(betrag(), 'geld.leer'),
  nachweisBis: datum(),
});
export const ablehnungSchema = z.object({ am: pflichtdatum(), aktenzeichen: zeile(100) });
export const auflageSchema = z.object({ auflage: pflichtzeile(500), faelligAm: datum() });
export const abrufSchema = z.object({ abrufAm: pflichtdatum(), abrufBetrag: pflicht(betrag(), 'geld.leer') });
export const eingangSchema = z.object({
  eingangAm: pflichtdatum(),
  eingangBetrag: pflicht(betrag(), 'geld.leer'),
});

const abschnitt = z.object({ titel: zeile(150), text: absatz(8000) });
export const sachberichtSchema = z.preprocess(
  (eingabe) => ({
    ...(eingabe as object),
    abschnitte: readZeilen(eingabe, 'abschnitte', 20),
  }),
  z.object({
    abschnitte: z
      .array(abschnitt)
      .transform((alle) => alle.filter(({ titel, text }) => titel !== '' || text !== '')),
    zahlen: zeilen(60, 120),
    version: version(),
  }),
);
