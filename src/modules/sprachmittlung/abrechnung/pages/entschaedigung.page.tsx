import { addDays, type Datum, datumOf } from '../../../../begriffe/zeit.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import { includes } from '../../../../begriffe/zeitraum.ts';
import {
  Alert,
  Badge,
  Card,
  Columns,
  Details,
  EmptyState,
  Layout,
  LinkButton,
  List,
  PlanAxis,
  type Rahmen,
  Row,
  Section,
  SimpleTable,
  Stack,
  Text,
} from '../../../../design/index.ts';
import type { Geltung, Regel } from '../entschaedigung.rules.ts';
import type { Regelstand } from '../entschaedigung.store.ts';
import { type EntschaedigungTexte, texte } from '../entschaedigung.texte.ts';
import { MODELLE, MODELLNAMEN } from '../entschaedigung-pruefung.rules.ts';
import { describeGeltung, describeSatz } from '../entschaedigung-worte.texte.ts';

export const PFAD = '/abrechnung/regeln';

export type Toepfe = ReadonlyMap<number, string>;

/** Whether a rule counts today, later or no more. */
export function lageOf({ gueltigAb, gueltigBis }: Regel, heute: Datum): 'laeuft' | 'kuenftig' | 'vorbei' {
  if (includes({ von: gueltigAb, bis: gueltigBis }, heute)) return 'laeuft';
  return gueltigAb > heute ? 'kuenftig' : 'vorbei';
}

const TON = { laeuft: 'success', kuenftig: 'info', vorbei: 'neutral' } as const;

/** "01.01.2026–31.12.2026", "ab 01.01.2026". */
export function gueltigText({ gueltigAb, gueltigBis }: Regel, { sprache }: Rahmen): string {
  const von = formatDatum(gueltigAb, sprache);
  return gueltigBis === null
    ? texte[sprache].ab(von)
    : `${von}–${formatDatum(addDays(gueltigBis, -1), sprache)}`;
}

/** The rules by scope, when each counts, and what counted before. */
export const EntschaedigungPage = ({
  rahmen,
  regeln,
  fassungen,
  toepfe,
  heute,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  /** Those that count, by scope. */
  regeln: readonly Regelstand[];
  fassungen: readonly Regelstand[];
  toepfe: Toepfe;
  heute: Datum;
  darfBearbeiten: boolean;
}) => {
  const t = texte[rahmen.sprache];
  const gruppen = [...Map.groupBy(regeln, (regel) => regel.geltungSchluessel).values()];
  const ohneAllgemeine = !regeln.some(
    (regel) => regel.geltungSchluessel === 'alle' && lageOf(regel, heute) === 'laeuft',
  );
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel}
      intro={t.einleitung}
      actions={
        darfBearbeiten && regeln.length > 0 ? (
          <LinkButton href={`${PFAD}/neu`} variant="primary" icon="plus">
            {t.neu}
          </LinkButton>
        ) : undefined
      }
    >
      <Stack gap="l">
        {regeln.length === 0 ? (
          <EmptyState title={t.keine}>{t.keineHinweis}</EmptyState>
        ) : (
          ohneAllgemeine && <Alert tone="warning">{t.ohneAllgemeine}</Alert>
        )}
        {regeln.length === 0 && darfBearbeiten && <Modelle rahmen={rahmen} />}
        {regeln.length > 0 && (
          <PlanAxis
            caption={t.zeitachse}
            corner={t.regel}
            today={heute}
            rows={regeln.map((regel) => ({
              label: regel.bezeichnung,
              href: `${PFAD}/${regel.id}`,
              von: regel.gueltigAb,
              bis: regel.gueltigBis === null ? null : addDays(regel.gueltigBis, -1),
              note: describeGeltung(regel.geltung, rahmen.sprache, toepfe),
              tone: TON[lageOf(regel, heute)],
            }))}
          />
        )}
        {gruppen.map((gruppe) => (
          <Gruppe rahmen={rahmen} gruppe={gruppe} toepfe={toepfe} heute={heute} />
        ))}
        {fassungen.some((regel) => regel.ersetztAt !== null) && (
          <Verlauf rahmen={rahmen} fassungen={fassungen} toepfe={toepfe} />
        )}
      </Stack>
    </Layout>
  );
};

/** The models to start from, each with what it says. */
export const Modelle = ({ rahmen }: { rahmen: Rahmen }) => {
  const t = texte[rahmen.sprache];
  return (
    <Section title={t.modellWaehlen}>
      <Columns min="s">
        {MODELLNAMEN.map((modell) => (
          <Card
            title={t.modelle[modell]}
            level={3}
            footer={
              <LinkButton
                href={`${PFAD}/neu?modell=${modell}`}
                size="small"
                label={`${t.modellNehmen}: ${t.modelle[modell]}`}
              >
                {t.modellNehmen}
              </LinkButton>
            }
          >
            <List items={describeSatz(MODELLE[modell], rahmen.sprache)} />
          </Card>
        ))}
      </Columns>
    </Section>
  );
};

const Gruppe = ({
  rahmen,
  gruppe,
  toepfe,
  heute,
}: {
  rahmen: Rahmen;
  gruppe: readonly Regelstand[];
  toepfe: Toepfe;
  heute: Datum;
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const geltung: Geltung = gruppe[0]?.geltung ?? {};
  return (
    <Section title={describeGeltung(geltung, sprache, toepfe)}>
      <Columns min="m">
        {gruppe.toReversed().map((regel) => (
          <Card title={regel.bezeichnung} level={3}>
            <Row>
              <Badge tone={TON[lageOf(regel, heute)]}>{t[lageOf(regel, heute)]}</Badge>
              <Text as="span">{gueltigText(regel, rahmen)}</Text>
            </Row>
            <List items={describeSatz(regel.satz, sprache)} />
            <LinkButton
              href={`${PFAD}/${regel.id}`}
              size="small"
              label={`${t.ansehenRegel}: ${regel.bezeichnung}, ${gueltigText(regel, rahmen)}`}
            >
              {t.ansehenRegel}
            </LinkButton>
          </Card>
        ))}
      </Columns>
    </Section>
  );
};

/** What counted before: every wording that was replaced or taken back. */
export const Verlauf = ({
  rahmen,
  fassungen,
  toepfe,
}: {
  rahmen: Rahmen;
  fassungen: readonly Regelstand[];
  toepfe: Toepfe;
}) => {
  const { sprache } = rahmen;
  const t: EntschaedigungTexte = texte[sprache];
  const fruehere = fassungen.filter((regel) => regel.ersetztAt !== null);
  return (
    <Details summary={`${t.verlauf} (${fruehere.length})`}>
      <SimpleTable
        caption={t.verlauf}
        hideCaption
        columns={[
          {
            key: 'regel',
            label: t.regel,
            header: true,
            cell: (regel) => `${regel.bezeichnung}, ${t.fassung(regel.fassung)}`,
            href: (regel) => `${PFAD}/${regel.id}`,
          },
          {
            key: 'geltung',
            label: t.geltung,
            cell: (regel) => describeGeltung(regel.geltung, sprache, toepfe),
          },
          { key: 'gueltig', label: t.gueltig, nowrap: true, cell: (regel) => gueltigText(regel, rahmen) },
          {
            key: 'angelegt',
            label: t.angelegt,
            cell: (regel) =>
              t.angelegtVon(regel.angelegtVon, formatDatum(datumOf(regel.angelegtAt), sprache)),
          },
          {
            key: 'ersetzt',
            label: t.ersetzt,
            nowrap: true,
            cell: (regel) => regel.ersetztAt && formatDatum(datumOf(regel.ersetztAt), sprache),
          },
        ]}
        rows={fruehere}
      />
    </Details>
  );
};
