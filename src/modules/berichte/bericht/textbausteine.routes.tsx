import type { FormErrors, FormValues } from '../../../design/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { darf, sentence, sentences, spracheOf } from '../formular.ts';
import { textbausteinSchema } from './bericht.schema.ts';
import { findTextbaustein, listTextbausteine, type Textbaustein } from './bericht.store.ts';
import { berichtTexte } from './bericht.texte.ts';
import { changeTextbaustein, createTextbaustein, removeTextbaustein } from './textbaustein.action.ts';
import { TEXTBAUSTEINE, TextbausteinePage, TextbausteinPage } from './textbausteine.page.tsx';

const EINER = `${TEXTBAUSTEINE}/:id{[0-9]+}`;

export const textbausteinRoutes: readonly Route[] = [
  get(TEXTBAUSTEINE, 'bericht.sehen', async (c) =>
    show(
      c,
      <TextbausteinePage
        rahmen={rahmenOf(c)}
        textbausteine={await listTextbausteine(c.get('kontext').db)}
        darfSchreiben={darf(c, 'bericht.schreiben')}
      />,
    ),
  ),
  get(`${TEXTBAUSTEINE}/neu`, 'bericht.schreiben', (c) => showOne(c, null, {})),
  post(`${TEXTBAUSTEINE}/neu`, 'bericht.schreiben', async (c) => {
    const form = await readForm(c, textbausteinSchema);
    if (!form.ok) return showOne(c, null, form.eingabe, sentences(c, form.fehler));
    const { version: _, ...angaben } = form.wert;
    const result = await createTextbaustein(c.get('kontext'), angaben);
    if (!result.ok) return showOne(c, null, form.eingabe, sentence(c, { ...result, feld: 'titel' }));
    return redirect(c, TEXTBAUSTEINE, berichtTexte[spracheOf(c)].textbausteinGespeichert);
  }),
  get(EINER, 'bericht.schreiben', (c) =>
    withTextbaustein(c, ({ id, version, titel, text }) =>
      showOne(c, id, { version: String(version), titel, text }),
    ),
  ),
  post(EINER, 'bericht.schreiben', (c) =>
    withTextbaustein(c, async ({ id, version: stand }) => {
      const form = await readForm(c, textbausteinSchema);
      if (!form.ok) return showOne(c, id, form.eingabe, sentences(c, form.fehler));
      const { version, ...angaben } = form.wert;
      const result = await changeTextbaustein(c.get('kontext'), id, version, angaben);
      if (result.ok) return redirect(c, TEXTBAUSTEINE, berichtTexte[spracheOf(c)].textbausteinGespeichert);
      const feld = result.grund === 'textbaustein.gibt-es-schon' ? 'titel' : '';
      return showOne(c, id, { ...form.eingabe, version: String(stand) }, sentence(c, { ...result, feld }));
    }),
  ),
  post(`${EINER}/entfernen`, 'bericht.schreiben', (c) =>
    withTextbaustein(c, async ({ id }) => {
      const result = await removeTextbaustein(c.get('kontext'), id);
      return result.ok
        ? redirect(c, TEXTBAUSTEINE, berichtTexte[spracheOf(c)].textbausteinEntfernt)
        : c.notFound();
    }),
  ),
];

async function withTextbaustein(
  c: Ctx,
  run: (baustein: Textbaustein) => Response | Promise<Response>,
): Promise<Response> {
  const baustein = await findTextbaustein(c.get('kontext').db, idOf(c));
  return baustein ? run(baustein) : c.notFound();
}

const showOne = (c: Ctx, id: number | null, values: FormValues, errors?: FormErrors) =>
  show(
    c,
    <TextbausteinPage rahmen={rahmenOf(c)} id={id} values={values} {...(errors ? { errors } : {})} />,
    errors ? 422 : 200,
  );
