import { get, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import { findEinsatz } from '../einsatz.store.ts';
import { listAntwortbitten } from '../vermittlung/suche.store.ts';
import { listMitNamen } from './abschluss.store.ts';
import { MeineEinsaetzePage } from './pages/meine-einsaetze.page.tsx';

/** Past appointments at first, and after asking for older ones. */
const ZUERST = 10;
const HOECHSTENS = 200;

export const meineEinsaetzeRoutes: readonly Route[] = [
  get('/meine-einsaetze', 'eigene-einsaetze.sehen', async (c) => {
    const { db, wer, clock } = c.get('kontext');
    // An account without a person has nothing: no record has the number 0.
    const sprachmittlerId = wer.sprachmittlerId ?? 0;
    const jetzt = clock.now();
    const gezeigt = c.req.query('alle') === '1' ? HOECHSTENS : ZUERST;
    const [zusagen, vergangene, offeneAngebote] = await Promise.all([
      listMitNamen(db, { sprachmittlerId, status: ['vermittelt', 'strittig'] }),
      listMitNamen(db, {
        sprachmittlerId,
        status: ['gemeldet', 'bestaetigt', 'abgerechnet', 'ausgefallen', 'abgesagt'],
        rueckwaerts: true,
        hoechstens: gezeigt + 1,
      }),
      listAntwortbitten(db, sprachmittlerId),
    ]);
    const angebote = await Promise.all(
      offeneAngebote.map(async (bitte) => ({
        ...bitte,
        einsatz: (await findEinsatz(db, bitte.einsatzId))!,
      })),
    );
    const hatBegonnen = (beginn: Date) => beginn <= jetzt;
    return show(
      c,
      <MeineEinsaetzePage
        rahmen={rahmenOf(c)}
        angebote={angebote.filter(({ einsatz }) => !hatBegonnen(einsatz.beginn_at))}
        offene={zusagen.filter((einsatz) => hatBegonnen(einsatz.beginn_at))}
        kommende={zusagen.filter((einsatz) => !hatBegonnen(einsatz.beginn_at))}
        vergangene={vergangene.slice(0, gezeigt)}
        gibtAeltere={gezeigt === ZUERST && vergangene.length > gezeigt}
      />,
    );
  }),
];
