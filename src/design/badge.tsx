import type { PropsWithChildren } from 'hono/jsx';
import type { Ton } from './rahmen.ts';

/** A status in a word. The word carries the meaning, the colour only repeats it. */
export const Badge = ({ tone = 'neutral', children }: PropsWithChildren<{ tone?: Ton }>) => (
  <span class={`k-badge k-tone-${tone}`}>{children}</span>
);

/** One word that speaks for (`success`) or against (`danger`) something, or simply names a property. */
export const Chip = ({ tone = 'neutral', children }: PropsWithChildren<{ tone?: Ton }>) => (
  <span class={`k-chip k-tone-${tone}`}>{children}</span>
);

/** A small number beside a word. */
export const Count = ({ value, tone = 'neutral' }: { value: number; tone?: Ton }) => (
  <span class={`k-count k-tone-${tone}`}>{value}</span>
);
