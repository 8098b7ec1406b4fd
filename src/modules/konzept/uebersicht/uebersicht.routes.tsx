import { isAllowed } from '../../../begriffe/wer.ts';
import { addDays, datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum, formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { findDatei } from '../../../platform/files/dateien.store.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { isFortschreibung } from '../fortschreibung/fortschreibung.store.ts';
import { decideFund, reopenFund } from '../hinweis.action.ts';
import { countOffeneHinweise, type Konzepthinweis, listHinweise } from '../hinweis.store.ts';
import { type Fund, type Fundstelle, Hinweisfrage, Hinweisliste, nextOffener } from '../hinweise.page.tsx';
import type { Stelle } from '../import/bloecke.ts';
import { listWahlen } from '../import/entscheidung.rules.ts';
import type { Hinweis } from '../import/gelesenes-konzept.ts';
import { readKonzept, readPapier } from '../import/konzept.reader.ts';
import { findKonzeptImport } from '../import/konzept-import.store.ts';
import { describeStelle, formatHinweis, formatStelle } from '../import/texte.ts';
import { vorschauTexte } from '../import/vorschau.texte.ts';
import { permissions } from '../konzept.permissions.ts';
import {
  type Ausgabe,
  countStaende,
  findArbeitsausgabe,
  findAusgabe,
  findMassnahme,
  listAlleMassnahmen,
  listAusgaben,
  loadBaum,
} from '../konzept.store.ts';
import { describeKonzept, konzeptTexte } from '../konzept.texte.ts';
import { listFaellige } from '../massnahmen/massnahme.store.ts';
import { OHNE_SCHWERPUNKT } from '../schwerpunkte/schwerpunkt.rules.ts';
import { loadSchwerpunktsicht } from '../schwerpunkte/schwerpunkt.store.ts';
import { isUeberfaellig } from '../status.rules.ts';
import { statusEinstellung } from '../status.settings.ts';
import { changeAusgabe, discardEntwurf, putIntoForce } from './ausgabe.action.ts';
import { AusgabeFormularPage, AusgabePage, Ausgaberahmen } from './ausgabe.page.tsx';
import { ausgabeSchema, fundSchema, statusSchema } from './ausgabe.schema.ts';
import { StatusPage } from './status.page.tsx';
import { defineStatus } from './status-definieren.action.ts';
import { UebersichtPage } from './uebersicht.page.tsx';
import { uebersichtTexte } from './uebersicht.texte.ts';

const AUSGABE = '/konzept/:id{[0-9]+}';
/** How far ahead the overview looks. */
const VORSCHAU_TAGE = 90;
const FAELLIGE = 15;

export const uebersichtRoutes: readonly Route[] = [
  get('/konzept', 'konzept.sehen', showUebersicht),
  get('/konzept/stand', 'konzept.bearbeiten', async (c) => {
    const values = await readSetting(c.get('kontext').db, statusEinstellung);
    return show(c, <StatusPage rahmen={rahmenOf(c)} values={values} />);
  }),
  post('/konzept/stand', 'konzept.bearbeiten', async (c) => {
    const { sprache } = c.get('kontext');
    const form = await readForm(c, statusSchema);
    if (!form.ok) {
      const errors = fieldErrors(form.fehler, describeKonzept, sprache);
      return show(c, <StatusPage rahmen={rahmenOf(c)} values={form.eingabe} errors={errors} />, 422);
    }
    await defineStatus(c.get('kontext'), form.wert);
    return redirect(c, '/konzept', konzeptTexte[sprache].gespeichert);
  }),
  get(AUSGABE, 'konzept.sehen', (c) => withAusgabe(c, (ausgabe) => showAusgabe(c, ausgabe))),
  get(`${AUSGABE}/bearbeiten`, 'konzept.bearbeiten', (c) =>
    withAusgabe(c, (ausgabe) =>
      showFormular(c, ausgabe, {
        version: String(ausgabe.version),
        bezeichnung: ausgabe.bezeichnung,
        beschlossen_am: ausgabe.beschlossen_am ? formatDatum(ausgabe.beschlossen_am, 'de') : '',
        beschluss: ausgabe.beschluss,
        einleitung: ausgabe.einleitung,
        mitwirkende: ausgabe.mitwirkende,
      }),
    ),
  ),
  post(`${AUSGABE}/bearbeiten`, 'konzept.bearbeiten', (c) =>
    withAusgabe(c, async (ausgabe) => {
      const { sprache } = c.get('kontext');
      const form = await readForm(c, ausgabeSchema);
      if (!form.ok)
        return showFormular(c, ausgabe, form.eingabe, fieldErrors(form.fehler, describeKonzept, sprache));
      const { version, ...angaben } = form.wert;
      const result = await changeAusgabe(c.get('kontext'), ausgabe.id, version, angaben);
      if (result.ok) return redirect(c, `/konzept/${ausgabe.id}`, konzeptTexte[sprache].gespeichert);
      const values = { ...form.eingabe, version: String(ausgabe.version) };
      return showFormular(c, ausgabe, values, { '': describeKonzept(result, sprache) });
    }),
  ),
  post(`${AUSGABE}/in-kraft`, 'konzept.bearbeiten', async (c) => {
    const { sprache } = c.get('kontext');
    const result = await putIntoForce(c.get('kontext'), idOf(c));
    if (!result.ok && result.grund === 'ausgabe.unbekannt') return c.notFound();
    const pfad = `/konzept/${idOf(c)}`;
    return result.ok
      ? redirect(c, pfad, uebersichtTexte[sprache].inKraftFertig)
      : redirect(c, pfad, describeKonzept(result, sprache), 'danger');
  }),

  post(`${AUSGABE}/verwerfen`, 'konzept.bearbeiten', async (c) => {
    const { sprache } = c.get('kontext');
    const result = await discardEntwurf(c.get('kontext'), idOf(c));
    if (result.ok) return redirect(c, '/konzept', uebersichtTexte[sprache].verworfen);
    if (result.grund === 'ausgabe.unbekannt') return c.notFound();
    return redirect(c, `/konzept/${idOf(c)}`, describeKonzept(result, sprache), 'danger');
  }),

  get(`${AUSGABE}/hinweise`, 'konzept.sehen', (c) =>
    withAusgabe(c, (ausgabe) => showHinweise(c, ausgabe, queryId(c, 'hinweis'))),
  ),
  post(`${AUSGABE}/hinweise`, 'konzept.bearbeiten', (c) =>
    withAusgabe(c, async (ausgabe) => {
      const { db, sprache } = c.get('kontext');
      const form = await readForm(c, fundSchema);
      if (!form.ok) {
        const id = Number(form.eingabe.schluessel) || 0;
        return showHinweise(c, ausgabe, id, form.eingabe, fieldErrors(form.fehler, describeKonzept, sprache));
      }
      const { schluessel, ...entscheidung } = form.wert;
      const hinweise = await listHinweise(db, ausgabe.id);
      if (!hinweise.some(({ id }) => id === schluessel)) return c.notFound();
      const result = await decideFund(c.get('kontext'), schluessel, entscheidung);
      if (!result.ok) {
        const errors = refusalErrors(
          result,
          ({ grund }) => vorschauTexte[sprache].fehler[grund] ?? grund,
          sprache,
        );
        return showHinweise(c, ausgabe, schluessel, form.eingabe, errors);
      }
      const naechster = nextOffener(
        hinweise.map((one) => fundOf(one, sprache)),
        String(schluessel),
      );
      const pfad = `/konzept/${ausgabe.id}/hinweise`;
      return redirect(
        c,
        naechster === undefined ? pfad : `${pfad}?hinweis=${naechster}`,
        vorschauTexte[sprache].entschieden,
      );
    }),
  ),

  post(`${AUSGABE}/hinweise/:hinweis{[0-9]+}/oeffnen`, 'konzept.bearbeiten', async (c) => {
    const { sprache } = c.get('kontext');
    const result = await reopenFund(c.get('kontext'), idOf(c), idOf(c, 'hinweis'));
    const pfad = `/konzept/${idOf(c)}/hinweise?hinweis=${idOf(c, 'hinweis')}`;
    if (result.ok) return redirect(c, pfad, uebersichtTexte[sprache].zurueckgenommen);
    if (result.grund === 'hinweis.unbekannt') return c.notFound();
    return redirect(c, pfad, uebersichtTexte[sprache].fehler[result.grund] ?? result.grund, 'danger');
  }),
];

const darf = (c: Ctx, tat: string) => isAllowed(permissions, c.get('kontext').wer, tat);
const heuteOf = (c: Ctx) => datumOf(c.get('kontext').clock.now());

async function withAusgabe(
  c: Ctx,
  run: (ausgabe: Ausgabe) => Response | Promise<Response>,
): Promise<Response> {
  const ausgabe = await findAusgabe(c.get('kontext').db, idOf(c));
  return ausgabe ? run(ausgabe) : c.notFound();
}

async function showUebersicht(c: Ctx) {
  const { db } = c.get('kontext');
  const heute = heuteOf(c);
  const [ausgabe, ausgaben] = await Promise.all([findArbeitsausgabe(db), listAusgaben(db)]);
  const [staende, faellige, massnahmen, offeneHinweise, sicht] =
    ausgabe === null
      ? ([[], [], [], 0, OHNE_SCHWERPUNKT] as const)
      : await Promise.all([
          countStaende(db, ausgabe.id, heute),
          listFaellige(db, ausgabe.id, addDays(heute, VORSCHAU_TAGE), FAELLIGE),
          listAlleMassnahmen(db, ausgabe.id),
          countOffeneHinweise(db, ausgabe.id),
          loadSchwerpunktsicht(db, ausgabe, heute),
        ]);
  const count = (...status: string[]) => massnahmen.filter((eine) => status.includes(eine.status)).length;
  return show(
    c,
    <UebersichtPage
      rahmen={rahmenOf(c)}
      ausgabe={ausgabe}
      ausgaben={ausgaben}
      zahlen={{
        massnahmen: massnahmen.length,
        umgesetzt: count('umgesetzt'),
        inArbeit: count('in-umsetzung', 'laufend'),
        ueberfaellig: massnahmen.filter(({ status, frist }) => isUeberfaellig(status, frist, heute)).length,
        offeneHinweise,
      }}
      staende={staende}
      sicht={sicht}
      faellige={faellige}
      heute={heute}
      darfImportieren={darf(c, 'konzept.importieren')}
      darfBearbeiten={darf(c, 'konzept.bearbeiten')}
    />,
  );
}

async function showAusgabe(c: Ctx, ausgabe: Ausgabe) {
  const { db } = c.get('kontext');
  const massnahmeId = queryId(c, 'massnahme');
  const [baum, gewaehlt, offeneHinweise, sicht, istFortschreibung] = await Promise.all([
    loadBaum(db, ausgabe.id),
    massnahmeId ? findMassnahme(db, massnahmeId, ausgabe.id) : null,
    countOffeneHinweise(db, ausgabe.id),
    loadSchwerpunktsicht(db, ausgabe, heuteOf(c)),
    ausgabe.status === 'entwurf' && isFortschreibung(db, ausgabe.id),
  ]);
  return show(
    c,
    <AusgabePage
      rahmen={rahmenOf(c)}
      ausgabe={ausgabe}
      baum={baum}
      gewaehlt={gewaehlt ?? undefined}
      heute={heuteOf(c)}
      sicht={sicht}
      offeneHinweise={offeneHinweise}
      darfBearbeiten={darf(c, 'konzept.bearbeiten')}
      istFortschreibung={istFortschreibung}
    />,
  );
}

function showFormular(c: Ctx, ausgabe: Ausgabe, values: FormValues, errors?: FormErrors) {
  return show(
    c,
    <AusgabeFormularPage
      rahmen={rahmenOf(c)}
      ausgabe={ausgabe}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

const findingOf = ({ art, werte, stelle, gegenstelle }: Konzepthinweis): Hinweis => ({
  art: art as Hinweis['art'],
  werte: werte as Hinweis['werte'],
  stelle: stelle as Stelle,
  ...(gegenstelle === null ? {} : { gegenstelle: gegenstelle as Stelle }),
});

function fundOf(hinweis: Konzepthinweis, sprache: 'de' | 'en'): Fund {
  const { id, art, entscheidung, begruendung, entschieden_at, entschieden_von } = hinweis;
  const t = vorschauTexte[sprache];
  return {
    schluessel: String(id),
    art,
    satz: formatHinweis(findingOf(hinweis), sprache),
    ort: formatStelle(hinweis.stelle as Stelle, sprache),
    entscheidung:
      entschieden_at === null
        ? null
        : {
            wahl: entscheidung,
            begruendung,
            zusatz: t.entschiedenVon(entschieden_von ?? '', formatZeitpunkt(entschieden_at, sprache)),
          },
  };
}

async function showHinweise(c: Ctx, ausgabe: Ausgabe, id: number, values?: FormValues, errors?: FormErrors) {
  const { db, sprache } = c.get('kontext');
  const hinweise = await listHinweise(db, ausgabe.id);
  const funde = hinweise.map((hinweis) => fundOf(hinweis, sprache));
  const index = hinweise.findIndex((hinweis) => hinweis.id === id);
  const [hinweis, fund] = [hinweise[index], funde[index]];
  const pfad = `/konzept/${ausgabe.id}/hinweise`;
  const darfBearbeiten = darf(c, 'konzept.bearbeiten');
  return show(
    c,
    <Ausgaberahmen
      rahmen={rahmenOf(c)}
      ausgabe={ausgabe}
      ansicht="hinweise"
      offeneHinweise={funde.filter(({ entscheidung }) => entscheidung === null).length}
      darfBearbeiten={false}
    >
      {hinweis && fund ? (
        <Hinweisfrage
          fund={fund}
          nummer={index + 1}
          anzahl={funde.length}
          naechster={nextOffener(funde, fund.schluessel)}
          stellen={await findStellen(c, ausgabe, hinweis)}
          wahlen={listWahlen(hinweis)}
          pfad={pfad}
          darf={darfBearbeiten && fund.entscheidung === null}
          {...(darfBearbeiten && ausgabe.status === 'entwurf'
            ? {
                zurueck: {
                  action: `${pfad}/${hinweis.id}/oeffnen`,
                  text: uebersichtTexte[sprache].zuruecknehmen,
                },
              }
            : {})}
          {...(values ? { values } : {})}
          {...(errors ? { errors } : {})}
          sprache={sprache}
        />
      ) : (
        <Hinweisliste funde={funde} pfad={pfad} darf={darfBearbeiten} sprache={sprache} />
      )}
    </Ausgaberahmen>,
    errors ? 422 : 200,
  );
}

/** Both places as the paper has them; without the paper only their names. */
async function findStellen(c: Ctx, ausgabe: Ausgabe, hinweis: Konzepthinweis): Promise<Fundstelle[]> {
  const { db, sprache } = c.get('kontext');
  const stellen = [hinweis.stelle as Stelle, hinweis.gegenstelle as Stelle | null].filter(
    (one) => one !== null,
  );
  const importiert = ausgabe.import_id === null ? null : await findKonzeptImport(db, ausgabe.import_id);
  const datei = importiert && (await findDatei(db, importiert.datei_id));
  const papier = datei ? readPapier(datei.inhalt) : null;
  const gelesen = datei && importiert ? readKonzept(datei.inhalt, importiert.vorgabe) : null;
  return stellen.map((stelle) =>
    papier?.ok && gelesen?.ok
      ? describeStelle(papier.wert, gelesen.wert, stelle, sprache)
      : { ort: formatStelle(stelle, sprache), angaben: [] },
  );
}
