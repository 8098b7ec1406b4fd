import {
  Button,
  Card,
  Columns,
  Details,
  EmailField,
  EmptyState,
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
  Section,
  Stack,
  SubmitRow,
  Text,
} from '../../../design/index.ts';
import { texte } from './texte.ts';

/** Somebody of the demo county who can be tried on. */
export interface DemoPerson {
  nummer: number;
  name: string;
  /** Roles, and to whom they belong. */
  rollen: string;
  /** What they do here. */
  tut: string;
  extern: boolean;
}

interface AnmeldenProps {
  rahmen: Rahmen;
  /** Where to go on afterwards. */
  ziel: string;
  oidcName: string | null;
  /** Null outside the demo. */
  demo: readonly DemoPerson[] | null;
  values?: FormValues;
  errors?: FormErrors;
}

export const AnmeldenPage = ({ rahmen, ziel, oidcName, demo, values, errors }: AnmeldenProps) => {
  const t = texte[rahmen.sprache];
  const failed = errors !== undefined;
  const wege = (
    <Stack gap="l">
      <Form action="/anmelden" values={values} errors={errors}>
        <HiddenField name="zurueck" value={ziel} />
        <EmailField name="email" label={t.email} autocomplete="username" required />
        <PasswordField name="passwort" label={t.passwort} required width="l" />
        <SubmitRow>
          <Button>{t.anmelden}</Button>
          <LinkButton href="/anmelden/passwort" variant="tertiary">
            {t.passwortVergessen}
          </LinkButton>
        </SubmitRow>
      </Form>
      <Section title={t.andereWege}>
        <Row>
          {oidcName && (
            <LinkButton href={`/anmelden/oidc?zurueck=${encodeURIComponent(ziel)}`} icon="key">
              {t.mitOidc(oidcName)}
            </LinkButton>
          )}
          <LinkButton href="/anmelden/link" icon="mail">
            {t.perLink}
          </LinkButton>
        </Row>
      </Section>
    </Stack>
  );
  return (
    <PublicLayout rahmen={rahmen} title={t.titel} failed={failed} width={demo ? 'default' : 'narrow'}>
      {demo ? (
        <Stack gap="l">
          <Demo rahmen={rahmen} ziel={ziel} personen={demo} />
          <Details summary={t.demoPasswort} open={failed}>
            {wege}
          </Details>
        </Stack>
      ) : (
        wege
      )}
    </PublicLayout>
  );
};

const Demo = ({
  rahmen,
  ziel,
  personen,
}: {
  rahmen: Rahmen;
  ziel: string;
  personen: readonly DemoPerson[];
}) => {
  const t = texte[rahmen.sprache];
  const gruppen = [
    { titel: t.demoInnen, personen: personen.filter((person) => !person.extern) },
    { titel: t.demoAussen, personen: personen.filter((person) => person.extern) },
  ];
  return (
    <Section title={t.demoTitel} intro={t.demoHinweis}>
      {personen.length === 0 && <EmptyState title={t.demoLeer} icon="people" />}
      {gruppen.map(
        (gruppe) =>
          gruppe.personen.length > 0 && (
            <Section title={gruppe.titel} level={3}>
              <Columns min="s">
                {gruppe.personen.map((person) => (
                  <Card
                    title={person.name}
                    level={4}
                    footer={
                      <PostButton
                        action="/anmelden/demo"
                        values={{ nummer: person.nummer, zurueck: ziel }}
                        size="small"
                        label={t.demoAls(person.name)}
                      >
                        {t.demoWaehlen}
                      </PostButton>
                    }
                  >
                    <Text strong small>
                      {person.rollen}
                    </Text>
                    <Text small>{person.tut}</Text>
                  </Card>
                ))}
              </Columns>
            </Section>
          ),
      )}
    </Section>
  );
};
