import { GalleryPage } from '../../design/gallery.page.tsx';
import { showFault } from '../../platform/http/fault.page.tsx';
import { get, type Route } from '../../platform/http/route.ts';
import { rahmenOf, show } from '../../platform/http/show.tsx';
import { baseUrl } from '../../platform/links.ts';
import type { Modul } from '../../platform/modul.ts';
import { ApiPage } from './pages/api.page.tsx';
import { HeutePage } from './pages/heute.page.tsx';
import { SuchePage } from './pages/suche.page.tsx';

const MAX_AUFGABEN = 50;
const MAX_TREFFER = 50;

/** Start page, search and the readable API page: each asks all modules and puts their answers in order. */
export function heuteRoutes(modules: readonly Modul[]): Route[] {
  return [
    get('/', 'angemeldet', async (c) => {
      const kontext = c.get('kontext');
      const [aufgaben, termine, kennzahlen] = await Promise.all([
        Promise.all(modules.map((modul) => modul.findAufgaben?.(kontext) ?? [])),
        Promise.all(modules.map((modul) => modul.findTagestermine?.(kontext) ?? [])),
        Promise.all(modules.map((modul) => modul.findStartkennzahlen?.(kontext) ?? [])),
      ]);
      return show(
        c,
        <HeutePage
          rahmen={rahmenOf(c)}
          name={kontext.wer.name}
          jetzt={kontext.clock.now()}
          aufgaben={aufgaben
            .flat()
            // What cannot wait comes before what has waited long.
            .sort(
              (a, b) =>
                Number(b.dringend) - Number(a.dringend) || a.faelligAt.getTime() - b.faelligAt.getTime(),
            )
            .slice(0, MAX_AUFGABEN)}
          termine={termine.flat().sort((a, b) => a.beginnAt.getTime() - b.beginnAt.getTime())}
          kennzahlen={kennzahlen.flat()}
        />,
      );
    }),

    get('/suche', 'angemeldet', async (c) => {
      const suchwort = (c.req.query('q') ?? '')
        .normalize('NFC')
        .trim()
        .slice(0, 100)
        .toWellFormed()
        .replaceAll('\0', '');
      const kontext = c.get('kontext');
      const treffer =
        suchwort.length < 2
          ? null
          : (await Promise.all(modules.map((modul) => modul.search?.find(kontext, suchwort) ?? [])))
              .flat()
              .sort((a, b) => b.naehe - a.naehe)
              .slice(0, MAX_TREFFER);
      return show(c, <SuchePage rahmen={rahmenOf(c)} suchwort={suchwort} treffer={treffer} />);
    }),

    get('/api/v1', 'oeffentlich', (c) =>
      show(
        c,
        <ApiPage
          rahmen={rahmenOf(c)}
          basisUrl={baseUrl(c.get('kontext'))}
          routes={modules.flatMap((modul) => modul.api ?? [])}
        />,
      ),
    ),

    // The living page of all components, for those who build (NODE_ENV=development).
    get('/design', 'oeffentlich', (c) =>
      c.get('kontext').config.development
        ? show(c, <GalleryPage rahmen={rahmenOf(c)} />)
        : showFault(c, 404, 'fehler.404'),
    ),
  ];
}
