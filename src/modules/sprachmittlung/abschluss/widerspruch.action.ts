import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Uhrzeit } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { checkWiderspruch, chooseZeiten, type Zeiten } from '../abschluss.rules.ts';
import { transition } from '../einsatz.rules.ts';
import { type Einsatz, updateEinsatz } from '../einsatz.store.ts';
import { abschlussEinstellung } from '../vermittlung/einstellungen.schema.ts';
import { lageOf } from '../vermittlung/lage.ts';
import { mailWiderspruch } from '../vermittlung/vermittlung.mail.ts';
import { mailGeklaert } from './abschluss.mail.ts';
import { buildIstzeiten } from './istzeiten.rules.ts';
import { meldungOf } from './meldung.action.ts';
import { handelndeFuer, lockFuer, type Seite } from './zugriff.ts';

/** Local times on the day of the appointment. */
export interface Uhrzeiten {
  von: Uhrzeit;
  bis: Uhrzeit;
}

const gegenvorschlagOf = (einsatz: Einsatz): Zeiten | null =>
  einsatz.gegen_beginn_at && einsatz.gegen_ende_at
    ? { beginn: einsatz.gegen_beginn_at, ende: einsatz.gegen_ende_at }
    : null;

const zeitenOf = (einsatz: Einsatz, { von, bis }: Uhrzeiten): Zeiten =>
  buildIstzeiten({ beginn: einsatz.beginn_at, ende: einsatz.ende_at }, von, bis);

/**
 * The requester objects to a report, with the times it holds to be right or with words alone; the interpreter is asked.
 * The same objection twice is one. Refuses `einsatz.unbekannt`, what `checkWiderspruch` and the transitions refuse.
 */
export function objectEinsatz(
  kontext: Kontext,
  einsatzId: number,
  eingabe: { begruendung: string; zeiten: Uhrzeiten | null },
  seite: Seite,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'einsatz.widersprechen', async (a) => {
    const zugriff = await lockFuer(a, einsatzId, seite);
    if (!zugriff.ok) return zugriff;
    const einsatz = zugriff.wert;
    const gegenvorschlag = eingabe.zeiten && zeitenOf(einsatz, eingabe.zeiten);
    if (
      einsatz.status === 'strittig' &&
      einsatz.widerspruch === eingabe.begruendung &&
      einsatz.gegen_beginn_at?.getTime() === gegenvorschlag?.beginn.getTime() &&
      einsatz.gegen_ende_at?.getTime() === gegenvorschlag?.ende.getTime()
    ) {
      a.unchanged();
      return ok();
    }
    const moeglich = transition(
      einsatz.status,
      'widerspruch',
      handelndeFuer(a.wer, seite),
      lageOf(einsatz, a.now),
    );
    if (!moeglich.ok) return moeglich;
    const regeln = await readSetting(a.db, abschlussEinstellung);
    const geprueft = checkWiderspruch({ begruendung: eingabe.begruendung, gegenvorschlag }, regeln);
    if (!geprueft.ok) return geprueft;
    const neu = {
      status: moeglich.wert,
      widerspruch: eingabe.begruendung,
      gegen_beginn_at: gegenvorschlag?.beginn ?? null,
      gegen_ende_at: gegenvorschlag?.ende ?? null,
    };
    await updateEinsatz(a.db, einsatzId, neu);
    a.audit('einsatz', einsatzId, { status: einsatz.status }, neu);
    await mailWiderspruch(a, einsatzId, eingabe.begruendung);
    return ok();
  });
}

/**
 * The interpreter agrees to the requester's times: they count from now on. Twice is once.
 * Refuses `abschluss.inzwischen-geaendert` and what the transitions refuse.
 * @param version under which the times were read; null does not look
 */
export function countersignEinsatz(
  kontext: Kontext,
  einsatzId: number,
  seite: Seite,
  version: number | null = null,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'einsatz.gegenzeichnen', async (a) => {
    const zugriff = await lockFuer(a, einsatzId, seite);
    if (!zugriff.ok) return zugriff;
    const einsatz = zugriff.wert;
    if (einsatz.status === 'bestaetigt' && einsatz.bestaetigt_durch === 'sprachmittler') {
      a.unchanged();
      return ok();
    }
    if (version !== null && version !== einsatz.version) return refuse('abschluss.inzwischen-geaendert');
    const moeglich = transition(
      einsatz.status,
      'gegenzeichnung',
      handelndeFuer(a.wer, seite),
      lageOf(einsatz, a.now),
    );
    if (!moeglich.ok) return moeglich;
    const zeiten = chooseZeiten({
      meldung: { beginn: einsatz.ist_beginn_at!, ende: einsatz.ist_ende_at! },
      gegenvorschlag: gegenvorschlagOf(einsatz),
      istGegengezeichnet: true,
      klaerung: null,
    });
    const neu = {
      status: moeglich.wert,
      ist_beginn_at: zeiten.beginn,
      ist_ende_at: zeiten.ende,
      bestaetigt_durch: 'sprachmittler',
    } as const;
    await updateEinsatz(a.db, einsatzId, { ...neu, bestaetigt_at: a.now });
    a.audit('einsatz', einsatzId, meldungOf(einsatz), neu);
    await mailGeklaert(a, einsatzId, '', { sprachmittler: false, stelle: true });
    return ok();
  });
}

export const KLAERUNGEN = ['meldung', 'gegenvorschlag', 'eigene'] as const;

export interface Klaerung {
  /** Whose times count. */
  nach: (typeof KLAERUNGEN)[number];
  /** The office's own times, with `eigene`. */
  zeiten: Uhrzeiten | null;
  /** Kilometres that count; null leaves the reported ones. */
  zehntelkilometer: number | null;
  begruendung: string;
}

/**
 * The office decides a dispute; both sides are told the times and why.
 * Refuses `einsatz.unbekannt`, `klaerung.begruendung-fehlt`, `klaerung.zeiten-fehlen`, `einsatz.kein-gegenvorschlag`,
 * times that cannot be, and what the transitions refuse.
 */
export function settleEinsatz(
  kontext: Kontext,
  einsatzId: number,
  klaerung: Klaerung,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'einsatz.klaeren', async (a) => {
    const zugriff = await lockFuer(a, einsatzId, 'buero');
    if (!zugriff.ok) return zugriff;
    const einsatz = zugriff.wert;
    const moeglich = transition(
      einsatz.status,
      'klaerung',
      handelndeFuer(a.wer, 'buero'),
      lageOf(einsatz, a.now),
    );
    if (!moeglich.ok) return moeglich;
    const entschieden = decideZeiten(einsatz, klaerung);
    if (!entschieden.ok) return entschieden;
    if (klaerung.begruendung === '') return refuse('klaerung.begruendung-fehlt', { feld: 'begruendung' });
    const regeln = await readSetting(a.db, abschlussEinstellung);
    const moegliche = checkWiderspruch(
      { begruendung: klaerung.begruendung, gegenvorschlag: entschieden.wert },
      regeln,
    );
    if (!moegliche.ok) return moegliche;
    if ((klaerung.zehntelkilometer ?? 0) > regeln.hoechstZehntelkilometer)
      return refuse('abschluss.kilometer-zu-viele', {
        feld: 'kilometer',
        werte: { kilometer: regeln.hoechstZehntelkilometer / 10 },
      });
    const neu = {
      status: moeglich.wert,
      ist_beginn_at: entschieden.wert.beginn,
      ist_ende_at: entschieden.wert.ende,
      kilometer_zehntel: klaerung.zehntelkilometer ?? einsatz.kilometer_zehntel,
      bestaetigt_durch: 'buero',
    } as const;
    await updateEinsatz(a.db, einsatzId, { ...neu, bestaetigt_at: a.now });
    a.audit('einsatz', einsatzId, meldungOf(einsatz), { ...neu, begruendung: klaerung.begruendung });
    await mailGeklaert(a, einsatzId, klaerung.begruendung, { sprachmittler: true, stelle: true });
    return ok();
  });
}

function decideZeiten(einsatz: Einsatz, klaerung: Klaerung): Ergebnis<Zeiten> {
  const gegenvorschlag = gegenvorschlagOf(einsatz);
  if (klaerung.nach === 'gegenvorschlag' && !gegenvorschlag)
    return refuse('einsatz.kein-gegenvorschlag', { feld: 'nach' });
  if (klaerung.nach === 'eigene' && !klaerung.zeiten)
    return refuse('klaerung.zeiten-fehlen', { feld: 'von' });
  return ok(
    chooseZeiten({
      meldung: { beginn: einsatz.ist_beginn_at!, ende: einsatz.ist_ende_at! },
      gegenvorschlag,
      istGegengezeichnet: klaerung.nach === 'gegenvorschlag',
      klaerung: klaerung.nach === 'eigene' ? zeitenOf(einsatz, klaerung.zeiten!) : null,
    }),
  );
}
