import { maskIban } from '../../../begriffe/iban.ts';
import { formatTelefon } from '../../../begriffe/telefon.ts';
import {
  Badge,
  Button,
  Card,
  DataTable,
  Details,
  defineTable,
  EmailField,
  EmptyState,
  Facts,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  Link,
  LinkButton,
  PersonLine,
  PhoneField,
  PostButton,
  Prose,
  type Rahmen,
  Row,
  Stack,
  SubmitRow,
  type TableQuery,
  Text,
  TextField,
  TwoColumns,
} from '../../../design/index.ts';
import type { Kurszeile } from '../kurse/kurs.store.ts';
import { KursTabelle } from '../kurse/kurstabelle.page.tsx';
import { kursTexte, kursWort } from '../texte.ts';
import { TRAEGERARTEN } from './traeger.rules.ts';
import type { Traeger, TraegerPerson, Traegerzeile } from './traeger.store.ts';
import { traegerTexte } from './traeger.texte.ts';

export const traegerTabelle = defineTable({
  filters: {
    suche: { kind: 'text' },
    art: { kind: 'select', options: TRAEGERARTEN },
    gemeinde: { kind: 'select' },
    aktiv: { kind: 'flag' },
  },
  sortable: ['name', 'art', 'ort', 'aktive', 'kurse'],
  defaultSort: { key: 'name', direction: 'asc' },
});

type Namen = readonly { id: number; name: string }[];
const options = (namen: Namen) => namen.map(({ id, name }) => ({ value: String(id), label: name }));

export const TraegerListePage = ({
  rahmen,
  query,
  rows,
  total,
  gemeinden,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  query: TableQuery<typeof traegerTabelle>;
  rows: readonly Traegerzeile[];
  total: number;
  gemeinden: Namen;
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = traegerTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.traeger}
      intro={t.traegerEinleitung}
      width="full"
      actions={
        darfBearbeiten && (
          <LinkButton href="/traeger/neu" variant="primary" icon="plus">
            {t.traegerNeu}
          </LinkButton>
        )
      }
    >
      <DataTable
        caption={t.traeger}
        definition={traegerTabelle}
        query={query}
        path="/traeger"
        rows={rows}
        total={total}
        narrow="cards"
        filters={[
          { key: 'suche', label: t.suche },
          {
            key: 'art',
            label: t.art,
            options: TRAEGERARTEN.map((value) => ({ value, label: kursTexte[sprache].traegerart[value] })),
          },
          { key: 'gemeinde', label: t.gemeinde, options: options(gemeinden) },
          { key: 'aktiv', label: t.nurAktive },
        ]}
        exports={{ csv: '/traeger.csv', xlsx: '/traeger.xlsx' }}
        empty={
          <EmptyState title={t.traegerLeer} icon="house">
            {t.traegerLeerHinweis}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            label: t.name,
            header: true,
            cell: (row) => row.name,
            href: (row) => `/traeger/${row.id}`,
          },
          { key: 'art', label: t.art, cell: (row) => kursWort(sprache, 'traegerart', row.art) },
          { key: 'ort', label: t.ort, cell: (row) => row.ort },
          { key: 'gemeinde', label: t.gemeinde, cell: (row) => row.gemeinde ?? '' },
          { key: 'telefon', label: t.telefon, nowrap: true, cell: (row) => formatTelefon(row.telefon) },
          { key: 'aktive', label: t.aktiveKurse, align: 'end', cell: (row) => row.aktive },
          { key: 'kurse', label: t.kurse, align: 'end', cell: (row) => row.kurse },
          {
            key: 'stand',
            label: t.stand,
            cell: (row) => (
              <Badge tone={row.ist_aktiv ? 'success' : 'neutral'}>
                {row.ist_aktiv ? t.aktiv : t.inaktiv}
              </Badge>
            ),
          },
        ]}
      />
    </Layout>
  );
};

const anschrift = ({ strasse, plz, ort }: Traeger) =>
  [strasse, [plz, ort].filter(Boolean).join(' ')].filter(Boolean).join(', ');

export const TraegerPage = ({
  rahmen,
  traeger,
  gemeinde,
  personen,
  zugaenge,
  kurse,
  kurseGesamt,
  darfBearbeiten,
  darfZugang,
  formular,
}: {
  rahmen: Rahmen;
  traeger: Traeger;
  gemeinde: string | null;
  personen: readonly TraegerPerson[];
  zugaenge: readonly { name: string; email: string }[];
  kurse: readonly Kurszeile[];
  kurseGesamt: number;
  darfBearbeiten: boolean;
  darfZugang: boolean;
  formular?: { values: FormValues; errors: FormErrors };
}) => {
  const { sprache } = rahmen;
  const t = traegerTexte[sprache];
  const pfad = `/traeger/${traeger.id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={traeger.name}
      failed={formular !== undefined}
      breadcrumb={[{ text: t.traeger, href: '/traeger' }]}
      intro={
        <Row gap="xs">
          <Badge tone="info">{kursWort(sprache, 'traegerart', traeger.art)}</Badge>
          <Badge tone={traeger.ist_aktiv ? 'success' : 'neutral'}>
            {traeger.ist_aktiv ? t.aktiv : t.inaktiv}
          </Badge>
        </Row>
      }
      actions={
        darfBearbeiten && (
          <LinkButton href={`${pfad}/bearbeiten`} icon="edit">
            {t.bearbeiten}
          </LinkButton>
        )
      }
    >
      <TwoColumns
        wide="start"
        start={
          <>
            <Card title={t.kontakt}>
              <Facts
                facts={[
                  { key: t.anschrift, value: anschrift(traeger) },
                  { key: t.gemeinde, value: gemeinde },
                  { key: t.telefon, value: formatTelefon(traeger.telefon) },
                  { key: t.email, value: traeger.email },
                ]}
              />
            </Card>
            <Card title={t.zahlung}>
              <Facts
                facts={[
                  { key: t.iban, value: traeger.iban ? maskIban(traeger.iban) : '–' },
                  { key: t.kontoinhaber, value: traeger.kontoinhaber },
                  { key: t.ustId, value: traeger.ust_id },
                  { key: t.steuernummer, value: traeger.steuernummer },
                ]}
              />
            </Card>
            <Card title={t.kurse}>
              {kurse.length === 0 ? (
                <Text muted>{t.kurseLeer}</Text>
              ) : (
                <Stack>
                  <KursTabelle sprache={sprache} titel={t.kurse} kurse={kurse} ohne="traeger" />
                  {kurseGesamt > kurse.length && (
                    <Link href={`/kurse?traeger=${traeger.id}`}>{t.alleKurse}</Link>
                  )}
                </Stack>
              )}
            </Card>
          </>
        }
        end={
          <>
            <Card title={t.ansprechpersonen}>
              <Stack>
                {personen.length === 0 && <Text muted>{t.keine}</Text>}
                {personen.map((person) => (
                  <Row justify="between">
                    <PersonLine
                      name={person.name}
                      detail={person.funktion}
                      phone={formatTelefon(person.telefon)}
                      email={person.email}
                    />
                    {darfBearbeiten && (
                      <PostButton
                        action={`${pfad}/ansprechperson/${person.id}/entfernen`}
                        variant="tertiary"
                        size="small"
                        label={`${t.entfernen}: ${person.name}`}
                      >
                        {t.entfernen}
                      </PostButton>
                    )}
                  </Row>
                ))}
                {darfBearbeiten && (
                  <Details summary={t.ansprechpersonNeu} open={formular !== undefined}>
                    <Form
                      action={`${pfad}/ansprechperson`}
                      values={formular?.values ?? {}}
                      errors={formular?.errors ?? {}}
                      marks="required"
                    >
                      <TextField name="name" label={t.name} required />
                      <TextField name="funktion" label={t.funktion} />
                      <PhoneField name="telefon" label={t.telefon} autocomplete="off" />
                      <EmailField name="email" label={t.email} autocomplete="off" />
                      <SubmitRow>
                        <Button variant="secondary">{t.eintragen}</Button>
                      </SubmitRow>
                    </Form>
                  </Details>
                )}
              </Stack>
            </Card>
            <Card title={t.zugaenge}>
              <Stack>
                {zugaenge.length === 0 && <Text muted>{t.keine}</Text>}
                {zugaenge.map((person) => (
                  <PersonLine name={person.name} email={person.email} />
                ))}
                {darfZugang && (
                  <LinkButton href={`${pfad}/zugang`} size="small" icon="user">
                    {t.zugangEinrichten}
                  </LinkButton>
                )}
              </Stack>
            </Card>
            {traeger.notiz && (
              <Card title={t.notiz}>
                <Prose>
                  {traeger.notiz.split('\n').map((zeile) => (
                    <p>{zeile}</p>
                  ))}
                </Prose>
              </Card>
            )}
          </>
        }
      />
    </Layout>
  );
};
