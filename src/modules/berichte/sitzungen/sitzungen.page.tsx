import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Checkbox,
  DateField,
  Facts,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  Link,
  LinkButton,
  NumberField,
  type Rahmen,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
  TimeField,
} from '../../../design/index.ts';
import type { Beratung } from '../beratung/beratung.store.ts';
import { GREMIEN } from '../gremien/gremien.page.tsx';
import { gremienTexte } from '../gremien/gremien.texte.ts';
import type { Gremium } from '../gremien/gremium.store.ts';
import { berichteTexte } from '../texte.ts';
import type { Sitzung } from './sitzung.store.ts';
import { SITZUNGEN, Sitzungstabelle } from './sitzungstabelle.page.tsx';

/** What is coming, and what was. */
export const SitzungenPage = ({
  rahmen,
  kommende,
  vergangene,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  kommende: readonly Sitzung[];
  vergangene: readonly Sitzung[];
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = gremienTexte[sprache];
  const liste = (caption: string, sitzungen: readonly Sitzung[], leer: string) => (
    <Section title={caption}>
      {sitzungen.length === 0 ? (
        <Text muted>{leer}</Text>
      ) : (
        <Sitzungstabelle caption={caption} sitzungen={sitzungen} sprache={sprache} />
      )}
    </Section>
  );
  return (
    <Layout
      rahmen={rahmen}
      title={t.sitzungen}
      intro={t.sitzungenIntro}
      actions={
        darfBearbeiten && (
          <LinkButton href={`${SITZUNGEN}/neu`} variant="primary" icon="plus">
            {t.neueSitzung}
          </LinkButton>
        )
      }
    >
      <Stack gap="l">
        {liste(t.kommende, kommende, t.keineKommenden)}
        {liste(t.vergangene, vergangene, t.keineVergangenen)}
      </Stack>
    </Layout>
  );
};

/** A new meeting, or changes to one. */
export const SitzungFormularPage = ({
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
  const back = id === null ? SITZUNGEN : `${SITZUNGEN}/${id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={id === null ? t.neueSitzung : t.sitzungBearbeiten}
      breadcrumb={[{ text: t.sitzungen, href: SITZUNGEN }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form
        action={id === null ? `${SITZUNGEN}/neu` : `${back}/bearbeiten`}
        values={values}
        errors={errors}
        guard
      >
        {id !== null && <HiddenField name="version" value={String(values.version ?? '')} />}
        <SelectField
          name="gremium_id"
          label={t.gremium}
          required
          options={gremien.map(({ id: gremiumId, name }) => ({ value: String(gremiumId), label: name }))}
        />
        <FieldRow>
          <DateField name="am" label={t.tag} required />
          <TimeField name="uhrzeit" label={t.uhrzeit} />
          <DateField name="frist_am" label={t.frist} />
        </FieldRow>
        <TextField name="ort" label={t.ort} maxlength={200} />
        <TextField name="thema" label={t.thema} maxlength={300} />
        <TextField name="adresse" label={t.tagesordnung} maxlength={500} />
        <NumberField name="teilnehmende" label={t.teilnehmende} width="xs" />
        <Checkbox name="ist_abgesagt" label={t.abgesagt} hint={t.abgesagtHinweis} />
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

/** One meeting and the papers that go into it. */
export const SitzungPage = ({
  rahmen,
  sitzung,
  beratungen,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  sitzung: Sitzung;
  beratungen: readonly Beratung[];
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = gremienTexte[sprache];
  const w = berichteTexte[sprache];
  const tag = (datum: string) => formatDatum(datum, sprache);
  return (
    <Layout
      rahmen={rahmen}
      title={t.sitzungTitel(sitzung.gremium, tag(sitzung.am))}
      intro={sitzung.ist_abgesagt ? t.abgesagt : sitzung.thema}
      breadcrumb={[{ text: t.sitzungen, href: SITZUNGEN }]}
      actions={
        darfBearbeiten && (
          <LinkButton href={`${SITZUNGEN}/${sitzung.id}/bearbeiten`} icon="edit">
            {w.bearbeiten}
          </LinkButton>
        )
      }
    >
      <Stack gap="l">
        <Facts
          layout="columns"
          facts={[
            {
              key: t.gremium,
              value: <Link href={`${GREMIEN}/${sitzung.gremium_id}`}>{sitzung.gremium}</Link>,
            },
            { key: t.uhrzeit, value: sitzung.uhrzeit },
            { key: t.ort, value: sitzung.ort },
            { key: t.frist, value: sitzung.frist_am && tag(sitzung.frist_am) },
            { key: t.teilnehmende, value: sitzung.teilnehmende },
            {
              key: t.tagesordnung,
              value: sitzung.adresse && (
                <Link href={sitzung.adresse} external>
                  {sitzung.adresse}
                </Link>
              ),
            },
          ]}
        />
        <Section title={t.vorlagen}>
          {beratungen.length === 0 ? (
            <Text muted>{t.keineVorlagen}</Text>
          ) : (
            <SimpleTable
              caption={t.vorlagen}
              hideCaption
              rows={beratungen}
              columns={[
                { key: 'top', label: t.top, cell: (row) => row.tagesordnungspunkt },
                {
                  key: 'vorlage',
                  label: t.vorlage,
                  header: true,
                  cell: (row) => row.titel,
                  href: (row) => `/berichte/${row.bericht_id}/beratung`,
                },
                { key: 'rolle', label: t.art, cell: (row) => w.rolle[row.rolle] },
                {
                  key: 'ergebnis',
                  label: t.ergebnis,
                  cell: (row) => (row.ergebnis === null ? '–' : w.ergebnis[row.ergebnis]),
                  href: (row) =>
                    row.beschluss_id === null ? undefined : `/berichte/beschluesse/${row.beschluss_id}`,
                },
              ]}
            />
          )}
        </Section>
      </Stack>
    </Layout>
  );
};
