/** Application and final statement as files: Word in the office's template, PDF/UA as a letter. */
import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import { type Briefblock, renderBrief } from '../../../platform/documents/brief.ts';
import { briefkopfEinstellung } from '../../../platform/documents/briefkopf.ts';
import { fillVorlage, type Platzhalter, type Vorlagenart } from '../../../platform/documents/vorlagen.ts';
import { writeMuster } from '../../../platform/documents/word/muster.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { dokumentTexteZuwendung } from './dokument.texte.ts';
import type { Eingefroren } from './nachweis.rules.ts';
import { listRegeln } from './regel.store.ts';
import { satzOn } from './stellenrechnung.rules.ts';
import type { Zuwendung } from './zuwendung.store.ts';
import { composeAntrag, composeNachweis } from './zuwendung-dokument.ts';
import { computeRechnung } from './zuwendung-laden.ts';

const text = (
  name: string,
  key: 'pTitel' | 'pJahr' | 'pBehoerde' | 'pLandkreis' | 'pBetrag' | 'pDatum',
  beispiel: string,
): Platzhalter => ({
  name,
  art: 'text',
  bedeutung: { de: dokumentTexteZuwendung.de[key], en: dokumentTexteZuwendung.en[key] },
  beispiel,
});

const platzhalter: readonly Platzhalter[] = [
  text('titel', 'pTitel', 'Antrag auf eine Zuwendung für das Jahr 2027'),
  text('jahr', 'pJahr', '2027'),
  text('behoerde', 'pBehoerde', 'Landesamt für Soziales'),
  text('landkreis', 'pLandkreis', 'Landkreis Musterland'),
  text('betrag', 'pBetrag', '35.000,00 €'),
  text('datum', 'pDatum', '21.10.2026'),
  {
    name: 'inhalt',
    art: 'bloecke',
    bedeutung: { de: dokumentTexteZuwendung.de.pInhalt, en: dokumentTexteZuwendung.en.pInhalt },
    beispiel: [{ art: 'absatz', text: 'Für die Stellen der Koordinierungsstelle …' }],
  },
];

const art = (
  schluessel: string,
  titel: 'vorlageAntrag' | 'vorlageNachweis',
  hinweis: 'vorlageAntragHinweis' | 'vorlageNachweisHinweis',
): Vorlagenart => ({
  schluessel,
  titel: { de: dokumentTexteZuwendung.de[titel], en: dokumentTexteZuwendung.en[titel] },
  hinweis: { de: dokumentTexteZuwendung.de[hinweis], en: dokumentTexteZuwendung.en[hinweis] },
  platzhalter,
  writeMuster: (sprache) =>
    writeMuster({
      sprache,
      titel: '{{titel}}',
      bloecke: [
        { art: 'titel', text: '{{titel}}' },
        { art: 'absatz', text: '{{landkreis}}, {{datum}}' },
        { art: 'absatz', text: '{{behoerde}}' },
        { art: 'absatz', text: '{{inhalt}}' },
      ],
    }),
});

export const antragVorlage = art('haushalt.zuwendungsantrag', 'vorlageAntrag', 'vorlageAntragHinweis');
export const nachweisVorlage = art(
  'haushalt.verwendungsnachweis',
  'vorlageNachweis',
  'vorlageNachweisHinweis',
);

export interface Dokument {
  vorlage: Vorlagenart;
  titel: string;
  /** The file's name without its ending. */
  name: string;
  betrag: string;
  bloecke: readonly Briefblock[];
}

/** The application as things stand; what it asks for stays once it is handed in. */
export async function buildAntrag(kontext: Kontext, zuwendung: Zuwendung): Promise<Dokument> {
  const { db, sprache } = kontext;
  const t = dokumentTexteZuwendung[sprache];
  const { plan } = await computeRechnung(db, zuwendung);
  const kopf = { zuwendung, sprache, ...(await loadKopf(kontext, zuwendung)) };
  return {
    vorlage: antragVorlage,
    titel: t.antragTitel(zuwendung.jahr),
    name: `${t.vorlageAntrag} ${zuwendung.jahr}`,
    betrag: formatGeld(zuwendung.beantragt_cent ?? plan.zuwendungCent, sprache),
    bloecke: composeAntrag(kopf, plan),
  };
}

/** The final statement with what was checked, or as a draft. */
export async function buildNachweis(
  kontext: Kontext,
  zuwendung: Zuwendung,
  inhalt: Eingefroren,
): Promise<Dokument> {
  const { db, sprache } = kontext;
  const t = dokumentTexteZuwendung[sprache];
  const { abrufe } = await computeRechnung(db, zuwendung);
  const kopf = { zuwendung, sprache, ...(await loadKopf(kontext, zuwendung)) };
  return {
    vorlage: nachweisVorlage,
    titel: t.nachweisTitel(zuwendung.jahr),
    name: `${t.vorlageNachweis} ${zuwendung.jahr}`,
    betrag: formatGeld(inhalt.stand.anspruchCent, sprache),
    bloecke: composeNachweis(kopf, { sachbericht: zuwendung.sachbericht, inhalt, abrufe }),
  };
}

async function loadKopf({ db, mandant }: Kontext, zuwendung: Zuwendung) {
  const regeln = await listRegeln(db);
  const briefkopf = await readSetting(db, briefkopfEinstellung);
  return { regel: satzOn(regeln, zuwendung.von), landkreis: briefkopf.name || mandant.titel };
}

export async function writeDocx(
  kontext: Kontext,
  zuwendung: Zuwendung,
  dokument: Dokument,
): Promise<Uint8Array<ArrayBuffer>> {
  const { db, sprache, clock, mandant } = kontext;
  const briefkopf = await readSetting(db, briefkopfEinstellung);
  return fillVorlage(kontext, dokument.vorlage, {
    dokumenttitel: dokument.titel,
    titel: dokument.titel,
    jahr: String(zuwendung.jahr),
    behoerde: zuwendung.behoerde,
    landkreis: briefkopf.name || mandant.titel,
    betrag: dokument.betrag,
    datum: datumText(clock.now(), sprache),
    inhalt: { bloecke: dokument.bloecke },
  });
}

const datumText = (at: Date, sprache: Anzeigesprache) => formatDatum(datumOf(at), sprache);

/** Refuses `dokument.pdf-fehlt` where this machine can make none. */
export function writePdf(
  kontext: Kontext,
  zuwendung: Zuwendung,
  dokument: Dokument,
): Promise<Ergebnis<Uint8Array<ArrayBuffer>>> {
  return renderBrief(kontext, {
    sprache: kontext.sprache,
    titel: dokument.titel,
    empfaenger: [zuwendung.behoerde],
    datum: datumOf(kontext.clock.now()),
    ...(zuwendung.aktenzeichen === '' ? {} : { zeichen: zuwendung.aktenzeichen }),
    betreff: dokument.titel,
    bloecke: dokument.bloecke,
  });
}
