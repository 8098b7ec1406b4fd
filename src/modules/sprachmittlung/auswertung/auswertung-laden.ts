import { type Datum, minutesBetween } from '../../../begriffe/zeit.ts';
import type { Db } from '../../../platform/database/database.ts';
import { readSetting } from '../../../platform/settings.ts';
import { listTopfstaende, type Topfstand } from '../../haushalt/index.ts';
import { anlassOf } from '../abrechnung/anlass.rules.ts';
import {
  type Anlass,
  chooseRegel,
  computeEntschaedigung,
  type Regel,
} from '../abrechnung/entschaedigung.rules.ts';
import { listRegeln } from '../abrechnung/entschaedigung.store.ts';
import { standardtopfEinstellung } from '../abrechnung/kostentraeger.schema.ts';
import { type Auswertung, type Auswertungszeile, computeAuswertung, type Tage } from './auswertung.rules.ts';
import {
  type Auswertungseinsatz,
  countPoolbewegung,
  listAuswertungseinsaetze,
  type Poolbewegung,
} from './auswertung.store.ts';

export interface Jahresauswertung extends Auswertung {
  jahr: number;
  stichtag: Datum;
  pool: Poolbewegung;
  poolDavor: Poolbewegung;
  /** Pots that bear costs of the pool, and its usual one when it is planned for the year. */
  haushalt: readonly (Pick<Topfstand, 'topf' | 'ansatzCent' | 'bemerkung' | 'gezahltCent'> & {
    kostenCent: number;
    abgerechnetCent: number;
  })[];
}

/** The figures of a year as of a day. */
export async function loadAuswertung(db: Db, jahr: number, stichtag: Datum): Promise<Jahresauswertung> {
  const [zeilen, topfstaende, standardtopf] = await Promise.all([
    loadZeilen(db, { von: `${jahr - 1}-01-01`, bis: `${jahr}-12-31` }),
    listTopfstaende(db, jahr),
    readSetting(db, standardtopfEinstellung),
  ]);
  const auswertung = computeAuswertung(zeilen, jahr, stichtag);
  const [pool, poolDavor] = await Promise.all([
    countPoolbewegung(db, auswertung.tage),
    countPoolbewegung(db, auswertung.davorTage),
  ]);
  const kosten = new Map(auswertung.toepfe.map(({ topfId, ...eigene }) => [topfId, eigene]));
  const ohneTopf = kosten.get(null);
  const haushalt = topfstaende
    .filter(({ topf }) => topf !== null)
    .map((stand) => ({
      ...stand,
      ...(kosten.get(stand.topf!.id) ?? { kostenCent: 0, abgerechnetCent: 0 }),
    }))
    .filter(({ topf, ansatzCent, kostenCent }) => {
      return kostenCent > 0 || (ansatzCent !== null && topf?.id === standardtopf);
    });
  return {
    ...auswertung,
    jahr,
    stichtag,
    pool,
    poolDavor,
    haushalt: ohneTopf
      ? [...haushalt, { topf: null, ansatzCent: null, bemerkung: '', gezahltCent: 0, ...ohneTopf }]
      : haushalt,
  };
}

/** Every appointment of the days as figures count it. */
export async function loadZeilen(db: Db, tage: Tage): Promise<Auswertungszeile[]> {
  const [einsaetze, regeln, standardtopf] = await Promise.all([
    listAuswertungseinsaetze(db, tage),
    listRegeln(db),
    readSetting(db, standardtopfEinstellung),
  ]);
  return einsaetze.map((einsatz) =>
    zeileOf({ ...einsatz, topf_id: einsatz.topf_id ?? standardtopf }, regeln),
  );
}

/** What an appointment counts: as settled, else as the rule of its day says. */
function zeileOf(einsatz: Auswertungseinsatz, regeln: readonly Regel[]): Auswertungszeile {
  const anlass = anlassOf(einsatz, { zahler: einsatz.zahler, topfId: einsatz.topf_id });
  return {
    status: einsatz.status,
    tag: anlass.tag,
    sprache: einsatz.sprache,
    thema: einsatz.thema,
    ort: einsatz.ort,
    sprachmittlerId: einsatz.sprachmittler_id,
    minuten: anlass.minuten,
    zehntelkilometer: anlass.zehntelkilometer,
    cent: einsatz.betrag_cent ?? expectCent(einsatz, anlass, regeln),
    istAbgerechnet: einsatz.betrag_cent !== null,
    topfId: einsatz.topf_id,
    istKurzfristig: einsatz.ist_kurzfristig,
    minutenBisZusage: zusagezeitOf(einsatz),
  };
}

function expectCent(einsatz: Auswertungseinsatz, anlass: Anlass, regeln: readonly Regel[]): number | null {
  const istUnentschaedigt =
    (einsatz.status === 'abgesagt' || einsatz.status === 'ausgefallen') && einsatz.kosten_traegt === null;
  if (istUnentschaedigt || einsatz.sprachmittler_id === null) return null;
  const regel = chooseRegel(regeln, anlass);
  return regel && computeEntschaedigung(regel, anlass).betragCent;
}

/** What an old list says or what was entered afterwards took no time that anybody measured. */
function zusagezeitOf({
  herkunft,
  angefragt_at,
  vermittelt_at,
  beginn_at,
}: Auswertungseinsatz): number | null {
  if (herkunft === 'import' || vermittelt_at === null || angefragt_at >= beginn_at) return null;
  return minutesBetween(angefragt_at, vermittelt_at);
}
