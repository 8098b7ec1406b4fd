import { isAllowed } from '../../../begriffe/wer.ts';
import { addDays, datumOf, toInstant } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Aufgabe } from '../../../platform/modul.ts';
import { readSetting } from '../../../platform/settings.ts';
import { permissions } from '../konzept.permissions.ts';
import { titelOf } from '../runden/bericht.rules.ts';
import { listRunden } from '../runden/runde.store.ts';
import { wertFaelligAb } from './anlass.rules.ts';
import { sammelEinstellung } from './erinnerungen.settings.ts';
import { findFaelliges } from './faelliges.ts';
import { erinnerungenTexte } from './texte.ts';

/** More would fill the start page with indicators. */
const GEZEIGT = 3;
/** Where a meeting does not say when its papers must be there. */
const VORLAGE_TAGE = 7;
/** People need so long to answer a round. */
const ANTWORT_TAGE = 14;

/**
 * What the concept asks for besides late measures: stale ones, steps whose day is over, values of indicators, and the
 * state of measures before a meeting.
 */
export async function findErinnerungsaufgaben(kontext: Kontext): Promise<Aufgabe[]> {
  const { db, wer, sprache, clock } = kontext;
  if (!isAllowed(permissions, wer, 'konzept.bearbeiten')) return [];
  const heute = datumOf(clock.now());
  const faelliges = await findFaelliges(db, heute, await readSetting(db, sammelEinstellung));
  if (faelliges === null) return [];
  const t = erinnerungenTexte[sprache];
  const jetzt = { faelligAt: clock.now(), dringend: false };
  const aufgaben: Aufgabe[] = [];
  const veraltete = (faelliges.massnahmen.get('veraltet') ?? []).toSorted((a, b) =>
    a.bewegtAm < b.bewegtAm ? -1 : 1,
  );
  if (veraltete[0])
    aufgaben.push({
      ...jetzt,
      titel: t.aufgabeVeraltet(veraltete.length),
      hinweis: t.aufgabeVeraltetHinweis(titelOf(veraltete[0])),
      href: `/konzept/massnahmen/${veraltete[0].id}`,
      tat: t.aufgabeVeraltetTat,
    });
  const vorbei = faelliges.massnahmen.get('schritt-vorbei') ?? [];
  if (vorbei.length > 0)
    aufgaben.push({
      ...jetzt,
      titel: t.aufgabeVorbei(vorbei.length),
      href: '/konzept/massnahmen?sortierung=naechster_schritt_am',
      tat: t.aufgabeVorbeiTat,
    });
  for (const indikator of faelliges.indikatoren.slice(0, GEZEIGT)) {
    const ab = wertFaelligAb(indikator.stichtag, indikator.turnus_monate);
    aufgaben.push({
      titel: t.aufgabeIndikator(indikator.bezeichnung),
      hinweis:
        indikator.stichtag === null
          ? t.aufgabeIndikatorOhne
          : t.aufgabeIndikatorHinweis(formatDatum(indikator.stichtag, sprache)),
      href: `/konzept/indikatoren/${indikator.id}`,
      tat: t.aufgabeIndikatorTat,
      faelligAt: ab === null ? clock.now() : toInstant(ab, '12:00'),
      dringend: false,
    });
  }
  if (faelliges.sitzung) {
    const { sitzung, anzahl } = faelliges.sitzung;
    const vorlageBis = sitzung.frist_am ?? addDays(sitzung.am, -VORLAGE_TAGE);
    const fragenBis = addDays(vorlageBis, -ANTWORT_TAGE);
    const runden = await listRunden(db);
    // A round that ends before the meeting collects the state already.
    const istGefragt = runden.some(({ status, frist_am }) => status === 'offen' && frist_am <= sitzung.am);
    if (!istGefragt)
      aufgaben.push({
        titel: t.aufgabeSitzung(sitzung.gremium, formatDatum(sitzung.am, sprache)),
        hinweis: t.aufgabeSitzungHinweis(anzahl),
        href: '/konzept/runden/neu',
        tat: t.aufgabeSitzungTat,
        faelligAt: toInstant(fragenBis, '12:00'),
        dringend: fragenBis < heute,
      });
  }
  return aufgaben;
}
