import { Button } from './button.tsx';
import { Card, Columns, Section, Text } from './layout-primitives.tsx';
import { PlanAxis } from './plan-axis.tsx';
import { PointMap } from './point-map.tsx';
import { SheetPreview } from './sheet-preview.tsx';
import { Paper, StickyBar, UnfoldList } from './surfaces.tsx';

/** Years, places, sheets, paper. */
export const GalleryPlan = (_: { search: URLSearchParams }) => (
  <>
    <Section title="Zeitplan und Orte">
      <PlanAxis
        caption="Maßnahmen im Handlungsfeld Sprache"
        corner="Maßnahme"
        today="2026-11-24"
        rows={[
          {
            label: 'Eltern-Kind-Sprachkurse',
            href: '#',
            von: '2025-02-01',
            bis: '2027-07-31',
            note: 'läuft',
          },
          {
            label: 'Sprachmittlerpool erweitern',
            von: '2024-01-01',
            bis: '2025-12-31',
            tone: 'success',
            note: 'erreicht',
          },
          {
            label: 'Landessprachkurse in der Samtgemeinde',
            von: '2026-03-01',
            bis: '2026-10-31',
            tone: 'danger',
            note: 'überfällig',
          },
          { label: 'Fortschreibung des Integrationskonzepts', von: '2028-01-01', bis: '2030-12-31' },
          { label: 'Beratung im Familienzentrum', von: '2026-09-01', bis: null, note: 'bis auf Weiteres' },
        ]}
      />
      <Columns min="l">
        <Card>
          <PointMap
            id="karte"
            title="Wartende nach Ort"
            description="Die meisten warten in Hauptort; aus Niedermoor und Deichdorf fahren Menschen dorthin."
            points={[
              { name: 'Hauptort', lat: 53.33, lon: 8.48, value: 34 },
              { name: 'Niedermoor', lat: 53.49, lon: 8.48, value: 12, tone: 'warning', detail: 'kein Kurs' },
              { name: 'Obermühle', lat: 53.24, lon: 8.46, value: 5 },
              { name: 'Deichdorf', lat: 53.41, lon: 8.27, value: 9, tone: 'warning' },
            ]}
            lines={[
              { from: 'Niedermoor', to: 'Hauptort', value: 8 },
              { from: 'Deichdorf', to: 'Hauptort', value: 3 },
            ]}
          />
        </Card>
        <Paper>
          <h2>Bericht an den Ausschuss</h2>
          <p>Im Jahr 2026 wurden 1.104 Einsätze in 25 Sprachen vermittelt.</p>
        </Paper>
      </Columns>
    </Section>
    <Section title="Einlesen und abrechnen">
      <SheetPreview
        caption="einsaetze-2026.xlsx, Blatt „November“"
        columns={['Datum', 'Sprache', 'Stelle', 'Kilometer']}
        rows={[
          {
            number: 4,
            cells: [{ text: '02.11.26' }, { text: 'Arabisch' }, { text: 'Jobcenter' }, { text: '12,5' }],
          },
          {
            number: 5,
            cells: [
              { text: '31.02.26', tone: 'danger', note: 'gibt es nicht' },
              { text: 'Persich', tone: 'warning', note: 'gelesen als Persisch' },
              { text: 'Kita' },
              { text: '8' },
            ],
          },
        ]}
      />
      <UnfoldList
        label="Einsätze von Saba Testfrau"
        items={[
          {
            cells: ['Mo, 02.11.2026', 'Jobcenter Hauptort', '34,75 €'],
            detail: <Text>1,5 Stunden × 20,00 € + 12,5 km × 0,38 €</Text>,
            open: true,
          },
          {
            cells: ['Di, 03.11.2026', 'Schwangerschaftskonfliktberatungsstelle', '20,00 €'],
            detail: <Text>Mindestbetrag</Text>,
            tone: 'warning',
          },
        ]}
      />
      <StickyBar>
        <Text strong>Summe 54,75 €</Text>
        <Button icon="check">Zur Freigabe geben</Button>
      </StickyBar>
    </Section>
  </>
);
