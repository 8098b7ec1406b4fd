import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  type Aussehen,
  Badge,
  Button,
  Card,
  ConfirmDialog,
  Facts,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  PasswordField,
  PostButton,
  RadioGroup,
  type Rahmen,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
  TwoColumns,
} from '../../../design/index.ts';
import type { Sitzung } from '../anmeldung/sitzung.store.ts';
import { readGeraet } from './geraet.rules.ts';
import { type KontoTexte, texte } from './texte.ts';

interface KontoProps {
  rahmen: Rahmen;
  name: string;
  email: string;
  rollen: string;
  hatPasswort: boolean;
  zweiterFaktor: boolean;
  sitzungen: readonly Sitzung[];
  sitzungId: string;
  values?: FormValues;
  errors?: FormErrors;
}

export const KontoPage = (props: KontoProps) => {
  const { rahmen, name, email, rollen, values, errors } = props;
  const t = texte[rahmen.sprache];
  return (
    <Layout rahmen={rahmen} title={t.titel} failed={errors !== undefined}>
      <Stack gap="l">
        <TwoColumns
          wide="none"
          start={
            <Card title={t.angaben}>
              <Form action="/konto" values={values} errors={errors}>
                <TextField
                  name="name"
                  label={t.name}
                  hint={t.nameHinweis}
                  value={name}
                  autocomplete="name"
                  required
                />
                <Facts
                  layout="stacked"
                  facts={[
                    { key: t.email, value: email },
                    { key: t.rollen, value: rollen },
                  ]}
                />
                <Text muted small>
                  {t.emailHinweis}
                </Text>
                <SubmitRow>
                  <Button variant="secondary">{t.speichern}</Button>
                </SubmitRow>
              </Form>
            </Card>
          }
          end={<Anzeige rahmen={rahmen} />}
        />
        {!rahmen.demo && <Sicherheit {...props} />}
        <Sitzungen {...props} />
      </Stack>
    </Layout>
  );
};

const Anzeige = ({ rahmen }: { rahmen: Rahmen }) => {
  const t = texte[rahmen.sprache];
  const sprachen: { value: Anzeigesprache; label: string }[] = [
    { value: 'de', label: t.deutsch },
    { value: 'en', label: t.englisch },
  ];
  const aussehen: { value: Aussehen; label: string }[] = [
    { value: 'light', label: t.hell },
    { value: 'dark', label: t.dunkel },
    { value: 'system', label: t.wieGeraet },
  ];
  return (
    <Card title={t.anzeige}>
      <Form action="/sprache" id="sprachwahl">
        <HiddenField name="zurueck" value="/konto" />
        <RadioGroup
          name="sprache"
          label={t.sprache}
          choices={sprachen}
          value={rahmen.sprache}
          horizontal
          required
        />
        <SubmitRow>
          <Button variant="secondary" size="small">
            {t.speichern}
          </Button>
        </SubmitRow>
      </Form>
      <Form action="/aussehen" id="aussehenwahl">
        <HiddenField name="zurueck" value="/konto" />
        <RadioGroup
          name="aussehen"
          label={t.aussehen}
          choices={aussehen}
          value={rahmen.aussehen}
          horizontal
          required
        />
        <SubmitRow>
          <Button variant="secondary" size="small">
            {t.speichern}
          </Button>
        </SubmitRow>
      </Form>
    </Card>
  );
};

const Sicherheit = ({ rahmen, hatPasswort, zweiterFaktor }: KontoProps) => {
  const t = texte[rahmen.sprache];
  return (
    <TwoColumns
      wide="none"
      start={
        <Card
          title={t.passwort}
          footer={
            <LinkButton href="/konto/passwort" size="small">
              {hatPasswort ? t.passwortAendern : t.passwortSetzen}
            </LinkButton>
          }
        >
          <Text>{hatPasswort ? t.passwortDa : t.keinPasswort}</Text>
        </Card>
      }
      end={
        <Card
          title={t.zweiterFaktor}
          footer={
            <LinkButton href="/konto/zweiter-faktor" size="small">
              {zweiterFaktor ? t.zweiterFaktorVerwalten : t.zweiterFaktorEinrichten}
            </LinkButton>
          }
        >
          <Text>{zweiterFaktor ? t.zweiterFaktorAn : t.zweiterFaktorAus}</Text>
        </Card>
      }
    />
  );
};

const geraetWorte = (userAgent: string, t: KontoTexte): string => {
  const { browser, system } = readGeraet(userAgent);
  if (browser && system) return t.geraetAuf(browser, system);
  return browser ?? system ?? t.geraetUnbekannt;
};

const Sitzungen = ({ rahmen, sitzungen, sitzungId }: KontoProps) => {
  const t = texte[rahmen.sprache];
  const { sprache } = rahmen;
  return (
    <Card
      title={t.sitzungen}
      actions={
        <ConfirmDialog
          trigger={t.ueberall}
          title={t.ueberall}
          action="/konto/ueberall-abmelden"
          confirm={t.ueberall}
          size="small"
        >
          {t.ueberallFrage}
        </ConfirmDialog>
      }
    >
      <SimpleTable
        caption={t.sitzungen}
        hideCaption
        rows={sitzungen}
        columns={[
          { key: 'geraet', label: t.geraet, header: true, cell: (row) => geraetWorte(row.userAgent, t) },
          {
            key: 'begonnen',
            label: t.begonnen,
            nowrap: true,
            cell: (row) => formatZeitpunkt(row.begonnenAt, sprache),
          },
          {
            key: 'benutzt',
            label: t.benutzt,
            nowrap: true,
            cell: (row) => formatZeitpunkt(row.benutztAt, sprache),
          },
          {
            key: 'beenden',
            label: '',
            align: 'end',
            cell: (row) =>
              row.id === sitzungId ? (
                <Badge tone="success">{t.diese}</Badge>
              ) : (
                <PostButton
                  action="/konto/sitzung-beenden"
                  values={{ sitzung: row.id }}
                  size="small"
                  label={t.sitzungBeenden(geraetWorte(row.userAgent, t))}
                >
                  {t.beenden}
                </PostButton>
              ),
          },
        ]}
      />
    </Card>
  );
};

export const PasswortPage = ({
  rahmen,
  hatPasswort,
  errors,
}: {
  rahmen: Rahmen;
  hatPasswort: boolean;
  errors?: FormErrors;
}) => {
  const t = texte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={hatPasswort ? t.passwortAendern : t.passwortSetzen}
      breadcrumb={[{ text: t.titel, href: '/konto' }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form action="/konto/passwort" errors={errors}>
        {hatPasswort && <PasswordField name="jetzt" label={t.jetzigesPasswort} width="l" required />}
        <PasswordField
          name="passwort"
          label={t.neuesPasswort}
          hint={t.neuesPasswortHinweis}
          autocomplete="new-password"
          width="l"
          required
        />
        <PasswordField
          name="wiederholung"
          label={t.wiederholung}
          autocomplete="new-password"
          width="l"
          required
        />
        <SubmitRow>
          <Button>{t.speichern}</Button>
          <LinkButton href="/konto" variant="tertiary">
            {t.zurueck}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
