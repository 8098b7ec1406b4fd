import { isAllowed } from '../../../begriffe/wer.ts';
import { addDays, addMonths, datumOf, yearOf } from '../../../begriffe/zeit.ts';
import { get, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import { permissions } from '../sprachmittlung.permissions.ts';
import {
  countAlternativen,
  countBedarf,
  countBedarfJeMonat,
  countGruende,
  listBedarfsjahre,
} from './bedarf.store.ts';
import { BedarfPage } from './pages/bedarf.page.tsx';

export const bedarfRoutes: readonly Route[] = [
  get('/bedarf', 'bedarf.sehen', async (c) => {
    const { db, clock, wer } = c.get('kontext');
    const stand = datumOf(clock.now());
    const typed = c.req.query('jahr') ?? '';
    const jahr = /^(19|20|21)\d{2}$/.test(typed) ? Number(typed) : yearOf(stand);
    const quartal = /^[1-4]$/.test(c.req.query('quartal') ?? '') ? Number(c.req.query('quartal')) : null;
    const von = `${jahr}-${String(((quartal ?? 1) - 1) * 3 + 1).padStart(2, '0')}-01`;
    const zeitraum = { von, bis: addDays(addMonths(von, quartal === null ? 12 : 3), -1) };
    const [sprache, ort, thema, gruende, alternativen, monate, jahre] = await Promise.all([
      countBedarf(db, 'sprache', zeitraum),
      countBedarf(db, 'ort', zeitraum),
      countBedarf(db, 'thema', zeitraum),
      countGruende(db, zeitraum),
      countAlternativen(db, zeitraum),
      countBedarfJeMonat(db, { von: `${jahr}-01-01`, bis: `${jahr}-12-31` }),
      listBedarfsjahre(db),
    ]);
    const quartale = [0, 0, 0, 0];
    for (const { schluessel, nichtVermittelt } of monate) {
      quartale[Math.floor((Number(schluessel.slice(5)) - 1) / 3)]! += nichtVermittelt;
    }
    return show(
      c,
      <BedarfPage
        rahmen={rahmenOf(c)}
        jahr={jahr}
        quartal={quartal}
        jahre={jahre.includes(jahr) ? jahre : [jahr, ...jahre]}
        {...zeitraum}
        stand={stand}
        nach={{ sprache, ort, thema }}
        gruende={gruende}
        alternativen={alternativen}
        quartale={quartale}
        darfListe={isAllowed(permissions, wer, 'einsatz.sehen')}
      />,
    );
  }),
];
