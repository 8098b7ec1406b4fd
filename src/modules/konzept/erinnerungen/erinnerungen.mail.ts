import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Act } from '../../../platform/act.ts';
import { titelOf } from '../runden/bericht.rules.ts';
import type { Anlass } from './anlass.rules.ts';
import { type Empfaenger, insertErinnerung } from './erinnerungen.store.ts';
import type { BewegteMassnahme, Faelliges } from './faelliges.ts';
import { erinnerungenTexte } from './texte.ts';

/** More of one occasion would hide the others. */
const JE_ANLASS = 10;

/** One letter with everything that is due for somebody. Nothing leaves when nothing is. @returns whether it left */
export async function mailSammelerinnerung(
  a: Act,
  an: Empfaenger,
  was: Pick<Faelliges, 'massnahmen' | 'indikatoren' | 'sitzung'>,
  empfaenger: 'buero' | 'zustaendig',
): Promise<boolean> {
  const { sprache } = an;
  const t = erinnerungenTexte[sprache];
  const anzahl =
    [...was.massnahmen.values()].reduce((summe, alle) => summe + alle.length, 0) +
    was.indikatoren.length +
    (was.sitzung ? 1 : 0);
  if (anzahl === 0) return false;
  const list = (titel: string, zeilen: readonly string[]) =>
    [
      `${titel} (${zeilen.length}):`,
      ...zeilen.slice(0, JE_ANLASS).map((zeile) => `- ${zeile}`),
      ...(zeilen.length > JE_ANLASS ? [`- ${t.weitere(zeilen.length - JE_ANLASS)}`] : []),
    ].join('\n');
  const istBuero = empfaenger === 'buero';
  const { baseUrl } = a.kontext.config;
  const absaetze = [
    t.anrede(an.name),
    istBuero ? t.satzBuero : t.satzZustaendige,
    was.sitzung &&
      t.sitzungSatz(
        was.sitzung.sitzung.gremium,
        formatDatum(was.sitzung.sitzung.am, sprache),
        was.sitzung.anzahl,
      ),
    ...[...was.massnahmen].map(([anlass, massnahmen]) =>
      list(
        t.anlass[anlass],
        massnahmen.map((massnahme) => describe(massnahme, anlass, sprache)),
      ),
    ),
    was.indikatoren.length > 0 &&
      list(
        t.indikatoren,
        was.indikatoren.map(({ bezeichnung }) => bezeichnung),
      ),
    istBuero ? `${baseUrl}/konzept` : t.antworten,
    `${t.gruss}\n${a.kontext.mandant.titel}`,
  ];
  const id = await insertErinnerung(a.db, { email: an.email, at: a.now, anzahl });
  a.mail({
    an: { email: an.email, name: an.name },
    betreff: istBuero ? t.betreff(anzahl) : t.betreffZustaendige(anzahl),
    text: absaetze.filter((absatz): absatz is string => typeof absatz === 'string').join('\n\n'),
    gegenstand: { art: 'konzepterinnerung', id },
  });
  a.audit('konzepterinnerung', id, null, { anzahl });
  return true;
}

function describe(massnahme: BewegteMassnahme, anlass: Anlass, sprache: Anzeigesprache): string {
  const t = erinnerungenTexte[sprache];
  const titel = [massnahme.kennung, titelOf(massnahme)].filter((teil) => teil !== '').join(' ');
  const datum = (tag: string) => formatDatum(tag, sprache);
  if ((anlass === 'ueberfaellig' || anlass === 'bald') && massnahme.frist)
    return `${titel} (${t.bis(datum(massnahme.frist))})`;
  if (anlass === 'schritt-vorbei' && massnahme.naechster_schritt_am)
    return `${titel}: ${massnahme.naechster_schritt} (${t.bis(datum(massnahme.naechster_schritt_am))})`;
  return anlass === 'veraltet' ? `${titel} (${t.seit(datum(massnahme.bewegtAm))})` : titel;
}
