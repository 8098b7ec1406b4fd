import { datumOf } from '../../../begriffe/zeit.ts';
import { dokumentTexte } from '../../../platform/documents/texte.ts';
import { sendDownload, sendTable, sendWord } from '../../../platform/http/export.ts';
import { type Ctx, get, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import type { NavigationEintrag } from '../../../platform/modul.ts';
import { renderDokument } from '../ausgaben/ausgabe-dateien.ts';
import { writeDocx } from '../ausgaben/ausgabe-docx.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import { JAHRESBILANZ, JahresbilanzPage } from './jahresbilanz.page.tsx';
import { jahresbilanzTexte } from './jahresbilanz.texte.ts';
import {
  columnsOf,
  composeJahresbilanz,
  type Jahresbilanz,
  listZeilen,
  loadJahresbilanz,
} from './jahresbilanz.ts';

const SEHEN = 'konzept.sehen';

export const jahresbilanzNavigation: readonly NavigationEintrag[] = [
  {
    gruppe: { de: konzeptTexte.de.konzept, en: konzeptTexte.en.konzept },
    titel: { de: jahresbilanzTexte.de.titel, en: jahresbilanzTexte.en.titel },
    href: JAHRESBILANZ,
    zugang: SEHEN,
  },
];

export const jahresbilanzRoutes: readonly Route[] = [
  get(JAHRESBILANZ, SEHEN, async (c) =>
    show(c, <JahresbilanzPage rahmen={rahmenOf(c)} bilanz={await load(c)} />),
  ),
  get(`${JAHRESBILANZ}.pdf`, SEHEN, (c) =>
    withBilanz(c, async (bilanz) => {
      const { sprache } = c.get('kontext');
      const pdf = await renderDokument(composeJahresbilanz(bilanz, sprache), heuteOf(c), sprache, {
        mitInhalt: false,
      });
      if (pdf.ok) return sendDownload(c, pdf.wert, 'application/pdf', `${titleOf(c, bilanz)}.pdf`);
      const satz = dokumentTexte[sprache][pdf.grund as 'dokument.pdf-fehlt'];
      return redirect(c, `${JAHRESBILANZ}?jahr=${bilanz.jahr}`, satz, 'warning');
    }),
  ),
  get(`${JAHRESBILANZ}.docx`, SEHEN, (c) =>
    withBilanz(c, async (bilanz) => {
      const { sprache } = c.get('kontext');
      return sendWord(c, await writeDocx(composeJahresbilanz(bilanz, sprache), sprache), titleOf(c, bilanz));
    }),
  ),
  get(`${JAHRESBILANZ}.xlsx`, SEHEN, (c) =>
    withBilanz(c, (bilanz) => {
      const columns = columnsOf(bilanz, c.get('kontext').sprache);
      return sendTable(c, 'xlsx', titleOf(c, bilanz), columns, listZeilen(bilanz));
    }),
  ),
];

const heuteOf = (c: Ctx) => datumOf(c.get('kontext').clock.now());
const load = (c: Ctx) => loadJahresbilanz(c.get('kontext').db, heuteOf(c), queryId(c, 'jahr') || null);
const titleOf = (c: Ctx, { jahr }: Jahresbilanz) =>
  jahresbilanzTexte[c.get('kontext').sprache].titelJahr(jahr);

async function withBilanz(c: Ctx, answer: (bilanz: Jahresbilanz) => Promise<Response>): Promise<Response> {
  const bilanz = await load(c);
  return bilanz ? answer(bilanz) : c.notFound();
}
