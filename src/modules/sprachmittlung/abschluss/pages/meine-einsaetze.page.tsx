import type { Child } from 'hono/jsx';
import { spracheName } from '../../../../begriffe/sprache.ts';
import { datumOf } from '../../../../begriffe/zeit.ts';
import { formatDatumLang, formatTermin } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Card,
  EmptyState,
  Layout,
  Link,
  LinkButton,
  type Rahmen,
  Row,
  Section,
  Stack,
  Text,
  type Ton,
} from '../../../../design/index.ts';
import type { EinsatzStatus } from '../../einsatz.rules.ts';
import type { EinsatzMitNamen } from '../../einsatz.store.ts';
import { wort } from '../../texte/woerter.ts';
import { texte } from '../texte.ts';
import { uhrzeitenOf, Wo } from './angaben.page.tsx';

export interface MeineEinsaetzeSicht {
  rahmen: Rahmen;
  /** Questions that wait for an answer, each about one date or several. */
  angebote: readonly { href: string; anzahl: number; einsatz: EinsatzMitNamen }[];
  /** Over and not yet reported, or objected to. */
  offene: readonly EinsatzMitNamen[];
  kommende: readonly EinsatzMitNamen[];
  vergangene: readonly EinsatzMitNamen[];
  /** There are older ones than those shown. */
  gibtAeltere: boolean;
}

const TON: Partial<Record<EinsatzStatus, Ton>> = {
  gemeldet: 'info',
  strittig: 'warning',
  bestaetigt: 'success',
  abgerechnet: 'success',
  abgesagt: 'danger',
  ausgefallen: 'danger',
};

const Karte = ({
  rahmen,
  einsatz,
  tone,
  action,
}: {
  rahmen: Rahmen;
  einsatz: EinsatzMitNamen;
  tone?: Ton;
  action: Child;
}) => (
  <Card title={formatDatumLang(datumOf(einsatz.beginn_at), rahmen.sprache)} level={3} tone={tone}>
    <Stack gap="s">
      <Text strong>{uhrzeitenOf(einsatz.beginn_at, einsatz.ende_at, rahmen.sprache)}</Text>
      <Text>{`${spracheName(einsatz.sprache, rahmen.sprache)}, ${einsatz.stelle}`}</Text>
      <Text muted as="div">
        <Wo einsatz={einsatz} sprache={rahmen.sprache} />
      </Text>
      {action}
    </Stack>
  </Card>
);

const Vergangener = ({ rahmen, einsatz }: { rahmen: Rahmen; einsatz: EinsatzMitNamen }) => (
  <Card>
    <Stack gap="xs">
      <Link href={`/meine-einsaetze/${einsatz.id}`}>
        {formatTermin(einsatz.beginn_at, einsatz.ende_at, rahmen.sprache)}
      </Link>
      <Text>{einsatz.stelle}</Text>
      <Row>
        <Badge tone={TON[einsatz.status]}>{wort(rahmen.sprache, 'status', einsatz.status)}</Badge>
      </Row>
    </Stack>
  </Card>
);

/** The interpreter's own appointments: what waits for her first, made for a phone. */
export const MeineEinsaetzePage = ({
  rahmen,
  angebote,
  offene,
  kommende,
  vergangene,
  gibtAeltere,
}: MeineEinsaetzeSicht) => {
  const t = texte[rahmen.sprache];
  const nichts = angebote.length + offene.length + kommende.length === 0;
  return (
    <Layout
      rahmen={rahmen}
      width="narrow"
      title={t.meineEinsaetze}
      intro={t.meineEinsaetzeIntro}
      actions={
        <LinkButton href="/mein-kalender" icon="calendar">
          {t.kalenderAbonnieren}
        </LinkButton>
      }
    >
      <Stack gap="l">
        {nichts && (
          <EmptyState title={t.nichtsOffen} icon="calendar">
            {t.nichtsOffenText}
          </EmptyState>
        )}
        {angebote.length > 0 && (
          <Section title={t.anfragenAnSie}>
            <Stack>
              {angebote.map(({ href, anzahl, einsatz }) => (
                <Karte
                  rahmen={rahmen}
                  einsatz={einsatz}
                  tone="info"
                  action={
                    <LinkButton href={href} variant="primary" size="large">
                      {anzahl === 1 ? t.antworten : t.antwortenAlle(anzahl)}
                    </LinkButton>
                  }
                />
              ))}
            </Stack>
          </Section>
        )}
        {offene.length > 0 && (
          <Section title={t.zuMelden}>
            <Stack>
              {offene.map((einsatz) => (
                <Karte
                  rahmen={rahmen}
                  einsatz={einsatz}
                  tone="warning"
                  action={
                    <LinkButton href={`/meine-einsaetze/${einsatz.id}`} variant="primary" size="large">
                      {einsatz.status === 'strittig' ? t.nachsehen : t.zeitenEintragen}
                    </LinkButton>
                  }
                />
              ))}
            </Stack>
          </Section>
        )}
        {kommende.length > 0 && (
          <Section title={t.kommende}>
            <Stack>
              {kommende.map((einsatz) => (
                <Karte
                  rahmen={rahmen}
                  einsatz={einsatz}
                  action={<LinkButton href={`/meine-einsaetze/${einsatz.id}`}>{t.ansehen}</LinkButton>}
                />
              ))}
            </Stack>
          </Section>
        )}
        {vergangene.length > 0 && (
          <Section title={t.vergangene}>
            <Stack gap="s">
              {vergangene.map((einsatz) => (
                <Vergangener rahmen={rahmen} einsatz={einsatz} />
              ))}
              {gibtAeltere && <Link href="/meine-einsaetze?alle=1">{t.mehrVergangene}</Link>}
            </Stack>
          </Section>
        )}
      </Stack>
    </Layout>
  );
};
