/** An Einsatz as the allowance rules see it. */
import { datumOf, minutesBetween } from '../../../begriffe/zeit.ts';
import type { Modus } from '../bedarf.rules.ts';
import type { EinsatzStatus } from '../einsatz.rules.ts';
import type { Verkehrsmittel, Zahler } from '../sprachmittlung.tables.ts';
import type { Anlass, Fall } from './entschaedigung.rules.ts';

/** The columns of an Einsatz that money depends on. */
export interface AbrechenbarerEinsatz {
  status: EinsatzStatus;
  beginn_at: Date;
  ende_at: Date;
  ist_beginn_at: Date | null;
  ist_ende_at: Date | null;
  kilometer_zehntel: number | null;
  verkehrsmittel: Verkehrsmittel | null;
  auslagen_cent: number | null;
  wartezeit_minuten: number | null;
  fahrzeit_minuten: number | null;
  thema: string;
  modus: Modus;
}

/**
 * @param kosten who pays and from which pot, as derived for this Einsatz
 */
export function anlassOf(
  einsatz: AbrechenbarerEinsatz,
  kosten: { zahler: Zahler; topfId: number | null },
): Anlass {
  const fall = fallOf(einsatz.status);
  const istZeiten = fall === 'gehalten' && einsatz.ist_beginn_at !== null && einsatz.ist_ende_at !== null;
  return {
    tag: datumOf(einsatz.beginn_at),
    fall,
    minuten: istZeiten
      ? minutesBetween(einsatz.ist_beginn_at!, einsatz.ist_ende_at!)
      : minutesBetween(einsatz.beginn_at, einsatz.ende_at),
    zehntelkilometer: einsatz.kilometer_zehntel ?? 0,
    verkehrsmittel: einsatz.verkehrsmittel,
    auslagenCent: einsatz.auslagen_cent ?? 0,
    wartezeitMinuten: einsatz.wartezeit_minuten ?? 0,
    fahrzeitMinuten: einsatz.fahrzeit_minuten ?? 0,
    thema: einsatz.thema,
    modus: einsatz.modus,
    zahler: kosten.zahler,
    topfId: kosten.topfId,
  };
}

function fallOf(status: EinsatzStatus): Fall {
  if (status === 'abgesagt') return 'spaete-absage';
  return status === 'ausgefallen' ? 'ausfall' : 'gehalten';
}
