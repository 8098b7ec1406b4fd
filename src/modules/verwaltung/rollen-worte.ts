import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import type { ExterneRolle } from '../../begriffe/rolle.ts';
import type { Kontext } from '../../platform/kontext.ts';
import type { Bezugsquelle } from '../../platform/modul.ts';
import { isExtern, type Rollenzuweisung } from './benutzer/rolle.rules.ts';
import { rollenTexte } from './rollen.texte.ts';

/** The organisations and persons that external roles belong to: role → number → name. */
export type Bezuege = ReadonlyMap<ExterneRolle, ReadonlyMap<number, string>>;

export async function loadBezuege(kontext: Kontext, quellen: readonly Bezugsquelle[]): Promise<Bezuege> {
  const lists = await Promise.all(
    quellen.map(async (quelle) => {
      const bezuege = await quelle.findBezuege(kontext);
      return [quelle.rolle, new Map(bezuege.map(({ id, name }) => [id, name]))] as const;
    }),
  );
  return new Map(lists);
}

/** With those somebody belongs to already, also when they are no longer offered to others. */
export function includeBezuege(bezuege: Bezuege, rollen: readonly Rollenzuweisung[]): Bezuege {
  const all = new Map([...bezuege].map(([rolle, namen]) => [rolle, new Map(namen)]));
  for (const { rolle, bezugId } of rollen) {
    if (!isExtern(rolle) || bezugId === null) continue;
    const namen = all.get(rolle) ?? new Map<number, string>();
    if (!namen.has(bezugId)) namen.set(bezugId, `Nr. ${bezugId}`);
    all.set(rolle, namen);
  }
  return all;
}

/** `Disposition, Anfragende Stelle (Jugendamt)` */
export function rollenWorte(
  rollen: readonly Rollenzuweisung[],
  sprache: Anzeigesprache,
  bezuege: Bezuege = new Map(),
): string {
  return rollen
    .map(({ rolle, bezugId }) => {
      const bezug = bezugId === null ? undefined : bezuege.get(rolle as ExterneRolle)?.get(bezugId);
      return bezug ? `${rollenTexte[sprache][rolle]} (${bezug})` : rollenTexte[sprache][rolle];
    })
    .join(', ');
}
