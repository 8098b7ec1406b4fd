import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';

/** Words for one person and a whole series: the page of the question, in very simple German, and the office's choice. */
const de = {
  // ——— the page of the question ———
  titel: 'Können Sie diese Termine übernehmen?',
  gruss: (name: string) => `Guten Tag ${name}, wir suchen jemanden für mehrere Termine.`,
  rueckfrageTitel: 'Passen die Termine noch?',
  rueckfrageGruss: (name: string, zugesagt: boolean) =>
    zugesagt
      ? `Guten Tag ${name}, Sie hatten zugesagt. Jetzt hat sich etwas geändert.`
      : `Guten Tag ${name}, wir hatten Sie gefragt. Jetzt hat sich etwas geändert.`,
  welche: 'Welche Termine übernehmen Sie?',
  welcheHilfe: 'Nehmen Sie den Haken weg, wo Sie nicht können. Dafür suchen wir jemand anderen.',
  annehmen: 'Ja, ich komme zu diesen Terminen',
  ablehnen: 'Nein, ich kann nicht',
  ablehnenRest: 'Nein, die übrigen kann ich nicht',
  ablehnenWarum: 'Warum nicht?',
  ablehnenSenden: 'Absagen',
  antwortBis: (wann: string) => `Bitte antworten Sie bis ${wann}. Wer zuerst zusagt, bekommt den Termin.`,
  gehtNicht: 'Diese Termine gehen nicht',
  ihreTermine: 'Ihre Termine',
  dankeTitel: 'Danke! Diese Termine gehören Ihnen.',
  dankeText: 'Sie bekommen eine E-Mail mit allen Terminen und Dateien für Ihren Kalender.',
  dochNicht: 'Ich kann doch nicht kommen',
  dochNichtWarum: 'Warum?',
  dochNichtSenden: 'Termin zurückgeben',
  zurueckgegeben: 'Danke, dass Sie Bescheid sagen. Wir suchen jemand anderen.',
  nichtMehrOffen: 'Nicht mehr offen',
  vorbeiTitel: 'Danke für Ihre Antwort',
  vorbeiText: 'Sie müssen nichts mehr tun.',
  angenommen: (anzahl: number) =>
    anzahl === 1 ? 'Danke! Ein Termin gehört Ihnen.' : `Danke! ${anzahl} Termine gehören Ihnen.`,
  angenommenTeils: (anzahl: number, nicht: number) =>
    `Danke! ${anzahl === 1 ? 'Ein Termin gehört' : `${anzahl} Termine gehören`} Ihnen. ${nicht === 1 ? 'Einer geht' : `${nicht} gehen`} nicht, den Grund sehen Sie unten.`,
  abgelehntDank: 'Danke für Ihre Antwort. Beim nächsten Mal fragen wir Sie gern wieder.',
  status: {
    abgelehnt: 'Sie haben abgesagt',
    vergeben: 'jemand anderes kommt',
    zurueckgezogen: 'wird nicht mehr gebraucht',
    abgelaufen: 'die Zeit ist vorbei',
    offen: 'die Zeit ist vorbei',
    angenommen: 'vorbei',
  } as Record<string, string>,
  abgesagt: 'findet nicht statt',
  mehrereTermine: (anzahl: number, erster: string) => `${anzahl} Termine, der erste: ${erster}`,

  // ——— the office's choice ———
  personenTitel: 'Wer kann die Reihe übernehmen?',
  personenIntro: (offene: number) =>
    offene === 1
      ? 'Für einen Termin wird noch jemand gesucht.'
      : `Für ${offene} Termine wird noch jemand gesucht. Zuerst stehen die, die zu den meisten kommen können.`,
  alleSuchen: 'Suche für alle Termine beginnen',
  alleSuchenText:
    'KoMuT fragt für jeden Termin die Besten in Wellen. Wer für mehrere Termine in Frage kommt, bekommt eine einzige E-Mail.',
  anbieten: 'Reihe anbieten',
  zusageTelefon: 'Hat am Telefon zugesagt',
  kann: (kann: number, alle: number) =>
    kann === alle ? 'kann zu allen Terminen' : `kann zu ${kann} von ${alle} Terminen`,
  fehlt: (termin: string, gruende: string) => (gruende ? `${termin}: ${gruende}` : termin),
  fehltWeitere: (anzahl: number) => `und ${anzahl} weitere`,
  gefragtFuer: (anzahl: number) => (anzahl === 1 ? 'für 1 Termin gefragt' : `für ${anzahl} Termine gefragt`),
  niemand: 'Niemand im Pool kann zu einem dieser Termine',
  niemandText: 'Öffnen Sie einen Termin: Dort steht für jede Person, woran es liegt.',
  nichtsOffen: 'Für diese Reihe wird niemand mehr gesucht',
  angeboten: (anzahl: number) =>
    anzahl === 1 ? 'Gefragt ist für 1 Termin.' : `Gefragt ist für ${anzahl} Termine, in einer E-Mail.`,
  gesucht: (anzahl: number) => (anzahl === 1 ? 'Eine Suche läuft.' : `${anzahl} Suchen laufen.`),
  zugeteilt: (anzahl: number) =>
    anzahl === 1 ? '1 Termin ist vergeben.' : `${anzahl} Termine sind vergeben, alle sind benachrichtigt.`,
  zugeteiltTeils: (anzahl: number, nicht: number) =>
    `${anzahl} vergeben. ${nicht === 1 ? '1 Termin überschneidet' : `${nicht} Termine überschneiden`} sich mit anderen und ${nicht === 1 ? 'bleibt' : 'bleiben'} offen.`,
  zurReihe: 'Zur Reihe',
};

const en: typeof de = {
  titel: 'Can you take these appointments?',
  gruss: (name) => `Hello ${name}, we are looking for somebody for several appointments.`,
  rueckfrageTitel: 'Do the appointments still suit you?',
  rueckfrageGruss: (name, zugesagt) =>
    zugesagt
      ? `Hello ${name}, you had accepted. Now something has changed.`
      : `Hello ${name}, we had asked you. Now something has changed.`,
  welche: 'Which appointments do you take?',
  welcheHilfe: 'Take the tick away where you cannot come. We look for somebody else there.',
  annehmen: 'Yes, I will come to these appointments',
  ablehnen: 'No, I cannot',
  ablehnenRest: 'No, I cannot take the others',
  ablehnenWarum: 'Why not?',
  ablehnenSenden: 'Decline',
  antwortBis: (wann) => `Please answer by ${wann}. Whoever says yes first gets the appointment.`,
  gehtNicht: 'These appointments are not possible',
  ihreTermine: 'Your appointments',
  dankeTitel: 'Thank you! These appointments are yours.',
  dankeText: 'You will get a mail with all appointments and files for your calendar.',
  dochNicht: 'I cannot come after all',
  dochNichtWarum: 'Why?',
  dochNichtSenden: 'Give the appointment back',
  zurueckgegeben: 'Thank you for telling us. We look for somebody else.',
  nichtMehrOffen: 'No longer open',
  vorbeiTitel: 'Thank you for your answer',
  vorbeiText: 'You need not do anything more.',
  angenommen: (anzahl) =>
    anzahl === 1 ? 'Thank you! One appointment is yours.' : `Thank you! ${anzahl} appointments are yours.`,
  angenommenTeils: (anzahl, nicht) =>
    `Thank you! ${anzahl === 1 ? 'One appointment is' : `${anzahl} appointments are`} yours. ${nicht === 1 ? 'One is' : `${nicht} are`} not possible, you see why below.`,
  abgelehntDank: 'Thank you for your answer. We will gladly ask you again next time.',
  status: {
    abgelehnt: 'you declined',
    vergeben: 'somebody else comes',
    zurueckgezogen: 'no longer needed',
    abgelaufen: 'the time is over',
    offen: 'the time is over',
    angenommen: 'over',
  },
  abgesagt: 'does not take place',
  mehrereTermine: (anzahl, erster) => `${anzahl} appointments, the first: ${erster}`,

  personenTitel: 'Who can take the series?',
  personenIntro: (offene) =>
    offene === 1
      ? 'Somebody is still looked for for one date.'
      : `Somebody is still looked for for ${offene} dates. First stand those who can come to most of them.`,
  alleSuchen: 'Begin the search for all dates',
  alleSuchenText:
    'KoMuT asks the best people for each date in waves. Whoever is suitable for several dates gets one single mail.',
  anbieten: 'Offer the series',
  zusageTelefon: 'Accepted by telephone',
  kann: (kann, alle) => (kann === alle ? 'can come to all dates' : `can come to ${kann} of ${alle} dates`),
  fehlt: (termin, gruende) => (gruende ? `${termin}: ${gruende}` : termin),
  fehltWeitere: (anzahl) => `and ${anzahl} more`,
  gefragtFuer: (anzahl) => (anzahl === 1 ? 'asked for 1 date' : `asked for ${anzahl} dates`),
  niemand: 'Nobody in the pool can come to any of these dates',
  niemandText: 'Open a date: it says the reason for each person.',
  nichtsOffen: 'Nobody is looked for any more for this series',
  angeboten: (anzahl) => (anzahl === 1 ? 'Asked for 1 date.' : `Asked for ${anzahl} dates, in one mail.`),
  gesucht: (anzahl) => (anzahl === 1 ? 'One search is running.' : `${anzahl} searches are running.`),
  zugeteilt: (anzahl) =>
    anzahl === 1 ? '1 date is taken.' : `${anzahl} dates are taken, everybody has been told.`,
  zugeteiltTeils: (anzahl, nicht) =>
    `${anzahl} taken. ${nicht === 1 ? '1 date overlaps' : `${nicht} dates overlap`} with others and ${nicht === 1 ? 'stays' : 'stay'} open.`,
  zurReihe: 'To the series',
};

export const reihenangebotTexte: Record<Anzeigesprache, typeof de> = { de, en };
