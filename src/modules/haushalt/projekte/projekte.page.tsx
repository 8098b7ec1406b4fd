import { formatGeld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  DateField,
  EmptyState,
  ExportLinks,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  MoneyField,
  type Rahmen,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  TextArea,
  TextField,
  type Ton,
} from '../../../design/index.ts';
import { haushaltTexte } from '../texte.ts';
import { judgeProjekt, type Projektlage, VERLAENGERUNGEN } from './projekt.rules.ts';
import type { Partnerprojekt } from './projekt.store.ts';
import { projekteTexte } from './projekte.texte.ts';

const PFAD = '/haushalt/projekte';

const TON: Record<Projektlage, Ton> = { beendet: 'neutral', 'endet-bald': 'warning', laeuft: 'success' };

/** All projects of partners, those that end first at the top. */
export const ProjektePage = ({
  rahmen,
  projekte,
  heute,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  projekte: readonly Partnerprojekt[];
  heute: Datum;
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = projekteTexte[sprache];
  const tag = (datum: Datum) => formatDatum(datum, sprache);
  return (
    <Layout
      rahmen={rahmen}
      title={t.projekte}
      intro={t.einleitung}
      actions={
        darfBearbeiten && (
          <LinkButton href={`${PFAD}/neu`} variant="primary" icon="plus">
            {t.neu}
          </LinkButton>
        )
      }
    >
      {projekte.length === 0 ? (
        <EmptyState title={t.leer} icon="calendar">
          {t.leerHinweis}
        </EmptyState>
      ) : (
        <Stack>
          <SimpleTable
            caption={t.projekte}
            hideCaption
            rows={projekte}
            columns={[
              {
                key: 'bezeichnung',
                label: t.bezeichnung,
                header: true,
                cell: (row) => row.bezeichnung,
                href: (row) => (darfBearbeiten ? `${PFAD}/${row.id}` : undefined),
              },
              { key: 'traeger', label: t.traeger, cell: (row) => row.traeger },
              { key: 'foerderer', label: t.foerderer, cell: (row) => row.foerderer },
              {
                key: 'zeitraum',
                label: t.zeitraum,
                nowrap: true,
                cell: ({ von, bis }) => (von === null ? t.bisTag(tag(bis)) : t.vonBis(tag(von), tag(bis))),
              },
              {
                key: 'betrag',
                label: t.betrag,
                align: 'end',
                nowrap: true,
                cell: ({ betragCent }) => (betragCent === null ? '' : formatGeld(betragCent, sprache)),
              },
              {
                key: 'verlaengerung',
                label: t.verlaengerung,
                cell: (row) => t.verlaengerungen[row.verlaengerung],
              },
              {
                key: 'stand',
                label: t.stand,
                cell: (row) => {
                  const lage = judgeProjekt(row, heute);
                  return <Badge tone={TON[lage]}>{t.lagen[lage]}</Badge>;
                },
              },
            ]}
          />
          <ExportLinks csv={`${PFAD}.csv`} xlsx={`${PFAD}.xlsx`} />
        </Stack>
      )}
    </Layout>
  );
};

/** A new project, or changes to one. */
export const ProjektFormularPage = ({
  rahmen,
  id,
  values,
  errors,
}: {
  rahmen: Rahmen;
  /** Null for a new one. */
  id: number | null;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = projekteTexte[rahmen.sprache];
  const h = haushaltTexte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={id === null ? t.neu : t.bearbeiten}
      breadcrumb={[{ text: t.projekte, href: PFAD }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form action={id === null ? `${PFAD}/neu` : `${PFAD}/${id}`} values={values} errors={errors} guard>
        {id !== null && <HiddenField name="version" value={String(values.version ?? '')} />}
        <TextField name="bezeichnung" label={t.bezeichnung} maxlength={200} required />
        <TextField name="traeger" label={t.traeger} maxlength={200} />
        <TextField name="foerderer" label={t.foerderer} maxlength={200} />
        <FieldRow>
          <DateField name="von" label={t.von} />
          <DateField name="bis" label={t.bis} required />
        </FieldRow>
        <MoneyField name="betrag" label={t.betrag} />
        <SelectField
          name="verlaengerung"
          label={t.verlaengerung}
          options={VERLAENGERUNGEN.map((one) => ({ value: one, label: t.verlaengerungen[one] }))}
          required
        />
        <DateField name="erinnernAb" label={t.erinnernAb} hint={t.erinnernAbHinweis} />
        <TextArea name="notiz" label={t.notiz} maxlength={2000} />
        <SubmitRow>
          <Button>{id === null ? t.anlegen : h.speichern}</Button>
          <LinkButton href={PFAD} variant="tertiary">
            {h.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
