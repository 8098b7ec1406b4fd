import {
  Alert,
  Details,
  Facts,
  Layout,
  List,
  PostButton,
  Progress,
  type Rahmen,
  Row,
  Section,
  SimpleTable,
  Stack,
} from '../../../design/index.ts';
import { describeSymbol, formatStichtag, formatWert, formatZahl } from '../anzeige.ts';
import type { Vorschau, Vorschauwert } from '../bestand.tables.ts';
import { formatAblehnung } from '../import/texte.ts';
import { bestandTexte } from '../texte.ts';
import { Blattbild, ZuordnungForm } from '../zuordnung/zuordnung.page.tsx';
import { zuordnungTexte } from '../zuordnung/zuordnung.texte.ts';
import type { Tabelle } from './tabelle.store.ts';

/** A table as it was read, before anybody decided about it. */
export const VorschauPage = ({
  rahmen,
  tabelle,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  tabelle: Tabelle & { vorschau: Vorschau };
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = bestandTexte[sprache];
  const { vorschau, zuordnung, blatt } = tabelle;
  const path = `/bestand/tabellen/${tabelle.id}`;
  const Werte = ({ caption, werte }: { caption: string; werte: readonly Vorschauwert[] }) => (
    <SimpleTable
      caption={caption}
      rows={werte}
      columns={[
        { key: 'region', label: t.region, header: true, cell: (wert) => wert.region },
        {
          key: 'stichtag',
          label: t.stichtag,
          nowrap: true,
          cell: (wert) => formatStichtag(wert.stichtag, sprache),
        },
        { key: 'merkmal', label: t.merkmal, cell: (wert) => wert.merkmal },
        { key: 'wert', label: t.wert, align: 'end', cell: (wert) => formatWert(wert, sprache) },
        { key: 'einheit', label: t.einheit, cell: (wert) => wert.einheit },
      ]}
    />
  );
  const hinweise = [
    tabelle.quelle === null && t.ohneQuelle,
    tabelle.quelle !== null && tabelle.lizenz === null && t.ohneLizenz,
    vorschau.doppelt.anzahl > 0 && t.doppelt(vorschau.doppelt.anzahl),
    vorschau.unbekannt.anzahl > 0 && t.unbekannt(vorschau.unbekannt.anzahl),
  ].filter((satz) => satz !== false);
  return (
    <Layout
      rahmen={rahmen}
      title={tabelle.titel || tabelle.kennung}
      intro={t.vorschauEinleitung}
      breadcrumb={[{ text: t.tabellen, href: '/bestand/tabellen' }]}
    >
      <Stack gap="l">
        {tabelle.status === 'verworfen' && <Alert title={t.verworfenTitel}>{t.verworfenHinweis}</Alert>}
        {hinweise.length > 0 && (
          <Alert tone="warning" title={t.hinweise}>
            <List items={hinweise} />
          </Alert>
        )}
        <Facts
          facts={[
            { key: t.kennung, value: tabelle.kennung },
            { key: t.statistik, value: tabelle.statistik },
            { key: t.quelle, value: tabelle.quelle },
            { key: t.lizenz, value: tabelle.lizenz },
            { key: t.stand, value: tabelle.stand && formatStichtag(tabelle.stand, sprache) },
            {
              key: t.stichtage,
              value: tabelle.stichtage.map((one) => formatStichtag(one, sprache)).join(', '),
            },
            { key: t.regionenAnzahl, value: formatZahl(vorschau.regionen.anzahl, sprache) },
            { key: t.merkmaleAnzahl, value: formatZahl(vorschau.merkmale.anzahl, sprache) },
            { key: t.werte, value: formatZahl(tabelle.werte, sprache) },
            ...(vorschau.kodierung ? [{ key: t.kodierung, value: vorschau.kodierung }] : []),
          ]}
        />
        {darfBearbeiten && tabelle.status === 'vorschau' && (
          <Row>
            <PostButton action={`${path}/uebernehmen`} variant="primary" icon="check">
              {t.uebernehmen}
            </PostButton>
            <PostButton action={`${path}/verwerfen`}>{t.verwerfen}</PostButton>
          </Row>
        )}
        <Werte caption={t.ersteWerte} werte={vorschau.erste} />
        {vorschau.doppelt.anzahl > 0 && <Werte caption={t.doppelteWerte} werte={vorschau.doppelt.erste} />}
        {vorschau.unbekannt.anzahl > 0 && (
          <Werte caption={t.unbekannteZeichen} werte={vorschau.unbekannt.erste} />
        )}
        {Object.keys(vorschau.symbole).length > 0 && (
          <SimpleTable
            caption={t.zeichen}
            rows={Object.entries(vorschau.symbole)}
            columns={[
              { key: 'zeichen', label: t.zeichen, header: true, cell: ([zeichen]) => zeichen },
              {
                key: 'bedeutung',
                label: t.bedeutung,
                cell: ([zeichen]) => describeSymbol(zeichen, sprache, zuordnung?.zeichen) || t.ohneBedeutung,
              },
              {
                key: 'anzahl',
                label: t.anzahl,
                align: 'end',
                cell: ([, anzahl]) => formatZahl(anzahl, sprache),
              },
            ]}
          />
        )}
        <Section title={t.merkmale}>
          <List items={vorschau.merkmale.erste} />
        </Section>
        <Section title={t.ersteRegionen}>
          <List items={vorschau.regionen.erste.map(({ schluessel, name }) => `${schluessel} ${name}`)} />
        </Section>
        {tabelle.fussnoten && <Details summary={t.fussnoten}>{tabelle.fussnoten}</Details>}
        {zuordnung && blatt && <Blattbild zuordnung={zuordnung} blatt={blatt} sprache={sprache} />}
        {zuordnung && blatt && darfBearbeiten && tabelle.status === 'vorschau' && (
          <Details summary={zuordnungTexte[sprache].aendern}>
            <ZuordnungForm pfad={path} zuordnung={zuordnung} blatt={blatt} sprache={sprache} />
          </Details>
        )}
      </Stack>
    </Layout>
  );
};

/** While a file is being read or its values written; the page loads itself again. */
export const FortschrittPage = ({ rahmen, tabelle }: { rahmen: Rahmen; tabelle: Tabelle }) => {
  const { sprache } = rahmen;
  const t = bestandTexte[sprache];
  const { titel, kennung, werte, gespeichert, gelesen, status } = tabelle;
  return (
    <Layout
      rahmen={rahmen}
      title={titel || kennung}
      breadcrumb={[{ text: t.tabellen, href: '/bestand/tabellen' }]}
      refreshSeconds={1}
    >
      {status === 'wird-gelesen' ? (
        <Progress label={t.status['wird-gelesen']} value={gelesen} detail={t.imHintergrund} />
      ) : (
        <Progress
          label={t.status['wird-gespeichert']}
          value={gespeichert}
          max={werte}
          detail={t.vonWerten(formatZahl(gespeichert, sprache), formatZahl(werte, sprache))}
        />
      )}
    </Layout>
  );
};

/** Why a file that was read in the background is none. */
export const NichtLesbarPage = ({
  rahmen,
  tabelle: { id, titel, fehler, status },
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  tabelle: Tabelle;
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = bestandTexte[sprache];
  return (
    <Layout rahmen={rahmen} title={titel} breadcrumb={[{ text: t.tabellen, href: '/bestand/tabellen' }]}>
      <Stack gap="l">
        {status === 'verworfen' && <Alert title={t.verworfenTitel}>{t.verworfenHinweis}</Alert>}
        {fehler && (
          <Alert tone="danger" title={t.nichtLesbarTitel}>
            {formatAblehnung(fehler, sprache)}
          </Alert>
        )}
        {darfBearbeiten && status === 'nicht-lesbar' && (
          <Row>
            <PostButton action={`/bestand/tabellen/${id}/verwerfen`}>{t.verwerfen}</PostButton>
          </Row>
        )}
      </Stack>
    </Layout>
  );
};
