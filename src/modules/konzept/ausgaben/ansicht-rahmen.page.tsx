import type { Child } from 'hono/jsx';
import {
  ActiveFilters,
  EmptyState,
  Layout,
  LinkButton,
  type Option,
  type Rahmen,
  Row,
  Stack,
  TableFilter,
  Tabs,
  tableUrl,
} from '../../../design/index.ts';
import type { Ausgabe } from '../konzept.store.ts';
import { countWords, konzeptTexte, levelWord } from '../konzept.texte.ts';
import type { Schwerpunktsicht } from '../schwerpunkte/schwerpunkt.rules.ts';
import { MASSNAHME_STATUS } from '../status.rules.ts';
import { ANSICHTEN, type Ansicht } from './ansichten.rules.ts';
import { ansichtenTexte } from './ansichten.texte.ts';
import { type Ansichtanfrage, ansichtTabelle, pathOf } from './ansichten-tabelle.ts';
import { ausgabeExportTexte } from './ausgabe-export.texte.ts';

export interface AnsichtProps {
  rahmen: Rahmen;
  ansicht: Ansicht;
  ausgabe: Ausgabe;
  ausgaben: readonly Ausgabe[];
  felder: readonly { id: number; text: string }[];
  /** Classes of schedules that the edition uses, in the office's order. */
  klassen: readonly Option[];
  /** Tags that its measures have. */
  schlagworte: readonly Option[];
  query: Ansichtanfrage;
  /** Focuses that apply today, by field. */
  sicht: Schwerpunktsicht;
  /** How many measures fit the filters. */
  anzahl: number;
}

/** What all views have around them: tabs, filters and the ways to paper. */
export const Ansichtrahmen = ({
  rahmen,
  ansicht,
  ausgabe,
  ausgaben,
  felder,
  klassen,
  schlagworte,
  query,
  anzahl,
  hinweis,
  children,
}: AnsichtProps & { hinweis?: string; children?: Child }) => {
  const { sprache } = rahmen;
  const t = ansichtenTexte[sprache];
  const w = konzeptTexte[sprache];
  const path = pathOf(ansicht);
  const fields = [
    { key: 'suche' as const, label: t.suche },
    {
      key: 'feld' as const,
      label: levelWord(ausgabe.worte, 'handlungsfeld', sprache),
      options: felder.map(({ id, text }) => ({ value: String(id), label: text })),
    },
    {
      key: 'status' as const,
      label: t.status,
      options: MASSNAHME_STATUS.map((status) => ({ value: status, label: w.status[status] })),
    },
    { key: 'zustaendig' as const, label: t.zustaendigeStelle },
    ...(klassen.length > 0
      ? [{ key: 'klasse' as const, label: ausgabeExportTexte[sprache].spalte.termin, options: klassen }]
      : []),
    ...(schlagworte.length > 0
      ? [{ key: 'schlagwort' as const, label: t.schlagwort, options: schlagworte }]
      : []),
    ...(ausgaben.length > 1
      ? [
          {
            key: 'ausgabe' as const,
            label: t.ausgabe,
            options: ausgaben.map(({ id, bezeichnung, status }) => ({
              value: String(id),
              label: `${bezeichnung} (${w.ausgabestatus[status]})`,
            })),
          },
        ]
      : []),
    { key: 'ueberfaellig' as const, label: t.ueberfaellig },
    { key: 'migranten' as const, label: t.nurVonMigranten },
  ];
  const datei = `/konzept/ausgaben/${ausgabe.id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.ansicht[ansicht]}
      intro={[`${ausgabe.bezeichnung}: ${countWords(anzahl, ausgabe.worte, sprache)}.`, hinweis]
        .filter(Boolean)
        .join(' ')}
      width="full"
      actions={
        <LinkButton href={`${datei}/anhang.pdf`} icon="download">
          {t.anhangPdf}
        </LinkButton>
      }
    >
      <Stack gap="l">
        <Tabs
          label={t.ansichten}
          tabs={ANSICHTEN.map((andere) => ({
            text: t.ansicht[andere],
            href: tableUrl(pathOf(andere), ansichtTabelle, query, {}),
            current: andere === ansicht,
          }))}
        />
        <Stack>
          <TableFilter
            definition={ansichtTabelle}
            query={query}
            path={path}
            fields={fields}
            prefix="filter"
          />
          <ActiveFilters definition={ansichtTabelle} query={query} path={path} fields={fields} />
        </Stack>
        {anzahl === 0 ? (
          <EmptyState title={t.nichts} icon="search">
            {t.nichtsHinweis}
          </EmptyState>
        ) : (
          children
        )}
        <Row>
          <LinkButton href={`${datei}/konzept.pdf`} variant="tertiary" icon="download">
            {t.konzeptPdf}
          </LinkButton>
          <LinkButton href={`${datei}/konzept.docx`} variant="tertiary" icon="download">
            {t.konzeptDocx}
          </LinkButton>
          <LinkButton href={`${datei}/anhang.docx`} variant="tertiary" icon="download">
            {t.anhangDocx}
          </LinkButton>
          <LinkButton href={`${datei}/konzept.xlsx`} variant="tertiary" icon="download">
            {t.konzeptXlsx}
          </LinkButton>
          <LinkButton href={`${datei}/konzept.json`} variant="tertiary" icon="download">
            {t.konzeptJson}
          </LinkButton>
        </Row>
      </Stack>
    </Layout>
  );
};

/** Before any concept there is. */
export const OhneAusgabePage = ({
  rahmen,
  ansicht,
  darfEinlesen,
}: {
  rahmen: Rahmen;
  ansicht: Ansicht;
  darfEinlesen: boolean;
}) => {
  const t = ansichtenTexte[rahmen.sprache];
  return (
    <Layout rahmen={rahmen} title={t.ansicht[ansicht]}>
      <EmptyState
        title={t.keineAusgabe}
        action={darfEinlesen && <LinkButton href="/konzept/import">{t.konzeptEinlesen}</LinkButton>}
      >
        {t.keineAusgabeHinweis}
      </EmptyState>
    </Layout>
  );
};
