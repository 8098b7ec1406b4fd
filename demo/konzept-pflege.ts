import type { Wer } from '../src/begriffe/wer.ts';
import { addDays, type Datum, datumOf, toInstant, yearOf } from '../src/begriffe/zeit.ts';
import {
  addKnoten,
  assignKontakt,
  beginFortschreibung,
  decideVerbleib,
  defineKlassen,
  findAusgabe,
  listAlleMassnahmen,
  listKnoten,
  saveWorte,
  setSchwerpunkt,
} from '../src/modules/konzept/index.ts';
import { type Bau, must } from './bau.ts';

const BESCHLUSS = `Der Kreistag bestimmt das Handlungsfeld Sprache und Verständigung zum strategischen Schwerpunkt.
Für das ganze Handlungsfeld stehen im Zeitraum 240.000 Euro bereit. Die Verwaltung berichtet jährlich.`;

/** What the office keeps by hand: its words, what its schedules mean, a focus by resolution, and the next edition's draft. */
export async function keepKonzept(bau: Bau, koordination: Wer, ausgabeId: number): Promise<void> {
  const heute = datumOf(bau.jetzt);
  const jahr = yearOf(heute);
  const am = (tag: Datum) => bau.as(koordination, toInstant(tag, '10:30'));
  const { db } = bau.kontext;
  const ausgabe = (await findAusgabe(db, ausgabeId))!;
  const worte = { handlungsziel: 'Teilziel', 'handlungsziel.mehrzahl': 'Teilziele' };
  await must(saveWorte(am(addDays(heute, -200)), ausgabeId, ausgabe.version, worte), 'Worte');
  await must(
    defineKlassen(am(addDays(heute, -199)), {
      abAm: `${jahr - 1}-01-01`,
      klassen: [
        { wort: 'kurzfristig', jahre: 1, bisJahr: null },
        { wort: 'mittelfristig', jahre: 3, bisJahr: null },
        { wort: 'langfristig', jahre: 5, bisJahr: null },
      ],
    }),
    'Terminklassen',
  );
  await must(
    addKnoten(am(addDays(heute, -198)), ausgabeId, {
      eltern: null,
      art: 'leitgrundsatz',
      texte: [
        'Teilhabe ist Sache aller Ämter, nicht einer Stelle.',
        'Wer betroffen ist, redet mit, bevor etwas beschlossen wird.',
      ],
      korrektur: 'Stehen im Vorwort des Beschlusses und fehlten in der Liste.',
    }),
    'Leitgrundsätze',
  );
  const felder = (await listKnoten(db, ausgabeId)).filter(({ art }) => art === 'handlungsfeld');
  const sprache = felder.find(({ text }) => text.startsWith('Sprache'))!;
  await must(
    setSchwerpunkt(am(addDays(heute, -150)), ausgabeId, {
      version: 0,
      titel: `Sprache zuerst ${jahr} bis ${jahr + 1}`,
      felder: [sprache.id],
      von_am: `${jahr}-01-01`,
      bis_am: `${jahr + 1}-12-31`,
      budget_cent: 24_000_000,
      beschluss_id: null,
      gremium: 'Kreistag',
      beschlossen_am: `${jahr - 1}-12-11`,
      vorlage: `${jahr - 1}/118`,
      beschluss: BESCHLUSS,
      adresse: 'https://demo.example/vorlagen/118',
    }),
    'Schwerpunkt',
  );
  await must(
    assignKontakt(am(addDays(heute, -140)), ausgabeId, {
      name: 'Personalamt',
      kontakt_name: 'Frauke Oltmanns',
      kontakt_email: 'personalamt@demo.example',
      nurFehlende: true,
    }),
    'Ansprechperson',
  );
  await reviseKonzept(am(addDays(heute, -12)), ausgabeId, jahr);
}

/** The next edition has been begun: two measures are decided, the rest is open. */
async function reviseKonzept(kontext: ReturnType<Bau['as']>, ausgabeId: number, jahr: number): Promise<void> {
  const entwurf = await must(
    beginFortschreibung(kontext, ausgabeId, `Ausgabe ${jahr + 1}`),
    'Fortschreibung',
  );
  const massnahmen = await listAlleMassnahmen(kontext.db, ausgabeId);
  const find = (titel: string) => massnahmen.find(({ kurztitel }) => kurztitel === titel)!;
  const decide = (titel: string, teil: Partial<Parameters<typeof decideVerbleib>[3]>) => {
    const { id, text, zustaendig, termin } = find(titel);
    const alles = { text, zustaendig, termin, grund: '', beschluss: '', ziel: null, teile: [], stand: '' };
    return must(decideVerbleib(kontext, entwurf, id, { ...alles, art: 'uebernommen', ...teil }), titel);
  };
  await decide('Schwimmkurse für Erwachsene', {
    art: 'geaendert',
    text: 'Das Hallenbad bietet Schwimmkurse für erwachsene Frauen und Männer an, auch am Wochenende.',
  });
  await decide('Termine ohne Formular', {
    art: 'zusammengefuehrt',
    ziel: find('Mehrsprachige Startseite').id,
    grund: 'Beides gehört auf eine Seite und in eine Hand.',
  });
}
