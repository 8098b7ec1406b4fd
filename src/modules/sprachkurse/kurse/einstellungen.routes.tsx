import { checkEingabe, fieldErrors, readEingabe, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSettings } from '../../../platform/settings.ts';
import { describeKurs } from '../satz.ts';
import { changeEinstellungen, enterFerien } from './einstellungen.action.ts';
import { EinstellungenPage } from './einstellungen.page.tsx';
import { einstellungenSchema, ferienSchema } from './einstellungen.schema.ts';
import { einstellungTexte } from './einstellungen.texte.ts';
import { readFerien } from './ferien.reader.ts';
import { ferienEinstellung, rechtsbehelfEinstellung, vieraugenEinstellung } from './kurs.settings.ts';

const PFAD = '/kurse/einstellungen';
const ZUGANG = 'kurs.einstellen';
/** A calendar file of the state is a few kilobytes. */
const MAX_BYTES = 512 * 1024;

async function showSeite(c: Ctx, refused?: Parameters<typeof EinstellungenPage>[0]['refused']) {
  const [vieraugenAb, rechtsbehelf, ferien] = await readSettings(
    c.get('kontext').db,
    vieraugenEinstellung,
    rechtsbehelfEinstellung,
    ferienEinstellung,
  );
  return show(
    c,
    <EinstellungenPage
      rahmen={rahmenOf(c)}
      vieraugenAb={vieraugenAb}
      rechtsbehelf={rechtsbehelf}
      ferien={ferien}
      {...(refused ? { refused } : {})}
    />,
    refused ? 422 : 200,
  );
}

export const einstellungenRoutes: Route[] = [
  get(PFAD, ZUGANG, (c) => showSeite(c)),
  post(PFAD, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const form = checkEingabe(await readEingabe(c), einstellungenSchema);
    if (!form.ok) {
      const errors = fieldErrors(form.fehler, describeKurs, kontext.sprache);
      return showSeite(c, { form: 'bewilligen', values: form.eingabe, errors });
    }
    await changeEinstellungen(kontext, form.wert);
    return redirect(c, PFAD, einstellungTexte[kontext.sprache].gespeichert);
  }),
  post(
    `${PFAD}/ferien`,
    ZUGANG,
    async (c) => {
      const kontext = c.get('kontext');
      const form = checkEingabe(await readEingabe(c), ferienSchema);
      const values = form.eingabe;
      if (!form.ok) {
        const errors = fieldErrors(form.fehler, describeKurs, kontext.sprache);
        return showSeite(c, { form: 'ferien', values, errors });
      }
      const gelesen = readFerien(form.wert.ferien);
      if (!gelesen.ok) {
        const errors = refusalErrors({ ...gelesen, feld: 'ferien' }, describeKurs, kontext.sprache);
        return showSeite(c, { form: 'ferien', values, errors });
      }
      await enterFerien(kontext, gelesen.wert, form.wert.ersetzen);
      return redirect(c, PFAD, einstellungTexte[kontext.sprache].ferienGespeichert(gelesen.wert.length));
    },
    { maxBytes: MAX_BYTES },
  ),
];
