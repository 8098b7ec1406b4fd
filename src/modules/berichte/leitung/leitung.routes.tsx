import { get, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import type { Modul } from '../../../platform/modul.ts';
import { darfOeffnen } from '../bericht/bericht.routes.tsx';
import { LeitungPage } from './leitung.page.tsx';
import { loadUeberblick } from './leitung-laden.ts';

/** @param modules asked what is due and what they count */
export const leitungRoutes = (modules: readonly Modul[]): Route[] => [
  get('/leitung', 'leitung.sehen', async (c) =>
    show(
      c,
      <LeitungPage
        rahmen={rahmenOf(c)}
        ueberblick={await loadUeberblick(c.get('kontext'), modules, c.get('zahlenkatalog'))}
        darfOeffnen={darfOeffnen(c)}
      />,
    ),
  ),
];
