/** Fields that the forms of the concept have besides those of begriffe, and those that say it in their own words. */
import * as felder from '../../begriffe/felder.ts';

/** A date in German spelling; null when empty. */
export const datum = () => felder.datum('feld.kein-datum');

export const pflichtdatum = () => felder.pflicht(datum());

/** An amount in cents, zero or more; null when empty. */
export const betrag = () => felder.betrag('feld.kein-betrag');

/** The number of a record or its version, which the page itself has sent. */
export const pflichtnummer = () =>
  felder.pflicht(felder.ganzzahl(1, 999_999_999, 'feld.unlesbar'), 'feld.unlesbar');

export const email = () =>
  felder
    .zeile(200)
    .refine((text) => text === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'feld.keine-email');

/** An address on the web; '' when there is none. */
export const adresse = () =>
  felder.zeile(500).refine((text) => text === '' || /^https?:\/\/[^\s/]+/i.test(text), 'feld.keine-adresse');
