import { formatIban } from '../src/begriffe/iban.ts';
import { formatTelefon } from '../src/begriffe/telefon.ts';
import type { Wer } from '../src/begriffe/wer.ts';
import { toInstant } from '../src/begriffe/zeit.ts';
import { saveHaushaltskonto } from '../src/modules/haushalt/index.ts';
import { saveBriefkopf } from '../src/modules/verwaltung/index.ts';
import { festnetzOf, ibanOf } from './angaben.ts';
import { type Bau, must } from './bau.ts';

const IBAN = formatIban(ibanOf(1));

/** The account that pays, and what stands above the office's letters. */
export async function enterHaushalt(bau: Bau, zahlstelle: Wer): Promise<void> {
  const kontext = bau.as(zahlstelle, toInstant('2016-01-18', '10:00'));
  await must(saveHaushaltskonto(kontext, { name: 'Landkreis Wiekenland', iban: IBAN, bic: '' }), 'Konto');
  await must(
    saveBriefkopf(kontext, {
      name: 'Landkreis Wiekenland',
      abteilung: 'Koordinierungsstelle Migration und Teilhabe',
      strasse: 'Am Alten Hafen 1',
      plzOrt: '43101 Wiekenburg',
      ansprechperson: 'Enno Poppinga',
      telefon: formatTelefon(festnetzOf(10)),
      email: 'zahlstelle@demo.example',
      bank: IBAN,
    }),
    'Briefkopf',
  );
}
