import type { Child } from 'hono/jsx';
import { type Datum, datumOf } from '../../../../begriffe/zeit.ts';
import { formatDatum, formatMonat } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  Card,
  CellField,
  FileField,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  Link,
  LinkButton,
  List,
  NumberField,
  type Rahmen,
  Row,
  Section,
  SimpleTable,
  Stack,
  Stat,
  Stats,
  SubmitRow,
  Text,
  TextArea,
  type Ton,
  TwoColumns,
} from '../../../../design/index.ts';
import type { Listenstatus } from '../../sprachkurse.tables.ts';
import type { Einschreibung } from '../einschreibung.store.ts';
import { findListenuebergang } from '../liste.rules.ts';
import type { Liste } from '../liste.store.ts';
import { type Befund, countAnwesende, sumTeilnehmerUe } from '../pruefung.rules.ts';
import { describeBefund, listenTexte } from '../texte.ts';
import { type Kursbezug, kursname, kurspfad } from './teilnehmer.page.tsx';

export const LISTENTON: Record<Listenstatus, Ton> = {
  entwurf: 'neutral',
  eingereicht: 'info',
  zurueckgegeben: 'warning',
  geprueft: 'success',
};

export const Listenstand = ({
  status,
  rahmen,
}: {
  status: Listenstatus | null;
  rahmen: Pick<Rahmen, 'sprache'>;
}) => {
  const t = listenTexte[rahmen.sprache];
  return status === null ? (
    <Badge tone="danger">{t.fehlt}</Badge>
  ) : (
    <Badge tone={LISTENTON[status]}>{t.status[status]}</Badge>
  );
};

/** A month of a course: its lines to fill in or to read, what the check finds, and what the office decides. */
export const ListePage = ({
  rahmen,
  kurs,
  monat,
  liste,
  personen,
  ueStundenplan,
  befunde,
  istBuero,
  darfSchreiben,
  values,
  errors,
  rueckgabe,
}: {
  rahmen: Rahmen;
  kurs: Kursbezug;
  monat: Datum;
  /** Null: nobody has begun. */
  liste: Liste | null;
  /** Those who take part in the month, and whoever a line names. */
  personen: readonly Einschreibung[];
  ueStundenplan: number;
  befunde: readonly Befund[];
  istBuero: boolean;
  darfSchreiben: boolean;
  values: FormValues;
  errors?: FormErrors;
  /** What was typed into the form that gives the list back. */
  rueckgabe?: { values: FormValues; errors: FormErrors };
}) => {
  const { sprache } = rahmen;
  const t = listenTexte[sprache];
  const path = `${kurspfad(kurs)}/listen/${monat.slice(0, 7)}`;
  const status = liste?.status ?? 'entwurf';
  const may = (tat: 'schreiben' | 'pruefen' | 'zurueckgeben') =>
    darfSchreiben && findListenuebergang(status, tat, istBuero) !== null;
  const canWrite = may('schreiben');
  return (
    <Layout
      rahmen={rahmen}
      title={t.listeTitel(formatMonat(monat, sprache))}
      intro={<Listenstand status={liste?.status ?? null} rahmen={rahmen} />}
      breadcrumb={[
        { text: kursname(kurs), href: kurspfad(kurs) },
        { text: t.listen, href: `${kurspfad(kurs)}/listen` },
      ]}
      failed={errors !== undefined || rueckgabe !== undefined}
    >
      <Stack gap="l">
        {errors?.[''] && !canWrite && (
          <Alert tone="danger" live>
            {errors['']}
          </Alert>
        )}
        {liste?.eingereichtAt && (
          <Text muted>
            {[
              t.eingereichtVon(
                liste.eingereichtVon ?? '',
                formatDatum(datumOf(liste.eingereichtAt), sprache),
              ),
              liste.geprueftAt &&
                t.geprueftVon(liste.geprueftVon ?? '', formatDatum(datumOf(liste.geprueftAt), sprache)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        )}
        {liste && liste.zeilen.length > 0 && (
          <Stats label={t.listeTitel(formatMonat(monat, sprache))}>
            <Stat label={t.gehalten} value={String(liste.ue)} detail={t.gehaltenHinweis(ueStundenplan)} />
            <Stat label={t.anwesende} value={String(countAnwesende(liste.zeilen))} />
            <Stat label={t.teilnehmerUe} value={String(sumTeilnehmerUe(liste.zeilen))} />
          </Stats>
        )}
        {liste && liste.zeilen.length > 0 && (
          <Befundliste rahmen={rahmen} befunde={befunde} personen={personen} />
        )}
        {canWrite ? (
          <TwoColumns
            wide="start"
            start={
              <Schreibform
                rahmen={rahmen}
                path={path}
                personen={personen}
                version={liste?.version ?? 0}
                ueStundenplan={ueStundenplan}
                values={values}
                {...(errors ? { errors } : {})}
              />
            }
            end={
              <Hochladen
                rahmen={rahmen}
                path={path}
                hasDatei={liste?.dateiId != null}
                errors={errors ?? {}}
              />
            }
          />
        ) : (
          <Zeilen rahmen={rahmen} personen={personen} zeilen={liste?.zeilen ?? []} />
        )}
        {liste?.bemerkung && !canWrite && (
          <Section title={t.bemerkung}>
            <Text>{liste.bemerkung}</Text>
          </Section>
        )}
        {liste && istBuero && (may('pruefen') || may('zurueckgeben')) && (
          <Section title={t.pruefenTitel}>
            {may('pruefen') && (
              <Form action={`${path}/pruefen`} id="pruefen">
                <HiddenField name="version" value={liste.version} />
                <SubmitRow>
                  <Button icon="check">{t.pruefen}</Button>
                </SubmitRow>
              </Form>
            )}
            {may('zurueckgeben') && (
              <Card title={t.zurueckgebenTitel} level={3}>
                <Form action={`${path}/zurueckgeben`} id="zurueckgeben" {...(rueckgabe ?? {})}>
                  <HiddenField name="version" value={liste.version} />
                  <TextArea
                    name="grund"
                    label={t.grund}
                    hint={t.zurueckgebenHinweis}
                    maxlength={1000}
                    required
                  />
                  <SubmitRow>
                    <Button variant="secondary">{t.zurueckgeben}</Button>
                  </SubmitRow>
                </Form>
              </Card>
            )}
          </Section>
        )}
      </Stack>
    </Layout>
  );
};

const Befundliste = ({
  rahmen,
  befunde,
  personen,
}: {
  rahmen: Rahmen;
  befunde: readonly Befund[];
  personen: readonly Einschreibung[];
}) => {
  const { sprache } = rahmen;
  const t = listenTexte[sprache];
  if (befunde.length === 0) return <Alert tone="success">{t.keineBefunde}</Alert>;
  const nummerOf = (id: number | null) => personen.find((person) => person.einschreibungId === id)?.nummer;
  const hasFehler = befunde.some(({ schwere }) => schwere === 'fehler');
  return (
    <Alert tone={hasFehler ? 'danger' : 'warning'} title={t.befunde}>
      <List
        items={befunde.map((befund) =>
          [nummerOf(befund.einschreibungId), describeBefund(befund, sprache)].filter(Boolean).join(': '),
        )}
      />
    </Alert>
  );
};

const Schreibform = ({
  rahmen,
  path,
  personen,
  version,
  ueStundenplan,
  values,
  errors,
}: {
  rahmen: Rahmen;
  path: string;
  personen: readonly Einschreibung[];
  version: number;
  ueStundenplan: number;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = listenTexte[rahmen.sprache];
  return (
    <Form action={path} values={values} errors={errors} guard marks="required">
      <HiddenField name="version" value={version} />
      <NumberField name="ue" label={t.gehalten} hint={t.gehaltenHinweis(ueStundenplan)} width="xs" required />
      {personen.length === 0 ? (
        <Text muted>{t.niemandImMonat}</Text>
      ) : (
        <SimpleTable
          caption={t.teilnehmer}
          rows={personen.map((person, index) => ({ ...person, index }))}
          columns={[
            {
              key: 'nummer',
              label: t.nummer,
              header: true,
              cell: (row) =>
                [row.nummer, row.traegernummer && `(${row.traegernummer})`].filter(Boolean).join(' '),
            },
            {
              key: 'anwesend',
              label: t.anwesend,
              cell: (row) => (
                <>
                  <HiddenField name={`zeilen.${row.index}.id`} value={row.einschreibungId} />
                  <CellField name={`zeilen.${row.index}.anwesend`} label={`${row.nummer}, ${t.anwesend}`} />
                </>
              ),
            },
            {
              key: 'entschuldigt',
              label: t.entschuldigt,
              cell: (row) => (
                <CellField
                  name={`zeilen.${row.index}.entschuldigt`}
                  label={`${row.nummer}, ${t.entschuldigt}`}
                />
              ),
            },
          ]}
        />
      )}
      <TextArea name="bemerkung" label={t.bemerkung} maxlength={1000} rows={2} />
      <SubmitRow>
        <Button variant="secondary" name="einreichen" value="">
          {t.zwischenspeichern}
        </Button>
        <Button name="einreichen" value="ja" icon="check">
          {t.einreichen}
        </Button>
      </SubmitRow>
    </Form>
  );
};

const Hochladen = ({
  rahmen,
  path,
  hasDatei,
  errors,
}: {
  rahmen: Rahmen;
  path: string;
  hasDatei: boolean;
  errors: FormErrors;
}) => {
  const t = listenTexte[rahmen.sprache];
  return (
    <Card title={t.hochladen}>
      <Form
        action={`${path}/datei`}
        id="hochladen"
        upload
        errors={errors.datei === undefined ? {} : { datei: errors.datei }}
      >
        <FileField name="datei" label={t.datei} hint={t.hochladenHinweis} accept=".xlsx,.csv" required />
        <SubmitRow>
          <Button variant="secondary" icon="upload">
            {t.hochladen}
          </Button>
        </SubmitRow>
      </Form>
      {hasDatei && <Link href={`${path}/datei`}>{t.vorschau}</Link>}
    </Card>
  );
};

const Zeilen = ({
  rahmen,
  personen,
  zeilen,
}: {
  rahmen: Rahmen;
  personen: readonly Einschreibung[];
  zeilen: Liste['zeilen'];
}) => {
  const t = listenTexte[rahmen.sprache];
  if (zeilen.length === 0) return <Text muted>{t.tafelLeer}</Text>;
  const nummerOf = (id: number) =>
    personen.find(({ einschreibungId }) => einschreibungId === id)?.nummer ?? '–';
  return (
    <SimpleTable
      caption={t.teilnehmer}
      hideCaption
      rows={zeilen}
      columns={[
        { key: 'nummer', label: t.nummer, header: true, cell: (row) => nummerOf(row.einschreibungId) },
        { key: 'anwesend', label: t.anwesend, align: 'end', cell: (row) => row.ueAnwesend },
        { key: 'entschuldigt', label: t.entschuldigt, align: 'end', cell: (row) => row.ueEntschuldigt },
      ]}
    />
  );
};

/** The months of one course. */
export const KurslistenPage = ({
  rahmen,
  kurs,
  monate,
  children,
}: {
  rahmen: Rahmen;
  kurs: Kursbezug;
  monate: readonly { monat: Datum; ueStundenplan: number; liste: Liste | null }[];
  children: Child;
}) => {
  const { sprache } = rahmen;
  const t = listenTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.listen}
      breadcrumb={[{ text: kursname(kurs), href: kurspfad(kurs) }]}
      actions={
        <LinkButton href={`${kurspfad(kurs)}/teilnehmer`} icon="people">
          {t.teilnehmer}
        </LinkButton>
      }
    >
      <Stack gap="l">
        <SimpleTable
          caption={t.listen}
          hideCaption
          rows={monate}
          columns={[
            {
              key: 'monat',
              label: t.monat,
              header: true,
              cell: (row) => formatMonat(row.monat, sprache),
              href: (row) => `${kurspfad(kurs)}/listen/${row.monat.slice(0, 7)}`,
            },
            {
              key: 'stand',
              label: t.stand,
              cell: (row) => <Listenstand status={row.liste?.status ?? null} rahmen={rahmen} />,
            },
            { key: 'ue', label: t.gehalten, align: 'end', cell: (row) => row.liste?.ue ?? '–' },
            {
              key: 'da',
              label: t.anwesende,
              align: 'end',
              cell: (row) => (row.liste ? countAnwesende(row.liste.zeilen) : '–'),
            },
            {
              key: 'tue',
              label: t.teilnehmerUe,
              align: 'end',
              cell: (row) => (row.liste ? sumTeilnehmerUe(row.liste.zeilen) : '–'),
            },
            {
              key: 'befunde',
              label: t.befunde,
              align: 'end',
              cell: (row) => row.liste?.befunde.length || '–',
            },
          ]}
        />
        {children}
      </Stack>
    </Layout>
  );
};

/** The months for which something came, short enough for a column. */
export const Monatsuebersicht = ({
  rahmen,
  kurs,
  listen,
  hasLinks,
}: {
  rahmen: Pick<Rahmen, 'sprache'>;
  kurs: Kursbezug;
  listen: readonly Pick<Liste, 'monat' | 'status' | 'ue' | 'zeilen'>[];
  hasLinks: boolean;
}) => {
  const { sprache } = rahmen;
  const t = listenTexte[sprache];
  const path = kurspfad(kurs);
  return (
    <Card title={t.listen}>
      <Stack>
        {listen.length === 0 ? (
          <Text muted>{t.tafelLeer}</Text>
        ) : (
          <SimpleTable
            caption={t.listen}
            hideCaption
            rows={listen}
            columns={[
              {
                key: 'monat',
                label: t.monat,
                header: true,
                cell: (row) => formatMonat(row.monat, sprache),
                href: (row) => (hasLinks ? `${path}/listen/${row.monat.slice(0, 7)}` : undefined),
              },
              { key: 'da', label: t.anwesende, align: 'end', cell: (row) => countAnwesende(row.zeilen) },
              {
                key: 'stand',
                label: t.stand,
                cell: (row) => <Listenstand status={row.status} rahmen={rahmen} />,
              },
            ]}
          />
        )}
        {hasLinks && (
          <Row>
            <LinkButton href={`${path}/listen`}>{t.listen}</LinkButton>
            <LinkButton href={`${path}/teilnehmer`} icon="people">
              {t.teilnehmer}
            </LinkButton>
          </Row>
        )}
      </Stack>
    </Card>
  );
};
