import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Button,
  Checkbox,
  Form,
  type FormErrors,
  type FormValues,
  LinkLayout,
  MoneyField,
  RadioGroup,
  type Rahmen,
  Stack,
  SubmitRow,
  TextField,
} from '../../../../design/index.ts';
import type { Steuerperson } from '../steuer.store.ts';
import { steuerTexte } from '../steuer.texte.ts';

export interface SteuerErklaerungProps {
  rahmen: Rahmen;
  pfad: string;
  jahr: number;
  person: Steuerperson;
  values: FormValues;
  errors: FormErrors;
}

/** The phone page of the yearly declaration: one question, understood by somebody who learns German. */
export const SteuerErklaerungPage = ({
  rahmen,
  pfad,
  jahr,
  person,
  values,
  errors,
}: SteuerErklaerungProps) => {
  const { sprache } = rahmen;
  const t = steuerTexte[sprache];
  return (
    <LinkLayout
      rahmen={rahmen}
      title={t.linkTitel(jahr)}
      intro={t.linkIntro}
      failed={Object.keys(errors).length > 0}
    >
      <Stack>
        {person.abgegeben_am !== null && (
          <Alert tone="success" title={t.linkAbgegeben(formatDatum(person.abgegeben_am, sprache))} />
        )}
        <Form action={pfad} values={values} errors={errors}>
          <RadioGroup
            name="andere"
            label={t.linkFrage}
            hint={t.linkFrageHinweis}
            required
            choices={[
              { value: 'nein', label: t.nein },
              { value: 'ja', label: t.ja },
            ]}
          />
          <MoneyField name="betrag" label={t.linkBetrag} hint={t.linkBetragHinweis} />
          <TextField name="hinweis" label={t.linkHinweis} />
          <Checkbox name="bestaetigt" label={t.linkWahr} />
          <SubmitRow>
            <Button variant="primary">{t.linkSenden}</Button>
          </SubmitRow>
        </Form>
      </Stack>
    </LinkLayout>
  );
};
