import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { checkEingabe, type Eingabe, fieldErrors, readEingabe } from '../../../platform/http/form.ts';
import { type Ctx, get, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { describeHaushalt, haushaltTexte } from '../texte.ts';
import { listBuchungszeilen, listZahllaeufe } from '../zahllauf/zahllauf.store.ts';
import { saveListenform } from './buchungsliste.action.ts';
import { BuchungslistePage, type Vorschau } from './buchungsliste.page.tsx';
import {
  type Buchungssatz,
  type Listenform,
  layOutBuchungsliste,
  writeBuchungsliste,
} from './buchungsliste.rules.ts';
import { listenformSchema } from './buchungsliste.schema.ts';
import { listenformEinstellung } from './buchungsliste.settings.ts';

const PFAD = '/haushalt/buchungsliste';
const ZUGANG = 'buchungsliste.einstellen';
const GEZEIGT = 3;
const BEISPIEL_IBAN = 'DE02120300000000202051';

export const buchungslisteRoutes: readonly Route[] = [
  get(PFAD, ZUGANG, async (c) => showForm(c, await readSetting(c.get('kontext').db, listenformEinstellung))),
  post(PFAD, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const form = checkEingabe(await readEingabe(c), listenformSchema);
    if (!form.ok) return showRefused(c, form);
    await saveListenform(kontext, form.wert);
    return redirect(c, PFAD, haushaltTexte[kontext.sprache].gespeichert);
  }),
  post(`${PFAD}/vorschau`, ZUGANG, async (c) => {
    const form = checkEingabe(await readEingabe(c), listenformSchema);
    return form.ok ? showForm(c, form.wert, form.eingabe) : showRefused(c, form);
  }),
];

async function showRefused(c: Ctx, form: { eingabe: Eingabe; fehler: Record<string, string> }) {
  const { db, sprache } = c.get('kontext');
  const saved = await readSetting(db, listenformEinstellung);
  return showForm(c, saved, form.eingabe, fieldErrors(form.fehler, describeHaushalt, sprache));
}

async function showForm(c: Ctx, form: Listenform, values?: FormValues, errors?: FormErrors) {
  return show(
    c,
    <BuchungslistePage
      rahmen={rahmenOf(c)}
      form={form}
      vorschau={errors ? null : await loadVorschau(c, form)}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function loadVorschau(c: Ctx, form: Listenform): Promise<Vorschau> {
  const { db } = c.get('kontext');
  const newest = await listZahllaeufe(
    db,
    {},
    {
      sort: { key: 'erstellt_at', direction: 'desc' },
      page: 1,
      size: 1,
    },
  );
  const lauf = newest.rows[0] ?? null;
  // Whoever sets up the list need not see account numbers.
  const saetze = lauf
    ? (await listBuchungszeilen(db, lauf.id))
        .slice(0, GEZEIGT)
        .map((satz) => ({ ...satz, iban: BEISPIEL_IBAN }))
    : [beispielOf(c)];
  const bytes = writeBuchungsliste(layOutBuchungsliste(saetze, form), form);
  const charset = form.kodierung === 'windows-1252' ? 'windows-1252' : 'utf-8';
  return {
    spalten: form.spalten.map(({ ueberschrift, feld }) => ueberschrift || feld),
    zeilen: layOutBuchungsliste(saetze, { ...form, mitKopfzeile: false }),
    datei: new TextDecoder(charset).decode(bytes).replaceAll('\t', ' → ').trimEnd().split('\r\n'),
    lauf: lauf?.bezeichnung ?? null,
  };
}

/** A row to look at while there is none. */
function beispielOf(c: Ctx): Buchungssatz {
  const { clock, sprache } = c.get('kontext');
  const t = haushaltTexte[sprache];
  const heute = datumOf(clock.now());
  return {
    kennung: 'KOMUT-00000000-00000000',
    bezeichnung: t.beispielLauf,
    ausfuehrungAm: heute,
    endToEnd: 'KOMUT-00000000-00000000-1',
    empfaenger: 'Müller, Erika',
    empfaengerId: 17,
    iban: BEISPIEL_IBAN,
    verwendungszweck: t.beispielText,
    topf: 'Sprachmittlung',
    produkt: '11110',
    sachkonto: '443100',
    kostenstelle: '5010',
    jahr: yearOf(heute),
    betragCent: 6130,
    text: t.beispielText,
  };
}
