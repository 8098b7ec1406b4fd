import { typedGeld } from '../../../begriffe/geld.ts';
import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import {
  checkEingabe,
  fieldErrors,
  readEingabe,
  readForm,
  readUpload,
  refusalErrors,
} from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { findKurs, type Kurs } from '../kurse/kurs.store.ts';
import { zugriffOf } from '../kurse/zugriff.ts';
import { listKursmonate, listListen } from '../listen/liste.store.ts';
import { MAX_RECHNUNG_BYTES } from '../rechnung/rechnung.reader.ts';
import { proposeZeilen } from './anspruch.rules.ts';
import { submitKursrechnung, uploadKursrechnung } from './kursrechnung.action.ts';
import { hochladenSchema, kursrechnungSchema } from './kursrechnung.schema.ts';
import { loadAbrechnungslage } from './lage.ts';
import { NeuPage } from './pages/neu.page.tsx';
import { LISTE } from './pages/rechnungen.page.tsx';
import { describeAbrechnung } from './satz.ts';
import { abrechnungsTexte } from './texte.ts';

const KURS = '/kurse/:id{[0-9]+}/rechnungen';

/** How an invoice comes in: typed with a proposal, or as a file. */
export const einreichenRoutes: readonly Route[] = [
  get(`${KURS}/neu`, 'kursrechnung.einreichen', (c) => withKurs(c, (kurs) => showNeu(c, kurs))),
  post(`${KURS}/neu`, 'kursrechnung.einreichen', (c) =>
    withKurs(c, async (kurs) => {
      const kontext = c.get('kontext');
      const eingabe = await readEingabe(c);
      if (eingabe.vorschlag === 'ja') return showVorschlag(c, kurs, eingabe);
      const form = checkEingabe(eingabe, kursrechnungSchema);
      if (!form.ok)
        return showNeu(c, kurs, eingabe, fieldErrors(form.fehler, describeAbrechnung, kontext.sprache));
      const result = await submitKursrechnung(kontext, kurs.id, form.wert);
      if (!result.ok) {
        const refusal = {
          ...result,
          feld: result.grund === 'rechnung.nummer-doppelt' ? 'nummer' : result.feld,
        };
        return showNeu(
          c,
          kurs,
          eingabe,
          refusalErrors(refusal as typeof result, describeAbrechnung, kontext.sprache),
        );
      }
      return redirect(c, `${LISTE}/${result.wert}`, textsOf(c).eingereicht);
    }),
  ),
  post(
    `${KURS}/hochladen`,
    'kursrechnung.einreichen',
    (c) =>
      withKurs(c, async (kurs) => {
        const kontext = c.get('kontext');
        const form = await readForm(c, hochladenSchema);
        const datei = await readUpload(c, 'datei');
        const fail = (errors: FormErrors) =>
          showNeu(c, kurs, undefined, undefined, { values: form.eingabe, errors });
        const errors = form.ok ? {} : fieldErrors(form.fehler, describeAbrechnung, kontext.sprache);
        if (!datei) errors.datei = describeAbrechnung({ grund: 'rechnung.datei-fehlt' }, kontext.sprache);
        if (!form.ok || !datei) return fail(errors);
        const result = await uploadKursrechnung(kontext, kurs.id, form.wert.monate, datei);
        if (!result.ok)
          return fail({ [result.feld ?? 'datei']: describeAbrechnung(result, kontext.sprache) });
        return redirect(c, `${LISTE}/${result.wert}`, textsOf(c).eingereicht);
      }),
    { maxBytes: MAX_RECHNUNG_BYTES + 100_000 },
  ),
];

const textsOf = (c: Ctx) => abrechnungsTexte[c.get('kontext').sprache];

async function withKurs(c: Ctx, run: (kurs: Kurs) => Response | Promise<Response>): Promise<Response> {
  const { db, wer } = c.get('kontext');
  const kurs = await findKurs(db, idOf(c), zugriffOf(wer));
  return kurs ? run(kurs) : c.notFound();
}

/** Months that have begun, with whether their list is checked. */
async function loadMonate(c: Ctx, kurs: Kurs): Promise<{ monat: Datum; hatListe: boolean }[]> {
  const { db, clock } = c.get('kontext');
  const [monate, listen] = await Promise.all([listKursmonate(db, kurs.id), listListen(db, kurs.id)]);
  const heute = datumOf(clock.now());
  const geprueft = new Set(listen.filter(({ status }) => status === 'geprueft').map(({ monat }) => monat));
  const alle = new Set([...monate.map(({ monat }) => monat), ...geprueft]);
  return [...alle]
    .filter((monat) => monat <= heute)
    .sort()
    .map((monat) => ({ monat, hatListe: geprueft.has(monat) }));
}

async function showNeu(
  c: Ctx,
  kurs: Kurs,
  values?: FormValues,
  errors?: FormErrors,
  hochladen?: { values: FormValues; errors: FormErrors },
  anspruch: Parameters<typeof NeuPage>[0]['anspruch'] = null,
) {
  const { sprache, clock } = c.get('kontext');
  return show(
    c,
    <NeuPage
      rahmen={rahmenOf(c)}
      kurs={kurs}
      monate={await loadMonate(c, kurs)}
      anspruch={anspruch}
      values={values ?? { rechnung_am: formatDatum(datumOf(clock.now()), sprache) }}
      {...(errors ? { errors } : {})}
      {...(hochladen ? { hochladen } : {})}
    />,
    errors || hochladen ? 422 : 200,
  );
}

/** Fills the lines with what approval and lists allow for the chosen months. */
async function showVorschlag(c: Ctx, kurs: Kurs, eingabe: Record<string, string | string[] | undefined>) {
  const { db, sprache } = c.get('kontext');
  const form = checkEingabe(eingabe, hochladenSchema);
  if (!form.ok) return showNeu(c, kurs, eingabe, fieldErrors(form.fehler, describeAbrechnung, sprache));
  const lage = await loadAbrechnungslage(db, kurs.id, form.wert.monate);
  if (!lage) {
    const errors = { '': describeAbrechnung({ grund: 'rechnung.keine-bewilligung' }, sprache) };
    return showNeu(c, kurs, eingabe, errors);
  }
  const { vorschlag: _, ...kept } = eingabe;
  const zeilen = proposeZeilen(lage.anspruch).flatMap(({ art, betragCent }, at) => [
    [`zeilen.${at}.art`, art] as const,
    [`zeilen.${at}.betrag`, typedGeld(betragCent)] as const,
  ]);
  return showNeu(c, kurs, { ...kept, ...Object.fromEntries(zeilen) }, undefined, undefined, lage.anspruch);
}
