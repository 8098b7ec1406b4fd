import { type FormErrors, type FormValues, Layout, type Rahmen } from '../../../../design/index.ts';
import { wartelisteTexte } from '../texte.ts';
import { type Formularauswahl, Personenformular } from './personenformular.tsx';

/** Entering or changing somebody, for the office or for an authority. */
export const PersonenformularPage = ({
  rahmen,
  liste,
  nummer,
  action,
  zurueck,
  values,
  errors,
  auswahl,
}: {
  rahmen: Rahmen;
  /** The list it belongs to. */
  liste: { text: string; href: string };
  /** Null for somebody new. */
  nummer: string | null;
  action: string;
  zurueck: string;
  values: FormValues;
  errors?: FormErrors;
  auswahl: Formularauswahl;
}) => (
  <Layout
    rahmen={rahmen}
    title={nummer ?? wartelisteTexte[rahmen.sprache].aufnehmen}
    breadcrumb={[liste, ...(nummer ? [{ text: nummer, href: zurueck }] : [])]}
    failed={errors !== undefined}
  >
    <Personenformular
      rahmen={rahmen}
      action={action}
      zurueck={zurueck}
      values={values}
      errors={errors ?? {}}
      auswahl={auswahl}
    />
  </Layout>
);
