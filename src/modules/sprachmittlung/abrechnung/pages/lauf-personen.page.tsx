import type { Child } from 'hono/jsx';
import { formatGeld } from '../../../../begriffe/geld.ts';
import { spracheName } from '../../../../begriffe/sprache.ts';
import { Badge, Link, List, type Rahmen, Row, Stack, Text, UnfoldList } from '../../../../design/index.ts';
import { laufTexte } from '../lauf.texte.ts';
import type { Position } from '../position.store.ts';
import type { Personensumme } from '../position-zahlen.store.ts';
import { type Hinweis, isOffen, PRUEFUNGEN, type Schwere } from '../pruefung.rules.ts';
import { describeHinweis, pruefungTexte } from '../pruefung.texte.ts';
import { fallOf, Rechnung, terminOf, umfangOf } from './rechnung.page.tsx';

export const SCHWERE_TON = {
  sperrt: 'danger',
  ansehen: 'warning',
  info: 'neutral',
} as const satisfies Record<Schwere, string>;

/** A finding as a short word; ticked off it is quiet. */
export const Hinweiswort = ({ hinweis, sprache }: { hinweis: Hinweis; sprache: Rahmen['sprache'] }) => (
  <Badge tone={hinweis.erledigt ? 'success' : SCHWERE_TON[PRUEFUNGEN[hinweis.pruefung].schwere]}>
    {pruefungTexte[sprache].namen[hinweis.pruefung]}
  </Badge>
);

/** A finding as a sentence, with who ticked it off and why. */
export function hinweisSatz(hinweis: Hinweis, sprache: Rahmen['sprache']): string {
  const satz = `${pruefungTexte[sprache].namen[hinweis.pruefung]}: ${describeHinweis(hinweis, sprache)}`;
  if (!hinweis.erledigt) return satz;
  return `${satz} ${laufTexte[sprache].abgehakt(hinweis.erledigt.von, hinweis.erledigt.grund)}`;
}

const Zeilendetail = ({ position, rahmen }: { position: Position; rahmen: Rahmen }) => {
  const { sprache } = rahmen;
  const t = laufTexte[sprache];
  return (
    <Stack gap="s">
      {position.hinweise.length > 0 && (
        <List items={position.hinweise.map((hinweis) => hinweisSatz(hinweis, sprache))} />
      )}
      <Rechnung position={position} sprache={sprache} />
      <Row>
        <Link href={`/abrechnung/${position.lauf_id}/positionen/${position.id}`}>{t.zeileAnsehen}</Link>
        <Link href={`/einsaetze/${position.einsatz_id}`}>{t.zumEinsatz}</Link>
      </Row>
    </Stack>
  );
};

const toneOf = (hinweise: readonly Hinweis[]) => {
  const offene = hinweise.filter(isOffen);
  if (offene.length === 0) return undefined;
  return offene.some(({ pruefung }) => PRUEFUNGEN[pruefung].schwere === 'sperrt') ? 'danger' : 'warning';
};

/** Everybody of the run, unfolding into the lines, each unfolding into its calculation. */
export const Personenliste = ({
  rahmen,
  personen,
  positionen,
  offen,
}: {
  rahmen: Rahmen;
  personen: readonly Personensumme[];
  positionen: readonly Position[];
  /** Unfolded from the start. */
  offen: boolean;
}) => {
  const { sprache } = rahmen;
  const t = laufTexte[sprache];
  const zeilenOf = Map.groupBy(positionen, ({ sprachmittler_id }) => sprachmittler_id);
  return (
    <UnfoldList
      label={t.zeilen}
      items={personen.map((person) => {
        const eigene = zeilenOf.get(person.sprachmittlerId) ?? [];
        return {
          id: `person-${person.sprachmittlerId}`,
          open: offen,
          tone: toneOf(eigene.flatMap(({ hinweise }) => hinweise)),
          cells: [person.name, t.anzahlEinsaetze(person.anzahl), formatGeld(person.summeCent, sprache)],
          detail: (
            <UnfoldList
              label={person.name}
              items={eigene.map((position) => ({
                tone: toneOf(position.hinweise),
                open: offen && position.hinweise.some(isOffen),
                cells: [
                  terminOf(position, sprache),
                  `${position.stelle}, ${spracheName(position.sprache, sprache)}, ${umfangOf(position, sprache)}`,
                  <Merkmale position={position} rahmen={rahmen} />,
                  formatGeld(position.betrag_cent, sprache),
                ],
                detail: <Zeilendetail position={position} rahmen={rahmen} />,
              }))}
            />
          ),
        };
      })}
    />
  );
};

const Merkmale = ({ position, rahmen }: { position: Position; rahmen: Rahmen }) => {
  const { sprache } = rahmen;
  const t = laufTexte[sprache];
  const worte: Child[] = [];
  const fall = fallOf(position, sprache);
  if (fall !== '') worte.push(<Badge>{fall}</Badge>);
  if (!position.gilt) worte.push(<Badge tone="danger">{t.zurueckgekommen}</Badge>);
  if (position.korrektur_grund !== '') worte.push(<Badge tone="info">{t.korrigiert}</Badge>);
  if (position.ersetzt_zahlung_id !== null) worte.push(<Badge tone="info">{t.nochmal}</Badge>);
  for (const hinweis of position.hinweise) {
    if (PRUEFUNGEN[hinweis.pruefung].schwere !== 'info')
      worte.push(<Hinweiswort hinweis={hinweis} sprache={sprache} />);
  }
  return worte.length > 0 ? <Row gap="xs">{worte}</Row> : <Text as="span" muted />;
};
