import { datumOf, yearOf } from '../../begriffe/zeit.ts';
import type { Ctx } from '../../platform/http/route.ts';
import { listHaushaltsjahre } from './toepfe/topf.store.ts';

export const thisYear = (c: Ctx): number => yearOf(datumOf(c.get('kontext').clock.now()));

/** The year in the address, else this one. */
export function readJahr(c: Ctx): number {
  const jahr = Number(c.req.query('jahr'));
  return Number.isInteger(jahr) && jahr >= 2000 && jahr <= 2100 ? jahr : thisYear(c);
}

/** Years to choose from: those with anything in them, this one and the next, the latest first. */
export async function listWahljahre(c: Ctx, jahr: number): Promise<number[]> {
  const now = thisYear(c);
  const belegt = await listHaushaltsjahre(c.get('kontext').db);
  return [...new Set([...belegt, jahr, now, now + 1])].sort((one, other) => other - one);
}
