/** What an account is good for, for interpreters and for requesters. */
const de = {
  sprachmittler: {
    titel: 'Zugang einrichten',
    einleitung: 'Mit einem Zugang sieht die Person ihre Angebote und Einsätze und meldet ihre Zeiten selbst.',
    kopf: 'Sprachmittler',
  },
  stelle: {
    titel: 'Zugänge der Stelle',
    einleitung: 'Mit einem Zugang fragt die Stelle selbst an und sieht nur ihre eigenen Anfragen.',
    kopf: 'Stellen',
  },
};

const en: typeof de = {
  sprachmittler: {
    titel: 'Set up an account',
    einleitung: 'With an account the person sees their offers and appointments and reports their times.',
    kopf: 'Interpreters',
  },
  stelle: {
    titel: 'Accounts of the requester',
    einleitung: 'With an account the requester makes requests and sees only its own.',
    kopf: 'Organisations',
  },
};

export const zugangTexte = { de, en };
