import { formatGeld } from '../../../../begriffe/geld.ts';
import { datumOf } from '../../../../begriffe/zeit.ts';
import { formatDatum, formatTermin } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Card,
  Facts,
  Layout,
  LinkButton,
  PostButton,
  Progress,
  type Rahmen,
  Row,
  Section,
  SimpleTable,
  Stack,
  Tabs,
} from '../../../../design/index.ts';
import { wort } from '../../texte/woerter.ts';
import type { GezahlterEinsatz } from '../steuer.store.ts';
import { type SteuerTexte, steuerTexte } from '../steuer.texte.ts';
import type { OffenePosition, Personenstand } from '../steuer-stand.ts';
import { STUFENTON } from './steuer.page.tsx';

export interface SteuerPersonProps extends Personenstand {
  rahmen: Rahmen;
  jahre: readonly number[];
  gezahlt: readonly GezahlterEinsatz[];
  offen: readonly OffenePosition[];
  zaehltFahrtkosten: boolean;
  /** The own page of whoever is signed in, or the office's page of a person. */
  eigen: boolean;
  darfFragen: boolean;
  darfEinsatz: boolean;
}

/** How much of the allowance is used: the bar, and what it is made of. */
const Stand = ({ rahmen, stand, person, eigen }: SteuerPersonProps) => {
  const { sprache } = rahmen;
  const t = steuerTexte[sprache];
  const geld = (cent: number) => formatGeld(cent, sprache);
  return (
    <Card title={t.soRechnet} actions={<Badge tone={STUFENTON[stand.stufe]}>{t.stufen[stand.stufe]}</Badge>}>
      <Stack>
        {stand.grenzeCent !== null && (
          <Progress
            label={t.freibetraege[stand.freibetrag] ?? stand.freibetrag}
            value={stand.genutztCent}
            max={stand.grenzeCent}
            detail={`${geld(stand.genutztCent)} / ${geld(stand.grenzeCent)}`}
          />
        )}
        <Facts
          facts={[
            { key: t.gezahlt, value: geld(stand.gezahltCent) },
            { key: t.offen, value: geld(stand.offenCent) },
            { key: t.andere, value: geld(stand.andereCent) },
            { key: t.genutzt, value: <strong>{geld(stand.genutztCent)}</strong> },
            stand.restCent !== null && { key: t.rest, value: <strong>{geld(stand.restCent)}</strong> },
            { key: t.zugesagt, value: geld(stand.zugesagtCent) },
            { key: t.prognose, value: geld(stand.prognoseCent) },
            person.abgegeben_am !== null && {
              key: t.erklaerung,
              value: t.abgegebenAm(formatDatum(person.abgegeben_am, sprache)),
            },
            !stand.istErklaert &&
              person.gefragt_at !== null &&
              !eigen && {
                key: t.erklaerung,
                value: t.gefragtAm(formatDatum(datumOf(person.gefragt_at), sprache)),
              },
          ]}
        />
      </Stack>
    </Card>
  );
};

const Gezahlt = ({ rahmen, gezahlt, zaehltFahrtkosten, darfEinsatz }: SteuerPersonProps) => {
  const { sprache } = rahmen;
  const t = steuerTexte[sprache];
  const geld = (cent: number) => formatGeld(cent, sprache);
  const zaehlt = (row: GezahlterEinsatz) => row.betrag_cent - (zaehltFahrtkosten ? 0 : row.fahrt_cent);
  const summe = (of: (row: GezahlterEinsatz) => number) => geld(gezahlt.reduce((s, row) => s + of(row), 0));
  return (
    <Section title={t.zahlungen}>
      {gezahlt.length === 0 ? (
        <p>{t.zahlungenLeer}</p>
      ) : (
        <SimpleTable
          caption={t.zahlungen}
          hideCaption
          rows={gezahlt}
          columns={[
            {
              key: 'termin',
              label: t.termin,
              header: true,
              nowrap: true,
              cell: (row) => formatDatum(datumOf(row.beginn_at), sprache),
              href: (row) => (darfEinsatz ? `/einsaetze/${row.einsatz_id}` : undefined),
              footer: t.summe,
            },
            { key: 'stelle', label: t.stelle, cell: (row) => row.stelle },
            {
              key: 'gezahlt',
              label: t.gezahltAm,
              nowrap: true,
              cell: (row) => formatDatum(row.gezahlt_am, sprache),
            },
            {
              key: 'betrag',
              label: t.betragGanz,
              align: 'end',
              cell: (row) => geld(row.betrag_cent),
              footer: summe((row) => row.betrag_cent),
            },
            {
              key: 'fahrt',
              label: t.davonFahrt,
              align: 'end',
              cell: (row) => geld(row.fahrt_cent),
              footer: summe((row) => row.fahrt_cent),
            },
            {
              key: 'zaehlt',
              label: t.zaehlt,
              align: 'end',
              cell: (row) => geld(zaehlt(row)),
              footer: summe(zaehlt),
            },
          ]}
        />
      )}
    </Section>
  );
};

const Offen = ({ rahmen, offen, darfEinsatz }: SteuerPersonProps) => {
  const { sprache } = rahmen;
  const t = steuerTexte[sprache];
  return (
    <Section title={t.offene}>
      {offen.length === 0 ? (
        <p>{t.offeneLeer}</p>
      ) : (
        <SimpleTable
          caption={t.offene}
          hideCaption
          rows={offen}
          columns={[
            {
              key: 'termin',
              label: t.termin,
              header: true,
              cell: ({ einsatz }) => formatTermin(einsatz.beginn_at, einsatz.ende_at, sprache),
              href: ({ einsatz }) => (darfEinsatz ? `/einsaetze/${einsatz.id}` : undefined),
              footer: t.summe,
            },
            { key: 'stelle', label: t.stelle, cell: ({ einsatz }) => einsatz.stelle },
            {
              key: 'status',
              label: t.status,
              cell: ({ einsatz }) => wort(sprache, 'status', einsatz.status),
            },
            {
              key: 'zaehlt',
              label: t.zaehlt,
              align: 'end',
              cell: ({ zaehltCent }) =>
                zaehltCent === null ? t.keineRegel : formatGeld(zaehltCent, sprache),
              footer: formatGeld(
                offen.reduce((summe, { zaehltCent }) => summe + (zaehltCent ?? 0), 0),
                sprache,
              ),
            },
          ]}
        />
      )}
    </Section>
  );
};

const Hinweis = ({ stand, eigen, t }: SteuerPersonProps & { t: SteuerTexte }) => {
  if (eigen && stand.stufe === 'ueber') return <Alert tone="warning" title={t.meinUeber} />;
  if (eigen && stand.stufe !== 'frei') return <Alert tone="info" title={t.meinNahe} />;
  if (!eigen && !stand.istErklaert) return <Alert tone="info" title={t.hinweisErklaerung} />;
  return null;
};

/** One person's year: for the office with the way down to each record, for the person itself in simple words. */
export const SteuerPersonPage = (props: SteuerPersonProps) => {
  const { rahmen, person, stand, jahre, eigen, darfFragen } = props;
  const t = steuerTexte[rahmen.sprache];
  const { jahr } = stand;
  const pfad = eigen ? '/mein-freibetrag' : `/abrechnung/steuer/${person.id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={eigen ? t.meinTitel : t.standVon(`${person.vorname} ${person.nachname}`.trim(), jahr)}
      {...(eigen ? { intro: t.meinIntro } : {})}
      {...(eigen ? {} : { breadcrumb: [{ text: t.titel, href: `/abrechnung/steuer?jahr=${jahr}` }] })}
    >
      <Stack gap="l">
        <Tabs
          label={t.jahr}
          tabs={jahre.map((eines) => ({
            text: String(eines),
            href: `${pfad}?jahr=${eines}`,
            current: eines === jahr,
          }))}
        />
        <Hinweis {...props} t={t} />
        <Stand {...props} />
        <Row>
          {darfFragen && !stand.istErklaert && person.email !== '' && (
            <PostButton action={`/abrechnung/steuer/${person.id}/erbitten`} values={{ jahr }}>
              {t.erklaerungAnfordern}
            </PostButton>
          )}
          {eigen && !stand.istErklaert && <LinkButton href="/mein-profil">{t.meinErklaerung}</LinkButton>}
          {stand.gezahltCent > 0 && (
            <LinkButton href={`${pfad}/bescheinigung.pdf?jahr=${jahr}`} icon="download">
              {t.bescheinigungFuer(jahr)}
            </LinkButton>
          )}
          {!eigen && <LinkButton href={`/sprachmittler/${person.id}`}>{t.zurPerson}</LinkButton>}
        </Row>
        <Gezahlt {...props} />
        <Offen {...props} />
      </Stack>
    </Layout>
  );
};
