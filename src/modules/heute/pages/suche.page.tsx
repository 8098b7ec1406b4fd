import {
  Button,
  EmptyState,
  Form,
  Layout,
  type Rahmen,
  SearchField,
  SimpleTable,
  Stack,
  SubmitRow,
} from '../../../design/index.ts';
import type { Treffer } from '../../../platform/modul.ts';
import { texte } from '../texte.ts';

/** Hits over all modules, the nearest spelling first; each says what it is. */
export const SuchePage = ({
  rahmen,
  suchwort,
  treffer,
}: {
  rahmen: Rahmen;
  suchwort: string;
  /** null: nothing was asked for yet, or too little. */
  treffer: readonly Treffer[] | null;
}) => {
  const t = texte[rahmen.sprache];
  return (
    <Layout rahmen={rahmen} title={suchwort ? t.suchergebnis(suchwort) : t.suche} intro={t.sucheEinleitung}>
      <Stack>
        <Form
          action="/suche"
          method="get"
          values={{ q: suchwort }}
          errors={suchwort.length === 1 ? { q: t.zuKurz } : {}}
        >
          <SearchField name="q" label={t.suchfeld} />
          <SubmitRow>
            <Button>{t.suchen}</Button>
          </SubmitRow>
        </Form>
        {treffer !== null && treffer.length === 0 && (
          <EmptyState title={t.keineTreffer} icon="search">
            {t.keineTrefferHinweis}
          </EmptyState>
        )}
        {treffer !== null && treffer.length > 0 && (
          <SimpleTable
            caption={t.treffer(treffer.length)}
            columns={[
              {
                key: 'titel',
                label: t.gefunden,
                cell: (zeile: Treffer) => zeile.titel,
                href: (zeile: Treffer) => zeile.href,
                header: true,
              },
              { key: 'art', label: t.art, cell: (zeile: Treffer) => zeile.art },
              { key: 'hinweis', label: t.hinweis, cell: (zeile: Treffer) => zeile.hinweis },
            ]}
            rows={treffer}
          />
        )}
      </Stack>
    </Layout>
  );
};
