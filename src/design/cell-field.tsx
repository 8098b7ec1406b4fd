import { FieldError, inputClass } from './fields.tsx';
import { useField } from './form.tsx';

/**
 * A short number inside a table that is a form: the heads of its row and column are its label, so it shows none of its
 * own; `label` says both together to whoever does not see them.
 */
export const CellField = ({
  name,
  label,
  value,
}: {
  name: string;
  /** "TN-7KQ2XB, anwesend" */
  label: string;
  value?: string;
}) => {
  const field = useField({ name, label, ...(value === undefined ? {} : { value }) });
  return (
    <div class="k-cell-field">
      <input
        class={inputClass(field.error)}
        id={field.id}
        name={name}
        value={field.value}
        inputmode="numeric"
        autocomplete="off"
        maxlength={6}
        aria-label={label}
        aria-invalid={field.error ? 'true' : undefined}
        aria-describedby={field.error ? `${field.id}-error` : undefined}
      />
      <FieldError id={field.id} error={field.error} />
    </div>
  );
};
