import { sql } from 'kysely';
import { modules } from '../src/app.tsx';
import { INTERNE_ROLLEN, type Rolle } from '../src/begriffe/rolle.ts';
import { sowBerichte } from '../src/modules/berichte/berichte-saeen.beispiele.ts';
import { addBestand } from '../src/modules/bestand/bestand.beispiele.ts';
import { sowHaushalt } from '../src/modules/haushalt/haushalt-saeen.beispiele.ts';
import { sowKurse } from '../src/modules/sprachkurse/kurse/kurse-saeen.beispiele.ts';
import { seedWarteliste } from '../src/modules/sprachkurse/warteliste/warteliste.beispiele.ts';
import { createRegel } from '../src/modules/sprachmittlung/abrechnung/entschaedigung.action.ts';
import { MODELLE } from '../src/modules/sprachmittlung/abrechnung/entschaedigung-pruefung.rules.ts';
import { createKostentraeger } from '../src/modules/sprachmittlung/abrechnung/kostentraeger.action.ts';
import { buildLaeufe } from '../src/modules/sprachmittlung/abrechnung/lauf.beispiele.ts';
import { beginSuche } from '../src/modules/sprachmittlung/vermittlung/suche.action.ts';
import {
  addEinsatz,
  addSprachmittler,
  addStelle,
} from '../src/modules/sprachmittlung/vermittlung/vermittlung.beispiele.ts';
import { createSchluessel } from '../src/modules/verwaltung/index.ts';
import type { TestApp, TestUser } from '../test-support/app.ts';
import { type Formular, readFormulare } from './formulare.ts';
import { buildKonzept } from './konzept-haus.ts';
import type { Zufall } from './zufall.ts';

export const routes = modules.flatMap((modul) => modul.routes);
export const operations = modules.flatMap((modul) => modul.api ?? []);
const permissions: Record<string, readonly Rolle[]> = Object.assign({}, ...modules.map((m) => m.permissions));

/** Somebody with every role of the office, a requester, an interpreter, and who is not signed in. */
export const BESUCHER = ['buero', 'stelle', 'sprachmittler', 'kurstraeger', 'gast'] as const;
export type Besucher = (typeof BESUCHER)[number];

/** A form and who was shown it. */
export interface GezeigtesFormular extends Formular {
  besucher: Besucher;
}

/** Counted, kept half or noted on purpose, whatever is answered: wrong sign-ins, first steps, when a key was used. */
const REMEMBERED_ANYWAY = ['anmeldeversuch', 'verification', 'api_schluessel'];

/** A small office in the middle of its work, with its users, keys, forms and personal links. */
export interface Haus {
  app: TestApp;
  /** One form of each kind and visitor. */
  formulare: readonly GezeigtesFormular[];
  /** Paths of the personal links that were mailed. */
  links: readonly string[];
  /** A route's path with ids for its places: 1, or where nothing has it, one that is there. */
  pathTo(path: string): string;
  userOf(besucher: Besucher): TestUser | null;
  /** The visitor's API key; a guest's is invented. */
  keyOf(besucher: Besucher): string;
  /** After buttons that sign out, lock and revoke: everybody has a new session and a new key. */
  signIn(): Promise<void>;
  /** Reads all pages again for their forms, and all mails for their links. */
  lookAround(): Promise<void>;
  /** Rows of each table and their newest change: whatever was saved, this is another text afterwards. */
  fingerprint(): Promise<string>;
}

/** Fills an empty application and signs everybody in. */
export async function openHaus(app: TestApp, zufall: Zufall): Promise<Haus> {
  const { db } = app.database;
  const stelleId = await addStelle(app);
  const sprachmittlerId = await addSprachmittler(app, 'Abebe');
  for (const name of ['Berhe', 'Chala']) await addSprachmittler(app, name);
  for (let day = 20; day < 28; day++) {
    const [beginn, ende] = [9, 10].map((hour) => new Date(Date.UTC(2026, 2, day, hour)));
    const id = await addEinsatz(app, stelleId, { beginn_at: beginn!, ende_at: ende! });
    if (day % 2 === 0) await beginSuche(app.kontext(), id);
  }
  // One each, so that their pages are there and reports and requests show all their fields.
  await createRegel(app.kontext(), {
    bezeichnung: 'Satzung 2026',
    gueltigAb: '2026-01-01',
    gueltigBis: null,
    geltung: {},
    satz: { ...MODELLE.grundbetrag, wartezeit: { art: 'wie-einsatz' } },
    beendetBisherige: false,
  });
  await createKostentraeger(app.kontext(), {
    bezeichnung: 'Ausländerbehörde',
    anschrift: '',
    email: '',
    frage: 'Lebt die Klientin oder der Klient seit weniger als drei Monaten hier?',
    topf_id: null,
  });
  await buildLaeufe(app, stelleId, sprachmittlerId);
  await seedWarteliste(app, stelleId);
  await sowBerichte(app);
  await sowHaushalt(app);
  await addBestand(app);
  const { traegerId = 1, ...kursIds } = await sowKurse(app);
  const ids: Record<string, number> = { ...kursIds, ...(await buildKonzept(app)) };
  let users: Record<Besucher, TestUser | null>;
  let keys: Record<Besucher, string>;
  const statement = await fingerprintSql(app);
  const haus: Haus = {
    app,
    formulare: [],
    links: [],
    pathTo(path) {
      const [, first = 1] = Object.entries(ids).find(([beginning]) => path.startsWith(beginning)) ?? [];
      return path
        .replace(/:id(\{[^}]*\})?/, String(first))
        .replace(/:monat(\{[^}]*\})?/, '2026-02')
        .replace(/:einschreibung(\{[^}]*\})?/, String(ids[':einschreibung']))
        .replaceAll(/:\w+(\{[^}]*\})?/g, '1');
    },
    userOf: (besucher) => users[besucher],
    keyOf: (besucher) => keys[besucher],
    async signIn() {
      users = {
        buero: await app.signIn(INTERNE_ROLLEN),
        stelle: await app.signIn('stelle', stelleId),
        sprachmittler: await app.signIn('sprachmittler', sprachmittlerId),
        kurstraeger: await app.signIn('kurstraeger', traegerId),
        gast: null,
      };
      keys = {
        buero: await makeKey(app, 'disposition', null),
        stelle: await makeKey(app, 'stelle', stelleId),
        sprachmittler: await makeKey(app, 'sprachmittler', sprachmittlerId),
        kurstraeger: await makeKey(app, 'kurstraeger', traegerId),
        gast: 'komut_erfunden',
      };
    },
    async lookAround() {
      const mails = await db.selectFrom('mail').select('text').execute();
      const links = mails.flatMap(({ text }) => [
        ...text.matchAll(/http:\/\/localhost:3000(\/\S+\/[\w-]{24,})/g),
      ]);
      haus.links = [...new Set(links.map(([, path]) => path!))];
      const found = new Map<string, GezeigtesFormular>();
      const visit = async (path: string, besucher: Besucher) => {
        const answer = await app.get(path, users[besucher]);
        for (const formular of readFormulare(await answer.text()))
          found.set(`${besucher} ${formular.action.replaceAll(/\d+|[\w-]{24,}/g, '#')}`, {
            ...formular,
            besucher,
          });
      };
      for (const { method, path, zugang } of routes) {
        if (method !== 'get' || path.includes(':token')) continue;
        const filled = path.replaceAll(/:\w+(\{[^}]*\})?/g, () => String(1 + zufall.below(8)));
        for (const besucher of visitorsOf(zugang)) await visit(filled, besucher);
      }
      for (const link of haus.links.slice(-30)) await visit(link, 'gast');
      haus.formulare = [...found.values()];
    },
    async fingerprint() {
      const { rows } = await sql<{ stand: string }>`${sql.raw(statement)}`.execute(db);
      return rows[0]!.stand;
    },
  };
  await haus.signIn();
  return haus;
}

/** Who gets in there, one of each kind. */
export function visitorsOf(zugang: string): Besucher[] {
  if (zugang === 'oeffentlich' || zugang.startsWith('link:')) return ['gast'];
  const rollen = permissions[zugang];
  if (!rollen) return ['buero', 'sprachmittler'];
  const isOffice = rollen.some((rolle) => (INTERNE_ROLLEN as readonly string[]).includes(rolle));
  const external = BESUCHER.filter((besucher) => (rollen as readonly string[]).includes(besucher));
  return isOffice ? ['buero', ...external] : external;
}

async function makeKey(app: TestApp, rolle: Rolle, bezugId: number | null): Promise<string> {
  const umfang = [...new Set(operations.map((operation) => operation.umfang))];
  const neu = { name: rolle, umfang, rollen: [rolle], bezugId, gueltigBis: null };
  const made = await createSchluessel(app.kontext(), neu);
  if (!made.ok) throw new Error(made.grund);
  return made.wert.token;
}

async function fingerprintSql({ database: { db } }: TestApp): Promise<string> {
  const { rows } = await sql<{ name: string }>`SELECT relname AS name FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' ORDER BY 1`.execute(db);
  const stand = rows
    .filter(({ name }) => !REMEMBERED_ANYWAY.includes(name))
    .map(
      ({ name }) =>
        `(SELECT '${name} ' || count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) FROM "${name}")`,
    );
  // A list, because a function takes no more than a hundred arguments.
  return `SELECT array_to_string(ARRAY[${stand.join(',')}], ',') AS stand`;
}
