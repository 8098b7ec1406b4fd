import {
  Button,
  ConfirmDialog,
  EmptyState,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  type Rahmen,
  SimpleTable,
  SubmitRow,
  TextArea,
  TextField,
} from '../../../design/index.ts';
import { berichteTexte } from '../texte.ts';
import type { Textbaustein } from './bericht.store.ts';
import { berichtTexte } from './bericht.texte.ts';

export const TEXTBAUSTEINE = '/berichte/textbausteine';

/** Sentences that stand in many papers. */
export const TextbausteinePage = ({
  rahmen,
  textbausteine,
  darfSchreiben,
}: {
  rahmen: Rahmen;
  textbausteine: readonly Textbaustein[];
  darfSchreiben: boolean;
}) => {
  const t = berichtTexte[rahmen.sprache];
  const neu = darfSchreiben && (
    <LinkButton href={`${TEXTBAUSTEINE}/neu`} variant="primary" icon="plus">
      {t.textbausteinNeu}
    </LinkButton>
  );
  return (
    <Layout
      rahmen={rahmen}
      title={t.textbausteine}
      intro={t.textbausteineIntro}
      actions={textbausteine.length > 0 && neu}
    >
      {textbausteine.length === 0 ? (
        <EmptyState title={t.keineTextbausteine} icon="document" action={neu} />
      ) : (
        <SimpleTable
          caption={t.textbausteine}
          hideCaption
          rows={textbausteine}
          columns={[
            {
              key: 'titel',
              label: t.name,
              header: true,
              cell: (row) => row.titel,
              href: (row) => (darfSchreiben ? `${TEXTBAUSTEINE}/${row.id}` : undefined),
            },
            { key: 'text', label: t.text, cell: (row) => row.text },
          ]}
        />
      )}
    </Layout>
  );
};

export const TextbausteinPage = ({
  rahmen,
  id,
  values,
  errors,
}: {
  rahmen: Rahmen;
  /** Null for a new one. */
  id: number | null;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = berichtTexte[rahmen.sprache];
  const w = berichteTexte[rahmen.sprache];
  const path = id === null ? `${TEXTBAUSTEINE}/neu` : `${TEXTBAUSTEINE}/${id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={id === null ? t.textbausteinNeu : t.textbausteinBearbeiten}
      breadcrumb={[{ text: t.textbausteine, href: TEXTBAUSTEINE }]}
      width="narrow"
      failed={errors !== undefined}
      actions={
        id !== null && (
          <ConfirmDialog
            trigger={t.entfernen}
            title={t.textbausteinFrage}
            action={`${path}/entfernen`}
            confirm={t.entfernen}
          />
        )
      }
    >
      <Form action={path} values={values} {...(errors ? { errors } : {})} guard>
        {id !== null && <HiddenField name="version" value={String(values.version ?? '')} />}
        <TextField name="titel" label={t.name} maxlength={120} required />
        <TextArea name="text" label={t.text} hint={t.textHinweis} rows={10} maxlength={10_000} required />
        <SubmitRow>
          <Button>{w.speichern}</Button>
          <LinkButton href={TEXTBAUSTEINE} variant="tertiary">
            {w.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
