import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Facts,
  Layout,
  Link,
  LinkButton,
  type Rahmen,
  Row,
  Section,
  SimpleTable,
  Stack,
  Text,
  type Ton,
  TwoColumns,
} from '../../../design/index.ts';
import type { Bericht, Fassung } from './bericht.store.ts';
import { berichtTexte } from './bericht.texte.ts';
import { describeVeraenderung, listZahlen, type Papier } from './papier.rules.ts';
import { Papieransicht } from './papieransicht.page.tsx';
import { BERICHTE } from './schritte.page.tsx';
import { type Blockvergleich, isUnveraendert, type Vergleich } from './vergleich.rules.ts';
import { formatZahl, type Zahlstand } from './zahl.rules.ts';
import { Zahlenliste } from './zahlenliste.page.tsx';

const TON: Record<Blockvergleich['stand'], Ton> = {
  gleich: 'neutral',
  'andere-zahlen': 'info',
  neu: 'success',
  weggefallen: 'danger',
  geaendert: 'warning',
};

/** Which figures and words are others than in the paper issued last. */
export const VergleichPage = ({
  rahmen,
  bericht,
  mit,
  vergleich,
}: {
  rahmen: Rahmen;
  bericht: Bericht;
  /** Title and number of the issued paper. */
  mit: { titel: string; nummer: number };
  vergleich: Vergleich;
}) => {
  const { sprache } = rahmen;
  const t = berichtTexte[sprache];
  const wert = (zahl: Zahlstand | null) =>
    zahl === null ? '–' : zahl.wert === null ? t.liegtNichtVor : formatZahl(zahl.wert, zahl.format, sprache);
  const texte = vergleich.abschnitte
    .flatMap(({ bloecke }) => bloecke)
    .filter(({ stand }) => stand !== 'gleich');
  return (
    <Layout
      rahmen={rahmen}
      title={t.vergleich}
      intro={t.vergleichMit(`${mit.titel}, ${t.fassung(mit.nummer)}`)}
      breadcrumb={[
        { text: t.titel, href: BERICHTE },
        { text: bericht.titel, href: `${BERICHTE}/${bericht.id}` },
      ]}
    >
      {isUnveraendert(vergleich) ? (
        <Alert tone="success" title={t.vergleichGleich} />
      ) : (
        <Stack gap="l">
          <Section title={t.vergleichZahlen}>
            {vergleich.zahlen.length === 0 ? (
              <Text muted>{t.keineZahlen}</Text>
            ) : (
              <SimpleTable
                caption={t.vergleichZahlen}
                hideCaption
                rows={vergleich.zahlen}
                columns={[
                  {
                    key: 'zahl',
                    label: t.zahl,
                    header: true,
                    cell: ({ alt, neu, kennung }) => `${(neu ?? alt)?.titel} (${kennung})`,
                  },
                  { key: 'alt', label: t.alt, align: 'end', cell: ({ alt }) => wert(alt) },
                  { key: 'neu', label: t.neuSpalte, align: 'end', cell: ({ neu }) => wert(neu) },
                  {
                    key: 'aenderung',
                    label: t.aenderung,
                    align: 'end',
                    cell: ({ alt, neu }) => describeVeraenderung(neu?.wert, alt?.wert, sprache),
                  },
                ]}
              />
            )}
          </Section>
          <Section title={t.vergleichTexte}>
            {texte.length === 0 ? (
              <Text muted>{t.keineTexte}</Text>
            ) : (
              <SimpleTable
                caption={t.vergleichTexte}
                hideCaption
                rows={texte}
                columns={[
                  {
                    key: 'stand',
                    label: t.aenderung,
                    cell: ({ stand }) => <Badge tone={TON[stand]}>{t.vergleichstand[stand]}</Badge>,
                  },
                  {
                    key: 'alt',
                    label: t.alt,
                    cell: (block) => <span lang="de">{'alt' in block ? block.alt : ''}</span>,
                  },
                  {
                    key: 'neu',
                    label: t.neuSpalte,
                    cell: (block) => <span lang="de">{'neu' in block ? block.neu : ''}</span>,
                  },
                ]}
              />
            )}
          </Section>
        </Stack>
      )}
    </Layout>
  );
};

/** An edition as it was issued: nothing in it is asked for anew. */
export const FassungPage = ({
  rahmen,
  bericht,
  fassung,
  darfOeffnen,
}: {
  rahmen: Rahmen;
  bericht: Bericht;
  fassung: Fassung;
  darfOeffnen: (zugang: string) => boolean;
}) => {
  const { sprache } = rahmen;
  const t = berichtTexte[sprache];
  const path = `${BERICHTE}/${bericht.id}`;
  const papier: Papier = fassung.papier;
  return (
    <Layout
      rahmen={rahmen}
      title={papier.titel}
      intro={t.fassung(fassung.nummer)}
      breadcrumb={[
        { text: t.titel, href: BERICHTE },
        { text: bericht.titel, href: path },
      ]}
      width="full"
      actions={
        <>
          <LinkButton href={`${path}/fassungen/${fassung.nummer}/papier.docx`} icon="download" download>
            {t.word}
          </LinkButton>
          <LinkButton href={`${path}/fassungen/${fassung.nummer}/papier.pdf`} icon="document">
            {t.pdf}
          </LinkButton>
        </>
      }
    >
      <TwoColumns
        wide="start"
        start={<Papieransicht papier={papier} darfOeffnen={darfOeffnen} />}
        end={
          <Stack gap="l">
            <Facts
              facts={[
                { key: t.ausgegebenAm, value: formatZeitpunkt(fassung.ausgegeben_at, sprache) },
                { key: t.ausgegebenVon, value: fassung.ausgegeben_von },
                { key: t.geprueftVon, value: fassung.geprueft_von },
              ]}
            />
            <Row>
              <Link href={`${path}/vergleich`}>{t.vergleich}</Link>
            </Row>
            <Section title={t.zahlen}>
              <Zahlenliste zahlen={listZahlen(papier)} sprache={sprache} darfOeffnen={darfOeffnen} mitAnker />
            </Section>
          </Stack>
        }
      />
    </Layout>
  );
};
