import { type Datum, parseDatum } from '../begriffe/zeit.ts';

/**
 * The state of a table lives in its address: filters, order and page can be bookmarked, sent and exported.
 * Pure: reads a query string against a definition and writes addresses back.
 *
 * Names in the address: each filter by its own key (a range of dates as `key-von` and `key-bis`),
 * `sortierung=key` or `sortierung=-key`, `seite`, `zeilen`. What is the default is left out.
 */

export type FilterDefinition =
  | { kind: 'text' }
  /** One of several; without `options` any value is taken (the page offers what the database has). */
  | { kind: 'select'; options?: readonly string[] }
  /** Several of several. */
  | { kind: 'multiple'; options?: readonly string[] }
  | { kind: 'dateRange' }
  /** On or off. */
  | { kind: 'flag' };

export interface TableDefinition {
  filters: Readonly<Record<string, FilterDefinition>>;
  sortable: readonly string[];
  defaultSort: { key: string; direction: Direction };
  /** Offered rows per page, the first is the default. */
  sizes?: readonly number[];
}

export type Direction = 'asc' | 'desc';

/** Both ends included, either may be open. */
export interface DateRange {
  von?: Datum;
  bis?: Datum;
}

type FilterValue<F extends FilterDefinition> = F extends { kind: 'dateRange' }
  ? DateRange
  : F extends { kind: 'multiple' }
    ? readonly string[]
    : F extends { kind: 'flag' }
      ? true
      : string;

export interface TableQuery<D extends TableDefinition = TableDefinition> {
  /** Only active filters have a key. */
  filter: { [K in keyof D['filters']]?: FilterValue<D['filters'][K]> };
  sort: { key: D['sortable'][number]; direction: Direction };
  /** From 1. */
  page: number;
  /** Rows per page. */
  size: number;
}

export const defaultSizes: readonly number[] = [50, 25, 100, 200];
const longestText = 200;
const lastPage = 1_000_000;

/** Keeps the literal types of a definition, so that `query.filter` knows its keys. */
export const defineTable = <const D extends TableDefinition>(definition: D): D => definition;

const clean = (value: string | null | undefined) =>
  (value ?? '')
    .normalize('NFC')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longestText)
    .trim()
    .toWellFormed();

const readDate = (text: string | null): Datum | undefined => {
  const date = parseDatum(clean(text));
  return date.ok ? date.wert : undefined;
};

const allowed = (definition: { options?: readonly string[] }, value: string) =>
  value !== '' && (definition.options === undefined || definition.options.includes(value));

const readFilter = (key: string, definition: FilterDefinition, params: URLSearchParams) => {
  switch (definition.kind) {
    case 'text':
      return clean(params.get(key)) || undefined;
    case 'select': {
      const value = clean(params.get(key));
      return allowed(definition, value) ? value : undefined;
    }
    case 'multiple': {
      const values = [...new Set(params.getAll(key).map(clean))].filter((value) =>
        allowed(definition, value),
      );
      return values.length > 0 ? values : undefined;
    }
    case 'dateRange': {
      const von = readDate(params.get(`${key}-von`));
      const bis = readDate(params.get(`${key}-bis`));
      if (!von && !bis) return undefined;
      return { ...(von && { von }), ...(bis && { bis }) };
    }
    case 'flag':
      return params.get(key) === 'ja' ? true : undefined;
  }
};

const wholeNumber = (text: string | null) => (text && /^\d{1,7}$/.test(text) ? Number(text) : 0);

/**
 * Reads the query string. Never fails: whatever the definition does not know is ignored, because addresses
 * come from bookmarks, mails and strangers.
 */
export const parseTableQuery = <D extends TableDefinition>(
  definition: D,
  search: string | URLSearchParams,
): TableQuery<D> => {
  const params = typeof search === 'string' ? new URLSearchParams(search) : search;
  const filter: Record<string, unknown> = {};
  for (const [key, kind] of Object.entries(definition.filters)) {
    const value = readFilter(key, kind, params);
    if (value !== undefined) filter[key] = value;
  }
  const sorting = params.get('sortierung') ?? '';
  const descending = sorting.startsWith('-');
  const sortKey = descending ? sorting.slice(1) : sorting;
  const sizes = definition.sizes ?? defaultSizes;
  const size = wholeNumber(params.get('zeilen'));
  return {
    filter: filter as TableQuery<D>['filter'],
    sort: definition.sortable.includes(sortKey)
      ? { key: sortKey, direction: descending ? 'desc' : 'asc' }
      : definition.defaultSort,
    page: Math.min(Math.max(wholeNumber(params.get('seite')), 1), lastPage),
    size: sizes.includes(size) ? size : (sizes[0] ?? 50),
  };
};

/** The query as name/value pairs, defaults left out, in the definition's order: equal states, equal addresses. */
export const tableParams = <D extends TableDefinition>(
  definition: D,
  query: TableQuery<D>,
): [string, string][] => {
  const params: [string, string][] = [];
  const filter = query.filter as Record<string, string | true | readonly string[] | DateRange | undefined>;
  for (const key of Object.keys(definition.filters)) {
    const value = filter[key];
    if (value === undefined) continue;
    if (value === true) params.push([key, 'ja']);
    else if (typeof value === 'string') params.push([key, value]);
    else if ('von' in value || 'bis' in value) {
      if (value.von) params.push([`${key}-von`, value.von]);
      if (value.bis) params.push([`${key}-bis`, value.bis]);
    } else if (Array.isArray(value)) for (const one of value as readonly string[]) params.push([key, one]);
  }
  const { sort, page, size } = query;
  const standard = definition.defaultSort;
  if (sort.key !== standard.key || sort.direction !== standard.direction) {
    params.push(['sortierung', sort.direction === 'desc' ? `-${sort.key}` : sort.key]);
  }
  if (page > 1) params.push(['seite', String(page)]);
  if (size !== (definition.sizes ?? defaultSizes)[0]) params.push(['zeilen', String(size)]);
  return params;
};

/** Address of the table in another state. Changing filter, order or size starts again at page 1. */
export const tableUrl = <D extends TableDefinition>(
  path: string,
  definition: D,
  query: TableQuery<D>,
  change: Partial<TableQuery<D>> = {},
): string => {
  const next = { ...query, page: 1, ...change };
  if (Object.keys(change).length === 0) next.page = query.page;
  const params = new URLSearchParams(tableParams(definition, next)).toString();
  return params ? `${path}?${params}` : path;
};

/** The same query without one filter, or without one value of a filter with several. */
export const withoutFilter = <D extends TableDefinition>(
  query: TableQuery<D>,
  key: keyof D['filters'],
  value?: string,
): TableQuery<D>['filter'] => {
  const { [key]: current, ...rest } = query.filter;
  if (value === undefined || !Array.isArray(current)) return rest as TableQuery<D>['filter'];
  const left = (current as readonly string[]).filter((one) => one !== value);
  return (left.length > 0 ? { ...rest, [key]: left } : rest) as TableQuery<D>['filter'];
};

/** What the SQL needs: `limit` and `offset`. */
export const tableWindow = (query: TableQuery) => ({
  limit: query.size,
  offset: (query.page - 1) * query.size,
});
