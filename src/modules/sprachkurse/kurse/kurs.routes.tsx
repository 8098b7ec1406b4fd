import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import { hasRolle, isAllowed, type Wer } from '../../../begriffe/wer.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { parseTableQuery } from '../../../design/index.ts';
import { findDatei } from '../../../platform/files/dateien.store.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import { checkEingabe, fieldErrors, readEingabe, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSettings } from '../../../platform/settings.ts';
import { describeKurs } from '../satz.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { kursWort, niveauWort } from '../texte.ts';
import { listGemeindeNamen } from '../traeger/gemeinde.store.ts';
import { listTraegerNamen } from '../traeger/traeger.store.ts';
import { kursabschnitte } from './abschnitte.ts';
import { changeNotiz } from './antrag.action.ts';
import { notizSchema, tatSchema, terminSchema } from './antrag.schema.ts';
import { checkZweite } from './bewilligung.action.ts';
import { listBewilligungen } from './bewilligung.store.ts';
import { KursPage } from './kurs.page.tsx';
import type { Kurstat } from './kurs.rules.ts';
import { isAntragOffen, isGefoerdert } from './kurs.rules.ts';
import { ferienEinstellung, vieraugenEinstellung } from './kurs.settings.ts';
import {
  findKurs,
  type Kurs,
  type KursFilter,
  listKurse,
  listKursjahre,
  listTermine,
  listVerlauf,
} from './kurs.store.ts';
import { kursSeitenTexte } from './kurs.texte.ts';
import { KursListePage, kursTabelle } from './liste.page.tsx';
import { findPruefpunkte } from './pruefung.ts';
import type { Tatformular } from './schritt.page.tsx';
import { type Sicht, schrittOf, weitereTaten } from './schritt.rules.ts';
import { moveKurs } from './status.action.ts';
import { TATZUGANG } from './taten.ts';
import { addTermin, setAusfall } from './termine.action.ts';
import { TerminePage } from './termine.page.tsx';
import { findUnterlage, listUnterlagen } from './unterlage.store.ts';
import { zugriffOf } from './zugriff.ts';

const t = (c: Ctx) => kursSeitenTexte[c.get('kontext').sprache];
const KURS = '/kurse/:id{[0-9]+}';

/** From which side somebody looks at a course: the payment office and evaluation read like the office. */
export function sichtOf(wer: Wer, kurs?: Pick<Kurs, 'traeger_id'>): Sicht {
  if (zugriffOf(wer) === null) return 'buero';
  const istTraeger = hasRolle(wer, 'kurstraeger') && (!kurs || wer.traegerIds.includes(kurs.traeger_id));
  return istTraeger ? 'traeger' : 'leser';
}

/** The course of the address, when this person may see it. */
export function findKursOf(c: Ctx): Promise<Kurs | null> {
  const { db, wer } = c.get('kontext');
  return findKurs(db, idOf(c), zugriffOf(wer));
}

function queryOf(c: Ctx) {
  const query = parseTableQuery(kursTabelle, new URL(c.req.url).search);
  return { query, filter: query.filter as KursFilter };
}

async function showListe(c: Ctx) {
  const { db, wer } = c.get('kontext');
  const { query, filter } = queryOf(c);
  const sicht = sichtOf(wer);
  const namen = sicht === 'buero';
  const [{ rows, total }, traeger, gemeinden, jahre] = await Promise.all([
    listKurse(db, filter, query, zugriffOf(wer)),
    namen ? listTraegerNamen(db) : [],
    namen ? listGemeindeNamen(db) : [],
    listKursjahre(db),
  ]);
  return show(
    c,
    <KursListePage
      rahmen={rahmenOf(c)}
      query={query}
      rows={rows}
      total={total}
      auswahl={{ traeger, gemeinden, jahre }}
      seite={sicht}
      darfBeantragen={isAllowed(permissions, wer, 'kursantrag.schreiben')}
    />,
  );
}

async function sendListe(c: Ctx, format: TableFormat) {
  const { db, wer, sprache } = c.get('kontext');
  const w = t(c);
  const { query, filter } = queryOf(c);
  const { rows } = await listKurse(db, filter, { ...query, page: 1, size: EXPORT_ROWS }, zugriffOf(wer));
  return sendTable(
    c,
    format,
    w.kurse,
    [
      { label: w.kennung, value: (row) => row.kennung },
      { label: w.titel, value: (row) => row.titel, width: 40 },
      { label: w.kursart, value: (row) => kursWort(sprache, 'kursart', row.kursart), width: 20 },
      { label: w.format, value: (row) => kursWort(sprache, 'format', row.format), width: 20 },
      { label: w.niveau, value: (row) => niveauWort(sprache, row.niveau_von, row.niveau_bis) },
      { label: w.traeger, value: (row) => row.traeger, width: 30 },
      { label: w.gemeinde, value: (row) => row.gemeinde },
      { label: w.beginn, value: (row) => ({ datum: row.beginn_am }) },
      { label: w.ende, value: (row) => ({ datum: row.ende_am }) },
      { label: w.ue, value: (row) => row.ue },
      { label: w.plaetze, value: (row) => row.plaetze_max },
      { label: w.status, value: (row) => kursWort(sprache, 'status', row.status) },
      ...(sichtOf(wer) === 'leser'
        ? []
        : [
            {
              label: w.bewilligt,
              value: (row: (typeof rows)[number]) =>
                row.bewilligt_cent === null ? null : { cents: row.bewilligt_cent },
            },
          ]),
    ],
    rows,
  );
}

/** The course's page; 422 with a deed that was refused. */
export async function showKurs(c: Ctx, kurs: Kurs, formular?: Tatformular) {
  const kontext = c.get('kontext');
  const { db, wer, clock } = kontext;
  const sicht = sichtOf(wer, kurs);
  const heute = datumOf(clock.now());
  const [bewilligungen, termine, unterlagen, verlauf, pruefpunkte, [vieraugenAb]] = await Promise.all([
    listBewilligungen(db, kurs.id),
    listTermine(db, kurs.id),
    listUnterlagen(db, kurs.id),
    listVerlauf(db, kurs.id),
    sicht === 'buero' && ['beantragt', 'geprueft'].includes(kurs.status)
      ? findPruefpunkte(kontext, kurs)
      : [],
    readSettings(db, vieraugenEinstellung),
  ]);
  const bewilligung = bewilligungen.find(({ status }) => status === 'erteilt') ?? null;
  const vorschlag = bewilligungen.find(({ status }) => status === 'vorgeschlagen') ?? null;
  const stand = { ...kurs, hatVorschlag: vorschlag !== null, heute };
  const schritt = schrittOf(stand, sicht);
  // Lists and invoices begin with an approval.
  const abschnitte = bewilligungen.some(({ erteilt_at }) => erteilt_at !== null) ? kursabschnitte : [];
  const parts = await Promise.all(
    abschnitte.map(async ({ platz, render }) => ({
      platz,
      child: await render({ kontext, kurs, bewilligung, seite: sicht }),
    })),
  );
  const at = (platz: string) =>
    parts.filter((one) => one.platz === platz && one.child).map(({ child }) => child!);
  const may = (zugang: string) => isAllowed(permissions, wer, zugang);
  const darf = (tat: string) =>
    may(
      {
        ...(TATZUGANG as Record<string, string>),
        vorschlagen: 'kurs.pruefen',
        bewilligen: 'kurs.bewilligen',
        notieren: 'kurs.bearbeiten',
        aendern: 'kursantrag.schreiben',
      }[tat] ?? '',
    ) &&
    (tat !== 'aendern' || isAenderbar(kurs, sicht));
  const zweite = vorschlag ? checkZweite(vorschlag, wer.id ?? wer.art, vieraugenAb) : null;
  return show(
    c,
    <KursPage
      rahmen={rahmenOf(c)}
      ansicht={{
        kurs,
        sicht,
        schritt,
        weitere: weitereTaten(stand, sicht, schritt.tat),
        bewilligung,
        fruehere: bewilligungen.filter(({ status }) => status === 'ersetzt' || status === 'widerrufen'),
        vorschlag: sicht === 'buero' ? vorschlag : null,
        brauchtAndere: zweite && !zweite.ok ? vieraugenAb : null,
        pruefpunkte,
        termine,
        unterlagen,
        verlauf,
        heute,
        anwesenheit: at('anwesenheit'),
        rechnung: at('rechnung'),
        breit: at('breit'),
        darf,
      }}
      {...(formular ? { formular } : {})}
    />,
    formular ? 422 : 200,
  );
}

/** Whether this side may change something of the application or, later, of place and lecturer. */
export function isAenderbar(kurs: Pick<Kurs, 'status'>, sicht: Sicht): boolean {
  if (sicht === 'leser') return false;
  return (
    isAntragOffen(kurs.status) ||
    isGefoerdert(kurs.status) ||
    (sicht === 'buero' && kurs.status === 'beantragt')
  );
}

const errorsOf = (c: Ctx, ablehnung: Ablehnung) =>
  refusalErrors(ablehnung, describeKurs, c.get('kontext').sprache);

const tatRoute = (tat: Exclude<Kurstat, 'bewilligen'>): Route =>
  post(`${KURS}/${tat}`, TATZUGANG[tat], async (c) => {
    const kurs = await findKursOf(c);
    if (!kurs) return c.notFound();
    const kontext = c.get('kontext');
    const form = checkEingabe(await readEingabe(c), tatSchema);
    const values = form.eingabe;
    if (!form.ok) {
      return showKurs(c, kurs, {
        tat,
        values,
        errors: fieldErrors(form.fehler, describeKurs, kontext.sprache),
      });
    }
    const { grund, endeAm } = form.wert;
    if (tat === 'abbrechen' && endeAm === null) {
      return showKurs(c, kurs, {
        tat,
        values,
        errors: errorsOf(c, { ok: false, grund: 'datum.leer', feld: 'endeAm' }),
      });
    }
    const result = await moveKurs(kontext, kurs.id, tat, { grund, ...(endeAm ? { endeAm } : {}) });
    return result.ok
      ? redirect(c, `/kurse/${kurs.id}`, t(c).getan[tat])
      : showKurs(c, kurs, { tat, values, errors: errorsOf(c, result) });
  });

async function showTermine(c: Ctx, kurs: Kurs, formular?: Pick<Tatformular, 'values' | 'errors'>) {
  const { db, wer } = c.get('kontext');
  const [termine, [ferien]] = await Promise.all([
    listTermine(db, kurs.id),
    readSettings(db, ferienEinstellung),
  ]);
  return show(
    c,
    <TerminePage
      rahmen={rahmenOf(c)}
      kurs={kurs}
      termine={termine}
      ferien={ferien}
      darfAendern={
        isAllowed(permissions, wer, 'kursantrag.schreiben') && isAenderbar(kurs, sichtOf(wer, kurs))
      }
      {...(formular ? { formular } : {})}
    />,
    formular ? 422 : 200,
  );
}

const ausfallRoute = (pfad: string, faelltAus: boolean): Route =>
  post(`${KURS}/termine/:termin{[0-9]+}/${pfad}`, 'kursantrag.schreiben', async (c) => {
    const form = checkEingabe(await readEingabe(c), tatSchema);
    const grund = form.ok ? form.wert.grund : '';
    const result = await setAusfall(c.get('kontext'), idOf(c), idOf(c, 'termin'), { faelltAus, grund });
    if (!result.ok && result.grund.endsWith('.unbekannt')) return c.notFound();
    const back = `/kurse/${idOf(c)}/termine`;
    return result.ok
      ? redirect(c, back, t(c).terminGespeichert)
      : redirect(c, back, describeKurs(result, c.get('kontext').sprache), 'warning');
  });

/** Answers with a stored file as a download. */
async function sendDatei(c: Ctx, id: number | null) {
  const datei = id === null ? null : await findDatei(c.get('kontext').db, id);
  if (!datei) return c.notFound();
  return c.body(new Uint8Array(datei.inhalt), 200, {
    'content-type': datei.typ,
    'content-disposition': `attachment; filename="${datei.name.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(datei.name)}`,
    'x-content-type-options': 'nosniff',
  });
}

/** The course, but not for a municipality, which reads neither papers nor money. */
async function findAkte(c: Ctx): Promise<Kurs | null> {
  const kurs = await findKursOf(c);
  return kurs && sichtOf(c.get('kontext').wer, kurs) !== 'leser' ? kurs : null;
}

const bescheidRoute = (ende: 'pdf' | 'docx'): Route =>
  get(`${KURS}/bescheid/:nummer{[0-9]+}/bescheid.${ende}`, 'kursakte.sehen', async (c) => {
    const kurs = await findAkte(c);
    if (!kurs) return c.notFound();
    const alle = await listBewilligungen(c.get('kontext').db, kurs.id);
    const eine = alle.find((one) => one.nummer === idOf(c, 'nummer') && one.status !== 'vorgeschlagen');
    return sendDatei(c, (ende === 'pdf' ? eine?.bescheid_pdf_id : eine?.bescheid_docx_id) ?? null);
  });

export const kursRoutes: Route[] = [
  get('/kurse', 'kursakte.sehen', showListe),
  get('/kurse.csv', 'kursakte.sehen', (c) => sendListe(c, 'csv')),
  get('/kurse.xlsx', 'kursakte.sehen', (c) => sendListe(c, 'xlsx')),
  get(KURS, 'kursakte.sehen', async (c) => {
    const kurs = await findKursOf(c);
    return kurs ? showKurs(c, kurs) : c.notFound();
  }),
  ...(Object.keys(TATZUGANG) as (keyof typeof TATZUGANG)[]).map(tatRoute),
  post(`${KURS}/notiz`, 'kurs.bearbeiten', async (c) => {
    const form = checkEingabe(await readEingabe(c), notizSchema);
    const kurs = await findKursOf(c);
    if (!kurs) return c.notFound();
    if (!form.ok) {
      const errors = fieldErrors(form.fehler, describeKurs, c.get('kontext').sprache);
      return showKurs(c, kurs, { tat: 'notiz', values: form.eingabe, errors });
    }
    await changeNotiz(c.get('kontext'), kurs.id, form.wert.notiz);
    return redirect(c, `/kurse/${kurs.id}`, t(c).gespeichert);
  }),
  get(`${KURS}/termine`, 'kursakte.sehen', async (c) => {
    const kurs = await findKursOf(c);
    return kurs ? showTermine(c, kurs) : c.notFound();
  }),
  post(`${KURS}/termine`, 'kursantrag.schreiben', async (c) => {
    const kurs = await findKursOf(c);
    if (!kurs) return c.notFound();
    const form = checkEingabe(await readEingabe(c), terminSchema);
    const values = form.eingabe;
    if (!form.ok) {
      return showTermine(c, kurs, {
        values,
        errors: fieldErrors(form.fehler, describeKurs, c.get('kontext').sprache),
      });
    }
    const result = await addTermin(c.get('kontext'), kurs.id, form.wert);
    return result.ok
      ? redirect(c, `/kurse/${kurs.id}/termine`, t(c).terminGespeichert)
      : showTermine(c, kurs, { values, errors: errorsOf(c, result) });
  }),
  ausfallRoute('absagen', true),
  ausfallRoute('ansetzen', false),
  get(`${KURS}/unterlagen/:unterlage{[0-9]+}`, 'kursakte.sehen', async (c) => {
    const kurs = await findAkte(c);
    if (!kurs) return c.notFound();
    const unterlage = await findUnterlage(c.get('kontext').db, kurs.id, idOf(c, 'unterlage'));
    return sendDatei(c, unterlage?.dateiId ?? null);
  }),
  bescheidRoute('pdf'),
  bescheidRoute('docx'),
];
