import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Layout,
  LinkButton,
  type Rahmen,
  Row,
  Section,
  SimpleTable,
  Stack,
  Text,
  type Ton,
} from '../../../design/index.ts';
import type { Ausgabe } from '../konzept.store.ts';
import { levelWord, levelWords } from '../konzept.texte.ts';
import { pathOf, TON } from './fortschreibung.page.tsx';
import type { Knotenzeile, Synopsenzeile, Wandel } from './fortschreibung.rules.ts';
import { fortschreibungTexte } from './fortschreibung.texte.ts';
import { describeEntscheidung, describeNeu, describeWortlaut } from './synopse.ts';

const WANDEL_TON: Record<Wandel, Ton> = {
  gleich: 'success',
  geaendert: 'info',
  verschoben: 'info',
  neu: 'info',
  entfallen: 'warning',
};

/** Both editions beside each other, to be read and printed. */
export const SynopsePage = ({
  rahmen,
  alt,
  neu,
  zeilen,
  knoten,
}: {
  rahmen: Rahmen;
  alt: Ausgabe;
  neu: Ausgabe;
  zeilen: readonly Synopsenzeile[];
  knoten: readonly Knotenzeile[];
}) => {
  const { sprache } = rahmen;
  const t = fortschreibungTexte[sprache];
  const feldwort = levelWord(neu.worte, 'handlungsfeld', sprache);
  const pfad = `${pathOf(neu.id)}/synopse`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.synopseTitel(alt.bezeichnung, neu.bezeichnung)}
      intro={neu.beschlossen_am ? `${formatDatum(neu.beschlossen_am, sprache)}, ${neu.beschluss}` : undefined}
      breadcrumb={[{ text: neu.bezeichnung, href: `/konzept/${neu.id}` }]}
      actions={
        <Row>
          <LinkButton href={`${pfad}.pdf`}>{t.herunterladen.pdf}</LinkButton>
          <LinkButton href={`${pfad}.docx`} download>
            {t.herunterladen.docx}
          </LinkButton>
        </Row>
      }
      width="full"
    >
      <Stack gap="l">
        <Section title={t.zieleTitel}>
          <SimpleTable
            caption={t.zieleTitel}
            hideCaption
            rows={knoten}
            columns={[
              { key: 'feld', label: feldwort, cell: ({ feld }) => feld },
              { key: 'stufe', label: t.stufe, cell: ({ art }) => levelWord(neu.worte, art, sprache) },
              { key: 'alt', label: t.alt, cell: (zeile) => <Zeilig text={zeile.alt ?? ''} /> },
              { key: 'neu', label: t.neu, cell: (zeile) => <Zeilig text={zeile.neu ?? ''} /> },
              {
                key: 'wandel',
                label: t.entscheidung,
                cell: ({ wandel }) => <Badge tone={WANDEL_TON[wandel]}>{t.wandel[wandel]}</Badge>,
              },
            ]}
          />
        </Section>
        <Section title={levelWords(neu.worte, 'massnahme', sprache)}>
          <SimpleTable
            caption={t.synopse}
            hideCaption
            rows={zeilen}
            columns={[
              { key: 'feld', label: feldwort, cell: ({ feld }) => feld },
              {
                key: 'alt',
                label: t.alt,
                cell: (zeile) => <Zeilig text={zeile.alt ? describeWortlaut(zeile.alt, sprache) : ''} />,
              },
              { key: 'neu', label: t.neu, cell: (zeile) => <Zeilig text={describeNeu(zeile, sprache)} /> },
              {
                key: 'entscheidung',
                label: t.entscheidung,
                cell: (zeile) => {
                  const { wort, grund, beschluss } = describeEntscheidung(zeile, sprache);
                  return (
                    <Stack gap="xs">
                      <Row>
                        <Badge tone={zeile.art === null ? 'neutral' : TON[zeile.art]}>{wort}</Badge>
                      </Row>
                      {grund && <Zeilig text={grund} />}
                      {beschluss && (
                        <Text muted small>
                          {beschluss}
                        </Text>
                      )}
                    </Stack>
                  );
                },
              },
            ]}
          />
        </Section>
      </Stack>
    </Layout>
  );
};

const Zeilig = ({ text }: { text: string }) => (
  <Stack gap="xs">
    {text
      .split('\n')
      .filter(Boolean)
      .map((zeile) => (
        <Text>{zeile}</Text>
      ))}
  </Stack>
);
