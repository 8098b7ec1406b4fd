import { isAllowed } from '../../../begriffe/wer.ts';
import { isDatum } from '../../../begriffe/zeit.ts';
import type { FormErrors, FormValues, OptionGroup } from '../../../design/index.ts';
import { type Eingabe, fieldErrors, readEingabe, readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import type { Zahlenkatalog } from '../../../platform/livezahlen.ts';
import { permissions } from '../bestand.permissions.ts';
import { type Befund, detectRundung, findSpruenge } from '../plausibilitaet.rules.ts';
import { labelOfMerkmale } from '../tabellen/lesung.rules.ts';
import { listBekannteReihen } from '../tabellen/reihe.store.ts';
import { bestandTexte, describeBestand } from '../texte.ts';
import {
  changeKennzahl,
  createKennzahl,
  enterHandwert,
  removeHandwert,
  removeKennzahl,
} from './kennzahl.action.ts';
import { KennzahlPage } from './kennzahl.page.tsx';
import { handwertSchema, kennzahlSchema, PLAETZE, writeReihe } from './kennzahl.schema.ts';
import { findKennzahl, type Kennzahl, listKennzahlen } from './kennzahl.store.ts';
import { loadKennzahlbild } from './kennzahlbild.ts';
import { KennzahlenPage, KennzahlFormularPage } from './kennzahlen.page.tsx';
import { sendListe, sendReihe } from './kennzahlen-ausgaben.ts';
import { listEigene, loadVerlaeufe, quelleOf } from './kennzahlen-laden.ts';

const LISTE = '/bestand/kennzahlen';
const EINE = `${LISTE}/:id{[0-9]+}`;

/** @param katalog figures of the modules that indicators may quote */
export const kennzahlenRoutes = (katalog: Zahlenkatalog): readonly Route[] => [
  get(LISTE, 'bestand.sehen', async (c) => {
    const kontext = c.get('kontext');
    const kennzahlen = await listKennzahlen(kontext.db);
    const { wahl, verlaeufe } = await loadVerlaeufe(kontext, kennzahlen, { katalog, mitVergleich: false });
    return show(
      c,
      <KennzahlenPage
        rahmen={rahmenOf(c)}
        zeilen={verlaeufe.map((verlauf) => ({
          kennzahl: verlauf.kennzahl,
          werte: listEigene(verlauf, wahl?.eigene),
          quelle: quelleOf(verlauf, kontext.sprache),
          einheit: verlauf.livezahl?.einheit[kontext.sprache] ?? '',
        }))}
        hatRegion={wahl !== null}
        darfBearbeiten={darfBearbeiten(c)}
      />,
    );
  }),

  get(`${LISTE}/neu`, 'bestand.bearbeiten', (c) => showFormular(c, katalog, null, { stellen: '1' })),
  post(`${LISTE}/neu`, 'bestand.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, kennzahlSchema);
    if (!form.ok)
      return showFormular(
        c,
        katalog,
        null,
        form.eingabe,
        fieldErrors(form.fehler, describeBestand, kontext.sprache),
      );
    if (!(await isLivezahl(c, katalog, form.wert.angaben)))
      return showFormular(
        c,
        katalog,
        null,
        form.eingabe,
        fehlerOf(c, { grund: 'feld.unlesbar', feld: 'livezahl' }),
      );
    const result = await createKennzahl(kontext, form.wert.angaben);
    if (!result.ok) return showFormular(c, katalog, null, form.eingabe, fehlerOf(c, result));
    const { bezeichnung } = form.wert.angaben;
    return redirect(
      c,
      `${LISTE}/${result.wert}`,
      bestandTexte[kontext.sprache].kennzahlAngelegt(bezeichnung),
    );
  }),

  get(EINE, 'bestand.sehen', (c) => withKennzahl(c, (kennzahl) => showKennzahl(c, katalog, kennzahl))),
  get(`${EINE}/bearbeiten`, 'bestand.bearbeiten', (c) =>
    withKennzahl(c, (kennzahl) => showFormular(c, katalog, kennzahl.id, valuesOf(kennzahl))),
  ),
  post(`${EINE}/bearbeiten`, 'bestand.bearbeiten', (c) =>
    withKennzahl(c, async (kennzahl) => {
      const kontext = c.get('kontext');
      const form = await readForm(c, kennzahlSchema);
      if (!form.ok)
        return showFormular(
          c,
          katalog,
          kennzahl.id,
          form.eingabe,
          fieldErrors(form.fehler, describeBestand, kontext.sprache),
        );
      if (!(await isLivezahl(c, katalog, form.wert.angaben)))
        return showFormular(
          c,
          katalog,
          kennzahl.id,
          form.eingabe,
          fehlerOf(c, { grund: 'feld.unlesbar', feld: 'livezahl' }),
        );
      const result = await changeKennzahl(kontext, kennzahl.id, form.wert.version, form.wert.angaben);
      if (result.ok) return redirect(c, `${LISTE}/${kennzahl.id}`, bestandTexte[kontext.sprache].gespeichert);
      const values = { ...form.eingabe, version: String(kennzahl.version) };
      return showFormular(c, katalog, kennzahl.id, values, fehlerOf(c, result));
    }),
  ),
  post(`${EINE}/entfernen`, 'bestand.bearbeiten', (c) =>
    withKennzahl(c, async (kennzahl) => {
      const kontext = c.get('kontext');
      const result = await removeKennzahl(kontext, kennzahl.id);
      if (!result.ok) return c.notFound();
      return redirect(c, LISTE, bestandTexte[kontext.sprache].kennzahlEntfernt(kennzahl.bezeichnung));
    }),
  ),
  post(`${EINE}/wert-entfernen`, 'bestand.bearbeiten', (c) =>
    withKennzahl(c, async (kennzahl) => {
      const kontext = c.get('kontext');
      const { stichtag } = await readEingabe(c);
      if (typeof stichtag !== 'string' || !isDatum(stichtag)) return c.notFound();
      const result = await removeHandwert(kontext, kennzahl.id, stichtag);
      if (!result.ok) return c.notFound();
      return redirect(c, `${LISTE}/${kennzahl.id}`, bestandTexte[kontext.sprache].wertEntfernt);
    }),
  ),
  ...(['csv', 'xlsx'] as const).flatMap((format) => [
    get(`${LISTE}.${format}`, 'bestand.sehen', (c) => sendListe(c, katalog, format)),
    get(`${LISTE}/:datei{[0-9]+\\.${format}}`, 'bestand.sehen', (c) => sendReihe(c, katalog, format)),
  ]),
  post(`${EINE}/wert`, 'bestand.bearbeiten', (c) =>
    withKennzahl(c, async (kennzahl) => {
      const kontext = c.get('kontext');
      const form = await readForm(c, handwertSchema);
      if (!form.ok)
        return showKennzahl(
          c,
          katalog,
          kennzahl,
          form.eingabe,
          fieldErrors(form.fehler, describeBestand, kontext.sprache),
        );
      const result = await enterHandwert(kontext, kennzahl.id, form.wert);
      if (!result.ok) return showKennzahl(c, katalog, kennzahl, form.eingabe, fehlerOf(c, result));
      return redirect(c, `${LISTE}/${kennzahl.id}`, bestandTexte[kontext.sprache].gespeichert);
    }),
  ),
];

const darfBearbeiten = (c: Ctx) => isAllowed(permissions, c.get('kontext').wer, 'bestand.bearbeiten');

async function isLivezahl(
  c: Ctx,
  katalog: Zahlenkatalog,
  { livezahl }: { livezahl: string },
): Promise<boolean> {
  if (livezahl === '') return true;
  return (await katalog(c.get('kontext'))).some(({ schluessel }) => schluessel === livezahl);
}

async function withKennzahl(c: Ctx, work: (kennzahl: Kennzahl) => Promise<Response>): Promise<Response> {
  const kennzahl = await findKennzahl(c.get('kontext').db, idOf(c));
  return kennzahl ? work(kennzahl) : c.notFound();
}

function fehlerOf(c: Ctx, refusal: { grund: string; feld?: string }): FormErrors {
  const feld = refusal.grund === 'kennzahl.gibt-es-schon' ? 'bezeichnung' : (refusal.feld ?? '');
  return { [feld]: describeBestand(refusal, c.get('kontext').sprache) };
}

function valuesOf({ zaehler, nenner, ...kennzahl }: Kennzahl): FormValues {
  const values: Record<string, string> = {
    bezeichnung: kennzahl.bezeichnung,
    bereich: kennzahl.bereich,
    art: kennzahl.art,
    einheit: kennzahl.einheit,
    stellen: String(kennzahl.stellen),
    beschreibung: kennzahl.beschreibung,
    livezahl: kennzahl.livezahl,
    darstellung: kennzahl.darstellung,
    version: String(kennzahl.version),
  };
  for (const platz of PLAETZE) {
    const [oben, unten] = [zaehler[platz - 1], nenner[platz - 1]];
    if (oben) values[`zaehler${platz}`] = writeReihe(oben);
    if (unten) values[`nenner${platz}`] = writeReihe(unten);
  }
  return values;
}

async function showFormular(
  c: Ctx,
  katalog: Zahlenkatalog,
  id: number | null,
  values: Eingabe | FormValues,
  errors?: FormErrors,
) {
  const kontext = c.get('kontext');
  const [bekannte, livezahlen] = await Promise.all([listBekannteReihen(kontext.db), katalog(kontext)]);
  const reihen: OptionGroup[] = [...Map.groupBy(bekannte, ({ tabelle }) => tabelle)].map(
    ([tabelle, eigene]) => ({
      label: `${tabelle} ${eigene[0]?.titel ?? ''}`,
      options: eigene.map((reihe) => ({
        value: writeReihe(reihe),
        label: [labelOfMerkmale(reihe.merkmale), reihe.einheit && `(${reihe.einheit})`]
          .filter(Boolean)
          .join(' '),
      })),
    }),
  );
  return show(
    c,
    <KennzahlFormularPage
      rahmen={rahmenOf(c)}
      id={id}
      reihen={reihen}
      livezahlen={livezahlen.map(({ schluessel, titel }) => ({
        value: schluessel,
        label: titel[kontext.sprache],
      }))}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showKennzahl(
  c: Ctx,
  katalog: Zahlenkatalog,
  kennzahl: Kennzahl,
  values?: FormValues,
  errors?: FormErrors,
) {
  const { wahl, verlaeufe } = await loadVerlaeufe(c.get('kontext'), [kennzahl], {
    katalog,
    mitVergleich: true,
  });
  const verlauf = verlaeufe[0]!;
  const eigene = listEigene(verlauf, wahl?.eigene);
  const seite = verlauf.livezahl?.seite;
  const anteile: Befund[] = eigene.flatMap(({ stichtag, wert }) =>
    kennzahl.art === 'anteil' && wert > 100
      ? [
          {
            grund: 'plausibilitaet.anteil-ueber-100',
            soll: 100,
            ist: wert,
            erklaerung: null,
            stelle: stichtag,
          },
        ]
      : [],
  );
  const zaehlwerte = verlauf.regionen.flatMap(({ punkte }) =>
    punkte.flatMap(({ zaehler, nenner }) => [...zaehler, ...nenner].flatMap(({ wert }) => wert ?? [])),
  );
  return show(
    c,
    <KennzahlPage
      rahmen={rahmenOf(c)}
      ansicht={{
        verlauf,
        eigene: wahl?.eigene,
        befunde: [...anteile, ...findSpruenge(eigene)],
        vielfaches: detectRundung(zaehlwerte)?.einheit ?? null,
        quelle: quelleOf(verlauf, c.get('kontext').sprache),
        bild: await loadKennzahlbild(c.get('kontext').db, verlauf, wahl?.eigene, c.get('kontext').sprache),
        darfDatensaetze:
          seite !== undefined && c.get('permissions').allows(c.get('kontext').wer, seite.zugang),
      }}
      darfBearbeiten={darfBearbeiten(c)}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
