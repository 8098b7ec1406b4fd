import type { Child } from 'hono/jsx';
import { useTexte } from './texte.ts';

/**
 * Long work under way. The page keeps itself fresh (`refreshSeconds` of the layout), with scripts and without.
 * Without `value` the bar only says that something is going on.
 */
export const Progress = ({
  id = 'fortschritt',
  label,
  value,
  max = 100,
  detail,
}: {
  id?: string;
  label: string;
  value?: number;
  max?: number;
  detail?: Child;
}) => {
  const t = useTexte();
  const percent =
    value === undefined ? undefined : Math.round((Math.min(value, max) / Math.max(max, 1)) * 100);
  return (
    <div class="kern-progress k-progress">
      <label class="kern-label" for={id}>
        {label}
      </label>
      <progress id={id} value={percent} max={100}>
        {percent !== undefined && t.fortschritt(percent)}
      </progress>
      <span class="k-small k-muted">
        {percent !== undefined && <span class="k-figures">{t.fortschritt(percent)}</span>}
        {percent !== undefined && detail ? ' · ' : ''}
        {detail}
      </span>
    </div>
  );
};
