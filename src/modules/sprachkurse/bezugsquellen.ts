import type { Bezugsquelle } from '../../platform/modul.ts';
import { listGemeindeNamen } from './traeger/gemeinde.store.ts';
import { listTraegerNamen } from './traeger/traeger.store.ts';

/** To whom a user from outside can belong: a provider with several people, or a municipality. */
export const bezugsquellen: readonly Bezugsquelle[] = [
  {
    rolle: 'kurstraeger',
    findBezuege: async ({ db }) =>
      (await listTraegerNamen(db)).map(({ id, name, ort }) => ({ id, name: ort ? `${name}, ${ort}` : name })),
  },
  {
    rolle: 'gemeinde',
    findBezuege: async ({ db }) => (await listGemeindeNamen(db)).map(({ id, name }) => ({ id, name })),
  },
];
