import { z } from 'zod';
import type { Kursplanung } from './kursplan.types.ts';

/** The file that `komut kursplan` reads. Sentences for its refusals stand in texte.ts under `eingabe`. */

const id = z.string().min(1);
const anzahl = z.int().min(0);

const wartend = z.object({
  id,
  niveau: z.string().min(1),
  wartetTage: anzahl,
  kinderbetreuung: z.boolean(),
  erreichbar: z.array(id),
});

const angebot = z.object({
  id,
  niveau: z.string().min(1),
  min: anzahl,
  max: anzahl,
  kostenCent: anzahl,
  kinderbetreuung: z.boolean(),
});

export const kursplanungSchema: z.ZodType<Kursplanung> = z
  .object({ budgetCent: anzahl, wartende: z.array(wartend), angebote: z.array(angebot) })
  .superRefine(({ wartende, angebote }, ctx) => {
    const refuse = (path: (string | number)[], params: Record<string, string | number>) =>
      ctx.addIssue({ code: 'custom', path, params });
    const bekannte = { wartende: new Set<string>(), angebote: new Set<string>() };
    for (const [art, liste] of Object.entries({ angebote, wartende })) {
      const gesehen = bekannte[art as keyof typeof bekannte];
      for (const [nummer, eintrag] of liste.entries()) {
        if (gesehen.has(eintrag.id)) refuse([art, nummer, 'id'], { grund: 'id.doppelt', id: eintrag.id });
        gesehen.add(eintrag.id);
      }
    }
    for (const [nummer, { min, max }] of angebote.entries())
      if (max < min) refuse(['angebote', nummer, 'max'], { grund: 'angebot.max-unter-min', min, max });
    for (const [nummer, { erreichbar }] of wartende.entries())
      for (const [stelle, angebotId] of erreichbar.entries())
        if (!bekannte.angebote.has(angebotId))
          refuse(['wartende', nummer, 'erreichbar', stelle], { grund: 'angebot.unbekannt', id: angebotId });
  });
