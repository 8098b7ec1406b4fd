/** The columns of an `AbrechenbarerEinsatz`, of the table `einsatz as e`. */
export const ABRECHENBARE_SPALTEN = [
  'e.status',
  'e.beginn_at',
  'e.ende_at',
  'e.ist_beginn_at',
  'e.ist_ende_at',
  'e.kilometer_zehntel',
  'e.verkehrsmittel',
  'e.auslagen_cent',
  'e.wartezeit_minuten',
  'e.fahrzeit_minuten',
  'e.thema',
  'e.modus',
] as const;
