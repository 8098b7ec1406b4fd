import { formatGeld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum, formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Button,
  Card,
  DateField,
  EmptyState,
  Facts,
  FieldRow,
  FileField,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  Link,
  LinkButton,
  List,
  PlanAxis,
  RadioGroup,
  type Rahmen,
  Row,
  Section,
  SelectField,
  Stack,
  SubmitRow,
  Text,
  TextArea,
  TextField,
  Timeline,
  TwoColumns,
} from '../../../design/index.ts';
import { shorten } from '../baum.page.tsx';
import type { Stelle } from '../import/bloecke.ts';
import { formatStelle } from '../import/texte.ts';
import type { Ausgabe, Massnahmenzeile } from '../konzept.store.ts';
import { konzeptTexte, levelWord } from '../konzept.texte.ts';
import { oeffentlichTexte } from '../oeffentlich/oeffentlich.texte.ts';
import { isUeberfaellig, UEBERGAENGE } from '../status.rules.ts';
import { spanOf } from './massnahme.rules.ts';
import { EINTRAGSARTEN } from './massnahme.schema.ts';
import type { Eintrag } from './massnahme.store.ts';
import { massnahmenTexte } from './massnahmen.texte.ts';
import { STATUS_TON, Statusbadge } from './status-badge.page.tsx';

export type Teilformular = 'status' | 'schritt' | 'eintrag';

export interface Abgelehnt {
  teil: Teilformular;
  values: FormValues;
  errors: FormErrors;
}

interface Ansicht {
  massnahme: Massnahmenzeile;
  ausgabe: Ausgabe;
  heute: Datum;
  sprache: 'de' | 'en';
}

/** One measure: what the paper says, how it stands, what is next, and everything that happened. */
export const MassnahmePage = ({
  rahmen,
  massnahme,
  ausgabe,
  fassungen,
  eintraege,
  heute,
  darfBearbeiten,
  abgelehnt,
}: {
  rahmen: Rahmen;
  massnahme: Massnahmenzeile;
  ausgabe: Ausgabe;
  /** All editions it stands in. */
  fassungen: readonly { ausgabe_id: number; bezeichnung: string; text: string }[];
  eintraege: readonly Eintrag[];
  heute: Datum;
  darfBearbeiten: boolean;
  abgelehnt?: Abgelehnt;
}) => {
  const { sprache } = rahmen;
  const t = massnahmenTexte[sprache];
  const k = konzeptTexte[sprache];
  const ansicht = { massnahme, ausgabe, heute, sprache };
  const pfad = `/konzept/massnahmen/${massnahme.id}`;
  const andere = fassungen.filter((fassung) => fassung.ausgabe_id !== ausgabe.id);
  const formular = (teil: Teilformular) =>
    abgelehnt?.teil === teil ? { values: abgelehnt.values, errors: abgelehnt.errors } : {};
  return (
    <Layout
      rahmen={rahmen}
      title={massnahme.kurztitel || shorten(massnahme.text, 90)}
      intro={
        <Row gap="xs">
          <Statusbadge
            status={massnahme.status}
            ueberfaellig={isUeberfaellig(massnahme.status, massnahme.frist, heute)}
            sprache={sprache}
          />
          <span>{massnahme.felder.map(({ text }) => text).join(', ')}</span>
        </Row>
      }
      breadcrumb={[
        { text: t.titel, href: '/konzept/massnahmen' },
        { text: ausgabe.bezeichnung, href: `/konzept/${ausgabe.id}` },
      ]}
      actions={
        darfBearbeiten && (
          <>
            <LinkButton href={`${pfad}/bearbeiten?ausgabe=${ausgabe.id}`} icon="edit">
              {t.bearbeiten}
            </LinkButton>
            <LinkButton href={`${pfad}/oeffentlich`}>{oeffentlichTexte[sprache].oeffentlich}</LinkButton>
          </>
        )
      }
      failed={abgelehnt !== undefined}
    >
      <Stack gap="l">
        {ausgabe.status === 'abgeloest' && (
          <Alert tone="warning">
            {t.alteAusgabe(ausgabe.bezeichnung)} <Link href={pfad}>{t.zurGeltenden}</Link>
          </Alert>
        )}
        <TwoColumns
          wide="start"
          start={
            <>
              <Konzeptteil {...ansicht} />
              <Zeitachse {...ansicht} />
              <Section title={t.verlauf}>
                <Verlauf eintraege={eintraege} pfad={pfad} sprache={sprache} />
              </Section>
              {andere.length > 0 && (
                <Section title={t.fassungen}>
                  <List
                    items={andere.map(({ ausgabe_id, bezeichnung, text }) => (
                      <>
                        <Link href={`${pfad}?ausgabe=${ausgabe_id}`}>{bezeichnung}</Link>:{' '}
                        {shorten(text, 160)}
                      </>
                    ))}
                  />
                </Section>
              )}
            </>
          }
          end={
            <>
              <Arbeitsteil {...ansicht} />
              {darfBearbeiten && (
                <>
                  <Card title={t.naechsterSchritt}>
                    <Form
                      id="schritt-form"
                      action={`${pfad}/schritt`}
                      values={{
                        schritt: massnahme.naechster_schritt,
                        schrittAm: massnahme.naechster_schritt_am
                          ? formatDatum(massnahme.naechster_schritt_am, 'de')
                          : '',
                      }}
                      {...formular('schritt')}
                    >
                      <HiddenField name="version" value={String(massnahme.version)} />
                      <TextArea name="schritt" label={t.naechsterSchritt} rows={2} maxlength={1000} />
                      <DateField name="schrittAm" label={t.schrittAm} />
                      <SubmitRow>
                        <Button variant="secondary">{t.schrittSpeichern}</Button>
                      </SubmitRow>
                    </Form>
                  </Card>
                  <Card title={t.statusAendern}>
                    <Form id="status-form" action={`${pfad}/status`} {...formular('status')}>
                      <HiddenField name="version" value={String(massnahme.version)} />
                      <SelectField
                        name="status"
                        label={t.neuerStatus}
                        required
                        options={UEBERGAENGE[massnahme.status].map((value) => ({
                          value,
                          label: k.status[value],
                        }))}
                      />
                      <FieldRow>
                        <DateField name="am" label={t.statusAm} hint={t.statusAmHinweis} />
                        <DateField name="neueFrist" label={t.neueFrist} />
                      </FieldRow>
                      <TextArea
                        name="grund"
                        label={t.grund}
                        hint={t.grundHinweis}
                        rows={2}
                        maxlength={2000}
                      />
                      <SubmitRow>
                        <Button variant="secondary">{t.statusAendern}</Button>
                      </SubmitRow>
                    </Form>
                  </Card>
                  <Card title={t.eintragNeu}>
                    <Form id="eintrag-form" action={`${pfad}/eintrag`} upload {...formular('eintrag')}>
                      <RadioGroup
                        name="art"
                        label={t.eintragArt}
                        required
                        value={abgelehnt?.teil === 'eintrag' ? undefined : 'nachweis'}
                        choices={EINTRAGSARTEN.map((value) => ({ value, label: t.eintragsarten[value] }))}
                      />
                      <TextArea name="eintrag" label={t.eintragText} rows={2} maxlength={4000} />
                      <DateField name="eintragAm" label={t.eintragAm} hint={t.statusAmHinweis} />
                      <TextField name="adresse" label={t.adresse} maxlength={500} />
                      <FileField name="datei" label={t.datei} hint={t.dateiHinweis} />
                      <SubmitRow>
                        <Button variant="secondary">{t.eintragen}</Button>
                      </SubmitRow>
                    </Form>
                  </Card>
                </>
              )}
            </>
          }
        />
      </Stack>
    </Layout>
  );
};

const Konzeptteil = ({ massnahme, ausgabe, sprache }: Ansicht) => {
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
                (ausgabe.import_id !== null && stelle?.tabelle !== undefined ? (
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

const Zeitachse = ({ massnahme, ausgabe, heute, sprache }: Ansicht) => {
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

const Arbeitsteil = ({ massnahme, sprache }: Ansicht) => {
  const t = massnahmenTexte[sprache];
  const datum = (tag: Datum | null) => (tag === null ? '' : formatDatum(tag, sprache));
  const person = (name: string, email: string) => [name, email].filter(Boolean).join(', ');
  return (
    <Card title={t.arbeitsteil}>
      <Facts
        layout="stacked"
        facts={[
          { key: t.status, value: konzeptTexte[sprache].status[massnahme.status] },
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

const Verlauf = ({
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
