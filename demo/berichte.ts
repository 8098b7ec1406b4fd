import { modules } from '../src/app.tsx';
import type { Wer } from '../src/begriffe/wer.ts';
import {
  addDays,
  addMonths,
  type Datum,
  datumOf,
  mondayOf,
  toInstant,
  yearOf,
} from '../src/begriffe/zeit.ts';
import {
  addAuftrag,
  addBeratung,
  addBlock,
  addGast,
  approveBericht,
  type Blockinhalt,
  changeBeratung,
  completeAuftrag,
  createBericht,
  createBeschluss,
  createGremium,
  createPflicht,
  createSitzung,
  createTextbaustein,
  decideGast,
  findBericht,
  issueBericht,
  listBeratungen,
  listSitzungen,
  loadPapier,
  moveBericht,
  planWeg,
  recordAusgang,
  setVorlage,
  writeAusgabe,
} from '../src/modules/berichte/index.ts';
import type { Kontext } from '../src/platform/kontext.ts';
import { zahlenkatalog } from '../src/platform/livezahlen.ts';
import type { Livezahl } from '../src/platform/modul.ts';
import { type Bau, must } from './bau.ts';
import {
  beschlussvorlage,
  integrationsbericht,
  jahresbericht,
  TEXTBAUSTEINE,
  type Zahlensuche,
} from './berichte-text.ts';
import { JAHR } from './pool.ts';

const GREMIEN = {
  ausschuss: { name: 'Ausschuss für Soziales und Teilhabe', art: 'fachausschuss', abstand: null },
  kreisausschuss: { name: 'Kreisausschuss', art: 'kreisausschuss', abstand: null },
  kreistag: { name: 'Kreistag', art: 'kreistag', abstand: null },
  akIntegration: { name: 'Arbeitskreis Integration im Landkreis', art: 'arbeitskreis', abstand: 4 },
  akStadt: { name: 'Arbeitskreis Teilhabe in Wiekenburg', art: 'arbeitskreis', abstand: 6 },
} as const;

type Gremium = keyof typeof GREMIEN;

/** When bodies meet every year: month and the week in it; the deadline for papers is 14 days before. */
const TURNUS: Record<Gremium, readonly number[]> = {
  ausschuss: [3, 6, 9, 11],
  kreisausschuss: [3, 6, 9, 12],
  kreistag: [4, 7, 12],
  akIntegration: [2, 6, 10],
  akStadt: [4, 10],
};

/** Bodies and their meetings, papers on their way, resolutions and the calendar of reports. */
export async function enterBerichte(
  bau: Bau,
  { koordination, leitung }: Record<'koordination' | 'leitung', Wer>,
): Promise<void> {
  const heute = datumOf(bau.jetzt);
  const gremien = await enterGremien(bau, koordination, heute);
  const katalog = await zahlenkatalog(modules)(bau.kontext);
  const z = searchIn(katalog);
  for (const baustein of TEXTBAUSTEINE)
    await must(
      createTextbaustein(bau.as(koordination, toInstant('2023-11-06', '10:00')), baustein),
      baustein.titel,
    );
  const paper = { bau, koordination, leitung, katalog };

  const jahr = await writePapier(paper, {
    art: 'bericht',
    titel: `Bericht der Koordinierungsstelle Migration und Teilhabe für das Jahr ${JAHR}`,
    von_am: `${JAHR}-01-01`,
    bis_am: `${JAHR}-12-31`,
    am: '2024-02-12',
    inhalt: { inhalt: jahresbericht(z) },
    vorlagennummer: '2024/018',
  });
  const weg = bau.as(koordination, toInstant('2024-02-21', '11:00'));
  await must(planWeg(weg, jahr), 'Weg des Berichts');
  await recordAll(bau, koordination, jahr, ['zur-kenntnis'], '2024-03-01');

  const vorlage = await writePapier(paper, {
    art: 'beschlussvorlage',
    titel: 'Schwerpunkt Sprachförderung in der Integrationsarbeit',
    von_am: `${JAHR}-01-01`,
    bis_am: `${JAHR}-12-31`,
    am: '2024-02-14',
    inhalt: beschlussvorlage(z),
    vorlagennummer: '2024/019',
  });
  await must(planWeg(weg, vorlage), 'Weg der Vorlage');
  const beschluss = await recordAll(
    bau,
    koordination,
    vorlage,
    ['angenommen', 'geaendert', 'angenommen'],
    '2024-03-01',
  );
  await enterAuftraege(bau, koordination, beschluss, heute);
  await enterWeiteres(bau, koordination, gremien, heute);
  await beginIntegrationsbericht(paper, z, heute);
}

/** Keys as they are; titles by the module that publishes them. A figure nobody publishes keeps the key it will have. */
function searchIn(katalog: readonly Livezahl[]): Zahlensuche {
  const nachTitel = new Map(katalog.map(({ titel, schluessel }) => [titel.de, schluessel]));
  return (wort) => nachTitel.get(wort) ?? wort;
}

async function enterGremien(bau: Bau, koordination: Wer, heute: Datum): Promise<Record<Gremium, number>> {
  const kontext = bau.as(koordination, toInstant('2022-11-21', '09:00'));
  const ids: Partial<Record<Gremium, number>> = {};
  for (const [index, [key, { name, art, abstand }]] of Object.entries(GREMIEN).entries()) {
    const angaben = { name, art, position: index + 1, abstand_monate: abstand, adresse: '', ist_aktiv: true };
    const id = await must(createGremium(kontext, angaben), name);
    ids[key as Gremium] = id;
    const istNetzwerk = art === 'arbeitskreis';
    for (let jahr = JAHR; jahr <= yearOf(heute) + 1; jahr++) {
      for (const monat of TURNUS[key as Gremium]) {
        const zweiteWoche = addDays(mondayOf(`${jahr}-${String(monat).padStart(2, '0')}-12`), index % 4);
        // The next year's calendar is drawn up in December, the network's only for the next half-year.
        if (zweiteWoche > addMonths(heute, istNetzwerk ? 5 : 9)) continue;
        await must(
          createSitzung(kontext, {
            gremium_id: id,
            am: zweiteWoche,
            uhrzeit: istNetzwerk ? '09:30' : '15:00',
            ort: istNetzwerk ? 'Bürgerhaus am Siel' : 'Kreishaus, Großer Saal',
            frist_am: istNetzwerk ? null : addDays(zweiteWoche, -14),
            adresse: '',
            thema: istNetzwerk ? THEMEN[(jahr + monat) % THEMEN.length]! : '',
            teilnehmende: istNetzwerk && zweiteWoche < heute ? 14 + ((jahr * 7 + monat) % 11) : null,
            ist_abgesagt: false,
          }),
          `${name} am ${zweiteWoche}`,
        );
      }
    }
  }
  return ids as Record<Gremium, number>;
}

const THEMEN = [
  'Wohnen nach der Unterkunft',
  'Kinderbetreuung während der Kurse',
  'Sprachmittlung in Arztpraxen',
  'Übergang von der Schule in die Ausbildung',
  'Ehrenamt gewinnen und begleiten',
];

interface Papierauftrag {
  art: 'bericht' | 'beschlussvorlage';
  titel: string;
  von_am: Datum;
  bis_am: Datum;
  /** Day on which it is written; it is reviewed and issued in the week after. */
  am: Datum;
  inhalt: Record<string, readonly Blockinhalt[]>;
  vorlagennummer: string;
}

interface Werkstatt {
  bau: Bau;
  koordination: Wer;
  leitung: Wer;
  katalog: readonly Livezahl[];
}

/** Written by coordination, read and issued by the head. @returns its id */
async function writePapier(
  { bau, koordination, leitung, katalog }: Werkstatt,
  { inhalt, am, vorlagennummer, ...angaben }: Papierauftrag,
): Promise<number> {
  const schreiben = bau.as(koordination, toInstant(am, '10:00'));
  const id = await must(createBericht(schreiben, { ...angaben, vorgaenger_id: null }), angaben.titel);
  await fill(schreiben, id, inhalt);
  await must(moveBericht(schreiben, id, 'einreichen'), 'Prüfung');
  await must(
    setVorlage(schreiben, id, {
      vorlagennummer,
      adresse: `https://rat.wiekenland.example/vorlage/${vorlagennummer}`,
    }),
    'Vorlage',
  );
  const lesen = bau.as(leitung, toInstant(addDays(am, 2), '14:30'));
  const papier = async () => {
    const bericht = (await findBericht(bau.kontext.db, id))!;
    return { bericht, papier: await loadPapier(lesen, katalog, bericht) };
  };
  const gelesen = await papier();
  await must(approveBericht(lesen, id, gelesen.bericht.version, gelesen.papier), 'geprüft');
  const fertig = await papier();
  const ausgabe = bau.as(leitung, toInstant(addDays(am, 7), '09:00'));
  const dateien = await writeAusgabe(ausgabe, fertig.bericht, fertig.papier);
  // Where this machine makes no PDF the paper waits for one that does.
  if (dateien.ok)
    await must(issueBericht(ausgabe, id, fertig.bericht.version, fertig.papier, dateien.wert), 'ausgegeben');
  return id;
}

async function fill(kontext: Kontext, id: number, inhalt: Papierauftrag['inhalt']): Promise<void> {
  for (const [abschnitt, bloecke] of Object.entries(inhalt))
    for (const block of bloecke)
      await must(addBlock(kontext, id, abschnitt as 'inhalt', null, block), `Baustein ${block.art}`);
}

/** Every stop of a paper in the next meeting of its body, with its outcome. @returns the last resolution */
async function recordAll(
  bau: Bau,
  wer: Wer,
  berichtId: number,
  ergebnisse: readonly ('angenommen' | 'geaendert' | 'zur-kenntnis')[],
  ab: Datum,
): Promise<number | null> {
  const bericht = await findBericht(bau.kontext.db, berichtId);
  if (bericht?.status !== 'ausgegeben') return null;
  let letzter: number | null = null;
  let am = ab;
  const sitzungen = await listSitzungen(bau.kontext.db, ab);
  for (const [index, station] of (await listBeratungen(bau.kontext.db, berichtId)).entries()) {
    const sitzung = sitzungen.find((eine) => eine.gremium_id === station.gremium_id && eine.am >= am);
    if (!sitzung) throw new Error(`Demo: ${station.gremium} does not meet after ${am}`);
    am = sitzung.am;
    const { gremium_id, rolle, position } = station;
    const tagesordnungspunkt = String(5 + index);
    const laden = bau.as(wer, toInstant(addDays(am, -14), '10:00'));
    const angaben = { gremium_id, rolle, position, tagesordnungspunkt, sitzung_id: sitzung.id };
    await must(changeBeratung(laden, berichtId, station.id, station.version, angaben), station.gremium);
    const ergebnis = ergebnisse[index] ?? 'zur-kenntnis';
    letzter = await must(
      recordAusgang(bau.as(wer, toInstant(addDays(am, 1), '09:00')), berichtId, station.id, {
        am,
        tagesordnungspunkt,
        ergebnis,
        wortlaut:
          ergebnis === 'zur-kenntnis'
            ? 'Der Bericht wird zur Kenntnis genommen.'
            : 'Die Sprachförderung ist für zwei Jahre Schwerpunkt der Integrationsarbeit.',
        auflagen:
          ergebnis === 'geaendert'
            ? 'Über die Wirkung ist nach einem Jahr im Fachausschuss zu berichten.'
            : '',
      }),
      `Ergebnis ${station.gremium}`,
    );
  }
  return letzter;
}

/** What follows from the resolution: one thing done, one due these weeks. */
async function enterAuftraege(bau: Bau, wer: Wer, beschlussId: number | null, heute: Datum): Promise<void> {
  if (beschlussId === null) return;
  const kontext = bau.as(wer, toInstant('2024-04-22', '10:00'));
  const erster = await must(
    addAuftrag(kontext, beschlussId, {
      auftrag: 'Förderbedingungen für Kurse mit Kinderbetreuung ausarbeiten',
      zustaendig: 'Koordinierungsstelle',
      faellig_am: '2024-06-30',
    }),
    'Auftrag',
  );
  const erledigt = bau.as(wer, toInstant('2024-06-17', '10:00'));
  await must(
    completeAuftrag(erledigt, beschlussId, {
      auftrag_id: erster,
      erledigt_am: '2024-06-17',
      vermerk: 'Liegen vor.',
    }),
    'erledigter Auftrag',
  );
  await must(
    addAuftrag(kontext, beschlussId, {
      auftrag: 'Bericht über die Wirkung des Schwerpunkts vorlegen',
      zustaendig: 'Koordinierungsstelle',
      faellig_am: addDays(heute, 10),
    }),
    'Auftrag',
  );
}

async function enterFrueherenGast(bau: Bau, wer: Wer, ausschuss: number): Promise<void> {
  const gast = await must(
    addGast(bau.as(wer, toInstant('2024-09-10', '10:00')), ausschuss, {
      organisation: 'Elterninitiative Vier Höfe',
      person: '',
      anliegen: 'Erfahrungen mit Kinderbetreuung in Kursen',
      beantragt_am: '2024-09-09',
    }),
    'früherer Antrag',
  );
  await must(
    decideGast(bau.as(wer, toInstant('2024-09-17', '10:00')), ausschuss, {
      gast,
      status: 'zugelassen',
      begruendung: '',
      am: '2024-09-16',
    }),
    'Gast',
  );
}

/** A resolution from before KoMuT wrote papers, a guest of the committee, and the calendar of reports. */
async function enterWeiteres(
  bau: Bau,
  wer: Wer,
  gremien: Record<Gremium, number>,
  heute: Datum,
): Promise<void> {
  await must(
    createBeschluss(bau.as(wer, toInstant('2023-03-16', '10:00')), {
      gremium_id: gremien.kreisausschuss,
      am: '2023-03-15',
      vorlage: 'Erhöhung der Mittel für Sprachmittlung',
      vorlagennummer: '2023/027',
      adresse: '',
      tagesordnungspunkt: '8',
      ergebnis: 'angenommen',
      wortlaut: 'Die Mittel für ehrenamtliche Sprachmittlung werden dem gestiegenen Bedarf angepasst.',
      auflagen: '',
    }),
    'älterer Beschluss',
  );
  const antrag = bau.as(wer, toInstant(addDays(heute, -40), '10:00'));
  await must(
    addGast(antrag, gremien.ausschuss, {
      organisation: 'Bündnis Ankommen e. V.',
      person: '',
      anliegen: 'Möchte im Ausschuss über die Wohnungssuche berichten',
      beantragt_am: addDays(heute, -42),
    }),
    'Antrag',
  );
  if (heute > '2024-09-17') await enterFrueherenGast(bau, wer, gremien.ausschuss);
  const kalender = bau.as(wer, toInstant('2024-01-15', '10:00'));
  const pflichten = [
    {
      titel: 'Jahresbericht an den Fachausschuss',
      art: 'bericht',
      gremium_id: gremien.ausschuss,
      tag: '02-28',
      grundlage: 'Beschluss des Kreisausschusses',
    },
    {
      titel: 'Integrationsbericht',
      art: 'integrationsbericht',
      gremium_id: gremien.kreistag,
      tag: '11-30',
      grundlage: 'Handlungskonzept',
    },
    {
      titel: 'Verwendungsnachweis der Landesförderung',
      art: null,
      gremium_id: null,
      tag: '06-30',
      grundlage: 'Zuwendungsbescheid',
    },
    {
      titel: 'Antrag auf Landesförderung für das nächste Jahr',
      art: null,
      gremium_id: null,
      tag: '10-31',
      grundlage: 'Richtlinie',
    },
  ] as const;
  for (const { tag, ...pflicht } of pflichten) {
    const heuer = `${yearOf(heute)}-${tag}`;
    await must(
      createPflicht(kalender, {
        ...pflicht,
        empfaenger: pflicht.gremium_id === null ? 'Landesamt für Soziales' : '',
        faellig_am: heuer < heute ? addMonths(heuer, 12) : heuer,
        abstand_monate: 12,
        vorlauf_tage: 42,
        zustaendig: 'Koordinierungsstelle',
        ist_aktiv: true,
      }),
      pflicht.titel,
    );
  }
}

/** The paper that is being written these days. */
async function beginIntegrationsbericht(
  { bau, koordination }: Werkstatt,
  z: Zahlensuche,
  heute: Datum,
): Promise<void> {
  const jahr = yearOf(heute) - 1;
  const kontext = bau.as(koordination, toInstant(addDays(heute, -6), '09:30'));
  const angaben = {
    art: 'integrationsbericht',
    titel: `Integrationsbericht ${jahr}`,
    von_am: `${jahr}-01-01`,
    bis_am: `${jahr}-12-31`,
    vorgaenger_id: null,
  } as const;
  const id = await must(createBericht(kontext, angaben), angaben.titel);
  await fill(kontext, id, { inhalt: integrationsbericht(z) });
  const gremien = await bau.kontext.db
    .selectFrom('gremium')
    .select(['id', 'art'])
    .orderBy('position')
    .execute();
  const ausschuss = gremien.find(({ art }) => art === 'fachausschuss');
  if (ausschuss)
    await must(
      addBeratung(kontext, id, {
        gremium_id: ausschuss.id,
        sitzung_id: null,
        rolle: 'kenntnisnahme',
        tagesordnungspunkt: '',
        position: 1,
      }),
      'Weg',
    );
}
