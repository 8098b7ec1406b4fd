import { z } from 'zod';
import { tidyZeile } from '../../begriffe/felder.ts';

/** Short words of the office's own, each once; what is longer or more than `max` is cut off. */
export const woerter = (max = 40) =>
  z.preprocess((value) => {
    const texte = [value ?? ''].flat().filter((one) => typeof one === 'string');
    const worte = texte.map((text) => tidyZeile(text).slice(0, 80).toWellFormed());
    return [...new Set(worte.filter((wort) => wort !== ''))].slice(0, max);
  }, z.array(z.string()));
