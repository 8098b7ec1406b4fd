import type { FormErrors, FormValues } from '../../../design/index.ts';
import { fieldErrors, readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { listBekannteRegionen } from '../tabellen/reihe.store.ts';
import { bestandTexte, describeBestand } from '../texte.ts';
import { setRegionen } from './regionen.action.ts';
import { RegionenPage } from './regionen.page.tsx';
import { listVergleichsregionen } from './regionen.rules.ts';
import { regionenSchema } from './regionen.schema.ts';
import { regionenEinstellung } from './regionen.settings.ts';

const PFAD = '/bestand/regionen';

export const regionenRoutes: readonly Route[] = [
  get(PFAD, 'bestand.bearbeiten', async (c) => {
    const wahl = await readSetting(c.get('kontext').db, regionenEinstellung);
    return showRegionen(c, wahl ? { ...wahl } : {});
  }),
  post(PFAD, 'bestand.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, regionenSchema);
    if (!form.ok)
      return showRegionen(c, form.eingabe, fieldErrors(form.fehler, describeBestand, kontext.sprache));
    const bekannte = await listBekannteRegionen(kontext.db);
    const { eigene, vergleich } = form.wert;
    if (!bekannte.some(({ schluessel }) => schluessel === eigene)) {
      const fehler = fieldErrors({ eigene: 'feld.unlesbar' }, describeBestand, kontext.sprache);
      return showRegionen(c, form.eingabe, fehler);
    }
    // After another county was chosen, what it was compared with may lie in another state.
    const moeglich = new Set(listVergleichsregionen(bekannte, eigene).map(({ schluessel }) => schluessel));
    await setRegionen(kontext, { eigene, vergleich: vergleich.filter((one) => moeglich.has(one)) });
    return redirect(c, PFAD, bestandTexte[kontext.sprache].gespeichert);
  }),
];

async function showRegionen(c: Ctx, values: FormValues, errors?: FormErrors) {
  const regionen = await listBekannteRegionen(c.get('kontext').db);
  const eigene = typeof values.eigene === 'string' ? values.eigene : '';
  return show(
    c,
    <RegionenPage
      rahmen={rahmenOf(c)}
      regionen={regionen}
      vergleich={eigene ? listVergleichsregionen(regionen, eigene) : []}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
