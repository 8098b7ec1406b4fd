/** A refusal is a value: the trade's reason why something cannot be done, never an exception. */
export interface Ablehnung {
  ok: false;
  /** Key of the sentence in the module's texte.ts, e.g. 'einsatz.bereits-vermittelt'. */
  grund: string;
  /** Name of the form field it belongs to, when there is one. */
  feld?: string;
  /** Values that the sentence mentions. */
  werte?: Record<string, string | number>;
}

export interface Erfolg<T> {
  ok: true;
  wert: T;
}

export type Ergebnis<T> = Erfolg<T> | Ablehnung;

export function ok(): Erfolg<undefined>;
export function ok<T>(wert: T): Erfolg<T>;
export function ok<T>(wert?: T): Erfolg<T | undefined> {
  return { ok: true, wert };
}

/** Refuses with a reason; `feld` and `werte` tell the page where to show it and what to fill in. */
export function refuse(
  grund: string,
  detail: { feld?: string; werte?: Record<string, string | number> } = {},
): Ablehnung {
  return { ok: false, grund, ...detail };
}
