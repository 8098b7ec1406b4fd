import { formatGeld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  CheckboxGroup,
  ConfirmDialog,
  DateField,
  EmptyState,
  Facts,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  Link,
  LinkButton,
  MoneyField,
  type Option,
  type Rahmen,
  Row,
  SelectField,
  Stack,
  SubmitRow,
  Text,
  TextArea,
  TextField,
} from '../../../design/index.ts';
import type { Ausgabe, Knoten } from '../konzept.store.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import { standOf } from './schwerpunkt.rules.ts';
import type { Schwerpunkt } from './schwerpunkt.store.ts';
import { schwerpunkteTexte } from './schwerpunkte.texte.ts';

export const SCHWERPUNKTE = '/konzept/schwerpunkte';

const TON = { laeuft: 'success', kommt: 'info', beendet: 'neutral' } as const;

/** Marks whatever belongs to a field that is a focus today; nothing elsewhere. */
export const Schwerpunktbadge = ({
  namen,
  sprache,
  kurz = false,
}: {
  namen: readonly string[];
  sprache: Rahmen['sprache'];
  /** In lists: the word alone, the name stands on the measure's page. */
  kurz?: boolean;
}) => {
  const wort = schwerpunkteTexte[sprache].schwerpunkt;
  return (
    <>
      {(kurz ? namen.slice(0, 1) : namen).map((name) => (
        <>
          {' '}
          <Badge tone="warning">{kurz ? wort : `${wort}: ${name}`}</Badge>
        </>
      ))}
    </>
  );
};

/** Focuses of the concept, the latest first. */
export const SchwerpunktePage = ({
  rahmen,
  ausgabe,
  schwerpunkte,
  heute,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  ausgabe: Ausgabe | null;
  schwerpunkte: readonly Schwerpunkt[];
  heute: Datum;
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = schwerpunkteTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.schwerpunkte}
      intro={t.einleitung}
      breadcrumb={[{ text: konzeptTexte[sprache].konzept, href: '/konzept' }]}
      actions={
        darfBearbeiten &&
        ausgabe !== null && (
          <LinkButton href={`${SCHWERPUNKTE}/neu`} variant="primary" icon="plus">
            {t.neu}
          </LinkButton>
        )
      }
    >
      {schwerpunkte.length === 0 ? (
        <EmptyState title={ausgabe === null ? t.keinKonzept : t.leer} icon="target">
          {t.leerHinweis}
        </EmptyState>
      ) : (
        <Stack gap="l">
          {schwerpunkte.map((einer) => (
            <Karte schwerpunkt={einer} heute={heute} rahmen={rahmen} darfBearbeiten={darfBearbeiten} />
          ))}
        </Stack>
      )}
    </Layout>
  );
};

const Karte = ({
  schwerpunkt: einer,
  heute,
  rahmen: { sprache },
  darfBearbeiten,
}: {
  schwerpunkt: Schwerpunkt;
  heute: Datum;
  rahmen: Rahmen;
  darfBearbeiten: boolean;
}) => {
  const t = schwerpunkteTexte[sprache];
  const stand = standOf(einer, heute);
  const tag = (datum: Datum) => formatDatum(datum, sprache);
  return (
    <Card
      id={`schwerpunkt-${einer.id}`}
      title={einer.titel}
      footer={
        darfBearbeiten && (
          <LinkButton
            href={`${SCHWERPUNKTE}/${einer.id}`}
            icon="edit"
            label={`${t.bearbeiten}: ${einer.titel}`}
          >
            {t.bearbeiten}
          </LinkButton>
        )
      }
    >
      <Stack gap="s">
        <Row>
          <Badge tone={TON[stand]}>{t.stand[stand]}</Badge>
        </Row>
        <Facts
          facts={[
            { key: t.felder, value: einer.felder.map(({ text }) => text).join('; ') },
            { key: t.zeitraum, value: `${tag(einer.von_am)} – ${tag(einer.bis_am)}` },
            {
              key: t.budget,
              value: einer.budget_cent === null ? '' : formatGeld(einer.budget_cent, sprache),
            },
            {
              key: t.beschlussteil,
              value: [einer.gremium, einer.beschlossen_am && tag(einer.beschlossen_am), einer.vorlage]
                .filter(Boolean)
                .join(', '),
            },
            {
              key: t.adresse,
              value: einer.adresse && (
                <Link href={einer.adresse} external>
                  {t.zurVorlage}
                </Link>
              ),
            },
            einer.beschluss_id !== null && {
              key: t.register,
              value: <Link href={`/berichte/beschluesse/${einer.beschluss_id}`}>{t.imRegister}</Link>,
            },
          ]}
        />
        {einer.beschluss.split('\n').map((absatz) => absatz && <Text>{absatz}</Text>)}
      </Stack>
    </Card>
  );
};

export const SchwerpunkteFormular = ({
  rahmen,
  id,
  ausgabe,
  felder,
  beschluesse,
  values,
  errors,
}: {
  rahmen: Rahmen;
  /** Null for a new one. */
  id: number | null;
  ausgabe: Ausgabe;
  /** Fields of action of the edition. */
  felder: readonly Knoten[];
  /** Resolutions of the register. */
  beschluesse: readonly Option[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = schwerpunkteTexte[sprache];
  const k = konzeptTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={id === null ? t.neu : t.bearbeiten}
      intro={ausgabe.bezeichnung}
      breadcrumb={[{ text: t.schwerpunkte, href: SCHWERPUNKTE }]}
      width="narrow"
      failed={errors !== undefined}
      actions={
        id !== null && (
          <ConfirmDialog
            trigger={t.entfernen}
            title={t.entfernenFrage}
            action={`${SCHWERPUNKTE}/${id}/entfernen`}
            confirm={t.entfernen}
          >
            {t.entfernenHinweis}
          </ConfirmDialog>
        )
      }
    >
      <Form
        action={id === null ? `${SCHWERPUNKTE}/neu` : `${SCHWERPUNKTE}/${id}`}
        values={values}
        errors={errors}
        marks="required"
        guard
      >
        <HiddenField name="version" value={String(values.version ?? '')} />
        <TextField name="titel" label={t.titel} hint={t.titelHinweis} maxlength={200} width="full" required />
        <CheckboxGroup
          name="felder"
          label={t.felder}
          choices={felder.map(({ id, text }) => ({ value: String(id), label: text }))}
          required
        />
        <FieldRow>
          <DateField name="von_am" label={t.von} required />
          <DateField name="bis_am" label={t.bis} required />
        </FieldRow>
        <MoneyField name="budget_cent" label={t.budget} hint={t.budgetHinweis} />
        <Fieldset legend={t.beschlussteil}>
          {beschluesse.length > 0 && (
            <SelectField
              name="beschluss_id"
              label={t.register}
              hint={t.registerHinweis}
              options={[{ value: '', label: t.keiner }, ...beschluesse]}
              placeholder={false}
              width="full"
            />
          )}
          <TextField name="gremium" label={t.gremium} maxlength={200} />
          <FieldRow>
            <DateField name="beschlossen_am" label={t.beschlossenAm} />
            <TextField name="vorlage" label={t.vorlage} maxlength={100} width="m" />
          </FieldRow>
          <TextArea name="beschluss" label={t.wortlaut} rows={5} maxlength={8000} />
          <TextField name="adresse" label={t.adresse} maxlength={500} width="full" />
        </Fieldset>
        <SubmitRow>
          <Button>{k.speichern}</Button>
          <LinkButton href={SCHWERPUNKTE} variant="tertiary">
            {k.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
