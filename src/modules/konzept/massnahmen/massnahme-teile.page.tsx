/** The parts of a measure's page: what the paper says, its time, how it stands, what happened. */

import { formatGeld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum, formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Card,
  EmptyState,
  Facts,
  Link,
  LinkButton,
  List,
  PlanAxis,
  Stack,
  Text,
  Timeline,
} from '../../../design/index.ts';
import { shorten } from '../baum.page.tsx';
import type { Abstammung } from '../fortschreibung/abstammung.store.ts';
import type { Stelle } from '../import/bloecke.ts';
import { formatStelle } from '../import/texte.ts';
import type { Indikator } from '../indikatoren/indikator.store.ts';
import type { Ausgabe, Massnahmenzeile } from '../konzept.store.ts';
import { konzeptTexte, levelWord } from '../konzept.texte.ts';
import { spanOf } from './massnahme.rules.ts';
import type { Eintrag } from './massnahme.store.ts';
import { massnahmenTexte } from './massnahmen.texte.ts';
import { STATUS_TON } from './status-badge.page.tsx';

export interface Ansicht {
  massnahme: Massnahmenzeile;
  ausgabe: Ausgabe;
  heute: Datum;
  sprache: 'de' | 'en';
}

export const Konzeptteil = ({
  massnahme,
  ausgabe,
  sprache,
  darfPapierOeffnen,
}: Ansicht & { darfPapierOeffnen: boolean }) => {
  const t = massnahmenTexte[sprache];
  const stelle = massnahme.stelle as Stelle | null;
  const ort = stelle === null ? '' : formatStelle({ ...stelle, spalte: undefined }, sprache);
  const weiteres = massnahme.weiteres as { titel: string; text: string }[];
  return (
    <Card title={t.konzeptteil}>
      <Stack gap="s">
        {massnahme.text.split('\n').map((absatz) => (
          <Text>{absatz}</Text>
        ))}
        <Facts
          layout="stacked"
          facts={[
            { key: t.kennung, value: massnahme.kennung },
            {
              key: t.ziele,
              value: (
                <List
                  items={massnahme.ziele.map(
                    ({ text, art }) => `${levelWord(ausgabe.worte, art, sprache)}: ${text}`,
                  )}
                />
              ),
            },
            { key: t.zustaendig, value: massnahme.zustaendig },
            { key: t.partner, value: massnahme.partner },
            { key: t.termin, value: massnahme.termin },
            { key: t.kosten, value: massnahme.kosten },
            { key: t.indikator, value: massnahme.indikator },
            ...weiteres.map(({ titel, text }) => ({ key: titel, value: text })),
            {
              key: t.imPapier,
              value:
                ort &&
                (darfPapierOeffnen && ausgabe.import_id !== null && stelle?.tabelle !== undefined ? (
                  <Link
                    href={`/konzept/import/${ausgabe.import_id}/tabellen?nr=${stelle.tabelle}&zeile=${stelle.zeile ?? 1}`}
                  >
                    {ort}
                  </Link>
                ) : (
                  ort
                )),
            },
          ]}
        />
      </Stack>
    </Card>
  );
};

export const Zeitachse = ({ massnahme, ausgabe, heute, sprache }: Ansicht) => {
  const t = massnahmenTexte[sprache];
  const spanne = spanOf(massnahme, ausgabe.beschlossen_am ?? heute);
  if (spanne === null) return null;
  return (
    <PlanAxis
      caption={t.zeitachse}
      corner={t.massnahme}
      today={heute}
      rows={[
        {
          label: massnahme.kurztitel || shorten(massnahme.text, 60),
          ...spanne,
          note: massnahme.termin,
          tone: STATUS_TON[massnahme.status],
        },
      ]}
    />
  );
};

export const Arbeitsteil = ({ massnahme, definition, sprache }: Ansicht & { definition: string }) => {
  const t = massnahmenTexte[sprache];
  const datum = (tag: Datum | null) => (tag === null ? '' : formatDatum(tag, sprache));
  const person = (name: string, email: string) => [name, email].filter(Boolean).join(', ');
  return (
    <Card title={t.arbeitsteil}>
      <Facts
        layout="stacked"
        facts={[
          {
            key: t.status,
            value: (
              <>
                {konzeptTexte[sprache].status[massnahme.status]}
                {definition && (
                  <Text muted small>
                    {definition}
                  </Text>
                )}
              </>
            ),
          },
          { key: t.seit, value: datum(massnahme.status_am) },
          { key: t.grund, value: massnahme.status_grund },
          { key: t.frist, value: datum(massnahme.frist) },
          { key: t.geplantAb, value: datum(massnahme.geplant_ab) },
          { key: t.geplantBis, value: datum(massnahme.geplant_bis) },
          { key: t.begonnenAm, value: datum(massnahme.begonnen_am) },
          { key: t.beendetAm, value: datum(massnahme.beendet_am) },
          {
            key: t.naechsterSchritt,
            value:
              [massnahme.naechster_schritt, datum(massnahme.naechster_schritt_am)]
                .filter(Boolean)
                .join(' · ') || t.keinSchritt,
          },
          { key: t.kontaktName, value: person(massnahme.kontakt_name, massnahme.kontakt_email) },
          { key: t.vertretungName, value: person(massnahme.vertretung_name, massnahme.vertretung_email) },
          { key: t.schlagworte, value: massnahme.schlagworte.join(', ') },
          {
            key: t.herkunft,
            value: [massnahme.herkunft, datum(massnahme.herkunft_am)].filter(Boolean).join(', '),
          },
          massnahme.ist_von_migranten && { key: t.herkunft, value: t.jaMigranten },
          {
            key: t.kostenBetrag,
            value: massnahme.kosten_cent === null ? '' : formatGeld(massnahme.kosten_cent, sprache),
          },
          { key: t.finanzierung, value: massnahme.finanzierung },
          { key: t.letzteBewegung, value: formatZeitpunkt(massnahme.zuletzt_bewegt_at, sprache) },
        ]}
      />
    </Card>
  );
};

/** Merges and splits, with reason and resolution. */
export const Abstammungsliste = ({
  abstammung,
  sprache,
}: {
  abstammung: readonly Abstammung[];
  sprache: 'de' | 'en';
}) => {
  const t = massnahmenTexte[sprache];
  return (
    <List
      items={abstammung.flatMap(({ art, richtung, andere_id, andere, ausgabe, grund, beschluss }) =>
        art === 'zusammengefuehrt' || art === 'geteilt'
          ? [
              <>
                <Link href={`/konzept/massnahmen/${andere_id}`}>
                  {t.abstammungSatz[richtung][art](shorten(andere, 120), ausgabe)}
                </Link>
                {(grund || beschluss) && (
                  <Text muted small>
                    {[grund, beschluss].filter(Boolean).join(' · ')}
                  </Text>
                )}
              </>,
            ]
          : [],
      )}
    />
  );
};

/** What the measure is measured by; the latest value beside its target. */
export const Indikatorenteil = ({
  indikatoren,
  massnahmeId,
  darfBearbeiten,
  sprache,
}: {
  indikatoren: readonly Indikator[];
  massnahmeId: number;
  darfBearbeiten: boolean;
  sprache: 'de' | 'en';
}) => {
  const t = massnahmenTexte[sprache];
  const zahl = (wert: number | null, einheit: string) =>
    wert === null
      ? ''
      : [wert.toLocaleString(sprache === 'de' ? 'de-DE' : 'en-GB'), einheit].filter(Boolean).join(' ');
  return (
    <Card
      title={t.indikatoren}
      footer={
        darfBearbeiten && (
          <LinkButton href={`/konzept/indikatoren/neu?bezug=massnahme-${massnahmeId}`} icon="plus">
            {t.indikatorNeu}
          </LinkButton>
        )
      }
    >
      {indikatoren.length === 0 ? (
        <Text muted>{t.indikatorenLeer}</Text>
      ) : (
        <List
          items={indikatoren.map(({ id, bezeichnung, einheit, wert, ziel, stichtag, fehlt_weil }) => (
            <>
              <Link href={`/konzept/indikatoren/${id}`}>{bezeichnung}</Link>
              <Text muted small>
                {[
                  zahl(wert, einheit) || fehlt_weil,
                  stichtag && formatDatum(stichtag, sprache),
                  ziel !== null && t.zielwert(zahl(ziel, einheit)),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </>
          ))}
        />
      )}
    </Card>
  );
};

export const Verlauf = ({
  eintraege,
  pfad,
  sprache,
}: {
  eintraege: readonly Eintrag[];
  pfad: string;
  sprache: 'de' | 'en';
}) => {
  const t = massnahmenTexte[sprache];
  const k = konzeptTexte[sprache];
  if (eintraege.length === 0) return <EmptyState title={t.verlaufLeer} icon="clock" />;
  return (
    <Timeline
      items={eintraege.map((eintrag) => {
        const status = k.status[eintrag.status as keyof typeof k.status];
        return {
          when: formatDatum(eintrag.am, sprache),
          title: status ? `${t.eintragsarten[eintrag.art]}: ${status}` : t.eintragsarten[eintrag.art],
          detail: (
            <Stack gap="xs">
              {eintrag.text.split('\n').map((absatz) => absatz && <Text>{absatz}</Text>)}
              {eintrag.adresse && (
                <Link href={eintrag.adresse} external>
                  {eintrag.adresse}
                </Link>
              )}
              {eintrag.beschluss_id !== null && (
                <Link href={`/berichte/beschluesse/${eintrag.beschluss_id}`}>{t.imRegister}</Link>
              )}
              {eintrag.datei && (
                <Link href={`${pfad}/datei/${eintrag.id}`} download>
                  {eintrag.datei}
                </Link>
              )}
              <Text muted small>
                {eintrag.von}, {formatZeitpunkt(eintrag.at, sprache)}
              </Text>
            </Stack>
          ),
        };
      })}
    />
  );
};
