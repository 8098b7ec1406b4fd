/** Two report rounds over the demo's concept: last time's, kept for good, and one that people answer now. */
import { SYSTEM, type Wer } from '../src/begriffe/wer.ts';
import { addDays, type Datum, datumOf, toInstant } from '../src/begriffe/zeit.ts';
import { formatMonat } from '../src/begriffe/zeitanzeige.ts';
import { listAlleMassnahmen } from '../src/modules/konzept/konzept.store.ts';
import { saveAntwort, takeOverAlle } from '../src/modules/konzept/runden/antwort.action.ts';
import { type Antwort, FELDER, prefillAntwort } from '../src/modules/konzept/runden/antwort.rules.ts';
import { freezeRunde } from '../src/modules/konzept/runden/einfrieren.action.ts';
import { remindAlle } from '../src/modules/konzept/runden/erinnern.action.ts';
import { openRunde } from '../src/modules/konzept/runden/eroeffnen.action.ts';
import { listFragen, type Rundenfrage } from '../src/modules/konzept/runden/runde.store.ts';
import { isUeberfaellig, type MassnahmeStatus, STATUS_BEENDET } from '../src/modules/konzept/status.rules.ts';
import { type Bau, byLink, must } from './bau.ts';

const GESCHEHEN = [
  'Die Absprachen mit den Gemeinden sind getroffen, der erste Durchgang war gut besucht.',
  'Wir haben das Angebot in zwei weiteren Orten begonnen.',
  'Das Konzept liegt vor und ist mit den Schulen besprochen.',
  'Vier Treffen mit zusammen 61 Teilnehmenden.',
  'Der Förderantrag ist gestellt, der Bescheid steht noch aus.',
  'Die Materialien gibt es jetzt auf Ukrainisch, Arabisch und in einfacher Sprache.',
];
const SCHRITTE = [
  'Auswertung mit allen Beteiligten',
  'Zweiten Standort eröffnen',
  'Vereinbarung mit dem Träger schließen',
  'Ehrenamtliche gewinnen und schulen',
];
const GRUENDE = [
  'Die Stelle war sieben Monate nicht besetzt.',
  'Der Förderbescheid kam erst im Herbst.',
  'Es fehlen geeignete Räume.',
];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

/** What somebody reports: last time all went on as it was, this time most begin or finish; what is late says why. */
function draftAntwort(frage: Rundenfrage, index: number, heute: Datum, istErste: boolean): Antwort {
  const bisher = prefillAntwort(frage);
  const status = istErste ? frage.status : nextStatus(frage.status, index);
  const isLate =
    isUeberfaellig(status, frage.frist, heute) ||
    (status === 'umgesetzt' && frage.frist !== null && frage.frist < heute);
  const bericht = {
    ...bisher,
    status,
    grund: isLate && bisher.grund === '' ? pick(GRUENDE, index) : bisher.grund,
    geschehen: pick(GESCHEHEN, index),
    hindernisse: index % 5 === 4 ? pick(GRUENDE, index + 1) : '',
  };
  if (istErste) return bericht;
  return STATUS_BEENDET.includes(status)
    ? { ...bericht, schritt: '', schrittAm: null }
    : { ...bericht, schritt: pick(SCHRITTE, index), schrittAm: addDays(heute, 60 + (index % 5) * 14) };
}

function nextStatus(status: MassnahmeStatus, index: number): MassnahmeStatus {
  if (status === 'offen' || status === 'geplant') return index % 3 === 2 ? status : 'in-umsetzung';
  return status === 'in-umsetzung' && index % 4 === 1 ? 'umgesetzt' : status;
}

/** Those for whom `says` names a day answer on it; others stay silent. */
async function answerRunde(
  bau: Bau,
  rundeId: number,
  says: (index: number) => { am: Datum; istFertig: boolean } | null,
  istErste = false,
): Promise<void> {
  const fragen = await listFragen(bau.kontext.db, rundeId);
  for (const [index, frage] of fragen.entries()) {
    const sagt = says(index);
    if (!sagt || frage.person_id === null) continue;
    const von = frage.person_name || frage.person_email || '';
    await must(
      saveAntwort(bau.as(byLink(von), toInstant(sagt.am, '11:20')), {
        frageId: frage.id,
        version: frage.version,
        antwort: draftAntwort(frage, index, sagt.am, istErste),
        istFertig: sagt.istFertig,
        personId: frage.person_id,
        von,
      }),
      `Antwort zu ${frage.kennung}`,
    );
  }
}

/** Days before today on which last time's round began; it was frozen a month later. */
export const LETZTE_RUNDE_VOR = 190;

/** Measures that go on, and those finished since a day. */
async function openAt(
  bau: Bau,
  koordination: Wer,
  ausgabeId: number,
  { am, vonAm, beendetAb }: { am: Datum; vonAm: Datum; beendetAb: Datum },
): Promise<number> {
  const massnahmen = (await listAlleMassnahmen(bau.kontext.db, ausgabeId))
    .filter(({ status, status_am }) => !STATUS_BEENDET.includes(status) || (status_am ?? '') >= beendetAb)
    .map(({ id }) => id);
  const bezeichnung = `Bericht ${formatMonat(am, 'de')}`;
  const runde = { ausgabeId, bezeichnung, vonAm, bisAm: addDays(am, -1), fristAm: addDays(am, 21) };
  const { id } = await must(
    openRunde(bau.as(koordination, toInstant(am, '09:30')), { ...runde, felder: FELDER, massnahmen }),
    bezeichnung,
  );
  return id;
}

/** Last time's round, answered by most and kept for good. */
export async function enterLetzteRunde(bau: Bau, koordination: Wer, ausgabeId: number): Promise<void> {
  const am = addDays(datumOf(bau.jetzt), -LETZTE_RUNDE_VOR);
  const id = await openAt(bau, koordination, ausgabeId, { am, vonAm: addDays(am, -365), beendetAb: am });
  await answerRunde(
    bau,
    id,
    (index) => (index % 9 === 8 ? null : { am: addDays(am, 2 + (index % 17)), istFertig: true }),
    true,
  );
  await takeOverAlle(bau.as(koordination, toInstant(addDays(am, 24), '09:30')), id);
  await must(freezeRunde(bau.as(koordination, toInstant(addDays(am, 30), '09:30')), id), 'Runde einfrieren');
}

/** The round that runs now: some have answered, some were reminded, some answers wait for the office. */
export async function enterLaufendeRunde(bau: Bau, koordination: Wer, ausgabeId: number): Promise<void> {
  const heute = datumOf(bau.jetzt);
  const am = addDays(heute, -16);
  const vonAm = addDays(heute, -LETZTE_RUNDE_VOR);
  const id = await openAt(bau, koordination, ausgabeId, { am, vonAm, beendetAb: vonAm });
  await answerRunde(bau, id, (index) =>
    index % 3 === 0 ? { am: addDays(am, 2 + (index % 6)), istFertig: index % 4 !== 1 } : null,
  );
  await takeOverAlle(bau.as(koordination, toInstant(addDays(am, 9), '09:30')), id);
  await remindAlle(bau.as(SYSTEM, toInstant(addDays(am, 14), '07:15')));
  await answerRunde(bau, id, (index) =>
    index % 3 === 1 ? { am: addDays(am, 15), istFertig: index % 7 !== 4 } : null,
  );
}
