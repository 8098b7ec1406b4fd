import { formatGeld } from '../../../../begriffe/geld.ts';
import { maskIban } from '../../../../begriffe/iban.ts';
import type { Datum } from '../../../../begriffe/zeit.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Card,
  EmptyState,
  Facts,
  Layout,
  LinkButton,
  LinkLayout,
  List,
  type Rahmen,
  Row,
  Section,
  Stack,
  Text,
} from '../../../../design/index.ts';
import { nameZeitraum } from '../lauf.rules.ts';
import type { Nachweis } from '../nachweis.store.ts';
import { nachweisTexte } from '../nachweis.texte.ts';
import { describeZeile } from '../nachweis.ts';
import type { Position } from '../position.store.ts';

const Zustand = ({ nachweis, rahmen, heute }: { nachweis: Nachweis; rahmen: Rahmen; heute: Datum }) => {
  const t = nachweisTexte[rahmen.sprache];
  if (!nachweis.zahlung) return <Badge>{t.ohneZahlung}</Badge>;
  if (nachweis.zahlung.zurueckAm) return <Badge tone="danger">{t.zurueck}</Badge>;
  return nachweis.zahlung.ausfuehrungAm > heute ? (
    <Badge tone="info">{t.kommt}</Badge>
  ) : (
    <Badge tone="success">{t.angewiesen}</Badge>
  );
};

/** What somebody was paid and for what, made for a phone. */
const Inhalt = ({
  rahmen,
  nachweis,
  positionen,
  heute,
  pdf,
}: {
  rahmen: Rahmen;
  nachweis: Nachweis;
  positionen: readonly Position[];
  heute: Datum;
  pdf: string;
}) => {
  const { sprache } = rahmen;
  const t = nachweisTexte[sprache];
  const { zahlung } = nachweis;
  return (
    <Stack gap="l">
      {zahlung?.zurueckAm && <Alert tone="danger">{t.zurueckSatz}</Alert>}
      <Card>
        <Stack>
          <Facts
            facts={[
              { key: t.betrag, value: formatGeld(nachweis.betragCent, sprache) },
              zahlung && { key: t.wann, value: formatDatum(zahlung.ausfuehrungAm, sprache) },
              zahlung && { key: t.konto, value: maskIban(zahlung.iban) },
              { key: t.zustand, value: <Zustand nachweis={nachweis} rahmen={rahmen} heute={heute} /> },
            ]}
          />
          <Row>
            <LinkButton href={pdf} icon="download">
              {t.pdf}
            </LinkButton>
          </Row>
        </Stack>
      </Card>
      <Section title={t.einsaetze}>
        <Stack>
          {positionen.map((position) => {
            const zeile = describeZeile(position, sprache);
            return (
              <Card title={`${zeile.datum}, ${zeile.zeit}`} level={3}>
                <Stack gap="s">
                  <Text>{zeile.sprache}</Text>
                  <List plain items={zeile.rechnung} />
                  <Text strong>{zeile.betrag}</Text>
                </Stack>
              </Card>
            );
          })}
        </Stack>
      </Section>
      <Text>{t.steuer}</Text>
      <Text>{t.fragen}</Text>
    </Stack>
  );
};

/** The page of a personal link. */
export const NachweisLinkPage = (sicht: Parameters<typeof Inhalt>[0]) => {
  const t = nachweisTexte[sicht.rahmen.sprache];
  return (
    <LinkLayout
      rahmen={sicht.rahmen}
      title={t.abrechnung(nameZeitraum(sicht.nachweis, sicht.rahmen.sprache))}
    >
      <Inhalt {...sicht} />
    </LinkLayout>
  );
};

/** The same for somebody who is signed in. */
export const MeineAbrechnungPage = (sicht: Parameters<typeof Inhalt>[0]) => {
  const t = nachweisTexte[sicht.rahmen.sprache];
  return (
    <Layout
      rahmen={sicht.rahmen}
      width="narrow"
      title={t.abrechnung(nameZeitraum(sicht.nachweis, sicht.rahmen.sprache))}
      breadcrumb={[{ text: t.titel, href: '/meine-abrechnungen' }]}
    >
      <Inhalt {...sicht} />
    </Layout>
  );
};

/** What was paid when. */
export const MeineAbrechnungenPage = ({
  rahmen,
  nachweise,
  heute,
}: {
  rahmen: Rahmen;
  nachweise: readonly Nachweis[];
  heute: Datum;
}) => {
  const { sprache } = rahmen;
  const t = nachweisTexte[sprache];
  return (
    <Layout rahmen={rahmen} width="narrow" title={t.titel} intro={t.intro}>
      {nachweise.length === 0 ? (
        <EmptyState title={t.leer}>{t.leerText}</EmptyState>
      ) : (
        <Stack>
          {nachweise.map((nachweis) => (
            <Card title={nameZeitraum(nachweis, sprache)}>
              <Stack gap="s">
                <Text strong>{formatGeld(nachweis.betragCent, sprache)}</Text>
                {nachweis.zahlung && (
                  <Text muted>{`${t.wann} ${formatDatum(nachweis.zahlung.ausfuehrungAm, sprache)}`}</Text>
                )}
                <Row>
                  <Zustand nachweis={nachweis} rahmen={rahmen} heute={heute} />
                  <LinkButton href={`/meine-abrechnungen/${nachweis.id}`} size="small">
                    {t.abrechnung(nameZeitraum(nachweis, sprache))}
                  </LinkButton>
                </Row>
              </Stack>
            </Card>
          ))}
        </Stack>
      )}
    </Layout>
  );
};
