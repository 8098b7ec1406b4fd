import { z } from 'zod';
import { addDays, isDatum, isUhrzeit, toInstant } from '../../../begriffe/zeit.ts';
import type { Tagesplanung, Zeitspanne } from './tagesplan.types.ts';

/**
 * The file that `komut tagesplan` reads. Sentences for its refusals stand in texte.ts under `eingabe`.
 *
 * Times are ISO 8601; without an offset they are local times of Berlin. An absence may name whole days
 * (`2026-03-09`): the last one is included. Weight 1, no absence, 50 km/h and road factor 1.3 where nothing is said.
 */

const refuse = (grund: string) => ({ params: { grund } });

/** Left out or null: the usual value. */
const orElse = <Schema extends z.ZodType>(schema: Schema, usual: z.output<Schema>) =>
  schema.nullish().transform((wert): z.output<Schema> => wert ?? usual);

const kennung = z.custom<string | number>(
  (wert) => (typeof wert === 'string' && wert !== '') || Number.isFinite(wert),
  refuse('id.art'),
);
const sprache = z.string().min(1);
const ort = z
  .tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
  .transform(([lat, lon]) => ({ lat, lon }));

const MUSTER = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:[0-5]\d(?:[.,]\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/** Milliseconds since 1970; null for what is not a point in time. */
function readZeitpunkt(text: string): number | null {
  const [, datum = '', uhrzeit = '', sekunden = '', versatz = ''] = MUSTER.exec(text.trim()) ?? [];
  if (!isDatum(datum) || !isUhrzeit(uhrzeit)) return null;
  const danach = Math.round(Number(sekunden.slice(1).replace(',', '.')) * 1000);
  if (versatz === '') return toInstant(datum, uhrzeit).getTime() + danach;
  const [, vorzeichen, stunden = '00', minuten = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(versatz) ?? [];
  const beginn = Date.parse(`${datum}T${uhrzeit}${vorzeichen ?? '+'}${stunden}:${minuten}`);
  return Number.isNaN(beginn) ? null : beginn + danach;
}

/** A point in time; where whole days are allowed, `ofTag` says which instant of the day is meant. */
const zeitpunkt = (ofTag: (tag: string) => Date | null = () => null) =>
  z.string().transform((text, ctx) => {
    const instant = readZeitpunkt(text) ?? (isDatum(text) ? ofTag(text)?.getTime() : null);
    if (instant != null) return instant;
    ctx.addIssue({ code: 'custom', params: { grund: 'zeit.unlesbar', eingabe: text } });
    return z.NEVER;
  });

const abwesenheit = z
  .tuple([
    zeitpunkt((tag) => toInstant(tag, '00:00')),
    zeitpunkt((tag) => toInstant(addDays(tag, 1), '00:00')),
  ])
  .refine(([von, bis]) => von <= bis, refuse('zeit.rueckwaerts'))
  .transform(([von, bis]): Zeitspanne => ({ von, bis }));

const anfrage = z
  .object({
    id: kennung,
    sprache,
    von: zeitpunkt(),
    bis: zeitpunkt(),
    ort,
    gewicht: orElse(z.number().min(0), 1),
  })
  .refine(({ von, bis }) => von <= bis, { path: ['bis'], ...refuse('zeit.rueckwaerts') });

const person = z.object({
  id: kennung,
  sprachen: z.array(sprache),
  ort,
  abwesend: orElse(z.array(abwesenheit), []),
});

export const tagesplanungSchema: z.ZodType<Tagesplanung> = z
  .object({
    anfragen: z.array(anfrage),
    sprachmittler: z.array(person),
    tempoKmh: orElse(
      z.number().refine((tempo) => tempo > 0, refuse('tempo')),
      50,
    ),
    wegfaktor: orElse(z.number().min(0), 1.3),
  })
  .superRefine(({ anfragen, sprachmittler }, ctx) => {
    for (const [art, liste] of Object.entries({ anfragen, sprachmittler })) {
      const gesehen = new Set<string | number>();
      for (const [nummer, { id }] of liste.entries()) {
        if (gesehen.has(id))
          ctx.addIssue({ code: 'custom', path: [art, nummer, 'id'], params: { grund: 'id.doppelt', id } });
        gesehen.add(id);
      }
    }
  });
