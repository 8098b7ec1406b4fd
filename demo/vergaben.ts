import type { Wer } from '../src/begriffe/wer.ts';
import { addDays, datumOf, toInstant, yearOf } from '../src/begriffe/zeit.ts';
import {
  announceVergabe,
  createVergabe,
  openAngebote,
  scoreAngebote,
  submitAngebot,
} from '../src/modules/sprachkurse/vergabe/vergabe.action.ts';
import type { Vergabeangaben } from '../src/modules/sprachkurse/vergabe/vergabe.schema.ts';
import {
  findVergabe,
  listAngebote,
  listKriterien,
  listLose,
} from '../src/modules/sprachkurse/vergabe/vergabe.store.ts';
import { awardVergabe } from '../src/modules/sprachkurse/vergabe/zuschlag.action.ts';
import { type Bau, must } from './bau.ts';

interface Vergabestelle {
  leitung: Wer;
  koordination: Wer;
  kursverwaltung: Wer;
  topfId: number;
  traeger: ReadonlyMap<string, { id: number; wer: Wer }>;
}

/** What providers send: a page with their name on it. */
const ANGEBOT = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 47>>stream
BT /F 18 Tf 72 740 Td (Angebot: Konzept) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>`;

/** Two lots were awarded in autumn for the year to come; a second tender takes bids. */
export async function enterVergaben(bau: Bau, stelle: Vergabestelle): Promise<void> {
  const { leitung, koordination, kursverwaltung, topfId, traeger } = stelle;
  const heute = datumOf(bau.jetzt);
  const folgejahr = yearOf(heute) + 1;
  const vor = (tage: number) => toInstant(addDays(heute, -tage), '10:00');
  const idOf = (key: string) => traeger.get(key)!.id;
  const angaben: Vergabeangaben = {
    titel: `Frauen lernen Deutsch ${folgejahr}`,
    beschreibung: 'Kurse am Vormittag mit Kinderbetreuung, in Wiekenburg und in den Dörfern.',
    schaetzwert: 4_500_000,
    art: null,
    art_grund: '',
    frist_at: toInstant(addDays(heute, -30), '12:00'),
    topf_id: topfId,
    beginn_am: `${folgejahr}-01-01`,
    ende_am: `${folgejahr}-12-31`,
    eingeladen: ['bildungswerk', 'sprachbruecke', 'frauenzentrum'].map(idOf),
    preis_gewicht: 40,
    lose: [
      { titel: 'Wiekenburg', ue: 300, plaetze: 15, niveau_von: 'A1', niveau_bis: 'A2' },
      { titel: 'Hammersiel', ue: 200, plaetze: 12, niveau_von: 'A1', niveau_bis: 'A1' },
    ],
    kriterien: [
      { bezeichnung: 'Konzept', gewicht: 30 },
      { bezeichnung: 'Erfahrung der Lehrkräfte', gewicht: 20 },
      { bezeichnung: 'Kinderbetreuung', gewicht: 10 },
    ],
    version: 0,
  };
  const bid = async (id: number, key: string, tage: number, betraege: readonly number[]) => {
    const kontext = bau.as(traeger.get(key)!.wer, vor(tage));
    const lose = await listLose(kontext.db, id);
    const preise = betraege.map((betragCent, at) => ({ losId: lose[at]!.id, betragCent }));
    const datei = { name: 'Angebot.pdf', inhalt: new TextEncoder().encode(ANGEBOT) };
    await must(submitAngebot(kontext, id, { traegerId: idOf(key), preise }, datei), key);
  };

  const fertig = await must(createVergabe(bau.as(kursverwaltung, vor(62)), angaben, 'Preis'), angaben.titel);
  await must(announceVergabe(bau.as(kursverwaltung, vor(60)), fertig), angaben.titel);
  await bid(fertig, 'frauenzentrum', 40, [2_340_000, 1_580_000]);
  await bid(fertig, 'bildungswerk', 35, [2_190_000]);
  await bid(fertig, 'sprachbruecke', 33, [2_460_000, 1_495_000]);
  await must(openAngebote(bau.as(kursverwaltung, vor(29)), fertig), 'Öffnung');
  await must(openAngebote(bau.as(koordination, vor(29)), fertig), 'Öffnung');
  const { db } = bau.as(koordination, vor(25));
  const [angebote, kriterien] = await Promise.all([listAngebote(db, fertig), listKriterien(db, fertig)]);
  for (const [wer, abzug] of [
    [kursverwaltung, 0],
    [koordination, 1],
  ] as const) {
    const punkte = angebote.flatMap(({ id, traegerId }) =>
      kriterien
        .filter(({ istPreis }) => !istPreis)
        .map((kriterium, at) => ({
          angebotId: id,
          kriteriumId: kriterium.id,
          punkte: (traegerId === idOf('frauenzentrum') ? 9 : 7) - ((at + abzug) % 2),
        })),
    );
    await must(scoreAngebote(bau.as(wer, vor(25)), fertig, punkte), 'Wertung');
  }
  const { version } = (await findVergabe(db, fertig))!;
  const zuschlag = { begruendung: '', trotzdem: true, version, wahl: new Map<number, number | null>() };
  await must(awardVergabe(bau.as(leitung, vor(20)), fertig, zuschlag), 'Zuschlag');

  const laufend = await must(
    createVergabe(
      bau.as(kursverwaltung, vor(8)),
      {
        ...angaben,
        titel: 'Computerkurs für Frauen',
        beschreibung: 'Deutsch und erste Schritte am Computer, zweimal in der Woche, mit Kinderbetreuung.',
        schaetzwert: 1_600_000,
        frist_at: toInstant(addDays(heute, 12), '12:00'),
        art: 'oeffentlich',
        art_grund: 'Auch Anbieter gewinnen, die noch keine Kurse für den Landkreis geben.',
        beginn_am: `${folgejahr}-04-01`,
        eingeladen: [],
        lose: [{ titel: 'Computerkurs', ue: 120, plaetze: 12, niveau_von: 'A2', niveau_bis: 'B1' }],
      },
      'Preis',
    ),
    'Computerkurs',
  );
  await must(announceVergabe(bau.as(kursverwaltung, vor(7)), laufend), 'Computerkurs');
  await bid(laufend, 'frauenzentrum', 2, [1_480_000]);
}
