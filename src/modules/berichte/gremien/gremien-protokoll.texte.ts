/** The words in which the audit speaks of bodies, meetings and resolutions. */
import { berichteTexte } from '../texte.ts';
import { gremienTexte } from './gremien.texte.ts';

const { de: t, en: e } = gremienTexte;

const felderOf = (w: typeof t) => ({
  'gremium name': w.name,
  'gremium art': w.art,
  'gremium position': w.reihenfolge,
  'gremium abstand_monate': w.abstand,
  'gremium adresse': w.adresse,
  'gremium ist_aktiv': w.aktiv,
  'gremiumsgast organisation': w.organisation,
  'gremiumsgast person': w.person,
  'gremiumsgast anliegen': w.anliegen,
  'gremiumsgast beantragt_am': w.beantragtAm,
  'gremiumsgast status': w.stand,
  'gremiumsgast begruendung': w.begruendung,
  'gremiumsgast entschieden_am': w.entschiedenAm,
  'sitzung gremium_id': w.gremium,
  'sitzung am': w.tag,
  'sitzung uhrzeit': w.uhrzeit,
  'sitzung ort': w.ort,
  'sitzung frist_am': w.frist,
  'sitzung adresse': w.tagesordnung,
  'sitzung thema': w.thema,
  'sitzung teilnehmende': w.teilnehmende,
  'sitzung ist_abgesagt': w.abgesagt,
  'beschluss gremium_id': w.gremium,
  'beschluss am': w.am,
  'beschluss vorlage': w.vorlage,
  'beschluss vorlagennummer': w.vorlagennummer,
  'beschluss adresse': w.vorlagenadresse,
  'beschluss tagesordnungspunkt': w.top,
  'beschluss ergebnis': w.ergebnis,
  'beschluss wortlaut': w.wortlaut,
  'beschluss auflagen': w.auflagen,
  'beschlussauftrag text': w.auftrag,
  'beschlussauftrag zustaendig': w.zustaendig,
  'beschlussauftrag faellig_am': w.faelligAm,
  'beschlussauftrag erledigt_am': w.erledigtAm,
  'beschlussauftrag erledigt_von': w.erledigt,
  'beschlussauftrag vermerk': w.vermerk,
});

const werteOf = (w: typeof berichteTexte.de) => ({
  'gremium art': w.gremienart,
  'gremiumsgast status': w.gaststatus,
  'beschluss ergebnis': w.ergebnis,
});

const de = {
  taten: {
    'gremium.anlegen': 'Gremium angelegt',
    'gremium.aendern': 'Gremium geändert',
    'gast.vormerken': 'Antrag eines Gastes vorgemerkt',
    'gast.entscheiden': 'Über einen Gast entschieden',
    'sitzung.anlegen': 'Sitzung eingetragen',
    'sitzung.aendern': 'Sitzung geändert',
    'beschluss.eintragen': 'Beschluss eingetragen',
    'beschluss.aendern': 'Beschluss geändert',
    'beschlussauftrag.anlegen': 'Auftrag festgehalten',
    'beschlussauftrag.erledigen': 'Auftrag erledigt',
  },
  gegenstaende: {
    gremium: t.gremium,
    gremiumsgast: 'Gast eines Gremiums',
    sitzung: t.sitzung,
    beschluss: t.beschluss,
    beschlussauftrag: 'Auftrag aus einem Beschluss',
  },
  felder: felderOf(t),
  werte: werteOf(berichteTexte.de),
};

const en: typeof de = {
  taten: {
    'gremium.anlegen': 'Body added',
    'gremium.aendern': 'Body changed',
    'gast.vormerken': "Guest's application noted",
    'gast.entscheiden': 'Guest decided upon',
    'sitzung.anlegen': 'Meeting entered',
    'sitzung.aendern': 'Meeting changed',
    'beschluss.eintragen': 'Resolution entered',
    'beschluss.aendern': 'Resolution changed',
    'beschlussauftrag.anlegen': 'Task noted',
    'beschlussauftrag.erledigen': 'Task completed',
  },
  gegenstaende: {
    gremium: e.gremium,
    gremiumsgast: 'Guest of a body',
    sitzung: e.sitzung,
    beschluss: e.beschluss,
    beschlussauftrag: 'Task of a resolution',
  },
  felder: felderOf(e),
  werte: werteOf(berichteTexte.en),
};

export const gremienProtokollTexte = { de, en };
