import type { Wer } from '../../begriffe/wer.ts';
import type { Modul } from '../modul.ts';
import type { Zugang } from './route.ts';

const OPEN = new Set(['oeffentlich', 'angemeldet']);

/** The modules' act × role tables as one. */
export class Permissions {
  readonly #roles = new Map<string, ReadonlySet<string>>();

  /** @throws Error when two modules name the same act, or a route or menu names an act nobody listed */
  constructor(modules: readonly Modul[]) {
    for (const modul of modules) {
      for (const [tat, rollen] of Object.entries(modul.permissions)) {
        if (this.#roles.has(tat)) throw new Error(`Act ${tat} stands in two permission tables`);
        this.#roles.set(tat, new Set(rollen));
      }
    }
    for (const modul of modules) {
      const used = [...modul.routes, ...(modul.navigation ?? []), ...(modul.api ?? [])].map(
        (entry) => entry.zugang,
      );
      for (const zugang of used) {
        if (!OPEN.has(zugang) && !zugang.startsWith('link:') && !this.#roles.has(zugang)) {
          throw new Error(`Module ${modul.name} uses the act ${zugang}, which no permission table lists`);
        }
      }
    }
  }

  /** Personal links are checked by their token, not here. */
  allows(wer: Wer | null, zugang: Zugang): boolean {
    if (zugang === 'oeffentlich') return true;
    if (!wer) return false;
    if (zugang === 'angemeldet') return wer.art === 'benutzer';
    const roles = this.#roles.get(zugang);
    return roles !== undefined && wer.rollen.some((rolle) => roles.has(rolle));
  }

  rolesOf(tat: string): readonly string[] {
    return [...(this.#roles.get(tat) ?? [])];
  }
}
