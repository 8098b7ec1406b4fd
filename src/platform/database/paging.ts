/** Which part of a list, in which order; the same for every store. */
export interface Ausschnitt<Key extends string = string> {
  sort: { key: Key; direction: 'asc' | 'desc' };
  /** From 1. */
  page: number;
  /** Rows per page. */
  size: number;
}

export interface Seite<Row> {
  rows: Row[];
  /** Rows on all pages. */
  total: number;
}
