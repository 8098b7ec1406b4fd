import { z } from 'zod';
import { lesbar, nummer, pflichtdatum, pflichtwahl, version, zeile } from '../../../begriffe/felder.ts';
import { parseGeld } from '../../../begriffe/geld.ts';
import { PRUEFUNG_KEYS } from './pruefung.rules.ts';

export const zeitraumSchema = z.object({ von: pflichtdatum(), bis: pflichtdatum() });

/** A reason; whether it may be missing is the act's matter. */
export const grundSchema = z.object({ grund: zeile(500) });

export const pruefenSchema = z.object({ version: version() });

export const freigebenSchema = z.object({ version: version(), ausfuehrungAm: pflichtdatum() });

export const abhakenSchema = z.object({
  pruefung: pflichtwahl(PRUEFUNG_KEYS, 'pruefung.unbekannt'),
  grund: zeile(500),
});

/** `kosten` names payer and third party in one choice: `landkreis`, `stelle`, `dritte-7`. */
export const korrekturSchema = z
  .object({
    betrag: lesbar(parseGeld).transform((wert, context) => {
      if (wert !== null && wert >= 0) return wert;
      context.addIssue({ code: 'custom', message: wert === null ? 'geld.leer' : 'geld.unlesbar' });
      return z.NEVER;
    }),
    kosten: zeile(40),
    topf: nummer(),
    korrekturGrund: zeile(500),
  })
  .transform(({ betrag, kosten, topf, korrekturGrund }, context) => {
    const teile = /^(landkreis|stelle|dritte)(?:-([1-9]\d{0,14}))?$/.exec(kosten);
    if (!teile) {
      context.addIssue({ code: 'custom', path: ['kosten'], message: 'position.kostenweg' });
      return z.NEVER;
    }
    return {
      betragCent: betrag,
      zahler: teile[1] as 'landkreis' | 'stelle' | 'dritte',
      kostentraegerId: teile[2] === undefined ? null : Number(teile[2]),
      topfId: topf,
      grund: korrekturGrund,
    };
  });

export const ruecklaufSchema = z.object({ am: pflichtdatum(), grund: zeile(300) });
