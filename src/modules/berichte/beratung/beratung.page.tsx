import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  Card,
  ConfirmDialog,
  EmptyState,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  Link,
  LinkButton,
  NumberField,
  PostButton,
  type Rahmen,
  Row,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../design/index.ts';
import type { Bericht } from '../bericht/bericht.store.ts';
import { berichtTexte } from '../bericht/bericht.texte.ts';
import { Ausgangsfelder, BESCHLUESSE } from '../beschluesse/beschluesse.page.tsx';
import { BERATUNGSROLLEN } from '../beschluesse/beschluss.rules.ts';
import type { Gremium } from '../gremien/gremium.store.ts';
import type { Sitzung } from '../sitzungen/sitzung.store.ts';
import { SITZUNGEN } from '../sitzungen/sitzungstabelle.page.tsx';
import { berichteTexte } from '../texte.ts';
import type { Beratung } from './beratung.store.ts';
import { beratungTexte } from './beratung.texte.ts';

const pfadOf = ({ id }: Pick<Bericht, 'id'>) => `/berichte/${id}`;

const breadcrumbOf = (bericht: Bericht, rahmen: Rahmen, mitWeg = false) => [
  { text: berichtTexte[rahmen.sprache].titel, href: '/berichte' },
  { text: bericht.titel, href: pfadOf(bericht) },
  ...(mitWeg ? [{ text: beratungTexte[rahmen.sprache].titel, href: `${pfadOf(bericht)}/beratung` }] : []),
];

/** The way of a paper: its stops, their meetings, and what came of each. */
export const BeratungswegPage = ({
  rahmen,
  bericht,
  beratungen,
  gremien,
  sitzungen,
  heute,
  darfBearbeiten,
  formular,
}: {
  rahmen: Rahmen;
  bericht: Bericht;
  beratungen: readonly Beratung[];
  gremien: readonly Gremium[];
  sitzungen: readonly Sitzung[];
  heute: Datum;
  darfBearbeiten: boolean;
  /** The refused form; the empty name is for the button of the usual way. */
  formular?: { name: 'station' | 'vorlage' | ''; values: FormValues; errors: FormErrors };
}) => {
  const { sprache } = rahmen;
  const t = beratungTexte[sprache];
  const w = berichteTexte[sprache];
  const path = `${pfadOf(bericht)}/beratung`;
  const tag = (datum: Datum) => formatDatum(datum, sprache);
  const kept = (name: 'station' | 'vorlage') =>
    formular?.name === name ? { values: formular.values, errors: formular.errors } : {};
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel}
      intro={t.intro}
      breadcrumb={breadcrumbOf(bericht, rahmen)}
      failed={formular !== undefined}
    >
      <Stack gap="l">
        {formular?.name === '' && <Alert tone="danger" title={formular.errors['']} live />}
        {beratungen.length === 0 ? (
          <EmptyState
            title={t.leer}
            icon="people"
            action={
              darfBearbeiten && (
                <PostButton action={`${path}/planen`} variant="primary">
                  {t.planen}
                </PostButton>
              )
            }
          >
            {t.planenHinweis}
          </EmptyState>
        ) : (
          <SimpleTable
            caption={t.titel}
            hideCaption
            rows={beratungen}
            columns={[
              {
                key: 'gremium',
                label: t.gremium,
                header: true,
                cell: (row) => row.gremium,
                href: (row) =>
                  darfBearbeiten && row.beschluss_id === null ? `${path}/${row.id}` : undefined,
              },
              { key: 'rolle', label: t.rolle, cell: (row) => w.rolle[row.rolle] },
              {
                key: 'sitzung',
                label: t.sitzung,
                nowrap: true,
                cell: (row) => (row.sitzung_am === null ? t.nochOffen : tag(row.sitzung_am)),
                href: (row) => (row.sitzung_id === null ? undefined : `${SITZUNGEN}/${row.sitzung_id}`),
              },
              {
                key: 'frist',
                label: t.frist,
                cell: ({ frist_am, beschluss_id }) => {
                  if (frist_am === null) return '';
                  const istVorbei =
                    frist_am < heute && beschluss_id === null && bericht.status !== 'ausgegeben';
                  return (
                    <>
                      {tag(frist_am)} {istVorbei && <Badge tone="danger">{t.fristVorbei}</Badge>}
                    </>
                  );
                },
              },
              { key: 'top', label: t.top, cell: (row) => row.tagesordnungspunkt },
              {
                key: 'ergebnis',
                label: t.ergebnis,
                cell: (row) => {
                  if (row.ergebnis !== null && row.beschluss_id !== null)
                    return (
                      <Link href={`${BESCHLUESSE}/${row.beschluss_id}`}>{w.ergebnis[row.ergebnis]}</Link>
                    );
                  if (!darfBearbeiten || bericht.status !== 'ausgegeben') return '';
                  return <Link href={`${path}/${row.id}/ausgang`}>{t.ausgang}</Link>;
                },
              },
            ]}
          />
        )}
        {beratungen.length > 0 && darfBearbeiten && bericht.status !== 'ausgegeben' && (
          <Text muted>{t.nichtAusgegeben}</Text>
        )}
        <Row>
          <Link href={`${pfadOf(bericht)}/oparl.json`}>{t.json}</Link>
        </Row>
        {darfBearbeiten && (
          <>
            <Card title={t.neueStation}>
              <Form id="station" action={path} {...kept('station')}>
                <Stationsfelder rahmen={rahmen} gremien={gremien} sitzungen={sitzungen} />
                <SubmitRow>
                  <Button variant="secondary">{t.neueStation}</Button>
                </SubmitRow>
              </Form>
            </Card>
            <Section title={t.vorlage}>
              <Form
                id="vorlage"
                action={`${path}/vorlage`}
                values={{ vorlagennummer: bericht.vorlagennummer, adresse: bericht.adresse }}
                {...kept('vorlage')}
              >
                <TextField name="vorlagennummer" label={t.vorlagennummer} maxlength={60} width="m" />
                <TextField name="adresse" label={t.adresse} maxlength={500} />
                <SubmitRow>
                  <Button variant="secondary">{w.speichern}</Button>
                </SubmitRow>
              </Form>
            </Section>
          </>
        )}
      </Stack>
    </Layout>
  );
};

const Stationsfelder = ({
  rahmen,
  gremien,
  sitzungen,
}: {
  rahmen: Rahmen;
  gremien: readonly Gremium[];
  sitzungen: readonly Sitzung[];
}) => {
  const { sprache } = rahmen;
  const t = beratungTexte[sprache];
  const w = berichteTexte[sprache];
  return (
    <>
      <FieldRow>
        <SelectField
          name="gremium_id"
          label={t.gremium}
          required
          options={gremien.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <SelectField
          name="rolle"
          label={t.rolle}
          required
          options={BERATUNGSROLLEN.map((value) => ({ value, label: w.rolle[value] }))}
        />
        <SelectField
          name="sitzung_id"
          label={t.sitzung}
          placeholder={t.nochOffen}
          options={sitzungen.map(({ id, gremium, am }) => ({
            value: String(id),
            label: `${formatDatum(am, sprache)}, ${gremium}`,
          }))}
        />
      </FieldRow>
      <FieldRow>
        <TextField name="tagesordnungspunkt" label={t.top} maxlength={40} width="s" />
        <NumberField name="position" label={t.position} width="xs" />
      </FieldRow>
    </>
  );
};

/** One stop: its meeting and its place on the agenda. */
export const BeratungPage = ({
  rahmen,
  bericht,
  beratung,
  gremien,
  sitzungen,
  values,
  errors,
}: {
  rahmen: Rahmen;
  bericht: Bericht;
  beratung: Beratung;
  gremien: readonly Gremium[];
  sitzungen: readonly Sitzung[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = beratungTexte[rahmen.sprache];
  const w = berichteTexte[rahmen.sprache];
  const weg = `${pfadOf(bericht)}/beratung`;
  const path = `${weg}/${beratung.id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.stationBearbeiten}
      intro={beratung.gremium}
      breadcrumb={breadcrumbOf(bericht, rahmen, true)}
      width="narrow"
      failed={errors !== undefined}
      actions={
        <ConfirmDialog
          trigger={t.entfernen}
          title={t.entfernenFrage}
          action={`${path}/entfernen`}
          confirm={t.entfernen}
        />
      }
    >
      <Form action={path} values={values} {...(errors ? { errors } : {})} guard>
        <HiddenField name="version" value={String(values.version ?? '')} />
        <Stationsfelder rahmen={rahmen} gremien={gremien} sitzungen={sitzungen} />
        <SubmitRow>
          <Button>{w.speichern}</Button>
          <LinkButton href={weg} variant="tertiary">
            {w.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};

/** What a body resolved about the paper. */
export const AusgangPage = ({
  rahmen,
  bericht,
  beratung,
  values,
  errors,
}: {
  rahmen: Rahmen;
  bericht: Bericht;
  beratung: Beratung;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = beratungTexte[rahmen.sprache];
  const w = berichteTexte[rahmen.sprache];
  const weg = `${pfadOf(bericht)}/beratung`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.ausgang}
      intro={`${bericht.titel}: ${beratung.gremium}`}
      breadcrumb={breadcrumbOf(bericht, rahmen, true)}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form action={`${weg}/${beratung.id}/ausgang`} values={values} {...(errors ? { errors } : {})} guard>
        <Ausgangsfelder rahmen={rahmen} />
        <SubmitRow>
          <Button>{t.eintragen}</Button>
          <LinkButton href={weg} variant="tertiary">
            {w.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
