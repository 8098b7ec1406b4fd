import type { Child } from 'hono/jsx';
import { formatGeld } from '../../../../begriffe/geld.ts';
import { formatKilometer } from '../../../../begriffe/kilometer.ts';
import { spracheName } from '../../../../begriffe/sprache.ts';
import { formatTelefon } from '../../../../begriffe/telefon.ts';
import { minutesBetween } from '../../../../begriffe/zeit.ts';
import { formatTermin, formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Card,
  Details,
  type Fact,
  Facts,
  Layout,
  Link,
  LinkButton,
  List,
  PersonLine,
  PostButton,
  type Rahmen,
  Row,
  Stack,
  Text,
  Timeline,
  TwoColumns,
} from '../../../../design/index.ts';
import { type AbgerechneterEinsatz, EinsatzAbrechnung } from '../../abrechnung/pages/lauf-einsatz.page.tsx';
import { nebenangabenOf } from '../../abschluss/pages/angaben.page.tsx';
import type { Tat } from '../../einsatz.rules.ts';
import type { EinsatzMitNamen } from '../../einsatz.store.ts';
import { protokollTexte } from '../../protokoll.texte.ts';
import { wort } from '../../texte/woerter.ts';
import type { Mailzeile, Verlaufseintrag } from '../anfrage.store.ts';
import { STATUS_TON } from '../status-ton.ts';
import { anfragenTexte } from '../texte.ts';
import { Taten } from './einsatz-taten.page.tsx';

/** Everything the page of an Einsatz shows besides the candidates. */
export interface EinsatzSicht {
  einsatz: EinsatzMitNamen;
  verlauf: readonly Verlaufseintrag[];
  mails: readonly Mailzeile[];
  /** What may be done with it now, by this person. */
  taten: readonly Tat[];
  darfBearbeiten: boolean;
  /** Names of the third party that pays, and of the pot where this appointment has its own. */
  kosten: { kostentraeger: string | null; topf: string | null };
  darfKosten: boolean;
  /** Settlements that hold it or paid it. */
  abgerechnet: readonly AbgerechneterEinsatz[];
  /** Somebody is still missing although it has begun: when KoMuT ends the request by itself. */
  verstreichtAt: Date | null;
  /** Somebody came, or comes, although the search is over. */
  personEintragen: boolean;
  wunschperson: string | null;
  /** How the office reaches the person who comes; null for those who may not see the register. */
  erreichbar: { telefon: string; email: string } | null;
  reihe: {
    id: number;
    bezeichnung: string;
    nr: number;
    anzahl: number;
    vorherId: number | null;
    nachherId: number | null;
  } | null;
}

/** The facts of a request as pairs, for the office's page and the requester's. */
export function factsOf(
  einsatz: EinsatzMitNamen,
  sprache: Rahmen['sprache'],
  wunschperson: string | null,
): Fact[] {
  const t = anfragenTexte[sprache];
  const minuten = minutesBetween(einsatz.beginn_at, einsatz.ende_at);
  const adresse = [einsatz.einsatzort, einsatz.strasse, `${einsatz.plz} ${einsatz.ort}`.trim()].filter(
    Boolean,
  );
  const wunsch = einsatz.geschlecht
    ? `${wort(sprache, 'geschlecht', einsatz.geschlecht)} (${einsatz.geschlecht_ist_pflicht ? t.zwingend : t.gewuenscht})`
    : '';
  return [
    {
      key: t.termin,
      value: `${formatTermin(einsatz.beginn_at, einsatz.ende_at, sprache)} (${t.dauer(minuten)})`,
    },
    {
      key: t.werGebraucht,
      value: einsatz.poolrolle === 'sprachmittler' ? '' : wort(sprache, 'gebraucht', einsatz.poolrolle),
    },
    {
      key: t.sprache,
      value: spracheName(einsatz.sprache, sprache) + (einsatz.dialekt ? ` (${einsatz.dialekt})` : ''),
    },
    {
      key: t.ersatzsprachenKurz,
      value: einsatz.ersatzsprachen.map((code) => spracheName(code, sprache)).join(', '),
    },
    { key: t.mindestniveau, value: einsatz.mindestniveau ?? '' },
    {
      key: t.richtung,
      value: einsatz.richtung === 'beide' ? '' : wort(sprache, 'richtung', einsatz.richtung),
    },
    {
      key: t.ort,
      value:
        einsatz.modus === 'vor-ort' ? <List plain items={adresse} /> : wort(sprache, 'modus', einsatz.modus),
    },
    { key: t.ortHinweis, value: einsatz.ort_hinweis },
    { key: t.einwahl, value: einsatz.einwahl },
    { key: t.thema, value: einsatz.thema ? wort(sprache, 'thema', einsatz.thema) : '' },
    { key: t.anlass, value: einsatz.art },
    { key: t.klientKurz, value: einsatz.pseudonym },
    { key: t.aktenzeichenKurz, value: einsatz.aktenzeichen },
    { key: t.begruendungKurz, value: einsatz.begruendung },
    { key: t.personenwunsch, value: [wunsch, einsatz.geschlecht_grund].filter(Boolean).join(': ') },
    { key: t.wunschpersonKurz, value: wunschperson ?? '' },
    { key: t.bemerkungKurz, value: einsatz.bemerkung },
  ].filter((fact) => fact.value !== '');
}

const Ende = ({ einsatz, rahmen }: { einsatz: EinsatzMitNamen; rahmen: Rahmen }) => {
  const { sprache } = rahmen;
  const t = anfragenTexte[sprache];
  const facts: Fact[] = [
    { key: t.grund, value: einsatz.absage_grund ? wort(sprache, 'absagegrund', einsatz.absage_grund) : '' },
    {
      key: t.absageDurch,
      value: einsatz.absage_durch ? wort(sprache, 'veranlasser', einsatz.absage_durch) : '',
    },
    {
      key: t.kostenTraegt,
      value: einsatz.kosten_traegt ? wort(sprache, 'traeger', einsatz.kosten_traegt) : '',
    },
    {
      key: t.grund,
      value: einsatz.nicht_vermittelt_grund
        ? wort(sprache, 'nichtvermittlungsgrund', einsatz.nicht_vermittelt_grund)
        : '',
    },
    { key: t.ersatzloesung, value: describeErsatz(einsatz.ersatzloesung, sprache) },
    {
      key: t.ersatzkosten,
      value: einsatz.ersatzloesung_cent === null ? '' : formatGeld(einsatz.ersatzloesung_cent, sprache),
    },
  ].filter((fact) => fact.value !== '');
  if (facts.length === 0) return null;
  return (
    <Card title={wort(sprache, 'status', einsatz.status)} tone={STATUS_TON[einsatz.status]}>
      <Facts facts={facts} />
    </Card>
  );
};

/** What the interpreter reported, and what the requester says to it. */
const Meldung = ({ einsatz, rahmen }: { einsatz: EinsatzMitNamen; rahmen: Rahmen }) => {
  const { sprache } = rahmen;
  const t = anfragenTexte[sprache];
  if (!einsatz.ist_beginn_at || !einsatz.ist_ende_at) return null;
  const gegen =
    einsatz.gegen_beginn_at && einsatz.gegen_ende_at
      ? formatTermin(einsatz.gegen_beginn_at, einsatz.gegen_ende_at, sprache)
      : '';
  return (
    <Card title={t.meldung} level={3} tone={STATUS_TON[einsatz.status]}>
      <Facts
        facts={[
          { key: t.tatsaechlich, value: formatTermin(einsatz.ist_beginn_at, einsatz.ist_ende_at, sprache) },
          {
            key: t.kilometer,
            value:
              einsatz.kilometer_zehntel === null ? '' : formatKilometer(einsatz.kilometer_zehntel, sprache),
          },
          ...nebenangabenOf(einsatz, sprache),
          { key: t.bericht, value: einsatz.bericht },
          { key: t.widerspruch, value: einsatz.widerspruch },
          { key: t.gegenvorschlag, value: gegen },
          {
            key: t.bestaetigtAm,
            value: einsatz.bestaetigt_at ? formatZeitpunkt(einsatz.bestaetigt_at, sprache) : '',
          },
        ]}
      />
    </Card>
  );
};

function describeErsatz(ersatzloesung: string, sprache: Rahmen['sprache']): string {
  if (!ersatzloesung) return '';
  const [art = '', ...anbieter] = ersatzloesung.split(': ');
  return [wort(sprache, 'alternative', art), ...anbieter].join(': ');
}

const Reihe = ({ rahmen, reihe }: { rahmen: Rahmen; reihe: NonNullable<EinsatzSicht['reihe']> }) => {
  const t = anfragenTexte[rahmen.sprache];
  return (
    <Card title={t.reihe} level={3}>
      <Text>
        <Link href={`/reihen/${reihe.id}`}>{reihe.bezeichnung}</Link> ({reihe.nr}/{reihe.anzahl})
      </Text>
      <Row>
        {reihe.vorherId !== null && (
          <LinkButton
            href={`/einsaetze/${reihe.vorherId}`}
            size="small"
            variant="tertiary"
            icon="chevron-left"
          >
            {t.vorherigerTermin}
          </LinkButton>
        )}
        {reihe.nachherId !== null && (
          <LinkButton
            href={`/einsaetze/${reihe.nachherId}`}
            size="small"
            variant="tertiary"
            icon="chevron-right"
          >
            {t.naechsterTermin}
          </LinkButton>
        )}
      </Row>
    </Card>
  );
};

/** Screen "Anfrage": the facts on one side; what is done to find somebody, or the report, on the other. */
export const EinsatzPage = ({
  rahmen,
  sicht,
  rechts,
}: {
  rahmen: Rahmen;
  sicht: EinsatzSicht;
  /** Candidates, waves and the next step, or whatever the stage asks for. */
  rechts?: Child;
}) => {
  const { sprache } = rahmen;
  const { einsatz, verlauf, mails, reihe } = sicht;
  const t = anfragenTexte[sprache];
  const name = spracheName(einsatz.sprache, sprache);
  const istOffen = einsatz.status === 'angefragt' || einsatz.status === 'angeboten';
  const links = (
    <>
      {sicht.verstreichtAt && (
        <Alert tone="warning" title={t.vorbeiTitel}>
          {t.vorbeiText(formatZeitpunkt(sicht.verstreichtAt, sprache))}
        </Alert>
      )}
      {einsatz.braucht_pruefung && (
        <Alert tone="warning" title={t.freigabeTitel}>
          {t.freigabeText}
          {sicht.darfBearbeiten && (
            <Row>
              <PostButton
                action={`/einsaetze/${einsatz.id}/freigabe`}
                variant="primary"
                size="small"
                icon="check"
              >
                {t.freigeben}
              </PostButton>
              <LinkButton
                href={`/einsaetze/${einsatz.id}/nicht-vermittelt?grund=grenze-erreicht`}
                size="small"
                variant="tertiary"
              >
                {t.ablehnenKnopf}
              </LinkButton>
            </Row>
          )}
        </Alert>
      )}
      <Ende einsatz={einsatz} rahmen={rahmen} />
      <Card title={t.angaben}>
        <Facts facts={factsOf(einsatz, sprache, sicht.wunschperson)} layout="stacked" />
      </Card>
      <Card title={t.gruppeKontakt} level={3}>
        <PersonLine name={einsatz.stelle} href={`/stellen/${einsatz.stelle_id}`} />
        {einsatz.ansprechperson && (
          <PersonLine
            name={einsatz.ansprechperson}
            {...(einsatz.ansprechperson_telefon
              ? { phone: formatTelefon(einsatz.ansprechperson_telefon) }
              : {})}
            {...(einsatz.ansprechperson_email ? { email: einsatz.ansprechperson_email } : {})}
          />
        )}
        <Facts
          facts={[
            {
              key: t.eingang,
              value: `${formatZeitpunkt(einsatz.angefragt_at, sprache)}, ${t.herkunft[einsatz.herkunft]}`,
            },
            {
              key: t.zahler,
              value: sicht.kosten.kostentraeger ?? t.zahlerText[einsatz.zahler],
              ...(sicht.darfKosten ? { change: { href: `/einsaetze/${einsatz.id}/kosten` } } : {}),
            },
            { key: t.topf, value: sicht.kosten.topf },
          ]}
        />
      </Card>
      {reihe && <Reihe rahmen={rahmen} reihe={reihe} />}
    </>
  );
  const taten: Readonly<Record<string, string>> = protokollTexte[sprache].taten;
  const history = (
    <>
      <Details summary={`${t.verlauf} (${verlauf.length})`} open={!istOffen}>
        <Timeline
          items={verlauf.map((eintrag) => ({
            when: formatZeitpunkt(eintrag.at, sprache),
            title: taten[eintrag.tat] ?? eintrag.tat,
            detail: eintrag.wer_name,
          }))}
        />
      </Details>
      <Details summary={`${t.mails} (${mails.length})`}>
        {mails.length === 0 ? (
          <Text muted>{t.keineMails}</Text>
        ) : (
          <Timeline
            label={t.mails}
            items={mails.map((mail) => ({
              when: formatZeitpunkt(mail.erstellt_at, sprache),
              title: mail.betreff,
              detail: `${t.mailAn(mail.an_name || mail.an)}, ${t.mailStatus[mail.status]}`,
              tone: mail.status === 'gescheitert' ? ('danger' as const) : ('neutral' as const),
            }))}
          />
        )}
      </Details>
    </>
  );
  return (
    <Layout
      rahmen={rahmen}
      title={istOffen ? t.anfrageTitel(name) : t.einsatzTitel(name)}
      width="full"
      breadcrumb={[{ text: t.einsaetze, href: '/einsaetze' }]}
      intro={
        <Row>
          <Badge tone={STATUS_TON[einsatz.status]}>{wort(sprache, 'status', einsatz.status)}</Badge>
          {einsatz.poolrolle !== 'sprachmittler' && (
            <Badge tone="info">{wort(sprache, 'gebraucht', einsatz.poolrolle)}</Badge>
          )}
          {einsatz.ist_kurzfristig && istOffen && <Badge tone="warning">{t.kurzfristig}</Badge>}
          <Text as="span">{formatTermin(einsatz.beginn_at, einsatz.ende_at, sprache)}</Text>
          <Text as="span" muted>
            {einsatz.stelle}, {t.nummer(einsatz.id)}
          </Text>
        </Row>
      }
      actions={<Taten rahmen={rahmen} sicht={sicht} />}
    >
      <TwoColumns
        start={links}
        end={
          <Stack>
            {einsatz.sprachmittler && einsatz.sprachmittler_id !== null && (
              <Card title={t.sprachmittler} level={3} tone="success">
                <PersonLine
                  name={einsatz.sprachmittler}
                  href={`/sprachmittler/${einsatz.sprachmittler_id}`}
                  {...(sicht.erreichbar?.telefon ? { phone: formatTelefon(sicht.erreichbar.telefon) } : {})}
                  {...(sicht.erreichbar?.email ? { email: sicht.erreichbar.email } : {})}
                />
              </Card>
            )}
            <Meldung einsatz={einsatz} rahmen={rahmen} />
            <EinsatzAbrechnung rahmen={rahmen} abgerechnet={sicht.abgerechnet} />
            {rechts}
            {history}
          </Stack>
        }
      />
    </Layout>
  );
};
