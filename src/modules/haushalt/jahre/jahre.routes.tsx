import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import type { FormErrors } from '../../../design/index.ts';
import { readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Modul } from '../../../platform/modul.ts';
import { permissions } from '../haushalt.permissions.ts';
import { describeHaushalt, haushaltTexte } from '../texte.ts';
import { sumTopfsummen } from '../toepfe/topf.rules.ts';
import { listHaushaltsjahre, listTopfstaende } from '../toepfe/topf.store.ts';
import { closeJahr, findHindernisse } from './abschliessen.action.ts';
import { abschlussSchema } from './jahr.schema.ts';
import { findJahresabschluss } from './jahr.store.ts';
import { JahrePage, type Jahreszeile, JahrPage } from './jahre.page.tsx';

const FIRST = 2000;
const LAST = 2100;

/** @param modules asked what still stands against closing a year */
export function jahreRoutes(modules: readonly Modul[]): readonly Route[] {
  async function showJahr(c: Ctx, jahr: number, errors?: FormErrors) {
    const kontext = c.get('kontext');
    const abschluss = await findJahresabschluss(kontext.db, jahr);
    return show(
      c,
      <JahrPage
        rahmen={rahmenOf(c)}
        zeile={await loadZeile(kontext, jahr)}
        abschluss={abschluss && { at: abschluss.abgeschlossen_at, von: abschluss.abgeschlossen_von }}
        hindernisse={abschluss ? [] : await findHindernisse(kontext, modules, jahr)}
        darfAbschliessen={isAllowed(permissions, kontext.wer, 'jahr.abschliessen')}
        {...(errors ? { errors } : {})}
      />,
      errors ? 422 : 200,
    );
  }

  return [
    get('/haushalt/jahre', 'jahr.sehen', async (c) => {
      const kontext = c.get('kontext');
      const jahre = await listHaushaltsjahre(kontext.db);
      const zeilen: Jahreszeile[] = [];
      for (const jahr of jahre) zeilen.push(await loadZeile(kontext, jahr));
      return show(c, <JahrePage rahmen={rahmenOf(c)} zeilen={zeilen} />);
    }),
    get('/haushalt/jahre/:jahr{[0-9]+}', 'jahr.sehen', (c) => {
      const jahr = readJahr(c);
      return jahr === null ? c.notFound() : showJahr(c, jahr);
    }),
    post('/haushalt/jahre/:jahr{[0-9]+}/abschliessen', 'jahr.abschliessen', async (c) => {
      const jahr = readJahr(c);
      if (jahr === null) return c.notFound();
      const kontext = c.get('kontext');
      const form = await readForm(c, abschlussSchema);
      const result = await closeJahr(kontext, modules, jahr, form.ok && form.wert.bestaetigt);
      if (!result.ok) return showJahr(c, jahr, refusalErrors(result, describeHaushalt, kontext.sprache));
      return redirect(c, `/haushalt/jahre/${jahr}`, haushaltTexte[kontext.sprache].jahrAbgeschlossen(jahr));
    }),
  ];
}

function readJahr(c: Ctx): number | null {
  const jahr = idOf(c, 'jahr');
  return jahr >= FIRST && jahr <= LAST ? jahr : null;
}

async function loadZeile({ db, clock }: Kontext, jahr: number): Promise<Jahreszeile> {
  const [staende, abschluss] = await Promise.all([listTopfstaende(db, jahr), findJahresabschluss(db, jahr)]);
  const isOver = jahr < yearOf(datumOf(clock.now()));
  return {
    jahr,
    ...sumTopfsummen(staende),
    zustand: abschluss ? 'abgeschlossen' : isOver ? 'abschliessbar' : 'laufend',
  };
}
