import { raw } from 'hono/html';
import { type Child, createContext, type PropsWithChildren, useContext } from 'hono/jsx';
import { Icon } from './icon.tsx';
import { useTexte } from './texte.ts';

/** What somebody typed, by field name; several values for groups of checkboxes and multiple selects. */
export type FormValues = Record<string, string | readonly string[] | undefined>;
/** What is wrong, as finished sentences by field name; the name '' is for the form as a whole. */
export type FormErrors = Record<string, string>;

/** Which fields say so: the optional ones, or, where almost everything is optional, the required ones. */
export type Marks = 'optional' | 'required';

/** What the fields of a form are called, by name; with the heading they stand under. */
type Labels = Map<string, { label: string; legend: string | null }>;

interface FormState {
  values: FormValues;
  errors: FormErrors;
  prefix: string;
  marks: Marks;
  /** Null outside a form: nobody asks. */
  labels: Labels | null;
}

const FormContext = createContext<FormState>({
  values: {},
  errors: {},
  prefix: 'feld',
  marks: 'optional',
  labels: null,
});
const LegendContext = createContext<string | null>(null);

/** Id of a field's input, as the error summary links to it. */
export const fieldId = (name: string, prefix = 'feld') => `${prefix}-${name.replaceAll(/[^\w-]/g, '-')}`;

/**
 * A field's id, value and error: what the field was given itself comes before what the form knows. Tells the form
 * what the field is called.
 */
export const useField = (field: { name: string; label?: Child; error?: string; value?: string }) => {
  const { values, errors, prefix, labels } = useContext(FormContext);
  const legend = useContext(LegendContext);
  if (typeof field.label === 'string') labels?.set(field.name, { label: field.label, legend });
  const kept = values[field.name];
  return {
    id: fieldId(field.name, prefix),
    value: typeof kept === 'string' ? kept : (field.value ?? kept?.[0] ?? ''),
    error: field.error ?? errors[field.name],
  };
};

/**
 * The same for checkboxes. Browsers do not send an unticked box, so in a form that has any values at all a
 * missing name means "nothing ticked", and only in a fresh form the field's own values count.
 */
export const useTicked = (name: string, given: readonly string[]): readonly string[] => {
  const { values } = useContext(FormContext);
  const kept = values[name];
  if (kept === undefined) return Object.keys(values).length > 0 ? [] : given;
  return typeof kept === 'string' ? [kept] : kept;
};

/** The word beside a label that says whether the field may stay empty; null where the form says nothing. */
export const useMark = (required: boolean | undefined): string | null => {
  const t = useTexte();
  const { marks } = useContext(FormContext);
  if (marks === 'optional') return required ? null : t.optional;
  return required ? t.erforderlich : null;
};

/** `Datum: `, and with the heading before it where two fields are called the same; empty where nobody knows. */
function nameIn(labels: Labels | undefined, name: string): string {
  const found = labels?.get(name);
  if (!found) return '';
  const isShared = [...labels!].some(([other, { label }]) => other !== name && label === found.label);
  const words = isShared && found.legend ? `${found.legend}, ${found.label}` : found.label;
  return /[.:?!…]$/.test(words) ? `${words} ` : `${words}: `;
}

/**
 * What keeps a form from being accepted, each line a link to its field and led by its name. Takes the focus when
 * scripts run.
 */
export const ErrorSummary = ({
  errors,
  prefix,
  labels,
}: {
  errors: FormErrors;
  prefix?: string;
  labels?: Labels;
}) => {
  const t = useTexte();
  const entries = Object.entries(errors);
  if (entries.length === 0) return null;
  return (
    <div class="k-alert k-tone-danger" role="alert" tabindex={-1} data-error-summary>
      <Icon name="danger" />
      <div>
        <p class="k-alert-title">{t.fehlerTitel(entries.length)}</p>
        <ul class="k-list">
          {entries.map(([name, message]) => (
            <li>
              {name === '' ? (
                message
              ) : (
                <a class="k-link" href={`#${fieldId(name, prefix)}`}>
                  {nameIn(labels, name)}
                  {message}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};

/**
 * A form. Its fields take their kept input from `values` and their sentence from `errors` by name, the error
 * summary stands first by itself. Checking is the server's work, so that every browser says the same words.
 */
export const Form = ({
  action,
  method = 'post',
  values = {},
  errors = {},
  id,
  upload,
  guard,
  marks = 'optional',
  children,
}: PropsWithChildren<{
  action: string;
  method?: 'get' | 'post';
  values?: FormValues;
  errors?: FormErrors;
  /** Needed when a page has two forms with fields of the same name. */
  id?: string;
  /** The form sends files. */
  upload?: boolean;
  /** Warn before leaving with unsaved input (needs scripts). */
  guard?: boolean;
  /** Where almost everything is optional, mark the few required fields instead. */
  marks?: Marks;
}>) => {
  const t = useTexte();
  const prefix = id ?? 'feld';
  const labels: Labels = new Map();
  // The fields come first, because the summary before them calls them by their names.
  const fields = String(
    <FormContext.Provider value={{ values, errors, prefix, marks, labels }}>{children}</FormContext.Provider>,
  );
  return (
    <form
      class="k-form"
      id={id}
      action={action}
      method={method}
      enctype={upload ? 'multipart/form-data' : undefined}
      novalidate
      data-guard={guard ? t.ungespeichert : undefined}
    >
      <ErrorSummary errors={errors} prefix={prefix} labels={labels} />
      {raw(fields)}
    </form>
  );
};

/** Fields that belong together under one heading. */
export const Fieldset = ({ legend, hint, children }: PropsWithChildren<{ legend: string; hint?: Child }>) => (
  <fieldset class="k-fieldset">
    <legend class="k-legend">{legend}</legend>
    {hint && <p class="k-hint">{hint}</p>}
    <LegendContext.Provider value={legend}>
      <div class="k-stack k-gap-m">{children}</div>
    </LegendContext.Provider>
  </fieldset>
);

/** Fields beside each other where there is room. */
export const FieldRow = ({ children }: PropsWithChildren) => <div class="k-field-row">{children}</div>;

/** The form's buttons: the act first, the way back after it. */
export const SubmitRow = ({ children }: PropsWithChildren) => <div class="k-submit-row">{children}</div>;
