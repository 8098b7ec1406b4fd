import type { Child, PropsWithChildren } from 'hono/jsx';
import { Icon, type IconName } from './icon.tsx';
import { useTexte } from './texte.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary' | 'danger';

interface Look {
  variant?: ButtonVariant;
  icon?: IconName;
  /** `small` in tables and cards, `large` on the phone page of a personal link. */
  size?: 'small' | 'default' | 'large';
  /** Spoken instead of the visible words, when these need their surroundings to be understood. */
  label?: string;
}

const buttonClass = (variant: ButtonVariant, size: Look['size']) =>
  `kern-btn kern-btn--${variant === 'danger' ? 'primary k-btn-danger' : variant}${size === 'small' ? ' k-btn-small' : size === 'large' ? ' k-btn-large' : ''}`;

const Face = ({ icon, children }: PropsWithChildren<{ icon?: IconName }>) => (
  <>
    {icon && <Icon name={icon} />}
    <span class="kern-label">{children}</span>
  </>
);

/** A button inside a form. */
export const Button = ({
  variant = 'primary',
  icon,
  size,
  label,
  type = 'submit',
  name,
  value,
  action,
  disabled,
  children,
}: PropsWithChildren<
  Look & {
    type?: 'submit' | 'reset' | 'button';
    name?: string;
    value?: string;
    /** Sends the form to another address than its own. */
    action?: string;
    disabled?: boolean;
  }
>) => (
  <button
    class={buttonClass(variant, size)}
    type={type}
    name={name}
    value={value}
    formaction={action}
    disabled={disabled}
    aria-label={label}
  >
    <Face icon={icon}>{children}</Face>
  </button>
);

/** A link that looks like a button: goes somewhere, changes nothing. */
export const LinkButton = ({
  href,
  variant = 'secondary',
  icon,
  size,
  label,
  download,
  children,
}: PropsWithChildren<Look & { href: string; download?: boolean }>) => (
  <a class={buttonClass(variant, size)} href={href} download={download} aria-label={label}>
    <Face icon={icon}>{children}</Face>
  </a>
);

const HiddenValues = ({ values }: { values?: Record<string, string | number> }) => (
  <>
    {values &&
      Object.entries(values).map(([name, value]) => <input type="hidden" name={name} value={value} />)}
  </>
);

/** One act in one button: a form of its own, because only a POST may change anything. */
export const PostButton = ({
  action,
  values,
  variant = 'secondary',
  icon,
  size,
  label,
  children,
}: PropsWithChildren<Look & { action: string; values?: Record<string, string | number> }>) => (
  <form class="k-inline-form" method="post" action={action}>
    <HiddenValues values={values} />
    <Button variant={variant} icon={icon} size={size} label={label}>
      {children}
    </Button>
  </form>
);

/**
 * Asks before an act that cannot be taken back. Unfolds in place; with scripts it opens as a dialog.
 * `trigger` opens the question, `confirm` is the act's own verb ("Einsatz absagen", never "OK").
 */
export const ConfirmDialog = ({
  trigger,
  title,
  action,
  confirm,
  values,
  variant = 'danger',
  triggerVariant = 'secondary',
  icon,
  size,
  children,
}: PropsWithChildren<{
  trigger: string;
  title: string;
  action: string;
  confirm: string;
  values?: Record<string, string | number>;
  variant?: ButtonVariant;
  triggerVariant?: ButtonVariant;
  icon?: IconName;
  size?: Look['size'];
}>) => {
  const t = useTexte();
  return (
    <details class="k-confirm" data-dialog={t.abbrechen}>
      <summary class={buttonClass(triggerVariant, size)}>
        <Face icon={icon}>{trigger}</Face>
      </summary>
      <form class="k-confirm-panel" method="post" action={action} aria-label={title}>
        <p class="k-confirm-title">{title}</p>
        {children && <div class="k-text">{children}</div>}
        <HiddenValues values={values} />
        <div class="k-row k-gap-s" data-dialog-buttons>
          <Button variant={variant}>{confirm}</Button>
        </div>
      </form>
    </details>
  );
};

/** Copies `text` when scripts run; without them the text itself stands there to be marked. */
export const CopyText = ({ text, label }: { text: string; label: Child }) => {
  const t = useTexte();
  return (
    <span class="k-copy" data-copy={text} data-copy-words={`${t.kopieren}|${t.kopiert}`}>
      <span class="kern-sr-only">{label}: </span>
      <code>{text}</code>
    </span>
  );
};

/**
 * Inserts words into a field of its form. Without scripts the form is sent with `name` and `value` and the server
 * inserts them; with scripts they come to where the cursor is, and nothing is sent.
 */
export const InsertButton = ({
  name,
  value,
  field,
  text,
  label,
  children,
}: PropsWithChildren<{ name: string; value: string; field: string; text: string; label?: string }>) => (
  <button
    class={buttonClass('secondary', 'small')}
    type="submit"
    name={name}
    value={value}
    aria-label={label}
    data-insert={text}
    data-insert-field={field}
  >
    <Face icon="plus">{children}</Face>
  </button>
);
