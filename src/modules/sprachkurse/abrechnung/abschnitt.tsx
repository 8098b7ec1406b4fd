import { isAllowed } from '../../../begriffe/wer.ts';
import type { Kursabschnitt } from '../kurse/abschnitte.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { listKursrechnungenOf } from './kursrechnung.store.ts';
import { Rechnungsuebersicht } from './pages/rechnungen.page.tsx';

/** The invoices of a course beside its approval and its lists. */
export const rechnungsAbschnitt: Kursabschnitt = {
  schluessel: 'rechnungen',
  platz: 'rechnung',
  render: async ({ kontext, kurs, bewilligung }) => {
    if (!isAllowed(permissions, kontext.wer, 'kursrechnung.sehen')) return null;
    return (
      <Rechnungsuebersicht
        rahmen={kontext}
        kursId={kurs.id}
        rechnungen={await listKursrechnungenOf(kontext.db, kurs.id)}
        darfEinreichen={
          bewilligung !== null && isAllowed(permissions, kontext.wer, 'kursrechnung.einreichen')
        }
      />
    );
  },
};
