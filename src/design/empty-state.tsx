import type { Child, PropsWithChildren } from 'hono/jsx';
import { Icon, type IconName } from './icon.tsx';

/** An empty place that says what to do: never only "no data". */
export const EmptyState = ({
  title,
  icon = 'document',
  action,
  children,
}: PropsWithChildren<{ title: string; icon?: IconName; action?: Child }>) => (
  <div class="k-empty">
    <Icon name={icon} />
    <p class="k-strong">{title}</p>
    {children && <p class="k-muted">{children}</p>}
    {action}
  </div>
);
