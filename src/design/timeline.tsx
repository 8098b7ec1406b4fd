import type { Child } from 'hono/jsx';
import type { Ton } from './rahmen.ts';
import { useTexte } from './texte.ts';

export interface TimelineItem {
  /** Time in words: "Mo, 23.11., 14:05". */
  when: string;
  title: Child;
  detail?: Child;
  tone?: Ton;
  /** Not yet happened: a planned wave, a due reminder. */
  planned?: boolean;
}

/** What happened one after the other: waves and answers, the history of a record. */
export const Timeline = ({ items, label }: { items: readonly TimelineItem[]; label?: string }) => {
  const t = useTexte();
  return (
    <ol class="k-timeline" aria-label={label ?? t.verlauf}>
      {items.map((item) => (
        <li class={`k-tone-${item.tone ?? 'neutral'}${item.planned ? ' k-planned' : ''}`}>
          <span class="k-timeline-when">{item.when}</span>
          <div class="k-timeline-what">
            <span class="k-strong">{item.title}</span>
            {item.detail && <div class="k-muted">{item.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
};
