import type { Wer } from '../src/begriffe/wer.ts';
import { addDays, type Datum, datumOf, toInstant, yearOf } from '../src/begriffe/zeit.ts';
import {
  addEintrag,
  changeMassnahme,
  changeStatus,
  importKonzept,
  listAlleMassnahmen,
  type Massnahmenzeile,
  type MassnahmeStatus,
  setSchritt,
} from '../src/modules/konzept/index.ts';
import { type Bau, must } from './bau.ts';
import { enterLaufendeRunde, enterLetzteRunde, LETZTE_RUNDE_VOR } from './berichtsrunden.ts';
import { measureKonzept } from './konzept-erfolg.ts';
import { publishKonzept } from './konzept-oeffentlich.ts';
import { keepKonzept } from './konzept-pflege.ts';
import { aeltereAusgabe, neuereAusgabe } from './konzept-text.ts';

const TITEL = 'Zusammen im Wiekenland';

/** Who answers for the measures of an office, by its name. */
const KONTAKTE: Record<string, [name: string, email: string]> = {
  'Volkshochschule Wiekenland': ['Antje Roskamp', 'kvhs@demo.example'],
  'Fachdienst Gesundheit': ['Dr. Reemt Janssen', 'gesundheit@demo.example'],
  'Fachdienst Bauen und Wohnen': ['Silke Tammen', 'wohnen@demo.example'],
  'Fachdienst Soziales': ['Yusuf Aydin', 'soziales@demo.example'],
  'Fachdienst Jugend': ['Maren de Vries', 'jugend@demo.example'],
  Hauptamt: ['Gerd Ihnken', 'hauptamt@demo.example'],
};

interface Stand {
  titel: string;
  status: MassnahmeStatus;
  /** Days before today. */
  vorTagen: number;
  grund?: string;
  schritt?: string;
  /** Days from today. */
  schrittIn?: number;
}

const STAENDE: readonly Stand[] = [
  { titel: 'Freie Kursplätze zeigen', status: 'laufend', vorTagen: 240 },
  {
    titel: 'Sprachmittlerpool',
    status: 'laufend',
    vorTagen: 240,
    schritt: 'Werbung im Herbstmarkt',
    schrittIn: 40,
  },
  { titel: 'Lotsin für Anerkennung', status: 'laufend', vorTagen: 235 },
  {
    titel: 'Messe der Berufe',
    status: 'laufend',
    vorTagen: 230,
    schritt: 'Hallenplan mit Kammern',
    schrittIn: 12,
  },
  { titel: 'Vorlesen in zwei Sprachen', status: 'laufend', vorTagen: 225 },
  { titel: 'Hebammensprechstunde', status: 'laufend', vorTagen: 220 },
  {
    titel: 'Kurse am Abend in den Inselgemeinden',
    status: 'in-umsetzung',
    vorTagen: 200,
    schritt: 'Fahrdienst ausschreiben',
    schrittIn: 20,
  },
  { titel: 'Elterncafé an Grundschulen', status: 'in-umsetzung', vorTagen: 180 },
  { titel: 'Mietführerschein', status: 'umgesetzt', vorTagen: 60 },
  {
    titel: 'Übersetzte Vordrucke',
    status: 'in-umsetzung',
    vorTagen: 150,
    schritt: 'Vordrucke 11 bis 15 prüfen',
    schrittIn: -5,
  },
  {
    titel: 'Kinderbetreuung im Kurs',
    status: 'geplant',
    vorTagen: 120,
    schritt: 'Räume besichtigen',
    schrittIn: 9,
  },
  { titel: 'Probetage in der Pflege', status: 'in-umsetzung', vorTagen: 100 },
  { titel: 'Führerschein für Auszubildende', status: 'geplant', vorTagen: 90 },
  {
    titel: 'Garten am Hafen',
    status: 'entfallen',
    vorTagen: 30,
    grund: 'Die Fläche am Hafen wird als Baugrund gebraucht.',
  },
  {
    titel: 'Mehrsprachige Startseite',
    status: 'in-umsetzung',
    vorTagen: 80,
    schritt: 'Texte in einfache Sprache übertragen',
    schrittIn: 25,
  },
  {
    titel: 'Beirat für Teilhabe',
    status: 'geplant',
    vorTagen: 70,
    schritt: 'Vorlage für den Kreisausschuss',
    schrittIn: 33,
  },
];

/** The county's own concept: an older edition, the one in force, and how its measures stand. */
export async function enterKonzept(bau: Bau, koordination: Wer): Promise<void> {
  const heute = datumOf(bau.jetzt);
  const jahr = yearOf(heute) - 1;
  await takeOver(bau, koordination, jahr - 4, aeltereAusgabe(jahr), `${jahr - 4}-06-16`);
  const ausgabeId = await takeOver(bau, koordination, jahr, neuereAusgabe(jahr), `${jahr}-03-12`);
  const massnahmen = new Map(
    (await listAlleMassnahmen(bau.kontext.db, ausgabeId)).map((massnahme) => [
      massnahme.kurztitel,
      massnahme,
    ]),
  );
  const am = (tag: Datum) => bau.as(koordination, toInstant(tag, '11:00'));
  for (const massnahme of massnahmen.values())
    await must(
      changeMassnahme(am(`${jahr}-04-02`), massnahme.id, ausgabeId, completed(massnahme)),
      massnahme.kurztitel,
    );
  await moveMassnahmen(bau, koordination, ausgabeId, (vorTagen) => vorTagen > LETZTE_RUNDE_VOR);
  await enterLetzteRunde(bau, koordination, ausgabeId);
  await moveMassnahmen(bau, koordination, ausgabeId, (vorTagen) => vorTagen <= LETZTE_RUNDE_VOR);
  await must(
    addEintrag(am(addDays(heute, -58)), massnahmen.get('Mietführerschein')!.id, {
      art: 'nachweis',
      text: 'Der erste Kurs hatte 14 Teilnehmende; das Heft zum Kurs liegt bei der Volkshochschule.',
      am: addDays(heute, -59),
      adresse: 'https://demo.example/mietfuehrerschein',
      datei: null,
    }),
    'Nachweis',
  );
  await publishKonzept(bau, koordination, await listAlleMassnahmen(bau.kontext.db, ausgabeId));
  await enterLaufendeRunde(bau, koordination, ausgabeId);
  await measureKonzept(bau, koordination);
  await keepKonzept(bau, koordination, ausgabeId);
}

/** What became of the measures before or since the last report. */
async function moveMassnahmen(
  bau: Bau,
  koordination: Wer,
  ausgabeId: number,
  isDran: (vorTagen: number) => boolean,
): Promise<void> {
  const heute = datumOf(bau.jetzt);
  const massnahmen = new Map(
    (await listAlleMassnahmen(bau.kontext.db, ausgabeId)).map((one) => [one.kurztitel, one]),
  );
  for (const stand of STAENDE.filter(({ vorTagen }) => isDran(vorTagen))) {
    const { titel, status, vorTagen, grund = '', schritt, schrittIn } = stand;
    const { id, version } = massnahmen.get(titel)!;
    const tag = addDays(heute, -vorTagen);
    const kontext = bau.as(koordination, toInstant(tag, '11:00'));
    const wechsel = { version, status, am: tag, grund, neueFrist: null };
    await must(changeStatus(kontext, id, wechsel), titel);
    if (schritt === undefined) continue;
    const angaben = { version: version + 1, schritt, schrittAm: addDays(heute, schrittIn ?? 30) };
    await must(setSchritt(kontext, id, angaben), titel);
  }
}

async function takeOver(
  bau: Bau,
  wer: Wer,
  jahr: number,
  tabelle: string,
  beschlossenAm: Datum,
): Promise<number> {
  const kontext = bau.as(wer, toInstant(addDays(beschlossenAm, 5), '10:00'));
  const datei = { name: `${TITEL} ${jahr}.txt`, inhalt: new TextEncoder().encode(tabelle) };
  const angaben = {
    titel: TITEL,
    bezeichnung: `Ausgabe ${jahr}`,
    status: 'gilt' as const,
    beschlossenAm,
    beschluss: `Kreistag, Vorlage ${jahr}/31`,
  };
  return must(
    importKonzept(kontext, datei, () => angaben),
    `Ausgabe ${jahr}`,
  );
}

/** The measure as it is, with who answers for it, tags, and where it came from. */
function completed(massnahme: Massnahmenzeile): Parameters<typeof changeMassnahme>[3] {
  const [kontakt_name, kontakt_email] = KONTAKTE[massnahme.zustaendig] ?? ['', ''];
  const istVonMigranten =
    massnahme.kurztitel === 'Beirat für Teilhabe' || massnahme.kurztitel === 'Schwimmkurse für Erwachsene';
  const { kennung, kurztitel, text, zustaendig, partner, termin, kosten, indikator } = massnahme;
  return {
    version: massnahme.version,
    fassungVersion: massnahme.fassung_version,
    ...{ kennung, kurztitel, text, zustaendig, partner, termin, kosten, indikator },
    ziele: massnahme.ziele.map(({ id }) => id),
    geplant_ab: null,
    geplant_bis: null,
    begonnen_am: null,
    beendet_am: null,
    kontakt_name,
    kontakt_email,
    vertretung_name: '',
    vertretung_email: '',
    schlagworte: tagsOf(massnahme),
    herkunft: istVonMigranten ? 'Werkstatt der Migrantenvertretung' : '',
    herkunft_am: null,
    ist_von_migranten: istVonMigranten,
    finanzierung: '',
    kosten_cent: null,
    korrektur: '',
  };
}

const tagsOf = ({ felder }: Massnahmenzeile): string[] => {
  const namen = felder.map(({ text }) => text).join();
  if (namen.includes('Gesundheit')) return ['SDG 3'];
  if (namen.includes('Bildung')) return ['SDG 4', 'SDG 8'];
  return namen.includes('Verwaltung') ? ['SDG 10', 'Charta der Vielfalt'] : [];
};
