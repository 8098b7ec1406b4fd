import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import { type FormErrors, type FormValues, parseTableQuery } from '../../../design/index.ts';
import { findDatei } from '../../../platform/files/dateien.store.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { type Berichtsart, type Berichtsstatus, UEBERGAENGE, type Uebergangsname } from '../bericht.rules.ts';
import { darf, sentence, sentences, spracheOf } from '../formular.ts';
import { berichteTexte } from '../texte.ts';
import { druckOf, fileName, writeAusgabe } from './ausgabe-schreiben.ts';
import { changeBericht, createBericht, removeBericht } from './bericht.action.ts';
import { BerichtPage } from './bericht.page.tsx';
import { anmerkungSchema, berichtSchema, neuerBerichtSchema } from './bericht.schema.ts';
import {
  type Bericht,
  type Fassung,
  findBericht,
  findFassung,
  listAutoren,
  listBerichte,
  listBloecke,
  listFassungen,
} from './bericht.store.ts';
import { berichtTexte } from './bericht.texte.ts';
import { AngabenPage, BerichtePage, berichtTabelle, NeuerBerichtPage } from './berichte.page.tsx';
import { searchKatalog } from './katalog-suche.ts';
import { findMaengel } from './maengel.rules.ts';
import type { Papier } from './papier.rules.ts';
import { renderPapierDocx } from './papier-docx.ts';
import { findLetzteAusgabe, loadPapier } from './papier-laden.ts';
import { renderPapierPdf } from './papier-pdf.ts';
import { approveBericht, issueBericht, moveBericht } from './pruefung.action.ts';
import { BERICHTE } from './schritte.page.tsx';
import { FassungPage, VergleichPage } from './vergleich.page.tsx';
import { comparePapiere, isUnveraendert } from './vergleich.rules.ts';

export const EINER = `${BERICHTE}/:id{[0-9]+}`;

export const berichtRoutes: readonly Route[] = [
  get(BERICHTE, 'bericht.sehen', async (c) => {
    const query = parseTableQuery(berichtTabelle, new URL(c.req.url).search);
    const rows = await listBerichte(c.get('kontext').db, {
      suche: query.filter.suche,
      arten: query.filter.art as readonly Berichtsart[] | undefined,
      status: query.filter.status as readonly Berichtsstatus[] | undefined,
    });
    return show(
      c,
      <BerichtePage
        rahmen={rahmenOf(c)}
        query={query}
        rows={rows}
        darfSchreiben={darf(c, 'bericht.schreiben')}
      />,
    );
  }),

  get(`${BERICHTE}/neu`, 'bericht.schreiben', async (c) => showNeu(c, await freshValues(c))),
  post(`${BERICHTE}/neu`, 'bericht.schreiben', async (c) => {
    const form = await readForm(c, neuerBerichtSchema);
    if (!form.ok) return showNeu(c, form.eingabe, sentences(c, form.fehler));
    const result = await createBericht(c.get('kontext'), form.wert);
    if (!result.ok) return showNeu(c, form.eingabe, sentence(c, result));
    return redirect(c, `${BERICHTE}/${result.wert}`, berichtTexte[spracheOf(c)].begonnen);
  }),

  get(EINER, 'bericht.sehen', (c) => withBericht(c, (bericht) => showBericht(c, bericht))),
  get(`${EINER}/angaben`, 'bericht.schreiben', (c) =>
    withBericht(c, (bericht) => showAngaben(c, bericht.id, valuesOf(bericht))),
  ),
  post(`${EINER}/angaben`, 'bericht.schreiben', (c) =>
    withBericht(c, async (bericht) => {
      const form = await readForm(c, berichtSchema);
      if (!form.ok) return showAngaben(c, bericht.id, form.eingabe, sentences(c, form.fehler));
      const { version, ...angaben } = form.wert;
      const result = await changeBericht(c.get('kontext'), bericht.id, version, angaben);
      if (result.ok) return redirect(c, `${BERICHTE}/${bericht.id}`, berichteTexte[spracheOf(c)].gespeichert);
      const values = { ...form.eingabe, version: String(bericht.version) };
      return showAngaben(c, bericht.id, values, sentence(c, result));
    }),
  ),
  post(`${EINER}/verwerfen`, 'bericht.schreiben', (c) =>
    withBericht(c, async (bericht) => {
      const result = await removeBericht(c.get('kontext'), bericht.id);
      if (!result.ok) return showBericht(c, bericht, sentence(c, result));
      return redirect(c, BERICHTE, berichtTexte[spracheOf(c)].verworfen);
    }),
  ),

  ...(['einreichen', 'zurueckziehen', 'oeffnen', 'neue-fassung'] as const).map((name) =>
    post(`${EINER}/${name}`, UEBERGAENGE[name].zugang, (c) =>
      withBericht(c, async (bericht) => {
        const result = await moveBericht(c.get('kontext'), bericht.id, name);
        return result.ok ? done(c, bericht, name) : showBericht(c, bericht, sentence(c, result));
      }),
    ),
  ),
  post(`${EINER}/zurueckgeben`, 'bericht.pruefen', (c) =>
    withBericht(c, async (bericht) => {
      const form = await readForm(c, anmerkungSchema);
      if (!form.ok) return showBericht(c, bericht, sentences(c, form.fehler), form.eingabe);
      const { anmerkung } = form.wert;
      const result = await moveBericht(c.get('kontext'), bericht.id, 'zurueckgeben', anmerkung);
      if (result.ok) return done(c, bericht, 'zurueckgeben');
      return showBericht(c, bericht, sentence(c, result), form.eingabe);
    }),
  ),
  post(`${EINER}/pruefen`, 'bericht.pruefen', (c) =>
    withBericht(c, async (bericht) => {
      const kontext = c.get('kontext');
      const papier = await loadPapier(kontext, await katalogOf(c), bericht);
      const result = await approveBericht(kontext, bericht.id, await versionOf(c), papier);
      return result.ok ? done(c, bericht, 'pruefen') : showBericht(c, bericht, sentence(c, result));
    }),
  ),
  post(`${EINER}/ausgeben`, 'bericht.ausgeben', (c) =>
    withBericht(c, async (bericht) => {
      const kontext = c.get('kontext');
      const papier = await loadPapier(kontext, await katalogOf(c), bericht);
      const dateien = await writeAusgabe(kontext, bericht, papier);
      if (!dateien.ok) return showBericht(c, bericht, sentence(c, dateien));
      const result = await issueBericht(kontext, bericht.id, await versionOf(c), papier, dateien.wert);
      return result.ok ? done(c, bericht, 'ausgeben') : showBericht(c, bericht, sentence(c, result));
    }),
  ),

  get(`${EINER}/vergleich`, 'bericht.sehen', (c) =>
    withBericht(c, async (bericht) => {
      const kontext = c.get('kontext');
      const letzte = await findLetzteAusgabe(kontext, bericht);
      if (!letzte)
        return redirect(c, `${BERICHTE}/${bericht.id}`, berichtTexte[spracheOf(c)].vergleichKeiner, 'info');
      const papier = await loadPapier(kontext, await katalogOf(c), bericht);
      return show(
        c,
        <VergleichPage
          rahmen={rahmenOf(c)}
          bericht={bericht}
          mit={letzte}
          vergleich={comparePapiere(letzte.papier, papier)}
        />,
      );
    }),
  ),
  get(`${EINER}/entwurf.docx`, 'bericht.sehen', (c) =>
    withBericht(c, async (bericht) => {
      const kontext = c.get('kontext');
      const papier = await loadPapier(kontext, await katalogOf(c), bericht);
      return sendFile(c, await renderPapierDocx(kontext, papier, null), DOCX, `${fileName(bericht)}.docx`);
    }),
  ),
  get(`${EINER}/entwurf.pdf`, 'bericht.sehen', (c) =>
    withBericht(c, async (bericht) => {
      const kontext = c.get('kontext');
      const papier = await loadPapier(kontext, await katalogOf(c), bericht);
      const pdf = await renderPapierPdf(papier, druckOf(kontext, null));
      if (!pdf.ok) return showBericht(c, bericht, sentence(c, pdf));
      return sendFile(c, pdf.wert, 'application/pdf', `${fileName(bericht)}.pdf`, 'inline');
    }),
  ),

  get(`${EINER}/fassungen/:nummer{[0-9]+}`, 'bericht.sehen', (c) =>
    withFassung(c, (bericht, fassung) =>
      show(
        c,
        <FassungPage rahmen={rahmenOf(c)} bericht={bericht} fassung={fassung} darfOeffnen={darfOeffnen(c)} />,
      ),
    ),
  ),
  get(`${EINER}/fassungen/:nummer{[0-9]+}/papier.docx`, 'bericht.sehen', (c) =>
    withFassung(c, (_, { docx_datei_id }) => sendDatei(c, docx_datei_id, 'attachment')),
  ),
  get(`${EINER}/fassungen/:nummer{[0-9]+}/papier.pdf`, 'bericht.sehen', (c) =>
    withFassung(c, (_, { pdf_datei_id }) => sendDatei(c, pdf_datei_id, 'inline')),
  ),
];

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function sendFile(
  c: Ctx,
  bytes: Uint8Array<ArrayBuffer>,
  typ: string,
  name: string,
  wie: 'inline' | 'attachment' = 'attachment',
) {
  return c.body(bytes, 200, {
    'content-type': typ,
    'content-disposition': `${wie}; filename="${name.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}

async function sendDatei(c: Ctx, id: number, wie: 'inline' | 'attachment') {
  const datei = await findDatei(c.get('kontext').db, id);
  return datei ? sendFile(c, new Uint8Array(datei.inhalt), datei.typ, datei.name, wie) : c.notFound();
}

export const katalogOf = (c: Ctx) => c.get('zahlenkatalog')(c.get('kontext'));

/** Whether the reader may open the records behind a figure. */
export const darfOeffnen = (c: Ctx) => {
  const permissions = c.get('permissions');
  const { wer } = c.get('kontext');
  return (zugang: string) => permissions.allows(wer, zugang);
};

async function versionOf(c: Ctx): Promise<number> {
  const { version } = await c.req.parseBody();
  return typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : 0;
}

const done = (c: Ctx, { id }: Bericht, name: Uebergangsname) =>
  redirect(c, `${BERICHTE}/${id}`, berichtTexte[spracheOf(c)].schrittGetan[name]);

export async function withBericht(
  c: Ctx,
  run: (bericht: Bericht) => Response | Promise<Response>,
): Promise<Response> {
  const bericht = await findBericht(c.get('kontext').db, idOf(c));
  return bericht ? run(bericht) : c.notFound();
}

const withFassung = (
  c: Ctx,
  run: (bericht: Bericht, fassung: Fassung) => Response | Promise<Response>,
): Promise<Response> =>
  withBericht(c, async (bericht) => {
    const fassung = await findFassung(c.get('kontext').db, bericht.id, idOf(c, 'nummer'));
    return fassung ? run(bericht, fassung) : c.notFound();
  });

/** A new paper reports on the year before; one that continues another on the year after that. */
async function freshValues(c: Ctx): Promise<FormValues> {
  const { db, clock } = c.get('kontext');
  const vorgaenger = await findBericht(db, queryId(c, 'vorgaenger'));
  const jahr = vorgaenger ? yearOf(vorgaenger.bis_am) + 1 : yearOf(datumOf(clock.now())) - 1;
  return {
    von_am: `01.01.${jahr}`,
    bis_am: `31.12.${jahr}`,
    ...(vorgaenger
      ? {
          vorgaenger_id: String(vorgaenger.id),
          art: vorgaenger.art,
          titel: vorgaenger.titel.replaceAll(String(jahr - 1), String(jahr)),
        }
      : {}),
  };
}

async function showNeu(c: Ctx, values: FormValues, errors?: FormErrors) {
  return show(
    c,
    <NeuerBerichtPage
      rahmen={rahmenOf(c)}
      vorgaenger={await listBerichte(c.get('kontext').db)}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

const valuesOf = (bericht: Bericht): FormValues => ({
  version: String(bericht.version),
  titel: bericht.titel,
  von_am: formatDatum(bericht.von_am, 'de'),
  bis_am: formatDatum(bericht.bis_am, 'de'),
  vorlagennummer: bericht.vorlagennummer,
  adresse: bericht.adresse,
});

function showAngaben(c: Ctx, id: number, values: FormValues, errors?: FormErrors) {
  return show(
    c,
    <AngabenPage rahmen={rahmenOf(c)} id={id} values={values} {...(errors ? { errors } : {})} />,
    errors ? 422 : 200,
  );
}

/** What somebody sees of a paper that was issued: the edition; of any other: what it says today. */
async function showBericht(c: Ctx, bericht: Bericht, errors?: FormErrors, values?: FormValues) {
  const kontext = c.get('kontext');
  const { db, wer } = kontext;
  const katalog = await katalogOf(c);
  const [bloecke, fassungen, autoren, letzte] = await Promise.all([
    listBloecke(db, bericht.id),
    listFassungen(db, bericht.id),
    listAutoren(db, bericht.id),
    findLetzteAusgabe(kontext, bericht),
  ]);
  const heutiges = await loadPapier(kontext, katalog, bericht, bloecke);
  const papier: Papier = (bericht.status === 'ausgegeben' && fassungen[0]?.papier) || heutiges;
  const istAutor = autoren.some(({ benutzer_id }) => benutzer_id === wer.id);
  const schritte = (Object.keys(UEBERGAENGE) as Uebergangsname[]).filter((name) => {
    const { von, zugang, ...rest } = UEBERGAENGE[name];
    return von === bericht.status && darf(c, zugang) && !('nichtVonAutoren' in rest && istAutor);
  });
  const darfSchreiben = darf(c, 'bericht.schreiben');
  const wirdGeschrieben = bericht.status === 'entwurf' && darfSchreiben;
  const zeit = { von: bericht.von_am, bis: bericht.bis_am };
  const suche = (c.req.query('zahl') ?? '').slice(0, 100);
  return show(
    c,
    <BerichtPage
      rahmen={rahmenOf(c)}
      bericht={bericht}
      papier={papier}
      fassungen={fassungen}
      autoren={autoren.map(({ name }) => name)}
      maengel={findMaengel(bericht.art, bloecke)}
      schritte={schritte}
      istAutor={istAutor}
      darfSchreiben={darfSchreiben}
      darfPruefen={darf(c, 'bericht.pruefen')}
      hatSichGeaendert={letzte && !isUnveraendert(comparePapiere(letzte.papier, heutiges))}
      katalog={
        wirdGeschrieben
          ? await searchKatalog(kontext, katalog, suche, zeit)
          : { suche: '', zahlen: [], weitere: 0 }
      }
      darfOeffnen={darfOeffnen(c)}
      {...(errors ? { errors } : {})}
      {...(values ? { values } : {})}
    />,
    errors ? 422 : 200,
  );
}
