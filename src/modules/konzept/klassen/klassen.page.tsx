import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatDatum, formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Button,
  DateField,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  NumberField,
  type Rahmen,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../design/index.ts';
import type { EinstellungVerlauf } from '../../../platform/settings.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import type { Terminklasse, Terminklassen } from './klassen.rules.ts';
import { ZEILEN } from './klassen.schema.ts';
import { klassenTexte } from './klassen.texte.ts';

/** What kurzfristig, mittelfristig and langfristig mean in this office. */
export const KlassenPage = ({
  rahmen,
  verlauf,
  values,
  errors,
}: {
  rahmen: Rahmen;
  /** The newest first. */
  verlauf: readonly EinstellungVerlauf<Terminklassen>[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = klassenTexte[sprache];
  const k = konzeptTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel}
      intro={t.einleitung}
      breadcrumb={[{ text: k.konzept, href: '/konzept' }]}
      failed={errors !== undefined}
    >
      <Stack gap="l">
        <Form action="/konzept/terminklassen" values={values} errors={errors} marks="required" guard>
          <DateField name="abAm" label={t.abAm} hint={t.abAmHinweis} required />
          <Text muted>{t.hinweis}</Text>
          {ZEILEN.map((nummer) => (
            <Fieldset legend={t.zeile(nummer)}>
              <FieldRow>
                <TextField name={`wort-${nummer}`} label={t.wort} maxlength={60} width="m" />
                <NumberField name={`jahre-${nummer}`} label={t.jahre} width="s" />
                <NumberField name={`bis-${nummer}`} label={t.bis} width="s" />
              </FieldRow>
            </Fieldset>
          ))}
          <SubmitRow>
            <Button>{k.speichern}</Button>
            <LinkButton href="/konzept" variant="tertiary">
              {k.abbrechen}
            </LinkButton>
          </SubmitRow>
        </Form>
        {verlauf.length > 0 && (
          <SimpleTable
            caption={t.frueher}
            rows={verlauf}
            columns={[
              { key: 'ab', label: t.ab, header: true, cell: ({ wert }) => formatDatum(wert.abAm, sprache) },
              {
                key: 'klassen',
                label: t.klassen,
                cell: ({ wert }) => wert.klassen.map((klasse) => describeKlasse(klasse, sprache)).join(', '),
              },
              {
                key: 'festgelegt',
                label: t.festgelegt,
                cell: ({ gesetztVon, gesetztAt }) => `${gesetztVon}, ${formatZeitpunkt(gesetztAt, sprache)}`,
              },
            ]}
          />
        )}
      </Stack>
    </Layout>
  );
};

function describeKlasse({ wort, jahre, bisJahr }: Terminklasse, sprache: Anzeigesprache): string {
  const t = klassenTexte[sprache];
  if (bisJahr !== null) return t.bisJahr(wort, String(bisJahr));
  return jahre === null ? wort : t.nachJahren(wort, jahre);
}
