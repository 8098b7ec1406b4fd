import type { Child } from 'hono/jsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { type Option, renderOptions } from './more-fields.tsx';
import {
  type DateRange,
  type TableDefinition,
  type TableQuery,
  tableParams,
  tableUrl,
  withoutFilter,
} from './table-query.ts';
import { useTexte } from './texte.ts';

export interface FilterField<K extends string = string> {
  key: K;
  label: string;
  /** Choices of a `select` or `multiple` filter, with the words to show. */
  options?: readonly Option[];
}

interface FilterProps<D extends TableDefinition> {
  definition: D;
  query: TableQuery<D>;
  path: string;
  fields: readonly FilterField<keyof D['filters'] & string>[];
  /** Distinguishes the inputs when a page has several tables. */
  prefix: string;
}

const germanDate = (iso = '') => iso.split('-').reverse().join('.');

const Control = ({ label, id, children }: { label: string; id: string; children: Child }) => (
  <div class="k-filter">
    <label class="k-filter-label" for={id}>
      {label}
    </label>
    {children}
  </div>
);

const FilterControl = <D extends TableDefinition>({
  field,
  definition,
  query,
  prefix,
}: {
  field: FilterField;
  definition: D;
  query: TableQuery<D>;
  prefix: string;
}) => {
  const t = useTexte();
  const { key, label, options = [] } = field;
  const id = `${prefix}-${key}`;
  const value = (query.filter as Record<string, unknown>)[key];
  switch (definition.filters[key]?.kind) {
    case 'text':
      return (
        <Control label={label} id={id}>
          <input
            class="k-control k-control-text"
            id={id}
            type="search"
            name={key}
            value={(value as string) ?? ''}
          />
        </Control>
      );
    case 'select':
      return (
        <Control label={label} id={id}>
          <select class="k-control" id={id} name={key} data-submit>
            <option value="">{t.alle}</option>
            {renderOptions(options, (value as string) ?? '')}
          </select>
        </Control>
      );
    case 'dateRange': {
      const range = (value as DateRange) ?? {};
      return (
        <fieldset class="k-filter">
          <legend class="k-filter-label">{label}</legend>
          <span class="k-range">
            <input
              class="k-control k-control-date"
              id={id}
              name={`${key}-von`}
              value={germanDate(range.von)}
              inputmode="numeric"
              autocomplete="off"
              aria-label={`${label} ${t.von}`}
              data-date={t.kalender}
            />
            <span aria-hidden="true">–</span>
            <input
              class="k-control k-control-date"
              name={`${key}-bis`}
              value={germanDate(range.bis)}
              inputmode="numeric"
              autocomplete="off"
              aria-label={`${label} ${t.bis}`}
              data-date={t.kalender}
            />
          </span>
        </fieldset>
      );
    }
    case 'multiple': {
      const chosen = (value as readonly string[]) ?? [];
      return (
        <details class="k-filter k-filter-many">
          <summary>
            <span class="k-filter-label">{label}</span>
            <span class="k-control">
              {chosen.length > 0 ? t.gewaehlt(chosen.length) : t.alle}
              <Icon name="chevron-down" />
            </span>
          </summary>
          <fieldset class="k-filter-choices">
            <legend class="kern-sr-only">{label}</legend>
            {options.map((option) => (
              <label class="k-tick">
                <input
                  type="checkbox"
                  name={key}
                  value={option.value}
                  checked={chosen.includes(option.value)}
                />
                {option.label}
              </label>
            ))}
          </fieldset>
        </details>
      );
    }
    case 'flag':
      return (
        <label class="k-tick k-filter-flag">
          <input type="checkbox" name={key} value="ja" checked={value === true} data-submit />
          {label}
        </label>
      );
    default:
      return null;
  }
};

/** The table's filters as a GET form; order and rows per page travel along. */
export const TableFilter = <D extends TableDefinition>({
  definition,
  query,
  path,
  fields,
  prefix,
}: FilterProps<D>) => {
  const t = useTexte();
  const kept = tableParams(definition, { ...query, filter: {}, page: 1 });
  return (
    <search class="k-filters">
      <form class="k-filter-form" method="get" action={path} aria-label={t.filter} data-auto-submit>
        {fields.map((field) => (
          <FilterControl field={field} definition={definition} query={query} prefix={prefix} />
        ))}
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button variant="secondary" icon="filter">
          {t.filtern}
        </Button>
      </form>
    </search>
  );
};

/** Active filters as chips, each a link that takes it away. */
export const ActiveFilters = <D extends TableDefinition>({
  definition,
  query,
  path,
  fields,
}: Omit<FilterProps<D>, 'prefix'>) => {
  const t = useTexte();
  const filter = query.filter as Record<string, string | true | readonly string[] | DateRange | undefined>;
  const chips = fields.flatMap((field) => {
    const value = filter[field.key];
    if (value === undefined) return [];
    const wordOf = (one: string) => field.options?.find((option) => option.value === one)?.label ?? one;
    const chip = (words: string, one?: string) => ({
      words,
      href: tableUrl(path, definition, query, { filter: withoutFilter(query, field.key, one) }),
    });
    if (value === true) return [chip(field.label)];
    if (typeof value === 'string') return [chip(`${field.label}: ${wordOf(value)}`)];
    if (Array.isArray(value)) {
      return (value as readonly string[]).map((one) => chip(`${field.label}: ${wordOf(one)}`, one));
    }
    const { von, bis } = value as DateRange;
    const range =
      von && bis
        ? `${germanDate(von)} – ${germanDate(bis)}`
        : von
          ? `${t.ab} ${germanDate(von)}`
          : `${t.bis} ${germanDate(bis)}`;
    return [chip(`${field.label}: ${range}`)];
  });
  if (chips.length === 0) return null;
  return (
    <ul class="k-active-filters" aria-label={t.filter}>
      {chips.map(({ words, href }) => (
        <li>
          <a class="k-filter-chip" href={href} aria-label={t.filterEntfernen(words)}>
            {words}
            <Icon name="close" />
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a class="k-link" href={tableUrl(path, definition, query, { filter: {} })}>
            {t.filterZuruecksetzen}
          </a>
        </li>
      )}
    </ul>
  );
};
