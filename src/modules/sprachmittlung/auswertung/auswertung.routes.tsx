import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import { formatMonat } from '../../../begriffe/zeitanzeige.ts';
import { sheetOf, type TableColumn, type WorkbookSheet } from '../../../platform/files/table-file.ts';
import { sendWorkbook } from '../../../platform/http/export.ts';
import { type Ctx, get, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import { listBedarfsjahre } from '../anfragen/bedarf.store.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import type { Gruppe, Summe } from './auswertung.rules.ts';
import { auswertungTexte } from './auswertung.texte.ts';
import { type Jahresauswertung, loadAuswertung } from './auswertung-laden.ts';
import { type Kennzahl, listKennzahlen } from './kennzahlen.ts';
import { AuswertungPage, MERKMALE, type Merkmal, nameOfGruppe } from './pages/auswertung.page.tsx';

function jahrOf(c: Ctx): number {
  const typed = c.req.query('jahr') ?? '';
  return /^(19|20|21)\d{2}$/.test(typed) ? Number(typed) : yearOf(datumOf(c.get('kontext').clock.now()));
}

const loadJahr = (c: Ctx): Promise<Jahresauswertung> => {
  const { db, clock } = c.get('kontext');
  return loadAuswertung(db, jahrOf(c), datumOf(clock.now()));
};

async function showAuswertung(c: Ctx) {
  const { db, wer, sprache } = c.get('kontext');
  const [auswertung, alle] = await Promise.all([loadJahr(c), listBedarfsjahre(db)]);
  const jahre = alle.filter((jahr) => jahr <= yearOf(auswertung.stichtag));
  const ganz = c.req.query('ganz');
  return show(
    c,
    <AuswertungPage
      rahmen={rahmenOf(c)}
      auswertung={auswertung}
      kennzahlen={listKennzahlen(auswertung, sprache)}
      jahre={jahre.includes(auswertung.jahr) || jahre.length === 0 ? jahre : [auswertung.jahr, ...jahre]}
      ganz={MERKMALE.find((merkmal) => merkmal === ganz) ?? null}
      darfListe={isAllowed(permissions, wer, 'einsatz.sehen')}
      darfRegeln={isAllowed(permissions, wer, 'entschaedigung.sehen')}
    />,
  );
}

/** Everything on the page as sheets of one file, the breakdowns with all their lines. */
function listSheets(c: Ctx, a: Jahresauswertung): WorkbookSheet[] {
  const { sprache } = c.get('kontext');
  const t = auswertungTexte[sprache];
  const cents = (cent: number | null) => (cent === null ? null : { cents: cent });
  const summen = <Row,>(of: (row: Row) => { jetzt: Summe; davor: Summe }): TableColumn<Row>[] => [
    { label: `${t.anzahl} ${a.jahr}`, value: (row) => of(row).jetzt.einsaetze },
    { label: `${t.anzahl} ${a.jahr - 1}`, value: (row) => of(row).davor.einsaetze },
    { label: t.personen, value: (row) => of(row).jetzt.personen },
    { label: t.stunden, value: (row) => Math.round(of(row).jetzt.minuten / 6) / 10 },
    { label: t.kilometer, value: (row) => of(row).jetzt.zehntelkilometer / 10 },
    { label: `${t.kosten} ${a.jahr}`, value: (row) => cents(of(row).jetzt.kostenCent) },
    { label: `${t.kosten} ${a.jahr - 1}`, value: (row) => cents(of(row).davor.kostenCent) },
  ];
  const gruppenSheet = (merkmal: Merkmal) =>
    sheetOf<Gruppe>(
      t.nach[merkmal],
      [
        {
          label: t.merkmal[merkmal],
          value: ({ schluessel }) => nameOfGruppe(merkmal, schluessel, sprache),
          width: 30,
        },
        ...summen<Gruppe>((gruppe) => gruppe),
      ],
      a.nach[merkmal],
    );
  return [
    sheetOf<Kennzahl>(
      `${t.titel} ${a.jahr}`,
      [
        { label: t.kennzahl, value: ({ titel }) => titel, width: 36 },
        { label: `${t.wert} ${a.tage.von} – ${a.tage.bis}`, value: ({ wert }) => wert, width: 34 },
        {
          label: `${t.wertDavor} ${a.davorTage.von} – ${a.davorTage.bis}`,
          value: ({ davor }) => davor,
          width: 34,
        },
        { label: '', value: ({ hinweis }) => hinweis ?? '', width: 44 },
      ],
      listKennzahlen(a, sprache),
    ),
    sheetOf(
      t.monate,
      [
        {
          label: t.monat,
          value: ({ monat }) => formatMonat(`${a.jahr}-${String(monat).padStart(2, '0')}-01`, sprache),
          width: 20,
        },
        ...summen<(typeof a.monate)[number]>((monat) => monat),
      ],
      a.monate,
    ),
    ...MERKMALE.map(gruppenSheet),
    sheetOf(
      t.haushalt,
      [
        { label: t.topf, value: ({ topf }) => topf?.bezeichnung ?? t.ohneTopf, width: 30 },
        { label: t.ansatz, value: ({ ansatzCent }) => cents(ansatzCent) },
        { label: t.bisher, value: ({ kostenCent }) => cents(kostenCent) },
        { label: t.abgerechnet, value: ({ abgerechnetCent }) => cents(abgerechnetCent) },
      ],
      a.haushalt,
    ),
  ];
}

export const auswertungRoutes: Route[] = [
  get('/auswertung', 'auswertung.sehen', showAuswertung),
  get('/auswertung.xlsx', 'auswertung.sehen', async (c) => {
    const auswertung = await loadJahr(c);
    const t = auswertungTexte[c.get('kontext').sprache];
    return sendWorkbook(c, `${t.titel} ${auswertung.jahr}`, listSheets(c, auswertung));
  }),
];
