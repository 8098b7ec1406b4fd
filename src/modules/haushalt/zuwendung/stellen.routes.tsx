import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatFestkomma } from '../../../begriffe/festkomma.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { permissions } from '../haushalt.permissions.ts';
import { describeHaushalt } from '../texte.ts';
import { formatAnteil } from './nachweis.rules.ts';
import { listRegeln } from './regel.store.ts';
import { formatJahrestag, RegelnPage } from './regeln.page.tsx';
import { addBesetzung, changeBesetzung, changeStelle, createStelle, setRegel } from './stelle.action.ts';
import { listStellen, type Versionierte } from './stelle.store.ts';
import { BesetzungFormularPage, STELLEN, StelleFormularPage, StellenPage } from './stellen.page.tsx';
import type { Stelle } from './zuwendung.rules.ts';
import { besetzungSchema, regelSchema, stelleSchema } from './zuwendung.schema.ts';
import { zuwendungTexte } from './zuwendung.texte.ts';
import { PFAD } from './zuwendungen.page.tsx';

const EINE = `${STELLEN}/:id{[0-9]+}`;
const REGELN = `${PFAD}/regeln`;

/** Posts with their people, and the state's directive with its dates. */
export const stellenRoutes: readonly Route[] = [
  get(STELLEN, 'zuwendung.sehen', async (c) =>
    show(
      c,
      <StellenPage
        rahmen={rahmenOf(c)}
        stellen={await load(c)}
        darfBearbeiten={isAllowed(permissions, c.get('kontext').wer, 'zuwendung.bearbeiten')}
      />,
    ),
  ),
  get(`${STELLEN}/neu`, 'zuwendung.bearbeiten', (c) => showStelle(c, null, {})),
  post(`${STELLEN}/neu`, 'zuwendung.bearbeiten', async (c) => {
    const { sprache } = c.get('kontext');
    const form = await readForm(c, stelleSchema);
    if (!form.ok)
      return showStelle(c, null, form.eingabe, fieldErrors(form.fehler, describeHaushalt, sprache));
    await createStelle(c.get('kontext'), form.wert);
    return done(c);
  }),
  get(EINE, 'zuwendung.bearbeiten', (c) =>
    withStelle(c, (stelle) => {
      const { bezeichnung, umfangPromille, version } = stelle;
      const umfang = formatAnteil(umfangPromille, c.get('kontext').sprache);
      return showStelle(c, stelle.id, { bezeichnung, umfang, version: String(version) });
    }),
  ),
  post(EINE, 'zuwendung.bearbeiten', (c) =>
    withStelle(c, async (stelle) => {
      const { sprache } = c.get('kontext');
      const form = await readForm(c, stelleSchema);
      if (!form.ok)
        return showStelle(c, stelle.id, form.eingabe, fieldErrors(form.fehler, describeHaushalt, sprache));
      const result = await changeStelle(c.get('kontext'), stelle.id, form.wert.version, form.wert);
      if (result.ok) return done(c);
      const values = { ...form.eingabe, version: String(stelle.version) };
      return showStelle(c, stelle.id, values, refusalErrors(result, describeHaushalt, sprache));
    }),
  ),

  get(`${EINE}/besetzungen/neu`, 'zuwendung.bearbeiten', (c) =>
    withStelle(c, (stelle) => showBesetzung(c, stelle, null, {})),
  ),
  post(`${EINE}/besetzungen/neu`, 'zuwendung.bearbeiten', (c) =>
    withStelle(c, async (stelle) => {
      const { sprache } = c.get('kontext');
      const form = await readForm(c, besetzungSchema);
      if (!form.ok)
        return showBesetzung(
          c,
          stelle,
          null,
          form.eingabe,
          fieldErrors(form.fehler, describeHaushalt, sprache),
        );
      const result = await addBesetzung(c.get('kontext'), stelle.id, form.wert);
      if (result.ok) return done(c);
      return showBesetzung(c, stelle, null, form.eingabe, refusalErrors(result, describeHaushalt, sprache));
    }),
  ),
  get(`${EINE}/besetzungen/:besetzung{[0-9]+}`, 'zuwendung.bearbeiten', (c) =>
    withStelle(c, (stelle) => {
      const one = stelle.besetzungen.find(({ id }) => id === idOf(c, 'besetzung'));
      if (!one) return c.notFound();
      const { sprache } = c.get('kontext');
      return showBesetzung(c, stelle, one.id, {
        person: one.person,
        umfang: formatAnteil(one.umfangPromille, sprache),
        von: formatDatum(one.von, sprache),
        bis: one.bis === null ? '' : formatDatum(one.bis, sprache),
        version: String(one.version),
      });
    }),
  ),
  post(`${EINE}/besetzungen/:besetzung{[0-9]+}`, 'zuwendung.bearbeiten', (c) =>
    withStelle(c, async (stelle) => {
      const one = stelle.besetzungen.find(({ id }) => id === idOf(c, 'besetzung'));
      if (!one) return c.notFound();
      const { sprache } = c.get('kontext');
      const form = await readForm(c, besetzungSchema);
      if (!form.ok)
        return showBesetzung(
          c,
          stelle,
          one.id,
          form.eingabe,
          fieldErrors(form.fehler, describeHaushalt, sprache),
        );
      const { version, ...angaben } = form.wert;
      const result = await changeBesetzung(c.get('kontext'), stelle.id, one.id, version, angaben);
      if (result.ok) return done(c);
      const values = { ...form.eingabe, version: String(one.version) };
      return showBesetzung(c, stelle, one.id, values, refusalErrors(result, describeHaushalt, sprache));
    }),
  ),

  get(REGELN, 'zuwendung.sehen', async (c) => {
    const { db, sprache } = c.get('kontext');
    const [letzte] = await listRegeln(db);
    const t = zuwendungTexte[sprache];
    // Until the office has entered its own: what the directive said in 2024, to be checked against the last notice.
    const regel = letzte ?? {
      bezeichnung: t.vorschlagBezeichnung,
      prozent: 50,
      hoechstkostenCent: 7_000_000,
      antragBis: '10-31',
      nachweisMonate: 6,
      quelle: t.vorschlagQuelle,
    };
    return showRegeln(c, {
      bezeichnung: regel.bezeichnung,
      prozent: String(regel.prozent),
      hoechstkosten: formatFestkomma(regel.hoechstkostenCent, 2, sprache),
      antragBis: formatJahrestag(regel.antragBis),
      nachweisMonate: String(regel.nachweisMonate),
      quelle: regel.quelle,
    });
  }),
  post(REGELN, 'zuwendung.regeln', async (c) => {
    const { sprache } = c.get('kontext');
    const form = await readForm(c, regelSchema);
    if (!form.ok) return showRegeln(c, form.eingabe, fieldErrors(form.fehler, describeHaushalt, sprache));
    const result = await setRegel(c.get('kontext'), form.wert);
    if (result.ok) return redirect(c, REGELN, zuwendungTexte[sprache].regelGespeichert);
    return showRegeln(c, form.eingabe, refusalErrors(result, describeHaushalt, sprache));
  }),
];

const load = (c: Ctx) => {
  const { db, clock } = c.get('kontext');
  return listStellen(db, yearOf(datumOf(clock.now())));
};

async function withStelle(
  c: Ctx,
  run: (stelle: Versionierte) => Response | Promise<Response>,
): Promise<Response> {
  const stelle = (await load(c)).find(({ id }) => id === idOf(c));
  return stelle ? run(stelle) : c.notFound();
}

const done = (c: Ctx) => redirect(c, STELLEN, zuwendungTexte[spracheOf(c)].erledigtMeldung);
const spracheOf = (c: Ctx): Anzeigesprache => c.get('kontext').sprache;

function showStelle(c: Ctx, id: number | null, values: FormValues, errors?: FormErrors) {
  return show(
    c,
    <StelleFormularPage rahmen={rahmenOf(c)} id={id} values={values} {...(errors ? { errors } : {})} />,
    errors ? 422 : 200,
  );
}

function showBesetzung(c: Ctx, stelle: Stelle, id: number | null, values: FormValues, errors?: FormErrors) {
  return show(
    c,
    <BesetzungFormularPage
      rahmen={rahmenOf(c)}
      stelle={stelle}
      id={id}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showRegeln(c: Ctx, values: FormValues, errors?: FormErrors) {
  const { db, wer } = c.get('kontext');
  return show(
    c,
    <RegelnPage
      rahmen={rahmenOf(c)}
      regeln={await listRegeln(db)}
      darfBearbeiten={isAllowed(permissions, wer, 'zuwendung.regeln')}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
