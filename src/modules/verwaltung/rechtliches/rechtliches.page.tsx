import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  Details,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  Link,
  LinkButton,
  List,
  Prose,
  PublicLayout,
  type Rahmen,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextArea,
} from '../../../design/index.ts';
import { type Block, readBlocks, type Seite } from './rechtliches.rules.ts';
import { texte } from './texte.ts';

const LISTE = '/verwaltung/rechtliches';
/** Lines of the input field: room for a page of text. */
const ROWS = 16;

/** The office's own text, where it has one, and what is true of KoMuT. */
export const RechtlichesPage = ({
  rahmen,
  seite,
  eigen,
}: {
  rahmen: Rahmen;
  seite: Seite;
  /** In the page's language, or in German when there is no English one. */
  eigen: { text: string; sprache: Anzeigesprache } | null;
}) => {
  const t = texte[rahmen.sprache];
  const content = (
    <Stack gap="l">
      {eigen ? (
        <Prose {...(eigen.sprache === rahmen.sprache ? {} : { lang: eigen.sprache })}>
          <Blocks blocks={readBlocks(eigen.text)} />
        </Prose>
      ) : (
        <Alert tone="warning">{t.fehlt[seite]}</Alert>
      )}
      <Prose>
        <Blocks blocks={readBlocks(t.immer[seite])} />
      </Prose>
    </Stack>
  );
  return rahmen.benutzer ? (
    <Layout rahmen={rahmen} title={t.titel[seite]} width="narrow">
      {content}
    </Layout>
  ) : (
    <PublicLayout rahmen={rahmen} title={t.titel[seite]}>
      {content}
    </PublicLayout>
  );
};

const Blocks = ({ blocks }: { blocks: readonly Block[] }) => (
  <>
    {blocks.map((block) => {
      if (block.art === 'titel') return <h2>{block.text}</h2>;
      if (block.art === 'absatz') return <p>{block.text}</p>;
      return (
        <ul>
          {block.punkte.map((punkt) => (
            <li>{punkt}</li>
          ))}
        </ul>
      );
    })}
  </>
);

export const RechtlicheTextePage = ({
  rahmen,
  zeilen,
}: {
  rahmen: Rahmen;
  zeilen: readonly { seite: Seite; eingetragen: boolean }[];
}) => {
  const t = texte[rahmen.sprache];
  return (
    <Layout rahmen={rahmen} title={t.liste} intro={t.einleitung}>
      <SimpleTable
        caption={t.liste}
        hideCaption
        rows={zeilen}
        columns={[
          {
            key: 'seite',
            label: t.seite,
            header: true,
            cell: (row) => t.titel[row.seite],
            href: (row) => `${LISTE}/${row.seite}`,
          },
          {
            key: 'zustand',
            label: t.zustand,
            cell: (row) =>
              row.eingetragen ? (
                <Badge tone="success">{t.eingetragen}</Badge>
              ) : (
                <Badge tone="warning">{t.nichtEingetragen}</Badge>
              ),
          },
          { key: 'ansehen', label: '', cell: (row) => <Link href={`/${row.seite}`}>{t.ansehen}</Link> },
        ]}
      />
    </Layout>
  );
};

export const BearbeitenPage = ({
  rahmen,
  seite,
  text,
  verlauf,
  values,
  errors,
}: {
  rahmen: Rahmen;
  seite: Seite;
  text: Record<Anzeigesprache, string>;
  verlauf: readonly { wann: Date; wer: string; text: string }[];
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.bearbeitenTitel(t.titel[seite])}
      breadcrumb={[{ text: t.liste, href: LISTE }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Stack gap="l">
        <Form action={`${LISTE}/${seite}`} values={values} errors={errors} guard>
          <Text muted>{t.hinweis}</Text>
          <TextArea name="de" label={t.deutsch} value={text.de} rows={ROWS} lang="de" />
          <TextArea name="en" label={t.englisch} value={text.en} rows={ROWS} lang="en" />
          <SubmitRow>
            <Button>{t.speichern}</Button>
            <LinkButton href={LISTE} variant="tertiary">
              {t.abbrechen}
            </LinkButton>
          </SubmitRow>
        </Form>
        {verlauf.length > 0 && (
          <Details summary={t.verlauf}>
            <List
              plain
              items={verlauf.map((one) => (
                <Details summary={t.verlaufZeile(formatZeitpunkt(one.wann, sprache), one.wer)}>
                  <Prose>
                    <Blocks blocks={readBlocks(one.text)} />
                  </Prose>
                </Details>
              ))}
            />
          </Details>
        )}
      </Stack>
    </Layout>
  );
};
