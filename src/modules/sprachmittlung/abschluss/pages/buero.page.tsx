import type { PropsWithChildren } from 'hono/jsx';
import { formatKilometer } from '../../../../begriffe/kilometer.ts';
import { formatTelefon } from '../../../../begriffe/telefon.ts';
import { addMinutes, datumOf } from '../../../../begriffe/zeit.ts';
import { formatDatumLang } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Button,
  Card,
  Details,
  EmptyState,
  FieldRow,
  Fieldset,
  Form,
  Layout,
  LinkButton,
  NumberField,
  PersonLine,
  PostButton,
  RadioGroup,
  type Rahmen,
  Section,
  SelectField,
  Stack,
  SubmitRow,
  TextArea,
  TimeField,
} from '../../../../design/index.ts';
import { RUECKGABEGRUENDE, VERANLASSER } from '../../absage.rules.ts';
import type { Tat } from '../../einsatz.rules.ts';
import { wort } from '../../texte/woerter.ts';
import type { Stand } from '../stand.ts';
import { texte } from '../texte.ts';
import { type Abgelehnt, Ausfallgruende, keptIn, Meldungsfelder, uhrzeitenOf } from './angaben.page.tsx';
import { Widerspruchsform, Zeitenvergleich } from './bestaetigen.page.tsx';

export interface Buerosicht {
  rahmen: Rahmen;
  stand: Stand;
  taten: readonly Tat[];
  /** Why the act of this page cannot be done; shown where it has no form. */
  warumNicht: string;
  abgelehnt?: Abgelehnt;
}

/** The frame of the office's pages of a completion, with what is known above the form. */
const Blatt = ({
  sicht: { rahmen, stand, abgelehnt, warumNicht },
  title,
  intro,
  formulare,
  children,
}: PropsWithChildren<{
  sicht: Buerosicht;
  title: string;
  intro: string;
  /** Forms of this page that are shown now; what another one refused stands above. */
  formulare: readonly string[];
}>) => {
  const t = texte[rahmen.sprache];
  const id = stand.einsatz.id;
  const fehlt = abgelehnt && !formulare.includes(abgelehnt.formular);
  return (
    <Layout
      rahmen={rahmen}
      width="narrow"
      title={title}
      intro={intro}
      failed={abgelehnt !== undefined}
      breadcrumb={[
        { text: t.einsaetze, href: '/einsaetze' },
        { text: t.einsatz(id), href: `/einsaetze/${id}` },
      ]}
    >
      <Stack gap="l">
        {fehlt && (
          <Alert tone="danger" live>
            {Object.values(abgelehnt.errors).join(' ')}
          </Alert>
        )}
        <Card>
          <Zeitenvergleich rahmen={rahmen} stand={stand} />
        </Card>
        {formulare.length > 0 ? (
          children
        ) : (
          <EmptyState
            title={t.gehtNicht}
            action={<LinkButton href={`/einsaetze/${id}`}>{t.zumEinsatz}</LinkButton>}
          >
            {warumNicht}
          </EmptyState>
        )}
      </Stack>
    </Layout>
  );
};

/** The interpreter calls: she cannot come. */
export const RueckgabePage = (sicht: Buerosicht) => {
  const { rahmen, stand, taten, abgelehnt } = sicht;
  const { sprache } = rahmen;
  const t = texte[sprache];
  const basis = `/einsaetze/${stand.einsatz.id}`;
  return (
    <Blatt
      sicht={sicht}
      title={t.rueckgabeTitel}
      intro={t.rueckgabeIntro}
      formulare={taten.includes('rueckgabe') ? ['rueckgabe'] : []}
    >
      <Form id="rueckgabe" action={`${basis}/rueckgabe`} {...keptIn(abgelehnt, 'rueckgabe')}>
        <RadioGroup
          name="grund"
          label={t.grund}
          required
          choices={RUECKGABEGRUENDE.map((grund) => ({
            value: grund,
            label: wort(sprache, 'rueckgabegrund', grund),
          }))}
        />
        <TextArea name="bemerkung" label={t.bemerkung} rows={2} maxlength={1000} />
        <SubmitRow>
          <Button variant="danger">{t.rueckgabeSpeichern}</Button>
          <LinkButton href={basis}>{t.zumEinsatz}</LinkButton>
        </SubmitRow>
      </Form>
    </Blatt>
  );
};

/** The office enters a report or corrects it, and the requester's answer, as they were told by telephone. */
export const MeldungBueroPage = (sicht: Buerosicht) => {
  const { rahmen, stand, taten, abgelehnt } = sicht;
  const t = texte[rahmen.sprache];
  const basis = `/einsaetze/${stand.einsatz.id}`;
  const meldet = taten.includes('meldung') || taten.includes('korrektur');
  const antwortet = taten.includes('bestaetigung') || taten.includes('widerspruch');
  const titel = taten.includes('korrektur') ? t.meldungBerichtigen : t.meldungEintragen;
  return (
    <Blatt
      sicht={sicht}
      title={t.bueroTitel}
      intro={
        !taten.includes('bestaetigung')
          ? stand.einsatz.stelle
          : stand.fristAt
            ? `${t.frist}: ${formatDatumLang(datumOf(addMinutes(stand.fristAt, -1)), rahmen.sprache)}`
            : t.ohneFrist
      }
      formulare={[...(meldet ? ['meldung'] : []), ...(antwortet ? ['widerspruch'] : [])]}
    >
      {antwortet && (
        <Section title={t.fuerStelle} intro={t.fuerStelleIntro}>
          <Stack>
            {stand.einsatz.ansprechperson !== '' && (
              <PersonLine
                name={stand.einsatz.ansprechperson}
                phone={formatTelefon(stand.einsatz.ansprechperson_telefon)}
              />
            )}
            <PostButton
              action={`${basis}/bestaetigung`}
              values={{ version: stand.einsatz.version }}
              variant="primary"
              icon="check"
            >
              {t.alsBestaetigt}
            </PostButton>
            <Details summary={t.widersprichtStelle} open={abgelehnt?.formular === 'widerspruch'}>
              <Widerspruchsform rahmen={rahmen} action={`${basis}/widerspruch`} abgelehnt={abgelehnt} />
            </Details>
          </Stack>
        </Section>
      )}
      {meldet && (
        <Section title={titel} intro={t.meldungIntro}>
          <Form id="meldung" action={`${basis}/meldung`} {...keptIn(abgelehnt, 'meldung')}>
            <Meldungsfelder rahmen={rahmen} stand={stand} abgelehnt={abgelehnt} />
            <SubmitRow>
              <Button variant={antwortet ? 'secondary' : 'primary'}>{titel}</Button>
            </SubmitRow>
          </Form>
        </Section>
      )}
    </Blatt>
  );
};

/** Somebody did not come: who, why, who bears what it costs. */
export const AusfallBueroPage = (sicht: Buerosicht) => {
  const { rahmen, stand, taten, abgelehnt } = sicht;
  const { sprache } = rahmen;
  const t = texte[sprache];
  const basis = `/einsaetze/${stand.einsatz.id}`;
  return (
    <Blatt
      sicht={sicht}
      title={t.ausfallTitel}
      intro={t.ausfallIntro}
      formulare={taten.includes('ausfall') ? ['ausfall'] : []}
    >
      <Form id="ausfall" action={`${basis}/ausfall`} {...keptIn(abgelehnt, 'ausfall')}>
        <Ausfallgruende rahmen={rahmen} label={t.grund} />
        <SelectField
          name="veranlasser"
          label={t.veranlasser}
          hint={t.veranlasserHinweis}
          options={VERANLASSER.map((wer) => ({ value: wer, label: wort(sprache, 'veranlasser', wer) }))}
        />
        {stand.einsatz.modus === 'vor-ort' && (
          <NumberField name="kilometer" label={t.kilometerGefahren} suffix="km" width="s" />
        )}
        <SelectField
          name="kosten"
          label={t.kosten}
          placeholder={false}
          required
          options={[
            { value: 'vorschlag', label: t.kostenVorschlag },
            { value: 'koordinierungsstelle', label: t.kostenKoordinierungsstelle },
            { value: 'stelle', label: t.kostenStelle },
            { value: 'niemand', label: t.kostenNiemand },
          ]}
        />
        <TextArea
          name="begruendung"
          label={t.begruendung}
          hint={t.begruendungAbweichung}
          rows={2}
          maxlength={1000}
        />
        <SubmitRow>
          <Button variant="danger">{t.ausfallSpeichern}</Button>
          <LinkButton href={basis}>{t.zumEinsatz}</LinkButton>
        </SubmitRow>
      </Form>
    </Blatt>
  );
};

/** The office decides which times count. */
export const KlaerungPage = (sicht: Buerosicht) => {
  const { rahmen, stand, taten, abgelehnt } = sicht;
  const { sprache } = rahmen;
  const t = texte[sprache];
  const { einsatz } = stand;
  const zeiten = (beginn: Date | null, ende: Date | null) =>
    beginn && ende ? uhrzeitenOf(beginn, ende, sprache) : '';
  return (
    <Blatt
      sicht={sicht}
      title={t.klaerungTitel}
      intro={t.klaerungIntro}
      formulare={taten.includes('klaerung') ? ['klaerung'] : []}
    >
      <Form id="klaerung" action={`/einsaetze/${einsatz.id}/klaerung`} {...keptIn(abgelehnt, 'klaerung')}>
        <RadioGroup
          name="nach"
          label={t.klaerungNach}
          required
          choices={[
            {
              value: 'meldung',
              label: t.klaerungMeldung,
              hint: zeiten(einsatz.ist_beginn_at, einsatz.ist_ende_at),
            },
            ...(einsatz.gegen_beginn_at
              ? [
                  {
                    value: 'gegenvorschlag',
                    label: t.klaerungGegenvorschlag,
                    hint: zeiten(einsatz.gegen_beginn_at, einsatz.gegen_ende_at),
                  },
                ]
              : []),
            { value: 'eigene', label: t.klaerungEigene },
          ]}
        />
        <Fieldset legend={t.klaerungEigene}>
          <FieldRow>
            <TimeField name="von" label={t.von} />
            <TimeField name="bis" label={t.bis} />
          </FieldRow>
        </Fieldset>
        {einsatz.modus === 'vor-ort' && (
          <NumberField
            name="kilometer"
            label={t.klaerungKilometer}
            hint={
              stand.erwartet === null
                ? t.klaerungKilometerHinweis
                : `${t.klaerungKilometerHinweis} ${t.erwartet(formatKilometer(stand.erwartet, sprache))}`
            }
            suffix="km"
            width="s"
          />
        )}
        <TextArea name="begruendung" label={t.begruendung} rows={3} maxlength={1000} required />
        <SubmitRow>
          <Button>{t.klaeren}</Button>
        </SubmitRow>
      </Form>
    </Blatt>
  );
};
