/** Two report rounds over the demo's concept: last year's, kept for good, and this year's, which people answer now. */
import type { Wer } from '../src/begriffe/wer.ts';
import { addDays, type Datum, datumOf, toInstant } from '../src/begriffe/zeit.ts';
import { formatMonat } from '../src/begriffe/zeitanzeige.ts';
import { listAlleMassnahmen } from '../src/modules/konzept/konzept.store.ts';
import { saveAntwort, takeOverAlle } from '../src/modules/konzept/runden/antwort.action.ts';
import { type Antwort, FELDER, prefillAntwort } from '../src/modules/konzept/runden/antwort.rules.ts';
import { freezeRunde } from '../src/modules/konzept/runden/einfrieren.action.ts';
import { remindAlle } from '../src/modules/konzept/runden/erinnern.action.ts';
import { openRunde } from '../src/modules/konzept/runden/eroeffnen.action.ts';
import { listFragen, type Rundenfrage } from '../src/modules/konzept/runden/runde.store.ts';
import { isUeberfaellig, STATUS_BEENDET } from '../src/modules/konzept/status.rules.ts';
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

/** What somebody reports: most go on, some finish, what is late says why. */
function draftAntwort(frage: Rundenfrage, index: number, heute: Datum): Antwort {
  const bisher = prefillAntwort(frage);
  const status =
    frage.status === 'offen' || frage.status === 'geplant'
      ? index % 3 === 2
        ? frage.status
        : 'in-umsetzung'
      : frage.status === 'in-umsetzung' && index % 4 === 1
        ? 'umgesetzt'
        : frage.status;
  const isLate =
    isUeberfaellig(status, frage.frist, heute) ||
    (status === 'umgesetzt' && frage.frist !== null && frage.frist < heute);
  const isBeendet = STATUS_BEENDET.includes(status);
  return {
    ...bisher,
    status,
    grund: isLate && bisher.grund === '' ? pick(GRUENDE, index) : bisher.grund,
    geschehen: pick(GESCHEHEN, index),
    schritt: isBeendet ? '' : pick(SCHRITTE, index),
    schrittAm: isBeendet ? null : addDays(heute, 60 + (index % 5) * 14),
    hindernisse: index % 5 === 4 ? pick(GRUENDE, index + 1) : '',
  };
}

/** Those for whom `says` names a day answer on it; others stay silent. */
async function answerRunde(
  bau: Bau,
  rundeId: number,
  says: (index: number) => { am: Datum; istFertig: boolean } | null,
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
        antwort: draftAntwort(frage, index, sagt.am),
        istFertig: sagt.istFertig,
        personId: frage.person_id,
        von,
      }),
      `Antwort zu ${frage.kennung}`,
    );
  }
}

/**
 * Opens, answers and freezes a round half a year ago, and opens one that runs now.
 * @param koordination leads both rounds
 */
export async function enterBerichtsrunden(bau: Bau, koordination: Wer, ausgabeId: number): Promise<void> {
  const heute = datumOf(bau.jetzt);
  const office = (am: Datum, uhrzeit = '09:30') => bau.as(koordination, toInstant(am, uhrzeit));
  const open = async (am: Datum, zeitraum: { vonAm: Datum; bisAm: Datum }, bezeichnung: string) => {
    const massnahmen = (await listAlleMassnahmen(bau.kontext.db, ausgabeId))
      .filter(({ status }) => !STATUS_BEENDET.includes(status))
      .map(({ id }) => id);
    const runde = { ausgabeId, bezeichnung, ...zeitraum, fristAm: addDays(am, 21) };
    return (await must(openRunde(office(am), { ...runde, felder: FELDER, massnahmen }), bezeichnung)).id;
  };

  const damals = addDays(heute, -190);
  const erste = await open(
    damals,
    { vonAm: addDays(damals, -365), bisAm: addDays(damals, -1) },
    `Bericht ${formatMonat(damals, 'de')}`,
  );
  await answerRunde(bau, erste, (index) =>
    index % 9 === 8 ? null : { am: addDays(damals, 2 + (index % 17)), istFertig: true },
  );
  await takeOverAlle(office(addDays(damals, 24)), erste);
  await must(freezeRunde(office(addDays(damals, 30)), erste), 'Runde einfrieren');

  const beginn = addDays(heute, -16);
  const zweite = await open(
    beginn,
    { vonAm: damals, bisAm: addDays(beginn, -1) },
    `Bericht ${formatMonat(beginn, 'de')}`,
  );
  await answerRunde(bau, zweite, (index) =>
    index % 3 === 0 ? { am: addDays(beginn, 2 + (index % 6)), istFertig: index % 4 !== 1 } : null,
  );
  await takeOverAlle(office(addDays(beginn, 7)), zweite);
  await remindAlle(bau.as(bau.kontext.wer, toInstant(addDays(beginn, 14), '07:15')));
  await answerRunde(bau, zweite, (index) =>
    index % 3 === 1 ? { am: addDays(beginn, 15), istFertig: index % 7 !== 4 } : null,
  );
}
