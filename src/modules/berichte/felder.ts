/** A field that only papers and bodies have. */
import { zeile } from '../../begriffe/felder.ts';

/** An address on the web; '' when there is none. Refuses `feld.keine-adresse`. */
export const webadresse = () =>
  zeile(500).refine((text) => text === '' || /^https?:\/\/[^\s/]+/i.test(text), 'feld.keine-adresse');
