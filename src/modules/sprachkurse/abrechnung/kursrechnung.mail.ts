import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Act } from '../../../platform/act.ts';
import { type Brief, renderBrief } from '../../../platform/documents/brief.ts';
import { saveDatei } from '../../../platform/files/dateien.store.ts';
import { baseUrl } from '../../../platform/links.ts';
import { findBriefsprache } from '../../../platform/mail/briefsprache.ts';
import { findTraeger, type Traeger } from '../traeger/traeger.store.ts';
import { type Kursrechnung, listPositionen } from './kursrechnung.store.ts';
import { abrechnungsTexte, zeilenwort } from './texte.ts';

const linkOf = (a: Act, { id }: Kursrechnung) => `${baseUrl(a.kontext)}/kursrechnungen/${id}`;

async function mail(
  a: Act,
  rechnung: Kursrechnung,
  traeger: Traeger,
  build: (t: (typeof abrechnungsTexte)['de'], sprache: 'de' | 'en') => { betreff: string; text: string },
): Promise<void> {
  if (traeger.email === '') return;
  const sprache = await findBriefsprache(a.db, traeger.email);
  a.mail({
    an: { email: traeger.email, name: traeger.name },
    ...build(abrechnungsTexte[sprache], sprache),
    gegenstand: { art: 'kursrechnung', id: rechnung.id },
  });
}

/** Tells the provider what is paid when, and why it is less than asked for. */
export async function sendAnweisung(a: Act, rechnung: Kursrechnung, ausfuehrungAm: Datum): Promise<void> {
  const traeger = await findTraeger(a.db, rechnung.traegerId);
  if (!traeger) return;
  const positionen = await listPositionen(a.db, rechnung.id);
  await mail(a, rechnung, traeger, (t, sprache) => ({
    betreff: t.mailAnweisungBetreff(rechnung.nummer),
    text: t.mailAnweisung({
      nummer: rechnung.nummer,
      kurs: `${rechnung.kennung} ${rechnung.titel}`,
      gefordertCent: rechnung.gefordertCent,
      anerkanntCent: rechnung.anerkanntCent ?? 0,
      am: formatDatum(ausfuehrungAm, sprache),
      gruende: [
        ...positionen
          .filter(({ betragCent, anerkanntCent }) => (anerkanntCent ?? 0) < betragCent)
          .map((one) => `- ${one.text || zeilenwort(one.art, sprache)}: ${one.grund}`),
        ...rechnung.abzuege.map(({ art, betragCent }) => `- ${t.abzug[art](betragCent)}`),
        ...(rechnung.begruendung ? [rechnung.begruendung] : []),
      ].join('\n'),
      link: linkOf(a, rechnung),
      amt: a.kontext.mandant.titel,
    }),
  }));
}

/** Sends an invoice back: by mail, and as a letter where this machine makes papers. @returns the letter's file */
export async function sendAblehnung(a: Act, rechnung: Kursrechnung, grund: string): Promise<number | null> {
  const traeger = await findTraeger(a.db, rechnung.traegerId);
  if (!traeger) return null;
  await mail(a, rechnung, traeger, (t) => ({
    betreff: t.mailAblehnungBetreff(rechnung.nummer),
    text: t.mailAblehnung({
      nummer: rechnung.nummer,
      kurs: `${rechnung.kennung} ${rechnung.titel}`,
      grund,
      link: linkOf(a, rechnung),
      amt: a.kontext.mandant.titel,
    }),
  }));
  const pdf = await renderBrief(a.kontext, buildAblehnung(rechnung, traeger, grund, datumOf(a.now)));
  if (!pdf.ok) return null;
  const name = `Rechnung_${rechnung.nummer}_abgelehnt.pdf`.replaceAll(/[^\p{L}\p{N}.-]+/gu, '_');
  return saveDatei(a.db, { name, typ: 'application/pdf', inhalt: pdf.wert }, a.wer.name, a.now);
}

/** The letter with which an invoice goes back. */
export function buildAblehnung(
  rechnung: Pick<Kursrechnung, 'nummer' | 'rechnungAm' | 'kennung' | 'titel' | 'gefordertCent'>,
  traeger: Pick<Traeger, 'name' | 'strasse' | 'plz' | 'ort'>,
  grund: string,
  heute: Datum,
): Brief {
  const t = abrechnungsTexte.de;
  return {
    sprache: 'de',
    titel: t.mailAblehnungBetreff(rechnung.nummer),
    empfaenger: [traeger.name, traeger.strasse, `${traeger.plz} ${traeger.ort}`.trim()].filter(Boolean),
    datum: heute,
    zeichen: rechnung.kennung,
    betreff: t.mailAblehnungBetreff(rechnung.nummer),
    bloecke: [
      { art: 'absatz', text: t.briefAnrede },
      {
        art: 'absatz',
        text: t.briefAblehnung(
          rechnung.nummer,
          formatDatum(rechnung.rechnungAm, 'de'),
          rechnung.gefordertCent,
          `${rechnung.kennung} ${rechnung.titel}`,
        ),
      },
      { art: 'absatz', text: grund },
      { art: 'absatz', text: t.briefSchluss },
      { art: 'absatz', text: t.briefGruss },
    ],
  };
}
