import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { fieldErrors, readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSettingHistory } from '../../../platform/settings.ts';
import { KlassenPage } from './klassen.page.tsx';
import { klassenSchema } from './klassen.schema.ts';
import { klassenEinstellung } from './klassen.settings.ts';
import { describeKlassen, klassenTexte } from './klassen.texte.ts';
import { defineKlassen } from './klassen-definieren.action.ts';

const PFAD = '/konzept/terminklassen';

export const klassenRoutes: readonly Route[] = [
  get(PFAD, 'konzept.bearbeiten', (c) => showKlassen(c)),
  post(PFAD, 'konzept.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const { sprache } = kontext;
    const form = await readForm(c, klassenSchema);
    if (!form.ok) return showKlassen(c, form.eingabe, fieldErrors(form.fehler, describeKlassen, sprache));
    const result = await defineKlassen(kontext, form.wert);
    return redirect(c, PFAD, klassenTexte[sprache].gespeichert(result.ok ? result.wert : 0));
  }),
];

async function showKlassen(c: Ctx, values?: FormValues, errors?: FormErrors) {
  const { db, clock } = c.get('kontext');
  const verlauf = await readSettingHistory(db, klassenEinstellung);
  const jetzige = verlauf[0]?.wert ?? klassenEinstellung.vorgabe;
  const text = (zahl: number | null) => (zahl === null ? '' : String(zahl));
  const stored: FormValues = {
    abAm: formatDatum(verlauf.length === 0 ? datumOf(clock.now()) : jetzige.abAm, 'de'),
    ...Object.fromEntries(
      jetzige.klassen.flatMap(({ wort, jahre, bisJahr }, index) => [
        [`wort-${index + 1}`, wort],
        [`jahre-${index + 1}`, text(jahre)],
        [`bis-${index + 1}`, text(bisJahr)],
      ]),
    ),
  };
  return show(
    c,
    <KlassenPage
      rahmen={rahmenOf(c)}
      verlauf={verlauf}
      values={values ?? stored}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
