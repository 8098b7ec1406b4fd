import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { Badge, type Ton } from '../../../design/index.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import type { MassnahmeStatus } from '../status.rules.ts';
import { massnahmenTexte } from './massnahmen.texte.ts';

export const STATUS_TON: Record<MassnahmeStatus, Ton> = {
  offen: 'neutral',
  geplant: 'info',
  'in-umsetzung': 'info',
  laufend: 'success',
  umgesetzt: 'success',
  verschoben: 'warning',
  entfallen: 'neutral',
};

/** How a measure stands; what is late says so as well. */
export const Statusbadge = ({
  status,
  ueberfaellig,
  sprache,
}: {
  status: MassnahmeStatus;
  ueberfaellig: boolean;
  sprache: Anzeigesprache;
}) => (
  <>
    <Badge tone={STATUS_TON[status]}>{konzeptTexte[sprache].status[status]}</Badge>
    {ueberfaellig && (
      <>
        {' '}
        <Badge tone="danger">{massnahmenTexte[sprache].ueberfaellig}</Badge>
      </>
    )}
  </>
);
