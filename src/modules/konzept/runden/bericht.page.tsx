import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  Checkbox,
  Details,
  EmptyState,
  Form,
  Heading,
  Layout,
  LinkButton,
  List,
  Paper,
  type Rahmen,
  Row,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
} from '../../../design/index.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import { STATUS_TON } from '../massnahmen/status-badge.page.tsx';
import type { MassnahmeStatus } from '../status.rules.ts';
import type { Schnappschuss, Vergleichszeile } from './bericht.rules.ts';
import { type Berichtsabschnitt, berichtAsText } from './bericht.texte.ts';
import type { Runde } from './runde.store.ts';
import { rundenTexte } from './texte.ts';

const schritte = (rahmen: Rahmen, runde: Runde) => [
  { text: rundenTexte[rahmen.sprache].runden, href: '/konzept/runden' },
  { text: runde.bezeichnung, href: `/konzept/runden/${runde.id}` },
];

/** What happened since the last round, as it goes into the paper for the committee. */
export const BerichtPage = ({
  rahmen,
  runde,
  stand,
  seit,
  abschnitte,
}: {
  rahmen: Rahmen;
  runde: Runde;
  stand: Schnappschuss;
  /** Name of the round it is compared with; null for the first. */
  seit: string | null;
  abschnitte: readonly Berichtsabschnitt[];
}) => {
  const { sprache } = rahmen;
  const t = rundenTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.berichtTitel(runde.bezeichnung)}
      intro={seit === null ? t.berichtErster : t.berichtIntro(seit)}
      breadcrumb={schritte(rahmen, runde)}
      actions={
        <LinkButton href={`/konzept/runden/${runde.id}/bericht.docx`} icon="download" download>
          {t.alsDocx}
        </LinkButton>
      }
      width="narrow"
    >
      <Stack gap="l">
        {runde.status === 'offen' && (
          <Alert tone="warning" title={t.vorlaeufig}>
            {t.vorlaeufigText}
          </Alert>
        )}
        <Text muted>{t.standAm(formatDatum(stand.am, sprache))}</Text>
        <Paper>
          {abschnitte.map((abschnitt) => (
            <>
              <Heading level={2}>{abschnitt.titel}</Heading>
              <p>{abschnitt.einleitung}</p>
              {abschnitt.absaetze.map(({ titel, saetze }) => (
                <>
                  <Heading level={3}>{titel}</Heading>
                  <List items={saetze} />
                </>
              ))}
            </>
          ))}
        </Paper>
        <Details summary={t.berichtText}>
          <pre>{berichtAsText(abschnitte)}</pre>
        </Details>
      </Stack>
    </Layout>
  );
};

/** Two rounds beside each other, measure by measure. */
export const VergleichPage = ({
  rahmen,
  runde,
  fruehere,
  mit,
  nurGeaendert,
  zeilen,
}: {
  rahmen: Rahmen;
  runde: Runde;
  fruehere: readonly { id: number; bezeichnung: string }[];
  mit: { id: number; bezeichnung: string } | null;
  nurGeaendert: boolean;
  zeilen: readonly Vergleichszeile[];
}) => {
  const { sprache } = rahmen;
  const t = rundenTexte[sprache];
  const worte = konzeptTexte[sprache].status;
  const status = (one: MassnahmeStatus | null) =>
    one === null ? t.nichtGefragt : <Badge tone={STATUS_TON[one]}>{worte[one]}</Badge>;
  return (
    <Layout rahmen={rahmen} title={t.vergleichTitel} breadcrumb={schritte(rahmen, runde)}>
      {mit === null ? (
        <EmptyState title={t.keineFruehere}>{t.keineFruehereText}</EmptyState>
      ) : (
        <Stack gap="l">
          <Form action={`/konzept/runden/${runde.id}/vergleich`} method="get">
            <SelectField
              name="mit"
              label={t.mit}
              placeholder={false}
              required
              value={String(mit.id)}
              options={fruehere.map((one) => ({ value: String(one.id), label: one.bezeichnung }))}
            />
            <Checkbox name="geaendert" label={t.nurGeaendert} checked={nurGeaendert} />
            <SubmitRow>
              <Button variant="secondary">{t.vergleichen}</Button>
            </SubmitRow>
          </Form>
          <Row>
            {(['csv', 'xlsx'] as const).map((format) => (
              <LinkButton
                href={`/konzept/runden/${runde.id}/vergleich.${format}?mit=${mit.id}${nurGeaendert ? '&geaendert=ja' : ''}`}
                variant="tertiary"
                icon="download"
              >
                {format.toUpperCase()}
              </LinkButton>
            ))}
          </Row>
          {zeilen.length === 0 ? (
            <EmptyState title={t.nichtsGeaendert} />
          ) : (
            <SimpleTable
              caption={`${mit.bezeichnung} – ${runde.bezeichnung}`}
              rows={zeilen}
              columns={[
                {
                  key: 'massnahme',
                  label: t.massnahme,
                  header: true,
                  cell: (one) => `${one.kennung} ${one.titel}`.trim(),
                  href: (one) => `/konzept/massnahmen/${one.massnahmeId}`,
                },
                { key: 'feld', label: t.handlungsfeld, cell: (one) => one.feld || t.ohneFeld },
                { key: 'damals', label: t.damals, cell: (one) => status(one.damals) },
                { key: 'jetzt', label: t.jetzt, cell: (one) => status(one.jetzt) },
              ]}
            />
          )}
        </Stack>
      )}
    </Layout>
  );
};
