/** The pages of personal links: very simple sentences. */
const de = {
  platzTitel: 'Ein Platz im Deutschkurs',
  platzIntro: (bis: string) =>
    `Wir haben einen Platz für Sie. Möchten Sie ihn? Bitte antworten Sie bis zum ${bis}.`,
  platzErgebnis: {
    angenommen: 'Sie haben den Platz',
    abgelehnt: 'Sie haben Nein gesagt',
    vorbei: 'Der Platz ist nicht mehr frei',
  },
  platzErgebnisText: {
    angenommen: 'Vielen Dank! Die Schule weiß Bescheid. Bitte kommen Sie zum ersten Termin.',
    abgelehnt: 'Danke für die Antwort. Sie bleiben auf der Warteliste. Wir melden uns wieder.',
    vorbei: 'Sie bleiben auf der Warteliste. Wir melden uns, wenn es einen neuen Platz gibt.',
  },
  kurs: 'Kurs',
  beginn: 'Erster Tag',
  zeiten: 'Tage und Uhrzeit',
  ort: 'Ort',
  weg: 'Ihr Weg',
  schule: 'Schule',
  kinder: 'Kinder',
  kinderbetreuung: 'Im Kurs gibt es Kinderbetreuung.',
  ja: 'Ja, ich nehme den Platz',
  nein: 'Nein, ich kann nicht',
  warum: 'Warum nicht?',
  neinSenden: 'Nein senden',
  rueckfrageTitel: 'Warten Sie noch auf einen Deutschkurs?',
  rueckfrageIntro: (niveau: string, ort: string) => `Sie stehen auf der Warteliste: Kurs ${niveau}, ${ort}.`,
  rueckfrageErgebnis: {
    wartet: 'Sie stehen weiter auf der Liste',
    weg: 'Sie stehen nicht mehr auf der Liste',
    vermittelt: 'Sie haben schon einen Platz',
  },
  rueckfrageErgebnisText: {
    wartet: 'Danke! Wir melden uns, wenn es einen Platz gibt.',
    weg: 'Danke für die Antwort. Ihren Namen und Ihre Adresse haben wir gelöscht.',
    vermittelt: 'Sie brauchen nichts zu tun.',
  },
  jaIchWarte: 'Ja, ich warte noch',
  neinNichtMehr: 'Nein, ich brauche keinen Kurs mehr',
  neinText: 'Wir löschen dann Ihren Namen und Ihre Adresse.',
  bitteStreichen: 'Bitte von der Liste streichen',
};

const en: typeof de = {
  platzTitel: 'A place in a German course',
  platzIntro: (bis) => `We have a place for you. Do you want it? Please answer until ${bis}.`,
  platzErgebnis: {
    angenommen: 'You have the place',
    abgelehnt: 'You said no',
    vorbei: 'The place is not free any more',
  },
  platzErgebnisText: {
    angenommen: 'Thank you! The school knows. Please come to the first lesson.',
    abgelehnt: 'Thank you for the answer. You stay on the waiting list. We will write again.',
    vorbei: 'You stay on the waiting list. We will write when there is a new place.',
  },
  kurs: 'Course',
  beginn: 'First day',
  zeiten: 'Days and time',
  ort: 'Place',
  weg: 'Your way',
  schule: 'School',
  kinder: 'Children',
  kinderbetreuung: 'There is childcare in the course.',
  ja: 'Yes, I take the place',
  nein: 'No, I cannot come',
  warum: 'Why not?',
  neinSenden: 'Send no',
  rueckfrageTitel: 'Are you still waiting for a German course?',
  rueckfrageIntro: (niveau, ort) => `You are on the waiting list: course ${niveau}, ${ort}.`,
  rueckfrageErgebnis: {
    wartet: 'You stay on the list',
    weg: 'You are not on the list any more',
    vermittelt: 'You have a place already',
  },
  rueckfrageErgebnisText: {
    wartet: 'Thank you! We will write when there is a place.',
    weg: 'Thank you for the answer. We have deleted your name and your address.',
    vermittelt: 'You need not do anything.',
  },
  jaIchWarte: 'Yes, I am still waiting',
  neinNichtMehr: 'No, I do not need a course any more',
  neinText: 'We will then delete your name and your address.',
  bitteStreichen: 'Please take me off the list',
};

export const linkTexte = { de, en };
