/** The cards of a person's record that only show. */
import type { Anzeigesprache } from '../../../../begriffe/anzeigesprache.ts';
import { spracheName } from '../../../../begriffe/sprache.ts';
import { formatTelefon } from '../../../../begriffe/telefon.ts';
import type { Datum, Wochentag } from '../../../../begriffe/zeit.ts';
import { formatDatum, formatTermin, formatWochentag } from '../../../../begriffe/zeitanzeige.ts';
import { Card, Chip, Facts, Row, SimpleTable, Stack, Text } from '../../../../design/index.ts';
import type { Einsatzzeile } from '../../einsatz.store.ts';
import type { Sprachmittler, SprachmittlerDetails } from '../../sprachmittler.store.ts';
import { wort } from '../../texte/woerter.ts';
import { texte } from '../texte.ts';
import { formatTagesfenster } from '../woche.rules.ts';

interface Props {
  sprache: Anzeigesprache;
}

const Keine = ({ sprache }: Props) => <Text muted>{texte[sprache].keine}</Text>;

const themen = (sprache: Anzeigesprache, werte: readonly string[], tone?: 'danger') =>
  werte.length === 0 ? null : (
    <Row gap="xs">
      {werte.map((thema) => (
        <Chip tone={tone ?? 'success'}>{wort(sprache, 'thema', thema)}</Chip>
      ))}
    </Row>
  );

export const SprachenKarte = ({ sprache, details }: Props & { details: SprachmittlerDetails }) => {
  const t = texte[sprache];
  return (
    <Card title={t.sprachen}>
      {details.sprachen.length === 0 ? (
        <Keine sprache={sprache} />
      ) : (
        <SimpleTable
          caption={t.sprachen}
          hideCaption
          rows={details.sprachen}
          columns={[
            {
              key: 'sprache',
              label: t.sprache,
              header: true,
              cell: (one) => spracheName(one.sprache, sprache),
            },
            {
              key: 'niveau',
              label: t.niveau,
              cell: (one) =>
                [one.ist_muttersprache ? t.muttersprache : '', one.niveau ?? ''].filter(Boolean).join(', '),
            },
            { key: 'dialekt', label: t.dialekt, cell: (one) => one.dialekt },
            {
              key: 'richtung',
              label: t.richtung,
              cell: (one) => wort(sprache, 'richtung', one.richtung),
            },
          ]}
        />
      )}
    </Card>
  );
};

export const KontaktKarte = ({ sprache, person }: Props & { person: Sprachmittler }) => {
  const t = texte[sprache];
  const tag = (datum: Datum | null) => (datum ? formatDatum(datum, sprache) : undefined);
  return (
    <Card title={t.kontakt}>
      <Facts
        facts={[
          { key: t.mobil, value: formatTelefon(person.mobil) },
          { key: t.festnetz, value: formatTelefon(person.telefon) },
          { key: t.email, value: person.email },
          {
            key: t.anschrift,
            value: [person.strasse, [person.plz, person.ort].filter(Boolean).join(' ')]
              .filter(Boolean)
              .join(', '),
          },
          { key: t.lage, value: person.lat === null ? t.lageUnbekannt : t.lageBekannt },
          { key: t.mobilitaet, value: wort(sprache, 'mobilitaet', person.mobilitaet) },
          { key: t.mobilitaetHinweis, value: person.mobilitaet_hinweis },
          { key: t.umkreis, value: person.umkreis_km === null ? '' : `${person.umkreis_km} km` },
          {
            key: t.geschlecht,
            value: person.geschlecht && wort(sprache, 'geschlecht', person.geschlecht),
          },
          { key: t.geburtsdatum, value: tag(person.geburtsdatum) },
          { key: t.eingetreten, value: tag(person.eingetreten_am) },
          { key: t.ausgetreten, value: tag(person.ausgetreten_am) },
          { key: t.gernThemen, value: themen(sprache, person.themen) },
          { key: t.nichtThemen, value: themen(sprache, person.abgelehnte_themen, 'danger') },
        ]}
      />
    </Card>
  );
};

export const ZeitenKarte = ({
  sprache,
  person,
  details,
}: Props & { person: Sprachmittler; details: SprachmittlerDetails }) => {
  const t = texte[sprache];
  const tage = [...new Set(details.verfuegbarkeit.map((one) => one.wochentag))].sort();
  return (
    <Card title={t.verfuegbarkeit}>
      <Stack>
        {tage.length === 0 ? (
          <Text muted>{t.immer}</Text>
        ) : (
          <SimpleTable
            caption={t.verfuegbarkeit}
            hideCaption
            rows={tage}
            columns={[
              {
                key: 'tag',
                label: t.wochentag,
                header: true,
                cell: (wochentag) => formatWochentag(wochentag as Wochentag, sprache),
              },
              {
                key: 'zeiten',
                label: t.zeiten,
                cell: (wochentag) =>
                  formatTagesfenster(
                    details.verfuegbarkeit.filter((one) => one.wochentag === wochentag),
                    t.ganztags,
                  ),
              },
            ]}
          />
        )}
        {person.verfuegbarkeit_hinweis && <Text muted>{person.verfuegbarkeit_hinweis}</Text>}
      </Stack>
    </Card>
  );
};

export const EinsatzKarte = ({ sprache, einsaetze }: Props & { einsaetze: readonly Einsatzzeile[] }) => {
  const t = texte[sprache];
  return (
    <Card title={t.einsaetze}>
      {einsaetze.length === 0 ? (
        <Keine sprache={sprache} />
      ) : (
        <SimpleTable
          caption={t.einsaetze}
          hideCaption
          rows={einsaetze}
          columns={[
            {
              key: 'termin',
              label: t.termin,
              header: true,
              cell: (one) => formatTermin(one.beginn_at, one.ende_at, sprache),
              href: (one) => `/einsaetze/${one.id}`,
            },
            {
              key: 'stelle',
              label: `${t.stelle}, ${t.sprache}`,
              cell: (one) => `${one.stelle}, ${spracheName(one.sprache, sprache)}`,
            },
            { key: 'status', label: t.status, cell: (one) => wort(sprache, 'status', one.status) },
          ]}
        />
      )}
    </Card>
  );
};
