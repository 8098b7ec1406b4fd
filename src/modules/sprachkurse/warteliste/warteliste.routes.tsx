import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { type FormErrors, type FormValues, parseTableQuery } from '../../../design/index.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { describeAblehnung } from './ablehnung.texte.ts';
import { findDoppelte } from './doppelte.rules.ts';
import { listVerschiedene } from './doppelte.store.ts';
import { loadAuswahl, newValues, valuesOf } from './formular.ts';
import { PersonenformularPage } from './pages/formular.page.tsx';
import { describeWeg } from './pages/kurse.page.tsx';
import { WARTELISTE, WartelistePage, wartetabelle } from './pages/liste.page.tsx';
import { WartepersonPage } from './pages/person.page.tsx';
import { checkPassung, wegOf } from './passung.rules.ts';
import { personRoutes } from './person.routes.ts';
import { wartelisteEinstellung } from './regeln.settings.ts';
import { wartelisteTexte } from './texte.ts';
import { listVermittlungenVon } from './vermittlung.store.ts';
import { changeWarteperson, enterWarteperson } from './warteperson.action.ts';
import { OFFENE_STATUS, rateGewicht, wartetageOf } from './warteperson.rules.ts';
import { wartepersonAenderungSchema, wartepersonSchema } from './warteperson.schema.ts';
import {
  findWarteperson,
  listOrteDerListe,
  listVerlauf,
  listWartende,
  listWartendeAlle,
  listZusammengefuehrte,
  type Wartezeile,
} from './warteperson.store.ts';
import { wort } from './worte.texte.ts';
import { listZielkurse } from './zielkurs.store.ts';

const EINE = `${WARTELISTE}/:id{[0-9]+}`;

export const wartelisteRoutes: readonly Route[] = [
  get(WARTELISTE, 'warteliste.sehen', async (c) => {
    const { db, wer, clock } = c.get('kontext');
    const query = queryOf(c);
    const [{ rows, total }, orte, doppelte] = await Promise.all([
      listWartende(db, query.filter, query),
      listOrteDerListe(db),
      countDoppelte(c),
    ]);
    return show(
      c,
      <WartelistePage
        rahmen={rahmenOf(c)}
        query={query}
        rows={rows}
        total={total}
        orte={orte}
        heute={datumOf(clock.now())}
        doppelte={doppelte}
        darfFuehren={isAllowed(permissions, wer, 'warteliste.fuehren')}
      />,
    );
  }),
  get(`${WARTELISTE}.csv`, 'warteliste.sehen', (c) => sendListe(c, 'csv')),
  get(`${WARTELISTE}.xlsx`, 'warteliste.sehen', (c) => sendListe(c, 'xlsx')),

  get(`${WARTELISTE}/neu`, 'warteliste.fuehren', (c) => showFormular(c, null, newValues(c.get('kontext')))),
  post(`${WARTELISTE}/neu`, 'warteliste.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, wartepersonSchema);
    if (!form.ok)
      return showFormular(
        c,
        null,
        form.eingabe,
        fieldErrors(form.fehler, describeAblehnung, kontext.sprache),
      );
    const result = await enterWarteperson(kontext, form.wert);
    if (!result.ok) return showFormular(c, null, form.eingabe, errorsOf(c, result));
    const { id, nummer } = result.wert;
    return redirect(c, `${WARTELISTE}/${id}`, wartelisteTexte[kontext.sprache].aufgenommen(nummer));
  }),

  get(EINE, 'warteliste.sehen', async (c) => {
    const person = await findWarteperson(c.get('kontext').db, idOf(c));
    return person ? showPerson(c, person) : c.notFound();
  }),
  get(`${EINE}/bearbeiten`, 'warteliste.fuehren', async (c) => {
    const person = await findWarteperson(c.get('kontext').db, idOf(c));
    return person ? showFormular(c, person, valuesOf(person)) : c.notFound();
  }),
  post(`${EINE}/bearbeiten`, 'warteliste.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const person = await findWarteperson(kontext.db, idOf(c));
    if (!person) return c.notFound();
    const form = await readForm(c, wartepersonAenderungSchema);
    if (!form.ok)
      return showFormular(
        c,
        person,
        form.eingabe,
        fieldErrors(form.fehler, describeAblehnung, kontext.sprache),
      );
    const { version, ...angaben } = form.wert;
    const result = await changeWarteperson(kontext, person.id, version, angaben);
    if (result.ok)
      return redirect(c, `${WARTELISTE}/${person.id}`, wartelisteTexte[kontext.sprache].gespeichert);
    return showFormular(c, person, { ...form.eingabe, version: String(person.version) }, errorsOf(c, result));
  }),

  ...personRoutes({
    pfad: WARTELISTE,
    zugang: 'warteliste.fuehren',
    stelleIds: () => null,
    find: (c, id) => findWarteperson(c.get('kontext').db, id),
    showPerson,
  }),
];

const queryOf = (c: Ctx) => parseTableQuery(wartetabelle, new URL(c.req.url).search);

const errorsOf = (c: Ctx, result: Ablehnung) =>
  refusalErrors(result, describeAblehnung, c.get('kontext').sprache);

async function countDoppelte(c: Ctx): Promise<number> {
  const { db } = c.get('kontext');
  const [personen, verschiedene] = await Promise.all([
    listWartendeAlle(db, OFFENE_STATUS),
    listVerschiedene(db),
  ]);
  return findDoppelte(personen, verschiedene).length;
}

async function showFormular(c: Ctx, person: Wartezeile | null, values: FormValues, errors?: FormErrors) {
  const kontext = c.get('kontext');
  const pfad = person ? `${WARTELISTE}/${person.id}` : WARTELISTE;
  return show(
    c,
    <PersonenformularPage
      rahmen={rahmenOf(c)}
      liste={{ text: wartelisteTexte[kontext.sprache].warteliste, href: WARTELISTE }}
      nummer={person?.nummer ?? null}
      action={person ? `${pfad}/bearbeiten` : `${WARTELISTE}/neu`}
      zurueck={pfad}
      values={values}
      auswahl={await loadAuswahl(kontext, false)}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showPerson(c: Ctx, person: Wartezeile, values?: FormValues, errors?: FormErrors) {
  const { db, wer, clock, sprache } = c.get('kontext');
  const heute = datumOf(clock.now());
  const [verlauf, vermittlungen, zusammengefuehrte, kurse, regeln] = await Promise.all([
    listVerlauf(db, person.id),
    listVermittlungenVon(db, person.id),
    listZusammengefuehrte(db, person.id),
    person.status === 'wartet' ? listZielkurse(db, heute) : [],
    readSetting(db, wartelisteEinstellung),
  ]);
  return show(
    c,
    <WartepersonPage
      rahmen={rahmenOf(c)}
      sicht={{
        person,
        gewicht: rateGewicht(person, heute, regeln.vorrangTage),
        heute,
        verlauf,
        vermittlungen,
        zusammengefuehrte,
        kurse: kurse
          .filter((kurs) => kurs.frei > 0 && checkPassung(person, kurs, regeln).length === 0)
          .map((kurs) => ({
            kurs,
            weg: kurs.durchfuehrung === 'online' ? '' : describeWeg(wegOf(person, kurs, regeln), sprache),
          })),
      }}
      darfFuehren={isAllowed(permissions, wer, 'warteliste.fuehren')}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

/** The list as a file: what the filters show, without names and addresses. */
async function sendListe(c: Ctx, format: 'csv' | 'xlsx') {
  const { db, sprache, clock } = c.get('kontext');
  const t = wartelisteTexte[sprache];
  const heute = datumOf(clock.now());
  const query = queryOf(c);
  const { rows } = await listWartende(db, query.filter, { ...query, page: 1, size: EXPORT_ROWS });
  const words = (gruppe: 'format' | 'tageszeit', liste: readonly string[]) =>
    liste.map((eine) => wort(sprache, gruppe, eine)).join(', ');
  return sendTable(
    c,
    format,
    t.warteliste,
    [
      { label: t.nummer, value: ({ nummer }) => nummer },
      { label: t.stand, value: ({ status }) => wort(sprache, 'status', status) },
      { label: t.niveau, value: ({ niveau }) => niveau },
      { label: t.kursform, value: ({ formate }) => words('format', formate) },
      { label: t.plz, value: ({ plz }) => plz },
      { label: t.wohnort, value: ({ ort }) => ort },
      { label: t.verkehrsmittel, value: (person) => wort(sprache, 'verkehrsmittel', person.verkehrsmittel) },
      { label: t.maxMinuten, value: ({ max_minuten }) => max_minuten },
      { label: t.maxKilometer, value: ({ max_kilometer }) => max_kilometer },
      { label: t.tageszeiten, value: ({ tageszeiten }) => words('tageszeit', tageszeiten) },
      { label: t.kinder, value: ({ kinder }) => kinder },
      { label: t.online, value: (person) => (person.online_moeglich ? t.ja : t.nein) },
      { label: t.wartetSeit, value: ({ wartet_seit }) => ({ datum: wartet_seit }) },
      { label: t.tageWort, value: ({ wartet_seit }) => wartetageOf(wartet_seit, heute) },
      { label: t.vorrang, value: ({ vorrang }) => vorrang && wort(sprache, 'vorrang', vorrang) },
      { label: t.stelle, value: ({ stelle }) => stelle },
      { label: t.zeichen, value: ({ zeichen }) => zeichen },
      { label: t.gruppe, value: ({ gruppe }) => gruppe },
    ],
    rows,
  );
}
