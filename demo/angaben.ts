/** Telephone numbers and accounts that belong to nobody. */

/** Landline numbers kept free for films and books (Bundesnetzagentur, Mitteilung 148/2021): Hamburg 66969-000 to -999. */
export function festnetzOf(nummer: number): string {
  return `+494066969${String(nummer % 1000).padStart(3, '0')}`;
}

/** Mobile numbers kept free in the same way: 0176 040690-00 to -99 and 0171 39200-00 to -99. */
export function mobilOf(nummer: number): string {
  const ende = String(nummer % 100).padStart(2, '0');
  return nummer % 200 < 100 ? `+49176040690${ende}` : `+4917139200${ende}`;
}

/** Right check digits, but no bank: German bank codes begin with 1 to 8. */
export function ibanOf(nummer: number): string {
  const bban = `99900000${String(nummer).padStart(10, '0')}`;
  // D is 13, E is 14 (ISO 13616).
  const rest = BigInt(`${bban}131400`) % 97n;
  return `DE${String(98n - rest).padStart(2, '0')}${bban}`;
}

/** An address for mails that can never arrive anywhere (RFC 2606). */
export function emailOf(...teile: readonly string[]): string {
  const ascii = teile
    .join('.')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9.-]+/g, '');
  return `${ascii}@demo.example`;
}
