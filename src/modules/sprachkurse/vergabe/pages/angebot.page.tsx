import type { Child } from 'hono/jsx';
import { formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Button,
  EmptyState,
  Facts,
  Fieldset,
  FileField,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  MoneyField,
  NumberField,
  type Rahmen,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
} from '../../../../design/index.ts';
import { vergabeTexte } from '../texte.ts';
import type { Kriterium } from '../vergabe.rules.ts';
import { preisfeld, punktefeld } from '../vergabe.schema.ts';
import type { Los, Umschlag, Vergabe } from '../vergabe.store.ts';
import { Vergabeangaben } from './vergabe-angebote.page.tsx';
import { VERGABEN, Vergabestand } from './vergaben.page.tsx';

export const EIGENE = '/eigene-vergaben';

type Traegername = { id: number; name: string };

const Angebotsformular = ({
  rahmen,
  action,
  lose,
  traeger,
  values = {},
  errors = {},
}: {
  rahmen: Rahmen;
  action: string;
  lose: readonly Los[];
  traeger: readonly Traegername[];
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const t = vergabeTexte[rahmen.sprache];
  return (
    <Form action={action} values={values} errors={errors} upload>
      <SelectField
        name="traeger_id"
        label={t.traeger}
        required
        {...(traeger.length === 1 ? { placeholder: false as const } : {})}
        options={traeger.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      {lose.map((los) => (
        <MoneyField name={preisfeld(los.id)} label={t.preisFuer(los.titel)} hint={t.preisHinweis} />
      ))}
      <FileField name="datei" label={t.datei} hint={t.dateiHinweis} accept="application/pdf,.pdf" required />
      <Text muted>
        {t.verschlossen} {t.angebotFrist}
      </Text>
      <SubmitRow>
        <Button>{t.angebotAbgeben}</Button>
      </SubmitRow>
    </Form>
  );
};

/** A bid that came on paper. */
export const PapierangebotPage = ({
  rahmen,
  vergabe,
  ...formular
}: {
  rahmen: Rahmen;
  vergabe: Vergabe;
  lose: readonly Los[];
  traeger: readonly Traegername[];
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const t = vergabeTexte[rahmen.sprache];
  const href = `${VERGABEN}/${vergabe.id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.papierAngebot}
      breadcrumb={[
        { text: t.vergaben, href: VERGABEN },
        { text: vergabe.titel, href },
      ]}
      failed={formular.errors !== undefined}
    >
      <Angebotsformular rahmen={rahmen} action={`${href}/angebot`} {...formular} />
    </Layout>
  );
};

/** Scores of one person for all bids. */
export const WertungPage = ({
  rahmen,
  vergabe,
  angebote,
  kriterien,
  values = {},
  errors,
}: {
  rahmen: Rahmen;
  vergabe: Vergabe;
  angebote: readonly Umschlag[];
  kriterien: readonly Kriterium[];
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const t = vergabeTexte[rahmen.sprache];
  const href = `${VERGABEN}/${vergabe.id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.werten}
      intro={t.wertungIntro}
      breadcrumb={[
        { text: t.vergaben, href: VERGABEN },
        { text: vergabe.titel, href },
      ]}
      failed={errors !== undefined}
    >
      <Form action={`${href}/wertung`} values={values} errors={errors ?? {}} guard>
        {angebote.map((angebot) => (
          <Fieldset legend={angebot.traeger}>
            {kriterien.map((kriterium) => (
              <NumberField
                name={punktefeld(angebot.id, kriterium.id)}
                label={`${kriterium.bezeichnung} (${kriterium.gewicht} %)`}
                required
              />
            ))}
          </Fieldset>
        ))}
        <SubmitRow>
          <Button>{t.abgeben}</Button>
          <LinkButton href={href} variant="tertiary">
            {t.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};

/** Tenders a provider may bid for. */
export const EigeneVergabenPage = ({
  rahmen,
  vergaben,
}: {
  rahmen: Rahmen;
  vergaben: readonly Vergabe[];
}) => {
  const { sprache } = rahmen;
  const t = vergabeTexte[sprache];
  return (
    <Layout rahmen={rahmen} title={t.eigene} intro={t.eigeneIntro}>
      {vergaben.length === 0 ? (
        <EmptyState title={t.eigeneLeer} icon="calendar">
          {t.eigeneLeerHinweis}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t.eigene}
          hideCaption
          rows={vergaben}
          columns={[
            {
              key: 'titel',
              label: t.titel,
              header: true,
              cell: ({ titel }) => titel,
              href: ({ id }) => `${EIGENE}/${id}`,
            },
            { key: 'frist', label: t.frist, cell: ({ frist_at }) => formatZeitpunkt(frist_at, sprache) },
            {
              key: 'stand',
              label: t.stand,
              cell: ({ status }) => <Vergabestand rahmen={rahmen} status={status} />,
            },
          ]}
        />
      )}
    </Layout>
  );
};

/** One tender as a provider sees it: what is asked for, its own bid's receipt, the result. */
export const EigeneVergabePage = ({
  rahmen,
  vergabe,
  lose,
  kriterien,
  eigene,
  gewonnen,
  bieten,
}: {
  rahmen: Rahmen;
  vergabe: Vergabe;
  lose: readonly Los[];
  kriterien: readonly Kriterium[];
  /** The provider's own envelopes. */
  eigene: readonly Umschlag[];
  gewonnen: readonly number[];
  /** Null when no bid is accepted any more. */
  bieten: { traeger: readonly Traegername[]; values?: FormValues; errors?: FormErrors } | null;
}) => {
  const { sprache } = rahmen;
  const t = vergabeTexte[sprache];
  const ergebnis = (one: Umschlag): Child => (
    <>
      <Text>{gewonnen.includes(one.id) ? t.ergebnisGewonnen : t.ergebnisVerloren}</Text>
      {one.briefId !== null && (
        <LinkButton href={`${EIGENE}/${vergabe.id}/angebote/${one.id}/brief.pdf`} variant="secondary">
          {t.ergebnisBrief}
        </LinkButton>
      )}
    </>
  );
  return (
    <Layout
      rahmen={rahmen}
      title={vergabe.titel}
      intro={<Vergabestand rahmen={rahmen} status={vergabe.status} />}
      breadcrumb={[{ text: t.eigene, href: EIGENE }]}
      failed={bieten?.errors !== undefined}
    >
      <Stack gap="l">
        <Facts
          facts={[
            { key: t.frist, value: formatZeitpunkt(vergabe.frist_at, sprache) },
            { key: t.art, value: t.arten[vergabe.art] },
            { key: t.aufhebenGrund, value: vergabe.status === 'aufgehoben' ? vergabe.begruendung : '' },
          ]}
        />
        {vergabe.status === 'zugeschlagen' && eigene.length > 0 && (
          <Section title={t.ergebnis}>{eigene.map(ergebnis)}</Section>
        )}
        <Vergabeangaben rahmen={rahmen} vergabe={vergabe} lose={lose} kriterien={kriterien} />
        {vergabe.status === 'laeuft' &&
          eigene.map(({ eingegangenAt }) => (
            <Alert tone="success">{t.angebotDa(formatZeitpunkt(eingegangenAt, sprache))}</Alert>
          ))}
        {bieten && (
          <Section title={eigene.length > 0 ? t.angebotErsetzen : t.angebotAbgeben}>
            <Angebotsformular rahmen={rahmen} action={`${EIGENE}/${vergabe.id}`} lose={lose} {...bieten} />
          </Section>
        )}
      </Stack>
    </Layout>
  );
};
