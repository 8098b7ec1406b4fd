import type { z } from 'zod';
import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { fieldErrors, readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { type Ausgabe, findAusgabe, listAlleMassnahmen } from '../konzept.store.ts';
import { assignKontakt, uniteNamen } from './zustaendige.action.ts';
import { type Abgelehnt, pathOf, ZustaendigePage } from './zustaendige.page.tsx';
import { listZustaendige, proposeGleiche } from './zustaendige.rules.ts';
import { kontaktSchema, vereinenSchema } from './zustaendige.schema.ts';
import { describeZustaendige, zustaendigeTexte } from './zustaendige.texte.ts';

const ZUGANG = 'konzept.bearbeiten';
const PFAD = '/konzept/:id{[0-9]+}/zustaendige';

export const zustaendigeRoutes: readonly Route[] = [
  get(PFAD, ZUGANG, (c) => withAusgabe(c, (ausgabe) => showZustaendige(c, ausgabe))),
  post(`${PFAD}/vereinen`, ZUGANG, (c) =>
    answer(c, 'vereinen', vereinenSchema, (ausgabe, angaben) =>
      uniteNamen(c.get('kontext'), ausgabe.id, angaben),
    ),
  ),
  post(`${PFAD}/kontakt`, ZUGANG, (c) =>
    answer(c, 'kontakt', kontaktSchema, (ausgabe, angaben) =>
      assignKontakt(c.get('kontext'), ausgabe.id, angaben),
    ),
  ),
];

async function withAusgabe(
  c: Ctx,
  run: (ausgabe: Ausgabe) => Response | Promise<Response>,
): Promise<Response> {
  const ausgabe = await findAusgabe(c.get('kontext').db, idOf(c));
  return ausgabe ? run(ausgabe) : c.notFound();
}

function answer<T>(
  c: Ctx,
  form: Abgelehnt['form'],
  schema: z.ZodType<T>,
  work: (ausgabe: Ausgabe, angaben: T) => Promise<Ergebnis<number>>,
): Promise<Response> {
  return withAusgabe(c, async (ausgabe) => {
    const { sprache } = c.get('kontext');
    const read = await readForm(c, schema);
    const again = (fehler: Record<string, string>) =>
      showZustaendige(c, ausgabe, {
        form,
        values: read.eingabe,
        errors: fieldErrors(fehler, describeZustaendige, sprache),
      });
    if (!read.ok) return again(read.fehler);
    const result = await work(ausgabe, read.wert);
    if (!result.ok) return again({ [result.feld ?? '']: result.grund });
    return redirect(c, pathOf(ausgabe.id), zustaendigeTexte[sprache].vereint(result.wert));
  });
}

async function showZustaendige(c: Ctx, ausgabe: Ausgabe, abgelehnt?: Abgelehnt) {
  const zustaendige = listZustaendige(await listAlleMassnahmen(c.get('kontext').db, ausgabe.id));
  const namen = zustaendige.map(({ name }) => name);
  return show(
    c,
    <ZustaendigePage
      rahmen={rahmenOf(c)}
      ausgabe={ausgabe}
      zustaendige={zustaendige}
      vorschlaege={proposeGleiche(namen)}
      gewaehlt={(c.req.queries('name') ?? []).filter((name) => namen.includes(name))}
      {...(abgelehnt ? { abgelehnt } : {})}
    />,
    abgelehnt ? 422 : 200,
  );
}
