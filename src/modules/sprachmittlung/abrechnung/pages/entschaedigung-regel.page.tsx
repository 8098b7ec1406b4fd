import { formatGeld } from '../../../../begriffe/geld.ts';
import { formatKilometer } from '../../../../begriffe/kilometer.ts';
import { type Datum, datumOf } from '../../../../begriffe/zeit.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Card,
  ConfirmDialog,
  Facts,
  Layout,
  LinkButton,
  List,
  type Rahmen,
  SimpleTable,
  Stack,
  Text,
  TwoColumns,
} from '../../../../design/index.ts';
import { type Anlass, computeEntschaedigung, type Satz } from '../entschaedigung.rules.ts';
import type { Regelstand } from '../entschaedigung.store.ts';
import { texte } from '../entschaedigung.texte.ts';
import { describeGeltung, describeSatz } from '../entschaedigung-worte.texte.ts';
import { gueltigText, lageOf, PFAD, type Toepfe, Verlauf } from './entschaedigung.page.tsx';

const MINUTEN = [45, 60, 61, 90, 120] as const;
const ZEHNTELKILOMETER = [0, 200, 800] as const;

/** An appointment as the worked example has it. */
function beispielOf(minuten: number, zehntelkilometer: number): Anlass {
  return {
    tag: '2026-01-01',
    fall: 'gehalten',
    minuten,
    zehntelkilometer,
    verkehrsmittel: 'pkw',
    auslagenCent: 0,
    wartezeitMinuten: 0,
    fahrzeitMinuten: 0,
    thema: '',
    modus: 'vor-ort',
    zahler: 'landkreis',
    topfId: null,
  };
}

/** What the rule comes to for usual durations and ways, counted by the rule itself. */
export const Beispielrechnung = ({ rahmen, inhalt }: { rahmen: Rahmen; inhalt: Satz }) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const regel = {
    id: 0,
    bezeichnung: '',
    fassung: 1,
    gueltigAb: '2026-01-01',
    gueltigBis: null,
    geltung: {},
    satz: inhalt,
  };
  return (
    <SimpleTable
      caption={t.beispiel}
      hideCaption
      columns={[
        {
          key: 'dauer',
          label: t.dauer,
          header: true,
          nowrap: true,
          cell: (minuten: number) => t.minuten(minuten),
        },
        ...ZEHNTELKILOMETER.map((zehntel) => ({
          key: String(zehntel),
          label: formatKilometer(zehntel, sprache),
          align: 'end' as const,
          nowrap: true,
          cell: (minuten: number) =>
            formatGeld(computeEntschaedigung(regel, beispielOf(minuten, zehntel)).betragCent, sprache),
        })),
      ]}
      rows={MINUTEN}
    />
  );
};

/** One rule: what it says, what it comes to, how it came about. */
export const RegelPage = ({
  rahmen,
  regel,
  kette,
  toepfe,
  heute,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  regel: Regelstand;
  /** The wordings before it, the newest first. */
  kette: readonly Regelstand[];
  toepfe: Toepfe;
  heute: Datum;
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const gilt = regel.ersetztAt === null;
  return (
    <Layout
      rahmen={rahmen}
      title={regel.bezeichnung}
      breadcrumb={[{ text: t.titel, href: PFAD }]}
      actions={
        darfBearbeiten && gilt ? (
          <>
            <LinkButton href={`${PFAD}/neu?aus=${regel.id}`} variant="primary">
              {t.neueAusDieser}
            </LinkButton>
            <LinkButton href={`${PFAD}/${regel.id}/bearbeiten`}>{t.bearbeiten}</LinkButton>
            <ConfirmDialog
              trigger={t.zuruecknehmen}
              title={t.zuruecknehmenFrage}
              action={`${PFAD}/${regel.id}/zuruecknehmen`}
              confirm={t.zuruecknehmen}
            >
              {t.zuruecknehmenText}
            </ConfirmDialog>
          </>
        ) : undefined
      }
    >
      <Stack gap="l">
        <TwoColumns
          wide="none"
          start={
            <Card title={t.inhalt}>
              <Facts
                facts={[
                  { key: t.geltung, value: describeGeltung(regel.geltung, sprache, toepfe) },
                  {
                    key: t.gueltig,
                    value: (
                      <>
                        {gueltigText(regel, rahmen)}{' '}
                        {regel.ersetztAt === null ? (
                          <Badge>{t[lageOf(regel, heute)]}</Badge>
                        ) : (
                          <Badge tone="warning">
                            {t.ersetztAm(formatDatum(datumOf(regel.ersetztAt), sprache))}
                          </Badge>
                        )}
                      </>
                    ),
                  },
                  {
                    key: t.angelegt,
                    value: `${t.fassung(regel.fassung)}, ${t.angelegtVon(
                      regel.angelegtVon,
                      formatDatum(datumOf(regel.angelegtAt), sprache),
                    )}`,
                  },
                ]}
              />
              <List items={describeSatz(regel.satz, sprache)} />
            </Card>
          }
          end={
            <Card title={t.beispiel}>
              <Beispielrechnung rahmen={rahmen} inhalt={regel.satz} />
              <Text muted small>
                {t.beispielHinweis}
              </Text>
            </Card>
          }
        />
        {kette.length > 0 && <Verlauf rahmen={rahmen} fassungen={kette} toepfe={toepfe} />}
      </Stack>
    </Layout>
  );
};
