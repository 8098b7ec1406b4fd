import { nummern } from '../../../begriffe/felder.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { fieldErrors, readEingabe, readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { listOrte } from '../../sprachmittlung/index.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { describeAblehnung } from './ablehnung.texte.ts';
import { changeExternerKurs, createExternerKurs } from './externer-kurs.action.ts';
import { externerKursSchema } from './externer-kurs.schema.ts';
import { ExternerKursPage } from './pages/externer-kurs.page.tsx';
import { KURSE, KursanwaerterPage, KursePage } from './pages/kurse.page.tsx';
import { WARTELISTE } from './pages/liste.page.tsx';
import { wartelisteEinstellung } from './regeln.settings.ts';
import { wartelisteTexte } from './texte.ts';
import { offerPlaetze, withdrawAngebot } from './vermittlung.action.ts';
import { rankAnwaerter } from './vermittlung.rules.ts';
import { bezugOf, findVermittlung, listVermittlungenIn } from './vermittlung.store.ts';
import { listWartendeAlle } from './warteperson.store.ts';
import { wochenzeitwerte } from './wochenzeiten.schema.ts';
import {
  type ExternerKurs,
  findExternerKurs,
  findZielkurs,
  type Kursbezug,
  listZielkurse,
  type Zielkurs,
} from './zielkurs.store.ts';

const EXTERN = `${WARTELISTE}/externe-kurse`;

/** Courses with open doors, and offering their places. */
export const kurseRoutes: readonly Route[] = [
  get(KURSE, 'warteliste.sehen', async (c) => {
    const { db, wer, clock } = c.get('kontext');
    const heute = datumOf(clock.now());
    const [kurse, personen, regeln] = await Promise.all([
      listZielkurse(db, heute),
      listWartendeAlle(db, ['wartet']),
      readSetting(db, wartelisteEinstellung),
    ]);
    return show(
      c,
      <KursePage
        rahmen={rahmenOf(c)}
        kurse={kurse.map((kurs) => ({
          kurs,
          passend: rankAnwaerter(personen, kurs, regeln, heute).passend.length,
        }))}
        darfFuehren={isAllowed(permissions, wer, 'warteliste.fuehren')}
      />,
    );
  }),
  ...(['kurs', 'extern'] as const).flatMap(kursRoutes),
  post(`${WARTELISTE}/angebote/:id{[0-9]+}/zuruecknehmen`, 'warteliste.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const vermittlung = await findVermittlung(kontext.db, idOf(c));
    if (!vermittlung) return c.notFound();
    const { art, id } = bezugOf(vermittlung);
    const result = await withdrawAngebot(kontext, vermittlung.id);
    return result.ok
      ? redirect(c, `${KURSE}/${art}/${id}`, wartelisteTexte[kontext.sprache].zurueckgenommen)
      : redirect(c, `${KURSE}/${art}/${id}`, describeAblehnung(result, kontext.sprache), 'warning');
  }),

  get(`${EXTERN}/neu`, 'warteliste.fuehren', (c) =>
    showExtern(c, null, { format: 'allgemein', durchfuehrung: 'praesenz', ist_aktiv: 'ja' }),
  ),
  post(`${EXTERN}/neu`, 'warteliste.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, externerKursSchema);
    if (!form.ok)
      return showExtern(c, null, form.eingabe, fieldErrors(form.fehler, describeAblehnung, kontext.sprache));
    const result = await createExternerKurs(kontext, form.wert);
    if (!result.ok)
      return showExtern(c, null, form.eingabe, { '': describeAblehnung(result, kontext.sprache) });
    return redirect(c, KURSE, wartelisteTexte[kontext.sprache].gespeichert);
  }),
  get(`${EXTERN}/:id{[0-9]+}`, 'warteliste.sehen', async (c) => {
    const kurs = await findExternerKurs(c.get('kontext').db, idOf(c));
    return kurs ? showExtern(c, kurs, externeWerte(kurs)) : c.notFound();
  }),
  post(`${EXTERN}/:id{[0-9]+}`, 'warteliste.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const kurs = await findExternerKurs(kontext.db, idOf(c));
    if (!kurs) return c.notFound();
    const form = await readForm(c, externerKursSchema);
    if (!form.ok)
      return showExtern(c, kurs, form.eingabe, fieldErrors(form.fehler, describeAblehnung, kontext.sprache));
    const result = await changeExternerKurs(kontext, kurs.id, form.wert);
    if (result.ok) return redirect(c, KURSE, wartelisteTexte[kontext.sprache].gespeichert);
    const values = { ...form.eingabe, version: String(kurs.version) };
    return showExtern(c, kurs, values, { '': describeAblehnung(result, kontext.sprache) });
  }),
];

/** The course of one kind and its places. */
function kursRoutes(art: Kursbezug['art']): Route[] {
  const pfad = `${KURSE}/${art}/:id{[0-9]+}`;
  return [
    get(pfad, 'warteliste.sehen', async (c) => {
      const kurs = await loadKurs(c, { art, id: idOf(c) });
      return kurs ? showAnwaerter(c, kurs) : c.notFound();
    }),
    post(pfad, 'warteliste.fuehren', async (c) => {
      const kontext = c.get('kontext');
      const kurs = await loadKurs(c, { art, id: idOf(c) });
      if (!kurs) return c.notFound();
      const personen = nummern().safeParse((await readEingabe(c)).person);
      const result = await offerPlaetze(kontext, { art, id: idOf(c) }, personen.success ? personen.data : []);
      if (!result.ok) return showAnwaerter(c, kurs, { fehler: describeAblehnung(result, kontext.sprache) });
      const { angeboten, mails, nicht } = result.wert;
      if (nicht.length === 0) {
        const t = wartelisteTexte[kontext.sprache];
        return redirect(c, `${KURSE}/${kurs.art}/${kurs.id}`, t.angebotenGetan(angeboten, mails));
      }
      return showAnwaerter(c, (await loadKurs(c, { art, id: idOf(c) })) ?? kurs, { nicht });
    }),
  ];
}

const loadKurs = (c: Ctx, bezug: Kursbezug) => {
  const { db, clock } = c.get('kontext');
  return findZielkurs(db, datumOf(clock.now()), bezug);
};

async function showAnwaerter(
  c: Ctx,
  kurs: Zielkurs,
  refused: { fehler?: string; nicht?: readonly { nummer: string; grund: Grund }[] } = {},
) {
  const { db, wer, clock } = c.get('kontext');
  const [personen, regeln, vermittlungen] = await Promise.all([
    listWartendeAlle(db, ['wartet']),
    readSetting(db, wartelisteEinstellung),
    listVermittlungenIn(db, kurs),
  ]);
  return show(
    c,
    <KursanwaerterPage
      rahmen={rahmenOf(c)}
      blick={{ kurs, vermittlungen, ...rankAnwaerter(personen, kurs, regeln, datumOf(clock.now())) }}
      darfFuehren={isAllowed(permissions, wer, 'warteliste.fuehren')}
      {...refused}
    />,
    refused.fehler || refused.nicht ? 422 : 200,
  );
}

const externeWerte = (kurs: ExternerKurs): FormValues => ({
  titel: kurs.titel,
  anbieter: kurs.anbieter,
  niveau: kurs.niveau,
  format: kurs.format,
  durchfuehrung: kurs.durchfuehrung,
  plz: kurs.plz,
  ort: kurs.ort,
  beginn_am: kurs.beginn_am,
  ende_am: kurs.ende_am ?? '',
  plaetze: String(kurs.plaetze),
  kinderbetreuung: kurs.kinderbetreuung ? 'ja' : undefined,
  kontakt: kurs.kontakt,
  ist_aktiv: kurs.ist_aktiv ? 'ja' : undefined,
  version: String(kurs.version),
  ...wochenzeitwerte(kurs.zeiten),
});

async function showExtern(c: Ctx, kurs: ExternerKurs | null, values: FormValues, errors?: FormErrors) {
  const orte = await listOrte(c.get('kontext').db);
  return show(
    c,
    <ExternerKursPage
      rahmen={rahmenOf(c)}
      id={kurs?.id ?? null}
      values={values}
      orte={[...new Set(orte.map(({ name }) => name))]}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
