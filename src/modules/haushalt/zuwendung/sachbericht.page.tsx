import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Button,
  CheckboxGroup,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  type Rahmen,
  SubmitRow,
  TextArea,
  TextField,
} from '../../../design/index.ts';
import type { Zuwendung } from './zuwendung.store.ts';
import { zuwendungTexte } from './zuwendung.texte.ts';
import { PFAD } from './zuwendungen.page.tsx';

/** Writing the facts report: sections and figures of the modules. */
export const SachberichtPage = ({
  rahmen,
  zuwendung,
  abschnitte,
  katalog,
  values,
  errors,
}: {
  rahmen: Rahmen;
  zuwendung: Zuwendung;
  /** How many sections the form has. */
  abschnitte: number;
  /** Figures that may be chosen. */
  katalog: readonly { schluessel: string; titel: string }[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = zuwendungTexte[sprache];
  const path = `${PFAD}/${zuwendung.id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.sachberichtTitel(zuwendung.jahr)}
      intro={t.sachberichtEinleitung}
      breadcrumb={[
        { text: t.zuwendungen, href: PFAD },
        { text: t.titel(zuwendung.jahr), href: path },
      ]}
      failed={errors !== undefined}
    >
      <Form action={`${path}/sachbericht`} values={values} errors={errors} guard>
        <HiddenField name="version" value={zuwendung.version} />
        {Array.from({ length: abschnitte }, (_, index) => (
          <Fieldset legend={t.abschnitt(index + 1)}>
            <TextField
              name={`abschnitte.${index}.titel`}
              label={t.ueberschrift}
              maxlength={150}
              width="full"
            />
            <TextArea name={`abschnitte.${index}.text`} label={t.text} rows={6} maxlength={8000} />
          </Fieldset>
        ))}
        <CheckboxGroup
          name="zahlen"
          label={t.zahlen}
          hint={t.zahlenHinweis(formatDatum(zuwendung.bis, sprache))}
          choices={katalog.map(({ schluessel, titel }) => ({ value: schluessel, label: titel }))}
        />
        <SubmitRow>
          <Button>{t.speichern}</Button>
          <LinkButton href={path} variant="tertiary">
            {t.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
