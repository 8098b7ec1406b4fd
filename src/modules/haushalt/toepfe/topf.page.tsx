import { formatGeld, type Geld } from '../../../begriffe/geld.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  DataTable,
  defineTable,
  EmptyState,
  Facts,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  MoneyField,
  NumberField,
  type Rahmen,
  SimpleTable,
  Stack,
  SubmitRow,
  type TableQuery,
  Text,
  TextField,
} from '../../../design/index.ts';
import { haushaltTexte } from '../texte.ts';
import { restOf } from './topf.rules.ts';
import type { Topf, Topfbuchung } from './topf.store.ts';

export const buchungenTabelle = defineTable({
  filters: { jahr: { kind: 'select' } },
  sortable: ['ausfuehrung_am', 'betrag_cent'],
  defaultSort: { key: 'ausfuehrung_am', direction: 'desc' },
});

export interface Planzeile {
  jahr: number;
  ansatzCent: Geld | null;
  gezahltCent: Geld;
  bemerkung: string;
  istAbgeschlossen: boolean;
}

/** One pot: its plan year by year, and the bookings of one of them. */
export const TopfPage = ({
  rahmen,
  topf,
  plan,
  jahr,
  query,
  buchungen,
  total,
  darfBearbeiten,
  values,
  errors,
}: {
  rahmen: Rahmen;
  topf: Topf;
  plan: readonly Planzeile[];
  jahr: number;
  query: TableQuery<typeof buchungenTabelle>;
  buchungen: readonly Topfbuchung[];
  total: number;
  darfBearbeiten: boolean;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = haushaltTexte[sprache];
  const path = `/haushalt/toepfe/${topf.id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={topf.bezeichnung}
      intro={!topf.ist_aktiv && <Badge tone="neutral">{t.nichtAktiv}</Badge>}
      breadcrumb={[{ text: t.toepfe, href: '/haushalt/toepfe' }]}
      actions={
        darfBearbeiten && (
          <LinkButton href={`${path}/bearbeiten`} icon="edit">
            {t.bearbeiten}
          </LinkButton>
        )
      }
      failed={errors !== undefined}
    >
      <Stack gap="l">
        <Facts
          layout="columns"
          facts={[
            { key: t.produkt, value: topf.produkt },
            { key: t.sachkonto, value: topf.sachkonto },
            { key: t.kostenstelle, value: topf.kostenstelle },
          ]}
        />
        {plan.length > 0 && (
          <SimpleTable
            caption={t.planJeJahr}
            rows={plan}
            columns={[
              {
                key: 'jahr',
                label: t.jahr,
                header: true,
                cell: (row) => row.jahr,
                href: (row) => `${path}?jahr=${row.jahr}`,
              },
              {
                key: 'ansatz',
                label: t.ansatz,
                align: 'end',
                cell: ({ ansatzCent }) =>
                  ansatzCent === null ? t.keinAnsatz : formatGeld(ansatzCent, sprache),
              },
              {
                key: 'gezahlt',
                label: t.gezahlt,
                align: 'end',
                cell: (row) => formatGeld(row.gezahltCent, sprache),
              },
              {
                key: 'rest',
                label: t.rest,
                align: 'end',
                cell: (row) => {
                  const rest = restOf(row);
                  return rest === null ? '' : formatGeld(rest, sprache);
                },
              },
              { key: 'bemerkung', label: t.bemerkung, cell: (row) => row.bemerkung },
              {
                key: 'zustand',
                label: t.zustand,
                cell: (row) => row.istAbgeschlossen && <Badge tone="success">{t.abgeschlossen}</Badge>,
              },
            ]}
          />
        )}
        {darfBearbeiten && (
          <Card title={t.ansatzFestlegen}>
            <Form action={`${path}/ansatz`} values={values} errors={errors}>
              <Text muted>{t.ansatzHinweis}</Text>
              <FieldRow>
                <NumberField name="jahr" label={t.jahr} value={String(jahr)} required />
                <MoneyField name="ansatz" label={t.ansatz} required />
              </FieldRow>
              <TextField name="bemerkung" label={t.bemerkung} maxlength={300} />
              <SubmitRow>
                <Button>{t.speichern}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
        <DataTable
          caption={t.buchungenImJahr(jahr)}
          definition={buchungenTabelle}
          query={query}
          path={path}
          rows={buchungen}
          total={total}
          empty={<EmptyState title={t.keineBuchung} icon="euro" />}
          columns={[
            {
              key: 'lauf',
              label: t.zahllauf,
              header: true,
              cell: (row) => row.lauf,
              href: (row) => `/haushalt/zahllaeufe/${row.zahllauf_id}`,
            },
            {
              key: 'ausfuehrung_am',
              label: t.ausfuehrung,
              nowrap: true,
              cell: (row) => formatDatum(row.ausfuehrung_am, sprache),
            },
            { key: 'empfaenger', label: t.empfaenger, cell: (row) => row.empfaenger },
            { key: 'text', label: t.buchungstext, cell: (row) => row.text },
            {
              key: 'status',
              label: t.zustand,
              cell: (row) =>
                row.status === 'zurueckgekommen' && <Badge tone="warning">{t.zurueckgekommen}</Badge>,
            },
            {
              key: 'betrag_cent',
              label: t.betrag,
              align: 'end',
              cell: (row) => formatGeld(row.betrag_cent, sprache),
            },
          ]}
        />
      </Stack>
    </Layout>
  );
};
