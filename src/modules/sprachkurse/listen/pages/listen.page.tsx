import { formatMonat } from '../../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Card,
  DataTable,
  defineTable,
  EmptyState,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  NumberField,
  type Rahmen,
  Stack,
  SubmitRow,
  type TableQuery,
} from '../../../../design/index.ts';
import type { Kursmonat } from '../liste.store.ts';
import { listenTexte } from '../texte.ts';
import { Listenstand } from './liste.page.tsx';

export const ZUSTAENDE = ['fehlt', 'entwurf', 'eingereicht', 'zurueckgegeben', 'geprueft'] as const;

export const listenTabelle = defineTable({
  filters: {
    suche: { kind: 'text' },
    zustand: { kind: 'select', options: ZUSTAENDE },
    monat: { kind: 'dateRange' },
  },
  sortable: ['monat'],
  defaultSort: { key: 'monat', direction: 'desc' },
});

/** All months of all courses, the newest first; and until when lists are due. */
export const ListenPage = ({
  rahmen,
  query,
  rows,
  total,
  frist,
}: {
  rahmen: Rahmen;
  query: TableQuery<typeof listenTabelle>;
  rows: readonly Kursmonat[];
  total: number;
  /** Null: not for this person. */
  frist: { values: FormValues; errors?: FormErrors } | null;
}) => {
  const { sprache } = rahmen;
  const t = listenTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.listen}
      intro={t.listenEinleitung}
      width="full"
      failed={frist?.errors !== undefined}
    >
      <Stack gap="l">
        <DataTable
          caption={t.listen}
          definition={listenTabelle}
          query={query}
          path="/kurslisten"
          narrow="cards"
          rows={rows}
          total={total}
          filters={[
            { key: 'suche', label: t.kursOderTraeger },
            {
              key: 'zustand',
              label: t.stand,
              options: ZUSTAENDE.map((value) => ({
                value,
                label: value === 'fehlt' ? t.nurFehlende : t.status[value],
              })),
            },
            { key: 'monat', label: t.monat },
          ]}
          exports={{ csv: '/kurslisten.csv', xlsx: '/kurslisten.xlsx' }}
          empty={
            <EmptyState title={t.listenLeer} icon="document">
              {t.listenLeerHinweis}
            </EmptyState>
          }
          columns={[
            {
              key: 'monat',
              label: t.monat,
              header: true,
              nowrap: true,
              cell: (row) => formatMonat(row.monat, sprache),
              href: (row) => `/kurse/${row.kursId}/listen/${row.monat.slice(0, 7)}`,
            },
            { key: 'kurs', label: t.kurs, cell: (row) => `${row.kennung} ${row.titel}` },
            { key: 'traeger', label: t.traeger, cell: (row) => row.traeger },
            {
              key: 'stand',
              label: t.stand,
              cell: (row) => <Listenstand status={row.status} rahmen={rahmen} />,
            },
            { key: 'ue', label: t.gehaltenKurz, align: 'end', cell: (row) => (row.status ? row.ue : '–') },
            {
              key: 'da',
              label: t.anwesende,
              align: 'end',
              cell: (row) => (row.status ? row.anwesende : '–'),
            },
            { key: 'befunde', label: t.befunde, align: 'end', cell: (row) => row.befunde || '–' },
          ]}
        />
        {frist && (
          <Card title={t.frist}>
            <Form
              action="/kurslisten/frist"
              id="frist"
              values={frist.values}
              errors={frist.errors}
              marks="required"
            >
              <FieldRow>
                <NumberField name="tag" label={t.fristTag} width="xs" required />
                <NumberField
                  name="abstandTage"
                  label={t.fristAbstand}
                  hint={t.fristAbstandHinweis}
                  width="xs"
                  required
                />
              </FieldRow>
              <SubmitRow>
                <Button variant="secondary">{t.speichern}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
      </Stack>
    </Layout>
  );
};
