import type { PropsWithChildren } from 'hono/jsx';
import { Icon, type IconName } from './icon.tsx';
import type { Ton } from './rahmen.ts';

const iconOf: Record<Ton, IconName> = {
  info: 'info',
  success: 'check-circle',
  warning: 'warning',
  danger: 'danger',
  neutral: 'info',
};

/** A sentence that must not be overlooked. `live` announces it, for messages that answer an act. */
export const Alert = ({
  tone = 'info',
  title,
  live,
  children,
}: PropsWithChildren<{ tone?: Ton; title?: string; live?: boolean }>) => (
  <div class={`k-alert k-tone-${tone}`} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
    <Icon name={iconOf[tone]} />
    <div>
      {title && <p class="k-alert-title">{title}</p>}
      {children && <div class="k-text">{children}</div>}
    </div>
  </div>
);
