import { z } from 'zod';
import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { nummer, wahlSonst } from '../../../begriffe/felder.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, idOf, post, type Route } from '../../../platform/http/route.ts';
import { redirect } from '../../../platform/http/show.tsx';
import { describeAblehnung } from './ablehnung.texte.ts';
import { wartelisteTexte } from './texte.ts';
import { answerAngebot } from './vermittlung.action.ts';
import { ABLEHNUNGSGRUENDE } from './vermittlung.rules.ts';
import { confirmWartend, moveWarteperson, withdrawEinwilligung } from './warteperson.action.ts';
import { abmeldenSchema, ruhenSchema } from './warteperson.schema.ts';
import type { Wartezeile } from './warteperson.store.ts';

/** Where somebody's acts live, who may do them, and for whose people. */
interface Ort {
  pfad: string;
  zugang: string;
  /** Null for the office. */
  stelleIds: (c: Ctx) => readonly number[] | null;
  find: (c: Ctx, id: number) => Promise<Wartezeile | null>;
  showPerson: (
    c: Ctx,
    person: Wartezeile,
    values?: FormValues,
    errors?: FormErrors,
  ) => Response | Promise<Response>;
}

const antwortSchema = z.object({ vermittlung: nummer(), grund: wahlSonst(ABLEHNUNGSGRUENDE, 'sonstiges') });

/** What the office and an authority do with somebody in the same way; each posts and comes back to the person. */
export function personRoutes({ pfad, zugang, stelleIds, find, showPerson }: Ort): Route[] {
  const deed = (
    name: string,
    work: (c: Ctx, person: Wartezeile) => Promise<Ergebnis<unknown>>,
    meldung: keyof typeof wartelisteTexte.de & string,
  ): Route =>
    post(`${pfad}/:id{[0-9]+}/${name}`, zugang, async (c) => {
      const { sprache } = c.get('kontext');
      const person = await find(c, idOf(c));
      if (!person) return c.notFound();
      const result = await work(c, person);
      if (result.ok) return redirect(c, `${pfad}/${person.id}`, String(wartelisteTexte[sprache][meldung]));
      return showPerson(
        c,
        person,
        undefined,
        refusalErrors({ ...result, feld: '' }, describeAblehnung, sprache),
      );
    });
  const filled = <T>(
    name: string,
    schema: z.ZodType<T>,
    work: (c: Ctx, person: Wartezeile, wert: T) => Promise<Ergebnis<unknown>>,
  ): Route =>
    post(`${pfad}/:id{[0-9]+}/${name}`, zugang, async (c) => {
      const { sprache } = c.get('kontext');
      const person = await find(c, idOf(c));
      if (!person) return c.notFound();
      const form = await readForm(c, schema);
      if (!form.ok)
        return showPerson(c, person, form.eingabe, fieldErrors(form.fehler, describeAblehnung, sprache));
      const result = await work(c, person, form.wert);
      if (result.ok) return redirect(c, `${pfad}/${person.id}`, wartelisteTexte[sprache].gespeichert);
      return showPerson(c, person, form.eingabe, refusalErrors(result, describeAblehnung, sprache));
    });
  const answer = async (c: Ctx, art: 'annehmen' | 'ablehnen') => {
    const form = await readForm(c, antwortSchema);
    const { vermittlung, grund } = form.ok ? form.wert : { vermittlung: 0, grund: 'sonstiges' as const };
    const antwort = art === 'annehmen' ? { art } : { art, grund };
    return answerAngebot(c.get('kontext'), vermittlung ?? 0, antwort, { stelleIds: stelleIds(c) });
  };
  return [
    deed('bestaetigen', (c, { id }) => confirmWartend(c.get('kontext'), id, stelleIds(c)), 'bestaetigt'),
    deed(
      'fortsetzen',
      (c, { id }) => moveWarteperson(c.get('kontext'), id, 'fortsetzen', {}, stelleIds(c)),
      'gespeichert',
    ),
    deed(
      'wiederaufnehmen',
      (c, { id }) => moveWarteperson(c.get('kontext'), id, 'wiederaufnehmen', {}, stelleIds(c)),
      'gespeichert',
    ),
    deed(
      'einwilligung-widerrufen',
      (c, { id }) => withdrawEinwilligung(c.get('kontext'), id, stelleIds(c)),
      'widerrufenGetan',
    ),
    deed('annehmen', (c) => answer(c, 'annehmen'), 'angenommenGetan'),
    deed('ablehnen', (c) => answer(c, 'ablehnen'), 'abgelehntGetan'),
    filled('ruhen', ruhenSchema, (c, { id }, { ruht_bis }) =>
      moveWarteperson(c.get('kontext'), id, 'ruhen', { ruhtBis: ruht_bis }, stelleIds(c)),
    ),
    filled('abmelden', abmeldenSchema, (c, { id }, { grund }) =>
      moveWarteperson(c.get('kontext'), id, 'abmelden', { grund }, stelleIds(c)),
    ),
  ];
}
