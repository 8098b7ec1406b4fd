import {
  Alert,
  Button,
  Card,
  EmailField,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  LinkButton,
  PasswordField,
  PostButton,
  PublicLayout,
  type Rahmen,
  Row,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../design/index.ts';
import type { AnmeldelinkZweck } from './anmeldelink.rules.ts';
import { texte } from './texte.ts';

interface SchrittProps {
  rahmen: Rahmen;
  values?: FormValues;
  errors?: FormErrors;
}

/** The second step of signing in. */
export const CodePage = ({ rahmen, ziel, errors }: SchrittProps & { ziel: string }) => {
  const t = texte[rahmen.sprache];
  return (
    <PublicLayout rahmen={rahmen} title={t.codeTitel} intro={t.codeEinleitung} failed={errors !== undefined}>
      <Form action="/anmelden/zweiter-faktor" errors={errors}>
        <HiddenField name="zurueck" value={ziel} />
        <TextField
          name="code"
          label={t.code}
          hint={t.codeHinweis}
          autocomplete="one-time-code"
          width="s"
          maxlength={20}
          required
        />
        <SubmitRow>
          <Button>{t.codeWeiter}</Button>
          <LinkButton href="/anmelden" variant="tertiary">
            {t.vonVorn}
          </LinkButton>
        </SubmitRow>
      </Form>
    </PublicLayout>
  );
};

/** Asks where to send a link to. */
export const LinkAnfordernPage = ({
  rahmen,
  zweck,
  values,
  errors,
}: SchrittProps & { zweck: AnmeldelinkZweck }) => {
  const t = texte[rahmen.sprache];
  const isLink = zweck === 'anmelden';
  return (
    <PublicLayout
      rahmen={rahmen}
      title={isLink ? t.linkTitel : t.resetTitel}
      intro={isLink ? t.linkEinleitung : t.resetEinleitung}
      failed={errors !== undefined}
    >
      <Form action={isLink ? '/anmelden/link' : '/anmelden/passwort'} values={values} errors={errors}>
        <EmailField name="email" label={t.email} autocomplete="username" required />
        <SubmitRow>
          <Button>{t.senden}</Button>
          <LinkButton href="/anmelden" variant="tertiary">
            {t.zurueck}
          </LinkButton>
        </SubmitRow>
      </Form>
    </PublicLayout>
  );
};

/** A link that came by mail: the page is harmless, the button signs in. */
export const LinkDaPage = ({ rahmen, name, token }: SchrittProps & { name: string; token: string }) => {
  const t = texte[rahmen.sprache];
  return (
    <PublicLayout rahmen={rahmen} title={t.linkDaTitel}>
      <Card>
        <Stack>
          <Text>{t.linkDa(name)}</Text>
          <PostButton action={`/anmelden/link/${token}`} variant="primary" size="large">
            {t.linkJetzt}
          </PostButton>
        </Stack>
      </Card>
    </PublicLayout>
  );
};

/** A link that cannot be used: why, and what to do now. */
export const LinkUngueltigPage = ({
  rahmen,
  satz,
  neu,
}: SchrittProps & {
  satz: string;
  /** Where to ask for another one; null for an invitation, which comes from a person. */
  neu: string | null;
}) => {
  const t = texte[rahmen.sprache];
  return (
    <PublicLayout rahmen={rahmen} title={t.ungueltigTitel} failed>
      <Stack>
        <Alert tone="warning">{satz}</Alert>
        {!neu && <Text>{t.einladungNeu}</Text>}
        <Row>
          {neu && <LinkButton href={neu}>{t.neuenLink}</LinkButton>}
          <LinkButton href="/anmelden" variant="tertiary">
            {t.zurueck}
          </LinkButton>
        </Row>
      </Stack>
    </PublicLayout>
  );
};

export const NeuesPasswortPage = ({
  rahmen,
  name,
  token,
  errors,
}: SchrittProps & { name: string; token: string }) => {
  const t = texte[rahmen.sprache];
  return (
    <PublicLayout
      rahmen={rahmen}
      title={t.neuesPasswortTitel}
      intro={t.neuesPasswortFuer(name)}
      failed={errors !== undefined}
    >
      <Form action={`/anmelden/passwort/${token}`} errors={errors}>
        <ZweimalPasswort rahmen={rahmen} />
        <SubmitRow>
          <Button>{t.passwortSpeichern}</Button>
        </SubmitRow>
      </Form>
    </PublicLayout>
  );
};

export const EinladungPage = ({
  rahmen,
  token,
  name,
  email,
  rollen,
  oidcName,
  errors,
}: SchrittProps & {
  token: string;
  name: string;
  email: string;
  rollen: string;
  oidcName: string | null;
}) => {
  const t = texte[rahmen.sprache];
  return (
    <PublicLayout
      rahmen={rahmen}
      title={t.einladungTitel(rahmen.mandantName)}
      intro={t.einladungFuer(name, rollen)}
      failed={errors !== undefined}
    >
      <Form action={`/einladung/${token}`} errors={errors}>
        <TextField
          name="email"
          label={t.einladungEmail}
          value={email}
          autocomplete="username"
          readonly
          required
        />
        <ZweimalPasswort rahmen={rahmen} />
        <SubmitRow>
          <Button>{t.einladungAnnehmen}</Button>
          {oidcName && (
            <LinkButton href="/anmelden/oidc" icon="key">
              {t.einladungOidc(oidcName)}
            </LinkButton>
          )}
        </SubmitRow>
      </Form>
    </PublicLayout>
  );
};

const ZweimalPasswort = ({ rahmen }: { rahmen: Rahmen }) => {
  const t = texte[rahmen.sprache];
  return (
    <>
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
    </>
  );
};
