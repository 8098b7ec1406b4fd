import { isAllowed } from '../../../begriffe/wer.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting, readSettingHistory } from '../../../platform/settings.ts';
import { permissions } from '../haushalt.permissions.ts';
import { describeHaushalt, haushaltTexte } from '../texte.ts';
import { saveHaushaltskonto } from './konto.action.ts';
import { KontoPage } from './konto.page.tsx';
import { kontoSchema } from './konto.schema.ts';
import { kontoEinstellung } from './konto.settings.ts';

const PFAD = '/haushalt/konto';

export const kontoRoutes: readonly Route[] = [
  get(PFAD, 'haushaltskonto.sehen', (c) => showKonto(c)),
  post(PFAD, 'haushaltskonto.aendern', async (c) => {
    const kontext = c.get('kontext');
    const { sprache } = kontext;
    const form = await readForm(c, kontoSchema);
    if (!form.ok) return showKonto(c, form.eingabe, fieldErrors(form.fehler, describeHaushalt, sprache));
    const result = await saveHaushaltskonto(kontext, form.wert);
    if (result.ok) return redirect(c, PFAD, haushaltTexte[sprache].kontoGespeichert);
    return showKonto(c, form.eingabe, refusalErrors(result, describeHaushalt, sprache));
  }),
];

async function showKonto(c: Ctx, values?: FormValues, errors?: FormErrors) {
  const { db, wer } = c.get('kontext');
  const [konto, verlauf] = await Promise.all([
    readSetting(db, kontoEinstellung),
    readSettingHistory(db, kontoEinstellung),
  ]);
  return show(
    c,
    <KontoPage
      rahmen={rahmenOf(c)}
      konto={konto}
      verlauf={verlauf}
      darfAendern={isAllowed(permissions, wer, 'haushaltskonto.aendern')}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
