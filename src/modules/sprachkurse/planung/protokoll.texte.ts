/** The words in which the audit speaks of course plans. */
import { planTexte } from './texte.ts';

const { de: t, en: e } = planTexte;

const de = {
  taten: {
    'kursmoeglichkeit.anlegen': 'Möglicher Kurs angelegt',
    'kursmoeglichkeit.aendern': 'Möglicher Kurs geändert',
    'kursmoeglichkeit.kopieren': 'Frühere Kurse als mögliche kopiert',
    'kursmoeglichkeit.vorschlagen': 'Mögliche Kurse aus dem Bedarf vorgeschlagen',
    'kursplan.beginnen': 'Kursplan begonnen',
    'kursplan.abbrechen': 'Kursplan abgebrochen',
    'kursplan.abschliessen': 'Kursplan gerechnet',
    'kursplan.uebernehmen': 'Kurs aus dem Plan übernommen',
  },
  gegenstaende: { kursmoeglichkeit: 'Möglicher Kurs', kursplan: 'Kursplan' },
  felder: {
    'kursmoeglichkeit titel': t.titel,
    'kursmoeglichkeit niveau': t.niveau,
    'kursmoeglichkeit ort': t.ort,
    'kursmoeglichkeit kosten_cent': t.kosten,
    'kursplan titel': t.bezeichnung,
    'kursplan budget_cent': t.budget,
    'kursplan angebote': t.angebote,
    'kursplan wartende': t.wartende,
    'kursplan status': t.stand,
    'kursplan kurse': t.kurse,
    'kursplan personen': t.mitPlatz,
    'kursplan kurs': t.kurs,
    'kursplan uebernommen': 'Als Antrag angelegt',
  },
  werte: { 'kursplan status': t.status },
};

const en: typeof de = {
  taten: {
    'kursmoeglichkeit.anlegen': 'Possible course entered',
    'kursmoeglichkeit.aendern': 'Possible course changed',
    'kursmoeglichkeit.kopieren': 'Earlier courses copied as possible ones',
    'kursmoeglichkeit.vorschlagen': 'Possible courses proposed from the demand',
    'kursplan.beginnen': 'Course plan begun',
    'kursplan.abbrechen': 'Course plan cancelled',
    'kursplan.abschliessen': 'Course plan calculated',
    'kursplan.uebernehmen': 'Course taken over from the plan',
  },
  gegenstaende: { kursmoeglichkeit: 'Possible course', kursplan: 'Course plan' },
  felder: {
    'kursmoeglichkeit titel': e.titel,
    'kursmoeglichkeit niveau': e.niveau,
    'kursmoeglichkeit ort': e.ort,
    'kursmoeglichkeit kosten_cent': e.kosten,
    'kursplan titel': e.bezeichnung,
    'kursplan budget_cent': e.budget,
    'kursplan angebote': e.angebote,
    'kursplan wartende': e.wartende,
    'kursplan status': e.stand,
    'kursplan kurse': e.kurse,
    'kursplan personen': e.mitPlatz,
    'kursplan kurs': e.kurs,
    'kursplan uebernommen': 'Made an application',
  },
  werte: { 'kursplan status': e.status },
};

export const planungProtokollTexte = { de, en };
