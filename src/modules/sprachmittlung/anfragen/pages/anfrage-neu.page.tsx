import type { Grund } from '../../../../begriffe/grund.ts';
import {
  Button,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  Link,
  LinkButton,
  RadioGroup,
  type Rahmen,
  SelectField,
  Stack,
  SubmitRow,
  Text,
} from '../../../../design/index.ts';
import { anfragenTexte } from '../texte.ts';
import { AnfrageFelder, type Formularangebot, sprachoptionen } from './anfrage-felder.page.tsx';
import { ReihenFelder } from './reihe-felder.page.tsx';

/** First step of the office: who asks, and for which language. */
export const AnfrageStellePage = ({
  rahmen,
  stellen,
  poolsprachen,
}: {
  rahmen: Rahmen;
  stellen: readonly { id: number; name: string; ort: string }[];
  poolsprachen: readonly string[];
}) => {
  const t = anfragenTexte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.werFragt}
      intro={t.werFragtText}
      width="narrow"
      breadcrumb={[{ text: t.einsaetze, href: '/einsaetze' }]}
    >
      <Form action="/einsaetze/neu" method="get">
        <SelectField
          name="stelle"
          label={t.stelle}
          required
          width="full"
          options={stellen.map(({ id, name, ort }) => ({
            value: String(id),
            label: ort ? `${name}, ${ort}` : name,
          }))}
        />
        <SelectField
          name="sprache"
          label={t.sprache}
          options={sprachoptionen(poolsprachen, rahmen.sprache)}
        />
        <SubmitRow>
          <Button icon="arrow-right">{t.weiter}</Button>
        </SubmitRow>
      </Form>
      <Text muted>
        {t.stelleFehlt} <Link href="/stellen/neu">{t.stelleAnlegen}</Link>
      </Text>
    </Layout>
  );
};

export interface AnfrageNeuProps {
  rahmen: Rahmen;
  angebot: Formularangebot;
  values: FormValues;
  errors: FormErrors;
  rueckfragen: readonly Grund[];
  /** The requester's own page, with its words. */
  fuerStelle: boolean;
}

/** The request itself, by the office on the phone or by the requester. */
export const AnfrageNeuPage = ({
  rahmen,
  angebot,
  values,
  errors,
  rueckfragen,
  fuerStelle,
}: AnfrageNeuProps) => {
  const { sprache } = rahmen;
  const t = anfragenTexte[sprache];
  const liste = fuerStelle ? '/meine-anfragen' : '/einsaetze';
  return (
    <Layout
      rahmen={rahmen}
      title={fuerStelle ? t.neueAnfrage : t.anfrageVon(angebot.stelle.name)}
      intro={fuerStelle ? angebot.stelle.name : undefined}
      width="narrow"
      failed={Object.keys(errors).length > 0}
      breadcrumb={[{ text: fuerStelle ? t.meineAnfragen : t.einsaetze, href: liste }]}
    >
      <Form action={`${liste}/neu`} values={values} errors={errors} guard>
        <HiddenField name="stelle" value={angebot.stelle.id} />
        <AnfrageFelder
          sprache={sprache}
          angebot={angebot}
          values={values}
          errors={errors}
          rueckfragen={rueckfragen}
          fuerStelle={fuerStelle}
        />
        <ReihenFelder sprache={sprache} values={values} errors={errors} />
        <SubmitRow>
          <Button icon="check">{fuerStelle ? t.anfragenStelle : t.anfragen}</Button>
          <LinkButton href={liste} variant="tertiary">
            {t.zurueck}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};

/** First step of a requester: language, and which of several organisations. */
export const MeineAnfrageBeginnPage = ({
  rahmen,
  stellen,
  poolsprachen,
}: {
  rahmen: Rahmen;
  stellen: readonly { id: number; name: string }[];
  poolsprachen: readonly string[];
}) => {
  const t = anfragenTexte[rahmen.sprache];
  const [erste, ...weitere] = stellen;
  return (
    <Layout
      rahmen={rahmen}
      title={t.neueAnfrage}
      width="narrow"
      breadcrumb={[{ text: t.meineAnfragen, href: '/meine-anfragen' }]}
    >
      <Form action="/meine-anfragen/neu" method="get">
        <Stack>
          {weitere.length > 0 ? (
            <RadioGroup
              name="stelle"
              label={t.fuerWelche}
              required
              value={String(erste!.id)}
              choices={stellen.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
          ) : (
            erste && <HiddenField name="stelle" value={erste.id} />
          )}
          <SelectField
            name="sprache"
            label={t.welcheSprache}
            required
            width="full"
            options={sprachoptionen(poolsprachen, rahmen.sprache)}
          />
          <SubmitRow>
            <Button size="large" icon="arrow-right">
              {t.weiter}
            </Button>
          </SubmitRow>
        </Stack>
      </Form>
    </Layout>
  );
};
