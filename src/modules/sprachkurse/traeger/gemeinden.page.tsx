import {
  Badge,
  Button,
  Card,
  Checkbox,
  EmailField,
  EmptyState,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  type Rahmen,
  SimpleTable,
  SubmitRow,
  TextField,
  TwoColumns,
} from '../../../design/index.ts';
import type { Gemeinde, Gemeindezeile } from './gemeinde.store.ts';
import { traegerTexte } from './traeger.texte.ts';

const Felder = ({ rahmen }: { rahmen: Rahmen }) => {
  const t = traegerTexte[rahmen.sprache];
  return (
    <>
      <TextField name="name" label={t.name} required autocomplete="off" />
      <TextField name="schluessel" label={t.schluessel} hint={t.schluesselHinweis} width="s" />
      <FieldRow>
        <TextField name="lat" label={t.lat} hint={t.lageHinweis} width="s" />
        <TextField name="lon" label={t.lon} width="s" />
      </FieldRow>
      <EmailField name="email" label={t.email} autocomplete="off" />
      <Checkbox name="ist_aktiv" label={t.gemeindeAktiv} checked />
    </>
  );
};

export const GemeindenPage = ({
  rahmen,
  gemeinden,
  darfBearbeiten,
  refused,
}: {
  rahmen: Rahmen;
  gemeinden: readonly Gemeindezeile[];
  darfBearbeiten: boolean;
  refused?: { values: FormValues; errors: FormErrors };
}) => {
  const t = traegerTexte[rahmen.sprache];
  const liste =
    gemeinden.length === 0 ? (
      <EmptyState title={t.gemeindenLeer} icon="pin">
        {t.gemeindenLeerHinweis}
      </EmptyState>
    ) : (
      <SimpleTable
        caption={t.gemeinden}
        rows={gemeinden}
        columns={[
          {
            key: 'name',
            label: t.name,
            header: true,
            cell: (row) => row.name,
            ...(darfBearbeiten ? { href: (row: Gemeindezeile) => `/gemeinden/${row.id}` } : {}),
          },
          { key: 'schluessel', label: t.schluessel, cell: (row) => row.schluessel },
          { key: 'kurse', label: t.aktiveKurse, align: 'end', cell: (row) => row.kurse },
          { key: 'traeger', label: t.traegerDort, align: 'end', cell: (row) => row.traeger },
          {
            key: 'stand',
            label: t.stand,
            cell: (row) => (row.ist_aktiv ? '' : <Badge tone="neutral">{t.nichtAktiv}</Badge>),
          },
        ]}
      />
    );
  return (
    <Layout
      rahmen={rahmen}
      title={t.gemeinden}
      intro={t.gemeindenEinleitung}
      failed={refused !== undefined}
      width="full"
    >
      {darfBearbeiten ? (
        <TwoColumns
          wide="start"
          start={liste}
          end={
            <Card title={t.gemeindeNeu}>
              <Form
                action="/gemeinden"
                values={refused?.values ?? {}}
                errors={refused?.errors ?? {}}
                marks="required"
              >
                <Felder rahmen={rahmen} />
                <SubmitRow>
                  <Button variant="secondary">{t.eintragen}</Button>
                </SubmitRow>
              </Form>
            </Card>
          }
        />
      ) : (
        liste
      )}
    </Layout>
  );
};

/** The fields of a municipality as a form shows them. */
export function gemeindeWerte({
  name,
  schluessel,
  lat,
  lon,
  email,
  ist_aktiv,
  version,
}: Gemeinde): FormValues {
  const grad = (wert: number | null) => (wert === null ? '' : String(wert).replace('.', ','));
  return {
    name,
    schluessel,
    lat: grad(lat),
    lon: grad(lon),
    email,
    version: String(version),
    ...(ist_aktiv ? { ist_aktiv: 'ja' } : {}),
  };
}

export const GemeindePage = ({
  rahmen,
  gemeinde,
  darfZugang,
  values,
  errors = {},
}: {
  rahmen: Rahmen;
  gemeinde: Gemeinde;
  darfZugang: boolean;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = traegerTexte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={gemeinde.name}
      breadcrumb={[{ text: t.gemeinden, href: '/gemeinden' }]}
      failed={Object.keys(errors).length > 0}
      width="narrow"
      actions={
        darfZugang && (
          <LinkButton href={`/gemeinden/${gemeinde.id}/zugang`} icon="user">
            {t.zugangEinrichten}
          </LinkButton>
        )
      }
    >
      <Form action={`/gemeinden/${gemeinde.id}`} values={values} errors={errors} guard marks="required">
        <HiddenField name="version" value={String(values.version ?? '')} />
        <Felder rahmen={rahmen} />
        <SubmitRow>
          <Button>{t.speichern}</Button>
          <LinkButton href="/gemeinden" variant="tertiary">
            {t.zurueck}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
