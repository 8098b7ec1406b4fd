import { z } from 'zod';
import { absatz, pflichtzeile, zeile } from '../../../begriffe/felder.ts';
import { datum, pflichtnummer } from '../felder.schema.ts';

/** Levels of the tree that a county may call by its own word. */
export const STUFEN = [
  'handlungsfeld',
  'bereich',
  'leitgrundsatz',
  'uebergeordnetes-ziel',
  'leitziel',
  'handlungsziel',
] as const;

const wort = zeile(60);

export const ausgabeSchema = z
  .object({
    version: pflichtnummer(),
    bezeichnung: pflichtzeile(100),
    beschlossen_am: datum(),
    beschluss: zeile(300),
    einleitung: absatz(20_000),
    mitwirkende: absatz(4000),
    'wort.handlungsfeld': wort,
    'wort.bereich': wort,
    'wort.leitgrundsatz': wort,
    'wort.uebergeordnetes-ziel': wort,
    'wort.leitziel': wort,
    'wort.handlungsziel': wort,
  })
  .transform((form) => {
    const { version, bezeichnung, beschlossen_am, beschluss, einleitung, mitwirkende } = form;
    const worte = Object.fromEntries(
      STUFEN.flatMap((art) => (form[`wort.${art}`] === '' ? [] : [[art, form[`wort.${art}`]]])),
    ) as Record<string, string>;
    return { version, bezeichnung, beschlossen_am, beschluss, einleitung, mitwirkende, worte };
  });

export const fundSchema = z.object({
  schluessel: pflichtnummer(),
  wahl: zeile(30),
  begruendung: absatz(1000),
});

const definition = absatz(500);

/** What each status means, by its key. */
export const statusSchema = z.object({
  offen: definition,
  geplant: definition,
  'in-umsetzung': definition,
  laufend: definition,
  umgesetzt: definition,
  verschoben: definition,
  entfallen: definition,
});
