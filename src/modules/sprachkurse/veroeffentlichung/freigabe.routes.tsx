import { datumOf } from '../../../begriffe/zeit.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { saveKursfreigabe } from './freigabe.action.ts';
import { freigabeSchema } from './freigabe.schema.ts';
import { listSprachen } from './kursanzeige.rules.ts';
import { findKursfreigabe, listKursfreigaben } from './kursanzeige.store.ts';
import { FREIGABEN, FreigabenPage, FreigabePage } from './pages/freigabe.page.tsx';
import { describeVeroeffentlichung, veroeffentlichungTexte } from './texte.ts';

const ZUGANG = 'kurs.veroeffentlichen';
const FREIGABE = '/kurse/:id{[0-9]+}/veroeffentlichung';

const heuteOf = (c: Ctx) => datumOf(c.get('kontext').clock.now());

/** The office's side of the public course list. */
export const freigabeRoutes: readonly Route[] = [
  get(FREIGABEN, ZUGANG, async (c) => {
    const kurse = await listKursfreigaben(c.get('kontext').db, heuteOf(c));
    return show(c, <FreigabenPage rahmen={rahmenOf(c)} kurse={kurse} />);
  }),

  get(FREIGABE, ZUGANG, (c) => showFreigabe(c)),

  post(FREIGABE, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const { sprache } = kontext;
    const kurs = await findKursfreigabe(kontext.db, idOf(c));
    if (kurs === null) return showFault(c, 404, 'fehler.404');
    const form = await readForm(c, freigabeSchema(listSprachen([kurs])));
    if (!form.ok)
      return showFreigabe(c, form.eingabe, fieldErrors(form.fehler, describeVeroeffentlichung, sprache));
    const result = await saveKursfreigabe(kontext, kurs.id, form.wert);
    if (!result.ok)
      return showFreigabe(c, form.eingabe, refusalErrors(result, describeVeroeffentlichung, sprache));
    return redirect(c, FREIGABEN, veroeffentlichungTexte[sprache].gespeichert);
  }),
];

async function showFreigabe(c: Ctx, values?: FormValues, errors?: FormErrors) {
  const kurs = await findKursfreigabe(c.get('kontext').db, idOf(c));
  if (kurs === null) return showFault(c, 404, 'fehler.404');
  return show(
    c,
    <FreigabePage
      rahmen={rahmenOf(c)}
      kurs={kurs}
      sprachen={listSprachen([kurs])}
      heute={heuteOf(c)}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
