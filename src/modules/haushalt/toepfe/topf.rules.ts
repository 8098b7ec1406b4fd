import { type Geld, sumGeld } from '../../../begriffe/geld.ts';

interface Stand {
  ansatzCent: Geld | null;
  gezahltCent: Geld;
}

/** All pots of a year together. */
export function sumTopfsummen(staende: readonly Stand[]): { ansatzCent: Geld; gezahltCent: Geld } {
  return {
    ansatzCent: sumGeld(staende.map((one) => one.ansatzCent ?? 0)),
    gezahltCent: sumGeld(staende.map((one) => one.gezahltCent)),
  };
}

/** What is left of a plan; negative when more was paid, null without a plan. */
export function restOf({ ansatzCent, gezahltCent }: Stand): Geld | null {
  return ansatzCent === null ? null : ansatzCent - gezahltCent;
}
