import pg from 'pg';

/** One statement that can be planned; BEGIN and its like gain nothing. */
const PLANNABLE = /^\s*(?:select|insert|update|delete|with)\b[^;]*$/i;
/** A longer text is a list of values, which is another one the next time. */
const LONGEST = 8_000;
/** What is asked less often keeps no place. */
const OFTEN = 3;
/** Each connection keeps its plans in the server's memory. */
const MOST = 300;

/**
 * Which statements are prepared, and under which name. Values stand beside the text, and the search path belongs to
 * the connection: one name means the same on each.
 */
export class Preparation {
  readonly #names = new Map<string, string | undefined>();
  readonly #times = new Map<string, number>();

  /** The statement's name; none while it is not worth one. */
  nameOf(text: string): string | undefined {
    if (this.#names.has(text)) return this.#names.get(text);
    if (this.#names.size >= MOST || text.length > LONGEST) return undefined;
    const times = (this.#times.get(text) ?? 0) + 1;
    if (this.#times.size >= MOST) this.#times.clear();
    if (times < OFTEN) {
      this.#times.set(text, times);
      return undefined;
    }
    this.#times.delete(text);
    const name = PLANNABLE.test(text) ? `komut_${this.#names.size}` : undefined;
    this.#names.set(text, name);
    return name;
  }

  /** From now on it is planned each time anew. */
  forbid(text: string): void {
    this.#names.set(text, undefined);
  }
}

/**
 * Whether a table has got other columns since the statement was prepared: another version of KoMuT has migrated
 * beneath this one. The transaction is lost; trying again succeeds.
 */
export function isOutdatedPlan(fault: unknown): boolean {
  const { code, routine } = fault as { code?: string; routine?: string };
  return code === '0A000' && routine === 'RevalidateCachedQuery';
}

const preparation = new Preparation();

/** Has what is asked again and again parsed and planned once for each connection. */
export class PreparingClient extends pg.Client {
  override query = ((...args: unknown[]) => {
    const [text, values, callback] = args;
    const isPlain = typeof text === 'string' && Array.isArray(values) && callback === undefined;
    const name = isPlain ? preparation.nameOf(text) : undefined;
    if (!isPlain || name === undefined) return Reflect.apply(super.query, this, args);
    return super.query({ name, text, values }).catch((fault: unknown) => {
      if (!isOutdatedPlan(fault)) throw fault;
      preparation.forbid(text);
      if (this.getTransactionStatus() !== 'I') throw fault;
      return super.query(text, values);
    });
  }) as pg.Client['query'];
}
