import { createUser } from '../src/modules/verwaltung/benutzer/benutzer-anlegen.action.ts';
import { isExtern } from '../src/modules/verwaltung/benutzer/rolle.rules.ts';
import type { Mandant } from '../src/platform/database/mandanten.ts';
import { migrateMandant } from '../src/platform/database/migrate.ts';
import type { Kontext } from '../src/platform/kontext.ts';
import type { Runtime } from '../src/platform/runtime.ts';
import { DEMO_BENUTZER, DEMO_PASSWORT } from './benutzer.ts';

export { demoSignIns } from './benutzer.ts';

export const DEMO_MANDANT: Mandant = {
  schema: 'demo',
  titel: 'Landkreis Wiekenland',
  host: null,
  demo: true,
};

/** What the schema says of itself while it is being built. */
const IM_BAU = 'KoMuT: Demo-Landkreis im Bau';

/**
 * Makes the demo county at the first start. It enters the list of Mandanten only when it is whole, so that an
 * interrupted start leaves no half county: what was begun is dropped and built anew.
 * @param warn writes a line to standard error
 */
export async function ensureDemo(runtime: Runtime, warn: (line: string) => void): Promise<void> {
  const { mandanten } = runtime;
  if (mandanten.find(DEMO_MANDANT.schema)) return;
  await prepareSchema(runtime);
  warn('Der Demo-Landkreis entsteht …');
  await buildDemo(runtime.kontext(DEMO_MANDANT));
  await mandanten.shared.query(`COMMENT ON SCHEMA ${DEMO_MANDANT.schema} IS NULL`);
  await mandanten.add(DEMO_MANDANT);
}

async function prepareSchema({ mandanten: { shared } }: Runtime): Promise<void> {
  const { schema } = DEMO_MANDANT;
  const { rows } = await shared.query<{ comment: string | null }>(
    `SELECT obj_description(oid, 'pg_namespace') AS comment FROM pg_namespace WHERE nspname = $1`,
    [schema],
  );
  if (rows[0] && rows[0].comment !== IM_BAU) {
    throw new Error(
      `In dieser Datenbank gibt es schon ein Schema ${schema}, das nicht vom Demo-Landkreis ist.`,
    );
  }
  await shared.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await shared.query(`CREATE SCHEMA ${schema}`);
  await shared.query(`COMMENT ON SCHEMA ${schema} IS '${IM_BAU}'`);
  await migrateMandant(shared, schema);
}

async function buildDemo(kontext: Kontext): Promise<void> {
  for (const { rolle, name, email } of DEMO_BENUTZER) {
    const made = await createUser(kontext, {
      name,
      email,
      passwort: DEMO_PASSWORT,
      rollen: [{ rolle, bezugId: isExtern(rolle) ? 1 : null }],
    });
    if (!made.ok) throw new Error(`${email}: ${made.grund}`);
  }
}
