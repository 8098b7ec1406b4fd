import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { EmptyState } from './empty-state.tsx';
import { Icon } from './icon.tsx';
import { Pagination } from './pagination.tsx';
import type { Ton } from './rahmen.ts';
import { type Column, footerHtml, rowsHtml } from './table.tsx';
import { ActiveFilters, type FilterField, TableFilter } from './table-filter.tsx';
import { defaultSizes, type TableDefinition, type TableQuery, tableParams, tableUrl } from './table-query.ts';
import { useTexte } from './texte.ts';

/** Rows to tick for an act on several at once; the table becomes a form that posts `name` for each. */
export interface Selection<Row> {
  action: string;
  name: string;
  value: (row: Row) => string;
  /** Names the row for screen readers: "… auswählen". */
  label: (row: Row) => string;
  /** Buttons that act on the ticked rows. */
  buttons: Child;
}

export interface DataTableProps<Row, D extends TableDefinition> {
  caption: string;
  definition: D;
  query: TableQuery<D>;
  /** Address of the page itself, without query. */
  path: string;
  columns: readonly Column<Row>[];
  /** The rows of this page only. */
  rows: readonly Row[];
  /** How many rows there are on all pages. */
  total: number;
  filters?: readonly FilterField<keyof D['filters'] & string>[];
  /** Addresses that answer the same query as a file, without page and rows per page. */
  exports?: { csv?: string; xlsx?: string };
  /** What to do when there is nothing yet (not: nothing for these filters). */
  empty?: Child;
  selection?: Selection<Row>;
  tone?: (row: Row) => Ton | undefined;
  /** On small screens each row becomes a card with the names of its columns, instead of scrolling sideways. */
  narrow?: 'cards';
  /** Needed when a page has several tables. */
  id?: string;
}

const SortHeader = <Row, D extends TableDefinition>({
  column,
  definition,
  query,
  path,
}: { column: Column<Row> } & Pick<DataTableProps<Row, D>, 'definition' | 'query' | 'path'>) => {
  const t = useTexte();
  const className = column.align === 'end' ? 'n' : undefined;
  if (!column.label) return <td />;
  if (!definition.sortable.includes(column.key)) {
    return (
      <th scope="col" class={className}>
        {column.label}
      </th>
    );
  }
  const direction = query.sort.key === column.key ? query.sort.direction : undefined;
  const next = direction === 'asc' ? 'desc' : 'asc';
  return (
    <th
      scope="col"
      class={className}
      aria-sort={direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : undefined}
    >
      <a
        class={direction ? 'k-sort k-sort-active' : 'k-sort'}
        href={tableUrl(path, definition, query, { sort: { key: column.key, direction: next } })}
        title={direction ? (direction === 'asc' ? t.aufsteigend : t.absteigend) : t.sortieren}
      >
        {column.label}
        <Icon name={direction === 'asc' ? 'arrow-up' : direction === 'desc' ? 'arrow-down' : 'sort'} />
      </a>
    </th>
  );
};

/** A table as a file; `name` says which one where a page has several. */
export const ExportLinks = ({ csv, xlsx, name }: { csv?: string; xlsx?: string; name?: string }) => {
  const t = useTexte();
  return (
    <span class="k-exports">
      <Icon name="download" />
      <span class="kern-sr-only">
        {name ? `${name} ` : ''}
        {t.exportieren}:{' '}
      </span>
      {csv && (
        <a class="k-link" href={csv} download>
          {t.alsCsv}
        </a>
      )}
      {xlsx && (
        <a class="k-link" href={xlsx} download>
          {t.alsExcel}
        </a>
      )}
    </span>
  );
};

const Exports = <Row, D extends TableDefinition>({
  exports,
  definition,
  query,
}: Pick<DataTableProps<Row, D>, 'exports' | 'definition' | 'query'>) => {
  if (!exports) return null;
  const all = { ...query, page: 1, size: (definition.sizes ?? defaultSizes)[0] ?? 50 };
  const params = new URLSearchParams(tableParams(definition, all)).toString();
  const address = (path: string | undefined) => path && (params ? `${path}?${params}` : path);
  const [csv, xlsx] = [address(exports.csv), address(exports.xlsx)];
  return <ExportLinks {...(csv ? { csv } : {})} {...(xlsx ? { xlsx } : {})} />;
};

const Sizes = <Row, D extends TableDefinition>({
  definition,
  query,
  path,
}: Pick<DataTableProps<Row, D>, 'definition' | 'query' | 'path'>) => {
  const t = useTexte();
  const sizes = [...(definition.sizes ?? defaultSizes)].sort((a, b) => a - b);
  return (
    <nav class="k-sizes" aria-label={t.zeilenJeSeite}>
      <span aria-hidden="true">{t.zeilenJeSeite}</span>
      {sizes.map((size) => (
        <a
          class="k-page"
          href={tableUrl(path, definition, query, { size })}
          aria-current={size === query.size ? 'true' : undefined}
        >
          {size}
        </a>
      ))}
    </nav>
  );
};

/**
 * A list of records: filters, order, pages and export, all kept in the address.
 * On small screens the table scrolls inside its own labelled region and the row's name stays in view; with
 * `narrow="cards"` each row is a card.
 */
export const DataTable = <Row, D extends TableDefinition>(props: DataTableProps<Row, D>) => {
  const {
    caption,
    definition,
    query,
    path,
    columns,
    rows,
    total,
    filters = [],
    selection,
    tone,
    narrow,
    id = 'tabelle',
  } = props;
  const t = useTexte();
  const isFiltered = Object.keys(query.filter).length > 0;
  const pages = Math.max(1, Math.ceil(total / query.size));
  const first = (query.page - 1) * query.size + 1;
  const lead =
    selection &&
    ((row: Row) =>
      String(
        <td class="k-select">
          <input
            type="checkbox"
            name={selection.name}
            value={selection.value(row)}
            aria-label={t.auswaehlen(selection.label(row))}
          />
        </td>,
      ));
  const table = (
    <section class="k-table-region" aria-labelledby={`${id}-titel`} tabindex={0}>
      <table class={narrow ? 'k-table k-table-data k-table-cards' : 'k-table k-table-data'}>
        <caption class="k-caption" id={`${id}-titel`}>
          {caption} <span class="k-caption-count">{t.treffer(total)}</span>
        </caption>
        <thead>
          <tr>
            {selection && (
              <td class="k-select" data-select-all={t.alleAuswaehlen}>
                <span class="kern-sr-only">{t.ausgewaehlt}</span>
              </td>
            )}
            {columns.map((column) => (
              <SortHeader column={column} definition={definition} query={query} path={path} />
            ))}
          </tr>
        </thead>
        <tbody>{raw(rowsHtml(columns, rows, { tone, lead, labelled: narrow === 'cards' }))}</tbody>
        {raw(footerHtml(columns as readonly Column<never>[], selection ? 1 : 0))}
      </table>
    </section>
  );
  return (
    <div class="k-data-table" id={id}>
      {filters.length > 0 && (
        <TableFilter definition={definition} query={query} path={path} fields={filters} prefix={id} />
      )}
      <ActiveFilters definition={definition} query={query} path={path} fields={filters} />
      {rows.length === 0 ? (
        isFiltered || total > 0 ? (
          <EmptyState
            title={t.nichtsGefunden}
            icon="search"
            action={
              total > 0 && (
                <a class="k-link" href={tableUrl(path, definition, query, { page: 1 })}>
                  {t.seite(1)}
                </a>
              )
            }
          >
            {total > 0 ? t.seiteZuWeit : t.nichtsGefundenHinweis}
          </EmptyState>
        ) : (
          (props.empty ?? <EmptyState title={t.keineEintraege} />)
        )
      ) : selection ? (
        <form method="post" action={selection.action} data-selection={t.ausgewaehlt}>
          {table}
          <div class="k-selection-bar">{selection.buttons}</div>
        </form>
      ) : (
        table
      )}
      {rows.length > 0 && (
        <div class="k-table-foot">
          <span class="k-muted">{t.ausschnitt(first, first + rows.length - 1, total)}</span>
          <Pagination
            page={query.page}
            pages={pages}
            href={(page) => tableUrl(path, definition, query, { page })}
            label={caption}
          />
          {total > Math.min(...(definition.sizes ?? defaultSizes)) && (
            <Sizes definition={definition} query={query} path={path} />
          )}
          <Exports exports={props.exports} definition={definition} query={query} />
        </div>
      )}
    </div>
  );
};
