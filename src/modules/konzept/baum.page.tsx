/** The tree of a concept, in the preview and as an edition: fields that unfold, goals, and measures below them. */
import type { Child } from 'hono/jsx';
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import { Accordion, Details, Link, List, Stack, Text } from '../../design/index.ts';
import { countWords, konzeptTexte, levelWord, levelWords, type Stufe } from './konzept.texte.ts';

export interface Baumblatt {
  text: string;
  href?: string;
  /** Schedule, place in the paper, status: beside the text. */
  angaben: Child;
}

export interface Baumzweig {
  art: Stufe;
  text: string;
  /** Stands behind a field: its focus. */
  zusatz?: string;
  kinder: readonly Baumzweig[];
  massnahmen: readonly Baumblatt[];
}

const LAENGE = 220;

/** A sentence of a list; the whole text stands on the measure's page. */
export function shorten(text: string, laenge = LAENGE): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= laenge ? line : `${line.slice(0, laenge - 1).trimEnd()}…`;
}

/** Every measure counts once, however many goals it serves. */
export function countMassnahmen(zweig: Baumzweig): number {
  const alle = new Set<Baumblatt>();
  const collect = (einer: Baumzweig) => {
    for (const massnahme of einer.massnahmen) alle.add(massnahme);
    for (const kind of einer.kinder) collect(kind);
  };
  collect(zweig);
  return alle.size;
}

/** Goals that only stand there (principles, goals of the field), grouped by their kind. */
const Grundsaetze = ({ zweige, sprache, worte }: Anzeige & { zweige: readonly Baumzweig[] }) => (
  <>
    {[...Map.groupBy(zweige, ({ art }) => art)].map(([art, gruppe]) => (
      <Details summary={`${levelWords(worte, art, sprache)} (${gruppe.length})`}>
        <List items={gruppe.map(({ text }) => text)} />
      </Details>
    ))}
  </>
);

const Massnahmenliste = ({ massnahmen }: { massnahmen: readonly Baumblatt[] }) => (
  <List
    items={massnahmen.map(({ text, href, angaben }) => (
      <>
        {href === undefined ? shorten(text) : <Link href={href}>{shorten(text)}</Link>} {angaben}
      </>
    ))}
  />
);

interface Anzeige {
  sprache: Anzeigesprache;
  /** The county's own words for the levels. */
  worte: object;
}

const Zweig = ({ zweig, sprache, worte }: Anzeige & { zweig: Baumzweig }) => {
  return (
    <Stack gap="s">
      <Text>
        <Text as="span" muted small>
          {levelWord(worte, zweig.art, sprache)}:
        </Text>{' '}
        <Text as="span" strong>
          {zweig.text}
        </Text>
      </Text>
      {zweig.massnahmen.length > 0 && <Massnahmenliste massnahmen={zweig.massnahmen} />}
      {zweig.kinder.map((kind) => (
        <Zweig zweig={kind} sprache={sprache} worte={worte} />
      ))}
    </Stack>
  );
};

const isGrundsatz = ({ kinder, massnahmen, art }: Baumzweig) =>
  kinder.length === 0 && massnahmen.length === 0 && art !== 'handlungsziel' && art !== 'bereich';

export const Baumansicht = ({
  wurzeln,
  sprache,
  worte = {},
  offen,
}: {
  wurzeln: readonly Baumzweig[];
  sprache: Anzeigesprache;
  worte?: object;
  /** Index of the field that stands open. */
  offen?: number;
}) => {
  const t = konzeptTexte[sprache];
  const felder = wurzeln.filter(({ art }) => art === 'handlungsfeld');
  const uebergreifend = wurzeln.filter(({ art }) => art !== 'handlungsfeld');
  return (
    <Stack gap="m">
      {uebergreifend.length > 0 && (
        <Stack gap="s">
          <Text strong>{t.gesamtesKonzept}</Text>
          <Grundsaetze zweige={uebergreifend.filter(isGrundsatz)} sprache={sprache} worte={worte} />
          {uebergreifend
            .filter((zweig) => !isGrundsatz(zweig))
            .map((zweig) => (
              <Zweig zweig={zweig} sprache={sprache} worte={worte} />
            ))}
        </Stack>
      )}
      <Accordion
        items={felder.map((feld, index) => ({
          id: `feld-${index + 1}`,
          open: index === offen,
          title: [
            `${feld.text} (${countWords(countMassnahmen(feld), worte, sprache)})`,
            ...(feld.zusatz ? [feld.zusatz] : []),
          ].join(' · '),
          content: (
            <Stack gap="m">
              <Grundsaetze zweige={feld.kinder.filter(isGrundsatz)} sprache={sprache} worte={worte} />
              {feld.massnahmen.length > 0 && <Massnahmenliste massnahmen={feld.massnahmen} />}
              {feld.kinder
                .filter((kind) => !isGrundsatz(kind))
                .map((kind) => (
                  <Zweig zweig={kind} sprache={sprache} worte={worte} />
                ))}
            </Stack>
          ),
        }))}
      />
    </Stack>
  );
};
