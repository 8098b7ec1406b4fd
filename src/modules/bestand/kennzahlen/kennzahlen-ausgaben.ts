/** Indicators as lists for spreadsheet programs: what was computed, from what, and where it comes from. */
import { isDatum } from '../../../begriffe/zeit.ts';
import { sendTable } from '../../../platform/http/export.ts';
import type { Ctx } from '../../../platform/http/route.ts';
import type { Zahlenkatalog } from '../../../platform/livezahlen.ts';
import { joinQuellen } from '../reihen.rules.ts';
import { bestandTexte } from '../texte.ts';
import { einheitOf } from './kennzahl.rules.ts';
import { findKennzahl, type Kennzahl, listKennzahlen } from './kennzahl.store.ts';
import { listEigene, loadVerlaeufe, quelleOf } from './kennzahlen-laden.ts';

type Format = 'csv' | 'xlsx';

/** A calendar date as one, a year or school year as text. */
const dateCell = (stichtag: string) => (isDatum(stichtag) ? { datum: stichtag } : stichtag);

/** As the office has said that it is rounded. */
const rounded = (wert: number, { stellen }: Kennzahl) =>
  Math.round(wert * 10 ** stellen + 1e-9) / 10 ** stellen;

/** Every indicator with its latest value. */
export async function sendListe(c: Ctx, katalog: Zahlenkatalog, format: Format): Promise<Response> {
  const kontext = c.get('kontext');
  const { sprache } = kontext;
  const t = bestandTexte[sprache];
  const { wahl, verlaeufe } = await loadVerlaeufe(kontext, await listKennzahlen(kontext.db), {
    katalog,
    mitVergleich: false,
  });
  const zeilen = verlaeufe.map((verlauf) => ({ verlauf, letzter: listEigene(verlauf, wahl?.eigene).at(-1) }));
  return sendTable(
    c,
    format,
    'kennzahlen',
    [
      { label: t.bereich, value: ({ verlauf }) => t.bereiche[verlauf.kennzahl.bereich] },
      { label: t.bezeichnung, value: ({ verlauf }) => verlauf.kennzahl.bezeichnung, width: 50 },
      {
        label: t.letzterWert,
        value: ({ verlauf, letzter }) => letzter && rounded(letzter.wert, verlauf.kennzahl),
      },
      {
        label: t.einheit,
        value: ({ verlauf }) => einheitOf(verlauf.kennzahl) || verlauf.livezahl?.einheit[sprache],
      },
      { label: t.stichtag, value: ({ letzter }) => letzter && dateCell(letzter.stichtag) },
      { label: t.art, value: ({ verlauf }) => t.arten[verlauf.kennzahl.art] },
      { label: t.quelle, value: ({ verlauf }) => quelleOf(verlauf, sprache), width: 50 },
    ],
    zeilen,
  );
}

/** One indicator: its series in the county and the regions it is compared with. */
export async function sendReihe(c: Ctx, katalog: Zahlenkatalog, format: Format): Promise<Response> {
  const kontext = c.get('kontext');
  const kennzahl = await findKennzahl(kontext.db, Number.parseInt(c.req.param('datei') ?? '', 10) || 0);
  if (!kennzahl) return c.notFound();
  const { sprache } = kontext;
  const t = bestandTexte[sprache];
  const { wahl, verlaeufe } = await loadVerlaeufe(kontext, [kennzahl], { katalog, mitVergleich: true });
  const verlauf = verlaeufe[0]!;
  const sumOf = (zeilen: readonly { wert: number | null }[]) =>
    zeilen.length === 0 ? null : zeilen.reduce((summe, { wert }) => summe + (wert ?? 0), 0);
  const berechnet = verlauf.regionen.flatMap(({ schluessel, name, punkte }) =>
    punkte.map(({ stichtag, wert, zaehler, nenner }) => ({
      schluessel,
      name,
      stichtag,
      wert,
      zaehler: sumOf(zaehler),
      nenner: sumOf(nenner),
      quelle: joinQuellen([...zaehler, ...nenner]),
    })),
  );
  const eigene = listEigene(verlauf, wahl?.eigene).map(({ stichtag, wert }) => ({
    schluessel: wahl?.eigene ?? '',
    name: '',
    stichtag,
    wert,
    zaehler: null,
    nenner: null,
    quelle: verlauf.handwerte.find((one) => one.stichtag === stichtag)?.quelle ?? quelleOf(verlauf, sprache),
  }));
  const istFormel = kennzahl.art !== 'hand' && kennzahl.art !== 'live';
  return sendTable(
    c,
    format,
    `kennzahl-${kennzahl.id}`,
    [
      { label: t.kennzahl, value: () => kennzahl.bezeichnung, width: 40 },
      { label: t.schluessel, value: (one) => one.schluessel },
      { label: t.region, value: (one) => one.name },
      { label: t.stichtag, value: (one) => dateCell(one.stichtag) },
      { label: t.wert, value: (one) => one.wert && rounded(one.wert, kennzahl) },
      { label: t.einheit, value: () => einheitOf(kennzahl) || verlauf.livezahl?.einheit[sprache] },
      { label: t.zaehler, value: (one) => one.zaehler },
      { label: t.nenner, value: (one) => one.nenner },
      { label: t.quelle, value: (one) => one.quelle, width: 50 },
    ],
    istFormel ? berechnet : eigene,
  );
}
