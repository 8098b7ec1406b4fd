import { addArbeitstage } from '../../../begriffe/feiertage.ts';
import { spracheName } from '../../../begriffe/sprache.ts';
import { hasRolle, isAllowed } from '../../../begriffe/wer.ts';
import { datumOf, toInstant } from '../../../begriffe/zeit.ts';
import { formatTermin } from '../../../begriffe/zeitanzeige.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Aufgabe } from '../../../platform/modul.ts';
import { readSetting } from '../../../platform/settings.ts';
import { type EinsatzMitNamen, findEinsatz } from '../einsatz.store.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import { abschlussEinstellung } from '../vermittlung/einstellungen.schema.ts';
import { reihenangebotTexte } from '../vermittlung/reihenangebot.texte.ts';
import { findAngebot, listAntwortbitten } from '../vermittlung/suche.store.ts';
import { listMitNamen, listOhneMail } from './abschluss.store.ts';
import { fristOf } from './stand.ts';
import { texte } from './texte.ts';

/** After so many working days without a report the office is asked to telephone. */
const GEDULD_ARBEITSTAGE = 3;
/** The start page shows no more. */
const HOECHSTENS = 50;

/** What is due after acceptance, for the office and for an interpreter; requests and requesters have their own. */
export async function findAbschlussAufgaben(kontext: Kontext): Promise<Aufgabe[]> {
  const { wer } = kontext;
  return [
    ...(isAllowed(permissions, wer, 'einsatz.bearbeiten') ? await findFuerBuero(kontext) : []),
    ...(hasRolle(wer, 'sprachmittler') && wer.sprachmittlerId !== null
      ? await findFuerSprachmittler(kontext, wer.sprachmittlerId)
      : []),
  ];
}

const terminOf = (einsatz: EinsatzMitNamen, { sprache }: Kontext) =>
  formatTermin(einsatz.beginn_at, einsatz.ende_at, sprache);

const nameOf = (einsatz: EinsatzMitNamen) =>
  einsatz.sprachmittler?.split(', ').reverse().join(' ').trim() ?? '';

async function findFuerBuero(kontext: Kontext): Promise<Aufgabe[]> {
  const { db, clock, sprache } = kontext;
  const t = texte[sprache];
  const jetzt = clock.now();
  const regeln = await readSetting(db, abschlussEinstellung);
  const [strittige, anzurufende, ungemeldete] = await Promise.all([
    listMitNamen(db, { status: ['strittig'], hoechstens: HOECHSTENS }),
    listMitNamen(db, { status: ['gemeldet'], nurUnerreichbare: true, hoechstens: HOECHSTENS }),
    listMitNamen(db, { status: ['vermittelt'], bis: jetzt, hoechstens: HOECHSTENS }),
  ]);
  const ohneMail = await listOhneMail(
    db,
    ungemeldete.flatMap(({ sprachmittler_id }) => (sprachmittler_id === null ? [] : [sprachmittler_id])),
  );
  const faelligeMeldungen = ungemeldete.flatMap((einsatz) => {
    const anrufen = ohneMail.has(einsatz.sprachmittler_id ?? 0);
    const faelligAt = anrufen
      ? einsatz.ende_at
      : toInstant(addArbeitstage(datumOf(einsatz.ende_at), GEDULD_ARBEITSTAGE), '10:00');
    return faelligAt > jetzt ? [] : [{ einsatz, anrufen, faelligAt }];
  });
  return [
    ...strittige.map((einsatz) => ({
      titel: t.aufgabeStreit(einsatz.stelle),
      hinweis: `${nameOf(einsatz)}, ${terminOf(einsatz, kontext)}`,
      href: `/einsaetze/${einsatz.id}/klaerung`,
      tat: t.aufgabeStreitTat,
      faelligAt: fristOf(einsatz, regeln) ?? einsatz.ende_at,
      dringend: false,
    })),
    ...anzurufende.map((einsatz) => ({
      titel: t.aufgabeBestaetigen(einsatz.stelle),
      hinweis: `${nameOf(einsatz)}, ${terminOf(einsatz, kontext)}, ${t.aufgabeOhneMail}`,
      href: `/einsaetze/${einsatz.id}/meldung`,
      tat: t.aufgabeBestaetigenTat,
      faelligAt: fristOf(einsatz, regeln) ?? einsatz.ende_at,
      dringend: false,
    })),
    ...faelligeMeldungen.map(({ einsatz, anrufen, faelligAt }) => ({
      titel: t.aufgabeMeldung(nameOf(einsatz)),
      hinweis: `${einsatz.stelle}, ${terminOf(einsatz, kontext)}${anrufen ? `, ${t.aufgabeOhneMail}` : ''}`,
      href: `/einsaetze/${einsatz.id}/meldung`,
      tat: t.aufgabeMeldungTat,
      faelligAt,
      dringend: false,
    })),
  ];
}

async function findFuerSprachmittler(kontext: Kontext, sprachmittlerId: number): Promise<Aufgabe[]> {
  const { db, clock, sprache } = kontext;
  const t = texte[sprache];
  const jetzt = clock.now();
  const angebote = await Promise.all(
    (await listAntwortbitten(db, sprachmittlerId)).map(async (bitte) => ({
      ...bitte,
      angebot: (await findAngebot(db, bitte.angebotId))!,
      einsatz: (await findEinsatz(db, bitte.einsatzId))!,
    })),
  );
  const zusagen = await listMitNamen(db, { sprachmittlerId, status: ['vermittelt', 'strittig'], bis: jetzt });
  return [
    ...angebote
      .filter(({ einsatz }) => einsatz.beginn_at > jetzt)
      .map(({ angebot, einsatz, anzahl, href }) => ({
        titel: t.aufgabeAngebot(spracheName(einsatz.sprache, sprache)),
        hinweis: `${einsatz.stelle}, ${
          anzahl === 1
            ? terminOf(einsatz, kontext)
            : reihenangebotTexte[sprache].mehrereTermine(anzahl, terminOf(einsatz, kontext))
        }`,
        href,
        tat: t.aufgabeAngebotTat,
        faelligAt: angebot.gueltig_bis,
        dringend: true,
      })),
    ...zusagen.map((einsatz) => ({
      titel:
        einsatz.status === 'strittig'
          ? t.aufgabeEigenerStreit(einsatz.stelle)
          : t.aufgabeEigeneMeldung(einsatz.stelle),
      hinweis: terminOf(einsatz, kontext),
      href: `/meine-einsaetze/${einsatz.id}`,
      tat: einsatz.status === 'strittig' ? t.nachsehen : t.zeitenEintragen,
      faelligAt: einsatz.ende_at,
      dringend: false,
    })),
  ];
}
