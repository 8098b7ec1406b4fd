import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  Card,
  CheckboxGroup,
  EmailField,
  EmptyState,
  Facts,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  Link,
  LinkButton,
  PostButton,
  type Rahmen,
  Row,
  Section,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../design/index.ts';
import type { Antwort } from './antwort.rules.ts';
import { Antwortformular, Bekanntes } from './antwortformular.page.tsx';
import { titelOf } from './bericht.rules.ts';
import type { Rundenperson, Rundenpost } from './person.store.ts';
import { TON } from './runde.page.tsx';
import type { Runde, Rundenfrage } from './runde.store.ts';
import { zustandOf } from './runden-zustand.rules.ts';
import { rundenTexte } from './texte.ts';

/** Where a form of the page was refused; the other forms stand as they are. */
export interface Abgewiesen {
  form: 'antwort' | 'weitergabe' | 'tat';
  values?: FormValues;
  errors: FormErrors;
}

const keptFor = (abgewiesen: Abgewiesen | undefined, form: Abgewiesen['form']) =>
  abgewiesen?.form === form ? { values: abgewiesen.values ?? {}, errors: abgewiesen.errors } : {};

/** One measure of a round for the office: enter an answer by telephone, take it over, or ask somebody else. */
export const AntwortPage = ({
  rahmen,
  runde,
  frage,
  abgewiesen,
}: {
  rahmen: Rahmen;
  runde: Runde;
  frage: Rundenfrage;
  abgewiesen?: Abgewiesen;
}) => {
  const { sprache } = rahmen;
  const t = rundenTexte[sprache];
  const pfad = `/konzept/runden/${runde.id}/antworten/${frage.id}`;
  const isOffen = runde.status === 'offen';
  const zustand = zustandOf(frage);
  return (
    <Layout
      rahmen={rahmen}
      title={titelOf(frage)}
      intro={isOffen ? t.antwortIntro : undefined}
      width="narrow"
      actions={<LinkButton href={`/konzept/massnahmen/${frage.massnahme_id}`}>{t.zurMassnahme}</LinkButton>}
      breadcrumb={[
        { text: t.runden, href: '/konzept/runden' },
        { text: runde.bezeichnung, href: `/konzept/runden/${runde.id}` },
      ]}
      failed={abgewiesen !== undefined}
    >
      <Stack gap="l">
        {abgewiesen?.form === 'tat' && (
          <Alert tone="danger" live>
            {Object.values(abgewiesen.errors).join(' ')}
          </Alert>
        )}
        <Facts
          facts={[
            { key: t.stand, value: <Badge tone={TON[zustand]}>{t.antwortZustand[zustand]}</Badge> },
            { key: t.gefragt, value: frage.person_name || frage.person_email || t.buero },
            frage.beantwortet_at && {
              key: t.antworten,
              value: `${formatZeitpunkt(frage.beantwortet_at, sprache)}, ${frage.beantwortet_von}`,
            },
          ]}
        />
        <Bekanntes frage={frage} sprache={sprache} />
        {isOffen && zustand === 'fertig' && (
          <Stack gap="s">
            <Row>
              <PostButton action={`${pfad}/uebernehmen`} variant="primary">
                {t.uebernehmen}
              </PostButton>
            </Row>
            <Text muted>{t.uebernahmeHinweis}</Text>
          </Stack>
        )}
        {isOffen ? (
          <>
            <Card title={t.antwortTitel}>
              <Antwortformular
                action={pfad}
                runde={runde}
                frage={frage}
                sprache={sprache}
                {...keptFor(abgewiesen, 'antwort')}
              />
            </Card>
            {!frage.ist_fertig && (
              <Card title={t.weitergeben}>
                <Weitergabe
                  action={`/konzept/runden/${runde.id}/weitergeben?antwort=${frage.id}`}
                  rahmen={rahmen}
                  fragen={[frage]}
                  {...keptFor(abgewiesen, 'weitergabe')}
                />
              </Card>
            )}
          </>
        ) : (
          <>
            {frage.antwort && (
              <Gemeldet antwort={frage.antwort} datei={frage.nachweis_name} pfad={pfad} rahmen={rahmen} />
            )}
            <Alert>{t.fehler['runde.eingefroren']}</Alert>
          </>
        )}
      </Stack>
    </Layout>
  );
};

/** What somebody reported, when nothing can be changed any more. */
const Gemeldet = ({
  antwort,
  datei,
  pfad,
  rahmen,
}: {
  antwort: Antwort;
  /** Name of the file that was sent as evidence. */
  datei: string | null;
  pfad: string;
  rahmen: Rahmen;
}) => {
  const t = rundenTexte[rahmen.sprache];
  return (
    <Card title={t.gemeldet}>
      <Facts
        layout="stacked"
        facts={[
          { key: t.geschehen, value: antwort.geschehen },
          { key: t.hindernisse, value: antwort.hindernisse },
          { key: t.grund, value: antwort.grund },
          { key: t.schritt, value: antwort.schritt },
          antwort.nachweis !== '' && {
            key: t.nachweis,
            value: (
              <Link href={antwort.nachweis} external>
                {antwort.nachweis}
              </Link>
            ),
          },
          datei !== null && {
            key: t.datei,
            value: (
              <Link href={`${pfad}/nachweis`} download>
                {datei}
              </Link>
            ),
          },
        ]}
      />
    </Card>
  );
};

const Weitergabe = ({
  action,
  rahmen,
  fragen,
  values,
  errors,
}: {
  action: string;
  rahmen: Rahmen;
  fragen: readonly Rundenfrage[];
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const t = rundenTexte[rahmen.sprache];
  return (
    <Form action={action} id="weitergabe" values={values} errors={errors}>
      <Text muted>{t.weitergebenHinweis}</Text>
      <TextField name="name" label={t.name} maxlength={200} autocomplete="off" required />
      <EmailField name="email" label={t.email} maxlength={200} autocomplete="off" required />
      {fragen.length === 1 ? (
        <HiddenField name="massnahmen" value={fragen[0]!.id} />
      ) : (
        <CheckboxGroup
          name="massnahmen"
          label={t.massnahmen}
          required
          values={fragen.map(({ id }) => String(id))}
          choices={fragen.map((frage) => ({
            value: String(frage.id),
            label: `${frage.kennung} ${titelOf(frage)}`.trim(),
          }))}
        />
      )}
      <SubmitRow>
        <Button variant="secondary">{t.weitergebenTat}</Button>
      </SubmitRow>
    </Form>
  );
};

/** One person of a round: what was sent to her, what is still open, and who could be asked instead. */
export const PersonPage = ({
  rahmen,
  runde,
  person,
  fragen,
  post,
  abgewiesen,
}: {
  rahmen: Rahmen;
  runde: Runde;
  person: Rundenperson;
  fragen: readonly Rundenfrage[];
  post: readonly Rundenpost[];
  abgewiesen?: Abgewiesen;
}) => {
  const { sprache } = rahmen;
  const t = rundenTexte[sprache];
  const pfad = `/konzept/runden/${runde.id}`;
  const offene = fragen.filter(({ ist_fertig }) => !ist_fertig);
  return (
    <Layout
      rahmen={rahmen}
      title={person.name || person.email}
      intro={person.name ? person.email : undefined}
      breadcrumb={[
        { text: t.runden, href: '/konzept/runden' },
        { text: runde.bezeichnung, href: pfad },
      ]}
      failed={abgewiesen !== undefined}
    >
      <Stack gap="l">
        {abgewiesen?.form === 'tat' && (
          <Alert tone="danger" live>
            {Object.values(abgewiesen.errors).join(' ')}
          </Alert>
        )}
        <Section title={t.massnahmen}>
          {fragen.length === 0 ? (
            <EmptyState title={t.fehler['person.nichts-offen']!} />
          ) : (
            <SimpleTable
              caption={t.massnahmen}
              hideCaption
              rows={fragen}
              columns={[
                {
                  key: 'massnahme',
                  label: t.massnahme,
                  header: true,
                  cell: (one) => `${one.kennung} ${titelOf(one)}`.trim(),
                  href: (one) => `${pfad}/antworten/${one.id}`,
                },
                {
                  key: 'stand',
                  label: t.stand,
                  cell: (one) => {
                    const wie = zustandOf(one);
                    return <Badge tone={TON[wie]}>{t.antwortZustand[wie]}</Badge>;
                  },
                },
              ]}
            />
          )}
        </Section>
        {runde.status === 'offen' && offene.length > 0 && (
          <Row>
            <PostButton action={`${pfad}/personen/${person.id}/erneut`}>{t.erneutSenden}</PostButton>
          </Row>
        )}
        {post.length > 0 && (
          <SimpleTable
            caption={t.post}
            rows={post}
            columns={[
              {
                key: 'wann',
                label: t.wann,
                header: true,
                nowrap: true,
                cell: (one) => formatZeitpunkt(one.at, sprache),
              },
              { key: 'anlass', label: t.anlassTitel, cell: (one) => t.anlass[one.anlass] },
              { key: 'anzahl', label: t.massnahmen, align: 'end', cell: (one) => one.anzahl },
              { key: 'von', label: t.ausgeloestVon, cell: (one) => one.von },
            ]}
          />
        )}
        {runde.status === 'offen' && offene.length > 0 && (
          <Card title={t.weitergeben}>
            <Weitergabe
              action={`${pfad}/weitergeben?person=${person.id}`}
              rahmen={rahmen}
              fragen={offene}
              {...keptFor(abgewiesen, 'weitergabe')}
            />
          </Card>
        )}
      </Stack>
    </Layout>
  );
};
