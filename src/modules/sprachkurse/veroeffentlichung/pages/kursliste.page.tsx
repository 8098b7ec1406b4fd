import { richtungOf } from '../../../../begriffe/eigensprache.ts';
import { NIVEAUS } from '../../../../begriffe/niveau.ts';
import { formatTelefon } from '../../../../begriffe/telefon.ts';
import { formatDatum, formatDatumMitWochentag, formatZeitspanne } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  Checkbox,
  Columns,
  EmptyState,
  Facts,
  FieldRow,
  Form,
  HiddenField,
  Link,
  LinkButton,
  PublicLayout,
  type Rahmen,
  Row,
  Section,
  SelectField,
  SimpleTable,
  type Sprachadressen,
  Stack,
  SubmitRow,
  Text,
  type Ton,
} from '../../../../design/index.ts';
import { FORMATE } from '../../kurse/kurs.rules.ts';
import { kursWort, niveauWort } from '../../texte.ts';
import { describeKursort, describeZeiten } from '../../warteliste/kurs-anzeige.ts';
import {
  type Kursauswahl,
  type OeffentlicherKurs,
  type OeffentlicherTermin,
  type Platzlage,
  pickKurztext,
  platzlageOf,
  TAGESZEITEN,
  writeAuswahl,
} from '../kursanzeige.rules.ts';
import { veroeffentlichungTexte } from '../texte.ts';

export const KURSLISTE = '/sprachkurse';

const TON: Record<Platzlage, Ton> = { frei: 'success', wenige: 'warning', voll: 'neutral' };

/** What every public page is given: its frame, its addresses, and the language its short texts are wanted in. */
export interface Oeffentlich {
  rahmen: Rahmen;
  adressen: Sprachadressen;
  /** Tag of the chosen language; the frame speaks German or English. */
  sprache: string;
}

export const KurslistePage = ({
  rahmen,
  adressen,
  sprache,
  kurse,
  orte,
  auswahl,
  heute,
  gesamt,
}: Oeffentlich & {
  /** Those that were chosen, of so many in all. */
  kurse: readonly OeffentlicherKurs[];
  gesamt: number;
  /** Municipalities where there are courses. */
  orte: readonly { id: number; name: string }[];
  auswahl: Kursauswahl;
  heute: string;
}) => {
  const t = veroeffentlichungTexte[rahmen.sprache];
  const query = new URLSearchParams({ sprache, ...writeAuswahl(auswahl) });
  return (
    <PublicLayout rahmen={rahmen} title={t.titel} intro={t.einleitung} adressen={adressen} width="default">
      <Stack gap="l">
        {gesamt === 0 ? (
          <EmptyState title={t.leerTitel}>{t.leer}</EmptyState>
        ) : (
          <>
            <Form action={KURSLISTE} method="get" marks="required">
              <HiddenField name="sprache" value={sprache} />
              <FieldRow>
                <SelectField
                  name="ort"
                  label={t.ort}
                  placeholder={t.alle}
                  value={String(auswahl.ort ?? '')}
                  options={orte.map(({ id, name }) => ({ value: String(id), label: name }))}
                  width="m"
                />
                <SelectField
                  name="niveau"
                  label={t.niveau}
                  placeholder={t.alle}
                  value={auswahl.niveau ?? ''}
                  options={NIVEAUS.map((niveau) => ({ value: niveau, label: niveau }))}
                  width="s"
                />
                <SelectField
                  name="zeit"
                  label={t.zeit}
                  placeholder={t.alle}
                  value={auswahl.zeit ?? ''}
                  options={TAGESZEITEN.map((zeit) => ({ value: zeit, label: t.tageszeit[zeit]! }))}
                  width="m"
                />
                <SelectField
                  name="format"
                  label={t.art}
                  placeholder={t.alle}
                  value={auswahl.format ?? ''}
                  options={FORMATE.map((eines) => ({
                    value: eines,
                    label: kursWort(rahmen.sprache, 'format', eines),
                  }))}
                  width="m"
                />
              </FieldRow>
              <Row gap="l">
                <Checkbox
                  name="kinderbetreuung"
                  label={t.nurKinderbetreuung}
                  checked={auswahl.kinderbetreuung}
                />
                <Checkbox name="online" label={t.nurOnline} checked={auswahl.online} />
              </Row>
              <SubmitRow>
                <Button variant="secondary">{t.zeigen}</Button>
              </SubmitRow>
            </Form>
            {kurse.length === 0 ? (
              <EmptyState
                title={t.leerAuswahl}
                action={
                  <LinkButton href={`${KURSLISTE}?sprache=${encodeURIComponent(sprache)}`}>
                    {t.alleZeigen}
                  </LinkButton>
                }
              />
            ) : (
              <Section title={t.anzahl(kurse.length)}>
                <Columns min="l">
                  {kurse.map((kurs) => (
                    <Card title={<span lang="de">{kurs.titel}</span>} level={3}>
                      <Stack gap="s">
                        <Beschreibung kurs={kurs} rahmen={rahmen} sprache={sprache} heute={heute} />
                        <Link href={`${KURSLISTE}/${kurs.id}?sprache=${encodeURIComponent(sprache)}`}>
                          {t.mehrGenau(kurs.titel)}
                        </Link>
                      </Stack>
                    </Card>
                  ))}
                </Columns>
              </Section>
            )}
            <Section title={t.mitnehmen} intro={t.mitnehmenHinweis}>
              <Row gap="m">
                <Link href={`${KURSLISTE}.ics?${query}`}>{t.kalender}</Link>
                <Link href={`${KURSLISTE}.csv?${query}`}>{t.tabelle}</Link>
                <Link href={`${KURSLISTE}.json?${query}`}>{t.daten}</Link>
                <Link href={`${KURSLISTE}/termine.json?${query}`}>{t.terminDaten}</Link>
              </Row>
            </Section>
          </>
        )}
      </Stack>
    </PublicLayout>
  );
};

export const KursAnzeigePage = ({
  rahmen,
  adressen,
  sprache,
  kurs,
  termine,
  heute,
}: Oeffentlich & {
  kurs: OeffentlicherKurs;
  /** From today on. */
  termine: readonly OeffentlicherTermin[];
  heute: string;
}) => {
  const t = veroeffentlichungTexte[rahmen.sprache];
  return (
    <PublicLayout rahmen={rahmen} title={kurs.titel} adressen={adressen}>
      <Stack gap="l">
        <Beschreibung kurs={kurs} rahmen={rahmen} sprache={sprache} heute={heute} />
        <Section title={t.termine}>
          {termine.length === 0 ? (
            <Text>{t.keineTermine}</Text>
          ) : (
            <SimpleTable
              caption={t.termine}
              hideCaption
              rows={termine}
              columns={[
                {
                  key: 'tag',
                  label: t.tag,
                  header: true,
                  cell: ({ am }) => formatDatumMitWochentag(am, rahmen.sprache),
                },
                { key: 'uhrzeit', label: t.uhrzeit, cell: ({ von, bis }) => formatZeitspanne(von, bis) },
              ]}
            />
          )}
        </Section>
        <Link href={`${KURSLISTE}?sprache=${encodeURIComponent(sprache)}`}>{t.zurueck}</Link>
      </Stack>
    </PublicLayout>
  );
};

/** What a course is: badges, short text, facts. The provider's own words are German. */
const Beschreibung = ({
  kurs,
  rahmen,
  sprache,
  heute,
}: {
  kurs: OeffentlicherKurs;
  rahmen: Rahmen;
  sprache: string;
  heute: string;
}) => {
  const t = veroeffentlichungTexte[rahmen.sprache];
  const kurz = pickKurztext(kurs.kurztexte, sprache);
  const lage = platzlageOf(kurs);
  const tag = (datum: string) => formatDatum(datum, rahmen.sprache);
  const deutsch = (text: string) => text && <span lang="de">{text}</span>;
  return (
    <Stack gap="s">
      <Row gap="s">
        <Badge tone="info">{niveauWort(rahmen.sprache, kurs.niveau_von, kurs.niveau_bis)}</Badge>
        <Badge tone={TON[lage]}>{t.platz[lage]}</Badge>
        <Text as="span" muted small>
          {kurs.beginn_am <= heute ? t.laeuft : t.beginnt(tag(kurs.beginn_am))}
        </Text>
      </Row>
      {kurz?.text.split('\n').map((absatz) => (
        <Text lang={kurz.sprache} dir={richtungOf(kurz.sprache)}>
          {absatz}
        </Text>
      ))}
      <Facts
        facts={[
          {
            key: t.wann,
            value: (
              <Stack gap="xs">
                <span>{describeZeiten(kurs.zeiten, rahmen.sprache)}</span>
                <span>{t.vonBis(tag(kurs.beginn_am), tag(kurs.ende_am))}</span>
              </Stack>
            ),
          },
          { key: t.wo, value: deutsch(describeKursort(kurs, rahmen.sprache)) },
          { key: t.art, value: kursWort(rahmen.sprache, 'format', kurs.format) },
          { key: t.umfang, value: t.ue(kurs.ue) },
          { key: t.kinderbetreuung, value: kurs.kinderbetreuung ? t.ja : '' },
          { key: t.fuerWen, value: deutsch(kurs.zielgruppe) },
          { key: t.voraussetzungen, value: deutsch(kurs.voraussetzungen) },
          { key: t.anmeldung, value: deutsch(kurs.anmeldung) },
          { key: t.traeger, value: deutsch(kurs.traeger) },
          {
            key: t.telefon,
            value: kurs.telefon && <Link href={`tel:${kurs.telefon}`}>{formatTelefon(kurs.telefon)}</Link>,
          },
          { key: t.email, value: kurs.email && <Link href={`mailto:${kurs.email}`}>{kurs.email}</Link> },
        ]}
        layout="stacked"
      />
    </Stack>
  );
};
