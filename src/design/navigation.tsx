import { Icon } from './icon.tsx';
import { useTexte } from './texte.ts';

export interface Tab {
  text: string;
  href: string;
  current?: boolean;
  count?: number;
}

/** Views of the same matter, each with its own address. */
export const Tabs = ({ tabs, label }: { tabs: readonly Tab[]; label: string }) => (
  <nav class="k-tabs" aria-label={label}>
    <ul>
      {tabs.map((tab) => (
        <li>
          <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
            {tab.text}
            {tab.count !== undefined && <span class="k-count">{tab.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** Where somebody stands in a sequence. Finished steps may be links back. */
export const Steps = ({
  steps,
  current,
  label,
}: {
  steps: readonly { text: string; href?: string }[];
  /** Index of the step that is being done; `steps.length` when all are finished. */
  current: number;
  label: string;
}) => {
  const t = useTexte();
  return (
    <ol class="k-steps" aria-label={label}>
      {steps.map((step, index) => {
        const isDone = index < current;
        return (
          <li
            class={isDone ? 'k-step-done' : undefined}
            aria-current={index === current ? 'step' : undefined}
          >
            <span class="k-step-number">{isDone ? <Icon name="check" /> : index + 1}</span>
            {isDone && step.href ? (
              <a class="k-link" href={step.href}>
                {step.text}
              </a>
            ) : (
              <span>{step.text}</span>
            )}
            {isDone && <span class="kern-sr-only"> ({t.erledigt})</span>}
          </li>
        );
      })}
    </ol>
  );
};
