import type { Child, PropsWithChildren } from 'hono/jsx';
import { Icon } from './icon.tsx';

/** Something that unfolds: what not everybody needs every time. */
export const Details = ({
  summary,
  open,
  id,
  children,
}: PropsWithChildren<{ summary: Child; open?: boolean; id?: string }>) => (
  <details class="k-details" open={open} id={id}>
    <summary>
      <Icon name="chevron-right" />
      <span>{summary}</span>
    </summary>
    <div class="k-details-body">{children}</div>
  </details>
);

/** Several things that unfold below each other. With `exclusive` opening one closes the others. */
export const Accordion = ({
  items,
  exclusive,
}: {
  items: readonly { title: Child; content: Child; open?: boolean; id?: string }[];
  /** Shared name of the group. */
  exclusive?: string;
}) => (
  <div class="k-accordion">
    {items.map((item) => (
      <details class="k-details" open={item.open} id={item.id} name={exclusive}>
        <summary>
          <Icon name="chevron-right" />
          <span>{item.title}</span>
        </summary>
        <div class="k-details-body">{item.content}</div>
      </details>
    ))}
  </div>
);
