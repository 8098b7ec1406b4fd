import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { spracheName } from '../../../begriffe/sprache.ts';
import { formatTermin } from '../../../begriffe/zeitanzeige.ts';
import type { Act } from '../../../platform/act.ts';
import { baseUrl } from '../../../platform/links.ts';
import { findBriefsprache } from '../../../platform/mail/briefsprache.ts';
import type { Stelle } from '../stelle.store.ts';
import { wort } from '../texte/woerter.ts';
import { findBenutzerEmail } from './anfrage.store.ts';
import type { Anfragespalten } from './einsatzspalten.ts';
import { anfragenTexte } from './texte.ts';

/** What was just asked for and saved. */
export interface Eingegangen extends Anfragespalten {
  id: number;
  istKurzfristig: boolean;
}

export interface Empfaenger {
  email: string;
  name: string;
  sprache: Anzeigesprache;
}

/**
 * Receipt of a request, or of a series, with what was asked for. The client's pseudonym and the justification stay
 * out: a mail lies open on its way.
 */
export function mailEingang(
  a: Act,
  empfaenger: Empfaenger | null,
  einsaetze: readonly Eingegangen[],
  { brauchtFreigabe, reiheId }: { brauchtFreigabe: boolean; reiheId?: number },
): void {
  if (!empfaenger) return;
  const { sprache, ...an } = empfaenger;
  const einsatz = einsaetze[0]!;
  const t = anfragenTexte[sprache];
  const termine = einsaetze.map(({ beginn_at, ende_at }) => formatTermin(beginn_at, ende_at, sprache));
  const ort = [einsatz.einsatzort, einsatz.strasse, `${einsatz.plz} ${einsatz.ort}`.trim()]
    .filter(Boolean)
    .join(', ');
  const zeilen: [string, string][] = [
    [
      t.werGebraucht,
      einsatz.poolrolle === 'sprachmittler' ? '' : wort(sprache, 'gebraucht', einsatz.poolrolle),
    ],
    [t.sprache, spracheName(einsatz.sprache, sprache)],
    [termine.length > 1 ? t.termine : t.termin, termine.join('\n')],
    [t.ort, einsatz.modus === 'vor-ort' ? ort : wort(sprache, 'modus', einsatz.modus)],
    [t.thema, wort(sprache, 'thema', einsatz.thema)],
    [t.art, einsatz.art],
    [t.aktenzeichen, einsatz.aktenzeichen],
  ];
  const link = `/meine-anfragen/${reiheId === undefined ? einsatz.id : `reihen/${reiheId}`}`;
  a.mail({
    an,
    ...t.mailEingang({
      name: an.name,
      nummer: einsatz.id,
      angaben: zeilen.flatMap(([name, wert]) => (wert ? [`${name}: ${wert}`] : [])).join('\n'),
      link: `${baseUrl(a.kontext)}${link}`,
      kurzfristig: einsatz.istKurzfristig,
      freigabe: brauchtFreigabe,
      mandant: a.kontext.mandant.titel,
      betreff: `${spracheName(einsatz.sprache, sprache)}, ${termine[0]}`,
    }),
    gegenstand: { art: 'einsatz', id: einsatz.id },
  });
}

/** Whom the receipt is written to, and in which language; nobody where no address is known. */
export async function findEmpfaenger(
  a: Act,
  stelle: Stelle,
  spalten: Anfragespalten,
): Promise<Empfaenger | null> {
  const an = await findAdresse(a, stelle, spalten);
  if (!an) return null;
  // Whoever asks for itself reads the page in the language of its own already.
  const istSelbst = a.wer.art === 'benutzer' && a.wer.stelleIds.length > 0;
  return { ...an, sprache: istSelbst ? a.kontext.sprache : await findBriefsprache(a.db, an.email) };
}

async function findAdresse(
  a: Act,
  stelle: Stelle,
  { ansprechperson, ansprechperson_email }: Anfragespalten,
): Promise<Omit<Empfaenger, 'sprache'> | null> {
  if (ansprechperson_email) return { email: ansprechperson_email, name: ansprechperson || stelle.name };
  if (a.wer.art === 'benutzer' && a.wer.id !== null && a.wer.stelleIds.includes(stelle.id)) {
    const email = await findBenutzerEmail(a.db, a.wer.id);
    if (email) return { email, name: a.wer.name };
  }
  return stelle.email ? { email: stelle.email, name: stelle.name } : null;
}
