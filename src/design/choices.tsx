import type { Child } from 'hono/jsx';
import { describedBy, FieldError, type FieldProps } from './fields.tsx';
import { useField, useMark, useTicked } from './form.tsx';

export interface Choice {
  value: string;
  label: Child;
  hint?: Child;
  disabled?: boolean;
}

const Check = ({
  type,
  id,
  name,
  choice,
  checked,
  error,
  described,
}: {
  type: 'checkbox' | 'radio';
  id: string;
  name: string;
  choice: Choice;
  checked: boolean;
  error?: string;
  described?: string;
}) => (
  <div class="kern-form-check k-check">
    <input
      class={`kern-form-check__${type}${error ? ` kern-form-check__${type}--error` : ''}`}
      id={id}
      type={type}
      name={name}
      value={choice.value}
      checked={checked}
      disabled={choice.disabled}
      aria-invalid={error && type === 'checkbox' ? 'true' : undefined}
      aria-describedby={[described, choice.hint ? `${id}-hint` : ''].filter(Boolean).join(' ') || undefined}
    />
    <label class="kern-label" for={id}>
      {choice.label}
    </label>
    {choice.hint && (
      <div class="k-check-hint" id={`${id}-hint`}>
        {choice.hint}
      </div>
    )}
  </div>
);

/** One box to tick. `checked` counts in a fresh form; later the form's kept values do. */
export const Checkbox = ({
  name,
  label,
  value = 'ja',
  checked = false,
  hint,
  error,
  disabled,
}: Omit<FieldProps, 'label' | 'required' | 'readonly'> & {
  label: Child;
  value?: string;
  checked?: boolean;
}) => {
  const field = useField({ name, label, error });
  const ticked = useTicked(name, checked ? [value] : []);
  return (
    <div class={field.error ? 'k-field k-field-error' : 'k-field'}>
      <Check
        type="checkbox"
        id={field.id}
        name={name}
        choice={{ value, label, hint, disabled }}
        checked={ticked.includes(value)}
        error={field.error}
        described={describedBy(field.id, undefined, field.error)}
      />
      <FieldError id={field.id} error={field.error} />
    </div>
  );
};

interface GroupProps extends Omit<FieldProps, 'readonly' | 'disabled'> {
  choices: readonly Choice[];
  /** Choices beside each other: for few short ones. */
  horizontal?: boolean;
}

const Group = ({
  type,
  group,
  selected,
}: {
  type: 'checkbox' | 'radio';
  group: GroupProps;
  selected: readonly string[];
}) => {
  const mark = useMark(group.required);
  const { id, error } = useField(group);
  return (
    <fieldset
      class={error ? 'k-fieldset k-group k-field-error' : 'k-fieldset k-group'}
      role={type === 'radio' ? 'radiogroup' : undefined}
      aria-describedby={describedBy(id, group.hint, error)}
    >
      <legend class="kern-label">
        {group.label}
        {mark && <span class="kern-label__optional">{mark}</span>}
      </legend>
      {group.hint && (
        <div class="k-hint" id={`${id}-hint`}>
          {group.hint}
        </div>
      )}
      <div class={group.horizontal ? 'k-choices k-choices-horizontal' : 'k-choices'}>
        {group.choices.map((choice, index) => (
          <Check
            type={type}
            id={index === 0 ? id : `${id}-${index}`}
            name={group.name}
            choice={choice}
            checked={selected.includes(choice.value)}
            error={error}
          />
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
};

/** Several of several. Sends the name once for each ticked choice. */
export const CheckboxGroup = (group: GroupProps & { values?: readonly string[] }) => (
  <Group type="checkbox" group={group} selected={useTicked(group.name, group.values ?? [])} />
);

/** One of several, all of them in view. */
export const RadioGroup = (group: GroupProps & { value?: string }) => (
  <Group
    type="radio"
    group={group}
    selected={useTicked(group.name, group.value === undefined ? [] : [group.value])}
  />
);
