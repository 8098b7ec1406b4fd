import {
  Button,
  CheckboxGroup,
  EmptyState,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  type Rahmen,
  SelectField,
  SubmitRow,
} from '../../../design/index.ts';
import { bestandTexte } from '../texte.ts';

interface Region {
  schluessel: string;
  name: string;
}

/** Which county this is, and with whom it is compared. */
export const RegionenPage = ({
  rahmen,
  regionen,
  vergleich,
  values,
  errors,
}: {
  rahmen: Rahmen;
  regionen: readonly Region[];
  /** Regions to compare with; empty until the county is chosen. */
  vergleich: readonly Region[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = bestandTexte[rahmen.sprache];
  const option = ({ schluessel, name }: Region) => ({ value: schluessel, label: `${name} (${schluessel})` });
  return (
    <Layout
      rahmen={rahmen}
      title={t.regionen}
      intro={t.regionenEinleitung}
      width="narrow"
      failed={errors !== undefined}
    >
      {regionen.length === 0 ? (
        <EmptyState title={t.regionenLeer} icon="upload">
          {t.regionenLeerHinweis}
        </EmptyState>
      ) : (
        <Form action="/bestand/regionen" values={values} errors={errors}>
          <SelectField
            name="eigene"
            label={t.eigeneRegion}
            options={regionen.map(option)}
            width="full"
            required
          />
          {vergleich.length > 0 && (
            <CheckboxGroup
              name="vergleich"
              label={t.vergleich}
              hint={t.vergleichHinweis}
              choices={vergleich.map(option)}
            />
          )}
          <SubmitRow>
            <Button>{t.speichern}</Button>
          </SubmitRow>
        </Form>
      )}
    </Layout>
  );
};
