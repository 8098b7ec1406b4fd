import { z } from 'zod';

const zeile = (max: number) =>
  z.preprocess(
    (value) => {
      const first: unknown = (Array.isArray(value) ? value[0] : value) ?? '';
      return String(first)
        .toWellFormed()
        .replace(/\p{Cc}/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    },
    z.string().max(max, 'briefkopf.zu-lang'),
  );

export const briefkopfSchema = z.object({
  name: zeile(80),
  abteilung: zeile(100),
  strasse: zeile(80),
  plzOrt: zeile(80),
  ansprechperson: zeile(60),
  telefon: zeile(40),
  email: zeile(80).refine(
    (text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    'briefkopf.email',
  ),
  bank: zeile(120),
});
