import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  EmptyState,
  Layout,
  Link,
  LinkButton,
  List,
  type Rahmen,
  Row,
  Section,
  SimpleTable,
  Stack,
  Stat,
  Stats,
  Text,
} from '../../../design/index.ts';
import { shorten } from '../baum.page.tsx';
import type { Ausgabe, Feldstand } from '../konzept.store.ts';
import { konzeptTexte, levelWord } from '../konzept.texte.ts';
import type { FaelligeMassnahme } from '../massnahmen/massnahme.store.ts';
import type { Schwerpunktsicht } from '../schwerpunkte/schwerpunkt.rules.ts';
import { Schwerpunktbadge } from '../schwerpunkte/schwerpunkte.page.tsx';
import { MASSNAHME_STATUS, type MassnahmeStatus } from '../status.rules.ts';
import { uebersichtTexte } from './uebersicht.texte.ts';

export const AUSGABE_TON = { entwurf: 'warning', gilt: 'success', abgeloest: 'neutral' } as const;

export interface Zahlen {
  massnahmen: number;
  umgesetzt: number;
  inArbeit: number;
  ueberfaellig: number;
  offeneHinweise: number;
}

interface Feldzeile {
  id: number;
  feld: string;
  je: Partial<Record<MassnahmeStatus, number>>;
  ueberfaellig: number;
}

function groupFelder(staende: readonly Feldstand[]): Feldzeile[] {
  return [...Map.groupBy(staende, ({ feldId }) => feldId)].map(([id, zeilen]) => ({
    id,
    feld: zeilen[0]!.feld,
    je: Object.fromEntries(zeilen.map(({ status, anzahl }) => [status, anzahl])),
    ueberfaellig: zeilen.reduce((summe, zeile) => summe + zeile.ueberfaellig, 0),
  }));
}

/** The concept: what is in force, how it stands by field, what is due, and all editions. */
export const UebersichtPage = ({
  rahmen,
  ausgabe,
  ausgaben,
  zahlen,
  staende,
  sicht,
  faellige,
  heute,
  darfImportieren,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  /** In force, else the newest; null when there is none. */
  ausgabe: Ausgabe | null;
  ausgaben: readonly Ausgabe[];
  zahlen: Zahlen;
  staende: readonly Feldstand[];
  /** Focuses that apply today, by field. */
  sicht: Schwerpunktsicht;
  faellige: readonly FaelligeMassnahme[];
  heute: Datum;
  darfImportieren: boolean;
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = uebersichtTexte[sprache];
  const k = konzeptTexte[sprache];
  if (ausgabe === null)
    return (
      <Layout rahmen={rahmen} title={t.titel}>
        <EmptyState
          title={t.leer}
          icon="target"
          action={
            darfImportieren && (
              <Row>
                <LinkButton href="/konzept/import" variant="primary" icon="upload">
                  {t.importieren}
                </LinkButton>
                <LinkButton href="/konzept/neu">{t.vonHand}</LinkButton>
              </Row>
            )
          }
        >
          {t.leerHinweis}
        </EmptyState>
      </Layout>
    );
  const liste = (filter: string) =>
    `/konzept/massnahmen?${ausgabe.status === 'gilt' ? '' : `ausgabe=${ausgabe.id}&`}${filter}`;
  const status = MASSNAHME_STATUS.filter((einer) => staende.some((stand) => stand.status === einer));
  return (
    <Layout
      rahmen={rahmen}
      title={ausgabe.titel}
      intro={
        <Row gap="xs">
          <Badge tone={AUSGABE_TON[ausgabe.status]}>{k.ausgabestatus[ausgabe.status]}</Badge>
          <span>
            {[
              ausgabe.bezeichnung,
              ausgabe.beschluss,
              ausgabe.beschlossen_am && formatDatum(ausgabe.beschlossen_am, sprache),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </Row>
      }
      actions={
        <>
          <LinkButton href={`/konzept/${ausgabe.id}`}>{t.gliederung}</LinkButton>
          <LinkButton href="/konzept/massnahmen">{t.alleMassnahmen}</LinkButton>
          {darfImportieren && (
            <LinkButton href="/konzept/import" icon="upload">
              {t.importieren}
            </LinkButton>
          )}
        </>
      }
    >
      <Stack gap="l">
        <Stats label={t.stand}>
          <Stat label={t.massnahmen} value={zahlen.massnahmen} href={liste('')} />
          <Stat
            label={t.umgesetzt}
            value={zahlen.umgesetzt}
            href={liste('status=umgesetzt')}
            tone="success"
          />
          <Stat
            label={t.inArbeit}
            value={zahlen.inArbeit}
            href={liste('status=in-umsetzung&status=laufend')}
          />
          <Stat
            label={t.ueberfaellig}
            value={zahlen.ueberfaellig}
            href={liste('ueberfaellig=ja&sortierung=frist')}
            {...(zahlen.ueberfaellig > 0 ? { tone: 'danger' as const } : {})}
          />
          {zahlen.offeneHinweise > 0 && (
            <Stat
              label={t.offeneHinweise}
              value={zahlen.offeneHinweise}
              href={`/konzept/${ausgabe.id}/hinweise`}
              tone="warning"
            />
          )}
        </Stats>
        <Section
          title={t.staende}
          actions={darfImportieren && <Link href="/konzept/stand">{t.statusTitel}</Link>}
        >
          <SimpleTable
            caption={t.staende}
            hideCaption
            rows={groupFelder(staende)}
            columns={[
              {
                key: 'feld',
                label: levelWord(ausgabe.worte, 'handlungsfeld', sprache),
                header: true,
                cell: ({ id, feld }) => (
                  <>
                    {feld}
                    <Schwerpunktbadge namen={sicht.get(id) ?? []} sprache={sprache} kurz />
                  </>
                ),
                href: ({ id }) => liste(`feld=${id}`),
              },
              ...status.map((einer) => ({
                key: einer,
                label: k.status[einer],
                align: 'end' as const,
                cell: ({ id, je }: Feldzeile) =>
                  je[einer] === undefined ? (
                    ''
                  ) : (
                    <Link href={liste(`feld=${id}&status=${einer}`)}>{je[einer]}</Link>
                  ),
              })),
              {
                key: 'ueberfaellig',
                label: t.ueberfaellig,
                align: 'end',
                cell: ({ id, ueberfaellig }) =>
                  ueberfaellig === 0 ? (
                    ''
                  ) : (
                    <Link href={liste(`feld=${id}&ueberfaellig=ja`)}>{ueberfaellig}</Link>
                  ),
              },
            ]}
          />
        </Section>
        <Section title={t.faellig}>
          {faellige.length === 0 ? (
            <Text muted>{t.faelligLeer}</Text>
          ) : (
            <SimpleTable
              caption={t.faellig}
              hideCaption
              rows={faellige}
              columns={[
                {
                  key: 'massnahme',
                  label: t.massnahme,
                  header: true,
                  cell: ({ titel }) => shorten(titel, 120),
                  href: ({ id }) => `/konzept/massnahmen/${id}`,
                },
                { key: 'zustaendig', label: t.zustaendig, cell: ({ zustaendig }) => shorten(zustaendig, 80) },
                {
                  key: 'frist',
                  label: t.frist,
                  nowrap: true,
                  cell: ({ frist }) => (
                    <>
                      {formatDatum(frist, sprache)} {frist < heute && <Badge tone="danger">{t.spaet}</Badge>}
                    </>
                  ),
                },
              ]}
            />
          )}
        </Section>
        <SimpleTable
          caption={t.ausgaben}
          rows={ausgaben}
          columns={[
            {
              key: 'bezeichnung',
              label: t.ausgabe,
              header: true,
              cell: ({ bezeichnung }) => bezeichnung,
              href: ({ id }) => `/konzept/${id}`,
            },
            { key: 'titel', label: k.konzept, cell: ({ titel }) => titel },
            {
              key: 'status',
              label: t.stand,
              cell: (eine) => <Badge tone={AUSGABE_TON[eine.status]}>{k.ausgabestatus[eine.status]}</Badge>,
            },
            {
              key: 'beschlossen',
              label: t.beschlossen,
              nowrap: true,
              cell: ({ beschlossen_am }) => (beschlossen_am ? formatDatum(beschlossen_am, sprache) : ''),
            },
            { key: 'beschluss', label: t.beschluss, cell: ({ beschluss }) => beschluss },
          ]}
        />
        {darfBearbeiten && (
          <Section title={t.festlegungen}>
            <List
              items={[
                <Link href={`/konzept/${ausgabe.id}/zustaendige`}>{t.zustaendigeListe}</Link>,
                <Link href="/konzept/terminklassen">{t.terminklassen}</Link>,
                <Link href="/konzept/stand">{t.statusTitel}</Link>,
                <Link href={`/konzept/${ausgabe.id}/worte`}>{t.worte}</Link>,
                <Link href="/konzept/neu">{t.vonHand}</Link>,
              ]}
            />
          </Section>
        )}
      </Stack>
    </Layout>
  );
};
