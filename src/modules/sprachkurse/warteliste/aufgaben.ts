import { isAllowed } from '../../../begriffe/wer.ts';
import { addDays, addMonths, datumOf, toInstant } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Aufgabe, Treffer } from '../../../platform/modul.ts';
import { readSetting } from '../../../platform/settings.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { findDoppelte } from './doppelte.rules.ts';
import { listVerschiedene } from './doppelte.store.ts';
import { wartelisteEinstellung } from './regeln.settings.ts';
import { wartelisteTexte } from './texte.ts';
import { rankAnwaerter } from './vermittlung.rules.ts';
import { listOffeneVon } from './vermittlung.store.ts';
import { OFFENE_STATUS } from './warteperson.rules.ts';
import { listWartende, listWartendeAlle } from './warteperson.store.ts';
import { wort } from './worte.texte.ts';
import { listZielkurse } from './zielkurs.store.ts';

/** Courses that begin so soon want their places filled. */
const BEGINNT_IN_TAGEN = 60;

/** What the office and the authorities must do for those who wait. */
export async function findWartelisteAufgaben(kontext: Kontext): Promise<Aufgabe[]> {
  const { wer } = kontext;
  const [buero, stelle] = await Promise.all([
    isAllowed(permissions, wer, 'warteliste.fuehren') ? findBueroaufgaben(kontext) : [],
    isAllowed(permissions, wer, 'eigene-warteliste.fuehren') ? findStellenaufgaben(kontext) : [],
  ]);
  return [...buero, ...stelle];
}

async function findBueroaufgaben({ db, sprache, clock }: Kontext): Promise<Aufgabe[]> {
  const t = wartelisteTexte[sprache];
  const heute = datumOf(clock.now());
  const [offene, verschiedene, kurse, regeln] = await Promise.all([
    listWartendeAlle(db, OFFENE_STATUS),
    listVerschiedene(db),
    listZielkurse(db, heute),
    readSetting(db, wartelisteEinstellung),
  ]);
  const wartende = offene.filter(({ status }) => status === 'wartet');
  const aufgaben: Aufgabe[] = [];
  for (const kurs of kurse) {
    if (kurs.frei <= 0 || kurs.beginn_am < heute || kurs.beginn_am > addDays(heute, BEGINNT_IN_TAGEN))
      continue;
    const passend = rankAnwaerter(wartende, kurs, regeln, heute).passend.length;
    if (passend === 0) continue;
    aufgaben.push({
      titel: t.aufgabeFrei(kurs.titel, kurs.frei, passend),
      hinweis: t.aufgabeFreiHinweis(formatDatum(kurs.beginn_am, sprache)),
      href: `/warteliste/kurse/${kurs.art}/${kurs.id}`,
      tat: t.aufgabeFreiTat,
      faelligAt: toInstant(kurs.beginn_am, '08:00'),
      dringend: kurs.beginn_am <= addDays(heute, regeln.angebotTage),
    });
  }
  const doppelte = findDoppelte(offene, verschiedene).length;
  if (doppelte > 0) {
    aufgaben.push({
      titel: t.aufgabeDoppelte(doppelte),
      href: '/warteliste/doppelte',
      tat: t.aufgabeDoppelteTat,
      faelligAt: toInstant(addDays(heute, 14), '12:00'),
      dringend: false,
    });
  }
  const grenze = addMonths(heute, -regeln.rueckfrageMonate);
  const stumme = wartende.filter(
    ({ bestaetigt_am, gefragt_at, stelle_id, email }) =>
      bestaetigt_am < grenze && gefragt_at === null && stelle_id === null && email === '',
  );
  if (stumme.length > 0) {
    aufgaben.push({
      titel: t.aufgabeStumm(stumme.length),
      hinweis: t.aufgabeStummHinweis,
      href: stumme.length === 1 ? `/warteliste/${stumme[0]!.id}` : '/warteliste',
      tat: t.aufgabeStummTat,
      faelligAt: toInstant(addDays(heute, 7), '12:00'),
      dringend: false,
    });
  }
  return aufgaben;
}

async function findStellenaufgaben({ db, wer, sprache }: Kontext): Promise<Aufgabe[]> {
  const t = wartelisteTexte[sprache];
  return (await listOffeneVon(db, wer.stelleIds)).map((angebot) => ({
    titel: `${angebot.nummer}: ${angebot.titel}`,
    hinweis: t.antwortEintragen,
    href: `/meine-warteliste/${angebot.warteperson_id}`,
    tat: t.antwortEintragen,
    faelligAt: angebot.gueltig_bis,
    dringend: true,
  }));
}

/** People of the list by number, sign or name. */
export async function searchWarteliste({ db, wer, sprache }: Kontext, suchwort: string): Promise<Treffer[]> {
  if (!isAllowed(permissions, wer, 'warteliste.sehen') || suchwort.trim().length < 3) return [];
  const { rows } = await listWartende(
    db,
    { suche: suchwort },
    { sort: { key: 'nummer', direction: 'desc' }, page: 1, size: 5 },
  );
  return rows.map(({ id, nummer, niveau, ort, status }) => ({
    art: wartelisteTexte[sprache].warteliste,
    titel: nummer,
    hinweis: `${niveau}, ${ort}, ${wort(sprache, 'status', status)}`,
    href: `/warteliste/${id}`,
    naehe: nummer.toLowerCase() === suchwort.trim().toLowerCase() ? 1 : 0.6,
  }));
}
