import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  DataTable,
  DateField,
  defineTable,
  EmptyState,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  type Rahmen,
  SelectField,
  SubmitRow,
  type TableQuery,
  TextArea,
  TextField,
} from '../../../design/index.ts';
import { gremienTexte } from '../gremien/gremien.texte.ts';
import type { Gremium } from '../gremien/gremium.store.ts';
import { berichteTexte } from '../texte.ts';
import { ERGEBNISSE } from './beschluss.rules.ts';
import type { Beschluss } from './beschluss.store.ts';

export const BESCHLUESSE = '/berichte/beschluesse';

export const beschlussTabelle = defineTable({
  filters: {
    suche: { kind: 'text' },
    gremium: { kind: 'select' },
    ergebnis: { kind: 'multiple', options: ERGEBNISSE },
    am: { kind: 'dateRange' },
    offen: { kind: 'flag' },
  },
  sortable: ['am'],
  defaultSort: { key: 'am', direction: 'desc' },
});

export type Beschlussanfrage = TableQuery<typeof beschlussTabelle>;

/** The register of resolutions; every filter lives in the address. */
export const BeschluessePage = ({
  rahmen,
  query,
  rows,
  total,
  gremien,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  query: Beschlussanfrage;
  rows: readonly Beschluss[];
  total: number;
  gremien: readonly Gremium[];
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = gremienTexte[sprache];
  const w = berichteTexte[sprache];
  const neu = darfBearbeiten && (
    <LinkButton href={`${BESCHLUESSE}/neu`} variant="primary" icon="plus">
      {t.neuerBeschluss}
    </LinkButton>
  );
  return (
    <Layout rahmen={rahmen} title={t.beschluesse} intro={t.beschluesseIntro} actions={neu}>
      <DataTable
        caption={t.beschluesse}
        definition={beschlussTabelle}
        query={query}
        path={BESCHLUESSE}
        rows={rows}
        total={total}
        narrow="cards"
        exports={{ csv: `${BESCHLUESSE}.csv`, xlsx: `${BESCHLUESSE}.xlsx` }}
        empty={
          <EmptyState title={t.keineBeschluesse} icon="scales">
            {t.keineBeschluesseHinweis}
          </EmptyState>
        }
        filters={[
          { key: 'suche', label: t.suche },
          {
            key: 'gremium',
            label: t.gremium,
            options: gremien.map(({ id, name }) => ({ value: String(id), label: name })),
          },
          {
            key: 'ergebnis',
            label: t.ergebnis,
            options: ERGEBNISSE.map((value) => ({ value, label: w.ergebnis[value] })),
          },
          { key: 'am', label: t.am },
          { key: 'offen', label: t.offeneAuftraege },
        ]}
        columns={[
          {
            key: 'vorlage',
            label: t.vorlage,
            header: true,
            cell: (row) => row.vorlage,
            href: (row) => `${BESCHLUESSE}/${row.id}`,
          },
          { key: 'am', label: t.am, nowrap: true, cell: (row) => formatDatum(row.am, sprache) },
          { key: 'gremium', label: t.gremium, cell: (row) => row.gremium },
          { key: 'nummer', label: t.vorlagennummer, cell: (row) => row.vorlagennummer },
          { key: 'ergebnis', label: t.ergebnis, cell: (row) => w.ergebnis[row.ergebnis] },
          {
            key: 'auftraege',
            label: t.offeneAuftraege,
            cell: (row) => row.offene_auftraege > 0 && <Badge tone="info">{row.offene_auftraege}</Badge>,
          },
        ]}
      />
    </Layout>
  );
};

/** What is noted of an outcome, for a resolution by hand and for one stop of a paper. */
export const Ausgangsfelder = ({ rahmen }: { rahmen: Rahmen }) => {
  const t = gremienTexte[rahmen.sprache];
  const w = berichteTexte[rahmen.sprache];
  return (
    <>
      <FieldRow>
        <DateField name="am" label={t.am} required />
        <SelectField
          name="ergebnis"
          label={t.ergebnis}
          required
          options={ERGEBNISSE.map((value) => ({ value, label: w.ergebnis[value] }))}
        />
        <TextField name="tagesordnungspunkt" label={t.top} maxlength={40} width="s" />
      </FieldRow>
      <TextArea name="wortlaut" label={t.wortlaut} maxlength={8000} rows={5} />
      <TextArea name="auflagen" label={t.auflagen} maxlength={4000} rows={3} />
    </>
  );
};

/** A resolution that was not about a paper of ours, or changes to one. */
export const BeschlussFormularPage = ({
  rahmen,
  id,
  gremien,
  values,
  errors,
}: {
  rahmen: Rahmen;
  /** Null for a new one. */
  id: number | null;
  gremien: readonly Gremium[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = gremienTexte[rahmen.sprache];
  const w = berichteTexte[rahmen.sprache];
  const back = id === null ? BESCHLUESSE : `${BESCHLUESSE}/${id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={id === null ? t.neuerBeschluss : t.beschlussBearbeiten}
      breadcrumb={[{ text: t.beschluesse, href: BESCHLUESSE }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form
        action={id === null ? `${BESCHLUESSE}/neu` : `${back}/bearbeiten`}
        values={values}
        errors={errors}
        guard
      >
        {id !== null && <HiddenField name="version" value={String(values.version ?? '')} />}
        <TextField name="vorlage" label={t.vorlage} maxlength={300} required />
        <SelectField
          name="gremium_id"
          label={t.gremium}
          required
          options={gremien.map((one) => ({ value: String(one.id), label: one.name }))}
        />
        <TextField name="vorlagennummer" label={t.vorlagennummer} maxlength={60} width="m" />
        <TextField name="adresse" label={t.vorlagenadresse} maxlength={500} />
        <Ausgangsfelder rahmen={rahmen} />
        <SubmitRow>
          <Button>{id === null ? t.eintragen : w.speichern}</Button>
          <LinkButton href={back} variant="tertiary">
            {w.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
