import {
  Alert,
  Button,
  Card,
  Checkbox,
  CheckboxGroup,
  EmailField,
  EmptyState,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  type Rahmen,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../design/index.ts';
import type { Ausgabe } from '../konzept.store.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import { Korrekturfeld } from '../korrektur.page.tsx';
import type { Zustaendige } from './zustaendige.rules.ts';
import { zustaendigeTexte } from './zustaendige.texte.ts';

export const pathOf = (ausgabeId: number) => `/konzept/${ausgabeId}/zustaendige`;

export interface Abgelehnt {
  form: 'vereinen' | 'kontakt';
  values: FormValues;
  errors: FormErrors;
}

/** Everybody who is responsible according to an edition. */
export const ZustaendigePage = ({
  rahmen,
  ausgabe,
  zustaendige,
  vorschlaege,
  gewaehlt,
  abgelehnt,
}: {
  rahmen: Rahmen;
  ausgabe: Ausgabe;
  zustaendige: readonly Zustaendige[];
  /** Names that probably mean the same. */
  vorschlaege: readonly (readonly string[])[];
  /** Names to begin with. */
  gewaehlt: readonly string[];
  abgelehnt?: Abgelehnt;
}) => {
  const { sprache } = rahmen;
  const t = zustaendigeTexte[sprache];
  const pfad = pathOf(ausgabe.id);
  const kept = (form: Abgelehnt['form']) =>
    abgelehnt?.form === form ? { values: abgelehnt.values, errors: abgelehnt.errors } : {};
  const darf = ausgabe.status !== 'abgeloest';
  const hrefOf = (namen: readonly string[]) =>
    `${pfad}?${new URLSearchParams(namen.map((name): [string, string] => ['name', name]))}#vereinen`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel}
      intro={t.einleitung(ausgabe.bezeichnung)}
      breadcrumb={[
        { text: konzeptTexte[sprache].konzept, href: '/konzept' },
        { text: ausgabe.bezeichnung, href: `/konzept/${ausgabe.id}` },
      ]}
      failed={abgelehnt !== undefined}
    >
      {zustaendige.length === 0 ? (
        <EmptyState title={t.leer}>{t.leerHinweis}</EmptyState>
      ) : (
        <Stack gap="l">
          {darf &&
            vorschlaege.map((namen) => (
              <Alert tone="info" title={t.vorschlag}>
                {namen.join(' · ')}{' '}
                <LinkButton
                  href={hrefOf(namen)}
                  variant="tertiary"
                  size="small"
                  label={t.vorschlagGenau(namen.join(', '))}
                >
                  {t.vorschlagTat}
                </LinkButton>
              </Alert>
            ))}
          <SimpleTable
            caption={t.titel}
            hideCaption
            rows={zustaendige}
            columns={[
              { key: 'name', label: t.name, header: true, cell: ({ name }) => name },
              {
                key: 'massnahmen',
                label: t.massnahmen,
                align: 'end',
                cell: ({ massnahmen }) => massnahmen.length,
                href: ({ name }) =>
                  `/konzept/massnahmen?ausgabe=${ausgabe.id}&zustaendig=${encodeURIComponent(name)}`,
              },
              {
                key: 'kontakte',
                label: t.kontakte,
                cell: ({ kontakte, ohneKontakt }) => (
                  <>
                    {kontakte.map(({ name, email }) => [name, email].filter(Boolean).join(', ')).join('; ')}
                    {ohneKontakt > 0 && (
                      <Text muted small>
                        {t.ohneKontakt(ohneKontakt)}
                      </Text>
                    )}
                  </>
                ),
              },
            ]}
          />
          {darf && (
            <Card title={t.vereinen} id="vereinen">
              <Form
                action={`${pfad}/vereinen`}
                id="vereinen-form"
                values={{ namen: gewaehlt, ...(gewaehlt[0] ? { neu: gewaehlt[0] } : {}) }}
                {...kept('vereinen')}
              >
                <Text muted>{t.vereinenHinweis}</Text>
                <CheckboxGroup
                  name="namen"
                  label={t.welche}
                  choices={zustaendige.map(({ name }) => ({ value: name, label: name }))}
                  required
                />
                <TextField name="neu" label={t.neu} maxlength={200} width="full" required />
                <Korrekturfeld status={ausgabe.status} sprache={sprache} />
                <SubmitRow>
                  <Button variant="secondary">{t.vereinen}</Button>
                </SubmitRow>
              </Form>
            </Card>
          )}
          <Card title={t.kontakt} id="kontakt">
            <Form action={`${pfad}/kontakt`} id="kontakt-form" {...kept('kontakt')}>
              <Text muted>{t.kontaktHinweis}</Text>
              <SelectField
                name="name"
                label={t.zustaendig}
                options={zustaendige.map(({ name }) => ({ value: name, label: name }))}
                width="full"
                required
              />
              <FieldRow>
                <TextField name="kontakt_name" label={t.kontaktName} maxlength={200} />
                <EmailField name="kontakt_email" label={t.kontaktEmail} required />
              </FieldRow>
              <Checkbox name="nurFehlende" label={t.nurFehlende} checked />
              <SubmitRow>
                <Button variant="secondary">{t.eintragen}</Button>
              </SubmitRow>
            </Form>
          </Card>
        </Stack>
      )}
    </Layout>
  );
};
