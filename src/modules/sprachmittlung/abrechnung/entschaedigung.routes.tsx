import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { addMonths, datumOf, yearOf } from '../../../begriffe/zeit.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { sendTable } from '../../../platform/http/export.ts';
import {
  checkEingabe,
  type Eingabe,
  fieldErrors,
  readEingabe,
  refusalErrors,
} from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { listToepfe } from '../../haushalt/index.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import { themenEinstellung } from '../vermittlung/einstellungen.schema.ts';
import { changeRegel, createRegel, type RegelEingabe, withdrawRegel } from './entschaedigung.action.ts';
import type { Regel, Satz } from './entschaedigung.rules.ts';
import { regelSchema } from './entschaedigung.schema.ts';
import { findRegel, listFassungen, listRegeln, type Regelstand } from './entschaedigung.store.ts';
import { satz, texte } from './entschaedigung.texte.ts';
import { fieldsOfRegel, fieldsOfSatz } from './entschaedigung-formular.ts';
import { MODELLE, type Modell } from './entschaedigung-pruefung.rules.ts';
import { EntschaedigungPage, PFAD } from './pages/entschaedigung.page.tsx';
import { FormularPage } from './pages/entschaedigung-formular.page.tsx';
import { RegelPage } from './pages/entschaedigung-regel.page.tsx';
import { type Auswahl, type Simulationssicht, themaWort } from './pages/simulation.page.tsx';
import type { Simulation } from './simulation.rules.ts';
import { listBezahlteJahre, listZeilennamen } from './simulation.store.ts';
import { simulateJahr } from './simulation.ts';

/** How many appointments of a simulation one page shows. */
const ZEILEN_GEZEIGT = 25;

const heuteOf = (c: Ctx) => datumOf(c.get('kontext').clock.now());

async function toepfeOf(c: Ctx): Promise<Map<number, string>> {
  const toepfe = await listToepfe(c.get('kontext').db);
  return new Map(toepfe.map(({ id, bezeichnung }) => [id, bezeichnung]));
}

const mayEdit = (c: Ctx) => isAllowed(permissions, c.get('kontext').wer, 'entschaedigung.bearbeiten');

// ——— overview and one rule ———

async function showListe(c: Ctx) {
  const { db } = c.get('kontext');
  const [regeln, fassungen, toepfe] = await Promise.all([listRegeln(db), listFassungen(db), toepfeOf(c)]);
  return show(
    c,
    <EntschaedigungPage
      rahmen={rahmenOf(c)}
      regeln={regeln}
      fassungen={fassungen}
      toepfe={toepfe}
      heute={heuteOf(c)}
      darfBearbeiten={mayEdit(c)}
    />,
  );
}

async function showRegel(c: Ctx) {
  const { db } = c.get('kontext');
  const [regel, fassungen, toepfe] = await Promise.all([
    findRegel(db, idOf(c)),
    listFassungen(db),
    toepfeOf(c),
  ]);
  if (!regel) return c.notFound();
  return show(
    c,
    <RegelPage
      rahmen={rahmenOf(c)}
      regel={regel}
      kette={listFruehere(regel, fassungen)}
      toepfe={toepfe}
      heute={heuteOf(c)}
      darfBearbeiten={mayEdit(c)}
    />,
  );
}

/** The wordings that a rule replaced, one after the other. */
function listFruehere(regel: Regelstand, fassungen: readonly Regelstand[]): Regelstand[] {
  const frueher = fassungen.find(({ id }) => id === regel.ersetztRegelId);
  return frueher ? [frueher, ...listFruehere(frueher, fassungen)] : [];
}

// ——— the form ———

interface Formular {
  /** The rule that is changed; null for a new one. */
  regel: Regelstand | null;
  values: FormValues;
  errors?: FormErrors;
  inhalt: Satz | null;
  simulation?: Simulationssicht;
}

async function showFormular(c: Ctx, { regel, values, errors = {}, inhalt, simulation }: Formular) {
  const { db } = c.get('kontext');
  const [themen, toepfe, jahre] = await Promise.all([
    readSetting(db, themenEinstellung),
    listToepfe(db, { nurAktive: true }),
    listBezahlteJahre(db),
  ]);
  const heuer = yearOf(heuteOf(c));
  const jahr = jahre.find((eines) => eines < heuer) ?? jahre[0];
  return show(
    c,
    <FormularPage
      rahmen={rahmenOf(c)}
      id={regel?.id ?? null}
      values={{ ...(jahr === undefined ? {} : { jahr: String(jahr) }), ...values }}
      errors={errors}
      inhalt={inhalt}
      themen={themen.filter((eines) => !eines.istAusgeschlossen).map(({ thema }) => thema)}
      toepfe={toepfe}
      jahre={jahre}
      {...(simulation ? { simulation } : {})}
    />,
    Object.keys(errors).length > 0 ? 422 : 200,
  );
}

/** A new rule starts from a model, or from a rule that it is to follow. */
async function showNeu(c: Ctx) {
  const { db } = c.get('kontext');
  const heute = heuteOf(c);
  const aus = queryId(c, 'aus');
  const vorbild = aus ? await findRegel(db, aus) : null;
  if (vorbild) {
    const values = {
      ...fieldsOfRegel(vorbild),
      gueltigab: `${addMonths(heute, 1).slice(0, 7)}-01`,
      gueltigbis: '',
      beendetbisherige: 'ja',
    };
    return showFormular(c, { regel: null, values, inhalt: vorbild.satz });
  }
  const modell = c.req.query('modell') ?? '';
  const inhalt: Satz = Object.hasOwn(MODELLE, modell) ? MODELLE[modell as Modell] : MODELLE.stunde;
  const istErste = (await listRegeln(db)).length === 0;
  const values = {
    ...fieldsOfSatz(inhalt),
    gueltigab: istErste ? `${yearOf(heute)}-01-01` : `${addMonths(heute, 1).slice(0, 7)}-01`,
    ...(istErste ? {} : { beendetbisherige: 'ja' }),
  };
  return showFormular(c, { regel: null, values, inhalt });
}

/** The rule that the address names and that still counts; null for a new one, undefined for none. */
async function regelOf(c: Ctx): Promise<Regelstand | null | undefined> {
  if (c.req.param('id') === undefined) return null;
  const regel = await findRegel(c.get('kontext').db, idOf(c));
  return regel && regel.ersetztAt === null ? regel : undefined;
}

type Gelesen = { ok: true; wert: RegelEingabe; eingabe: Eingabe } | { ok: false; answer: Response };

async function read(c: Ctx, regel: Regelstand | null): Promise<Gelesen> {
  const form = checkEingabe(await readEingabe(c), regelSchema);
  if (form.ok) return form;
  const answer = await showFormular(c, {
    regel,
    values: form.eingabe,
    errors: fieldErrors(form.fehler, satz, c.get('kontext').sprache),
    inhalt: regel?.satz ?? null,
  });
  return { ok: false, answer };
}

async function save(c: Ctx) {
  const regel = await regelOf(c);
  if (regel === undefined) return c.notFound();
  const form = await read(c, regel);
  if (!form.ok) return form.answer;
  const kontext = c.get('kontext');
  const result: Ergebnis<number> = regel
    ? await changeRegel(kontext, regel.id, form.wert)
    : await createRegel(kontext, form.wert);
  if (!result.ok) {
    const { eingabe: values, wert } = form;
    return showFormular(c, {
      regel,
      values,
      errors: refusalErrors(result, satz, c.get('kontext').sprache),
      inhalt: wert.satz,
    });
  }
  return redirect(c, `${PFAD}/${result.wert}`, texte[kontext.sprache].gespeichert);
}

// ——— simulation ———

/** The rule as it would be, for a simulation; nothing refers to its number. */
const draftOf = (eingabe: RegelEingabe): Regel => ({ ...eingabe, id: 0, fassung: 1 });

const jahrOf = (eingabe: Eingabe): number => {
  const jahr = Number(eingabe.jahr);
  return Number.isInteger(jahr) && jahr >= 2000 && jahr <= 2100 ? jahr : 0;
};

async function simulate(c: Ctx, form: { wert: RegelEingabe; eingabe: Eingabe }): Promise<Simulation> {
  return simulateJahr(c.get('kontext').db, jahrOf(form.eingabe), draftOf(form.wert));
}

async function showSimulation(c: Ctx) {
  const regel = await regelOf(c);
  if (regel === undefined) return c.notFound();
  const form = await read(c, regel);
  if (!form.ok) return form.answer;
  const ergebnis = await simulate(c, form);
  const auswahl = auswahlOf(form.eingabe.auswahl);
  const passende = auswahl
    ? ergebnis.zeilen.filter((zeile) => zeile[auswahl.art] === auswahl.schluessel)
    : ergebnis.zeilen;
  return showFormular(c, {
    regel,
    values: form.eingabe,
    inhalt: form.wert.satz,
    simulation: {
      ergebnis,
      auswahl,
      anzahl: passende.length,
      zeilen: await withNames(c, passende.slice(0, ZEILEN_GEZEIGT)),
    },
  });
}

function auswahlOf(text: Eingabe[string]): Auswahl | null {
  const [, art, schluessel] = /^(thema|zahler):(.*)$/s.exec(typeof text === 'string' ? text : '') ?? [];
  return art === undefined ? null : { art: art as Auswahl['art'], schluessel: schluessel ?? '' };
}

async function withNames(c: Ctx, zeilen: Simulation['zeilen']) {
  const namen = await listZeilennamen(
    c.get('kontext').db,
    zeilen.map(({ einsatzId }) => einsatzId),
  );
  const nameOf = new Map(namen.map((name) => [name.id, name]));
  return zeilen.flatMap((zeile) => {
    const name = nameOf.get(zeile.einsatzId);
    return name ? [{ ...zeile, ...name }] : [];
  });
}

async function sendSimulation(c: Ctx, format: TableFormat) {
  const regel = await regelOf(c);
  if (regel === undefined) return c.notFound();
  const form = await read(c, regel);
  if (!form.ok) return form.answer;
  const { sprache } = c.get('kontext');
  const t = texte[sprache];
  const ergebnis = await simulate(c, form);
  return sendTable(
    c,
    format,
    t.ergebnis(ergebnis.jahr),
    [
      { label: t.einsatz, value: (zeile) => zeile.einsatzId },
      { label: t.gueltig, value: (zeile) => ({ datum: datumOf(zeile.beginn_at) }) },
      { label: t.person, value: (zeile) => zeile.sprachmittler, width: 30 },
      { label: t.stelle, value: (zeile) => zeile.stelle, width: 40 },
      { label: t.thema, value: (zeile) => themaWort(zeile.thema, { sprache }), width: 25 },
      {
        label: t.zahler,
        value: (zeile) => t.zahlerWorte[zeile.zahler as keyof typeof t.zahlerWorte] ?? zeile.zahler,
      },
      { label: t.bisher, value: (zeile) => ({ cents: zeile.vorherCent }) },
      { label: t.mitRegel, value: (zeile) => ({ cents: zeile.nachherCent }) },
    ],
    await withNames(c, ergebnis.zeilen),
  );
}

const formRoutes = (pfad: string): Route[] => [
  post(pfad, 'entschaedigung.bearbeiten', save),
  post(`${pfad}/simulation`, 'entschaedigung.bearbeiten', showSimulation),
  post(`${pfad}/simulation.csv`, 'entschaedigung.bearbeiten', (c) => sendSimulation(c, 'csv')),
  post(`${pfad}/simulation.xlsx`, 'entschaedigung.bearbeiten', (c) => sendSimulation(c, 'xlsx')),
];

export const entschaedigungRoutes: Route[] = [
  get(PFAD, 'entschaedigung.sehen', showListe),
  get(`${PFAD}/neu`, 'entschaedigung.bearbeiten', showNeu),
  ...formRoutes(`${PFAD}/neu`),
  get(`${PFAD}/:id{[0-9]+}`, 'entschaedigung.sehen', showRegel),
  get(`${PFAD}/:id{[0-9]+}/bearbeiten`, 'entschaedigung.bearbeiten', async (c) => {
    const regel = await regelOf(c);
    if (!regel) return c.notFound();
    return showFormular(c, { regel, values: fieldsOfRegel(regel), inhalt: regel.satz });
  }),
  ...formRoutes(`${PFAD}/:id{[0-9]+}/bearbeiten`),
  post(`${PFAD}/:id{[0-9]+}/zuruecknehmen`, 'entschaedigung.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const result = await withdrawRegel(kontext, idOf(c));
    if (result.ok) return redirect(c, PFAD, texte[kontext.sprache].zurueckgenommen);
    if (result.grund === 'regel.unbekannt') return c.notFound();
    return redirect(c, `${PFAD}/${idOf(c)}`, satz(result, kontext.sprache), 'danger');
  }),
];
