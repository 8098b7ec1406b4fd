import type { Ablehnung, Ergebnis } from '../../../begriffe/ablehnung.ts';
import { yearOf } from '../../../begriffe/zeit.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import {
  checkEingabe,
  fieldErrors,
  readEingabe,
  readUpload,
  refusalErrors,
} from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { findFoerderbedingungAm } from '../foerderung/foerderung.store.ts';
import { kalkulationOf } from '../foerderung/regeln.rules.ts';
import { describeRegeln } from '../foerderung/regeln.texte.ts';
import { describeKurs } from '../satz.ts';
import { listGemeindeNamen } from '../traeger/gemeinde.store.ts';
import { listTraegerNamen } from '../traeger/traeger.store.ts';
import {
  addUnterlage,
  changeDurchfuehrung,
  changeKopf,
  changeKosten,
  changeZeiten,
  createAntrag,
  removeUnterlage,
} from './antrag.action.ts';
import { KopfPage, KostenPage, OrtPage, ZeitenPage } from './antrag.page.tsx';
import { findAntragsluecken, type Schritt } from './antrag.rules.ts';
import { kopfSchema, kostenSchema, ortSchema, unterlageSchema, zeitenSchema } from './antrag.schema.ts';
import { antragTexte } from './antrag.texte.ts';
import { AbsendenPage, UnterlagenPage } from './antrag-abgabe.page.tsx';
import { findKursOf, isAenderbar, sichtOf } from './kurs.routes.tsx';
import { isGefoerdert } from './kurs.rules.ts';
import { ferienEinstellung } from './kurs.settings.ts';
import { type Kurs, listTermine } from './kurs.store.ts';
import { kursSeitenTexte } from './kurs.texte.ts';
import { preiseOf, preiszeilenOf } from './preise.ts';
import { umfangOf } from './pruefung.rules.ts';
import { moveKurs } from './status.action.ts';
import { makeStundenplan } from './termine.rules.ts';
import { dateitypOf } from './unterlage.rules.ts';
import { listUnterlagen } from './unterlage.store.ts';
import { zugriffOf } from './zugriff.ts';

const KURS = '/kurse/:id{[0-9]+}';
const ZUGANG = 'kursantrag.schreiben';
const MAX_DATEI = 10 * 1024 * 1024;

interface Fehlversuch {
  values: FormValues;
  errors: FormErrors;
}

const t = (c: Ctx) => antragTexte[c.get('kontext').sprache];
const errorsOf = (c: Ctx, ablehnung: Ablehnung) =>
  refusalErrors(ablehnung, describeKurs, c.get('kontext').sprache);

/** Values of a record as a form shows them; what is true is a ticked box. */
function textsOf(werte: Record<string, unknown>): FormValues {
  return Object.fromEntries(
    Object.entries(werte).flatMap(([key, wert]) => {
      if (wert === true) return [[key, 'ja']];
      return typeof wert === 'string' || typeof wert === 'number' ? [[key, String(wert)]] : [];
    }),
  );
}

// ——— step 1 ———

async function listEigeneTraeger(c: Ctx) {
  const { db, wer } = c.get('kontext');
  const alle = await listTraegerNamen(db);
  const zugriff = zugriffOf(wer);
  return zugriff ? alle.filter(({ id }) => zugriff.traegerIds.includes(id)) : alle;
}

async function showKopf(c: Ctx, kurs: Kurs | null, fehl?: Fehlversuch) {
  const { db } = c.get('kontext');
  const [traeger, gemeinden] = await Promise.all([
    listEigeneTraeger(c),
    listGemeindeNamen(db, kurs?.gemeinde_id),
  ]);
  const values =
    fehl?.values ?? (kurs ? textsOf({ ...kurs }) : { durchfuehrung: 'praesenz', kursart: 'sprachkurs' });
  return show(
    c,
    <KopfPage
      rahmen={rahmenOf(c)}
      kurs={kurs}
      traeger={traeger}
      gemeinden={gemeinden}
      values={{ ...values, ...(kurs ? { version: String(kurs.version) } : {}) }}
      errors={fehl?.errors ?? {}}
    />,
    fehl ? 422 : 200,
  );
}

async function saveKopf(c: Ctx, kurs: Kurs | null) {
  const kontext = c.get('kontext');
  const form = checkEingabe(await readEingabe(c), kopfSchema);
  const values = form.eingabe;
  if (!form.ok) {
    return showKopf(c, kurs, { values, errors: fieldErrors(form.fehler, describeKurs, kontext.sprache) });
  }
  const { version, traeger_id, ...kopf } = form.wert;
  if (kurs) {
    const result = await changeKopf(kontext, kurs.id, version, kopf);
    return result.ok
      ? redirect(c, `/kurse/${kurs.id}/antrag/zeiten`)
      : showKopf(c, kurs, { values, errors: errorsOf(c, result) });
  }
  const traeger = await listEigeneTraeger(c);
  const gewaehlt = traeger_id ?? (traeger.length === 1 ? traeger[0]!.id : null);
  const result: Ergebnis<number> =
    gewaehlt === null
      ? { ok: false, grund: 'feld.fehlt', feld: 'traeger_id' }
      : await createAntrag(kontext, gewaehlt, kopf);
  return result.ok
    ? redirect(c, `/kurse/${result.wert}/antrag/zeiten`)
    : showKopf(c, null, { values, errors: errorsOf(c, result) });
}

// ——— step 2 ———

async function showZeiten(c: Ctx, kurs: Kurs, fehl?: Fehlversuch) {
  const { db } = c.get('kontext');
  const [termine, ferien] = await Promise.all([listTermine(db, kurs.id), readSetting(db, ferienEinstellung)]);
  const plan =
    kurs.zeiten.length === 0
      ? null
      : makeStundenplan({
          beginnAm: kurs.beginn_am,
          ue: kurs.ue,
          zeiten: kurs.zeiten,
          inSchulferien: kurs.in_schulferien,
          ferien,
        });
  const bekannt = new Set(ferien.flatMap(({ von, bis }) => [yearOf(von), yearOf(bis)]));
  const jahre = [...new Set([yearOf(kurs.beginn_am), yearOf(kurs.ende_am)])];
  const values: FormValues = fehl?.values ?? {
    ...Object.fromEntries(
      kurs.zeiten.flatMap(({ wochentag, von, bis }, index) => [
        [`zeiten.${index}.wochentag`, String(wochentag)],
        [`zeiten.${index}.von`, von],
        [`zeiten.${index}.bis`, bis],
      ]),
    ),
    ...(kurs.in_schulferien ? { in_schulferien: 'ja' } : {}),
  };
  return show(
    c,
    <ZeitenPage
      rahmen={rahmenOf(c)}
      kurs={kurs}
      termine={termine.length}
      ausgelassen={plan?.ok ? plan.wert.ausgelassen : []}
      ferienFehlen={kurs.in_schulferien ? [] : jahre.filter((jahr) => !bekannt.has(jahr))}
      values={{ ...values, version: String(kurs.version) }}
      errors={fehl?.errors ?? {}}
    />,
    fehl ? 422 : 200,
  );
}

// ——— step 3 ———

function showOrt(c: Ctx, kurs: Kurs, fehl?: Fehlversuch) {
  return show(
    c,
    <OrtPage
      rahmen={rahmenOf(c)}
      kurs={kurs}
      istAntrag={!isGefoerdert(kurs.status)}
      values={{ ...(fehl?.values ?? textsOf({ ...kurs })), version: String(kurs.version) }}
      errors={fehl?.errors ?? {}}
    />,
    fehl ? 422 : 200,
  );
}

// ——— step 4 ———

async function showKosten(c: Ctx, kurs: Kurs, fehl?: Fehlversuch) {
  const { db, sprache } = c.get('kontext');
  const bedingung = await findFoerderbedingungAm(db, kurs.kursart, kurs.beginn_am);
  const regeln = bedingung?.regeln ?? null;
  const termine = await listTermine(db, kurs.id);
  const positionen =
    kurs.kalkulation.length > 0 || !regeln
      ? kurs.kalkulation
      : kalkulationOf(regeln, umfangOf(kurs, termine)).positionen;
  return show(
    c,
    <KostenPage
      rahmen={rahmenOf(c)}
      kurs={kurs}
      bedingungen={
        regeln && {
          saetze: describeRegeln(regeln, sprache),
          min: regeln.teilnehmerMin,
          max: regeln.teilnehmerMax,
        }
      }
      zeilen={regeln ? preiszeilenOf(regeln, kurs) : []}
      positionen={positionen}
      values={{
        ...(fehl?.values ?? {
          plaetze_min: String(kurs.plaetze_min),
          plaetze_max: String(kurs.plaetze_max),
          ...(regeln ? preiseOf(regeln, kurs, kurs.kalkulation, sprache) : {}),
        }),
        version: String(kurs.version),
      }}
      errors={fehl?.errors ?? {}}
    />,
    fehl ? 422 : 200,
  );
}

// ——— steps 5 and 6 ———

async function showUnterlagen(c: Ctx, kurs: Kurs, fehl?: Fehlversuch) {
  const { db } = c.get('kontext');
  const [bedingung, unterlagen] = await Promise.all([
    findFoerderbedingungAm(db, kurs.kursart, kurs.beginn_am),
    listUnterlagen(db, kurs.id),
  ]);
  return show(
    c,
    <UnterlagenPage
      rahmen={rahmenOf(c)}
      kurs={kurs}
      verlangt={bedingung?.regeln.unterlagen ?? []}
      unterlagen={unterlagen}
      values={fehl?.values ?? {}}
      errors={fehl?.errors ?? {}}
    />,
    fehl ? 422 : 200,
  );
}

async function showAbsenden(c: Ctx, kurs: Kurs, fehler?: string) {
  const { db } = c.get('kontext');
  const [bedingung, unterlagen, termine] = await Promise.all([
    findFoerderbedingungAm(db, kurs.kursart, kurs.beginn_am),
    listUnterlagen(db, kurs.id),
    listTermine(db, kurs.id),
  ]);
  const luecken = findAntragsluecken(
    kurs,
    termine.length,
    unterlagen.map(({ art }) => art),
    bedingung?.regeln ?? null,
  );
  return show(
    c,
    <AbsendenPage
      rahmen={rahmenOf(c)}
      kurs={kurs}
      luecken={luecken}
      darfAbgeben={kurs.status === 'entwurf'}
      {...(fehler ? { fehler } : {})}
    />,
    fehler ? 422 : 200,
  );
}

const ZEIGEN: Record<Schritt, (c: Ctx, kurs: Kurs) => Response | Promise<Response>> = {
  kurs: showKopf,
  zeiten: showZeiten,
  ort: showOrt,
  kosten: showKosten,
  unterlagen: showUnterlagen,
  absenden: (c, kurs) => showAbsenden(c, kurs),
};

/** The course of the address, while this person may change this part of it. */
async function findOffenen(c: Ctx, schritt: Schritt): Promise<Kurs | null> {
  const kurs = await findKursOf(c);
  if (!kurs || !isAenderbar(kurs, sichtOf(c.get('kontext').wer, kurs))) return null;
  return schritt === 'ort' || schritt === 'unterlagen' || !isGefoerdert(kurs.status) ? kurs : null;
}

const step = (schritt: Schritt): Route =>
  get(`${KURS}/antrag/${schritt}`, ZUGANG, async (c) => {
    const kurs = await findOffenen(c, schritt);
    return kurs ? ZEIGEN[schritt](c, kurs) : c.notFound();
  });

/** Saves one step: what cannot be read or is refused shows the step again. */
function saveStep<T extends { version: number }>(
  schritt: 'zeiten' | 'ort' | 'kosten',
  schema: Parameters<typeof checkEingabe<T>>[1],
  save: (c: Ctx, kurs: Kurs, wert: T) => Promise<Ergebnis<undefined>>,
  naechster: Schritt,
): Route {
  const zeigen = { zeiten: showZeiten, ort: showOrt, kosten: showKosten }[schritt];
  return post(`${KURS}/antrag/${schritt}`, ZUGANG, async (c) => {
    const kurs = await findOffenen(c, schritt);
    if (!kurs) return c.notFound();
    const form = checkEingabe(await readEingabe(c), schema);
    const values = form.eingabe;
    if (!form.ok) {
      const errors = fieldErrors(form.fehler, describeKurs, c.get('kontext').sprache);
      return zeigen(c, kurs, { values, errors });
    }
    const result = await save(c, kurs, form.wert);
    if (!result.ok) return zeigen(c, kurs, { values, errors: errorsOf(c, result) });
    return isGefoerdert(kurs.status)
      ? redirect(c, `/kurse/${kurs.id}`, t(c).gespeichert)
      : redirect(c, `/kurse/${kurs.id}/antrag/${naechster}`);
  });
}

export const antragRoutes: Route[] = [
  get('/kurse/neu', ZUGANG, (c) => showKopf(c, null)),
  post('/kurse/neu', ZUGANG, (c) => saveKopf(c, null)),
  get(`${KURS}/antrag`, ZUGANG, async (c) => {
    const kurs = await findOffenen(c, 'kurs');
    if (!kurs) return c.notFound();
    const naechster: Schritt =
      kurs.zeiten.length === 0
        ? 'zeiten'
        : kurs.ort === '' && kurs.durchfuehrung !== 'online'
          ? 'ort'
          : kurs.kalkulation.length === 0
            ? 'kosten'
            : 'absenden';
    return redirect(c, `/kurse/${kurs.id}/antrag/${naechster}`);
  }),
  ...(Object.keys(ZEIGEN) as Schritt[]).map(step),
  post(`${KURS}/antrag/kurs`, ZUGANG, async (c) => {
    const kurs = await findOffenen(c, 'kurs');
    return kurs ? saveKopf(c, kurs) : c.notFound();
  }),
  saveStep(
    'zeiten',
    zeitenSchema,
    (c, kurs, { version, ...zeiten }) => changeZeiten(c.get('kontext'), kurs.id, version, zeiten),
    'ort',
  ),
  saveStep(
    'ort',
    ortSchema,
    (c, kurs, { version, ...ort }) => changeDurchfuehrung(c.get('kontext'), kurs.id, version, ort),
    'kosten',
  ),
  saveStep(
    'kosten',
    kostenSchema,
    (c, kurs, { version, ...kosten }) => changeKosten(c.get('kontext'), kurs.id, version, kosten),
    'unterlagen',
  ),
  post(
    `${KURS}/antrag/unterlagen`,
    ZUGANG,
    async (c) => {
      const kurs = await findOffenen(c, 'unterlagen');
      if (!kurs) return c.notFound();
      const { sprache } = c.get('kontext');
      const form = checkEingabe(await readEingabe(c), unterlageSchema);
      const datei = await readUpload(c, 'datei');
      const errors: FormErrors = form.ok ? {} : fieldErrors(form.fehler, describeKurs, sprache);
      const typ = datei && dateitypOf(datei.name, datei.inhalt);
      const grund = !datei
        ? 'unterlage.fehlt'
        : datei.inhalt.length > MAX_DATEI
          ? 'unterlage.zu-gross'
          : typ
            ? null
            : 'unterlage.art';
      if (grund) errors.datei = describeKurs({ grund }, sprache);
      if (!form.ok || !datei || !typ || grund)
        return showUnterlagen(c, kurs, { values: form.eingabe, errors });
      const result = await addUnterlage(c.get('kontext'), kurs.id, form.wert.art, { ...datei, typ });
      return result.ok
        ? redirect(c, `/kurse/${kurs.id}/antrag/unterlagen`, t(c).hochgeladen)
        : showUnterlagen(c, kurs, { values: form.eingabe, errors: errorsOf(c, result) });
    },
    { maxBytes: MAX_DATEI + 64 * 1024 },
  ),
  post(`${KURS}/antrag/unterlagen/:unterlage{[0-9]+}/entfernen`, ZUGANG, async (c) => {
    const result = await removeUnterlage(c.get('kontext'), idOf(c), idOf(c, 'unterlage'));
    return result.ok ? redirect(c, `/kurse/${idOf(c)}/antrag/unterlagen`, t(c).entfernt) : c.notFound();
  }),
  post(`${KURS}/antrag/absenden`, ZUGANG, async (c) => {
    const kurs = await findOffenen(c, 'absenden');
    if (!kurs) return c.notFound();
    const kontext = c.get('kontext');
    const result = await moveKurs(kontext, kurs.id, 'beantragen');
    return result.ok
      ? redirect(c, `/kurse/${kurs.id}`, kursSeitenTexte[kontext.sprache].getan.beantragen)
      : showAbsenden(c, kurs, describeKurs(result, kontext.sprache));
  }),
];
