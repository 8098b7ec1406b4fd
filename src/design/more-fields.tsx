import type { Child } from 'hono/jsx';
import { describedBy, type FieldProps, type FieldWidth, Frame, inputClass } from './fields.tsx';
import { useField } from './form.tsx';
import { useTexte } from './texte.ts';

export const TextArea = (
  field: FieldProps & {
    value?: string;
    rows?: number;
    maxlength?: number;
    width?: FieldWidth;
    lang?: string;
  },
) => {
  const t = useTexte();
  const { id, value, error } = useField(field);
  return (
    <Frame
      id={id}
      label={field.label}
      hint={field.hint}
      required={field.required}
      error={error}
      width={field.width ?? 'full'}
    >
      <textarea
        class={inputClass(error)}
        id={id}
        name={field.name}
        rows={field.rows ?? 4}
        maxlength={field.maxlength}
        data-counter={field.maxlength ? t.zeichenUebrig : undefined}
        lang={field.lang}
        required={field.required}
        disabled={field.disabled}
        readonly={field.readonly}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, field.hint, error)}
      >
        {value}
      </textarea>
    </Frame>
  );
};

export interface Option {
  value: string;
  label: string;
  disabled?: boolean;
}
export interface OptionGroup {
  label: string;
  options: readonly Option[];
}

export const renderOptions = (options: readonly (Option | OptionGroup)[], selected: string): Child =>
  options.map((option) =>
    'options' in option ? (
      <optgroup label={option.label}>{renderOptions(option.options, selected)}</optgroup>
    ) : (
      <option value={option.value} selected={option.value === selected} disabled={option.disabled}>
        {option.label}
      </option>
    ),
  );

export const SelectField = (
  field: FieldProps & {
    options: readonly (Option | OptionGroup)[];
    value?: string;
    /** First, empty choice; without it the first option is chosen. */
    placeholder?: string | false;
    width?: FieldWidth;
  },
) => {
  const t = useTexte();
  const { id, value, error } = useField(field);
  return (
    <Frame
      id={id}
      label={field.label}
      hint={field.hint}
      required={field.required}
      error={error}
      width={field.width ?? 'm'}
    >
      <div class="kern-form-input__select-wrapper">
        <select
          class={error ? 'kern-form-input__select kern-form-input__select--error' : 'kern-form-input__select'}
          id={id}
          name={field.name}
          required={field.required}
          disabled={field.disabled}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy(id, field.hint, error)}
        >
          {field.placeholder !== false && <option value="">{field.placeholder ?? t.bitteWaehlen}</option>}
          {renderOptions(field.options, value)}
        </select>
      </div>
    </Frame>
  );
};

export const FileField = (field: FieldProps & { accept?: string; multiple?: boolean }) => {
  const { id, error } = useField(field);
  return (
    <Frame id={id} label={field.label} hint={field.hint} required={field.required} error={error} width="full">
      <input
        class={inputClass(error)}
        id={id}
        type="file"
        name={field.name}
        accept={field.accept}
        multiple={field.multiple}
        required={field.required}
        disabled={field.disabled}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, field.hint, error)}
      />
    </Frame>
  );
};
