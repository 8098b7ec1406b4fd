import { datumOf, isDatum, yearOf } from '../../../begriffe/zeit.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { sendTable } from '../../../platform/http/export.ts';
import { type Ctx, get, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import { listTopfstaende } from '../../haushalt/index.ts';
import { AuswertungPage, KurslistePage, type Topfzeile } from './auswertung.page.tsx';
import { groupKurse, standOf, sumKurse } from './auswertung.rules.ts';
import {
  type Auswertungskurs,
  listAuswertungskurse,
  listKursjahre,
  listKurstoepfe,
} from './auswertung.store.ts';
import { GRUPPEN, type Gruppe, PFAD, wertOf } from './gruppen.ts';
import { auswertungsTexte } from './texte.ts';

export const auswertungRoutes: readonly Route[] = [
  get(PFAD, 'kurszahlen.sehen', async (c) => {
    const { db, clock } = c.get('kontext');
    const heute = datumOf(clock.now());
    const jahre = [...new Set([yearOf(heute), ...(await listKursjahre(db))])].sort((a, b) => b - a);
    const gefragt = Number(c.req.query('jahr'));
    const jahr = jahre.includes(gefragt) ? gefragt : yearOf(heute);
    const von = `${jahr}-01-01`;
    const stichtag = jahr === yearOf(heute) ? heute : `${jahr}-12-31`;
    const [kurse, haushalt] = await Promise.all([
      listAuswertungskurse(db, von, stichtag),
      Promise.all([jahr, jahr + 1].map(async (one) => ({ jahr: one, toepfe: await loadToepfe(c, one) }))),
    ]);
    return show(
      c,
      <AuswertungPage
        rahmen={rahmenOf(c)}
        jahr={jahr}
        jahre={jahre}
        von={von}
        stichtag={stichtag}
        summe={sumKurse(kurse, stichtag)}
        gruppen={GRUPPEN.map((nach) => ({
          nach,
          gruppen: groupKurse(kurse, stichtag, (kurs) => wertOf(nach, kurs, stichtag)),
        }))}
        haushalt={haushalt.filter(({ toepfe }) => toepfe.length > 0)}
      />,
    );
  }),
  get(`${PFAD}/kurse`, 'kurszahlen.sehen', async (c) => {
    const auswahl = await load(c);
    return show(c, <KurslistePage rahmen={rahmenOf(c)} {...auswahl} />);
  }),
  get(`${PFAD}/kurse.csv`, 'kurszahlen.sehen', (c) => send(c, 'csv')),
  get(`${PFAD}/kurse.xlsx`, 'kurszahlen.sehen', (c) => send(c, 'xlsx')),
];

async function loadToepfe(c: Ctx, jahr: number): Promise<Topfzeile[]> {
  const { db } = c.get('kontext');
  const [ids, staende] = await Promise.all([listKurstoepfe(db), listTopfstaende(db, jahr)]);
  return staende
    .filter(({ topf }) => topf !== null && ids.includes(topf.id))
    .map((stand) => ({
      id: stand.topf!.id,
      bezeichnung: stand.topf!.bezeichnung,
      geplantCent: stand.mittelCent,
      gebundenCent: stand.offenCent,
      gezahltCent: stand.gezahltCent,
      verfuegbarCent:
        stand.mittelCent === null ? null : stand.mittelCent - stand.offenCent - stand.gezahltCent,
    }));
}

/** The courses that the address asks for: a period and values of groups. */
async function load(c: Ctx) {
  const { db, clock } = c.get('kontext');
  const heute = datumOf(clock.now());
  const day = (name: string, sonst: string) => {
    const text = c.req.query(name) ?? '';
    return isDatum(text) ? text : sonst;
  };
  const stichtag = day('bis', heute);
  const von = day('von', `${yearOf(stichtag)}-01-01`);
  const filter = GRUPPEN.flatMap((nach): { nach: Gruppe; wert: string }[] => {
    const wert = c.req.query(nach);
    return wert === undefined ? [] : [{ nach, wert }];
  });
  const matches = (kurs: Auswertungskurs) =>
    filter.every(({ nach, wert }) => wertOf(nach, kurs, stichtag) === wert);
  const kurse = (await listAuswertungskurse(db, von, stichtag)).filter(matches);
  return { jahr: yearOf(stichtag), stichtag, kurse, filter };
}

async function send(c: Ctx, format: TableFormat) {
  const t = auswertungsTexte[c.get('kontext').sprache];
  const { kurse, stichtag } = await load(c);
  return sendTable(
    c,
    format,
    t.liste,
    [
      { label: t.kennung, value: (row) => row.kennung },
      { label: t.kurs, value: (row) => row.titel, width: 40 },
      { label: t.traeger, value: (row) => row.traeger, width: 30 },
      { label: t.gemeinde, value: (row) => row.gemeinde, width: 20 },
      { label: t.standSpalte, value: (row) => t.stand[standOf(row, stichtag)] },
      { label: t.ue, value: (row) => row.ue },
      { label: t.teilnehmer, value: (row) => row.teilnehmer },
      { label: t.teilnehmerUe, value: (row) => row.teilnehmerUe },
      { label: t.kosten, value: (row) => ({ cents: row.kostenCent }) },
    ],
    kurse,
  );
}
