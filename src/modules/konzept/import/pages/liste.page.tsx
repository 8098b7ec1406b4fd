import { formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  EmptyState,
  FileField,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  type Rahmen,
  SimpleTable,
  Stack,
  SubmitRow,
  TextArea,
} from '../../../../design/index.ts';
import type { KonzeptImport } from '../konzept-import.store.ts';
import { vorschauTexte } from '../vorschau.texte.ts';

export const STATUS_TON = { vorschau: 'warning', uebernommen: 'success', verworfen: 'neutral' } as const;

/** Read a paper, and what was read before. */
export const ImportListePage = ({
  rahmen,
  importe,
  values = {},
  errors = {},
}: {
  rahmen: Rahmen;
  importe: readonly KonzeptImport[];
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = vorschauTexte[sprache];
  return (
    <Layout rahmen={rahmen} title={t.titel} intro={t.einleitung} failed={Object.keys(errors).length > 0}>
      <Stack gap="l">
        <Card title={t.neu}>
          <Form action="/konzept/import" upload values={values} errors={errors}>
            <FileField name="datei" label={t.datei} hint={t.dateiHinweis} accept=".docx,.xlsx,.csv,.txt" />
            <TextArea name="text" label={t.text} hint={t.textHinweis} rows={3} />
            <SubmitRow>
              <Button icon="upload">{t.lesen}</Button>
            </SubmitRow>
          </Form>
        </Card>
        {importe.length === 0 ? (
          <EmptyState title={t.keine} icon="upload">
            {t.keineHinweis}
          </EmptyState>
        ) : (
          <SimpleTable
            caption={t.bisherige}
            rows={importe}
            columns={[
              {
                key: 'datei',
                label: t.datei,
                header: true,
                cell: ({ datei }) => datei,
                href: ({ id }) => `/konzept/import/${id}`,
              },
              {
                key: 'status',
                label: t.stand,
                cell: ({ status }) => <Badge tone={STATUS_TON[status]}>{t.status[status]}</Badge>,
              },
              {
                key: 'am',
                label: t.am,
                nowrap: true,
                cell: ({ erstellt_at }) => formatZeitpunkt(erstellt_at, sprache),
              },
              { key: 'von', label: t.von, cell: ({ erstellt_von }) => erstellt_von },
            ]}
          />
        )}
      </Stack>
    </Layout>
  );
};
