import { formatGeld } from '../../../../begriffe/geld.ts';
import { spracheName } from '../../../../begriffe/sprache.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Button,
  Card,
  Details,
  Facts,
  Form,
  HiddenField,
  Layout,
  Link,
  MoneyField,
  type Option,
  PostButton,
  type Rahmen,
  Row,
  Section,
  SelectField,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../../design/index.ts';
import { nameZeitraum } from '../lauf.rules.ts';
import type { Laufzeile } from '../lauf.store.ts';
import { laufTexte } from '../lauf.texte.ts';
import type { Position } from '../position.store.ts';
import { type Hinweis, PRUEFUNGEN } from '../pruefung.rules.ts';
import { pruefungTexte } from '../pruefung.texte.ts';
import type { AbgelehntesFormular } from './lauf.page.tsx';
import { Hinweiswort, hinweisSatz } from './lauf-personen.page.tsx';
import { fallOf, Rechnung, terminOf, umfangOf } from './rechnung.page.tsx';

export interface PositionSicht {
  rahmen: Rahmen;
  lauf: Laufzeile;
  position: Position;
  darfBearbeiten: boolean;
  toepfe: readonly Option[];
  kostentraeger: readonly { id: number; bezeichnung: string }[];
  abgelehnt?: AbgelehntesFormular;
}

const keptIn = ({ abgelehnt }: PositionSicht, formular: string) =>
  abgelehnt?.formular === formular ? { values: abgelehnt.values, errors: abgelehnt.errors } : undefined;

/** One line: how its amount came about, what the checks found, and everything that can be done about it. */
export const PositionPage = (sicht: PositionSicht) => {
  const { rahmen, lauf, position, darfBearbeiten, abgelehnt } = sicht;
  const { sprache } = rahmen;
  const t = laufTexte[sprache];
  const allgemein = abgelehnt?.errors[''];
  return (
    <Layout
      rahmen={rahmen}
      width="narrow"
      title={t.zeileTitel(position.sprachmittler, formatDatum(position.berechnung.eingaben.tag, sprache))}
      intro={formatGeld(position.betrag_cent, sprache)}
      failed={abgelehnt !== undefined}
      breadcrumb={[
        { text: t.titel, href: '/abrechnung' },
        { text: t.lauf(nameZeitraum(lauf, rahmen.sprache)), href: `/abrechnung/${lauf.id}` },
      ]}
    >
      <Stack gap="l">
        {allgemein && (
          <Alert tone="danger" live>
            {allgemein}
          </Alert>
        )}
        {!position.gilt && <Alert tone="warning">{t.herausgenommen(position.ungueltig_grund)}</Alert>}
        <Card>
          <Stack>
            <Facts
              facts={[
                { key: t.termin, value: terminOf(position, sprache) },
                { key: t.stelle, value: position.stelle },
                { key: t.sprache, value: spracheName(position.sprache, sprache) },
                { key: t.umfang, value: umfangOf(position, sprache) },
                { key: t.hinweise, value: fallOf(position, sprache) },
                { key: t.zahler, value: position.kostentraeger ?? t.zahlerWort[position.zahler] },
                { key: t.topf, value: position.topf ?? t.ohneTopf },
              ]}
            />
            <Row>
              <Link href={`/einsaetze/${position.einsatz_id}`}>{t.einsatzNr(position.einsatz_id)}</Link>
              <Link href={`/sprachmittler/${position.sprachmittler_id}`}>{t.zurPerson}</Link>
            </Row>
          </Stack>
        </Card>
        <Section title={t.rechnung}>
          <Rechnung position={position} sprache={sprache} />
        </Section>
        {position.hinweise.length > 0 && (
          <Section title={t.pruefungen}>
            <Stack>
              {position.hinweise.map((hinweis) => (
                <Pruefung sicht={sicht} hinweis={hinweis} />
              ))}
            </Stack>
          </Section>
        )}
        {darfBearbeiten && position.gilt && <Taten sicht={sicht} />}
      </Stack>
    </Layout>
  );
};

const Pruefung = ({ sicht, hinweis }: { sicht: PositionSicht; hinweis: Hinweis }) => {
  const { rahmen, lauf, position, darfBearbeiten } = sicht;
  const t = laufTexte[rahmen.sprache];
  const { pruefung, erledigt } = hinweis;
  const rat = pruefungTexte[rahmen.sprache].rat[pruefung];
  const name = `abhaken-${pruefung}`;
  const abhakbar = darfBearbeiten && position.gilt && PRUEFUNGEN[pruefung].schwere === 'ansehen' && !erledigt;
  return (
    <Card>
      <Stack gap="s">
        <Row>
          <Hinweiswort hinweis={hinweis} sprache={rahmen.sprache} />
        </Row>
        <Text>{hinweisSatz(hinweis, rahmen.sprache)}</Text>
        {rat && !erledigt && <Text muted>{rat}</Text>}
        {abhakbar && (
          <Form
            action={`/abrechnung/${lauf.id}/positionen/${position.id}/abhaken`}
            id={name}
            {...keptIn(sicht, name)}
          >
            <HiddenField name="pruefung" value={pruefung} />
            <TextField name="grund" label={t.abhakenGrund} required width="l" />
            <SubmitRow>
              <Button variant="secondary" icon="check">
                {t.abhaken}
              </Button>
            </SubmitRow>
          </Form>
        )}
      </Stack>
    </Card>
  );
};

const Taten = ({ sicht }: { sicht: PositionSicht }) => {
  const { rahmen, lauf, position, toepfe, kostentraeger } = sicht;
  const t = laufTexte[rahmen.sprache];
  const basis = `/abrechnung/${lauf.id}/positionen/${position.id}`;
  const kosten = position.kostentraeger_id === null ? position.zahler : `dritte-${position.kostentraeger_id}`;
  return (
    <Section title={t.weitere}>
      <Stack>
        {position.ersetzt_zahlung_id === null && (
          <Details summary={t.korrigieren} open={keptIn(sicht, 'korrigieren') !== undefined}>
            <Form
              action={`${basis}/korrigieren`}
              id="korrigieren"
              values={{
                betrag: (position.betrag_cent / 100).toFixed(2).replace('.', ','),
                kosten,
                topf: String(position.topf_id ?? ''),
                korrekturGrund: position.korrektur_grund,
              }}
              {...keptIn(sicht, 'korrigieren')}
            >
              <Text muted>{t.korrigierenIntro}</Text>
              <MoneyField name="betrag" label={t.betrag} required />
              <SelectField
                name="kosten"
                label={t.zahler}
                required
                placeholder={false}
                options={[
                  { value: 'landkreis', label: t.zahlerWort.landkreis },
                  { value: 'stelle', label: `${t.zahlerWort.stelle}: ${position.stelle}` },
                  ...kostentraeger.map(({ id, bezeichnung }) => ({
                    value: `dritte-${id}`,
                    label: bezeichnung,
                  })),
                ]}
              />
              <SelectField name="topf" label={t.topf} placeholder={t.ohneTopf} options={toepfe} />
              <TextField name="korrekturGrund" label={t.korrekturGrund} required width="l" />
              <SubmitRow>
                <Button>{t.korrekturSpeichern}</Button>
              </SubmitRow>
            </Form>
          </Details>
        )}
        <PostButton action={`${basis}/neu-berechnen`}>{t.neuBerechnenZeile}</PostButton>
        <Details summary={t.herausnehmen} open={keptIn(sicht, 'herausnehmen') !== undefined}>
          <Form action={`${basis}/herausnehmen`} id="herausnehmen" {...keptIn(sicht, 'herausnehmen')}>
            <Text muted>{t.herausnehmenIntro}</Text>
            <TextField name="grund" label={t.grund} required width="l" />
            <SubmitRow>
              <Button variant="danger">{t.herausnehmen}</Button>
            </SubmitRow>
          </Form>
        </Details>
      </Stack>
    </Section>
  );
};
