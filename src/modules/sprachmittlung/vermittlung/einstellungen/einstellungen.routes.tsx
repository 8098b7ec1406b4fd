import type { Anzeigesprache } from '../../../../begriffe/anzeigesprache.ts';
import type { FormErrors } from '../../../../design/index.ts';
import { showFault } from '../../../../platform/http/fault.page.tsx';
import {
  checkEingabe,
  type Eingabe,
  fieldErrors,
  readEingabe,
  refusalErrors,
} from '../../../../platform/http/form.ts';
import { type Ctx, get, post, type Route } from '../../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../../platform/http/show.tsx';
import { readSetting, readSettingHistory } from '../../../../platform/settings.ts';
import { themenEinstellung } from '../einstellungen.schema.ts';
import { removeThema, saveRegelwerk, saveThema } from './einstellungen.action.ts';
import { EinstellungenPage, PFAD, type Werksicht } from './einstellungen.page.tsx';
import { compareFassungen, describeThemen, describeWerte } from './fassungen.ts';
import { readFeld } from './felder.rules.ts';
import { listNachweise } from './nachweis.store.ts';
import { type Feldwerte, REGELWERKE, type Regelwerk, type Regelwerkname, regelwerke } from './regelwerke.ts';
import { einstellungSatz, type Seite, texte } from './texte.ts';
import { themaSchema } from './thema.schema.ts';
import { THEMA_PFAD, ThemaPage, ThemenPage } from './themen.page.tsx';

const ZUGANG = 'vermittlung.einstellen';

/** Which rules stand on which tab; the topics have their own. */
const AUF_SEITE: Record<Exclude<Seite, 'themen'>, readonly Regelwerkname[]> = {
  vorschlaege: ['gewichte'],
  angebote: ['wellen'],
  anfragen: ['grenzen', 'nachlauf', 'absage'],
  'nach-dem-termin': ['abschluss', 'erinnerungen'],
};
type Regelseite = keyof typeof AUF_SEITE;
const SEITEN = Object.keys(AUF_SEITE) as Regelseite[];

const seiteOf = (name: Regelwerkname): Regelseite =>
  SEITEN.find((seite) => AUF_SEITE[seite].includes(name)) ?? 'vorschlaege';
const pfadOf = (seite: Regelseite) => (seite === 'vorschlaege' ? PFAD : `${PFAD}/${seite}`);

interface Refusal {
  name: Regelwerkname;
  values: Eingabe;
  errors: FormErrors;
}

async function showSeite(c: Ctx, seite: Regelseite, refusal?: Refusal) {
  const werke = await Promise.all(
    AUF_SEITE[seite].map((name) =>
      loadWerk(c, regelwerke[name], refusal?.name === name ? refusal : undefined),
    ),
  );
  return show(c, <EinstellungenPage rahmen={rahmenOf(c)} seite={seite} werke={werke} />, refusal ? 422 : 200);
}

async function loadWerk(c: Ctx, regelwerk: Regelwerk, refused?: Refusal): Promise<Werksicht> {
  const { db, sprache } = c.get('kontext');
  const versions = await regelwerk.loadFassungen(db);
  return {
    regelwerk,
    werte: await regelwerk.load(db),
    fassungen: compareFassungen(
      versions.map(({ gesetzt, werte }) => ({ gesetzt, zeilen: describeWerte(regelwerk, werte, sprache) })),
      sprache,
    ),
    ...(refused ? { refused } : {}),
  };
}

/** Reads a form field by field: the values, or the sentences at the wrong fields. */
function readForm(
  regelwerk: Regelwerk,
  typed: Readonly<Record<string, string>>,
  sprache: Anzeigesprache,
): { werte: Feldwerte; errors: FormErrors } {
  const werte: Record<string, Feldwerte[string]> = {};
  const errors: FormErrors = {};
  const rows = Object.fromEntries(Object.keys(typed).map((name) => [name, 0]));
  for (const feld of regelwerk.fields(rows)) {
    const text = typed[feld.name] ?? '';
    if (text.trim() === '' && regelwerk.isOptional(feld.name)) continue;
    const read = readFeld(feld, text);
    if (read.ok) werte[feld.name] = read.wert;
    else errors[feld.name] = einstellungSatz(read, sprache);
  }
  return { werte, errors };
}

const textsIn = (eingabe: Eingabe): Record<string, string> =>
  Object.fromEntries(Object.entries(eingabe).map(([name, value]) => [name, [value ?? ''].flat()[0] ?? '']));

function regelwerkRoutes(name: Regelwerkname): Route[] {
  const seite = seiteOf(name);
  return [
    // A refused form stands at this address: its language switch and a reload lead back to the tab.
    ...(pfadOf(seite) === `${PFAD}/${name}`
      ? []
      : [get(`${PFAD}/${name}`, ZUGANG, (c) => c.redirect(pfadOf(seite), 303))]),
    post(`${PFAD}/${name}`, ZUGANG, async (c) => {
      const kontext = c.get('kontext');
      const typed = regelwerke[name].compact(textsIn(await readEingabe(c)));
      const { werte, errors } = readForm(regelwerke[name], typed, kontext.sprache);
      if (Object.keys(errors).length > 0) return showSeite(c, seite, { name, values: typed, errors });
      const result = await saveRegelwerk(kontext, name, werte);
      if (result.ok) return redirect(c, pfadOf(seite), texte[kontext.sprache].gespeichert);
      return showSeite(c, seite, {
        name,
        values: typed,
        errors: refusalErrors(result, einstellungSatz, kontext.sprache),
      });
    }),
  ];
}

async function showThema(c: Ctx, name: string, refused?: { values: Eingabe; errors: FormErrors }) {
  const { db } = c.get('kontext');
  const themen = await readSetting(db, themenEinstellung);
  const regel = themen.find(({ thema }) => thema === name) ?? null;
  if (name !== '' && !regel) return showFault(c, 404, 'fehler.404');
  return show(
    c,
    <ThemaPage
      rahmen={rahmenOf(c)}
      regel={regel}
      nachweise={await listNachweise(db, themen)}
      {...(refused ? { refused } : {})}
    />,
    refused ? 422 : 200,
  );
}

const themenRoutes: Route[] = [
  get(`${PFAD}/themen`, ZUGANG, async (c) => {
    const { db, sprache } = c.get('kontext');
    const [themen, verlauf] = await Promise.all([
      readSetting(db, themenEinstellung),
      readSettingHistory(db, themenEinstellung),
    ]);
    const versions = [
      ...verlauf.map(({ wert, gesetztVon: von, gesetztAt: at }) => ({ wert, gesetzt: { von, at } })),
      { wert: themenEinstellung.vorgabe, gesetzt: null },
    ];
    const fassungen = compareFassungen(
      versions.map(({ wert, gesetzt }) => ({ gesetzt, zeilen: describeThemen(wert, sprache) })),
      sprache,
    );
    return show(c, <ThemenPage rahmen={rahmenOf(c)} themen={themen} fassungen={fassungen} />);
  }),
  get(THEMA_PFAD, ZUGANG, (c) => showThema(c, c.req.query('name') ?? '')),
  post(THEMA_PFAD, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const values = await readEingabe(c);
    const bisher = [values.bisher ?? ''].flat()[0] ?? '';
    const erlaubt = await listNachweise(kontext.db, await readSetting(kontext.db, themenEinstellung));
    const form = checkEingabe(values, themaSchema(bisher, erlaubt));
    if (!form.ok)
      return showThema(c, bisher, {
        values,
        errors: fieldErrors(form.fehler, einstellungSatz, kontext.sprache),
      });
    const result = await saveThema(kontext, bisher === '' ? null : bisher, form.wert);
    if (result.ok) return redirect(c, `${PFAD}/themen`, texte[kontext.sprache].gespeichert);
    return showThema(c, bisher, { values, errors: refusalErrors(result, einstellungSatz, kontext.sprache) });
  }),
  get(`${THEMA_PFAD}/entfernen`, ZUGANG, (c) => c.redirect(`${PFAD}/themen`, 303)),
  post(`${THEMA_PFAD}/entfernen`, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const { name } = textsIn(await readEingabe(c));
    const result = await removeThema(kontext, name ?? '');
    if (result.ok) return redirect(c, `${PFAD}/themen`, texte[kontext.sprache].entfernt);
    return redirect(c, `${PFAD}/themen`, einstellungSatz(result, kontext.sprache), 'warning');
  }),
];

export const einstellungenRoutes: Route[] = [
  ...SEITEN.map((seite) => get(pfadOf(seite), ZUGANG, (c) => showSeite(c, seite))),
  ...REGELWERKE.flatMap(regelwerkRoutes),
  ...themenRoutes,
];
