import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { fieldErrors, readEingabe, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { permissions } from '../haushalt.permissions.ts';
import { describeHaushalt } from '../texte.ts';
import { checkNachweis, loadInhalt, returnNachweis, submitNachweis } from './nachweis.action.ts';
import { listRegeln } from './regel.store.ts';
import { satzOn } from './stellenrechnung.rules.ts';
import {
  addAuflage,
  applyZuwendung,
  callMittel,
  createZuwendung,
  grantZuwendung,
  isFest,
  meetAuflage,
  noteAblehnung,
  receiveMittel,
  saveZuwendungskosten,
} from './zuwendung.action.ts';
import { type Abgelehnt, ZuwendungPage } from './zuwendung.page.tsx';
import { checkVorbei, listSchritte, type Schritt } from './zuwendung.rules.ts';
import {
  ablehnungSchema,
  abrufSchema,
  antragSchema,
  auflageSchema,
  bescheidSchema,
  eingangSchema,
  kostenSchema,
  neueZuwendungSchema,
} from './zuwendung.schema.ts';
import { findZuwendung, listAuflagen, listZuwendungen, type Zuwendung } from './zuwendung.store.ts';
import { zuwendungTexte } from './zuwendung.texte.ts';
import { computeRechnung } from './zuwendung-laden.ts';
import { PFAD, ZuwendungenPage, ZuwendungNeuPage } from './zuwendungen.page.tsx';

const EINE = `${PFAD}/:id{[0-9]+}`;

/** Who may do a step: the final statement takes two people of these. */
const SCHRITT_TAT: Record<Schritt, string> = {
  beantragen: 'zuwendung.bearbeiten',
  bewilligen: 'zuwendung.bearbeiten',
  ablehnen: 'zuwendung.bearbeiten',
  pruefen: 'zuwendung.nachweisen',
  zurueckgeben: 'zuwendung.nachweisen',
  einreichen: 'zuwendung.nachweisen',
};

export const zuwendungRoutes: readonly Route[] = [
  get(PFAD, 'zuwendung.sehen', async (c) =>
    show(
      c,
      <ZuwendungenPage
        rahmen={rahmenOf(c)}
        zuwendungen={await listZuwendungen(c.get('kontext').db)}
        darfBearbeiten={darf(c, 'zuwendung.bearbeiten')}
      />,
    ),
  ),
  get(`${PFAD}/neu`, 'zuwendung.bearbeiten', async (c) => {
    const { db, clock } = c.get('kontext');
    const [letzte] = await listZuwendungen(db);
    const jahr = letzte ? letzte.jahr + 1 : yearOf(datumOf(clock.now())) + 1;
    return showNeu(c, { jahr: String(jahr), behoerde: letzte?.behoerde ?? '' });
  }),
  post(`${PFAD}/neu`, 'zuwendung.bearbeiten', async (c) => {
    const { sprache } = c.get('kontext');
    const form = await readForm(c, neueZuwendungSchema);
    if (!form.ok) return showNeu(c, form.eingabe, fieldErrors(form.fehler, describeHaushalt, sprache));
    const result = await createZuwendung(c.get('kontext'), form.wert);
    if (result.ok) return redirect(c, `${PFAD}/${result.wert}`, zuwendungTexte[sprache].angelegt);
    return showNeu(c, form.eingabe, refusalErrors(result, describeHaushalt, sprache));
  }),

  get(EINE, 'zuwendung.sehen', (c) => withZuwendung(c, (zuwendung) => showZuwendung(c, zuwendung))),
  post(`${EINE}/kosten`, 'zuwendung.bearbeiten', (c) =>
    withZuwendung(c, async (zuwendung) => {
      const form = await readForm(c, kostenSchema);
      if (!form.ok) return refused(c, zuwendung, 'kosten', form);
      const { kosten } = form.wert;
      return answer(
        c,
        zuwendung,
        'kosten',
        form,
        await saveZuwendungskosten(c.get('kontext'), zuwendung.id, kosten),
      );
    }),
  ),
  post(`${EINE}/beantragen`, 'zuwendung.bearbeiten', (c) =>
    withZuwendung(c, async (zuwendung) => {
      const form = await readForm(c, antragSchema);
      if (!form.ok) return refused(c, zuwendung, 'beantragen', form);
      const result = await applyZuwendung(c.get('kontext'), zuwendung.id, form.wert.am);
      return answer(c, zuwendung, 'beantragen', form, result);
    }),
  ),
  post(`${EINE}/bewilligen`, 'zuwendung.bearbeiten', (c) =>
    withZuwendung(c, async (zuwendung) => {
      const form = await readForm(c, bescheidSchema);
      if (!form.ok) return refused(c, zuwendung, 'bewilligen', form);
      const result = await grantZuwendung(c.get('kontext'), zuwendung.id, form.wert);
      return answer(c, zuwendung, 'bewilligen', form, result);
    }),
  ),
  post(`${EINE}/ablehnen`, 'zuwendung.bearbeiten', (c) =>
    withZuwendung(c, async (zuwendung) => {
      const form = await readForm(c, ablehnungSchema);
      if (!form.ok) return refused(c, zuwendung, 'ablehnen', form);
      return answer(
        c,
        zuwendung,
        'ablehnen',
        form,
        await noteAblehnung(c.get('kontext'), zuwendung.id, form.wert),
      );
    }),
  ),
  post(`${EINE}/auflagen`, 'zuwendung.bearbeiten', (c) =>
    withZuwendung(c, async (zuwendung) => {
      const form = await readForm(c, auflageSchema);
      if (!form.ok) return refused(c, zuwendung, 'auflage', form);
      const { auflage: text, faelligAm } = form.wert;
      return answer(
        c,
        zuwendung,
        'auflage',
        form,
        await addAuflage(c.get('kontext'), zuwendung.id, { text, faelligAm }),
      );
    }),
  ),
  post(`${EINE}/auflagen/:auflage{[0-9]+}/erfuellen`, 'zuwendung.bearbeiten', (c) =>
    withZuwendung(c, async (zuwendung) => {
      await meetAuflage(c.get('kontext'), zuwendung.id, idOf(c, 'auflage'));
      return done(c, zuwendung);
    }),
  ),
  post(`${EINE}/abruf`, 'zuwendung.bearbeiten', (c) =>
    withZuwendung(c, async (zuwendung) => {
      const form = await readForm(c, abrufSchema);
      if (!form.ok) return refused(c, zuwendung, 'abruf', form);
      const { abrufAm: am, abrufBetrag: betragCent } = form.wert;
      return answer(
        c,
        zuwendung,
        'abruf',
        form,
        await callMittel(c.get('kontext'), zuwendung.id, { am, betragCent }),
      );
    }),
  ),
  post(`${EINE}/eingang`, 'zuwendung.bearbeiten', (c) =>
    withZuwendung(c, async (zuwendung) => {
      const { abruf } = await readEingabe(c);
      const abrufId = typeof abruf === 'string' && /^[1-9]\d{0,14}$/.test(abruf) ? Number(abruf) : 0;
      const formular = `eingang-${abrufId}`;
      const form = await readForm(c, eingangSchema);
      if (!form.ok) return refused(c, zuwendung, formular, form);
      const { eingangAm: am, eingangBetrag: cent } = form.wert;
      const result = await receiveMittel(c.get('kontext'), zuwendung.id, abrufId, { am, cent });
      return answer(c, zuwendung, formular, form, result);
    }),
  ),
  post(`${EINE}/pruefen`, 'zuwendung.nachweisen', (c) =>
    withZuwendung(c, async (zuwendung) => {
      const kontext = c.get('kontext');
      const katalog = await c.get('zahlenkatalog')(kontext);
      return answer(c, zuwendung, 'pruefen', LEER, await checkNachweis(kontext, zuwendung.id, katalog));
    }),
  ),
  post(`${EINE}/zurueckgeben`, 'zuwendung.nachweisen', (c) =>
    withZuwendung(c, async (zuwendung) =>
      answer(c, zuwendung, 'zurueckgeben', LEER, await returnNachweis(c.get('kontext'), zuwendung.id)),
    ),
  ),
  post(`${EINE}/einreichen`, 'zuwendung.nachweisen', (c) =>
    withZuwendung(c, async (zuwendung) => {
      const kontext = c.get('kontext');
      const result = await submitNachweis(kontext, zuwendung.id);
      if (!result.ok) return answer(c, zuwendung, 'einreichen', LEER, result);
      return redirect(c, `${PFAD}/${zuwendung.id}`, zuwendungTexte[kontext.sprache].eingereichtMeldung);
    }),
  ),
];

const LEER = { eingabe: {} };

const darf = (c: Ctx, tat: string) => isAllowed(permissions, c.get('kontext').wer, tat);

export async function withZuwendung(
  c: Ctx,
  run: (zuwendung: Zuwendung) => Response | Promise<Response>,
): Promise<Response> {
  const zuwendung = await findZuwendung(c.get('kontext').db, idOf(c));
  return zuwendung ? run(zuwendung) : c.notFound();
}

const done = (c: Ctx, { id }: Zuwendung) =>
  redirect(c, `${PFAD}/${id}`, zuwendungTexte[c.get('kontext').sprache].erledigtMeldung);

function refused(
  c: Ctx,
  zuwendung: Zuwendung,
  formular: string,
  { eingabe, fehler }: { eingabe: FormValues; fehler: Record<string, string> },
) {
  const errors = fieldErrors(fehler, describeHaushalt, c.get('kontext').sprache);
  return showZuwendung(c, zuwendung, { formular, values: eingabe, errors });
}

function answer(
  c: Ctx,
  zuwendung: Zuwendung,
  formular: string,
  { eingabe }: { eingabe: FormValues },
  result: Ergebnis<unknown>,
) {
  if (result.ok) return done(c, zuwendung);
  const errors = refusalErrors(result, describeHaushalt, c.get('kontext').sprache);
  return showZuwendung(c, zuwendung, { formular, values: eingabe, errors });
}

async function showZuwendung(c: Ctx, zuwendung: Zuwendung, abgelehnt?: Abgelehnt) {
  const kontext = c.get('kontext');
  const { db, wer, clock } = kontext;
  const katalog = zuwendung.sachbericht.zahlen.length === 0 ? [] : await c.get('zahlenkatalog')(kontext);
  const [rechnung, regeln, auflagen, inhalt] = await Promise.all([
    computeRechnung(db, zuwendung),
    listRegeln(db),
    listAuflagen(db, zuwendung.id),
    loadInhalt(kontext, zuwendung, katalog),
  ]);
  const schritte = listSchritte(zuwendung.status).filter((schritt) => {
    const istEigenePruefung = schritt === 'einreichen' && zuwendung.geprueft_von_id === (wer.id ?? wer.art);
    const istZuFrueh = schritt === 'pruefen' && !checkVorbei(zuwendung.bis, datumOf(clock.now())).ok;
    return darf(c, SCHRITT_TAT[schritt]) && !istEigenePruefung && !istZuFrueh;
  });
  const fest = zuwendung.eingefroren;
  return show(
    c,
    <ZuwendungPage
      rahmen={rahmenOf(c)}
      zuwendung={zuwendung}
      rechnung={fest ? { ...rechnung, ist: fest.nachweis, stand: fest.stand } : rechnung}
      zahlen={inhalt.zahlen}
      regel={satzOn(regeln, zuwendung.von)}
      auflagen={auflagen}
      schritte={schritte}
      darfBearbeiten={darf(c, 'zuwendung.bearbeiten')}
      istFest={isFest(zuwendung)}
      {...(abgelehnt ? { refused: abgelehnt } : {})}
    />,
    abgelehnt ? 422 : 200,
  );
}

function showNeu(c: Ctx, values: FormValues, errors?: FormErrors) {
  return show(
    c,
    <ZuwendungNeuPage rahmen={rahmenOf(c)} values={values} {...(errors ? { errors } : {})} />,
    errors ? 422 : 200,
  );
}
