import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { type Ausgabe, findAusgabe, type Knoten, listKnoten } from '../konzept.store.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import {
  addKnoten,
  beginKonzept,
  changeKnoten,
  removeKnoten,
  saveWorte,
  shiftKnoten,
} from './gliederung.action.ts';
import { BeginnPage, GliederungPage, pathOf, WortePage } from './gliederung.page.tsx';
import {
  beginnSchema,
  entfernenSchema,
  knotenSchema,
  neueKnotenSchema,
  worteSchema,
} from './gliederung.schema.ts';
import { countMassnahmenJeKnoten } from './gliederung.store.ts';
import { describeGliederung, gliederungTexte } from './gliederung.texte.ts';
import { KnotenPage, NeuerKnotenPage } from './knoten.page.tsx';

const ZUGANG = 'konzept.bearbeiten';
const GLIEDERUNG = '/konzept/:id{[0-9]+}/gliederung';
const KNOTEN = `${GLIEDERUNG}/:knoten{[0-9]+}`;

/** Building a concept by hand. */
export const gliederungRoutes: readonly Route[] = [
  get('/konzept/neu', ZUGANG, (c) => show(c, <BeginnPage rahmen={rahmenOf(c)} />)),
  post('/konzept/neu', ZUGANG, async (c) => {
    const form = await readForm(c, beginnSchema);
    if (!form.ok)
      return show(
        c,
        <BeginnPage rahmen={rahmenOf(c)} values={form.eingabe} errors={sentences(c, form.fehler)} />,
        422,
      );
    const result = await beginKonzept(c.get('kontext'), form.wert);
    return result.ok ? redirect(c, pathOf(result.wert), t(c).begonnen) : c.notFound();
  }),

  get(GLIEDERUNG, ZUGANG, (c) =>
    withAusgabe(c, async ({ ausgabe, knoten }) =>
      show(
        c,
        <GliederungPage
          rahmen={rahmenOf(c)}
          ausgabe={ausgabe}
          knoten={knoten}
          massnahmen={await countMassnahmenJeKnoten(c.get('kontext').db, ausgabe.id)}
          offen={queryId(c, 'offen') || null}
        />,
      ),
    ),
  ),

  get(`${GLIEDERUNG}/neu`, ZUGANG, (c) => withAusgabe(c, (one) => showNeu(c, one, queryId(c, 'unter')))),
  post(`${GLIEDERUNG}/neu`, ZUGANG, (c) =>
    withAusgabe(c, async (one) => {
      const form = await readForm(c, neueKnotenSchema);
      const unter = Number(form.eingabe.eltern) || 0;
      if (!form.ok) return showNeu(c, one, unter, form.eingabe, sentences(c, form.fehler));
      const result = await addKnoten(c.get('kontext'), one.ausgabe.id, form.wert);
      if (!result.ok) return showNeu(c, one, unter, form.eingabe, refusal(c, result));
      return redirect(
        c,
        `${pathOf(one.ausgabe.id)}?offen=${result.wert[0]}`,
        t(c).angelegt(result.wert.length),
      );
    }),
  ),

  get(KNOTEN, ZUGANG, (c) => withKnoten(c, (one) => showKnoten(c, one))),
  post(KNOTEN, ZUGANG, (c) =>
    withKnoten(c, async (one) => {
      const form = await readForm(c, knotenSchema);
      if (!form.ok) return showKnoten(c, one, { values: form.eingabe, errors: sentences(c, form.fehler) });
      const result = await changeKnoten(c.get('kontext'), one.ausgabe.id, one.einer.id, form.wert);
      if (!result.ok) return showKnoten(c, one, { values: form.eingabe, errors: refusal(c, result) });
      return back(c, one.ausgabe, one.einer.id, konzeptTexte[c.get('kontext').sprache].gespeichert);
    }),
  ),
  ...(['hinauf', 'hinunter'] as const).map((richtung) =>
    post(`${KNOTEN}/${richtung}`, ZUGANG, (c) =>
      withKnoten(c, async ({ ausgabe, einer }) => {
        const result = await shiftKnoten(c.get('kontext'), ausgabe.id, einer.id, richtung);
        const pfad = `${pathOf(ausgabe.id)}?offen=${einer.id}`;
        return result.ok
          ? redirect(c, pfad)
          : redirect(c, pfad, describeGliederung(result, c.get('kontext').sprache), 'danger');
      }),
    ),
  ),
  post(`${KNOTEN}/entfernen`, ZUGANG, (c) =>
    withKnoten(c, async (one) => {
      const form = await readForm(c, entfernenSchema);
      const result = form.ok
        ? await removeKnoten(c.get('kontext'), one.ausgabe.id, one.einer.id, form.wert.korrektur)
        : null;
      if (result?.ok) return back(c, one.ausgabe, one.einer.eltern_id, t(c).entfernt);
      const errors = result ? refusal(c, result) : sentences(c, form.ok ? {} : form.fehler);
      return showKnoten(c, one, undefined, { values: form.eingabe, errors });
    }),
  ),

  get('/konzept/:id{[0-9]+}/worte', ZUGANG, (c) =>
    withAusgabe(c, ({ ausgabe }) =>
      showWorte(c, ausgabe, { version: String(ausgabe.version), ...(ausgabe.worte as FormValues) }),
    ),
  ),
  post('/konzept/:id{[0-9]+}/worte', ZUGANG, (c) =>
    withAusgabe(c, async ({ ausgabe }) => {
      const form = await readForm(c, worteSchema);
      if (!form.ok) return showWorte(c, ausgabe, form.eingabe, sentences(c, form.fehler));
      const result = await saveWorte(c.get('kontext'), ausgabe.id, form.wert.version, form.wert.worte);
      if (result.ok)
        return redirect(c, `/konzept/${ausgabe.id}`, konzeptTexte[c.get('kontext').sprache].gespeichert);
      return showWorte(c, ausgabe, { ...form.eingabe, version: String(ausgabe.version) }, refusal(c, result));
    }),
  ),
];

const t = (c: Ctx) => gliederungTexte[c.get('kontext').sprache];

const sentences = (c: Ctx, fehler: Readonly<Record<string, string>>): FormErrors =>
  fieldErrors(fehler, describeGliederung, c.get('kontext').sprache);

const refusal = (c: Ctx, ablehnung: Ablehnung): FormErrors =>
  refusalErrors(ablehnung, describeGliederung, c.get('kontext').sprache);

const back = (c: Ctx, ausgabe: Ausgabe, knoten: number | null, satz: string) =>
  redirect(c, knoten === null ? pathOf(ausgabe.id) : `${pathOf(ausgabe.id)}?offen=${knoten}`, satz);

interface Offene {
  ausgabe: Ausgabe;
  knoten: Knoten[];
}

async function withAusgabe(c: Ctx, run: (one: Offene) => Response | Promise<Response>): Promise<Response> {
  const { db } = c.get('kontext');
  const ausgabe = await findAusgabe(db, idOf(c));
  return ausgabe ? run({ ausgabe, knoten: await listKnoten(db, ausgabe.id) }) : c.notFound();
}

function withKnoten(
  c: Ctx,
  run: (one: Offene & { einer: Knoten }) => Response | Promise<Response>,
): Promise<Response> {
  return withAusgabe(c, (one) => {
    const einer = one.knoten.find(({ id }) => id === idOf(c, 'knoten'));
    return einer ? run({ ...one, einer }) : c.notFound();
  });
}

function showNeu(
  c: Ctx,
  { ausgabe, knoten }: Offene,
  unter: number,
  values?: FormValues,
  errors?: FormErrors,
) {
  const oben = knoten.find(({ id }) => id === unter) ?? null;
  if (unter !== 0 && oben === null) return c.notFound();
  return show(
    c,
    <NeuerKnotenPage
      rahmen={rahmenOf(c)}
      ausgabe={ausgabe}
      knoten={knoten}
      unter={oben}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

function showKnoten(
  c: Ctx,
  { ausgabe, knoten, einer }: Offene & { einer: Knoten },
  geaendert?: { values: FormValues; errors: FormErrors },
  entfernen?: { values: FormValues; errors: FormErrors },
) {
  return show(
    c,
    <KnotenPage
      rahmen={rahmenOf(c)}
      ausgabe={ausgabe}
      knoten={knoten}
      einer={einer}
      {...(geaendert ?? {})}
      {...(entfernen ? { entfernen } : {})}
    />,
    geaendert || entfernen ? 422 : 200,
  );
}

function showWorte(c: Ctx, ausgabe: Ausgabe, values: FormValues, errors?: FormErrors) {
  return show(
    c,
    <WortePage rahmen={rahmenOf(c)} ausgabe={ausgabe} values={values} {...(errors ? { errors } : {})} />,
    errors ? 422 : 200,
  );
}
