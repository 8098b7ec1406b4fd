import { spracheName } from '../../../begriffe/sprache.ts';
import { formatTermin } from '../../../begriffe/zeitanzeige.ts';
import type { Act } from '../../../platform/act.ts';
import { baseUrl } from '../../../platform/links.ts';
import { type EinsatzMitNamen, findEinsatz } from '../einsatz.store.ts';
import { findStelle } from '../stelle.store.ts';
import { wort } from '../texte/woerter.ts';
import { findBenutzerEmail } from './anfrage.store.ts';
import { anfragenTexte } from './texte.ts';

/**
 * Receipt of a request, or of a series, with what was asked for. The client's pseudonym and the justification stay
 * out: a mail lies open on its way. Nobody is written to where no address is known.
 */
export async function mailEingang(
  a: Act,
  ids: readonly number[],
  { brauchtFreigabe, reiheId }: { brauchtFreigabe: boolean; reiheId?: number },
): Promise<void> {
  const einsatz = await findEinsatz(a.db, ids[0]!);
  if (!einsatz) throw new Error(`einsatz ${ids[0]} is gone`);
  const an = await findEmpfaenger(a, einsatz);
  if (!an) return;
  // Whoever signed in reads the page in a language of their own; everybody else is written to in German.
  const sprache = a.wer.art === 'benutzer' && a.wer.stelleIds.length > 0 ? a.kontext.sprache : 'de';
  const t = anfragenTexte[sprache];
  const termine = [formatTermin(einsatz.beginn_at, einsatz.ende_at, sprache)];
  for (const id of ids.slice(1)) {
    const weiterer = await findEinsatz(a.db, id);
    if (weiterer) termine.push(formatTermin(weiterer.beginn_at, weiterer.ende_at, sprache));
  }
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
  const link = reiheId === undefined ? `/meine-anfragen/${einsatz.id}` : '/meine-anfragen';
  await a.mail({
    an,
    ...t.mailEingang({
      name: an.name,
      nummer: einsatz.id,
      angaben: zeilen.flatMap(([name, wert]) => (wert ? [`${name}: ${wert}`] : [])).join('\n'),
      link: `${baseUrl(a.kontext)}${link}`,
      kurzfristig: einsatz.ist_kurzfristig,
      freigabe: brauchtFreigabe,
      mandant: a.kontext.mandant.titel,
      betreff: `${spracheName(einsatz.sprache, sprache)}, ${termine[0]}`,
    }),
    gegenstand: { art: 'einsatz', id: einsatz.id },
  });
}

async function findEmpfaenger(
  a: Act,
  einsatz: EinsatzMitNamen,
): Promise<{ email: string; name: string } | null> {
  if (einsatz.ansprechperson_email) {
    return { email: einsatz.ansprechperson_email, name: einsatz.ansprechperson || einsatz.stelle };
  }
  const stelle = await findStelle(a.db, einsatz.stelle_id);
  if (a.wer.art === 'benutzer' && a.wer.id !== null && a.wer.stelleIds.includes(einsatz.stelle_id)) {
    const email = await findBenutzerEmail(a.db, a.wer.id);
    if (email) return { email, name: a.wer.name };
  }
  return stelle?.email ? { email: stelle.email, name: stelle.name } : null;
}
