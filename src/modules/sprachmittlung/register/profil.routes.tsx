import type { FormErrors, FormValues } from '../../../design/index.ts';
import { checkEingabe, fieldErrors, readEingabe } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { findSprachmittler, findSprachmittlerDetails, type Sprachmittler } from '../sprachmittler.store.ts';
import { addAbwesenheit, removeTeil, setSteuererklaerung } from './eintraege.action.ts';
import { toFormular } from './formular.ts';
import type { Eintragsformular } from './pages/eintraege.tsx';
import { ProfilPage } from './pages/profil.page.tsx';
import { abwesenheitSchema, profilSchema, steuererklaerungSchema } from './register.schema.ts';
import { changeSprachmittler } from './sprachmittler.action.ts';
import { satz, texte } from './texte.ts';
import { listThemen } from './themen.ts';

/** The record of whoever is signed in; nobody reaches another one here. */
async function findOwn(c: Ctx): Promise<Sprachmittler | null> {
  const { db, wer } = c.get('kontext');
  return wer.sprachmittlerId === null ? null : findSprachmittler(db, wer.sprachmittlerId);
}

async function showProfil(
  c: Ctx,
  person: Sprachmittler,
  refused: { values?: FormValues; errors?: FormErrors; formular?: Eintragsformular } = {},
) {
  const { db, sprache } = c.get('kontext');
  const details = await findSprachmittlerDetails(db, person.id);
  const values = refused.values ?? toFormular(person, details, texte[sprache].ganztags);
  return show(
    c,
    <ProfilPage
      rahmen={rahmenOf(c)}
      person={person}
      details={details}
      themen={await listThemen(db)}
      values={values}
      errors={refused.errors ?? {}}
      {...(refused.formular ? { formular: refused.formular } : {})}
    />,
    refused.errors || refused.formular ? 422 : 200,
  );
}

export const profilRoutes: Route[] = [
  get('/mein-profil', 'eigenes-profil.sehen', async (c) => {
    const person = await findOwn(c);
    return person ? showProfil(c, person) : c.notFound();
  }),
  post('/mein-profil', 'eigenes-profil.aendern', async (c) => {
    const person = await findOwn(c);
    if (!person) return c.notFound();
    const kontext = c.get('kontext');
    const form = checkEingabe(await readEingabe(c), profilSchema);
    if (!form.ok)
      return showProfil(c, person, {
        values: form.eingabe,
        errors: fieldErrors(form.fehler, satz, c.get('kontext').sprache),
      });
    const { version, woche, ...changes } = form.wert;
    const result = await changeSprachmittler(
      kontext,
      person.id,
      version,
      { ...changes, verfuegbarkeit: woche },
      'profil.aendern',
    );
    if (result.ok) return redirect(c, '/mein-profil', texte[kontext.sprache].gespeichert);
    return showProfil(c, person, {
      values: { ...form.eingabe, version: String(person.version) },
      errors: { '': satz(result, kontext.sprache) },
    });
  }),
  post('/mein-profil/abwesenheit', 'eigenes-profil.aendern', async (c) => {
    const person = await findOwn(c);
    if (!person) return c.notFound();
    const form = checkEingabe(await readEingabe(c), abwesenheitSchema);
    if (!form.ok) {
      const errors = fieldErrors(form.fehler, satz, c.get('kontext').sprache);
      return showProfil(c, person, { formular: { art: 'abwesenheit', values: form.eingabe, errors } });
    }
    await addAbwesenheit(c.get('kontext'), person.id, form.wert);
    return redirect(c, '/mein-profil', texte[c.get('kontext').sprache].eingetragen);
  }),
  post('/mein-profil/abwesenheit/:eintrag{[0-9]+}/entfernen', 'eigenes-profil.aendern', async (c) => {
    const person = await findOwn(c);
    if (!person) return c.notFound();
    const result = await removeTeil(c.get('kontext'), 'abwesenheit', person.id, idOf(c, 'eintrag'));
    return result.ok ? redirect(c, '/mein-profil', texte[c.get('kontext').sprache].entfernt) : c.notFound();
  }),
  post('/mein-profil/steuererklaerung', 'eigenes-profil.aendern', async (c) => {
    const person = await findOwn(c);
    if (!person) return c.notFound();
    const form = checkEingabe(await readEingabe(c), steuererklaerungSchema);
    if (!form.ok) {
      const errors = fieldErrors(form.fehler, satz, c.get('kontext').sprache);
      return showProfil(c, person, { formular: { art: 'steuererklaerung', values: form.eingabe, errors } });
    }
    await setSteuererklaerung(c.get('kontext'), person.id, form.wert);
    return redirect(c, '/mein-profil', texte[c.get('kontext').sprache].eingetragen);
  }),
];
