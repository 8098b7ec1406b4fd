import type { Wer } from '../src/begriffe/wer.ts';
import { addDays, type Datum, datumOf, toInstant, type Wochentag, weekdayOf } from '../src/begriffe/zeit.ts';
import {
  createAngebot,
  recordTermin,
} from '../src/modules/sprachkurse/offene-angebote/offenes-angebot.action.ts';
import type { Angebotsangaben } from '../src/modules/sprachkurse/offene-angebote/offenes-angebot.schema.ts';
import { emailOf } from './angaben.ts';
import { type Bau, must } from './bau.ts';

type Stoff = Pick<
  Angebotsangaben,
  | 'titel'
  | 'art'
  | 'raum'
  | 'ort'
  | 'rhythmus'
  | 'organisation'
  | 'sprachen'
  | 'zielgruppe'
  | 'kinderbetreuung'
> & { tag: Wochentag; von: string; bis: string; besuche: readonly number[] };

/** The last dates with how many came, the latest first. */
const ANGEBOTE: readonly Stoff[] = [
  {
    titel: 'Sprachcafé in der Bücherei',
    art: 'sprachcafe',
    tag: 3,
    von: '15:00',
    bis: '17:00',
    raum: 'Lesesaal',
    ort: 'Wiekenburg',
    rhythmus: '',
    organisation: 'Kreisbücherei',
    sprachen: 'Arabisch, Ukrainisch',
    zielgruppe: 'Alle, die Deutsch üben möchten',
    kinderbetreuung: true,
    besuche: [14, 11, 17, 9, 13, 15],
  },
  {
    titel: 'Lesepaten an der Grundschule',
    art: 'lesepaten',
    tag: 2,
    von: '11:00',
    bis: '12:00',
    raum: 'Raum 3',
    ort: 'Wiekenburg',
    rhythmus: 'nicht in den Ferien',
    organisation: 'Freiwilligenagentur',
    sprachen: '',
    zielgruppe: 'Kinder der Klassen 1 und 2',
    kinderbetreuung: false,
    besuche: [8, 8, 7, 9],
  },
  {
    titel: 'Tandem am Abend',
    art: 'tandem',
    tag: 4,
    von: '19:00',
    bis: '20:30',
    raum: '',
    ort: 'Wiekenburg',
    rhythmus: 'jede zweite Woche',
    organisation: 'Verein Brücken bauen',
    sprachen: 'Persisch, Englisch, Spanisch',
    zielgruppe: 'Erwachsene',
    kinderbetreuung: false,
    besuche: [6, 10],
  },
];

/** Language cafés, tandems and reading mentors, and who came lately. */
export async function enterOffeneAngebote(bau: Bau, kursverwaltung: Wer): Promise<void> {
  const heute = datumOf(bau.jetzt);
  const beginn = addDays(heute, -200);
  for (const { tag, besuche, ...angebot } of ANGEBOTE) {
    const id = await must(
      createAngebot(bau.as(kursverwaltung, toInstant(beginn, '10:00')), {
        ...angebot,
        wochentag: tag,
        strasse: '',
        plz: '',
        telefon: '',
        email: emailOf('treffpunkt', angebot.art),
        beginn_am: beginn,
        ende_am: null,
        version: 0,
      }),
      angebot.titel,
    );
    for (const [index, teilnehmer] of besuche.entries()) {
      const am = dayBefore(heute, tag, index);
      const kontext = bau.as(kursverwaltung, toInstant(addDays(am, 1), '08:40'));
      await must(recordTermin(kontext, id, { am, teilnehmer, bemerkung: '' }), angebot.titel);
    }
  }
}

/** The last such weekday before a day, and so many weeks further back. */
function dayBefore(heute: Datum, tag: Wochentag, wochen: number): Datum {
  const zurueck = ((weekdayOf(heute) - tag + 6) % 7) + 1;
  return addDays(heute, -zurueck - 7 * wochen);
}
