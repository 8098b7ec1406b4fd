import type { Child } from 'hono/jsx';
import {
  Alert,
  Button,
  ConfirmDialog,
  Details,
  Form,
  type FormErrors,
  type FormValues,
  PostButton,
  type Rahmen,
  SubmitRow,
  TextArea,
} from '../../../design/index.ts';
import type { Uebergangsname } from '../bericht.rules.ts';
import type { Bericht } from './bericht.store.ts';
import { berichtTexte } from './bericht.texte.ts';

export const BERICHTE = '/berichte';

/** What this person may do next with a paper: one button for each step. */
export const Schritte = ({
  bericht,
  schritte,
  sprache,
  errors,
  values,
}: {
  bericht: Bericht;
  schritte: readonly Uebergangsname[];
  sprache: Rahmen['sprache'];
  errors?: FormErrors;
  values?: FormValues;
}) => {
  const t = berichtTexte[sprache];
  const path = `${BERICHTE}/${bericht.id}`;
  const stand = { version: bericht.version };
  const show: Record<Uebergangsname, () => Child> = {
    einreichen: () => (
      <PostButton action={`${path}/einreichen`} variant="primary">
        {t.schritt.einreichen}
      </PostButton>
    ),
    zurueckziehen: () => <PostButton action={`${path}/zurueckziehen`}>{t.schritt.zurueckziehen}</PostButton>,
    pruefen: () => (
      <PostButton action={`${path}/pruefen`} values={stand} variant="primary" icon="check">
        {t.schritt.pruefen}
      </PostButton>
    ),
    zurueckgeben: () => (
      <Details summary={t.schritt.zurueckgeben} open={errors?.anmerkung !== undefined}>
        <Form
          id="zurueck"
          action={`${path}/zurueckgeben`}
          {...(values ? { values } : {})}
          {...(errors?.anmerkung ? { errors: { anmerkung: errors.anmerkung } } : {})}
        >
          <TextArea name="anmerkung" label={t.anmerkung} maxlength={2000} required />
          <SubmitRow>
            <Button variant="secondary">{t.schritt.zurueckgeben}</Button>
          </SubmitRow>
        </Form>
      </Details>
    ),
    oeffnen: () => <PostButton action={`${path}/oeffnen`}>{t.schritt.oeffnen}</PostButton>,
    ausgeben: () => (
      <ConfirmDialog
        trigger={t.schritt.ausgeben}
        title={t.ausgebenFrage}
        action={`${path}/ausgeben`}
        confirm={t.schritt.ausgeben}
        values={stand}
        variant="primary"
        triggerVariant="primary"
      >
        {t.ausgebenHinweis}
      </ConfirmDialog>
    ),
    'neue-fassung': () => (
      <PostButton action={`${path}/neue-fassung`}>{t.schritt['neue-fassung']}</PostButton>
    ),
  };
  return (
    <>
      {errors?.[''] && <Alert tone="danger" title={errors['']} live />}
      {schritte.map((name) => show[name]())}
    </>
  );
};
