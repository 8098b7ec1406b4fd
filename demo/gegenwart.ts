import { isArbeitstag } from '../src/begriffe/feiertage.ts';
import { SYSTEM, type Wer } from '../src/begriffe/wer.ts';
import {
  addDays,
  addMinutes,
  type Datum,
  datumOf,
  STUNDE_MS,
  toInstant,
  toOrtszeit,
  type Uhrzeit,
} from '../src/begriffe/zeit.ts';
import type { Ablehnungsgrund } from '../src/modules/sprachmittlung/absage.rules.ts';
import { confirmEinsatz } from '../src/modules/sprachmittlung/abschluss/bestaetigung.action.ts';
import { reportEinsatz } from '../src/modules/sprachmittlung/abschluss/meldung.action.ts';
import { loadStand } from '../src/modules/sprachmittlung/abschluss/stand.ts';
import { createAnfrage } from '../src/modules/sprachmittlung/anfragen/anfrage-stellen.action.ts';
import { endUnvermittelt } from '../src/modules/sprachmittlung/anfragen/nicht-vermittelt.action.ts';
import { findEinsatz } from '../src/modules/sprachmittlung/einsatz.store.ts';
import {
  acceptAngebot,
  assignEinsatz,
  declineAngebot,
} from '../src/modules/sprachmittlung/vermittlung/angebot.action.ts';
import { beginSuche, continueSuche } from '../src/modules/sprachmittlung/vermittlung/suche.action.ts';
import { listAngebote, listFaelligeSuchen } from '../src/modules/sprachmittlung/vermittlung/suche.store.ts';
import { buildAnfrage, type Wunsch } from './anfrage.ts';
import { type Bau, byLink, must } from './bau.ts';
import { workday } from './jahresplan.ts';
import type { Bekannt } from './menschen.ts';
import { STELLEN } from './stellen.ts';
import { stelleOf } from './stellen-anlegen.ts';
import type { Beteiligte } from './vergangenheit.ts';

/** A request as the scenes write it: who asks, for when, in which language. */
export interface Szene extends Partial<Omit<Wunsch, 'datum' | 'von' | 'bis' | 'sprache'>> {
  stelle: string;
  /** Which of the requester's occasions. */
  anlass?: number;
  sprache: string;
  datum: Datum;
  von: Uhrzeit;
  bis: Uhrzeit;
  gefragtAt: Date;
}

/** The days around today: what the office has on its desk when the demo county is opened for the first time. */
export class Gegenwart {
  readonly bau: Bau;
  readonly beteiligte: Beteiligte;
  readonly heute: Datum;
  readonly #bekannte: ReadonlyMap<Bekannt, number>;
  #klienten = 0;

  constructor(bau: Bau, beteiligte: Beteiligte, bekannte: ReadonlyMap<Bekannt, number>) {
    this.bau = bau;
    this.beteiligte = beteiligte;
    this.heute = datumOf(bau.jetzt);
    this.#bekannte = bekannte;
  }

  get disposition(): Wer {
    return this.beteiligte.disposition;
  }

  tag(tage: number): Datum {
    return addDays(this.heute, tage);
  }

  /** So many days ahead, or the next working day after that; back from today the working day before it. */
  arbeitstag(tage: number): Datum {
    let tag = this.tag(tage);
    if (tage < 0) return workday(tag);
    while (!isArbeitstag(tag)) tag = addDays(tag, 1);
    return tag;
  }

  at(tage: number, uhrzeit: Uhrzeit): Date {
    return toInstant(this.tag(tage), uhrzeit);
  }

  before(stunden: number): Date {
    return new Date(this.bau.jetzt.getTime() - stunden * STUNDE_MS);
  }

  person(bekannt: Bekannt): number {
    return this.#bekannte.get(bekannt)!;
  }

  /** Whoever has an account asks by himself, the office asks for everybody else. @returns the Einsatz */
  async ask({ stelle: key, anlass = 0, gefragtAt, ...wunsch }: Szene): Promise<number> {
    const stelle = stelleOf(this.beteiligte.stellen, key);
    const { thema, art } = STELLEN.find((eintrag) => eintrag.key === key)!.anlaesse[anlass]!;
    const wer = this.beteiligte.portal.get(key) ?? this.disposition;
    const eingabe = buildAnfrage(stelle, { thema, art, klient: `K-${++this.#klienten + 300}`, ...wunsch });
    const { id } = await must(
      createAnfrage(this.bau.as(wer, gefragtAt), stelle.id, eingabe),
      `${key} ${wunsch.datum}`,
    );
    return id;
  }

  search(id: number, at: Date) {
    return must(beginSuche(this.bau.as(this.disposition, at), id), 'Suche');
  }

  /** The office agrees with somebody by telephone. */
  async assign(id: number, personId: number, at: Date): Promise<void> {
    await must(assignEinsatz(this.bau.as(this.disposition, at), id, personId), 'Zuteilung');
  }

  /**
   * Searches, and the first of those asked who can, accepts some hours later. Who can depends on the day on which the
   * county is built: where nobody can, and it is today or over, the office gave up. @returns the Einsatz
   */
  async arrange(szene: Szene): Promise<number> {
    const id = await this.ask(szene);
    const beginn = addMinutes(szene.gefragtAt, 10);
    await this.search(id, beginn);
    for (const angebot of await listAngebote(this.bau.kontext.db, id)) {
      const wer = byLink(`${angebot.vorname} ${angebot.nachname}`);
      const answer = await acceptAngebot(this.bau.as(wer, addMinutes(beginn, 180)), angebot.id);
      if (answer.ok) return id;
    }
    if (szene.datum > this.heute) return id;
    const ende = { grund: 'niemand-verfuegbar', ersatzloesung: null, anbieter: '', kosten: null } as const;
    await must(endUnvermittelt(this.bau.as(this.disposition, addMinutes(beginn, 1440)), id, ende), 'Ende');
    return id;
  }

  /** Those asked decline, one after the other. */
  async decline(id: number, at: Date, gruende: readonly Ablehnungsgrund[]): Promise<void> {
    const offene = (await listAngebote(this.bau.kontext.db, id)).filter(({ status }) => status === 'offen');
    for (const [nr, grund] of gruende.entries()) {
      const angebot = offene[nr];
      if (!angebot) return;
      const wer = byLink(`${angebot.vorname} ${angebot.nachname}`);
      await must(declineAngebot(this.bau.as(wer, addMinutes(at, nr * 25)), angebot.id, grund), 'Ablehnung');
    }
  }

  /** The report of whoever had accepted, some minutes longer than planned and with the way as it is. */
  async report(id: number, at: Date, { laenger = 0, bemerkung = '' } = {}): Promise<boolean> {
    const stand = await loadStand(this.bau.kontext.db, id, at);
    if (stand?.einsatz.status !== 'vermittelt' || !stand.person) return false;
    const { beginn_at, ende_at } = stand.einsatz;
    const meldung = {
      von: toOrtszeit(beginn_at).uhrzeit,
      bis: toOrtszeit(addMinutes(ende_at, laenger)).uhrzeit,
      zehntelkilometer: Math.round((stand.erwartet ?? 0) / 10) * 10,
      bemerkung,
    };
    const wer = byLink(`${stand.person.vorname} ${stand.person.nachname}`);
    await must(reportEinsatz(this.bau.as(wer, at), id, meldung, 'sprachmittler'), 'Meldung');
    return true;
  }

  async confirm(id: number, at: Date): Promise<void> {
    const einsatz = await findEinsatz(this.bau.kontext.db, id);
    const wer = byLink(einsatz!.ansprechperson);
    await must(confirmEinsatz(this.bau.as(wer, at), id, 'stelle'), 'Bestätigung');
  }

  /** What the job would have done meanwhile: the waves of all searches until now. */
  async catchUp(): Promise<void> {
    const { db } = this.bau.kontext;
    for (;;) {
      const faellig = (await listFaelligeSuchen(db, this.bau.jetzt))[0]?.[0];
      if (faellig === undefined) return;
      const { naechste_welle_at } = await db
        .selectFrom('suche')
        .select('naechste_welle_at')
        .where('einsatz_id', '=', faellig)
        .where('status', '=', 'laeuft')
        .executeTakeFirstOrThrow();
      await must(continueSuche(this.bau.as(SYSTEM, naechste_welle_at!), faellig), 'Welle');
    }
  }
}
