import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  ConfirmDialog,
  EmailField,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  List,
  PersonLine,
  PostButton,
  RadioGroup,
  type Rahmen,
  Row,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../design/index.ts';
import { texte } from './texte.ts';

/** Somebody who can sign in for the organisation or person. */
export interface Zugangszeile {
  nummer: number;
  name: string;
  email: string;
  gesperrt: boolean;
  zuletztAngemeldetAt: Date | null;
}

export interface Einladungszeile {
  id: number;
  name: string;
  email: string;
  gueltigBis: Date;
}

/** What the page is called, what an account is good for, and the list it belongs to. */
export interface Aussenworte {
  titel: string;
  einleitung: string;
  kopf: string;
}

/** Who can sign in for one organisation or as one person from outside; the office invites and ends. */
export const ZugangPage = ({
  rahmen,
  worte,
  istEinePerson,
  name,
  pfad,
  zugaenge,
  einladungen,
  jetzt,
  ohneMailserver,
  vorschlag,
  values,
  errors,
}: {
  rahmen: Rahmen;
  worte: Aussenworte;
  /** It is one person, who needs one account only. */
  istEinePerson: boolean;
  /** Of the organisation or person. */
  name: string;
  /** Its page. */
  pfad: string;
  zugaenge: readonly Zugangszeile[];
  einladungen: readonly Einladungszeile[];
  jetzt: Date;
  ohneMailserver: boolean;
  /** What is known of whom to invite. */
  vorschlag: { name: string; email: string };
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const wann = (at: Date) => formatZeitpunkt(at, sprache);
  const istVergeben = istEinePerson && zugaenge.length + einladungen.length > 0;
  return (
    <Layout
      rahmen={rahmen}
      title={worte.titel}
      intro={worte.einleitung}
      breadcrumb={[
        { text: worte.kopf, href: pfad.replace(/\/\d+$/, '') },
        { text: name, href: pfad },
      ]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Stack gap="l">
        <Card title={t.zugaenge}>
          {zugaenge.length === 0 ? (
            <Text muted>{t.niemand}</Text>
          ) : (
            <List
              plain
              items={zugaenge.map((person) => (
                <Row justify="between">
                  <Stack gap="xs">
                    <PersonLine name={person.name} email={person.email} />
                    <Text as="div" small muted>
                      {person.zuletztAngemeldetAt ? t.zuletzt(wann(person.zuletztAngemeldetAt)) : t.nie}
                    </Text>
                  </Stack>
                  {person.gesperrt ? (
                    <Badge tone="danger">{t.gesperrt}</Badge>
                  ) : (
                    <ConfirmDialog
                      trigger={t.beenden}
                      title={t.beendenVon(person.name)}
                      action={`${pfad}/zugang/${person.nummer}/beenden`}
                      confirm={t.beenden}
                      size="small"
                    >
                      {t.beendenFrage(person.name)}
                    </ConfirmDialog>
                  )}
                </Row>
              ))}
            />
          )}
        </Card>
        {einladungen.length > 0 && (
          <Card title={t.offen}>
            <List
              plain
              items={einladungen.map((einladung) => (
                <Row justify="between">
                  <Stack gap="xs">
                    <PersonLine name={einladung.name} email={einladung.email} />
                    {einladung.gueltigBis <= jetzt ? (
                      <Badge tone="warning">{t.abgelaufen}</Badge>
                    ) : (
                      <Text as="div" small muted>
                        {t.gueltigBis(wann(einladung.gueltigBis))}
                      </Text>
                    )}
                  </Stack>
                  <Row gap="xs">
                    <PostButton
                      action={`${pfad}/zugang/einladung/${einladung.id}/senden`}
                      size="small"
                      label={t.nochEinmalAn(einladung.name)}
                    >
                      {t.nochEinmal}
                    </PostButton>
                    <PostButton
                      action={`${pfad}/zugang/einladung/${einladung.id}/zuruecknehmen`}
                      size="small"
                      variant="tertiary"
                      label={t.zuruecknehmenVon(einladung.name)}
                    >
                      {t.zuruecknehmen}
                    </PostButton>
                  </Row>
                </Row>
              ))}
            />
          </Card>
        )}
        {(!istVergeben || errors) && (
          <Card title={t.einladen}>
            <Form action={`${pfad}/zugang`} values={values} errors={errors}>
              <Text muted>{t.einladenHinweis}</Text>
              {ohneMailserver && <Text muted>{t.ohneMailserver}</Text>}
              <TextField name="name" label={t.name} value={vorschlag.name} autocomplete="off" required />
              <EmailField name="email" label={t.email} value={vorschlag.email} autocomplete="off" required />
              <RadioGroup
                name="sprache"
                label={t.sprache}
                value="de"
                horizontal
                required
                choices={[
                  { value: 'de', label: t.deutsch },
                  { value: 'en', label: t.englisch },
                ]}
              />
              <SubmitRow>
                <Button>{t.senden}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
      </Stack>
    </Layout>
  );
};
