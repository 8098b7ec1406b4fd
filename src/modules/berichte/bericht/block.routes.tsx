import type { FormErrors, FormValues, Option } from '../../../design/index.ts';
import { checkEingabe, type Eingabe, readEingabe } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { ABSCHNITTE_JE_ART, type Abschnitt } from '../bericht.rules.ts';
import { sentence, sentences, spracheOf } from '../formular.ts';
import { addBlock, changeBlock, moveBlock, removeBlock } from './bericht.action.ts';
import { darfOeffnen, EINER, katalogOf, withBericht } from './bericht.routes.tsx';
import { blockSchema } from './bericht.schema.ts';
import {
  type Bericht,
  type Berichtsblock,
  findBlock,
  findTextbaustein,
  listBloecke,
  listTextbausteine,
} from './bericht.store.ts';
import { berichtTexte } from './bericht.texte.ts';
import { BlockPage, BlockwahlPage, ZAHLENFELD } from './block.page.tsx';
import { BLOCKARTEN, type Blockart, type Blockinhalt, parseZahlen, VERLAUF_JAHRE } from './block.rules.ts';
import { searchKatalog } from './katalog-suche.ts';
import { BERICHTE } from './schritte.page.tsx';

const BLOCK = `${EINER}/bloecke/:block{[0-9]+}`;

export const blockRoutes: readonly Route[] = [
  get(`${EINER}/bloecke/neu`, 'bericht.schreiben', (c) =>
    withBericht(c, (bericht) => {
      const art = artOf(c.req.query('art'));
      const nach = queryId(c, 'nach');
      if (!art)
        return nach > 0
          ? show(c, <BlockwahlPage rahmen={rahmenOf(c)} bericht={bericht} nach={nach} />)
          : c.notFound();
      const abschnitt = abschnittOf(bericht, c.req.query('abschnitt'));
      return showBlock(c, bericht, art, null, {
        ...FRESH[art],
        abschnitt,
        ...(nach > 0 ? { nach: String(nach) } : {}),
      });
    }),
  ),
  post(`${EINER}/bloecke/neu`, 'bericht.schreiben', (c) =>
    withBericht(c, async (bericht) => {
      const eingabe = await readEingabe(c);
      const art = artOf(eingabe.art);
      if (!art) return c.notFound();
      const weiter = await continueWriting(c, eingabe, art);
      if (weiter) return showBlock(c, bericht, art, null, weiter);
      const form = checkEingabe(eingabe, blockSchema(art));
      if (!form.ok) return showBlock(c, bericht, art, null, eingabe, sentences(c, form.fehler));
      const nach =
        typeof eingabe.nach === 'string' && /^\d{1,15}$/.test(eingabe.nach) ? Number(eingabe.nach) : null;
      const ziel = await placeOf(c, bericht, nach, eingabe.abschnitt);
      const result = await addBlock(c.get('kontext'), bericht.id, ziel, nach, form.wert);
      if (!result.ok) return showBlock(c, bericht, art, null, eingabe, sentence(c, result));
      return redirect(c, `${BERICHTE}/${bericht.id}`, berichtTexte[spracheOf(c)].eingefuegt);
    }),
  ),

  get(BLOCK, 'bericht.schreiben', (c) =>
    withBlock(c, (bericht, block) => showBlock(c, bericht, block.inhalt.art, block, valuesOf(block))),
  ),
  post(BLOCK, 'bericht.schreiben', (c) =>
    withBlock(c, async (bericht, block) => {
      const eingabe = await readEingabe(c);
      const { art } = block.inhalt;
      const weiter = await continueWriting(c, eingabe, art);
      if (weiter) return showBlock(c, bericht, art, block, weiter);
      const form = checkEingabe(eingabe, blockSchema(art));
      if (!form.ok) return showBlock(c, bericht, art, block, eingabe, sentences(c, form.fehler));
      const version = Number(eingabe.version) || 0;
      const result = await changeBlock(c.get('kontext'), bericht.id, block.id, version, form.wert);
      if (result.ok) return redirect(c, `${BERICHTE}/${bericht.id}`, berichtTexte[spracheOf(c)].eingefuegt);
      const values = { ...eingabe, version: String(block.version) };
      return showBlock(c, bericht, art, block, values, sentence(c, result));
    }),
  ),
  post(`${BLOCK}/verschieben`, 'bericht.schreiben', (c) =>
    withBlock(c, async (bericht, block) => {
      const { richtung } = await readEingabe(c);
      const wohin = richtung === 'runter' ? 'runter' : 'hoch';
      const result = await moveBlock(c.get('kontext'), bericht.id, block.id, wohin);
      return answer(
        c,
        bericht,
        result.ok ? null : sentence(c, result),
        berichtTexte[spracheOf(c)].verschoben,
      );
    }),
  ),
  post(`${BLOCK}/entfernen`, 'bericht.schreiben', (c) =>
    withBlock(c, async (bericht, block) => {
      const result = await removeBlock(c.get('kontext'), bericht.id, block.id);
      return answer(c, bericht, result.ok ? null : sentence(c, result), berichtTexte[spracheOf(c)].entfernt);
    }),
  ),
];

/** What a new block begins with. */
const FRESH: Partial<Record<Blockart, FormValues>> = {
  ueberschrift: { stufe: '1' },
  diagramm: { gliederung: VERLAUF_JAHRE, jahre: '5', form: 'saeulen' },
};

const artOf = (wort: unknown): Blockart | undefined => BLOCKARTEN.find((art) => art === wort);

const abschnittOf = (bericht: Bericht, wort: unknown): Abschnitt =>
  ABSCHNITTE_JE_ART[bericht.art].find((abschnitt) => abschnitt === wort) ??
  ABSCHNITTE_JE_ART[bericht.art][0]!;

/** A block goes into the part of the one before it. */
async function placeOf(
  c: Ctx,
  bericht: Bericht,
  nach: number | null,
  abschnitt: unknown,
): Promise<Abschnitt> {
  const vor = nach === null ? null : await findBlock(c.get('kontext').db, nach);
  return vor?.berichtId === bericht.id ? vor.abschnitt : abschnittOf(bericht, abschnitt);
}

const answer = (c: Ctx, { id }: Bericht, errors: FormErrors | null, getan: string) =>
  errors
    ? redirect(c, `${BERICHTE}/${id}`, Object.values(errors)[0], 'warning')
    : redirect(c, `${BERICHTE}/${id}`, getan);

async function withBlock(
  c: Ctx,
  run: (bericht: Bericht, block: Berichtsblock) => Response | Promise<Response>,
): Promise<Response> {
  return withBericht(c, async (bericht) => {
    const bloecke = await listBloecke(c.get('kontext').db, bericht.id);
    const block = bloecke.find(({ id }) => id === idOf(c, 'block'));
    return block ? run(bericht, block) : c.notFound();
  });
}

/**
 * Buttons of the form that do not save: insert a figure, insert a text block, search the catalogue.
 * @returns the form with what was typed and inserted, or null when it is to be saved
 */
async function continueWriting(c: Ctx, eingabe: Eingabe, art: Blockart): Promise<FormValues | null> {
  const feld = ZAHLENFELD[art];
  const append = (text: string, trenner: string) => {
    const bisher = feld && typeof eingabe[feld] === 'string' ? eingabe[feld] : '';
    const stoss = bisher === '' || bisher.endsWith('\n') ? '' : trenner;
    return feld ? { ...eingabe, [feld]: `${bisher}${stoss}${text}` } : eingabe;
  };
  if (typeof eingabe.einfuegen === 'string') {
    const kennung = eingabe.einfuegen.slice(0, 200);
    return feld === 'zahlen' ? append(kennung, '\n') : append(`{{${kennung}}}`, ' ');
  }
  if (eingabe.tun === 'textbaustein') {
    const id = Number(eingabe.textbaustein);
    const baustein = Number.isSafeInteger(id) ? await findTextbaustein(c.get('kontext').db, id) : null;
    return baustein ? append(baustein.text, '\n\n') : eingabe;
  }
  return eingabe.tun === 'suchen' ? eingabe : null;
}

const valuesOf = ({ inhalt, version }: Berichtsblock): FormValues => {
  const { art: _, ...felder } = inhalt as Blockinhalt & Record<string, unknown>;
  return {
    version: String(version),
    ...Object.fromEntries(
      Object.entries(felder).flatMap(([name, wert]): [string, string][] => {
        if (typeof wert === 'boolean') return wert ? [[name, 'ja']] : [];
        return [[name, String(wert)]];
      }),
    ),
  };
};

async function showBlock(
  c: Ctx,
  bericht: Bericht,
  art: Blockart,
  block: Berichtsblock | null,
  values: FormValues,
  errors?: FormErrors,
) {
  const kontext = c.get('kontext');
  const katalog = await katalogOf(c);
  const suche = typeof values.zahl === 'string' ? values.zahl.slice(0, 100) : '';
  const zeit = { von: bericht.von_am, bis: bericht.bis_am };
  const [ausschnitt, textbausteine] = await Promise.all([
    ZAHLENFELD[art] === null
      ? { suche, zahlen: [], weitere: 0 }
      : searchKatalog(kontext, katalog, suche, zeit),
    art === 'absatz' ? listTextbausteine(kontext.db) : [],
  ]);
  return show(
    c,
    <BlockPage
      rahmen={rahmenOf(c)}
      bericht={bericht}
      art={art}
      blockId={block?.id ?? null}
      values={values}
      katalog={ausschnitt}
      gliederungen={art === 'diagramm' ? listGliederungen(c, katalog, values.zahlen) : []}
      textbausteine={textbausteine}
      darfOeffnen={darfOeffnen(c)}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

/** Years for every figure, and what the chosen ones divide by; before one is chosen what any divides by. */
function listGliederungen(
  c: Ctx,
  katalog: Awaited<ReturnType<typeof katalogOf>>,
  zahlen: FormValues[string],
): Option[] {
  const sprache = spracheOf(c);
  const gewaehlt = new Set(
    parseZahlen(typeof zahlen === 'string' ? zahlen : '').map((verweis) => verweis?.schluessel),
  );
  const passende = katalog.filter(({ schluessel }) => gewaehlt.size === 0 || gewaehlt.has(schluessel));
  const gliederungen = new Map(
    passende.flatMap(({ gliederungen: eigene = [] }) =>
      eigene.map(({ schluessel, titel }) => [schluessel, titel[sprache]] as const),
    ),
  );
  return [
    { value: VERLAUF_JAHRE, label: berichtTexte[sprache].jahreGliederung },
    ...[...gliederungen].map(([value, label]) => ({ value, label })),
  ];
}
