import { spracheName } from '../../../../begriffe/sprache.ts';
import { formatTelefon } from '../../../../begriffe/telefon.ts';
import { formatTermin, formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  ConfirmDialog,
  Details,
  EmailField,
  Facts,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  List,
  PersonLine,
  PhoneField,
  PostButton,
  Prose,
  type Rahmen,
  Row,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextArea,
  TextField,
  Timeline,
  TwoColumns,
} from '../../../../design/index.ts';
import type { Einsatzzeile } from '../../einsatz.store.ts';
import type { Ansprechperson, Einsatzort, Stelle } from '../../stelle.store.ts';
import { wort } from '../../texte/woerter.ts';
import type { Zugangsperson } from '../stellen.store.ts';
import { artWort, texte } from '../texte.ts';

export type Eintragsart = 'ansprechperson' | 'einsatzort' | 'notiz';

export interface Eintragsformular {
  art: Eintragsart;
  values: FormValues;
  errors: FormErrors;
}

/** Everything about one requester. */
export const DetailPage = ({
  rahmen,
  stelle,
  ansprechpersonen,
  einsatzorte,
  zugaenge,
  notizen,
  einsaetze,
  zahlung,
  darfBearbeiten,
  formular,
}: {
  rahmen: Rahmen;
  stelle: Stelle;
  ansprechpersonen: readonly Ansprechperson[];
  einsatzorte: readonly Einsatzort[];
  zugaenge: readonly Zugangsperson[];
  notizen: readonly { text: string; von: string; at: Date }[];
  einsaetze: readonly Einsatzzeile[];
  /** Names of the third party that pays and of the pot. */
  zahlung: { kostentraeger: string | null; topf: string | null };
  darfBearbeiten: boolean;
  formular?: Eintragsformular;
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const pfad = `/stellen/${stelle.id}`;
  const none = <Text muted>{t.keine}</Text>;
  const anschrift = (ort: { strasse: string; plz: string; ort: string }) =>
    [ort.strasse, [ort.plz, ort.ort].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const remove = (teil: string, id: number, was: string) =>
    darfBearbeiten && (
      <PostButton
        action={`${pfad}/${teil}/${id}/entfernen`}
        variant="tertiary"
        size="small"
        label={`${t.entfernen}: ${was}`}
      >
        {t.entfernen}
      </PostButton>
    );
  const add = (art: Eintragsart, titel: string) => {
    if (!darfBearbeiten) return null;
    const own = formular?.art === art ? formular : undefined;
    return (
      <Details summary={titel} open={own !== undefined} id={`neu-${art}`}>
        <Form
          id={art}
          action={`${pfad}/${art}`}
          values={own?.values ?? {}}
          errors={own?.errors ?? {}}
          marks="required"
        >
          {art === 'ansprechperson' && (
            <>
              <TextField name="name" label={t.name} required />
              <TextField name="funktion" label={t.funktion} />
              <PhoneField name="telefon" label={t.telefon} />
              <EmailField name="email" label={t.email} />
            </>
          )}
          {art === 'einsatzort' && (
            <>
              <TextField name="bezeichnung" label={t.bezeichnung} required />
              <TextField name="strasse" label={t.strasse} />
              <FieldRow>
                <TextField name="plz" label={t.plz} width="s" />
                <TextField name="ort" label={t.ort} width="m" />
              </FieldRow>
              <TextField name="hinweis" label={t.hinweis} />
            </>
          )}
          {art === 'notiz' && <TextArea name="text" label={t.notizText} required maxlength={4000} />}
          <SubmitRow>
            <Button variant="secondary">{t.eintragen}</Button>
          </SubmitRow>
        </Form>
      </Details>
    );
  };
  return (
    <Layout
      rahmen={rahmen}
      title={stelle.name}
      failed={formular !== undefined}
      intro={
        <Row gap="xs">
          <Badge tone="info">{artWort(stelle.art, sprache)}</Badge>
          {stelle.ist_eigene_verwaltung && <Badge tone="info">{t.eigeneVerwaltungKurz}</Badge>}
          <Badge tone={stelle.ist_aktiv ? 'success' : 'neutral'}>
            {stelle.ist_aktiv ? t.aktiv : t.inaktiv}
          </Badge>
        </Row>
      }
      breadcrumb={[{ text: t.stellen, href: '/stellen' }]}
      actions={
        darfBearbeiten && (
          <>
            <LinkButton href={`${pfad}/bearbeiten`} icon="edit">
              {t.bearbeiten}
            </LinkButton>
            {stelle.ist_aktiv ? (
              <ConfirmDialog
                trigger={t.deaktivieren}
                title={t.deaktivierenTitel}
                action={`${pfad}/deaktivieren`}
                confirm={t.deaktivieren}
                triggerVariant="tertiary"
              >
                {t.deaktivierenHinweis}
              </ConfirmDialog>
            ) : (
              <PostButton action={`${pfad}/aktivieren`} variant="tertiary">
                {t.aktivieren}
              </PostButton>
            )}
          </>
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
                  { key: t.telefon, value: formatTelefon(stelle.telefon) },
                  { key: t.email, value: stelle.email },
                  { key: t.anschrift, value: anschrift(stelle) },
                  { key: t.lage, value: stelle.lat === null ? t.lageUnbekannt : t.lageBekannt },
                ]}
              />
            </Card>
            <Card title={t.vereinbarung}>
              <Facts
                facts={[
                  { key: t.zahler, value: zahlung.kostentraeger ?? t.zahlerArten[stelle.zahler] },
                  { key: t.topf, value: zahlung.topf },
                  { key: t.zahlerHinweis, value: stelle.zahler_hinweis },
                ]}
              />
              {stelle.konditionen && (
                <Prose>
                  {stelle.konditionen.split('\n').map((zeile) => (
                    <p>{zeile}</p>
                  ))}
                </Prose>
              )}
            </Card>
            <Card title={t.letzteEinsaetze}>
              {einsaetze.length === 0 ? (
                none
              ) : (
                <SimpleTable
                  caption={t.letzteEinsaetze}
                  hideCaption
                  rows={einsaetze}
                  columns={[
                    {
                      key: 'termin',
                      label: t.termin,
                      header: true,
                      cell: (one) => formatTermin(one.beginn_at, one.ende_at, sprache),
                      href: (one) => `/einsaetze/${one.id}`,
                    },
                    { key: 'sprache', label: t.sprache, cell: (one) => spracheName(one.sprache, sprache) },
                    { key: 'person', label: t.person, cell: (one) => one.sprachmittler },
                    { key: 'status', label: t.status, cell: (one) => wort(sprache, 'status', one.status) },
                  ]}
                />
              )}
            </Card>
          </>
        }
        end={
          <>
            <Card title={t.ansprechpersonen}>
              <Stack>
                {ansprechpersonen.length === 0
                  ? none
                  : ansprechpersonen.map((person) => (
                      <Row justify="between">
                        <PersonLine
                          name={person.name}
                          detail={person.funktion}
                          phone={formatTelefon(person.telefon)}
                          email={person.email}
                        />
                        {remove('ansprechperson', person.id, person.name)}
                      </Row>
                    ))}
                {add('ansprechperson', t.ansprechpersonNeu)}
              </Stack>
            </Card>
            <Card title={t.einsatzorte}>
              <Stack>
                {einsatzorte.length === 0
                  ? none
                  : einsatzorte.map((ort) => (
                      <Row justify="between">
                        <span>
                          {[ort.bezeichnung, anschrift(ort), ort.hinweis].filter(Boolean).join(' · ')}
                        </span>
                        {remove('einsatzort', ort.id, ort.bezeichnung)}
                      </Row>
                    ))}
                {add('einsatzort', t.einsatzortNeu)}
              </Stack>
            </Card>
            <Card title={t.zugaenge}>
              <Stack>
                {zugaenge.length === 0 ? (
                  none
                ) : (
                  <List
                    plain
                    items={zugaenge.map((person) => (
                      <>
                        <PersonLine name={person.name} email={person.email} />
                        {person.gesperrt && <Badge tone="danger">{t.gesperrt}</Badge>}
                      </>
                    ))}
                  />
                )}
                {darfBearbeiten && (
                  <LinkButton href={`${pfad}/zugang`} size="small" icon="user">
                    {t.zugangNeu}
                  </LinkButton>
                )}
              </Stack>
            </Card>
            <Card title={t.notizen}>
              <Stack>
                {stelle.notiz && (
                  <Prose>
                    {stelle.notiz.split('\n').map((zeile) => (
                      <p>{zeile}</p>
                    ))}
                  </Prose>
                )}
                {notizen.length === 0 && !stelle.notiz && none}
                {notizen.length > 0 && (
                  <Timeline
                    label={t.notizen}
                    items={notizen.map((one) => ({
                      when: `${formatZeitpunkt(one.at, sprache)}, ${one.von}`,
                      title: one.text,
                    }))}
                  />
                )}
                {add('notiz', t.notizNeu)}
              </Stack>
            </Card>
          </>
        }
      />
    </Layout>
  );
};
