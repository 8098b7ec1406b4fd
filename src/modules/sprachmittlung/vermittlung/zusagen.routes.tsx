import { showFault } from '../../../platform/http/fault.page.tsx';
import { readEingabe } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { replaceSprachmittler } from '../abschluss/rueckgabe.action.ts';
import { findSprachmittler } from '../sprachmittler.store.ts';
import { describeAblehnung } from './seiten.texte.ts';
import { keepZusage } from './zusagen.action.ts';
import { ZusagenPage } from './zusagen.page.tsx';
import { listOffeneZusagen } from './zusagen.store.ts';
import { zusagenTexte } from './zusagen.texte.ts';

/** What becomes of the appointments of somebody who pauses or has left. */

async function showZusagen(c: Ctx, fehler?: string) {
  const { db, clock } = c.get('kontext');
  const person = await findSprachmittler(db, idOf(c));
  if (!person) return showFault(c, 404, 'fehler.404');
  const einsaetze = await listOffeneZusagen(db, person.id, clock.now());
  return show(
    c,
    <ZusagenPage
      rahmen={rahmenOf(c)}
      person={person}
      einsaetze={einsaetze}
      {...(fehler ? { fehler } : {})}
    />,
    fehler ? 422 : 200,
  );
}

export const zusagenRoutes: readonly Route[] = [
  get('/sprachmittler/:id/zusagen', 'einsatz.bearbeiten', (c) => showZusagen(c)),
  post('/sprachmittler/:id/zusagen', 'einsatz.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const t = zusagenTexte[kontext.sprache];
    const { einsatzId, entscheidung } = await readEingabe(c);
    const offene = await listOffeneZusagen(kontext.db, idOf(c), kontext.clock.now());
    const einsatz = offene.find(({ id }) => String(id) === einsatzId);
    if (!einsatz || (entscheidung !== 'bleibt' && entscheidung !== 'suchen')) {
      return showFault(c, 404, 'fehler.404');
    }
    const result =
      entscheidung === 'bleibt'
        ? await keepZusage(kontext, einsatz.id, idOf(c))
        : await replaceSprachmittler(kontext, einsatz.id, { grund: 'verhindert', bemerkung: '' }, 'buero');
    if (!result.ok) return showZusagen(c, describeAblehnung(result, kontext.sprache));
    return redirect(c, `/sprachmittler/${idOf(c)}/zusagen`, entscheidung === 'bleibt' ? t.bleibt : t.gesucht);
  }),
];
