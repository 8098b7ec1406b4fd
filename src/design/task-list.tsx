import type { Child } from 'hono/jsx';
import { Icon } from './icon.tsx';
import type { Ton } from './rahmen.ts';
import { useTexte } from './texte.ts';

export type Urgency = 'overdue' | 'today' | 'soon' | 'later';

const toneOf: Record<Urgency, Ton> = { overdue: 'danger', today: 'warning', soon: 'info', later: 'neutral' };

export interface TaskItem {
  /** The matter: "Anfrage Tigrinya, Frühförderung Brake". */
  title: string;
  /** What is the state and why it asks: "noch niemand gefragt". */
  detail?: Child;
  /** When, in words: "morgen 9:00". */
  due?: string;
  urgency: Urgency;
  href: string;
  /** The deed that waits behind the link: "Vorschläge". */
  action?: string;
}

/** What is to do, most urgent first: each line one deed. The order is the page's decision. */
export const TaskList = ({
  items,
  label,
  empty,
}: {
  items: readonly TaskItem[];
  label?: string;
  empty?: Child;
}) => {
  const t = useTexte();
  if (items.length === 0) return <p class="k-tasks-empty">{empty ?? t.nichtsZuTun}</p>;
  return (
    <ol class="k-tasks" aria-label={label}>
      {items.map((item) => (
        <li class={`k-task k-tone-${toneOf[item.urgency]}`}>
          <div class="k-task-matter">
            <a class="k-task-title" href={item.href}>
              {item.title}
            </a>
            {item.detail && <div class="k-task-detail">{item.detail}</div>}
          </div>
          <div class="k-task-due">
            <span class="k-badge">{t.dringlichkeit[item.urgency]}</span>
            {item.due && <span class="k-figures">{item.due}</span>}
          </div>
          <span class="k-task-action" aria-hidden="true">
            {item.action}
            <Icon name="arrow-right" />
          </span>
        </li>
      ))}
    </ol>
  );
};
