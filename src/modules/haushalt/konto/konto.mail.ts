import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { maskIban } from '../../../begriffe/iban.ts';
import type { NeueMail } from '../../../platform/mail/outbox.ts';
import type { Haushaltskonto } from './konto.settings.ts';

interface Anlass {
  an: { name: string; email: string };
  wer: string;
  stelle: string;
  konto: Haushaltskonto;
  adresse: string;
}

const BRIEFE: Record<Anzeigesprache, (anlass: Anlass) => { betreff: string; text: string }> = {
  de: ({ an, wer, stelle, konto, adresse }) => ({
    betreff: `Konto für Zahlungen geändert: ${stelle}`,
    text: `Guten Tag ${an.name},

${wer} hat das Konto geändert, von dem Zahlungen aus KoMuT angewiesen werden:

${konto.name}, IBAN ${maskIban(konto.iban)}

Wenn Sie davon nichts wissen, fragen Sie bitte gleich nach, bevor der nächste Zahllauf übergeben wird.

${adresse}`,
  }),
  en: ({ an, wer, stelle, konto, adresse }) => ({
    betreff: `Account for payments changed: ${stelle}`,
    text: `Dear ${an.name},

${wer} changed the account from which payments are made by KoMuT:

${konto.name}, IBAN ${maskIban(konto.iban)}

If you do not know about this, please ask at once, before the next payment run is handed over.

${adresse}`,
  }),
};

/** Tells one of the Leitung that money now leaves another account. */
export function kontoMail(anlass: Anlass, sprache: Anzeigesprache): NeueMail {
  return { an: anlass.an, ...BRIEFE[sprache](anlass), gegenstand: { art: 'haushaltskonto', id: 1 } };
}
