import { NIVEAUS } from '../../../../begriffe/niveau.ts';
import { formatMonat } from '../../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Card,
  ConfirmDialog,
  DateField,
  EmptyState,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HeatTable,
  Layout,
  LinkButton,
  NumberField,
  type Rahmen,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../../design/index.ts';
import { ERGEBNISSE, GESCHLECHTER } from '../einschreibung.schema.ts';
import type { Einschreibung } from '../einschreibung.store.ts';
import type { Liste } from '../liste.store.ts';
import { listenTexte, spanne } from '../texte.ts';

export interface Kursbezug {
  id: number;
  kennung: string;
  titel: string;
}

export const kurspfad = (kurs: Pick<Kursbezug, 'id'>) => `/kurse/${kurs.id}`;
export const kursname = ({ kennung, titel }: Kursbezug) => `${kennung} ${titel}`;
const einschreibungspfad = (kurs: Kursbezug, id: number) => `${kurspfad(kurs)}/teilnehmer/${id}`;

/** Months × participants: who was there how much. */
export const Anwesenheitstafel = ({
  rahmen,
  kurs,
  personen,
  listen,
}: {
  rahmen: Pick<Rahmen, 'sprache'>;
  kurs: Kursbezug;
  personen: readonly Pick<Einschreibung, 'einschreibungId' | 'nummer'>[];
  listen: readonly Pick<Liste, 'monat' | 'ue' | 'zeilen'>[];
}) => {
  const { sprache } = rahmen;
  const t = listenTexte[sprache];
  if (listen.length === 0) return <Text muted>{t.tafelLeer}</Text>;
  return (
    <HeatTable
      caption={t.tafel}
      corner={t.nummer}
      columns={listen.map(({ monat }) => formatMonat(monat, sprache))}
      rows={personen.map(({ einschreibungId, nummer }) => ({
        label: nummer,
        href: einschreibungspfad(kurs, einschreibungId),
        values: listen.map(
          ({ zeilen }) =>
            zeilen.find((zeile) => zeile.einschreibungId === einschreibungId)?.ueAnwesend ?? null,
        ),
      }))}
      largest={Math.max(1, ...listen.map(({ ue }) => ue))}
    />
  );
};

/** Everybody in a course, and the form for the next. */
export const TeilnehmerPage = ({
  rahmen,
  kurs,
  personen,
  gruppen,
  darfFuehren,
  nimmtAuf,
  values,
  errors,
}: {
  rahmen: Rahmen;
  kurs: Kursbezug;
  personen: readonly Einschreibung[];
  /** Groups that the conditions finance; empty: any. */
  gruppen: readonly string[];
  darfFuehren: boolean;
  nimmtAuf: boolean;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = listenTexte[sprache];
  const geschlecht = (key: Einschreibung['geschlecht']) => (key === null ? '–' : t.geschlechter[key]);
  return (
    <Layout
      rahmen={rahmen}
      title={t.teilnehmer}
      intro={t.teilnehmerEinleitung}
      breadcrumb={[{ text: kursname(kurs), href: kurspfad(kurs) }]}
      failed={errors !== undefined}
      actions={
        darfFuehren &&
        personen.length > 0 && (
          <LinkButton href={`${kurspfad(kurs)}/teilnehmer/ergebnisse`} icon="edit">
            {t.ergebnisseTitel}
          </LinkButton>
        )
      }
    >
      <Stack gap="l">
        {personen.length === 0 ? (
          <EmptyState title={t.niemand} icon="people">
            {t.niemandHinweis}
          </EmptyState>
        ) : (
          <SimpleTable
            caption={t.teilnehmer}
            hideCaption
            rows={personen}
            columns={[
              {
                key: 'nummer',
                label: t.nummer,
                header: true,
                nowrap: true,
                cell: (row) => row.nummer,
                href: (row) => einschreibungspfad(kurs, row.einschreibungId),
              },
              { key: 'traegernummer', label: t.traegernummer, cell: (row) => row.traegernummer || '–' },
              { key: 'jahr', label: t.geburtsjahr, cell: (row) => row.geburtsjahr ?? '–' },
              { key: 'geschlecht', label: t.geschlecht, cell: (row) => geschlecht(row.geschlecht) },
              { key: 'gruppe', label: t.gruppe, cell: (row) => row.gruppe || '–' },
              {
                key: 'zeit',
                label: t.stand,
                nowrap: true,
                cell: (row) => spanne(row.abAm, row.bisAm, sprache),
              },
              {
                key: 'ergebnis',
                label: t.ergebnis,
                cell: ({ ergebnis, ergebnisNiveau, andereKurse }) =>
                  [
                    ergebnis && [t.ergebnisse[ergebnis], ergebnisNiveau].filter(Boolean).join(', '),
                    ...andereKurse.map(({ kennung }) => `${t.andererKurs} ${kennung}`),
                  ]
                    .filter(Boolean)
                    .join(' · '),
              },
            ]}
          />
        )}
        {darfFuehren && nimmtAuf && (
          <Section title={t.einschreibenTitel}>
            <Form action={`${kurspfad(kurs)}/teilnehmer`} values={values} errors={errors} marks="required">
              <FieldRow>
                <NumberField name="geburtsjahr" label={t.geburtsjahr} width="xs" />
                <SelectField
                  name="geschlecht"
                  label={t.geschlecht}
                  placeholder="–"
                  options={GESCHLECHTER.map((value) => ({ value, label: t.geschlechter[value] }))}
                />
                {gruppen.length > 0 ? (
                  <SelectField
                    name="gruppe"
                    label={t.gruppe}
                    placeholder="–"
                    options={gruppen.map((value) => ({ value, label: value }))}
                  />
                ) : (
                  <TextField name="gruppe" label={t.gruppe} maxlength={80} width="m" />
                )}
                <DateField name="ab_am" label={t.ab} required />
              </FieldRow>
              <FieldRow>
                <TextField
                  name="traegernummer"
                  label={t.traegernummer}
                  hint={t.traegernummerHinweis}
                  maxlength={40}
                  width="s"
                />
                <TextField name="nummer" label={t.nummer} hint={t.nummerHinweis} maxlength={20} width="s" />
              </FieldRow>
              <SubmitRow>
                <Button icon="plus">{t.einschreiben}</Button>
              </SubmitRow>
            </Form>
          </Section>
        )}
      </Stack>
    </Layout>
  );
};

/** One person in a course: attendance by month, the certificate, the end. */
export const EinschreibungPage = ({
  rahmen,
  kurs,
  person,
  listen,
  darfFuehren,
  values,
  errors,
}: {
  rahmen: Rahmen;
  kurs: Kursbezug;
  person: Einschreibung;
  listen: readonly Liste[];
  darfFuehren: boolean;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = listenTexte[sprache];
  const path = einschreibungspfad(kurs, person.einschreibungId);
  const zeilen = listen.flatMap(({ monat, ue, zeilen: alle }) => {
    const zeile = alle.find(({ einschreibungId }) => einschreibungId === person.einschreibungId);
    return zeile ? [{ monat, ue, ...zeile }] : [];
  });
  return (
    <Layout
      rahmen={rahmen}
      title={person.nummer}
      intro={[
        person.traegernummer,
        person.geburtsjahr,
        person.gruppe,
        spanne(person.abAm, person.bisAm, sprache),
      ]
        .filter(Boolean)
        .join(' · ')}
      breadcrumb={[
        { text: kursname(kurs), href: kurspfad(kurs) },
        { text: t.teilnehmer, href: `${kurspfad(kurs)}/teilnehmer` },
      ]}
      failed={errors !== undefined}
      actions={
        darfFuehren &&
        zeilen.length === 0 && (
          <ConfirmDialog
            trigger={t.austragen}
            title={t.austragenFrage}
            action={`${path}/austragen`}
            confirm={t.austragen}
          />
        )
      }
    >
      <Stack gap="l">
        <SimpleTable
          caption={t.tafel}
          rows={zeilen}
          columns={[
            { key: 'monat', label: t.monat, header: true, cell: (row) => formatMonat(row.monat, sprache) },
            { key: 'da', label: t.anwesend, align: 'end', cell: (row) => row.ueAnwesend },
            { key: 'entschuldigt', label: t.entschuldigt, align: 'end', cell: (row) => row.ueEntschuldigt },
            { key: 'gehalten', label: t.gehalten, align: 'end', cell: (row) => row.ue },
          ]}
        />
        <Card title={t.bescheinigung}>
          <Form action={`${path}/bescheinigung.pdf`} id="bescheinigung">
            <TextField
              name="name"
              label={t.name}
              hint={t.bescheinigungHinweis}
              maxlength={120}
              width="l"
              autocomplete="off"
            />
            <SubmitRow>
              <Button variant="secondary" icon="download">
                {t.pdfErstellen}
              </Button>
            </SubmitRow>
          </Form>
        </Card>
        {darfFuehren && (
          <Card title={t.beenden}>
            <Form action={`${path}/beenden`} values={values} errors={errors} id="beenden" marks="required">
              <FieldRow>
                <DateField name="bis_am" label={t.bis} required />
                <SelectField
                  name="ergebnis"
                  label={t.ergebnis}
                  required
                  options={ERGEBNISSE.map((value) => ({ value, label: t.ergebnisse[value] }))}
                />
                <SelectField
                  name="ergebnis_niveau"
                  label={t.ergebnisNiveau}
                  placeholder="–"
                  options={NIVEAUS.map((value) => ({ value, label: value }))}
                />
              </FieldRow>
              <TextField name="abbruchgrund" label={t.abbruchgrund} maxlength={200} />
              <SubmitRow>
                <Button>{t.speichern}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
      </Stack>
    </Layout>
  );
};
