import type { Niveau } from '../src/begriffe/niveau.ts';
import type { Wer } from '../src/begriffe/wer.ts';
import { datumOf } from '../src/begriffe/zeit.ts';
import { saveKursfreigabe } from '../src/modules/sprachkurse/veroeffentlichung/freigabe.action.ts';
import { listKursfreigaben } from '../src/modules/sprachkurse/veroeffentlichung/kursanzeige.store.ts';
import { type Bau, must } from './bau.ts';

/** What the county writes about its courses, by the level they begin with. */
const KURZTEXTE: Partial<Record<Niveau, Record<string, string>>> = {
  A1: {
    de: 'Sie fangen neu an? In diesem Kurs lernen Sie die ersten Wörter und Sätze: beim Arzt, beim Einkaufen, in der Schule.',
    en: 'Are you just beginning? In this course you learn your first words and sentences: at the doctor, in the shop, at school.',
    uk: 'Ви тільки починаєте? На цьому курсі ви вивчите перші слова й речення: у лікаря, у магазині, у школі.',
    ar: 'هل تبدأ الآن؟ في هذه الدورة تتعلم الكلمات والجمل الأولى: عند الطبيب وفي المتجر وفي المدرسة.',
  },
  A2: {
    de: 'Sie sprechen schon etwas Deutsch. Hier üben Sie Gespräche aus dem Alltag und lernen, kurze Briefe zu schreiben.',
    en: 'You already speak some German. Here you practise everyday conversations and learn to write short letters.',
    uk: 'Ви вже трохи розмовляєте німецькою. Тут ви вправляєтеся в щоденних розмовах і вчитеся писати короткі листи.',
  },
  B1: {
    de: 'Sie verstehen das meiste im Alltag. Hier bereiten Sie sich auf Arbeit, Ausbildung und die Prüfung B1 vor.',
    en: 'You understand most of everyday life. Here you prepare for work, training and the B1 examination.',
  },
};

/** Most courses that run or are approved stand in the public list; the last is still to be written about. */
export async function publishKurse(bau: Bau, kursverwaltung: Wer): Promise<void> {
  const kontext = bau.as(kursverwaltung, bau.jetzt);
  const kurse = await listKursfreigaben(kontext.db, datumOf(bau.jetzt));
  for (const { id, titel, version, niveau_von } of kurse.slice(0, -1)) {
    const kurztexte = KURZTEXTE[niveau_von] ?? {};
    await must(saveKursfreigabe(kontext, id, { version, istOeffentlich: true, kurztexte }), titel);
  }
}
