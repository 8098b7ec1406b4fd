import { z } from 'zod';

const text = z
  .string()
  .max(20_000, 'rechtliches.zu-lang')
  .transform((value) => value.replaceAll('\r\n', '\n').replaceAll('\0', '').trim())
  .default('');

export const eigentextSchema = z.object({ de: text, en: text });
