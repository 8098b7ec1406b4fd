import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import type { NavigationEintrag } from '../../../platform/modul.ts';
import { listBeschlusswahl } from '../beschluesse.ts';
import { permissions } from '../konzept.permissions.ts';
import { type Ausgabe, findArbeitsausgabe, listKnoten } from '../konzept.store.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import { changeSchwerpunkt, removeSchwerpunkt, setSchwerpunkt } from './schwerpunkt.action.ts';
import { schwerpunktSchema } from './schwerpunkt.schema.ts';
import { findSchwerpunkt, listSchwerpunkte, type Schwerpunkt } from './schwerpunkt.store.ts';
import { SCHWERPUNKTE, SchwerpunkteFormular, SchwerpunktePage } from './schwerpunkte.page.tsx';
import { describeSchwerpunkt, schwerpunkteTexte } from './schwerpunkte.texte.ts';

const SEHEN = 'konzept.sehen';
const BEARBEITEN = 'konzept.bearbeiten';
const EINER = `${SCHWERPUNKTE}/:id{[0-9]+}`;

export const schwerpunkteNavigation: readonly NavigationEintrag[] = [
  {
    gruppe: { de: konzeptTexte.de.konzept, en: konzeptTexte.en.konzept },
    titel: { de: schwerpunkteTexte.de.schwerpunkte, en: schwerpunkteTexte.en.schwerpunkte },
    href: SCHWERPUNKTE,
    zugang: SEHEN,
  },
];

export const schwerpunkteRoutes: readonly Route[] = [
  get(SCHWERPUNKTE, SEHEN, async (c) => {
    const { db, wer, clock } = c.get('kontext');
    const ausgabe = await findArbeitsausgabe(db);
    const schwerpunkte =
      ausgabe === null
        ? []
        : await listSchwerpunkte(db, { konzeptId: ausgabe.konzept_id, ausgabeId: ausgabe.id });
    return show(
      c,
      <SchwerpunktePage
        rahmen={rahmenOf(c)}
        ausgabe={ausgabe}
        schwerpunkte={schwerpunkte}
        heute={datumOf(clock.now())}
        darfBearbeiten={isAllowed(permissions, wer, BEARBEITEN)}
      />,
    );
  }),

  get(`${SCHWERPUNKTE}/neu`, BEARBEITEN, (c) =>
    withAusgabe(c, (ausgabe) => showFormular(c, ausgabe, null, {})),
  ),
  post(`${SCHWERPUNKTE}/neu`, BEARBEITEN, (c) =>
    withAusgabe(c, (ausgabe) =>
      save(c, ausgabe, null, (angaben) => setSchwerpunkt(c.get('kontext'), ausgabe.id, angaben)),
    ),
  ),

  get(EINER, BEARBEITEN, (c) =>
    withSchwerpunkt(c, ({ ausgabe, einer }) => showFormular(c, ausgabe, einer.id, valuesOf(einer))),
  ),
  post(EINER, BEARBEITEN, (c) =>
    withSchwerpunkt(c, ({ ausgabe, einer }) =>
      save(c, ausgabe, einer, (angaben) => changeSchwerpunkt(c.get('kontext'), einer.id, ausgabe, angaben)),
    ),
  ),
  post(`${EINER}/entfernen`, BEARBEITEN, (c) =>
    withSchwerpunkt(c, async ({ ausgabe, einer }) => {
      const { sprache } = c.get('kontext');
      const result = await removeSchwerpunkt(c.get('kontext'), einer.id, ausgabe);
      return result.ok ? redirect(c, SCHWERPUNKTE, schwerpunkteTexte[sprache].entfernt) : c.notFound();
    }),
  ),
];

/** A focus belongs to the concept whose edition is worked with; or 404. */
async function withAusgabe(c: Ctx, run: (ausgabe: Ausgabe) => Promise<Response>): Promise<Response> {
  const ausgabe = await findArbeitsausgabe(c.get('kontext').db);
  return ausgabe ? run(ausgabe) : c.notFound();
}

function withSchwerpunkt(
  c: Ctx,
  run: (one: { ausgabe: Ausgabe; einer: Schwerpunkt }) => Promise<Response>,
): Promise<Response> {
  return withAusgabe(c, async (ausgabe) => {
    const einer = await findSchwerpunkt(c.get('kontext').db, idOf(c), ausgabe.id);
    return einer && einer.konzept_id === ausgabe.konzept_id ? run({ ausgabe, einer }) : c.notFound();
  });
}

async function save(
  c: Ctx,
  ausgabe: Ausgabe,
  einer: Schwerpunkt | null,
  work: (angaben: Parameters<typeof setSchwerpunkt>[2]) => Promise<Ergebnis<unknown>>,
): Promise<Response> {
  const { sprache } = c.get('kontext');
  const form = await readForm(c, schwerpunktSchema);
  if (!form.ok)
    return showFormular(
      c,
      ausgabe,
      einer?.id ?? null,
      form.eingabe,
      fieldErrors(form.fehler, describeSchwerpunkt, sprache),
    );
  const result = await work(form.wert);
  if (result.ok)
    return redirect(
      c,
      SCHWERPUNKTE,
      einer ? konzeptTexte[sprache].gespeichert : schwerpunkteTexte[sprache].festgelegt,
    );
  const values = { ...form.eingabe, ...(einer ? { version: String(einer.version) } : {}) };
  return showFormular(
    c,
    ausgabe,
    einer?.id ?? null,
    values,
    refusalErrors(result, describeSchwerpunkt, sprache),
  );
}

async function showFormular(
  c: Ctx,
  ausgabe: Ausgabe,
  id: number | null,
  values: FormValues,
  errors?: FormErrors,
) {
  const { db, sprache } = c.get('kontext');
  const [knoten, beschluesse] = await Promise.all([
    listKnoten(db, ausgabe.id),
    listBeschlusswahl(db, sprache),
  ]);
  return show(
    c,
    <SchwerpunkteFormular
      rahmen={rahmenOf(c)}
      id={id}
      ausgabe={ausgabe}
      felder={knoten.filter(({ art }) => art === 'handlungsfeld')}
      beschluesse={beschluesse}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

function valuesOf(einer: Schwerpunkt): FormValues {
  const tag = (datum: string | null) => (datum === null ? '' : formatDatum(datum, 'de'));
  return {
    version: String(einer.version),
    titel: einer.titel,
    felder: einer.felder.map(({ id }) => String(id)),
    von_am: tag(einer.von_am),
    bis_am: tag(einer.bis_am),
    budget_cent: einer.budget_cent === null ? '' : formatGeld(einer.budget_cent, 'de'),
    beschluss_id: einer.beschluss_id === null ? '' : String(einer.beschluss_id),
    gremium: einer.gremium,
    beschlossen_am: tag(einer.beschlossen_am),
    vorlage: einer.vorlage,
    beschluss: einer.beschluss,
    adresse: einer.adresse,
  };
}
