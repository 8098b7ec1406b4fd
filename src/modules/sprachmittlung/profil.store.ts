import { sql } from 'kysely';
import { addDays, addMonths, type Datum, datumOf, toInstant, type Wochentag } from '../../begriffe/zeit.ts';
import type { Db, Trx } from '../../platform/database/database.ts';
import type { BelegterTermin, Sprachmittlerprofil } from './bedarf.rules.ts';
import { BELEGENDE_STATUS, DURCHGEFUEHRTE_STATUS } from './einsatz.rules.ts';

/** The request the profiles are read for. */
export interface Profilanlass {
  einsatzId: number | null;
  stelleId: number;
  pseudonym: string;
  beginn: Date;
  ende: Date;
}

/** Fair sharing looks back so many months. */
export const AUSGLEICH_MONATE = 3;

/**
 * Everybody in the register as the ranking sees them, for one request. A handful of statements for the whole pool,
 * however many people there are.
 * @param freibetragOf the tax allowance of a person in the year, which the settlement knows
 */
export async function loadProfile(
  db: Db | Trx,
  anlass: Profilanlass,
  freibetragOf: (sprachmittlerId: number) => Sprachmittlerprofil['freibetrag'] = () => null,
): Promise<Sprachmittlerprofil[]> {
  const tag = datumOf(anlass.beginn);
  const ausgleichAb = toInstant(addMonths(tag, -AUSGLEICH_MONATE), '00:00');
  const nahAb = toInstant(addDays(tag, -1), '00:00');
  const nahBis = toInstant(addDays(datumOf(anlass.ende), 2), '00:00');

  const [
    personen,
    sprachen,
    fenster,
    abwesenheiten,
    schulungen,
    sperren,
    termine,
    zaehlung,
    fruehere,
    angebote,
  ] = await Promise.all([
    db
      .selectFrom('sprachmittler')
      .select([
        'id',
        'status',
        'eingetreten_am',
        'ausgetreten_am',
        'rollen',
        'geschlecht',
        'lat',
        'lon',
        'mobilitaet',
        'umkreis_km',
        'verschwiegenheit_am',
        'verpflichtung_am',
        'fuehrungszeugnis_am',
        'fuehrungszeugnis_bis',
        'themen',
        'abgelehnte_themen',
      ])
      .orderBy('id')
      .execute(),
    db.selectFrom('sprachmittler_sprache').selectAll().execute(),
    db.selectFrom('verfuegbarkeit').selectAll().execute(),
    db
      .selectFrom('abwesenheit')
      .select(['sprachmittler_id', 'von_am', 'bis_am'])
      .where('bis_am', '>=', tag)
      .execute(),
    db.selectFrom('schulung').select(['sprachmittler_id', 'bezeichnung', 'am', 'gueltig_bis']).execute(),
    db.selectFrom('sperrpaar').select(['sprachmittler_id', 'stelle_id']).execute(),
    db
      .selectFrom('einsatz')
      .select(['sprachmittler_id', 'beginn_at', 'ende_at', 'modus', 'lat', 'lon'])
      .where('status', 'in', BELEGENDE_STATUS)
      .where('sprachmittler_id', 'is not', null)
      .where('beginn_at', '<', nahBis)
      .where('ende_at', '>', nahAb)
      .where('id', '<>', anlass.einsatzId ?? 0)
      .execute(),
    db
      .selectFrom('einsatz')
      .select((eb) => [
        'sprachmittler_id',
        eb.fn.countAll<number>().filterWhere('beginn_at', '>=', ausgleichAb).as('zuletzt'),
        eb.fn.max('beginn_at').as('letzter_at'),
      ])
      .where('status', 'in', BELEGENDE_STATUS)
      .where('sprachmittler_id', 'is not', null)
      .where('beginn_at', '<=', nahBis)
      .groupBy('sprachmittler_id')
      .execute(),
    db
      .selectFrom('einsatz')
      .select((eb) => [
        'sprachmittler_id',
        eb.fn.countAll<number>().as('bei_stelle'),
        eb.fn
          .countAll<number>()
          .filterWhere((e) => e.and([e('pseudonym', '=', anlass.pseudonym), e('pseudonym', '<>', '')]))
          .as('mit_klient'),
      ])
      .where('status', 'in', DURCHGEFUEHRTE_STATUS)
      .where('sprachmittler_id', 'is not', null)
      .where('stelle_id', '=', anlass.stelleId)
      .groupBy('sprachmittler_id')
      .execute(),
    db
      .selectFrom('angebot')
      .select((eb) => [
        'sprachmittler_id',
        eb.fn.countAll<number>().as('gefragt'),
        eb.fn.countAll<number>().filterWhere('beantwortet_at', 'is not', null).as('beantwortet'),
        eb.fn
          .countAll<number>()
          .filterWhere((e) =>
            e.and([e('einsatz_id', '=', anlass.einsatzId ?? 0), e('status', '=', 'abgelehnt')]),
          )
          .as('hier_abgelehnt'),
      ])
      .where('status', '<>', 'vergeben')
      .groupBy('sprachmittler_id')
      .execute(),
  ]);
  const ausgefallen = await db
    .selectFrom('einsatz')
    .select((eb) => ['sprachmittler_id', eb.fn.countAll<number>().as('anzahl')])
    .where('status', '=', 'ausgefallen')
    .where('absage_durch', '=', 'sprachmittler')
    .where('sprachmittler_id', 'is not', null)
    .groupBy('sprachmittler_id')
    .execute();

  const of = {
    sprachen: groupBy(sprachen),
    fenster: groupBy(fenster),
    abwesenheiten: groupBy(abwesenheiten),
    schulungen: groupBy(schulungen),
    sperren: groupBy(sperren),
    termine: groupBy(termine),
    zaehlung: groupBy(zaehlung),
    fruehere: groupBy(fruehere),
    angebote: groupBy(angebote),
    ausgefallen: groupBy(ausgefallen),
  };
  return personen.map((person): Sprachmittlerprofil => {
    const zahlen = of.zaehlung.get(person.id)?.[0];
    const angebot = of.angebote.get(person.id)?.[0];
    const vorher = of.fruehere.get(person.id)?.[0];
    return {
      id: person.id,
      status: person.status,
      eintrittAm: person.eingetreten_am,
      austrittAm: person.ausgetreten_am,
      rollen: person.rollen,
      geschlecht: person.geschlecht,
      punkt: person.lat === null || person.lon === null ? null : { lat: person.lat, lon: person.lon },
      mobilitaet: person.mobilitaet,
      maxKilometer: person.umkreis_km,
      sprachen: (of.sprachen.get(person.id) ?? []).map((kenntnis) => ({
        sprache: kenntnis.sprache,
        niveau: kenntnis.niveau,
        richtung: kenntnis.richtung,
        istMuttersprache: kenntnis.ist_muttersprache,
      })),
      verfuegbarkeit: (of.fenster.get(person.id) ?? []).map(({ wochentag, von, bis }) => ({
        wochentag: wochentag as Wochentag,
        von,
        bis,
      })),
      abwesenheiten: (of.abwesenheiten.get(person.id) ?? []).map(({ von_am, bis_am }) => ({
        von: von_am,
        bis: addDays(bis_am, 1),
      })),
      termine: (of.termine.get(person.id) ?? []).map(
        (termin): BelegterTermin => ({
          beginn: termin.beginn_at,
          ende: termin.ende_at,
          modus: termin.modus,
          punkt: termin.lat === null || termin.lon === null ? null : { lat: termin.lat, lon: termin.lon },
        }),
      ),
      nachweise: [
        ...nachweis('verschwiegenheit', person.verschwiegenheit_am, null),
        ...nachweis('verpflichtung', person.verpflichtung_am, null),
        ...nachweis('fuehrungszeugnis', person.fuehrungszeugnis_am, person.fuehrungszeugnis_bis),
        ...(of.schulungen.get(person.id) ?? []).flatMap((schulung) =>
          nachweis(`schulung:${schulung.bezeichnung.toLowerCase()}`, schulung.am, schulung.gueltig_bis),
        ),
      ],
      abgelehnteStellen: (of.sperren.get(person.id) ?? []).map((sperre) => sperre.stelle_id),
      abgelehnteThemen: person.abgelehnte_themen,
      bevorzugteThemen: person.themen,
      hatAbgelehnt: (angebot?.hier_abgelehnt ?? 0) > 0,
      einsaetzeZuletzt: zahlen?.zuletzt ?? 0,
      letzterEinsatzAm: zahlen?.letzter_at ? datumOf(zahlen.letzter_at as Date) : null,
      fruehere: { mitKlient: vorher?.mit_klient ?? 0, beiStelle: vorher?.bei_stelle ?? 0 },
      freibetrag: freibetragOf(person.id),
      angebote: {
        gefragt: angebot?.gefragt ?? 0,
        beantwortet: angebot?.beantwortet ?? 0,
        ausgefallen: of.ausgefallen.get(person.id)?.[0]?.anzahl ?? 0,
      },
    };
  });
}

/** A credential from its first day to the day after its last. */
function nachweis(art: string, am: Datum | null, bisAm: Datum | null) {
  return am === null ? [] : [{ art, gueltig: { von: am, bis: bisAm === null ? null : addDays(bisAm, 1) } }];
}

function groupBy<Row extends { sprachmittler_id: number | null }>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const id = row.sprachmittler_id!;
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return groups;
}

/** Those the requester does not want, whoever said so. */
export async function listAbgelehntePersonen(db: Db | Trx, stelleId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('sperrpaar')
    .select('sprachmittler_id')
    .where('stelle_id', '=', stelleId)
    .execute();
  return rows.map((row) => row.sprachmittler_id);
}

/** Held Einsätze for the same client and topic since an instant: limits of medical escort (R5). */
export async function countFuerKlient(
  db: Db | Trx,
  klient: { stelleId: number; pseudonym: string; thema: string; seit: Date },
): Promise<number> {
  if (klient.pseudonym === '') return 0;
  const row = await db
    .selectFrom('einsatz')
    .select((eb) => eb.fn.countAll<number>().as('anzahl'))
    .where('stelle_id', '=', klient.stelleId)
    .where(sql`lower(pseudonym)`, '=', klient.pseudonym.toLowerCase())
    .where('thema', '=', klient.thema)
    .where('beginn_at', '>=', klient.seit)
    .where('status', 'not in', ['abgesagt', 'nicht-vermittelt', 'ausgefallen'])
    .executeTakeFirstOrThrow();
  return row.anzahl;
}
