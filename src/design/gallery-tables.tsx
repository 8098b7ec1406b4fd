import { Badge } from './badge.tsx';
import { Button, LinkButton } from './button.tsx';
import { BarChart, BarList, LineChart, StackedBarChart } from './chart.tsx';
import { DataTable } from './data-table.tsx';
import { EmptyState } from './empty-state.tsx';
import { type Einsatz, einsaetze, einsatzTable } from './gallery-data.ts';
import { HeatTable } from './heat-table.tsx';
import { Card, Columns, Section } from './layout-primitives.tsx';
import { PopulationPyramid } from './population-pyramid.tsx';
import { type Column, SimpleTable } from './table.tsx';
import type { FilterField } from './table-filter.tsx';
import { parseTableQuery } from './table-query.ts';

export const einsatzColumns: readonly Column<Einsatz>[] = [
  {
    key: 'nummer',
    label: 'Nummer',
    header: true,
    nowrap: true,
    cell: (row) => row.nummer,
    href: (row) => `#${row.nummer}`,
  },
  { key: 'am', label: 'Termin', nowrap: true, cell: (row) => row.am },
  { key: 'stelle', label: 'Stelle', cell: (row) => row.stelle },
  { key: 'sprache', label: 'Sprache', cell: (row) => row.sprache },
  { key: 'person', label: 'Person', cell: (row) => row.person },
  { key: 'ort', label: 'Ort', cell: (row) => row.ort },
  { key: 'status', label: 'Stand', cell: (row) => <Badge tone={row.status[0]}>{row.status[1]}</Badge> },
  { key: 'betrag', label: 'Betrag', align: 'end', cell: (row) => row.betrag },
];

const filters: FilterField<keyof (typeof einsatzTable)['filters']>[] = [
  { key: 'suche', label: 'Nummer, Stelle oder Person' },
  {
    key: 'sprache',
    label: 'Sprache',
    options: ['Arabisch', 'Tigrinya', 'Kurmancî', 'Українська'].map((label) => ({ value: label, label })),
  },
  {
    key: 'status',
    label: 'Stand',
    options: [
      { value: 'offen', label: 'ohne Zusage' },
      { value: 'bestaetigt', label: 'bestätigt' },
      { value: 'durchgefuehrt', label: 'durchgeführt' },
    ],
  },
  { key: 'am', label: 'Termin' },
  { key: 'nurMeine', label: 'Nur meine' },
];

const months = ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];

/** Lists, tables and charts. */
export const GalleryTables = ({ search }: { search: URLSearchParams }) => {
  const query = parseTableQuery(einsatzTable, search);
  return (
    <>
      <Section title="Liste mit Filtern, Sortierung, Seiten und Ausgabe">
        <DataTable
          id="einsaetze"
          caption="Einsätze"
          definition={einsatzTable}
          query={query}
          path="/design"
          columns={einsatzColumns}
          rows={einsaetze.slice(0, 12)}
          total={1043}
          filters={filters}
          exports={{ csv: '/einsaetze.csv', xlsx: '/einsaetze.xlsx' }}
          tone={(row) => (row.status[0] === 'warning' ? 'warning' : undefined)}
          selection={{
            action: '/design',
            name: 'nummer',
            value: (row) => row.nummer,
            label: (row) => row.nummer,
            buttons: <Button variant="secondary">Ausgewählte abrechnen</Button>,
          }}
        />
      </Section>
      <Section title="Liste, deren Zeilen auf dem Telefon Karten sind">
        <DataTable
          id="karten"
          caption="Einsätze"
          definition={einsatzTable}
          query={query}
          path="/design"
          narrow="cards"
          columns={einsatzColumns}
          rows={einsaetze.slice(0, 3)}
          total={3}
          tone={(row) => (row.status[0] === 'warning' ? 'warning' : undefined)}
        />
      </Section>
      <Section title="Leere Listen">
        <Columns min="l">
          <DataTable
            id="leer"
            caption="Maßnahmen"
            definition={einsatzTable}
            query={parseTableQuery(einsatzTable, '')}
            path="/design"
            columns={einsatzColumns}
            rows={[]}
            total={0}
            empty={
              <EmptyState
                title="Noch keine Maßnahmen"
                icon="target"
                action={<LinkButton href="#">Konzept einlesen</LinkButton>}
              >
                Lesen Sie ein vorhandenes Integrationskonzept ein oder legen Sie die erste Maßnahme an.
              </EmptyState>
            }
          />
          <DataTable
            id="nichts"
            caption="Einsätze"
            definition={einsatzTable}
            query={parseTableQuery(einsatzTable, 'suche=xyz')}
            path="/design"
            columns={einsatzColumns}
            rows={[]}
            total={0}
          />
        </Columns>
      </Section>
      <Section title="Kleine Tabelle">
        <SimpleTable
          caption="Haushalt 2026"
          columns={[
            {
              key: 'zeile',
              label: 'Zeile',
              header: true,
              cell: (row: [string, string, string]) => row[0],
              footer: 'Summe',
            },
            { key: 'plan', label: 'Geplant', align: 'end', cell: (row) => row[1], footer: '1.165.000,00 €' },
            { key: 'ist', label: 'Ausgegeben', align: 'end', cell: (row) => row[2], footer: '843.240,00 €' },
          ]}
          rows={[
            ['Sprachmittlung', '35.000,00 €', '31.240,00 €'],
            ['Kommunale Sprachkurse', '1.000.000,00 €', '750.000,00 €'],
            ['Frauen lernen Deutsch', '130.000,00 €', '62.000,00 €'],
          ]}
        />
        <HeatTable
          caption="Teilnehmende je Monat"
          corner="Kurs"
          columns={months}
          rows={[
            {
              label: 'Niedermoor A1',
              href: '#',
              minimum: 8,
              values: [15, 15, 14, 14, 12, 11, 11, 9, 8, 7, 6, null],
            },
            {
              label: 'Obermühle Alphabetisierung',
              minimum: 8,
              values: [null, null, 10, 11, 12, 12, 14, 14, 15, 15, 16, 16],
            },
            {
              label: 'Hauptort B1 mit Kinderbetreuung',
              minimum: 10,
              values: [18, 18, 17, 18, 20, 20, 19, 18, 18, 17, 18, 18],
            },
          ]}
        />
      </Section>
      <Section title="Diagramme">
        <Columns min="l">
          <Card>
            <BarChart
              id="balken"
              title="Einsätze nach Jahr"
              description="Die Einsätze stiegen von 412 im Jahr 2021 auf 1.104 im Jahr 2026."
              source="Stand 24.11.2026, Quelle: KoMuT"
              categories={['2021', '2022', '2023', '2024', '2025', '2026']}
              series={[{ name: 'Einsätze', values: [412, 655, 1004, 987, 1052, 1104] }]}
            />
          </Card>
          <Card>
            <LineChart
              id="linien"
              title="Teilnehmende Kurs Niedermoor"
              description="Die Zahl fällt seit März und liegt seit Oktober unter der Mindestgröße von 8."
              categories={months}
              threshold={{ value: 8, label: 'Mindestgröße 8' }}
              series={[
                { name: 'angemeldet', values: [15, 15, 14, 14, 14, 14, 13, 12, 12, 11, 11, null] },
                { name: 'anwesend', values: [14, 15, 13, 12, 11, 11, null, 9, 8, 7, 6, null] },
              ]}
            />
          </Card>
          <Card>
            <StackedBarChart
              id="stapel"
              title="Bewilligte Kurse nach Gemeinde"
              description="In Hauptort laufen die meisten Kurse, in Obermühle die wenigsten."
              categories={['2023', '2024', '2025', '2026']}
              series={[
                { name: 'Hauptort', values: [12, 14, 15, 18] },
                { name: 'Niedermoor', values: [6, 8, 5, 9] },
                { name: 'Samtgemeinde Obermühle', values: [2, 3, 5, 4] },
              ]}
            />
          </Card>
          <Card>
            <PopulationPyramid
              id="pyramide"
              title="Bevölkerung nach Alter und Geschlecht"
              description="Die meisten Menschen sind zwischen 45 und 65 Jahre alt; unter den Älteren überwiegen Frauen."
              source="31.12.2025, je Altersjahr"
              categories={[
                'unter 18',
                '18 bis unter 30',
                '30 bis unter 45',
                '45 bis unter 65',
                '65 und älter',
              ]}
              spans={[18, 12, 15, 20, 25]}
              left={{ name: 'männlich', values: [14_200, 10_900, 14_100, 24_300, 16_800] }}
              right={{ name: 'weiblich', values: [13_500, 10_100, 13_900, 24_600, 20_400] }}
            />
          </Card>
          <Card title="Herkunft" level={3}>
            <BarList
              label="Staatsangehörigkeiten am 31.12.2025"
              items={[
                { label: 'Polen', value: 1930, href: '#' },
                { label: 'Syrien, Arabische Republik', value: 1370 },
                { label: 'Rumänien', value: 925 },
                { label: 'Niederlande', value: 810 },
                { label: 'Staatsangehörigkeit ungeklärt oder ohne Angabe', value: 35, detail: 'geschätzt' },
              ]}
            />
          </Card>
        </Columns>
      </Section>
    </>
  );
};
