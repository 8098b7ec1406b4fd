import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Button,
  DateField,
  EmptyState,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  type Rahmen,
  Section,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../design/index.ts';
import { formatAnteil } from './nachweis.rules.ts';
import type { Stelle } from './zuwendung.rules.ts';
import { zuwendungTexte } from './zuwendung.texte.ts';
import { PFAD } from './zuwendungen.page.tsx';

export const STELLEN = '/haushalt/stellen';

/** The posts the state funds, and who holds them. */
export const StellenPage = ({
  rahmen,
  stellen,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  stellen: readonly Stelle[];
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = zuwendungTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.stellenTitel}
      intro={t.stellenEinleitung}
      breadcrumb={[{ text: t.zuwendungen, href: PFAD }]}
      actions={
        darfBearbeiten && (
          <LinkButton href={`${STELLEN}/neu`} variant="primary" icon="plus">
            {t.stelleNeu}
          </LinkButton>
        )
      }
    >
      {stellen.length === 0 ? (
        <EmptyState title={t.stellenLeer} icon="people">
          {t.stellenLeerHinweis}
        </EmptyState>
      ) : (
        <Stack gap="l">
          {stellen.map((stelle) => (
            <Section
              title={stelle.bezeichnung}
              intro={`${t.umfang}: ${formatAnteil(stelle.umfangPromille, sprache)}`}
              actions={
                darfBearbeiten && (
                  <>
                    <LinkButton
                      href={`${STELLEN}/${stelle.id}`}
                      icon="edit"
                      label={`${t.stelleBearbeiten}: ${stelle.bezeichnung}`}
                    >
                      {t.stelleBearbeiten}
                    </LinkButton>
                    <LinkButton
                      href={`${STELLEN}/${stelle.id}/besetzungen/neu`}
                      icon="plus"
                      label={t.besetzungNeuZu(stelle.bezeichnung)}
                    >
                      {t.besetzungNeu}
                    </LinkButton>
                  </>
                )
              }
            >
              {stelle.besetzungen.length === 0 ? (
                <Text muted>{t.unbesetzt}</Text>
              ) : (
                <SimpleTable
                  caption={stelle.bezeichnung}
                  hideCaption
                  rows={stelle.besetzungen}
                  columns={[
                    {
                      key: 'person',
                      label: t.person,
                      header: true,
                      cell: ({ person }) => person,
                      href: ({ id }) =>
                        darfBearbeiten ? `${STELLEN}/${stelle.id}/besetzungen/${id}` : undefined,
                    },
                    {
                      key: 'anteil',
                      label: t.anteil,
                      align: 'end',
                      cell: ({ umfangPromille }) => formatAnteil(umfangPromille, sprache),
                    },
                    {
                      key: 'dauer',
                      label: t.dauer,
                      cell: ({ von, bis }) =>
                        bis === null
                          ? t.seit(formatDatum(von, sprache))
                          : t.vonBis(formatDatum(von, sprache), formatDatum(bis, sprache)),
                    },
                  ]}
                />
              )}
            </Section>
          ))}
        </Stack>
      )}
    </Layout>
  );
};

/** A new post or changes to one. */
export const StelleFormularPage = ({
  rahmen,
  id,
  values,
  errors,
}: {
  rahmen: Rahmen;
  id: number | null;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = zuwendungTexte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={id === null ? t.stelleNeu : t.stelleBearbeiten}
      breadcrumb={[{ text: t.stellen, href: STELLEN }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form
        action={id === null ? `${STELLEN}/neu` : `${STELLEN}/${id}`}
        values={values}
        errors={errors}
        guard
      >
        {id !== null && <HiddenField name="version" value={String(values.version ?? '')} />}
        <TextField name="bezeichnung" label={t.bezeichnung} maxlength={100} required />
        <TextField name="umfang" label={t.umfang} hint={t.anteilHinweis} maxlength={10} width="s" required />
        <Absenden rahmen={rahmen} />
      </Form>
    </Layout>
  );
};

/** Somebody on a post, new or changed. */
export const BesetzungFormularPage = ({
  rahmen,
  stelle,
  id,
  values,
  errors,
}: {
  rahmen: Rahmen;
  stelle: Stelle;
  id: number | null;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = zuwendungTexte[rahmen.sprache];
  const person = stelle.besetzungen.find((one) => one.id === id)?.person ?? '';
  const path = `${STELLEN}/${stelle.id}/besetzungen`;
  return (
    <Layout
      rahmen={rahmen}
      title={id === null ? t.besetzungNeuZu(stelle.bezeichnung) : t.besetzungBearbeiten(person)}
      breadcrumb={[{ text: t.stellen, href: STELLEN }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form action={id === null ? `${path}/neu` : `${path}/${id}`} values={values} errors={errors} guard>
        {id !== null && <HiddenField name="version" value={String(values.version ?? '')} />}
        <TextField name="person" label={t.person} maxlength={100} required />
        <TextField name="umfang" label={t.anteil} hint={t.anteilHinweis} maxlength={10} width="s" required />
        <FieldRow>
          <DateField name="von" label={t.von} required />
          <DateField name="bis" label={t.bis} />
        </FieldRow>
        <Absenden rahmen={rahmen} />
      </Form>
    </Layout>
  );
};

const Absenden = ({ rahmen }: { rahmen: Rahmen }) => {
  const t = zuwendungTexte[rahmen.sprache];
  return (
    <SubmitRow>
      <Button>{t.speichern}</Button>
      <LinkButton href={STELLEN} variant="tertiary">
        {t.abbrechen}
      </LinkButton>
    </SubmitRow>
  );
};
