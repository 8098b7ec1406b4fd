import { formatGeld } from '../../../begriffe/geld.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum, formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import type { Act } from '../../../platform/act.ts';
import { renderBrief } from '../../../platform/documents/brief.ts';
import { saveDatei } from '../../../platform/files/dateien.store.ts';
import { baseUrl } from '../../../platform/links.ts';
import { findBriefsprache } from '../../../platform/mail/briefsprache.ts';
import { findTraeger, listTraegerAdressen } from '../traeger/traeger.store.ts';
import { formatSumme, vergabeTexte } from './texte.ts';
import type { Rangliste } from './vergabe.rules.ts';
import {
  type Los,
  listAngebote,
  listEingeladene,
  setBrief,
  type Umschlag,
  type Vergabe,
  type Vertrag,
} from './vergabe.store.ts';

type Texte = (typeof vergabeTexte)['de'];

async function mailTraeger(
  a: Act,
  { id }: Pick<Vergabe, 'id'>,
  traegerId: number,
  build: (t: Texte, sprache: 'de' | 'en', link: string, amt: string) => { betreff: string; text: string },
): Promise<void> {
  const link = `${baseUrl(a.kontext)}/eigene-vergaben/${id}`;
  for (const adresse of await listTraegerAdressen(a.db, traegerId)) {
    const sprache = await findBriefsprache(a.db, adresse.email);
    a.mail({
      an: adresse,
      ...build(vergabeTexte[sprache], sprache, link, a.kontext.mandant.titel),
      gegenstand: { art: 'vergabe', id },
    });
  }
}

/** Asks providers for a bid. */
export async function sendEinladungen(
  a: Act,
  vergabe: Vergabe,
  eingeladene: readonly { id: number }[],
): Promise<void> {
  for (const { id } of eingeladene) {
    await mailTraeger(a, vergabe, id, (t, sprache, link, amt) => ({
      betreff: t.mailEinladungBetreff(vergabe.titel),
      text: t.mailEinladung(vergabe.titel, formatZeitpunkt(vergabe.frist_at, sprache), link, amt),
    }));
  }
}

/** Tells everybody who was asked or has bid that there will be no award. */
export async function sendAufhebung(a: Act, vergabe: Vergabe, grund: string): Promise<void> {
  const [angebote, eingeladene] = await Promise.all([
    listAngebote(a.db, vergabe.id),
    listEingeladene(a.db, vergabe.id),
  ]);
  for (const id of new Set([
    ...angebote.map(({ traegerId }) => traegerId),
    ...eingeladene.map((one) => one.id),
  ])) {
    await mailTraeger(a, vergabe, id, (t, _sprache, link, amt) => ({
      betreff: t.mailAufhebungBetreff(vergabe.titel),
      text: t.mailAufhebung(vergabe.titel, grund, link, amt),
    }));
  }
}

/** Every bidder learns the result of each lot it bid for: by mail, and as a letter where this machine makes papers. */
export async function sendErgebnisse(
  a: Act,
  vergabe: Vergabe,
  angebote: readonly Umschlag[],
  lose: readonly Los[],
  raenge: readonly Rangliste[],
  vertraege: readonly Vertrag[],
): Promise<void> {
  for (const angebot of angebote) {
    const hatZuschlag = vertraege.some(({ angebotId }) => angebotId === angebot.id);
    const punkte = (t: Texte, sprache: 'de' | 'en') =>
      raenge.flatMap(({ losId, zeilen }) => {
        const eigene = zeilen.find(({ angebotId }) => angebotId === angebot.id);
        const los = lose.find(({ id }) => id === losId)!;
        const vertrag = vertraege.find((one) => one.losId === losId);
        if (!eigene || !vertrag) return [];
        if (vertrag.angebotId === angebot.id)
          return [
            t.losGewonnen(
              los.titel,
              formatGeld(vertrag.betragCent, sprache),
              formatDatum(vertrag.beginnAm, sprache),
              formatDatum(vertrag.endeAm, sprache),
            ),
          ];
        const hoechste = zeilen.find(({ angebotId }) => angebotId === vertrag.angebotId)!;
        return [
          t.losVerloren(
            los.titel,
            vertrag.traeger,
            formatSumme(eigene.summe, sprache),
            formatSumme(hoechste.summe, sprache),
          ),
        ];
      });
    const betreff = (t: Texte) => (hatZuschlag ? t.zuschlagBetreff : t.absageBetreff)(vergabe.titel);
    await mailTraeger(a, vergabe, angebot.traegerId, (t, sprache, link, amt) => ({
      betreff: betreff(t),
      text: t.mailErgebnis(
        hatZuschlag ? t.zuschlagSatz : t.absageSatz,
        punkte(t, sprache)
          .map((one) => `- ${one}`)
          .join('\n'),
        link,
        amt,
      ),
    }));
    const t = vergabeTexte.de;
    const traeger = await findTraeger(a.db, angebot.traegerId);
    if (!traeger) continue;
    const pdf = await renderBrief(a.kontext, {
      sprache: 'de',
      titel: betreff(t),
      empfaenger: [traeger.name, traeger.strasse, `${traeger.plz} ${traeger.ort}`.trim()],
      datum: datumOf(a.now),
      zeichen: t.zeichen(vergabe.id),
      betreff: betreff(t),
      bloecke: [
        { art: 'absatz', text: t.briefAnrede },
        { art: 'absatz', text: hatZuschlag ? t.zuschlagSatz : t.absageSatz },
        { art: 'liste', punkte: punkte(t, 'de') },
        { art: 'absatz', text: t.briefSchluss },
        { art: 'absatz', text: t.briefGruss },
      ],
    });
    if (!pdf.ok) continue;
    const name = `${hatZuschlag ? 'Zuschlag' : 'Absage'}_Vergabe_${vergabe.id}.pdf`;
    const datei = { name, typ: 'application/pdf', inhalt: pdf.wert };
    await setBrief(a.db, angebot.id, await saveDatei(a.db, datei, a.wer.name, a.now));
  }
}
