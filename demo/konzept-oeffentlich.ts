import type { Wer } from '../src/begriffe/wer.ts';
import { addDays, datumOf, toInstant } from '../src/begriffe/zeit.ts';
import {
  type Kurztexte,
  type Massnahmenzeile,
  receiveRueckmeldung,
  saveFreigabe,
} from '../src/modules/konzept/index.ts';
import { type Bau, must } from './bau.ts';

/** By the short title of the measure. */
const KURZTEXTE: Record<string, Kurztexte> = {
  'Kurse am Abend in den Inselgemeinden': {
    de: {
      titel: 'Deutsch lernen am Abend',
      text: 'Wer tagsüber arbeitet, soll abends Deutsch lernen können. Auch auf den Inseln.',
    },
    en: {
      titel: 'Learning German in the evening',
      text: 'People who work during the day should be able to learn German in the evening. On the islands as well.',
    },
  },
  'Elterncafé an Grundschulen': {
    de: {
      titel: 'Eltern-Café in der Grundschule',
      text: 'Eltern treffen sich in der Schule. Sie lernen sich kennen und stellen Fragen zur Schule.',
    },
    en: {
      titel: 'Parents’ café at primary school',
      text: 'Parents meet at school. They get to know each other and ask questions about school.',
    },
  },
  Mietführerschein: {
    de: {
      titel: 'Kurs: Wie miete ich eine Wohnung?',
      text: 'In dem Kurs lernen Sie: Was steht im Mietvertrag? Wie heize und lüfte ich richtig?',
    },
    en: {
      titel: 'Course: how do I rent a flat?',
      text: 'In this course you learn what a tenancy agreement says and how to heat and air a flat.',
    },
    uk: {
      titel: 'Курс: як орендувати квартиру?',
      text: 'На курсі ви дізнаєтеся, що написано в договорі оренди і як правильно опалювати та провітрювати квартиру.',
    },
  },
  'Garten am Hafen': {
    de: {
      titel: 'Garten am Hafen',
      text: 'Wir wollten einen Garten für alle anlegen. Auf der Fläche werden jetzt Häuser gebaut.',
    },
    en: {
      titel: 'Garden by the harbour',
      text: 'We wanted to make a garden for everybody. Houses are now being built on the site.',
    },
  },
};

/** What the county shows everybody, and what somebody wrote about it. */
export async function publishKonzept(
  bau: Bau,
  koordination: Wer,
  massnahmen: readonly Pick<Massnahmenzeile, 'id' | 'version' | 'kurztitel'>[],
): Promise<void> {
  const tag = addDays(datumOf(bau.jetzt), -3);
  const kontext = bau.as(koordination, toInstant(tag, '09:30'));
  for (const [titel, kurztexte] of Object.entries(KURZTEXTE)) {
    const { id, version } = massnahmen.find(({ kurztitel }) => kurztitel === titel)!;
    await must(saveFreigabe(kontext, id, { version, istOeffentlich: true, kurztexte }), titel);
    if (titel !== 'Elterncafé an Grundschulen') continue;
    const text = 'Gibt es das Café auch an unserer Schule? Ich würde gern Kuchen mitbringen.';
    await must(
      receiveRueckmeldung(bau.as(koordination, toInstant(tag, '18:10')), id, { text, name: '', email: '' }),
      titel,
    );
  }
}
