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
  RadioGroup,
  type Rahmen,
  SimpleTable,
  Stack,
  SubmitRow,
  type Ton,
} from '../../../../design/index.ts';
import { importTexte } from '../import.texte.ts';

export interface Importzeile {
  id: number;
  art: 'sprachmittler' | 'einsaetze';
  status: string;
  erstellt_at: Date;
  erstellt_von: string;
  name: string;
  zusammenfassung: object | null;
}

export const STATUS_TON: Record<string, Ton> = {
  vorschau: 'warning',
  uebernommen: 'success',
  verworfen: 'neutral',
  rueckgaengig: 'neutral',
};

/** What an import did, in a few words. */
export function describeErgebnis(zusammenfassung: object | null, sprache: 'de' | 'en'): string {
  if (!zusammenfassung) return '';
  const t = importTexte[sprache].zusammenfassung;
  const z = zusammenfassung as { neu: number; stellen: number; einsaetze: number; ergaenzt: unknown[] };
  return [
    z.einsaetze > 0 && t.einsaetze(z.einsaetze),
    z.stellen > 0 && t.stellen(z.stellen),
    (z.neu > 0 || z.einsaetze === 0) && (z.einsaetze > 0 ? t.personen(z.neu) : t.neu(z.neu)),
    z.ergaenzt.length > 0 && t.ergaenzt(z.ergaenzt.length),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Load a list, and what was loaded before. */
export const ImportListePage = ({
  rahmen,
  importe,
  values = {},
  errors = {},
}: {
  rahmen: Rahmen;
  importe: readonly Importzeile[];
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = importTexte[sprache];
  return (
    <Layout rahmen={rahmen} title={t.titel} intro={t.einleitung} failed={Object.keys(errors).length > 0}>
      <Stack gap="l">
        <Card title={t.neu}>
          <Form action="/import" upload values={values} errors={errors}>
            <FileField name="datei" label={t.datei} hint={t.dateiHinweis} accept=".xlsx,.csv,.txt" required />
            <RadioGroup
              name="art"
              label={t.art}
              required
              value={Object.keys(values).length > 0 ? undefined : 'erkennen'}
              choices={[
                { value: 'erkennen', label: t.artErkennen },
                { value: 'sprachmittler', label: t.arten.sprachmittler },
                { value: 'einsaetze', label: t.arten.einsaetze },
              ]}
            />
            <SubmitRow>
              <Button icon="upload">{t.laden}</Button>
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
                cell: (row) => row.name,
                href: (row) => `/import/${row.id}`,
              },
              { key: 'art', label: t.artSpalte, cell: (row) => t.arten[row.art] },
              {
                key: 'status',
                label: t.statusTitel,
                cell: (row) => (
                  <Badge tone={STATUS_TON[row.status] ?? 'neutral'}>
                    {t.status[row.status] ?? row.status}
                  </Badge>
                ),
              },
              {
                key: 'ergebnis',
                label: t.ergebnis,
                cell: (row) => describeErgebnis(row.zusammenfassung, sprache),
              },
              {
                key: 'am',
                label: t.geladenAm,
                nowrap: true,
                cell: (row) => formatZeitpunkt(row.erstellt_at, sprache),
              },
              { key: 'von', label: t.von, cell: (row) => row.erstellt_von },
            ]}
          />
        )}
      </Stack>
    </Layout>
  );
};
