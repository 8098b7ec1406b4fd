import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Checkbox,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  NumberField,
  type Rahmen,
  SimpleTable,
  Stack,
  SubmitRow,
} from '../../../design/index.ts';
import type { EinstellungVerlauf } from '../../../platform/settings.ts';
import type { Sammelregel } from './anlass.rules.ts';
import { erinnerungenTexte } from './texte.ts';

const FELDER = ['tageVorher', 'veraltetNachTagen', 'mindestabstand', 'wochenVorSitzung'] as const;

/** Of what the concept reminds by itself, and who set it before. */
export const SammelerinnerungPage = ({
  rahmen,
  regel,
  verlauf,
  values,
  errors,
}: {
  rahmen: Rahmen;
  regel: Sammelregel;
  verlauf: readonly EinstellungVerlauf<Sammelregel>[];
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = erinnerungenTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel}
      intro={t.intro}
      width="narrow"
      breadcrumb={[{ text: t.runden, href: '/konzept/runden' }]}
      failed={errors !== undefined}
    >
      <Stack gap="l">
        <Form action="/konzept/erinnerungen" values={values} errors={errors} guard>
          {FELDER.map((feld) => (
            <NumberField
              name={feld}
              label={t.feld[feld]}
              value={String(regel[feld])}
              suffix={t.einheit[feld]}
              hint={feld === 'wochenVorSitzung' ? t.wochenHinweis : undefined}
              required
            />
          ))}
          <Checkbox name="anBuero" label={t.anBuero} checked={regel.anBuero} />
          <Checkbox name="anZustaendige" label={t.anZustaendige} checked={regel.anZustaendige} />
          <SubmitRow>
            <Button>{t.speichern}</Button>
          </SubmitRow>
        </Form>
        {verlauf.length > 0 && (
          <SimpleTable
            caption={t.verlauf}
            rows={verlauf}
            columns={[
              {
                key: 'wann',
                label: t.wann,
                header: true,
                nowrap: true,
                cell: (one) => formatZeitpunkt(one.gesetztAt, sprache),
              },
              { key: 'wer', label: t.wer, cell: (one) => one.gesetztVon },
              ...FELDER.map((feld) => ({
                key: feld,
                label: t.kurz[feld],
                align: 'end' as const,
                cell: ({ wert }: EinstellungVerlauf<Sammelregel>) => wert[feld],
              })),
            ]}
          />
        )}
      </Stack>
    </Layout>
  );
};
