import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import {
  checkEingabe,
  type Eingabe,
  type Feldfehler,
  fieldErrors,
  readEingabe,
  refusalErrors,
} from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import type { Einsatz } from '../einsatz.store.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import { absageSchema } from './anfrage.schema.ts';
import {
  findReihe,
  listEinsaetzeDerReihe,
  listFruehere,
  listReihentermine,
  listSprechende,
  type Reihe,
} from './anfrage.store.ts';
import { isUnknown, notFound } from './eingabe.ts';
import { fieldsOf, inputOf } from './eingabe-aus-einsatz.ts';
import { loadAngebot, readAnfrage } from './formular.ts';
import { type Reihenformular, ReihePage, type ReiheProps } from './pages/reihe.page.tsx';
import { ReiheBearbeitenPage } from './pages/reihe-bearbeiten.page.tsx';
import { reihenSatz } from './reihe.texte.ts';
import { cancelReiheFrom, changeReiheFrom, previewReihe, swapReihenperson } from './reihe-aendern.action.ts';
import { isOffen, type Reihenvorschau } from './reihe-plan.ts';
import { anfragenTexte, sentenceOf } from './texte.ts';
import { isBuero } from './zustaendigkeit.ts';

/** A series has two doors, the office's and the requester's, and the same acts behind both. */
interface Tuer {
  pfad: '/reihen' | '/meine-anfragen/reihen';
  sehen: string;
  tun: string;
  fuerStelle: boolean;
}

const BUERO: Tuer = {
  pfad: '/reihen',
  sehen: 'einsatz.sehen',
  tun: 'einsatz.bearbeiten',
  fuerStelle: false,
};
const STELLE: Tuer = {
  pfad: '/meine-anfragen/reihen',
  sehen: 'eigene-anfragen.sehen',
  tun: 'eigene-anfragen.stellen',
  fuerStelle: true,
};

const pfadOf = (c: Ctx, tuer: Tuer) => `${tuer.pfad}/${idOf(c)}`;

/** The series of the address, when it belongs to whoever asks at this door. */
async function loadReihe(c: Ctx, tuer: Tuer): Promise<(Reihe & { stelle: string }) | null> {
  const { db, wer } = c.get('kontext');
  const reihe = await findReihe(db, idOf(c));
  return reihe && (!tuer.fuerStelle || wer.stelleIds.includes(reihe.stelle_id)) ? reihe : null;
}

async function showReihe(c: Ctx, tuer: Tuer, abgelehnt?: ReiheProps['abgelehnt']) {
  const { db, clock, wer } = c.get('kontext');
  const reihe = await loadReihe(c, tuer);
  if (!reihe) return notFound(c);
  const [termine, einsaetze] = await Promise.all([
    listReihentermine(db, reihe.id),
    listEinsaetzeDerReihe(db, reihe.id),
  ]);
  const personen = tuer.fuerStelle
    ? await listFruehere(db, reihe.stelle_id)
    : einsaetze[0]
      ? await listSprechende(db, einsaetze[0].sprache)
      : [];
  return show(
    c,
    <ReihePage
      rahmen={rahmenOf(c)}
      reihe={reihe}
      pfad={pfadOf(c, tuer)}
      termine={termine}
      offene={termine.filter((termin) => isOffen(termin, clock.now()))}
      personen={personen}
      darfBearbeiten={tuer.fuerStelle || isBuero(wer)}
      darfVermitteln={!tuer.fuerStelle && isAllowed(permissions, wer, 'vermittlung.fuehren')}
      fuerStelle={tuer.fuerStelle}
      {...(abgelehnt ? { abgelehnt } : {})}
    />,
    abgelehnt ? 422 : 200,
  );
}

/** One act on a series: read, do, back to the series or the same page with what is wrong. */
async function postReihe(
  c: Ctx,
  tuer: Tuer,
  welches: Reihenformular,
  run: (values: Eingabe) => Promise<Ergebnis<string> | { fehler: Feldfehler }>,
) {
  const { sprache } = c.get('kontext');
  if (!(await loadReihe(c, tuer))) return notFound(c);
  const values = await readEingabe(c);
  const result = await run(values);
  if ('fehler' in result)
    return showReihe(c, tuer, { welches, values, errors: fieldErrors(result.fehler, sentenceOf, sprache) });
  if (result.ok) return redirect(c, pfadOf(c, tuer), result.wert);
  if (isUnknown(result)) return notFound(c);
  return showReihe(c, tuer, { welches, values, errors: refusalErrors(result, reihenSatz, sprache) });
}

interface Bearbeitung {
  values: Eingabe;
  errors?: Feldfehler;
  rueckfragen?: readonly Grund[];
  vorschau?: Reihenvorschau | null;
}

async function showBearbeiten(
  c: Ctx,
  tuer: Tuer,
  ab: Einsatz,
  { values, errors = {}, rueckfragen = [], vorschau = null }: Bearbeitung,
  status: 200 | 422 = 200,
) {
  const { db, clock } = c.get('kontext');
  const reihe = (await loadReihe(c, tuer))!;
  const angebot = await loadAngebot(db, reihe.stelle_id);
  if (!angebot) return notFound(c);
  const betroffen = (await listEinsaetzeDerReihe(db, reihe.id)).filter(
    (einsatz) => einsatz.beginn_at >= ab.beginn_at && isOffen(einsatz, clock.now()),
  );
  return show(
    c,
    <ReiheBearbeitenPage
      rahmen={rahmenOf(c)}
      reihe={reihe}
      pfad={pfadOf(c, tuer)}
      ab={ab}
      anzahl={betroffen.length}
      angebot={angebot}
      values={values}
      errors={errors}
      rueckfragen={rueckfragen}
      vorschau={vorschau}
      fuerStelle={tuer.fuerStelle}
    />,
    status,
  );
}

/** The date from which on the series is changed; null where it is none of this series, or over. */
async function findAb(c: Ctx, tuer: Tuer, id: number): Promise<Einsatz | null> {
  const { db, clock } = c.get('kontext');
  const reihe = await loadReihe(c, tuer);
  if (!reihe) return null;
  const ab = (await listEinsaetzeDerReihe(db, reihe.id)).find((einsatz) => einsatz.id === id);
  return ab && isOffen(ab, clock.now()) ? ab : null;
}

async function postBearbeiten(c: Ctx, tuer: Tuer) {
  const kontext = c.get('kontext');
  const { sprache } = kontext;
  const values = await readEingabe(c);
  const ab = await findAb(c, tuer, numberIn(values.ab) ?? 0);
  if (!ab) return notFound(c);
  if (values.vorschlagen !== undefined) return showBearbeiten(c, tuer, ab, { values });
  const formular = await readAnfrage(kontext, ab.stelle_id, { ...values, laienhinweisBestaetigt: 'ja' }, ab);
  if (!formular.ok) return showBearbeiten(c, tuer, ab, { values, ...formular }, 422);
  const { anfrage } = formular;
  const vorschau = await previewReihe(kontext, idOf(c), ab.id, anfrage);
  const again = (fehler: Feldfehler, rueckfragen: readonly Grund[] = []) =>
    showBearbeiten(c, tuer, ab, { values, errors: fehler, rueckfragen }, 422);
  if (!vorschau.ok) return again(refusalErrors(vorschau, reihenSatz, sprache));
  const { ablehnungen, rueckfragen } = vorschau.wert;
  const istOffen = rueckfragen.some(({ grund }) => !anfrage.bestaetigteRueckfragen.includes(grund));
  if (ablehnungen.length > 0 || istOffen)
    return again(refusalErrors(ablehnungen, reihenSatz, sprache), rueckfragen);
  if (values.schritt !== 'speichern') {
    return showBearbeiten(c, tuer, ab, { values, rueckfragen, vorschau: vorschau.wert });
  }
  const version = Number(values.version) || 0;
  const result = await changeReiheFrom(kontext, idOf(c), ab.id, anfrage, version);
  if (result.ok) return redirect(c, pfadOf(c, tuer), anfragenTexte[sprache].reiheGeaendert(result.wert));
  if (isUnknown(result)) return notFound(c);
  // The next attempt counts against what stands there now.
  const neu =
    result.grund === 'satz.inzwischen-geaendert' ? { ...values, version: String(ab.version) } : values;
  return showBearbeiten(
    c,
    tuer,
    ab,
    { values: neu, errors: refusalErrors(result, reihenSatz, sprache) },
    422,
  );
}

const numberIn = (value: Eingabe[string]) =>
  typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null;

const routesOf = (tuer: Tuer): Route[] => [
  get(`${tuer.pfad}/:id{[0-9]+}`, tuer.sehen, (c) => showReihe(c, tuer)),
  get(`${tuer.pfad}/:id{[0-9]+}/bearbeiten`, tuer.tun, async (c) => {
    const ab = await findAb(c, tuer, queryId(c, 'ab'));
    if (!ab) return notFound(c);
    const values = { ...fieldsOf(inputOf(ab)), version: String(ab.version) };
    return showBearbeiten(c, tuer, ab, { values });
  }),
  post(`${tuer.pfad}/:id{[0-9]+}/bearbeiten`, tuer.tun, (c) => postBearbeiten(c, tuer)),
  post(`${tuer.pfad}/:id{[0-9]+}/absagen`, tuer.tun, (c) =>
    postReihe(c, tuer, 'absagen', async (values) => {
      const kontext = c.get('kontext');
      const form = checkEingabe(values, absageSchema);
      if (!form.ok) return { fehler: form.fehler };
      const result = await cancelReiheFrom(kontext, idOf(c), numberIn(values.ab), form.wert);
      return result.ok
        ? { ok: true, wert: anfragenTexte[kontext.sprache].reiheAbgesagt(result.wert) }
        : result;
    }),
  ),
  post(`${tuer.pfad}/:id{[0-9]+}/person`, tuer.tun, (c) =>
    postReihe(c, tuer, 'person', async (values) => {
      const kontext = c.get('kontext');
      const result = await swapReihenperson(
        kontext,
        idOf(c),
        numberIn(values.einsatzId),
        numberIn(values.sprachmittlerId),
      );
      return result.ok ? { ok: true, wert: anfragenTexte[kontext.sprache].personGetauscht } : result;
    }),
  ),
];

export const reihenRoutes: readonly Route[] = [...routesOf(BUERO), ...routesOf(STELLE)];
