/** What courses give to the start page, to the search field and to the closing of a year. */
import { formatGeld } from '../../../begriffe/geld.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { addDays, datumOf, toInstant } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Abschlusshindernis, Aufgabe, Treffer } from '../../../platform/modul.ts';
import { readSetting } from '../../../platform/settings.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { kursWort } from '../texte.ts';
import { searchTraeger } from '../traeger/traeger.store.ts';
import { traegerTexte } from '../traeger/traeger.texte.ts';
import { brauchtZwei } from './bewilligung.rules.ts';
import { vieraugenEinstellung } from './kurs.settings.ts';
import { kursSeitenTexte } from './kurs.texte.ts';
import { listOffeneAntraege, listOffeneVorschlaege, listWartende, searchKurse } from './start.store.ts';
import { startTexte } from './start.texte.ts';
import { zugriffOf } from './zugriff.ts';

/** How long an application may wait before it is a matter of today. */
const WARTEN_TAGE = 14;

/** Applications that wait, approvals to give, courses that are over; for providers drafts that came back. */
export async function findKursAufgaben(kontext: Kontext): Promise<Aufgabe[]> {
  const { wer } = kontext;
  const may = (tat: string) => isAllowed(permissions, wer, tat);
  const parts = await Promise.all([
    may('kurs.pruefen') ? findPruefaufgaben(kontext) : [],
    may('kurs.bewilligen') ? findBewilligungsaufgaben(kontext) : [],
    may('eigene-kurse.fuehren') ? findTraegeraufgaben(kontext) : [],
  ]);
  return parts.flat();
}

async function findPruefaufgaben({ db, sprache, clock }: Kontext): Promise<Aufgabe[]> {
  const t = startTexte[sprache];
  const heute = datumOf(clock.now());
  const rows = await listWartende(db, heute);
  return rows.map((kurs): Aufgabe => {
    const seit = kurs.beantragt_at ? datumOf(kurs.beantragt_at) : heute;
    const frist = kurs.status === 'laeuft' ? kurs.ende_am : addDays(seit, WARTEN_TAGE);
    const bald = kurs.beginn_am < frist && kurs.status !== 'laeuft' ? kurs.beginn_am : frist;
    const satz = t[kurs.status as 'beantragt' | 'geprueft' | 'laeuft'] ?? t.beantragt;
    return {
      titel: satz.titel(kurs.titel),
      hinweis:
        kurs.status === 'laeuft'
          ? t.endete(formatDatum(kurs.ende_am, sprache), kurs.traeger)
          : t.beginnt(kurs.traeger, formatDatum(kurs.beginn_am, sprache)),
      href: `/kurse/${kurs.id}`,
      tat: satz.tat,
      faelligAt: toInstant(bald, '23:59'),
      dringend: bald <= heute,
    };
  });
}

async function findBewilligungsaufgaben({ db, sprache, wer, clock }: Kontext): Promise<Aufgabe[]> {
  const t = startTexte[sprache];
  const [rows, abCent] = await Promise.all([
    listOffeneVorschlaege(db),
    readSetting(db, vieraugenEinstellung),
  ]);
  const person = wer.id ?? wer.art;
  const heute = datumOf(clock.now());
  return rows
    .filter((one) => !brauchtZwei(one.betrag_cent, abCent) || one.vorgeschlagen_von !== person)
    .map((one) => ({
      titel: t.bewilligen.titel(one.titel),
      hinweis: t.vorgeschlagen(one.vorgeschlagen_von_name, formatGeld(one.betrag_cent, sprache)),
      href: `/kurse/${one.kurs_id}`,
      tat: t.bewilligen.tat,
      faelligAt: toInstant(one.beginn_am, '00:00'),
      dringend: one.beginn_am <= addDays(heute, WARTEN_TAGE),
    }));
}

async function findTraegeraufgaben({ db, sprache, wer, clock }: Kontext): Promise<Aufgabe[]> {
  const t = startTexte[sprache];
  const rows = await listOffeneAntraege(db, wer.traegerIds);
  return rows.map((kurs) => ({
    titel: (kurs.grund ? t.zurueck : t.entwurf).titel(kurs.titel),
    hinweis: kurs.grund || t.beginntAm(formatDatum(kurs.beginn_am, sprache)),
    href: `/kurse/${kurs.id}/antrag`,
    tat: (kurs.grund ? t.zurueck : t.entwurf).tat,
    faelligAt: kurs.grund ? clock.now() : toInstant(kurs.beginn_am, '00:00'),
    dringend: kurs.grund !== '',
  }));
}

/** Courses that somebody may see, by number, title, place or provider; providers for the office. */
export async function searchSprachkurse(kontext: Kontext, suchwort: string): Promise<Treffer[]> {
  const { db, wer, sprache } = kontext;
  const may = (tat: string) => isAllowed(permissions, wer, tat);
  const [kurse, traeger] = await Promise.all([
    may('kursakte.sehen') ? searchKurse(db, suchwort, zugriffOf(wer)) : [],
    may('traeger.sehen') ? searchTraeger(db, suchwort) : [],
  ]);
  return [
    ...kurse.map((kurs) => ({
      art: kursSeitenTexte[sprache].kurs,
      titel: `${kurs.titel} (${kurs.kennung})`,
      hinweis: [kurs.traeger, kurs.gemeinde, kursWort(sprache, 'status', kurs.status)].join(' · '),
      href: `/kurse/${kurs.id}`,
      naehe: kurs.naehe,
    })),
    ...traeger.map(({ id, name, ort, naehe }) => ({
      art: startTexte[sprache].traeger,
      titel: name,
      hinweis: ort || traegerTexte[sprache].traeger,
      href: `/traeger/${id}`,
      naehe,
    })),
  ];
}

/** Proposals for money of the year that nobody has decided on. */
export async function findBewilligungshindernisse(
  { db, sprache }: Kontext,
  jahr: number,
): Promise<Abschlusshindernis[]> {
  const t = startTexte[sprache];
  const rows = await listOffeneVorschlaege(db);
  return rows
    .filter(({ jahre }) => jahre.includes(jahr))
    .map((one) => ({
      titel: t.bewilligen.titel(one.titel),
      hinweis: t.vorgeschlagen(one.vorgeschlagen_von_name, formatGeld(one.betrag_cent, sprache)),
      href: `/kurse/${one.kurs_id}`,
    }));
}
