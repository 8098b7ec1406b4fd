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
  TextField,
} from '../../../design/index.ts';
import { BERICHTSARTEN, BERICHTSSTATUS } from '../bericht.rules.ts';
import { berichteTexte } from '../texte.ts';
import { STATUSTON } from './bericht.page.tsx';
import type { Berichtzeile } from './bericht.store.ts';
import { berichtTexte } from './bericht.texte.ts';
import { BERICHTE } from './schritte.page.tsx';

export const berichtTabelle = defineTable({
  filters: {
    suche: { kind: 'text' },
    art: { kind: 'multiple', options: BERICHTSARTEN },
    status: { kind: 'multiple', options: BERICHTSSTATUS },
  },
  sortable: [],
  defaultSort: { key: 'zeitraum', direction: 'desc' },
});

/** All papers, the latest period first. */
export const BerichtePage = ({
  rahmen,
  query,
  rows,
  darfSchreiben,
}: {
  rahmen: Rahmen;
  query: TableQuery<typeof berichtTabelle>;
  rows: readonly Berichtzeile[];
  darfSchreiben: boolean;
}) => {
  const { sprache } = rahmen;
  const t = berichtTexte[sprache];
  const w = berichteTexte[sprache];
  const tag = (datum: string) => formatDatum(datum, sprache);
  const neu = darfSchreiben && (
    <LinkButton href={`${BERICHTE}/neu`} variant="primary" icon="plus">
      {t.neu}
    </LinkButton>
  );
  return (
    <Layout rahmen={rahmen} title={t.titel} intro={t.intro} actions={neu}>
      <DataTable
        caption={t.titel}
        definition={berichtTabelle}
        query={query}
        path={BERICHTE}
        rows={rows}
        total={rows.length}
        narrow="cards"
        empty={
          <EmptyState title={t.keine} icon="report" action={neu}>
            {t.keineHinweis}
          </EmptyState>
        }
        filters={[
          { key: 'suche', label: t.suche },
          {
            key: 'art',
            label: t.art,
            options: BERICHTSARTEN.map((value) => ({ value, label: w.art[value] })),
          },
          {
            key: 'status',
            label: t.stand,
            options: BERICHTSSTATUS.map((value) => ({ value, label: w.status[value] })),
          },
        ]}
        columns={[
          {
            key: 'titel',
            label: t.bezeichnung,
            header: true,
            cell: (row) => row.titel,
            href: (row) => `${BERICHTE}/${row.id}`,
          },
          { key: 'art', label: t.art, cell: (row) => w.art[row.art] },
          {
            key: 'zeitraum',
            label: t.zeitraum,
            cell: (row) => t.zeitraumText(tag(row.von_am), tag(row.bis_am)),
          },
          { key: 'nummer', label: t.vorlagennummer, cell: (row) => row.vorlagennummer },
          {
            key: 'stand',
            label: t.stand,
            cell: ({ status, fassung }) => (
              <>
                <Badge tone={STATUSTON[status]}>{w.status[status]}</Badge>
                {fassung !== null && ` ${t.fassung(fassung)}`}
              </>
            ),
          },
        ]}
      />
    </Layout>
  );
};

/** What a new paper is about, and which earlier one it continues. */
export const NeuerBerichtPage = ({
  rahmen,
  vorgaenger,
  values,
  errors,
}: {
  rahmen: Rahmen;
  /** Papers that can be continued. */
  vorgaenger: readonly Berichtzeile[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = berichtTexte[rahmen.sprache];
  const w = berichteTexte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.neu}
      breadcrumb={[{ text: t.titel, href: BERICHTE }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form action={`${BERICHTE}/neu`} values={values} errors={errors} guard>
        <SelectField
          name="art"
          label={t.art}
          required
          options={BERICHTSARTEN.map((value) => ({ value, label: w.art[value] }))}
        />
        <TextField name="titel" label={t.bezeichnung} hint={t.bezeichnungHinweis} maxlength={300} required />
        <FieldRow>
          <DateField name="von_am" label={t.von} required />
          <DateField name="bis_am" label={t.bis} required />
        </FieldRow>
        {vorgaenger.length > 0 && (
          <SelectField
            name="vorgaenger_id"
            label={t.vorgaenger}
            hint={t.vorgaengerHinweis}
            placeholder={t.ohneVorgaenger}
            width="full"
            options={vorgaenger.map(({ id, titel }) => ({ value: String(id), label: titel }))}
          />
        )}
        <SubmitRow>
          <Button>{t.beginnen}</Button>
          <LinkButton href={BERICHTE} variant="tertiary">
            {w.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};

/** Title, period and number of a draft. */
export const AngabenPage = ({
  rahmen,
  id,
  values,
  errors,
}: {
  rahmen: Rahmen;
  id: number;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = berichtTexte[rahmen.sprache];
  const w = berichteTexte[rahmen.sprache];
  const path = `${BERICHTE}/${id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.angaben}
      breadcrumb={[
        { text: t.titel, href: BERICHTE },
        { text: String(values.titel ?? ''), href: path },
      ]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form action={`${path}/angaben`} values={values} errors={errors} guard>
        <HiddenField name="version" value={String(values.version ?? '')} />
        <TextField name="titel" label={t.bezeichnung} maxlength={300} required />
        <FieldRow>
          <DateField name="von_am" label={t.von} required />
          <DateField name="bis_am" label={t.bis} required />
        </FieldRow>
        <TextField name="vorlagennummer" label={t.vorlagennummer} maxlength={60} width="m" />
        <TextField name="adresse" label={t.adresse} maxlength={500} />
        <SubmitRow>
          <Button>{w.speichern}</Button>
          <LinkButton href={path} variant="tertiary">
            {w.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
