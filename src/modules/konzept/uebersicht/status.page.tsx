import {
  Button,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  type Rahmen,
  SubmitRow,
  TextArea,
} from '../../../design/index.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import { MASSNAHME_STATUS } from '../status.rules.ts';
import { uebersichtTexte } from './uebersicht.texte.ts';

/** What each status means in this office. */
export const StatusPage = ({
  rahmen,
  values,
  errors,
}: {
  rahmen: Rahmen;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = uebersichtTexte[rahmen.sprache];
  const k = konzeptTexte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.statusTitel}
      intro={t.statusEinleitung}
      breadcrumb={[{ text: t.titel, href: '/konzept' }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form action="/konzept/stand" values={values} errors={errors ?? {}} guard>
        {MASSNAHME_STATUS.map((status) => (
          <TextArea name={status} label={k.status[status]} rows={2} maxlength={500} />
        ))}
        <SubmitRow>
          <Button>{k.speichern}</Button>
          <LinkButton href="/konzept" variant="tertiary">
            {k.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
