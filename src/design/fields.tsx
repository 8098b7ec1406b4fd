import type { Child } from 'hono/jsx';
import { useField, useMark } from './form.tsx';
import { Icon } from './icon.tsx';
import { useTexte } from './texte.ts';

export interface FieldProps {
  name: string;
  label: string;
  /** One sentence that helps before typing; stands between label and input. */
  hint?: Child;
  /** Overrides what the surrounding form knows about this field. */
  error?: string;
  /** A field that is not required is marked as optional, or the other way round (`marks` of the form). */
  required?: boolean;
  disabled?: boolean;
  readonly?: boolean;
}

/** Room that the expected input needs: a two-digit number is not as wide as a street. */
export type FieldWidth = 'xs' | 's' | 'm' | 'l' | 'full';

export const describedBy = (id: string, hint: unknown, error: unknown) =>
  hint && error ? `${id}-hint ${id}-error` : hint ? `${id}-hint` : error ? `${id}-error` : undefined;

export const FieldError = ({ id, error }: { id: string; error?: string }) => {
  const t = useTexte();
  return error ? (
    <p class="k-error" id={`${id}-error`}>
      <Icon name="danger" />
      <span>
        <span class="kern-sr-only">{t.fehler}: </span>
        {error}
      </span>
    </p>
  ) : null;
};

export const Frame = ({
  id,
  label,
  hint,
  error,
  required,
  width,
  children,
}: Pick<FieldProps, 'label' | 'hint' | 'required'> & {
  id: string;
  error?: string;
  width: FieldWidth;
  children: Child;
}) => {
  const mark = useMark(required);
  return (
    <div class={`kern-form-input k-field k-width-${width}${error ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={id}>
        {label}
        {mark && <span class="kern-label__optional">{mark}</span>}
      </label>
      {hint && (
        <div class="k-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
};

export const inputClass = (error?: string) =>
  error ? 'kern-form-input__input kern-form-input__input--error' : 'kern-form-input__input';

type InputProps = FieldProps & {
  value?: string;
  autocomplete?: string;
  width?: FieldWidth;
  maxlength?: number;
  /** Language of what is typed here, when it is not the page's. */
  lang?: string;
  /** Proposals to choose from while typing. */
  suggestions?: readonly string[];
  /** Short unit before or after the input, for example € or km. */
  prefix?: string;
  suffix?: string;
};

type InputKind = {
  type?: string;
  inputmode?: 'numeric' | 'decimal';
  spellcheck?: boolean;
  defaultWidth: FieldWidth;
  extra?: Record<string, string | boolean | undefined>;
};

const input = (
  field: InputProps,
  { type = 'text', inputmode, spellcheck, defaultWidth, extra }: InputKind,
) => {
  const { id, value, error } = useField(field);
  const control = (
    <input
      class={inputClass(error)}
      id={id}
      type={type}
      name={field.name}
      value={type === 'password' ? undefined : value}
      inputmode={inputmode}
      autocomplete={field.autocomplete}
      spellcheck={spellcheck}
      maxlength={field.maxlength}
      lang={field.lang}
      list={field.suggestions && `${id}-list`}
      required={field.required}
      disabled={field.disabled}
      readonly={field.readonly}
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={describedBy(id, field.hint, error)}
      {...extra}
    />
  );
  return (
    <Frame
      id={id}
      label={field.label}
      hint={field.hint}
      required={field.required}
      error={error}
      width={field.width ?? defaultWidth}
    >
      {field.prefix || field.suffix ? (
        <div class="k-affixed">
          {field.prefix && <span class="k-affix">{field.prefix}</span>}
          {control}
          {field.suffix && <span class="k-affix">{field.suffix}</span>}
        </div>
      ) : (
        control
      )}
      {field.suggestions && (
        <datalist id={`${id}-list`}>
          {field.suggestions.map((suggestion) => (
            <option value={suggestion} />
          ))}
        </datalist>
      )}
    </Frame>
  );
};

export const TextField = (field: InputProps) => input(field, { defaultWidth: 'l' });

export const EmailField = (field: InputProps) =>
  input({ autocomplete: 'email', ...field }, { type: 'email', spellcheck: false, defaultWidth: 'l' });

export const PhoneField = (field: InputProps) =>
  input({ autocomplete: 'tel', ...field }, { type: 'tel', spellcheck: false, defaultWidth: 'm' });

export const PasswordField = (field: Omit<InputProps, 'value'>) =>
  input(
    { autocomplete: 'current-password', ...field },
    { type: 'password', spellcheck: false, defaultWidth: 'm' },
  );

/** ISO date as the office writes it: 2026-11-24 → 24.11.2026. Anything else stays as it was typed. */
const asTyped = (value: string) => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return iso ? `${iso[3]}.${iso[2]}.${iso[1]}` : value;
};

/** A calendar date, typed the German way; scripts add a calendar. Takes ISO or what was typed. */
export const DateField = (field: InputProps) => {
  const t = useTexte();
  const { value } = useField(field);
  return input(
    { autocomplete: 'off', ...field },
    { inputmode: 'numeric', defaultWidth: 's', extra: { 'data-date': t.kalender, value: asTyped(value) } },
  );
};

/** A time of day such as 9:00. Text, because the office types 9.00 and 0900 as well. */
export const TimeField = (field: InputProps) => {
  const t = useTexte();
  return input(
    { autocomplete: 'off', suffix: t.uhr, ...field },
    { inputmode: 'numeric', defaultWidth: 'xs' },
  );
};

export const NumberField = (field: InputProps) =>
  input(
    { autocomplete: 'off', ...field },
    { inputmode: 'decimal', defaultWidth: 'xs', extra: { 'data-number': true } },
  );

/** An amount in euros as text; the schema turns it into cents. */
export const MoneyField = (field: InputProps) =>
  input(
    { autocomplete: 'off', suffix: '€', ...field },
    { inputmode: 'decimal', defaultWidth: 's', extra: { 'data-number': true } },
  );

export const SearchField = (field: InputProps) =>
  input(
    { autocomplete: 'off', required: true, ...field },
    { type: 'search', spellcheck: false, defaultWidth: 'l' },
  );

export const HiddenField = ({ name, value }: { name: string; value: string | number }) => (
  <input type="hidden" name={name} value={value} />
);
