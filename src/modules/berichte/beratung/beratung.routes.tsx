import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { baseUrl } from '../../../platform/links.ts';
import { EINER, withBericht } from '../bericht/bericht.routes.tsx';
import { vorlageSchema } from '../bericht/bericht.schema.ts';
import type { Bericht } from '../bericht/bericht.store.ts';
import { ausgangSchema } from '../beschluesse/beschluss.schema.ts';
import { darf, heuteOf, sentence, sentences, spracheOf } from '../formular.ts';
import { listGremien } from '../gremien/gremium.store.ts';
import { selectSitzungen } from '../sitzungen/sitzung.store.ts';
import { berichteTexte } from '../texte.ts';
import {
  addBeratung,
  changeBeratung,
  planWeg,
  recordAusgang,
  removeBeratung,
  setVorlage,
} from './beratung.action.ts';
import { AusgangPage, BeratungPage, BeratungswegPage } from './beratung.page.tsx';
import { beratungAenderungSchema, beratungSchema } from './beratung.schema.ts';
import { type Beratung, findBeratung, listBeratungen } from './beratung.store.ts';
import { beratungTexte } from './beratung.texte.ts';
import { describeOparl } from './oparl.ts';

const WEG = `${EINER}/beratung`;
const STATION = `${WEG}/:station{[0-9]+}`;
const wegOf = ({ id }: Bericht) => `/berichte/${id}/beratung`;
const textsOf = (c: Ctx) => beratungTexte[spracheOf(c)];

export const beratungRoutes: readonly Route[] = [
  get(WEG, 'bericht.sehen', (c) => withBericht(c, (bericht) => showWeg(c, bericht))),
  post(WEG, 'gremium.bearbeiten', (c) =>
    withBericht(c, async (bericht) => {
      const form = await readForm(c, beratungSchema);
      if (!form.ok) return showWeg(c, bericht, 'station', form.eingabe, sentences(c, form.fehler));
      const result = await addBeratung(c.get('kontext'), bericht.id, form.wert);
      if (!result.ok) return showWeg(c, bericht, 'station', form.eingabe, sentence(c, result));
      return redirect(c, wegOf(bericht), textsOf(c).hinzugefuegt);
    }),
  ),
  post(`${WEG}/planen`, 'gremium.bearbeiten', (c) =>
    withBericht(c, async (bericht) => {
      const result = await planWeg(c.get('kontext'), bericht.id);
      if (!result.ok) return showWeg(c, bericht, '', {}, sentence(c, result));
      return redirect(c, wegOf(bericht), textsOf(c).geplant);
    }),
  ),
  post(`${WEG}/vorlage`, 'gremium.bearbeiten', (c) =>
    withBericht(c, async (bericht) => {
      const form = await readForm(c, vorlageSchema);
      if (!form.ok) return showWeg(c, bericht, 'vorlage', form.eingabe, sentences(c, form.fehler));
      const result = await setVorlage(c.get('kontext'), bericht.id, form.wert);
      if (!result.ok) return showWeg(c, bericht, 'vorlage', form.eingabe, sentence(c, result));
      return redirect(c, wegOf(bericht), berichteTexte[spracheOf(c)].gespeichert);
    }),
  ),
  get(`${EINER}/oparl.json`, 'bericht.sehen', (c) =>
    withBericht(c, async (bericht) =>
      c.json(await describeOparl(c.get('kontext').db, bericht, baseUrl(c.get('kontext')))),
    ),
  ),

  get(STATION, 'gremium.bearbeiten', (c) =>
    withStation(c, (bericht, beratung) => showStation(c, bericht, beratung, valuesOf(beratung))),
  ),
  post(STATION, 'gremium.bearbeiten', (c) =>
    withStation(c, async (bericht, beratung) => {
      const form = await readForm(c, beratungAenderungSchema);
      if (!form.ok) return showStation(c, bericht, beratung, form.eingabe, sentences(c, form.fehler));
      const { version, ...angaben } = form.wert;
      const result = await changeBeratung(c.get('kontext'), bericht.id, beratung.id, version, angaben);
      if (result.ok) return redirect(c, wegOf(bericht), berichteTexte[spracheOf(c)].gespeichert);
      const values = { ...form.eingabe, version: String(beratung.version) };
      return showStation(c, bericht, beratung, values, sentence(c, result));
    }),
  ),
  post(`${STATION}/entfernen`, 'gremium.bearbeiten', (c) =>
    withStation(c, async (bericht, beratung) => {
      const result = await removeBeratung(c.get('kontext'), bericht.id, beratung.id);
      if (!result.ok) return showStation(c, bericht, beratung, valuesOf(beratung), sentence(c, result));
      return redirect(c, wegOf(bericht), textsOf(c).entfernt);
    }),
  ),
  get(`${STATION}/ausgang`, 'gremium.bearbeiten', (c) =>
    withStation(c, (bericht, beratung) =>
      showAusgang(c, bericht, beratung, {
        am: formatDatum(beratung.sitzung_am ?? heuteOf(c), 'de'),
        tagesordnungspunkt: beratung.tagesordnungspunkt,
      }),
    ),
  ),
  post(`${STATION}/ausgang`, 'gremium.bearbeiten', (c) =>
    withStation(c, async (bericht, beratung) => {
      const form = await readForm(c, ausgangSchema);
      if (!form.ok) return showAusgang(c, bericht, beratung, form.eingabe, sentences(c, form.fehler));
      const result = await recordAusgang(c.get('kontext'), bericht.id, beratung.id, form.wert);
      if (!result.ok) return showAusgang(c, bericht, beratung, form.eingabe, sentence(c, result));
      return redirect(c, `/berichte/beschluesse/${result.wert}`, textsOf(c).ausgangEingetragen);
    }),
  ),
];

const withStation = (
  c: Ctx,
  run: (bericht: Bericht, beratung: Beratung) => Response | Promise<Response>,
): Promise<Response> =>
  withBericht(c, async (bericht) => {
    const beratung = await findBeratung(c.get('kontext').db, idOf(c, 'station'));
    return beratung?.bericht_id === bericht.id ? run(bericht, beratung) : c.notFound();
  });

const valuesOf = (beratung: Beratung): FormValues => ({
  version: String(beratung.version),
  gremium_id: String(beratung.gremium_id),
  sitzung_id: beratung.sitzung_id === null ? '' : String(beratung.sitzung_id),
  rolle: beratung.rolle,
  tagesordnungspunkt: beratung.tagesordnungspunkt,
  position: String(beratung.position),
});

/** Bodies and the meetings a paper can still go into, or went into. */
async function loadAuswahl(c: Ctx, { bis_am }: Bericht) {
  const { db } = c.get('kontext');
  const [gremien, sitzungen] = await Promise.all([
    listGremien(db, { nurAktive: true }),
    selectSitzungen(db, { ab: bis_am }),
  ]);
  return { gremien, sitzungen: sitzungen.filter(({ ist_abgesagt }) => !ist_abgesagt) };
}

async function showWeg(
  c: Ctx,
  bericht: Bericht,
  name?: 'station' | 'vorlage' | '',
  values: FormValues = {},
  errors: FormErrors = {},
) {
  const [beratungen, auswahl] = await Promise.all([
    listBeratungen(c.get('kontext').db, bericht.id),
    loadAuswahl(c, bericht),
  ]);
  return show(
    c,
    <BeratungswegPage
      rahmen={rahmenOf(c)}
      bericht={bericht}
      beratungen={beratungen}
      {...auswahl}
      heute={heuteOf(c)}
      darfBearbeiten={darf(c, 'gremium.bearbeiten')}
      {...(name !== undefined ? { formular: { name, values, errors } } : {})}
    />,
    name !== undefined ? 422 : 200,
  );
}

async function showStation(
  c: Ctx,
  bericht: Bericht,
  beratung: Beratung,
  values: FormValues,
  errors?: FormErrors,
) {
  return show(
    c,
    <BeratungPage
      rahmen={rahmenOf(c)}
      bericht={bericht}
      beratung={beratung}
      {...(await loadAuswahl(c, bericht))}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

const showAusgang = (c: Ctx, bericht: Bericht, beratung: Beratung, values: FormValues, errors?: FormErrors) =>
  show(
    c,
    <AusgangPage
      rahmen={rahmenOf(c)}
      bericht={bericht}
      beratung={beratung}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
