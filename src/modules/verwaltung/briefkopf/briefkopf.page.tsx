import {
  Button,
  EmailField,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  PhoneField,
  type Rahmen,
  SubmitRow,
  TextField,
} from '../../../design/index.ts';
import type { Briefkopf } from '../../../platform/documents/briefkopf.ts';
import { texte } from './texte.ts';

export const BriefkopfPage = ({
  rahmen,
  briefkopf,
  values,
  errors,
}: {
  rahmen: Rahmen;
  briefkopf: Briefkopf;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const t = texte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel}
      intro={t.einleitung}
      width="narrow"
      failed={errors !== undefined}
      actions={
        <LinkButton href="/verwaltung/briefkopf/probe.pdf" icon="eye">
          {t.probe}
        </LinkButton>
      }
    >
      <Form action="/verwaltung/briefkopf" values={values} errors={errors} guard>
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHinweis(rahmen.mandantName)}
          value={briefkopf.name}
          maxlength={80}
        />
        <TextField name="abteilung" label={t.abteilung} value={briefkopf.abteilung} maxlength={100} />
        <TextField name="strasse" label={t.strasse} value={briefkopf.strasse} maxlength={80} />
        <TextField name="plzOrt" label={t.plzOrt} value={briefkopf.plzOrt} maxlength={80} />
        <TextField
          name="ansprechperson"
          label={t.ansprechperson}
          hint={t.ansprechpersonHinweis}
          value={briefkopf.ansprechperson}
          autocomplete="off"
          maxlength={60}
        />
        <PhoneField
          name="telefon"
          label={t.telefon}
          value={briefkopf.telefon}
          autocomplete="off"
          maxlength={40}
        />
        <EmailField name="email" label={t.email} value={briefkopf.email} autocomplete="off" maxlength={80} />
        <TextField
          name="bank"
          label={t.bank}
          hint={t.bankHinweis}
          value={briefkopf.bank}
          autocomplete="off"
          maxlength={120}
        />
        <SubmitRow>
          <Button>{t.speichern}</Button>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
