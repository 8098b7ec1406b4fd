import { spracheName } from '../../../../begriffe/sprache.ts';
import { formatTelefon } from '../../../../begriffe/telefon.ts';
import { formatTermin } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Card,
  EmptyState,
  Facts,
  Layout,
  Link,
  LinkButton,
  type Rahmen,
  Row,
  Section,
  Stack,
  Text,
} from '../../../../design/index.ts';
import { SUCHENDE_STATUS, type Tat } from '../../einsatz.rules.ts';
import type { EinsatzMitNamen, Einsatzzeile } from '../../einsatz.store.ts';
import { wort } from '../../texte/woerter.ts';
import { reihenTexte } from '../reihe.texte.ts';
import { STATUS_TON } from '../status-ton.ts';
import { anfragenTexte } from '../texte.ts';
import { factsOf } from './einsatz.page.tsx';

export interface MeineAnfragenProps {
  rahmen: Rahmen;
  zuBestaetigen: readonly Einsatzzeile[];
  offene: readonly Einsatzzeile[];
  kommende: readonly Einsatzzeile[];
  /** Over, but nobody has reported the times yet. */
  ungemeldete: readonly Einsatzzeile[];
  vergangene: readonly Einsatzzeile[];
  /** Which organisation each belongs to is shown when somebody acts for several. */
  mehrereStellen: boolean;
}

const Karte = ({
  rahmen,
  row,
  mitStelle,
  mitPerson,
}: {
  rahmen: Rahmen;
  row: Einsatzzeile;
  mitStelle: boolean;
  /** Says who is going to come. */
  mitPerson: boolean;
}) => {
  const { sprache } = rahmen;
  const t = anfragenTexte[sprache];
  return (
    <Card tone={STATUS_TON[row.status]}>
      <Stack gap="xs">
        <Link href={`/meine-anfragen/${row.id}`}>{formatTermin(row.beginn_at, row.ende_at, sprache)}</Link>
        <Text strong>{spracheName(row.sprache, sprache)}</Text>
        <Text muted>
          {[mitStelle ? row.stelle : '', row.ort || wort(sprache, 'modus', row.modus)]
            .filter(Boolean)
            .join(', ')}
        </Text>
        {mitPerson && row.sprachmittler && (
          <Text>
            {t.esKommt}: {row.sprachmittler.split(', ').reverse().join(' ')}
          </Text>
        )}
        <Row>
          <Badge tone={STATUS_TON[row.status]}>{wort(sprache, 'status', row.status)}</Badge>
          {row.reihe_id !== null && (
            <Link href={`/meine-anfragen/reihen/${row.reihe_id}`}>{reihenTexte[sprache].teilEinerReihe}</Link>
          )}
        </Row>
      </Stack>
    </Card>
  );
};

/** Everything a requester has asked for, what needs an answer first. */
export const MeineAnfragenPage = (props: MeineAnfragenProps) => {
  const { rahmen, mehrereStellen } = props;
  const t = anfragenTexte[rahmen.sprache];
  const part = (titel: string, rows: readonly Einsatzzeile[], leer: string | null) =>
    rows.length === 0 && leer === null ? null : (
      <Section title={titel}>
        {rows.length === 0 ? (
          <Text muted>{leer}</Text>
        ) : (
          <Stack gap="s">
            {rows.map((row) => (
              <Karte
                rahmen={rahmen}
                row={row}
                mitStelle={mehrereStellen}
                mitPerson={rows === props.kommende}
              />
            ))}
          </Stack>
        )}
      </Section>
    );
  const istLeer = [
    props.zuBestaetigen,
    props.offene,
    props.kommende,
    props.ungemeldete,
    props.vergangene,
  ].every((rows) => rows.length === 0);
  return (
    <Layout
      rahmen={rahmen}
      title={t.meineAnfragen}
      intro={t.meineIntro}
      width="narrow"
      actions={
        <LinkButton href="/meine-anfragen/neu" variant="primary" icon="plus" size="large">
          {t.neueAnfrage}
        </LinkButton>
      }
    >
      {istLeer ? (
        <EmptyState title={t.nichtsOffen} icon="calendar">
          {t.meineLeer}
        </EmptyState>
      ) : (
        <Stack gap="l">
          {part(t.zuBestaetigen, props.zuBestaetigen, null)}
          {part(t.offen, props.offene, t.nichtsOffen)}
          {part(t.kommend, props.kommende, t.nichtsKommend)}
          {part(t.ungemeldet, props.ungemeldete, null)}
          {part(t.vergangen, props.vergangene, t.nichtsVergangen)}
        </Stack>
      )}
    </Layout>
  );
};

/** One request of a requester: how it stands in plain words, and what can be done. */
export const MeineAnfragePage = ({
  rahmen,
  einsatz,
  wunschperson,
  kostentraeger,
  taten,
  istVorbei,
  istAenderbar,
}: {
  rahmen: Rahmen;
  einsatz: EinsatzMitNamen;
  wunschperson: string | null;
  /** The third party that pays, if one does. */
  kostentraeger: string | null;
  taten: readonly Tat[];
  istVorbei: boolean;
  istAenderbar: boolean;
}) => {
  const { sprache } = rahmen;
  const t = anfragenTexte[sprache];
  const pfad = `/meine-anfragen/${einsatz.id}`;
  const wartet = einsatz.braucht_pruefung && einsatz.status === 'angefragt';
  const istUnerfuellt = istVorbei && (SUCHENDE_STATUS as readonly string[]).includes(einsatz.status);
  return (
    <Layout
      rahmen={rahmen}
      title={spracheName(einsatz.sprache, sprache)}
      intro={formatTermin(einsatz.beginn_at, einsatz.ende_at, sprache)}
      width="narrow"
      breadcrumb={[{ text: t.meineAnfragen, href: '/meine-anfragen' }]}
    >
      <Stack>
        <Alert
          // Open is a warning to the office; whoever asked has nothing to worry about yet.
          tone={
            istUnerfuellt ? 'warning' : einsatz.status === 'angefragt' ? 'info' : STATUS_TON[einsatz.status]
          }
          title={
            istUnerfuellt
              ? t.vorbeiStelle
              : wartet
                ? t.wartetAufFreigabe
                : istVorbei && einsatz.status === 'vermittelt'
                  ? t.wartetAufMeldung
                  : t.standSaetze[einsatz.status]
          }
        >
          {einsatz.status === 'vermittelt' && einsatz.sprachmittler && !istVorbei
            ? `${t.esKommt}: ${einsatz.sprachmittler.split(', ').reverse().join(' ')}`
            : einsatz.ist_kurzfristig && istAenderbar
              ? t.kurzfristigHinweis
              : undefined}
        </Alert>
        <Row>
          {taten.includes('bestaetigung') && (
            <LinkButton href={`${pfad}/bestaetigen`} variant="primary" size="large">
              {t.aufgabeBestaetigenTat}
            </LinkButton>
          )}
          {taten.includes('ausfall') && (
            <LinkButton href={`${pfad}/ausfall`}>{t.ausgefallenStelle}</LinkButton>
          )}
          {istAenderbar && (
            <LinkButton href={`${pfad}/bearbeiten`} icon="edit">
              {t.aendernStelle}
            </LinkButton>
          )}
          {taten.includes('absage') && <LinkButton href={`${pfad}/absagen`}>{t.absagenStelle}</LinkButton>}
          {einsatz.reihe_id !== null && (
            <LinkButton
              href={`/meine-anfragen/reihen/${einsatz.reihe_id}`}
              variant="tertiary"
              icon="calendar"
            >
              {reihenTexte[sprache].zurReihe}
            </LinkButton>
          )}
        </Row>
        <Card title={t.angaben}>
          <Facts
            layout="stacked"
            facts={[
              { key: t.stelle, value: einsatz.stelle },
              ...factsOf(einsatz, sprache, wunschperson),
              { key: t.zahler, value: kostentraeger ?? t.zahlerText[einsatz.zahler] },
              {
                key: t.ansprechperson,
                value: [einsatz.ansprechperson, formatTelefon(einsatz.ansprechperson_telefon)]
                  .filter(Boolean)
                  .join(', '),
              },
            ]}
          />
        </Card>
      </Stack>
    </Layout>
  );
};
