/** Who of the enrolled is meant by a line of a provider's list. */
import { fold } from '../../../begriffe/spelling.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { addMonths } from '../../../begriffe/zeit.ts';
import type { Blattlesung, Listenzeile } from './blatt.types.ts';

export interface Eingeschrieben {
  einschreibungId: number;
  /** The county's number. */
  nummer: string;
  /** The provider's own number; '' where it uses the county's. */
  traegernummer: string;
  geburtsjahr: number | null;
  gruppe: string;
  abAm: Datum;
  /** Last day; null while the person takes part. */
  bisAm: Datum | null;
}

export interface Abgleich {
  zeile: Listenzeile;
  /** Null: nobody enrolled has this number. */
  person: Eingeschrieben | null;
  /** The list and the enrolment name different years of birth. */
  geburtsjahrWeichtAb: boolean;
}

/** What a file says about a month, before anything of it is taken over. */
export interface Listenvorschau {
  datei: string;
  lesung: Blattlesung;
  abgleich: Abgleich[];
  /** Units held: by the timetable, or the most that anybody was there. */
  ue: number;
}

const same = (a: string, b: string) => fold(a).replace(/ /g, '') === fold(b).replace(/ /g, '');

/** The provider's own number first, then the county's; spelling and blanks do not matter, leading zeros do. */
export function matchZeilen(
  zeilen: readonly Listenzeile[],
  eingeschriebene: readonly Eingeschrieben[],
): Abgleich[] {
  return zeilen.map((zeile) => {
    const person =
      eingeschriebene.find(
        ({ traegernummer }) => traegernummer !== '' && same(traegernummer, zeile.nummer),
      ) ??
      eingeschriebene.find(({ nummer }) => same(nummer, zeile.nummer)) ??
      null;
    const geburtsjahrWeichtAb =
      person !== null &&
      person.geburtsjahr !== null &&
      zeile.geburtsjahr !== null &&
      person.geburtsjahr !== zeile.geburtsjahr;
    return { zeile, person, geburtsjahrWeichtAb };
  });
}

/** Whether an enrolment covers at least one day of the month. */
export function isInMonat({ abAm, bisAm }: Pick<Eingeschrieben, 'abAm' | 'bisAm'>, monat: Datum): boolean {
  return abAm < addMonths(monat, 1) && (bisAm === null || bisAm >= monat);
}
