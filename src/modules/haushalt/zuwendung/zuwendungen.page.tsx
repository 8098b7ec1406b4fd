import { formatGeld } from '../../../begriffe/geld.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  DateField,
  EmptyState,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  NumberField,
  type Rahmen,
  SimpleTable,
  SubmitRow,
  TextField,
  type Ton,
} from '../../../design/index.ts';
import type { ZuwendungStatus } from './zuwendung.rules.ts';
import type { Zuwendung } from './zuwendung.store.ts';
import { zuwendungTexte } from './zuwendung.texte.ts';

export const PFAD = '/haushalt/zuwendungen';

export const STATUS_TON: Record<ZuwendungStatus, Ton> = {
  vorbereitung: 'neutral',
  beantragt: 'info',
  bewilligt: 'success',
  abgelehnt: 'danger',
  geprueft: 'warning',
  nachgewiesen: 'success',
};

/** The grants, year by year. */
export const ZuwendungenPage = ({
  rahmen,
  zuwendungen,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  zuwendungen: readonly (Zuwendung & { erhalten_cent: number })[];
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = zuwendungTexte[sprache];
  const geld = (cent: number | null) => (cent === null ? '' : formatGeld(cent, sprache));
  return (
    <Layout
      rahmen={rahmen}
      title={t.zuwendungen}
      intro={t.einleitung}
      actions={
        <>
          {darfBearbeiten && (
            <LinkButton href={`${PFAD}/neu`} variant="primary" icon="plus">
              {t.neu}
            </LinkButton>
          )}
          <LinkButton href="/haushalt/stellen">{t.stellen}</LinkButton>
          <LinkButton href={`${PFAD}/regeln`}>{t.regeln}</LinkButton>
        </>
      }
    >
      {zuwendungen.length === 0 ? (
        <EmptyState title={t.leer} icon="euro">
          {t.leerHinweis}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t.zuwendungen}
          hideCaption
          rows={zuwendungen}
          columns={[
            {
              key: 'jahr',
              label: t.jahr,
              header: true,
              cell: ({ jahr }) => jahr,
              href: ({ id }) => `${PFAD}/${id}`,
            },
            {
              key: 'stand',
              label: t.stand,
              cell: ({ status }) => <Badge tone={STATUS_TON[status]}>{t.staende[status]}</Badge>,
            },
            {
              key: 'beantragt',
              label: t.beantragt,
              align: 'end',
              nowrap: true,
              cell: (row) => geld(row.beantragt_cent),
            },
            {
              key: 'bewilligt',
              label: t.bewilligt,
              align: 'end',
              nowrap: true,
              cell: (row) => geld(row.bewilligt_cent),
            },
            {
              key: 'erhalten',
              label: t.erhalten,
              align: 'end',
              nowrap: true,
              cell: (row) => geld(row.erhalten_cent),
            },
            {
              key: 'nachweis',
              label: t.nachweisBis,
              nowrap: true,
              cell: ({ nachweis_bis: bis }) => bis && formatDatum(bis, sprache),
            },
          ]}
        />
      )}
    </Layout>
  );
};

export const ZuwendungNeuPage = ({
  rahmen,
  values,
  errors,
}: {
  rahmen: Rahmen;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = zuwendungTexte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.neu}
      breadcrumb={[{ text: t.zuwendungen, href: PFAD }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form action={`${PFAD}/neu`} values={values} errors={errors} guard>
        <NumberField name="jahr" label={t.jahr} required />
        <FieldRow>
          <DateField name="von" label={t.von} hint={t.zeitraumHinweis} />
          <DateField name="bis" label={t.bis} hint={t.zeitraumHinweis} />
        </FieldRow>
        <TextField name="behoerde" label={t.behoerde} maxlength={200} required />
        <SubmitRow>
          <Button>{t.anlegen}</Button>
          <LinkButton href={PFAD} variant="tertiary">
            {t.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
