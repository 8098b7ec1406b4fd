import { SYSTEM } from '../../src/begriffe/wer.ts';
import { sendErinnerungen } from '../../src/modules/sprachmittlung/abschluss/erinnerung.action.ts';
import type { Gegenwart } from '../gegenwart.ts';
import { playAbsage, playOffeneAnfragen, playRueckgabe, playUngedeckterBedarf } from './offen.ts';
import { playElterncafe, playGrenze, playSprechstunde } from './reihen.ts';
import { playHanan, playHeute, playLetzteWochen, playNaechsteWochen, playOksana } from './termine.ts';

/** All scenes around today, in the order in which one must not get in the other's way. */
export const SZENEN: readonly ((g: Gegenwart) => Promise<void>)[] = [
  playSprechstunde,
  playElterncafe,
  playGrenze,
  playHeute,
  playHanan,
  playOksana,
  playLetzteWochen,
  playNaechsteWochen,
  playOffeneAnfragen,
  playRueckgabe,
  playAbsage,
  playUngedeckterBedarf,
  (g) => g.catchUp(),
  async (g) => {
    await sendErinnerungen(g.bau.as(SYSTEM, g.bau.jetzt));
  },
];
