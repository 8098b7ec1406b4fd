import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import { type Brief, renderBrief } from '../../../platform/documents/brief.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Kurs } from '../kurse/kurs.store.ts';
import { niveauWort } from '../texte.ts';
import type { Einschreibung } from './einschreibung.store.ts';
import type { Liste } from './liste.store.ts';
import { listenTexte, spanne } from './texte.ts';

/**
 * The certificate of attendance under the office's letterhead, as PDF/UA. The name comes from whoever prints it and is
 * kept nowhere; without one there is a line to write it on. Refuses `dokument.pdf-fehlt`.
 */
export function renderBescheinigung(
  kontext: Kontext,
  kurs: Kurs,
  person: Einschreibung,
  listen: readonly Liste[],
  name: string,
) {
  const heute = datumOf(kontext.clock.now());
  return renderBrief(kontext, buildBescheinigung(kurs, person, listen, name, heute, kontext.sprache));
}

export function buildBescheinigung(
  kurs: Pick<Kurs, 'kennung' | 'titel' | 'traeger' | 'niveau_von' | 'niveau_bis' | 'ende_am'>,
  person: Einschreibung,
  listen: readonly Pick<Liste, 'ue' | 'zeilen'>[],
  name: string,
  heute: Datum,
  sprache: Anzeigesprache,
): Brief {
  const t = listenTexte[sprache];
  const b = t.bescheinigungText;
  const eigene = listen.flatMap(({ ue, zeilen }) =>
    zeilen
      .filter(({ einschreibungId }) => einschreibungId === person.einschreibungId)
      .map(({ ueAnwesend }) => ({ ue, ueAnwesend })),
  );
  const sum = (key: 'ue' | 'ueAnwesend') => eigene.reduce((all, one) => all + one[key], 0);
  const ergebnis =
    person.ergebnis && [t.ergebnisse[person.ergebnis], person.ergebnisNiveau].filter(Boolean).join(', ');
  return {
    sprache,
    titel: b.betreff,
    empfaenger: [],
    datum: heute,
    betreff: b.betreff,
    bloecke: [
      { art: 'absatz', text: b.satz(name || b.linie) },
      {
        art: 'angaben',
        zeilen: [
          { name: b.nummer, wert: person.nummer },
          { name: b.kurs, wert: `${kurs.kennung} ${kurs.titel}` },
          { name: b.traeger, wert: kurs.traeger },
          { name: b.niveau, wert: niveauWort(sprache, kurs.niveau_von, kurs.niveau_bis) },
          { name: b.zeitraum, wert: spanne(person.abAm, person.bisAm ?? kurs.ende_am, sprache) },
          { name: b.ue, wert: b.von(sum('ueAnwesend'), sum('ue')) },
          ...(ergebnis ? [{ name: b.ergebnis, wert: ergebnis }] : []),
        ],
      },
    ],
  };
}
