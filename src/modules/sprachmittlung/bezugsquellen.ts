import type { Bezugsquelle } from '../../platform/modul.ts';
import { listSprachmittlerNamen } from './sprachmittler.store.ts';
import { listStellenNamen } from './stelle.store.ts';

/** To whom a user from outside can belong: a requester with several people, or one interpreter. */
export const bezugsquellen: readonly Bezugsquelle[] = [
  {
    rolle: 'stelle',
    findBezuege: async ({ db }) =>
      (await listStellenNamen(db)).map(({ id, name, ort }) => ({ id, name: ort ? `${name}, ${ort}` : name })),
  },
  {
    rolle: 'sprachmittler',
    findBezuege: async ({ db }) =>
      (await listSprachmittlerNamen(db)).map(({ id, nachname, vorname }) => ({
        id,
        name: [nachname, vorname].filter(Boolean).join(', '),
      })),
  },
];
