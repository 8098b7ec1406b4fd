import type { FormErrors, FormValues } from '../../../design/index.ts';
import { checkEingabe, fieldErrors, readEingabe, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import type { Kontext } from '../../../platform/kontext.ts';
import {
  type Bezug,
  einladungSchema,
  endZugang,
  fehlerSatz,
  inviteExterne,
  listOffeneEinladungen,
  listZugaenge,
  renewEinladung,
  revokeEinladung,
} from '../../verwaltung/index.ts';
import { findSprachmittler } from '../sprachmittler.store.ts';
import { findStelle } from '../stelle.store.ts';
import { texte } from './texte.ts';
import { ZugangPage } from './zugang.page.tsx';

/** Those people from outside whom the office may let in: a requester's, or an interpreter. */
interface Aussen {
  art: 'stelle' | 'sprachmittler';
  ordner: 'stellen' | 'sprachmittler';
  zugang: string;
  /** Null when there is no such record. */
  find(kontext: Kontext, id: number): Promise<{ name: string; vorschlag: Vorschlag } | null>;
}

interface Vorschlag {
  name: string;
  email: string;
}

const AUSSEN: readonly Aussen[] = [
  {
    art: 'sprachmittler',
    ordner: 'sprachmittler',
    zugang: 'sprachmittler.zugang',
    async find({ db }, id) {
      const person = await findSprachmittler(db, id);
      if (!person) return null;
      const name = [person.vorname, person.nachname].filter(Boolean).join(' ');
      return { name, vorschlag: { name, email: person.email } };
    },
  },
  {
    art: 'stelle',
    ordner: 'stellen',
    zugang: 'stelle.zugang',
    async find({ db }, id) {
      const stelle = await findStelle(db, id);
      return stelle && { name: stelle.name, vorschlag: { name: '', email: '' } };
    },
  },
];

const bezugOf = (aussen: Aussen, id: number): Bezug => ({ rolle: aussen.art, bezugId: id });
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
      art={aussen.art}
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

function zugangRoutesFor(aussen: Aussen): Route[] {
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

export const zugangRoutes: Route[] = AUSSEN.flatMap(zugangRoutesFor);
