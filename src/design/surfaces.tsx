import type { Child, PropsWithChildren } from 'hono/jsx';
import { Icon } from './icon.tsx';
import type { Ton } from './rahmen.ts';

/** A sheet of paper as it will be printed: report, notice, letter. Its words are styled like `Prose`. */
export const Paper = ({ lang, children }: PropsWithChildren<{ lang?: string }>) => (
  <article class="k-paper k-prose" lang={lang} data-kern-theme="light">
    {children}
  </article>
);

/** A bar that stays in view at the bottom: the sum of a settlement and its next step. */
export const StickyBar = ({ children }: PropsWithChildren) => <div class="k-sticky-bar">{children}</div>;

export interface UnfoldItem {
  /** What the line says when folded; as many as there are columns. */
  cells: readonly Child[];
  /** How it came about. */
  detail: Child;
  tone?: Ton;
  open?: boolean;
  id?: string;
}

/** Lines that unfold into their calculation. The last column is for amounts. */
export const UnfoldList = ({ label, items }: { label: string; items: readonly UnfoldItem[] }) => (
  <ul class="k-unfold" aria-label={label}>
    {items.map((item) => (
      <li class={item.tone && `k-tone-${item.tone}`}>
        <details open={item.open} id={item.id}>
          <summary>
            <Icon name="chevron-right" />
            {item.cells.map((cell) => (
              <span>{cell}</span>
            ))}
          </summary>
          <div class="k-unfold-detail">{item.detail}</div>
        </details>
      </li>
    ))}
  </ul>
);
