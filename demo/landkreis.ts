import { sql } from 'kysely';
import type { Wer } from '../src/begriffe/wer.ts';
import { addDays, datumOf, TAG_MS, toInstant, yearOf } from '../src/begriffe/zeit.ts';
import { isExtern } from '../src/modules/verwaltung/benutzer/rolle.rules.ts';
import type { Kontext } from '../src/platform/kontext.ts';
import { settleMonths } from './abrechnung.ts';
import { Bau } from './bau.ts';
import { DEMO_BENUTZER, enterBenutzer } from './benutzer.ts';
import { enterBerichte } from './berichte.ts';
import { enterBestand } from './bestand.ts';
import { enterKostentraeger, enterRegeln } from './entschaedigung.ts';
import { Fortschritt } from './fortschritt.ts';
import { Gegenwart } from './gegenwart.ts';
import { enterHaushalt } from './haushalt.ts';
import { enterHaushaltsplan, keepHaushalt } from './haushaltsplan.ts';
import { enterKonzept } from './konzept.ts';
import { enterKurse, enterKurstraeger } from './kurse.ts';
import { publishKurse } from './kursliste.ts';
import { enterKurslisten } from './kurslisten.ts';
import type { Bekannt, PoolPerson } from './menschen.ts';
import { enterOffeneAngebote } from './offene-angebote.ts';
import { type PlanEinsatz, planVergangenheit } from './plan.ts';
import { buildPool, JAHR } from './pool.ts';
import { changePool, enterPool, separate } from './register.ts';
import { STELLEN } from './stellen.ts';
import { enterOrte, enterStellen, stelleOf } from './stellen-anlegen.ts';
import { SZENEN } from './szenen/index.ts';
import { enterVergaben } from './vergaben.ts';
import { enact } from './vergangenheit.ts';
import { enterWarteliste } from './warteliste.ts';
import { Zufall } from './zufall.ts';
import { enterZuwendung } from './zuwendung.ts';

/** The same county every time. */
const SEED = 2023;
/** The planned past ends so many days ago; from there on the scenes take over. */
const SZENEN_TAGE = 20;
const OFFICE_OPENED = toInstant('2016-01-11', '09:00');

export interface Entwurf {
  pool: PoolPerson[];
  plan: PlanEinsatz[];
}

/** Everybody and everything until some days before `jetzt`. The same for the same day; 2023 the same for every day. */
export function draftLandkreis(jetzt: Date): Entwurf {
  const heute = datumOf(jetzt);
  const pool = buildPool(new Zufall(SEED), heute);
  return { pool, plan: planVergangenheit(new Zufall(SEED), pool, addDays(heute, -SZENEN_TAGE)) };
}

/**
 * Builds the demo county into an empty Mandant, as if its office had worked with KoMuT since 2016.
 * @param kontext as KoMuT itself
 * @param jetzt the instant at which it is looked at for the first time
 * @param warn writes a line to standard error
 * @param options.signal ends it before the next act
 */
export async function buildLandkreis(
  kontext: Kontext,
  jetzt: Date,
  warn: (line: string) => void,
  { signal, entwurf = draftLandkreis(jetzt) }: { signal?: AbortSignal; entwurf?: Entwurf } = {},
): Promise<void> {
  const { pool, plan } = entwurf;
  const heute = datumOf(jetzt);
  const schritte = STELLEN.length + pool.length + plan.length + SZENEN.length;
  const fortschritt = new Fortschritt(schritte, warn);
  const bau = new Bau(kontext, jetzt, () => fortschritt.step(), signal);

  const buero = new Map<string, Wer>();
  for (const benutzer of DEMO_BENUTZER.filter(({ rolle }) => !isExtern(rolle))) {
    buero.set(benutzer.rolle, await enterBenutzer(bau, benutzer, null, OFFICE_OPENED));
  }
  const disposition = buero.get('disposition')!;
  const koordination = buero.get('koordination')!;
  await enterOrte(bau, koordination);
  const leitung = buero.get('leitung')!;
  await enterHaushalt(bau, buero.get('zahlstelle')!);
  const kostentraeger = await enterKostentraeger(bau, leitung, yearOf(heute));
  await enterRegeln(bau, leitung);
  const toepfe = await enterHaushaltsplan(bau, leitung);
  const kursverwaltung = buero.get('kursverwaltung')!;
  const kurshaus = await enterKurstraeger(bau, { leitung, koordination, kursverwaltung }, toepfe);
  await enterKonzept(bau, koordination);
  await enterBestand(bau, koordination, jetzt);
  const stellen = await enterStellen(bau, koordination, kostentraeger);
  const register = await enterPool(bau, koordination, pool, heute);
  const bekannte = new Map(
    pool.flatMap(({ bekannt, nr }): [Bekannt, number][] => (bekannt ? [[bekannt, register.get(nr)!]] : [])),
  );

  const portal = new Map<string, Wer>();
  for (const benutzer of DEMO_BENUTZER.filter(({ rolle }) => isExtern(rolle))) {
    const { stelle, bekannt } = benutzer;
    // The first provider and the first municipality are theirs; partners have no records yet.
    const bezugId = stelle ? stelleOf(stellen, stelle).id : bekannt ? bekannte.get(bekannt)! : 1;
    const wer = await enterBenutzer(bau, benutzer, bezugId, toInstant('2022-11-07', '09:00'));
    if (stelle) portal.set(stelle, wer);
  }

  const kurse = await enterKurse(kurshaus);
  await enterKurslisten(bau, { kursverwaltung, zahlstelle: buero.get('zahlstelle')! }, kurse);
  await publishKurse(bau, kursverwaltung);
  await enterOffeneAngebote(bau, kursverwaltung);
  const { traeger } = kurshaus;
  await enterVergaben(bau, { leitung, koordination, kursverwaltung, topfId: toepfe.frauenkurse, traeger });

  const beteiligte = { disposition, portal, stellen, register };
  await enact(bau, beteiligte, plan);
  await settleMonths(bau, { disposition, zahlstelle: buero.get('zahlstelle')! }, `${JAHR}-01-01`);
  await changePool(bau, koordination, pool, register, heute);
  await separate(bau, disposition, pool, register, stellen);

  const gegenwart = new Gegenwart(bau, beteiligte, bekannte);
  for (const play of SZENEN) {
    await play(gegenwart);
    fortschritt.step();
  }
  const team = { leitung, koordination, zahlstelle: buero.get('zahlstelle')! };
  await keepHaushalt(bau, toepfe, team);
  await enterZuwendung(bau, team);
  await enterBerichte(bau, team);
  await enterWarteliste(bau, buero.get('kursverwaltung')!);
  await sendOldMail(kontext, jetzt);
  fortschritt.finish();
}

/**
 * What was written more than a day ago has long been delivered. No act sends mail without a server, so this writes to
 * the outbox itself, and strikes the links as sending does.
 */
async function sendOldMail({ db }: Kontext, jetzt: Date): Promise<void> {
  await db
    .updateTable('mail')
    .set({
      status: 'gesendet',
      versuche: 1,
      gesendet_at: sql`erstellt_at`,
      text: sql`regexp_replace(text, '(https?://\\S+/)[A-Za-z0-9_-]{24,}', '\\1…', 'g')`,
    })
    .where('erstellt_at', '<', new Date(jetzt.getTime() - TAG_MS))
    .execute();
}
