import type { FormErrors, FormValues } from '../../../design/index.ts';
import { type Eingabe, fieldErrors, readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { regionenEinstellung } from '../regionen/regionen.settings.ts';
import { describeBestand } from '../texte.ts';
import { AngabenPage, valuesOf } from './angaben.page.tsx';
import { type Angabe, type Angabenbefund, checkAngaben } from './angaben.rules.ts';
import { angabenSchema, textSchema } from './angaben.schema.ts';
import { readAngaben } from './angaben-lesen.rules.ts';
import { type Fund, PlausibilitaetPage } from './plausibilitaet.page.tsx';
import { listPruefzeilen } from './pruefung.store.ts';
import { checkTabelle } from './tabellenpruefung.rules.ts';

/** What one page shows; more than that is a table that was not understood. */
const MAX_FUNDE = 200;
const ANGABEN = '/bestand/plausibilitaet/angaben';

export const plausibilitaetRoutes: readonly Route[] = [
  get('/bestand/plausibilitaet', 'bestand.sehen', async (c) => {
    const { db } = c.get('kontext');
    const wahl = await readSetting(db, regionenEinstellung);
    const zeilen = await listPruefzeilen(db, wahl ? [wahl.eigene, ...wahl.vergleich] : []);
    const gruppen = Map.groupBy(zeilen, ({ tabelleId, regionNummer }) => `${tabelleId} ${regionNummer}`);
    const funde = [...gruppen.values()].flatMap((gruppe) =>
      checkTabelle(gruppe).flatMap((befund): Fund[] => {
        const zeile = gruppe.find(
          (one) => one.merkmale === befund.merkmale && one.stichtag === befund.stichtag,
        );
        return zeile ? [{ ...befund, zeile }] : [];
      }),
    );
    return show(
      c,
      <PlausibilitaetPage
        rahmen={rahmenOf(c)}
        funde={funde.slice(0, MAX_FUNDE)}
        weitere={Math.max(0, funde.length - MAX_FUNDE)}
        hatRegion={wahl !== null}
      />,
    );
  }),

  get(ANGABEN, 'bestand.sehen', (c) => showAngaben(c, { text: '', values: {} })),
  post(`${ANGABEN}/text`, 'bestand.sehen', async (c) => {
    const form = await readForm(c, textSchema);
    if (!form.ok) return refuse(c, form.eingabe, form.fehler);
    const angaben = readAngaben(form.wert.text);
    if (angaben.length === 0) return refuse(c, form.eingabe, { text: 'angaben.keine-zahlen' });
    const values = valuesOf(angaben, c.get('kontext').sprache);
    const befunde = checkAngaben(angaben, { sindAlle: false });
    return showAngaben(c, { text: form.wert.text, values, ergebnis: { angaben, befunde } });
  }),
  post(ANGABEN, 'bestand.sehen', async (c) => {
    const form = await readForm(c, angabenSchema);
    if (!form.ok) return refuse(c, form.eingabe, form.fehler);
    const { angaben, sindAlle } = form.wert;
    if (angaben.length === 0) return refuse(c, form.eingabe, { 'zeilen.0.zahl': 'angaben.keine-zahlen' });
    const ergebnis = { angaben, befunde: checkAngaben(angaben, { sindAlle }) };
    return showAngaben(c, { text: '', values: form.eingabe, ergebnis });
  }),
];

function refuse(c: Ctx, eingabe: Eingabe, fehler: Readonly<Record<string, string>>) {
  const { sprache } = c.get('kontext');
  const text = typeof eingabe.text === 'string' ? eingabe.text : '';
  return showAngaben(c, { text, values: eingabe, errors: fieldErrors(fehler, describeBestand, sprache) });
}

function showAngaben(
  c: Ctx,
  {
    text,
    values,
    errors,
    ergebnis = null,
  }: {
    text: string;
    values: FormValues;
    errors?: FormErrors;
    ergebnis?: { angaben: readonly Angabe[]; befunde: readonly Angabenbefund[] } | null;
  },
) {
  return show(
    c,
    <AngabenPage
      rahmen={{ ...rahmenOf(c), pfad: ANGABEN }}
      text={text}
      values={values}
      ergebnis={ergebnis}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
