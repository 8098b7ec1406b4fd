/** What every page of a preview has: its name, its state, its views. */
import type { PropsWithChildren } from 'hono/jsx';
import { formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import { Alert, Badge, Layout, type Rahmen, Row, Stack, Tabs } from '../../../../design/index.ts';
import type { KonzeptImport } from '../konzept-import.store.ts';
import { vorschauTexte } from '../vorschau.texte.ts';
import { STATUS_TON } from './liste.page.tsx';

export type Ansicht = 'ueberblick' | 'tabellen' | 'hinweise' | 'abgleich';

export const Vorschaurahmen = ({
  rahmen,
  row,
  ansicht,
  offeneHinweise,
  fehler,
  children,
}: PropsWithChildren<{
  rahmen: Rahmen;
  row: KonzeptImport;
  ansicht: Ansicht;
  offeneHinweise: number;
  /** Why the last act was refused. */
  fehler?: string;
}>) => {
  const { sprache } = rahmen;
  const t = vorschauTexte[sprache];
  const pfad = `/konzept/import/${row.id}`;
  const tab = (name: Ansicht, href: string, count?: number) => ({
    text: t[name],
    href,
    current: ansicht === name,
    ...(count ? { count } : {}),
  });
  return (
    <Layout
      rahmen={rahmen}
      title={row.status === 'vorschau' ? t.vorschau(row.datei) : row.datei}
      intro={
        <Row gap="xs">
          <Badge tone={STATUS_TON[row.status]}>{t.status[row.status]}</Badge>
          <span>
            {formatZeitpunkt(row.erstellt_at, sprache)}, {row.erstellt_von}
          </span>
        </Row>
      }
      breadcrumb={[{ text: t.titel, href: '/konzept/import' }]}
      failed={fehler !== undefined}
      width="full"
    >
      <Stack gap="l">
        <Tabs
          label={t.titel}
          tabs={[
            tab('ueberblick', pfad),
            tab('tabellen', `${pfad}/tabellen`),
            tab('hinweise', `${pfad}/hinweise`, offeneHinweise),
            ...(row.status === 'vorschau' ? [tab('abgleich', `${pfad}/abgleich`)] : []),
          ]}
        />
        {fehler && (
          <Alert tone="danger" live>
            {fehler}
          </Alert>
        )}
        {children}
      </Stack>
    </Layout>
  );
};
