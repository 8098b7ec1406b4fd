import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Button,
  Card,
  ConfirmDialog,
  DateField,
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
  type Option,
  RadioGroup,
  type Rahmen,
  Row,
  Section,
  SelectField,
  Stack,
  SubmitRow,
  TextArea,
  TextField,
  TwoColumns,
} from '../../../design/index.ts';
import { shorten } from '../baum.page.tsx';
import type { Abstammung } from '../fortschreibung/abstammung.store.ts';
import type { Indikator } from '../indikatoren/indikator.store.ts';
import type { Ausgabe, Massnahmenzeile } from '../konzept.store.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import { oeffentlichTexte } from '../oeffentlich/oeffentlich.texte.ts';
import { listSchwerpunkteOf, type Schwerpunktsicht } from '../schwerpunkte/schwerpunkt.rules.ts';
import { Schwerpunktbadge } from '../schwerpunkte/schwerpunkte.page.tsx';
import { isUeberfaellig, UEBERGAENGE } from '../status.rules.ts';
import { EINTRAGSARTEN } from './massnahme.schema.ts';
import type { Eintrag } from './massnahme.store.ts';
import {
  Abstammungsliste,
  Arbeitsteil,
  Indikatorenteil,
  Konzeptteil,
  Verlauf,
  Zeitachse,
} from './massnahme-teile.page.tsx';
import { massnahmenTexte } from './massnahmen.texte.ts';
import { Statusbadge } from './status-badge.page.tsx';

export type Teilformular = 'status' | 'schritt' | 'eintrag';

export interface Abgelehnt {
  teil: Teilformular;
  values: FormValues;
  errors: FormErrors;
}

/** One measure: what the paper says, how it stands, what is next, and everything that happened. */
export const MassnahmePage = ({
  rahmen,
  massnahme,
  ausgabe,
  fassungen,
  eintraege,
  indikatoren,
  abstammung,
  beschluesse,
  heute,
  sicht,
  definition,
  darfBearbeiten,
  abgelehnt,
}: {
  rahmen: Rahmen;
  massnahme: Massnahmenzeile;
  ausgabe: Ausgabe;
  /** All editions it stands in. */
  fassungen: readonly { ausgabe_id: number; bezeichnung: string; text: string }[];
  eintraege: readonly Eintrag[];
  indikatoren: readonly Indikator[];
  abstammung: readonly Abstammung[];
  /** Of the register, to choose from. */
  beschluesse: readonly Option[];
  heute: Datum;
  sicht: Schwerpunktsicht;
  /** What its status means in this office. */
  definition: string;
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
          <Schwerpunktbadge namen={listSchwerpunkteOf(massnahme, sicht)} sprache={sprache} />
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
            {ausgabe.status === 'entwurf' && andere.length === 0 && (
              <ConfirmDialog
                trigger={t.entfernen}
                title={t.entfernenFrage}
                action={`${pfad}/entfernen?ausgabe=${ausgabe.id}`}
                confirm={t.entfernen}
              >
                {t.entfernenHinweis}
              </ConfirmDialog>
            )}
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
              <Konzeptteil {...ansicht} darfPapierOeffnen={darfBearbeiten} />
              <Zeitachse {...ansicht} />
              <Section title={t.verlauf}>
                <Verlauf eintraege={eintraege} pfad={pfad} sprache={sprache} />
              </Section>
              {abstammung.length > 0 && (
                <Section title={t.abstammung}>
                  <Abstammungsliste abstammung={abstammung} sprache={sprache} />
                </Section>
              )}
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
              <Arbeitsteil {...ansicht} definition={definition} />
              <Indikatorenteil
                indikatoren={indikatoren}
                massnahmeId={massnahme.id}
                darfBearbeiten={darfBearbeiten}
                sprache={sprache}
              />
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
                      {beschluesse.length > 0 && (
                        <SelectField
                          name="beschluss"
                          label={t.beschluss}
                          options={[{ value: '', label: t.keinBeschluss }, ...beschluesse]}
                          placeholder={false}
                        />
                      )}
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
