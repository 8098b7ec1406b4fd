import type { SheetRow } from '../../../../begriffe/sheet.ts';
import { columnLetter } from '../../../../begriffe/sheet.ts';
import type { Datum } from '../../../../begriffe/zeit.ts';
import { formatMonat } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  Card,
  Checkbox,
  Details,
  Facts,
  Form,
  type FormErrors,
  Layout,
  List,
  NumberField,
  type Rahmen,
  Section,
  SelectField,
  SheetPreview,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
} from '../../../../design/index.ts';
import type { Listenvorschau } from '../abgleich.rules.ts';
import { LISTENFELDER, type Spaltenwahl } from '../blatt.types.ts';
import { describeListe } from '../satz.ts';
import { listenTexte } from '../texte.ts';
import { type Kursbezug, kursname, kurspfad } from './teilnehmer.page.tsx';

/** What the provider's file says about a month, before anything of it is taken over. */
export const VorschauPage = ({
  rahmen,
  kurs,
  monat,
  vorschau,
  rohblatt,
  wahl,
  errors,
}: {
  rahmen: Rahmen;
  kurs: Kursbezug;
  monat: Datum;
  /** Null: no list was recognised. */
  vorschau: Listenvorschau | null;
  /** The first rows of the file as they are. */
  rohblatt: readonly SheetRow[];
  wahl: Spaltenwahl;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = listenTexte[sprache];
  const path = `${kurspfad(kurs)}/listen/${monat.slice(0, 7)}`;
  const unbekannte = vorschau?.abgleich.filter(({ person }) => person === null).length ?? 0;
  const probleme = vorschau?.lesung.probleme ?? [];
  return (
    <Layout
      rahmen={rahmen}
      title={vorschau ? t.vorschauTitel(vorschau.datei) : t.vorschau}
      breadcrumb={[
        { text: kursname(kurs), href: kurspfad(kurs) },
        { text: t.listeTitel(formatMonat(monat, sprache)), href: path },
      ]}
      failed={errors !== undefined}
    >
      <Stack gap="l">
        {vorschau === null && (
          <Alert tone="danger" title={t.nichtErkannt}>
            {t.nichtErkanntHinweis}
          </Alert>
        )}
        {vorschau && (
          <>
            <Facts facts={[{ key: t.gelesenAls, value: t.formen[vorschau.lesung.form] }]} />
            {probleme.length > 0 && (
              <Alert tone="danger" title={t.probleme}>
                <List
                  items={probleme.map(
                    (problem) =>
                      `${t.ortInDatei(problem.zeile, problem.spalte)}: ${describeListe(problem, sprache)}`,
                  )}
                />
              </Alert>
            )}
            <Lesung rahmen={rahmen} vorschau={vorschau} />
            {probleme.length === 0 && (
              <Card title={t.uebernehmen}>
                <Form
                  action={`${path}/uebernehmen`}
                  id="uebernehmen"
                  values={{ ue: String(vorschau.ue) }}
                  errors={errors}
                  marks="required"
                >
                  <NumberField name="ue" label={t.gehalten} width="xs" required />
                  {unbekannte > 0 && (
                    <Checkbox
                      name="einschreiben"
                      value="ja"
                      label={t.unbekannteEinschreiben(unbekannte)}
                      hint={t.unbekannteHinweis}
                    />
                  )}
                  <SubmitRow>
                    <Button icon="check">{t.uebernehmen}</Button>
                  </SubmitRow>
                </Form>
              </Card>
            )}
            {vorschau.lesung.uebergangen.length > 0 && (
              <Details summary={`${t.uebergangen} (${vorschau.lesung.uebergangen.length})`}>
                <Text muted>{t.uebergangenHinweis}</Text>
                <List
                  items={vorschau.lesung.uebergangen.map(
                    ({ zeile, text }) => `${t.ortInDatei(zeile, '')}: ${text}`,
                  )}
                />
              </Details>
            )}
          </>
        )}
        <Spalten rahmen={rahmen} path={path} vorschau={vorschau} rohblatt={rohblatt} wahl={wahl} />
      </Stack>
    </Layout>
  );
};

const Lesung = ({ rahmen, vorschau }: { rahmen: Rahmen; vorschau: Listenvorschau }) => {
  const t = listenTexte[rahmen.sprache];
  return (
    <SimpleTable
      caption={t.teilnehmer}
      hideCaption
      rows={vorschau.abgleich}
      columns={[
        { key: 'zeile', label: t.zeile, cell: ({ zeile }) => zeile.zeile },
        { key: 'nummer', label: t.nummer, header: true, cell: ({ zeile }) => zeile.nummer },
        {
          key: 'person',
          label: t.person,
          cell: ({ person, geburtsjahrWeichtAb }) =>
            person === null ? (
              <Badge tone="warning">{t.unbekannt}</Badge>
            ) : (
              [person.nummer, geburtsjahrWeichtAb && t.weichtAb(person.geburtsjahr ?? 0)]
                .filter(Boolean)
                .join(' · ')
            ),
        },
        { key: 'da', label: t.anwesend, align: 'end', cell: ({ zeile }) => zeile.ueAnwesend },
        { key: 'e', label: t.entschuldigt, align: 'end', cell: ({ zeile }) => zeile.ueEntschuldigt },
      ]}
    />
  );
};

const Spalten = ({
  rahmen,
  path,
  vorschau,
  rohblatt,
  wahl,
}: {
  rahmen: Rahmen;
  path: string;
  vorschau: Listenvorschau | null;
  rohblatt: readonly SheetRow[];
  wahl: Spaltenwahl;
}) => {
  const t = listenTexte[rahmen.sprache];
  const breite = Math.max(0, ...rohblatt.map(({ cells }) => cells.length));
  const spalten = Array.from({ length: breite }, (_, index) => {
    const found = vorschau?.lesung.spalten[index];
    return { buchstabe: columnLetter(index), titel: found?.titel ?? '', feld: found?.feld ?? null };
  });
  const words = (feld: (typeof spalten)[number]['feld']) =>
    feld === null || feld === 'tag' ? t.automatisch : `${t.automatisch} (${t.feld[feld]})`;
  return (
    <Section title={t.spalten}>
      <SheetPreview
        caption={t.datei}
        columns={spalten.map(({ feld }) =>
          feld === null ? '' : feld === 'tag' ? t.feld.datum : t.feld[feld],
        )}
        rows={rohblatt.map((row) => ({
          number: row.number,
          cells: Array.from({ length: breite }, (_, index) => ({ text: row.cells[index]?.text ?? '' })),
        }))}
      />
      <Details summary={t.spalten} open={vorschau === null}>
        <Form
          action={`${path}/spalten`}
          id="spalten"
          values={Object.fromEntries(
            spalten.map(({ buchstabe }) => [`spalte.${buchstabe}`, wahl[buchstabe] ?? '']),
          )}
        >
          {spalten
            .filter(({ feld }) => feld !== 'tag')
            .map(({ buchstabe, titel, feld }) => (
              <SelectField
                name={`spalte.${buchstabe}`}
                label={t.spalte(buchstabe, titel)}
                placeholder={words(feld)}
                options={[
                  ...LISTENFELDER.map((value) => ({ value, label: t.feld[value] })),
                  { value: '-', label: t.nichtLesen },
                ]}
              />
            ))}
          <SubmitRow>
            <Button variant="secondary">{t.zuordnen}</Button>
          </SubmitRow>
        </Form>
      </Details>
    </Section>
  );
};
