import { formatGeld } from '../../../begriffe/geld.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Checkbox,
  DataTable,
  DateField,
  defineTable,
  EmptyState,
  Facts,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  Link,
  LinkButton,
  MoneyField,
  NumberField,
  type Rahmen,
  SelectField,
  Stack,
  SubmitRow,
  type TableQuery,
  Text,
  TextField,
} from '../../../design/index.ts';
import type { Mittelbindung } from '../mittel/mittelbindung.store.ts';
import { haushaltTexte } from '../texte.ts';
import type { Topf } from '../toepfe/topf.store.ts';
import { ausgabenTexte } from './ausgaben.texte.ts';
import type { Einzelausgabe } from './einzelausgabe.store.ts';

const PFAD = '/haushalt/ausgaben';

export const ausgabenTabelle = defineTable({
  filters: { suche: { kind: 'text' }, topf: { kind: 'select' }, jahr: { kind: 'select' } },
  sortable: ['am', 'empfaenger', 'betrag_cent'],
  defaultSort: { key: 'am', direction: 'desc' },
});

const topfOptions = (toepfe: readonly Topf[]) =>
  toepfe.map((topf) => ({ value: String(topf.id), label: topf.bezeichnung }));

/** Expenses kept by hand. */
export const AusgabenPage = ({
  rahmen,
  query,
  rows,
  total,
  toepfe,
  jahre,
  darfBuchen,
}: {
  rahmen: Rahmen;
  query: TableQuery<typeof ausgabenTabelle>;
  rows: readonly (Einzelausgabe & { topf: string })[];
  total: number;
  toepfe: readonly Topf[];
  jahre: readonly number[];
  darfBuchen: boolean;
}) => {
  const { sprache } = rahmen;
  const t = ausgabenTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.ausgaben}
      intro={t.einleitung}
      width="full"
      actions={
        darfBuchen && (
          <LinkButton href={`${PFAD}/neu`} variant="primary" icon="plus">
            {t.neu}
          </LinkButton>
        )
      }
    >
      <DataTable
        caption={t.ausgaben}
        definition={ausgabenTabelle}
        query={query}
        path={PFAD}
        rows={rows}
        total={total}
        narrow="cards"
        filters={[
          { key: 'suche', label: t.suche },
          { key: 'topf', label: t.topf, options: topfOptions(toepfe) },
          {
            key: 'jahr',
            label: t.jahr,
            options: jahre.map((jahr) => ({ value: String(jahr), label: String(jahr) })),
          },
        ]}
        exports={{ csv: `${PFAD}.csv`, xlsx: `${PFAD}.xlsx` }}
        empty={
          <EmptyState title={t.leer} icon="euro">
            {t.leerHinweis}
          </EmptyState>
        }
        columns={[
          { key: 'zweck', label: t.zweck, header: true, cell: (row) => row.zweck },
          { key: 'empfaenger', label: t.empfaenger, cell: (row) => row.empfaenger },
          { key: 'am', label: t.am, nowrap: true, cell: (row) => formatDatum(row.am, sprache) },
          {
            key: 'topf',
            label: t.topf,
            cell: (row) => row.topf,
            href: (row) => `/haushalt/toepfe/${row.topf_id}?jahr=${row.jahr}`,
          },
          { key: 'jahr', label: t.jahr, cell: (row) => row.jahr },
          { key: 'belegnummer', label: t.belegnummer, cell: (row) => row.belegnummer },
          {
            key: 'betrag_cent',
            label: t.betrag,
            align: 'end',
            nowrap: true,
            cell: (row) => formatGeld(row.betrag_cent, sprache),
          },
          {
            key: 'stand',
            label: t.stand,
            cell: (row) => {
              if (row.storniert_at !== null) {
                return (
                  <Stack gap="xs">
                    <Badge tone="neutral">{t.storniert}</Badge>
                    <Text as="span" muted small>
                      {t.storniertVon(row.storniert_von ?? '', row.storno_grund)}
                    </Text>
                  </Stack>
                );
              }
              return darfBuchen && <Link href={`${PFAD}/${row.id}/stornieren`}>{t.stornieren}</Link>;
            },
          },
        ]}
      />
    </Layout>
  );
};

/** Entering an expense; the box appears when the pot does not have so much. */
export const AusgabeNeuPage = ({
  rahmen,
  toepfe,
  bindungen,
  values,
  errors,
}: {
  rahmen: Rahmen;
  toepfe: readonly Topf[];
  /** Commitments of which something is still to be paid. */
  bindungen: readonly Mittelbindung[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = ausgabenTexte[rahmen.sprache];
  const nameOf = (topfId: number) => toepfe.find(({ id }) => id === topfId)?.bezeichnung ?? '';
  return (
    <Layout
      rahmen={rahmen}
      title={t.neu}
      breadcrumb={[{ text: t.ausgaben, href: PFAD }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form action={`${PFAD}/neu`} values={values} errors={errors} guard>
        <SelectField name="topf" label={t.topf} options={topfOptions(toepfe)} required />
        <TextField name="zweck" label={t.zweck} maxlength={200} required />
        <TextField name="empfaenger" label={t.empfaenger} maxlength={200} required />
        <FieldRow>
          <DateField name="am" label={t.am} required />
          <MoneyField name="betrag" label={t.betrag} required />
        </FieldRow>
        <FieldRow>
          <TextField name="belegnummer" label={t.belegnummer} maxlength={60} />
          <NumberField name="jahr" label={t.jahr} hint={t.jahrHinweis} />
        </FieldRow>
        {bindungen.length > 0 && (
          <SelectField
            name="mittelbindung"
            label={t.mittelbindung}
            hint={t.mittelbindungHinweis}
            options={bindungen.map((one) => ({
              value: one.schluessel,
              label: t.mittelbindungWahl(nameOf(one.topfId), one.jahr, one.titel),
            }))}
          />
        )}
        {errors?.trotzdem !== undefined && <Checkbox name="trotzdem" label={t.trotzdem} />}
        <SubmitRow>
          <Button>{t.buchen}</Button>
          <LinkButton href={PFAD} variant="tertiary">
            {haushaltTexte[rahmen.sprache].abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};

/** Taking an expense out of the sums. */
export const StornoPage = ({
  rahmen,
  ausgabe,
  values,
  errors,
}: {
  rahmen: Rahmen;
  ausgabe: Einzelausgabe;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = ausgabenTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.stornoTitel}
      intro={t.stornoHinweis}
      breadcrumb={[{ text: t.ausgaben, href: PFAD }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Facts
        facts={[
          { key: t.zweck, value: ausgabe.zweck },
          { key: t.empfaenger, value: ausgabe.empfaenger },
          { key: t.am, value: formatDatum(ausgabe.am, sprache) },
          { key: t.betrag, value: formatGeld(ausgabe.betrag_cent, sprache) },
        ]}
      />
      <Form action={`${PFAD}/${ausgabe.id}/stornieren`} values={values} errors={errors}>
        <TextField name="grund" label={t.stornoGrund} maxlength={200} required />
        <SubmitRow>
          <Button variant="danger">{t.stornieren}</Button>
          <LinkButton href={PFAD} variant="tertiary">
            {haushaltTexte[sprache].abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
