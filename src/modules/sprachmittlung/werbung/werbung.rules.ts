/** How the pool is made known (R7), and what is looked at afterwards. */
export const KANAELE = [
  'einladungsschreiben',
  'aerzte',
  'schulen',
  'behoerden',
  'presse',
  'netz',
  'veranstaltung',
  'aushang',
  'sonstiges',
] as const;
export type Kanal = (typeof KANAELE)[number];

/** To win people for the pool, or requesters. */
export const WERBEZIELE = ['sprachmittler', 'stellen'] as const;
export type Werbeziel = (typeof WERBEZIELE)[number];

/** Who comes within so many days is counted beside it: near in time, which proves no cause. */
export const WIRKUNG_TAGE = 60;
