import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  EmptyState,
  FieldRow,
  Form,
  Layout,
  LinkButton,
  type Rahmen,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
} from '../../../design/index.ts';
import { konzeptTexte, levelWord, levelWords } from '../konzept.texte.ts';
import { nameSchlagwort } from '../massnahmen/schlagworte.texte.ts';
import { STATUS_TON } from '../massnahmen/status-badge.page.tsx';
import { jahresbilanzTexte } from './jahresbilanz.texte.ts';
import { describeEintrag, type Jahresbilanz, nameOf } from './jahresbilanz.ts';

export const JAHRESBILANZ = '/konzept/jahresbilanz';

/** What a year brought for each tag. */
export const JahresbilanzPage = ({
  rahmen,
  bilanz: eine,
}: {
  rahmen: Rahmen;
  /** Null: there is no concept. */
  bilanz: Jahresbilanz | null;
}) => {
  const { sprache } = rahmen;
  const t = jahresbilanzTexte[sprache];
  const k = konzeptTexte[sprache];
  if (eine === null)
    return (
      <Layout rahmen={rahmen} title={t.titel}>
        <EmptyState title={t.ohneKonzept}>{t.leerHinweis}</EmptyState>
      </Layout>
    );
  const { jahr, jahre, ausgabe, tag, bilanz } = eine;
  const idOf = (index: number) => `schlagwort-${index + 1}`;
  const datei = (endung: string) => `${JAHRESBILANZ}.${endung}?jahr=${jahr}`;
  const massnahme = levelWord(ausgabe.worte, 'massnahme', sprache);
  return (
    <Layout
      rahmen={rahmen}
      title={t.titelJahr(jahr)}
      intro={t.einleitung}
      breadcrumb={[{ text: k.konzept, href: '/konzept' }]}
      width="full"
      actions={
        bilanz.length > 0 && (
          <>
            <LinkButton href={datei('pdf')} icon="download">
              {t.pdf}
            </LinkButton>
            <LinkButton href={datei('docx')} icon="download">
              {t.docx}
            </LinkButton>
            <LinkButton href={datei('xlsx')} icon="download">
              {t.xlsx}
            </LinkButton>
          </>
        )
      }
    >
      <Stack gap="l">
        <Form action={JAHRESBILANZ} method="get">
          <FieldRow>
            <SelectField
              name="jahr"
              label={t.jahr}
              placeholder={false}
              value={String(jahr)}
              options={jahre.map((eines) => ({ value: String(eines), label: String(eines) }))}
              width="s"
              required
            />
          </FieldRow>
          <SubmitRow>
            <Button variant="secondary">{t.zeigen}</Button>
          </SubmitRow>
        </Form>
        <Text muted>{t.grundlage(ausgabe.bezeichnung, formatDatum(tag, sprache))}</Text>
        {bilanz.length === 0 ? (
          <EmptyState title={t.leer}>{t.leerHinweis}</EmptyState>
        ) : (
          <SimpleTable
            caption={t.titelJahr(jahr)}
            hideCaption
            rows={bilanz.map((einer, index) => ({ ...einer, index }))}
            columns={[
              {
                key: 'schlagwort',
                label: t.schlagwort,
                header: true,
                cell: ({ schlagwort }) => nameSchlagwort(schlagwort, sprache),
                href: ({ index }) => `#${idOf(index)}`,
              },
              {
                key: 'massnahmen',
                label: levelWords(ausgabe.worte, 'massnahme', sprache),
                align: 'end',
                cell: ({ zeilen }) => zeilen.length,
                href: ({ schlagwort }) =>
                  `/konzept/massnahmen?ausgabe=${ausgabe.id}&schlagwort=${encodeURIComponent(schlagwort)}`,
              },
              { key: 'umgesetzt', label: t.umgesetzt, align: 'end', cell: ({ umgesetzt }) => umgesetzt },
              { key: 'inArbeit', label: t.inArbeit, align: 'end', cell: ({ inArbeit }) => inArbeit },
              { key: 'bewegt', label: t.bewegt, align: 'end', cell: ({ bewegt }) => bewegt },
            ]}
          />
        )}
        {bilanz.map(({ schlagwort, zeilen }, index) => (
          <Section title={nameSchlagwort(schlagwort, sprache)} id={idOf(index)}>
            <SimpleTable
              caption={nameSchlagwort(schlagwort, sprache)}
              hideCaption
              rows={zeilen}
              columns={[
                {
                  key: 'massnahme',
                  label: massnahme,
                  header: true,
                  cell: (zeile) => nameOf(zeile.massnahme),
                  href: (zeile) => `/konzept/massnahmen/${zeile.massnahme.id}?ausgabe=${ausgabe.id}`,
                },
                {
                  key: 'feld',
                  label: levelWord(ausgabe.worte, 'handlungsfeld', sprache),
                  cell: (zeile) => zeile.massnahme.felder.map(({ text }) => text).join('; '),
                },
                {
                  key: 'stand',
                  label: t.stand,
                  cell: ({ status }) => <Badge tone={STATUS_TON[status]}>{k.status[status]}</Badge>,
                },
                {
                  key: 'geschehen',
                  label: t.geschehen,
                  cell: ({ eintraege }) =>
                    eintraege.length === 0 ? (
                      <Text muted>{t.nichts}</Text>
                    ) : (
                      <Stack gap="xs">
                        {eintraege.map((eintrag) => (
                          <Text>{describeEintrag(eintrag, sprache)}</Text>
                        ))}
                      </Stack>
                    ),
                },
              ]}
            />
          </Section>
        ))}
      </Stack>
    </Layout>
  );
};
