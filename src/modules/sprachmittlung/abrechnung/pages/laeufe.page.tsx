import { formatGeld } from '../../../../begriffe/geld.ts';
import { type Datum, datumOf } from '../../../../begriffe/zeit.ts';
import { formatDatum, formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  type Column,
  DateField,
  EmptyState,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  Pagination,
  type Rahmen,
  Section,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  type Ton,
} from '../../../../design/index.ts';
import type { LaufStatus } from '../abrechnung.tables.ts';
import { nameZeitraum } from '../lauf.rules.ts';
import type { Laufzeile } from '../lauf.store.ts';
import { laufTexte } from '../lauf.texte.ts';

export const LAUF_TON: Record<LaufStatus, Ton> = {
  offen: 'info',
  geprueft: 'warning',
  freigegeben: 'success',
  verworfen: 'neutral',
};

export interface LaeufeProps {
  rahmen: Rahmen;
  rows: readonly Laufzeile[];
  total: number;
  page: number;
  size: number;
  /** What waits up to today. */
  wartet: { anzahl: number; aeltesterAt: Date | null };
  vorschlag: { von: Datum; bis: Datum };
  darfBeginnen: boolean;
  abgelehnt?: { values: FormValues; errors: FormErrors };
}

/** All settlements with their state and next step, and how to begin another. */
export const LaeufePage = (props: LaeufeProps) => {
  const { rahmen, rows, total, page, size, wartet, vorschlag, darfBeginnen, abgelehnt } = props;
  const { sprache } = rahmen;
  const t = laufTexte[sprache];
  const columns: Column<Laufzeile>[] = [
    {
      key: 'lauf',
      label: t.zeitraum,
      header: true,
      cell: (row) => nameZeitraum(row, sprache),
      href: (row) => `/abrechnung/${row.id}`,
    },
    {
      key: 'status',
      label: t.status,
      cell: (row) => <Badge tone={LAUF_TON[row.status]}>{t.statusWort[row.status]}</Badge>,
    },
    { key: 'schritt', label: t.naechster, cell: (row) => t.schritt[row.status] },
    { key: 'anzahl', label: t.einsaetze, align: 'end', cell: (row) => row.anzahl },
    { key: 'personen', label: t.personen, align: 'end', cell: (row) => row.personen },
    {
      key: 'summe',
      label: t.summe,
      align: 'end',
      nowrap: true,
      cell: (row) => formatGeld(row.summe_cent, sprache),
    },
    {
      key: 'begonnen',
      label: t.begonnen,
      nowrap: true,
      cell: (row) => formatZeitpunkt(row.erstellt_at, sprache),
    },
  ];
  return (
    <Layout rahmen={rahmen} title={t.titel} intro={t.intro} width="full" failed={abgelehnt !== undefined}>
      <Stack gap="l">
        {darfBeginnen && (
          <Card title={t.neu}>
            <Stack>
              <Text strong>{wartet.anzahl > 0 ? t.wartet(wartet.anzahl) : t.wartetNichts}</Text>
              {wartet.aeltesterAt && (
                <Text muted>{t.seit(formatDatum(datumOf(wartet.aeltesterAt), sprache))}</Text>
              )}
              <Form
                action="/abrechnung"
                values={
                  abgelehnt?.values ?? {
                    von: formatDatum(vorschlag.von, 'de'),
                    bis: formatDatum(vorschlag.bis, 'de'),
                  }
                }
                errors={abgelehnt?.errors}
              >
                <FieldRow>
                  <DateField name="von" label={t.von} required />
                  <DateField name="bis" label={t.bis} required />
                </FieldRow>
                <Text muted>{t.neuHinweis}</Text>
                <SubmitRow>
                  <Button>{t.beginnen}</Button>
                </SubmitRow>
              </Form>
            </Stack>
          </Card>
        )}
        <Section title={t.laeufe}>
          {rows.length === 0 ? (
            <EmptyState title={t.leerTitel}>{t.leerText}</EmptyState>
          ) : (
            <Stack>
              <SimpleTable caption={t.laeufe} hideCaption columns={columns} rows={rows} />
              <Pagination
                page={page}
                pages={Math.ceil(total / size)}
                href={(number) => `/abrechnung?seite=${number}`}
                label={t.laeufe}
              />
            </Stack>
          )}
        </Section>
      </Stack>
    </Layout>
  );
};
