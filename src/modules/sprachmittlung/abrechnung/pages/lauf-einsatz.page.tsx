import { formatGeld } from '../../../../begriffe/geld.ts';
import { Badge, Card, Link, type Rahmen, Row, Stack } from '../../../../design/index.ts';
import type { LaufStatus } from '../abrechnung.tables.ts';
import { nameZeitraum } from '../lauf.rules.ts';
import { laufTexte } from '../lauf.texte.ts';
import type { Position } from '../position.store.ts';
import { LAUF_TON } from './laeufe.page.tsx';
import { Rechnung } from './rechnung.page.tsx';

/** A line of an appointment with the run that holds it. */
export interface AbgerechneterEinsatz {
  position: Position;
  lauf: { id: number; von_am: string; bis_am: string; status: LaufStatus };
}

/** On the page of an appointment: in which settlement it stands, and how its amount came about. */
export const EinsatzAbrechnung = ({
  rahmen,
  abgerechnet,
}: {
  rahmen: Rahmen;
  abgerechnet: readonly AbgerechneterEinsatz[];
}) => {
  const { sprache } = rahmen;
  const t = laufTexte[sprache];
  return (
    <>
      {abgerechnet.map(({ position, lauf }) => (
        <Card
          title={`${t.lauf(nameZeitraum(lauf, rahmen.sprache))}: ${formatGeld(position.betrag_cent, sprache)}`}
          level={3}
        >
          <Stack gap="s">
            <Row>
              <Badge tone={LAUF_TON[lauf.status]}>{t.statusWort[lauf.status]}</Badge>
              {!position.gilt && position.zahlung_id !== null && (
                <Badge tone="danger">{t.zurueckgekommen}</Badge>
              )}
            </Row>
            <Rechnung position={position} sprache={sprache} />
            <Row>
              <Link href={`/abrechnung/${lauf.id}/positionen/${position.id}`}>{t.zeileAnsehen}</Link>
            </Row>
          </Stack>
        </Card>
      ))}
    </>
  );
};
