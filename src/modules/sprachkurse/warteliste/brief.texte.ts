/** Letters of the waiting list. People from outside read very simple sentences. */

/** What a letter says of a course. */
export interface Kursangaben {
  titel: string;
  zeiten: string;
  ort: string;
  beginn: string;
  bis: string;
}

const de = {
  angebot: (name: string, kurs: Kursangaben, link: string) => ({
    betreff: `Ein Platz im Deutschkurs für Sie: ${kurs.titel}`,
    text: `Guten Tag${name ? ` ${name}` : ''},

Sie warten auf einen Deutschkurs. Jetzt gibt es einen Platz für Sie.

Kurs: ${kurs.titel}
Beginn: ${kurs.beginn}${kurs.zeiten ? `\nZeiten: ${kurs.zeiten}` : ''}
Ort: ${kurs.ort}

Möchten Sie den Platz? Bitte antworten Sie hier bis zum ${kurs.bis}:

${link}

Wenn Sie nicht antworten, bekommt eine andere Person den Platz. Sie bleiben auf der Warteliste.`,
  }),
  anStelle: (zeichen: string, kurs: Kursangaben, adresse: string, istGefragt: boolean) => ({
    betreff: `Kursplatz für ${zeichen}: ${kurs.titel}`,
    text: `Guten Tag,

für ${zeichen} gibt es einen Platz im Kurs ${kurs.titel}.

Beginn: ${kurs.beginn}${kurs.zeiten ? `\nZeiten: ${kurs.zeiten}` : ''}
Ort: ${kurs.ort}
Antwort bis: ${kurs.bis}

${
  istGefragt
    ? 'Die Person hat selbst eine E-Mail bekommen. Sie können auch für sie antworten:'
    : 'Bitte sprechen Sie mit der Person und tragen Sie die Antwort hier ein:'
}

${adresse}`,
  }),
  antwort: (zeichen: string, kurs: string, istAngenommen: boolean) => ({
    betreff: `${zeichen}: Platz ${istAngenommen ? 'angenommen' : 'nicht angenommen'}`,
    text: `Guten Tag,

${zeichen} ${istAngenommen ? `nimmt den Platz im Kurs ${kurs} an.` : `nimmt den Platz im Kurs ${kurs} nicht an und bleibt auf der Warteliste.`}`,
  }),
  anTraeger: (nummer: string, kurs: string, kontakt: string) => ({
    betreff: `Neu im Kurs ${kurs}: ${nummer}`,
    text: `Guten Tag,

${nummer} kommt von der Warteliste in den Kurs ${kurs} und ist eingeschrieben.${kontakt ? `\n\nKontakt: ${kontakt}` : ''}`,
  }),
  rueckfrage: (name: string, link: string) => ({
    betreff: 'Warten Sie noch auf einen Deutschkurs?',
    text: `Guten Tag${name ? ` ${name}` : ''},

Sie stehen auf unserer Warteliste für Deutschkurse. Warten Sie noch? Bitte antworten Sie hier:

${link}

Wenn Sie nicht antworten, macht Ihr Platz auf der Warteliste eine Pause.`,
  }),
  rueckfrageStelle: (zeichen: readonly string[], adresse: string) => ({
    betreff: `Warten diese Personen noch auf einen Kurs? (${zeichen.length})`,
    text: `Guten Tag,

von diesen Personen haben wir lange nichts gehört. Warten sie noch auf einen Deutschkurs?

${zeichen.join('\n')}

Bitte sagen Sie es uns hier:

${adresse}

Wer nicht bestätigt wird, ruht danach auf der Liste.`,
  }),
};

type Briefe = typeof de;

const en: Briefe = {
  angebot: (name, kurs, link) => ({
    betreff: `A place in a German course for you: ${kurs.titel}`,
    text: `Hello${name ? ` ${name}` : ''},

You are waiting for a German course. Now there is a place for you.

Course: ${kurs.titel}
It begins: ${kurs.beginn}${kurs.zeiten ? `\nTimes: ${kurs.zeiten}` : ''}
Place: ${kurs.ort}

Do you want the place? Please answer here until ${kurs.bis}:

${link}

If you do not answer, another person gets the place. You stay on the waiting list.`,
  }),
  anStelle: (zeichen, kurs, adresse, istGefragt) => ({
    betreff: `Course place for ${zeichen}: ${kurs.titel}`,
    text: `Hello,

there is a place for ${zeichen} in the course ${kurs.titel}.

It begins: ${kurs.beginn}${kurs.zeiten ? `\nTimes: ${kurs.zeiten}` : ''}
Place: ${kurs.ort}
Answer until: ${kurs.bis}

${
  istGefragt
    ? 'The person has got a mail as well. You can also answer for them:'
    : 'Please talk to the person and enter the answer here:'
}

${adresse}`,
  }),
  antwort: (zeichen, kurs, istAngenommen) => ({
    betreff: `${zeichen}: place ${istAngenommen ? 'accepted' : 'not accepted'}`,
    text: `Hello,

${zeichen} ${istAngenommen ? `accepts the place in the course ${kurs}.` : `does not accept the place in the course ${kurs} and stays on the waiting list.`}`,
  }),
  anTraeger: (nummer, kurs, kontakt) => ({
    betreff: `New in the course ${kurs}: ${nummer}`,
    text: `Hello,

${nummer} comes from the waiting list into the course ${kurs} and is enrolled.${kontakt ? `\n\nContact: ${kontakt}` : ''}`,
  }),
  rueckfrage: (name, link) => ({
    betreff: 'Are you still waiting for a German course?',
    text: `Hello${name ? ` ${name}` : ''},

You are on our waiting list for German courses. Are you still waiting? Please answer here:

${link}

If you do not answer, your place on the waiting list pauses.`,
  }),
  rueckfrageStelle: (zeichen, adresse) => ({
    betreff: `Are these people still waiting for a course? (${zeichen.length})`,
    text: `Hello,

we have not heard of these people for a long time. Are they still waiting for a German course?

${zeichen.join('\n')}

Please tell us here:

${adresse}

Whoever is not confirmed pauses on the list afterwards.`,
  }),
};

export const briefTexte = { de, en };
