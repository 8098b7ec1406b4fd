import type { FormErrors, FormValues } from '../../../design/index.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting, readSettingHistory } from '../../../platform/settings.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import { setSammelregel } from './erinnerungen.action.ts';
import { SammelerinnerungPage } from './erinnerungen.page.tsx';
import { sammelSchema } from './erinnerungen.schema.ts';
import { sammelEinstellung } from './erinnerungen.settings.ts';
import { describeSammel } from './texte.ts';

const PFAD = '/konzept/erinnerungen';

export const erinnerungenRoutes: readonly Route[] = [
  get(PFAD, 'runde.fuehren', (c) => showErinnerungen(c)),
  post(PFAD, 'runde.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const { sprache } = kontext;
    const form = await readForm(c, sammelSchema);
    if (!form.ok) return showErinnerungen(c, form.eingabe, fieldErrors(form.fehler, describeSammel, sprache));
    const result = await setSammelregel(kontext, form.wert);
    if (!result.ok) return showErinnerungen(c, form.eingabe, refusalErrors(result, describeSammel, sprache));
    return redirect(c, PFAD, konzeptTexte[sprache].gespeichert);
  }),
];

async function showErinnerungen(c: Ctx, values?: FormValues, errors?: FormErrors) {
  const { db } = c.get('kontext');
  const [regel, verlauf] = await Promise.all([
    readSetting(db, sammelEinstellung),
    readSettingHistory(db, sammelEinstellung),
  ]);
  return show(
    c,
    <SammelerinnerungPage
      rahmen={rahmenOf(c)}
      regel={regel}
      verlauf={verlauf}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
