import type { PropsWithChildren } from 'hono/jsx';
import {
  Alert,
  Button,
  Card,
  CopyText,
  Form,
  type FormErrors,
  HiddenField,
  Layout,
  LinkButton,
  List,
  PasswordField,
  type Rahmen,
  Row,
  Stack,
  Steps,
  SubmitRow,
  Text,
  TextField,
  TwoColumns,
} from '../../../design/index.ts';
import { QrCode } from './qr-code.tsx';
import { texte } from './texte.ts';

const ADDRESS = '/konto/zweiter-faktor';

interface FaktorProps {
  rahmen: Rahmen;
  /** The role demands it. */
  pflicht: boolean;
  hatPasswort: boolean;
  errors?: FormErrors;
}

const Rahmung = ({
  rahmen,
  step,
  failed,
  children,
}: PropsWithChildren<{
  rahmen: Rahmen;
  /** Of setting up; missing once it is done. */
  step?: number;
  failed?: boolean;
}>) => {
  const t = texte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.zweiterFaktor}
      breadcrumb={[{ text: t.titel, href: '/konto' }]}
      width="narrow"
      failed={failed}
    >
      <Stack gap="l">
        {step !== undefined && (
          <Steps
            label={t.faktorSchritte}
            current={step}
            steps={[
              { text: t.faktorSchrittPasswort },
              { text: t.faktorSchrittApp },
              { text: t.faktorSchrittCodes },
            ]}
          />
        )}
        {children}
      </Stack>
    </Layout>
  );
};

const PasswortFeld = ({ rahmen, hatPasswort }: { rahmen: Rahmen; hatPasswort: boolean }) =>
  hatPasswort ? (
    <PasswordField name="passwort" label={texte[rahmen.sprache].faktorPasswort} width="l" required />
  ) : null;

/** Nothing is set up yet: begins with the password. */
export const BeginnenPage = ({ rahmen, pflicht, hatPasswort, errors }: FaktorProps) => {
  const t = texte[rahmen.sprache];
  return (
    <Rahmung rahmen={rahmen} step={0} failed={errors !== undefined}>
      {pflicht ? <Alert tone="info">{t.faktorPflicht}</Alert> : <Text>{t.faktorEinleitung}</Text>}
      <Form action={ADDRESS} errors={errors}>
        <HiddenField name="schritt" value="beginnen" />
        <PasswortFeld rahmen={rahmen} hatPasswort={hatPasswort} />
        <SubmitRow>
          <Button>{t.faktorBeginnen}</Button>
        </SubmitRow>
      </Form>
    </Rahmung>
  );
};

/** Begun: the app reads the code, its first number confirms. */
export const BestaetigenPage = ({
  rahmen,
  einrichtung,
  errors,
}: {
  rahmen: Rahmen;
  /** Address for the picture, and the same secret to type. */
  einrichtung: { adresse: string; geheimnis: string };
  errors?: FormErrors;
}) => {
  const t = texte[rahmen.sprache];
  const gruppen = einrichtung.geheimnis.match(/.{1,4}/g)?.join(' ') ?? '';
  return (
    <Rahmung rahmen={rahmen} step={1} failed={errors !== undefined}>
      <TwoColumns
        wide="end"
        start={<QrCode text={einrichtung.adresse} label={t.faktorBild} />}
        end={
          <Stack>
            <Text>{t.faktorAppText}</Text>
            <Text as="div" small>
              {t.faktorGeheimnis}: <CopyText text={gruppen} label={t.faktorGeheimnis} />
            </Text>
          </Stack>
        }
      />
      <Form action={ADDRESS} errors={errors}>
        <HiddenField name="schritt" value="bestaetigen" />
        <TextField
          name="code"
          label={t.faktorCode}
          hint={t.faktorCodeHinweis}
          autocomplete="one-time-code"
          width="s"
          maxlength={20}
          required
        />
        <SubmitRow>
          <Button>{t.faktorBestaetigen}</Button>
        </SubmitRow>
      </Form>
    </Rahmung>
  );
};

/** Backup codes, shown this one time. */
export const CodesPage = ({
  rahmen,
  codes,
  isNew,
}: {
  rahmen: Rahmen;
  codes: readonly string[];
  /** Right after setting up. */
  isNew: boolean;
}) => {
  const t = texte[rahmen.sprache];
  return (
    <Rahmung rahmen={rahmen} {...(isNew ? { step: 2 } : {})}>
      {isNew && (
        <Alert tone="success" live>
          {t.faktorAktiv}
        </Alert>
      )}
      <Card title={t.codesTitel}>
        <Stack>
          <Text>{t.codesText}</Text>
          <List plain items={codes.map((code) => <code>{code}</code>)} />
          <Row>
            <LinkButton href={isNew ? '/' : '/konto'} variant="primary">
              {t.codesWeiter}
            </LinkButton>
          </Row>
        </Stack>
      </Card>
    </Rahmung>
  );
};

/** Set up: new codes, or away with it. */
export const EingerichtetPage = ({
  rahmen,
  pflicht,
  hatPasswort,
  errors,
  schritt,
}: FaktorProps & {
  /** Which of the two forms was refused. */
  schritt?: 'codes' | 'entfernen';
}) => {
  const t = texte[rahmen.sprache];
  return (
    <Rahmung rahmen={rahmen} failed={errors !== undefined}>
      <Alert tone="success">{t.zweiterFaktorAn}</Alert>
      <Card title={t.codesNeu}>
        <Form action={ADDRESS} id="codes" {...(schritt === 'codes' ? { errors } : {})}>
          <HiddenField name="schritt" value="codes" />
          <Text>{t.codesNeuText}</Text>
          <PasswortFeld rahmen={rahmen} hatPasswort={hatPasswort} />
          <SubmitRow>
            <Button variant="secondary">{t.codesErzeugen}</Button>
          </SubmitRow>
        </Form>
      </Card>
      {!pflicht && (
        <Card title={t.entfernen}>
          <Form action={ADDRESS} id="entfernen" {...(schritt === 'entfernen' ? { errors } : {})}>
            <HiddenField name="schritt" value="entfernen" />
            <Text>{t.entfernenText}</Text>
            <PasswortFeld rahmen={rahmen} hatPasswort={hatPasswort} />
            <SubmitRow>
              <Button variant="danger">{t.entfernen}</Button>
            </SubmitRow>
          </Form>
        </Card>
      )}
    </Rahmung>
  );
};
