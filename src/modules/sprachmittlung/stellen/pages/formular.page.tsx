import {
  Button,
  Checkbox,
  EmailField,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  PhoneField,
  type Rahmen,
  SelectField,
  SubmitRow,
  TextArea,
  TextField,
} from '../../../../design/index.ts';
import type { Aehnlicher } from '../../register/doppelt.store.ts';
import { SchonDa, TrotzdemAnlegen } from '../../register/pages/doppelt.tsx';
import { STELLENARTEN, ZAHLER } from '../stelle.rules.ts';
import { artWort, texte } from '../texte.ts';

const optionsOf = (rows: readonly { id: number; bezeichnung: string }[]) =>
  rows.map(({ id, bezeichnung }) => ({ value: String(id), label: bezeichnung }));

export const FormularPage = ({
  rahmen,
  id,
  name,
  values,
  errors = {},
  funde = [],
  kostentraeger,
  toepfe,
}: {
  rahmen: Rahmen;
  id: number | null;
  name: string;
  values: FormValues;
  errors?: FormErrors;
  /** Which requesters may be the same, to be answered before a new one is saved. */
  funde?: readonly Aehnlicher[];
  /** Third parties and pots to choose from. */
  kostentraeger: readonly { id: number; bezeichnung: string }[];
  toepfe: readonly { id: number; bezeichnung: string }[];
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const back = id === null ? '/stellen' : `/stellen/${id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={name}
      failed={Object.keys(errors).length > 0 || funde.length > 0}
      breadcrumb={[
        { text: t.stellen, href: '/stellen' },
        ...(id === null ? [] : [{ text: name, href: back }]),
      ]}
      width="narrow"
    >
      <Form
        action={id === null ? '/stellen/neu' : `/stellen/${id}/bearbeiten`}
        values={values}
        errors={errors}
        guard
        marks="required"
      >
        <HiddenField name="version" value={String(values.version ?? '')} />
        <SchonDa rahmen={rahmen} funde={funde} pfad="/stellen" />
        {funde.length > 0 && (
          <SubmitRow>
            {/* First, so that the Enter key asks again. */}
            <Button variant="secondary">{t.anlegen}</Button>
            <TrotzdemAnlegen rahmen={rahmen} funde={funde} />
          </SubmitRow>
        )}
        <TextField name="name" label={t.name} required width="full" />
        <SelectField
          name="art"
          label={t.art}
          required
          options={STELLENARTEN.map((value) => ({ value, label: artWort(value, sprache) }))}
        />
        <Checkbox name="ist_eigene_verwaltung" label={t.eigeneVerwaltung} hint={t.eigeneVerwaltungHinweis} />
        <Fieldset legend={t.kontakt}>
          <FieldRow>
            <PhoneField name="telefon" label={t.telefon} autocomplete="off" />
            <EmailField name="email" label={t.email} autocomplete="off" />
          </FieldRow>
          <TextField name="strasse" label={t.strasse} autocomplete="off" />
          <FieldRow>
            <TextField name="plz" label={t.plz} width="s" autocomplete="off" />
            <TextField name="ort" label={t.ort} width="m" autocomplete="off" />
          </FieldRow>
        </Fieldset>
        <Fieldset legend={t.vereinbarung}>
          <SelectField
            name="zahler"
            label={t.zahler}
            placeholder={false}
            options={ZAHLER.map((value) => ({ value, label: t.zahlerArten[value] ?? value }))}
          />
          <FieldRow>
            <SelectField
              name="kostentraeger_id"
              label={t.kostentraeger}
              hint={t.kostentraegerHinweis}
              options={optionsOf(kostentraeger)}
            />
            <SelectField
              name="topf_id"
              label={t.topf}
              hint={t.topfHinweis}
              placeholder={t.topfWieUeblich}
              options={optionsOf(toepfe)}
            />
          </FieldRow>
          <TextField name="zahler_hinweis" label={t.zahlerHinweis} width="full" />
          <TextArea name="konditionen" label={t.konditionen} maxlength={4000} />
        </Fieldset>
        <TextArea name="notiz" label={t.notiz} maxlength={4000} />
        <SubmitRow>
          <Button>{id === null ? t.anlegen : t.speichern}</Button>
          <LinkButton href={back} variant="tertiary">
            {t.zurueck}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
