import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { formatGeld, sumGeld } from '../../../begriffe/geld.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import { type Brief, renderBrief } from '../../../platform/documents/brief.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Sprachmittler } from '../sprachmittler.store.ts';
import { type GezahlterEinsatz, listGezahlte } from './steuer.store.ts';
import { steuerTexte } from './steuer.texte.ts';

/** The certificate is a paper for German tax offices. */
const SPRACHE = 'de';

/**
 * The yearly certificate of what somebody was paid, by day of payment, with allowance and travel apart.
 * Null where nothing was paid in the year; else refuses `dokument.pdf-fehlt`.
 */
export async function renderBescheinigung(
  kontext: Kontext,
  person: Sprachmittler,
  jahr: number,
): Promise<Ergebnis<Uint8Array<ArrayBuffer>> | null> {
  const zeilen = await listGezahlte(kontext.db, person.id, jahr);
  if (zeilen.length === 0) return null;
  return renderBrief(kontext, buildBescheinigung(person, jahr, zeilen, datumOf(kontext.clock.now())));
}

export function buildBescheinigung(
  person: Pick<Sprachmittler, 'vorname' | 'nachname' | 'strasse' | 'plz' | 'ort'>,
  jahr: number,
  zeilen: readonly GezahlterEinsatz[],
  datum: string,
): Brief {
  const t = steuerTexte[SPRACHE].bescheinigungsbrief;
  const geld = (cent: number) => formatGeld(cent, SPRACHE);
  const name = `${person.vorname} ${person.nachname}`.trim();
  const cells = (gruppe: readonly GezahlterEinsatz[]) => {
    const betrag = sumGeld(gruppe.map(({ betrag_cent }) => betrag_cent));
    const fahrt = sumGeld(gruppe.map(({ fahrt_cent }) => fahrt_cent));
    return [String(gruppe.length), geld(betrag - fahrt), geld(fahrt), geld(betrag)];
  };
  return {
    sprache: SPRACHE,
    titel: t.titel(jahr),
    empfaenger: [name, person.strasse, `${person.plz} ${person.ort}`.trim()],
    datum,
    betreff: t.titel(jahr),
    bloecke: [
      { art: 'absatz', text: t.text(name, jahr) },
      {
        art: 'tabelle',
        spalten: [
          { titel: t.gezahltAm },
          { titel: t.einsaetze, rechts: true },
          { titel: t.entschaedigung, rechts: true },
          { titel: t.fahrt, rechts: true },
          { titel: t.summe, rechts: true },
        ],
        zeilen: [...Map.groupBy(zeilen, ({ gezahlt_am }) => gezahlt_am)].map(([tag, gruppe]) => [
          formatDatum(tag, SPRACHE),
          ...cells(gruppe),
        ]),
        summe: [t.summe, ...cells(zeilen)],
      },
      { art: 'absatz', text: t.hinweis },
      { art: 'absatz', text: t.schluss },
    ],
  };
}
