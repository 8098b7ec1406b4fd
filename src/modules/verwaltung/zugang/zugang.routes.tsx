import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { ExterneRolle } from '../../../begriffe/rolle.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { checkEingabe, fieldErrors, readEingabe, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import type { Kontext } from '../../../platform/kontext.ts';
import { renewEinladung, revokeEinladung } from '../benutzer/einladen.action.ts';
import { endZugang, inviteExterne } from '../benutzer/externe.action.ts';
import { listOffeneEinladungen, listZugaenge } from '../benutzer/externe.store.ts';
import type { Bezug } from '../benutzer/rolle.rules.ts';
import { einladungSchema } from '../benutzer/rollen.schema.ts';
import { fehlerSatz } from '../fehler.texte.ts';
import { texte } from './texte.ts';
import { type Aussenworte, ZugangPage } from './zugang.page.tsx';

/** A kind of organisation or person from outside whom the office may let in. */
export interface Aussen {
  rolle: ExterneRolle;
  /** Its pages stand at `/ordner/:id`, the list of all at `/ordner`. */
  ordner: string;
  zugang: string;
  worte: Record<Anzeigesprache, Aussenworte>;
  /** It is one person, who needs one account only. */
  istEinePerson?: boolean;
  /** Null when there is no such record; `vorschlag` is what is known of whom to invite. */
  find(
    kontext: Kontext,
    id: number,
  ): Promise<{ name: string; vorschlag: { name: string; email: string } } | null>;
}

const bezugOf = (aussen: Aussen, id: number): Bezug => ({ rolle: aussen.rolle, bezugId: id });
const pfadOf = (aussen: Aussen, id: number) => `/${aussen.ordner}/${id}`;

async function showZugang(c: Ctx, aussen: Aussen, refused?: { values: FormValues; errors: FormErrors }) {
  const kontext = c.get('kontext');
  const id = idOf(c);
  const found = await aussen.find(kontext, id);
  if (!found) return c.notFound();
  const [zugaenge, einladungen] = await Promise.all([
    listZugaenge(kontext.db, bezugOf(aussen, id)),
    listOffeneEinladungen(kontext.db, bezugOf(aussen, id)),
  ]);
  return show(
    c,
    <ZugangPage
      rahmen={rahmenOf(c)}
      worte={aussen.worte[kontext.sprache]}
      istEinePerson={aussen.istEinePerson ?? false}
      name={found.name}
      pfad={pfadOf(aussen, id)}
      zugaenge={zugaenge}
      einladungen={einladungen}
      jetzt={kontext.clock.now()}
      ohneMailserver={kontext.config.smtpUrl === null}
      vorschlag={found.vorschlag}
      {...(refused ?? {})}
    />,
    refused ? 422 : 200,
  );
}

/** The pages and acts by which the office lets people from outside in, for one kind of organisation or person. */
export function zugangRoutesFor(aussen: Aussen): Route[] {
  const base = `/${aussen.ordner}/:id{[0-9]+}/zugang`;
  const back = (c: Ctx) => `${pfadOf(aussen, idOf(c))}/zugang`;
  /** An act on one account or invitation of this organisation or person. */
  const deed = (
    path: string,
    run: (kontext: Kontext, bezug: Bezug, c: Ctx) => ReturnType<typeof endZugang>,
    satz: 'beendet' | 'nochEinmalGesendet' | 'zurueckgenommen',
  ): Route =>
    post(`${base}/${path}`, aussen.zugang, async (c) => {
      const kontext = c.get('kontext');
      const result = await run(kontext, bezugOf(aussen, idOf(c)), c);
      c.get('anmeldung').forget();
      if (result.ok) return redirect(c, back(c), texte[kontext.sprache][satz]);
      return redirect(c, back(c), fehlerSatz(result, kontext.sprache), 'warning');
    });
  return [
    get(base, aussen.zugang, (c) => showZugang(c, aussen)),
    post(base, aussen.zugang, async (c) => {
      const kontext = c.get('kontext');
      const { sprache } = kontext;
      if (!(await aussen.find(kontext, idOf(c)))) return c.notFound();
      const values = await readEingabe(c);
      const form = checkEingabe(values, einladungSchema);
      if (!form.ok)
        return showZugang(c, aussen, { values, errors: fieldErrors(form.fehler, fehlerSatz, sprache) });
      const result = await inviteExterne(kontext, bezugOf(aussen, idOf(c)), form.wert);
      if (!result.ok)
        return showZugang(c, aussen, { values, errors: refusalErrors(result, fehlerSatz, sprache) });
      c.get('anmeldung').forget();
      return redirect(c, back(c), texte[sprache][result.wert](form.wert.name));
    }),
    deed(
      ':nummer{[0-9]+}/beenden',
      (kontext, bezug, c) => endZugang(kontext, bezug, idOf(c, 'nummer')),
      'beendet',
    ),
    deed(
      'einladung/:einladung{[0-9]+}/senden',
      (kontext, bezug, c) => renewEinladung(kontext, idOf(c, 'einladung'), bezug),
      'nochEinmalGesendet',
    ),
    deed(
      'einladung/:einladung{[0-9]+}/zuruecknehmen',
      (kontext, bezug, c) => revokeEinladung(kontext, idOf(c, 'einladung'), bezug),
      'zurueckgenommen',
    ),
  ];
}
