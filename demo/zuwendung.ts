import type { Wer } from '../src/begriffe/wer.ts';
import { addDays, type Datum, datumOf, toInstant, yearOf } from '../src/begriffe/zeit.ts';
import {
  addAuflage,
  addBesetzung,
  applyZuwendung,
  callMittel,
  checkNachweis,
  createStelle,
  createZuwendung,
  grantZuwendung,
  haushalt,
  receiveMittel,
  saveSachbericht,
  saveZuwendungskosten,
  setRegel,
  submitNachweis,
} from '../src/modules/haushalt/index.ts';
import { sprachmittlung } from '../src/modules/sprachmittlung/index.ts';
import type { Livezahl } from '../src/platform/modul.ts';
import { type Bau, must } from './bau.ts';

const BEHOERDE = 'Landesamt für Teilhabe (erfunden)';
/** What the two people on the post cost in a year, in cents. */
const PLAN = [4_412_000, 2_876_000] as const;
const IST = [4_398_254, 2_901_733] as const;
/** The half post in the months of 2023 before it became a whole one. */
const FRUEHER = 1_612_300;

interface Team {
  leitung: Wer;
  koordination: Wer;
  zahlstelle: Wer;
}

/** The state's grant for the coordination office: last year accounted for, this year called for, next year applied for. */
export async function enterZuwendung(bau: Bau, team: Team): Promise<void> {
  const heute = datumOf(bau.jetzt);
  const jahr = yearOf(heute);
  const { koordination } = team;
  const am = (datum: Datum, wer: Wer = koordination) => bau.as(wer, toInstant(datum, '10:00'));
  await must(
    setRegel(am('2020-11-03'), {
      gueltigAb: '2021-01-01',
      gueltigBis: null,
      bezeichnung: 'Richtlinie Koordinierungsstellen Migration und Teilhabe',
      prozent: 50,
      hoechstkosten: 7_000_000,
      antragBis: '10-31',
      nachweisMonate: 6,
      quelle: 'Förderdatenbank',
    }),
    'Richtlinie',
  );
  const stelle = { bezeichnung: 'Koordinierungsstelle Migration und Teilhabe', umfang: 1000 };
  const stelleId = await must(createStelle(am('2020-11-03'), stelle), 'Stelle');
  const besetze = (person: string, umfang: number, von: Datum, bis: Datum | null) =>
    must(addBesetzung(am(von), stelleId, { person, umfang, von, bis }), person);
  const frueher = await besetze('Jelto Okoro-Mammen', 500, '2021-03-01', '2023-05-31');
  const personen = [
    await besetze('Jelto Okoro-Mammen', 600, '2023-06-01', null),
    await besetze('Swea Claaßen', 400, '2023-06-01', null),
  ];
  const kosten = (foerderjahr: number, ist: boolean) => [
    ...personen.map((besetzung, index) => ({ besetzung, plan: PLAN[index]!, ist: ist ? IST[index]! : null })),
    ...(foerderjahr === 2023 ? [{ besetzung: frueher, plan: FRUEHER, ist: ist ? FRUEHER : null }] : []),
  ];

  const begin = async (foerderjahr: number): Promise<number> => {
    const antrag = `${foerderjahr - 1}-10-20`;
    const id = await must(
      createZuwendung(am(antrag), { jahr: foerderjahr, von: null, bis: null, behoerde: BEHOERDE }),
      `Zuwendung ${foerderjahr}`,
    );
    await must(saveZuwendungskosten(am(antrag), id, kosten(foerderjahr, false)), 'Kosten');
    await must(applyZuwendung(am(antrag), id, antrag), 'Antrag');
    return id;
  };
  const grant = async (id: number, foerderjahr: number): Promise<void> => {
    const bescheid = `${foerderjahr - 1}-12-18`;
    const aktenzeichen = `KMN 3-${foerderjahr}/17`;
    await must(
      grantZuwendung(am(bescheid), id, {
        am: bescheid,
        aktenzeichen,
        bewilligt: 3_500_000,
        nachweisBis: null,
      }),
      'Bescheid',
    );
    const auflage = 'Auf die Förderung durch das Land in Veröffentlichungen hinweisen';
    await must(addAuflage(am(bescheid), id, { text: auflage, faelligAm: null }), 'Auflage');
  };
  let abruf = 0;
  const call = async (id: number, datum: Datum): Promise<void> => {
    if (datum >= heute) return;
    await must(callMittel(am(datum), id, { am: datum, betragCent: 1_750_000 }), 'Abruf');
    abruf++;
    const eingang = addDays(datum, 16);
    if (eingang >= heute) return;
    await must(receiveMittel(am(eingang), id, abruf, { am: eingang, cent: 1_750_000 }), 'Eingang');
  };

  const voriges = await begin(jahr - 1);
  await grant(voriges, jahr - 1);
  await call(voriges, `${jahr - 1}-04-02`);
  await call(voriges, `${jahr - 1}-09-15`);
  const nachweisAm = `${jahr}-05-12`;
  if (nachweisAm < heute) await accountFor(bau, team, voriges, kosten(jahr - 1, true), nachweisAm);

  const laufendes = await begin(jahr);
  await grant(laufendes, jahr);
  await call(laufendes, `${jahr}-04-02`);
  await call(laufendes, `${jahr}-09-15`);
  if (`${jahr}-10-20` < heute) await begin(jahr + 1);
}

/** The year is accounted for: written by one, checked by the second, handed in by the third. */
async function accountFor(
  bau: Bau,
  { leitung, koordination, zahlstelle }: Team,
  id: number,
  kosten: { besetzung: number; plan: number; ist: number | null }[],
  am: Datum,
): Promise<void> {
  const um = (wer: Wer, uhrzeit: string) => bau.as(wer, toInstant(am, uhrzeit));
  await must(saveZuwendungskosten(um(koordination, '09:00'), id, kosten), 'Kosten');
  const { version } = await bau.kontext.db
    .selectFrom('zuwendung')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await must(
    saveSachbericht(um(koordination, '09:30'), id, version, {
      abschnitte: [
        {
          titel: 'Verwendung der Zuwendung',
          text: 'Mit der Zuwendung sind eine ganze Stelle und damit zwei Menschen bezahlt worden, die das Netzwerk der Integrationsarbeit im Landkreis zusammenhalten.\n\nSie haben die Gremien vorbereitet, Träger und Gemeinden beraten und den Sprachmittlerpool begleitet.',
        },
        {
          titel: 'Ergebnisse im Einzelnen',
          text: 'Der Pool ist gewachsen, seltene Sprachen sind hinzugekommen. Anfragen von Schulen und Arztpraxen ließen sich häufiger noch in derselben Woche vermitteln.',
        },
      ],
      zahlen: ['sprachmittlung.einsaetze', 'sprachmittlung.aktive', 'haushalt.gezahlt'],
    }),
    'Sachbericht',
  );
  const katalog: readonly Livezahl[] = [
    ...(sprachmittlung.livezahlen ?? []),
    ...(haushalt([]).livezahlen ?? []),
  ];
  await must(checkNachweis(um(zahlstelle, '11:00'), id, katalog), 'Prüfung');
  await must(submitNachweis(um(leitung, '14:00'), id), 'Nachweis');
}
