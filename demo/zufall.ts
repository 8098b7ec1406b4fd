/**
 * Chance that is the same every time (mulberry32): the demo county's people and appointments must not depend on the
 * day it is built, or its published figures would change.
 */
export class Zufall {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 ≤ value < 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number, both ends included. */
  int(von: number, bis: number): number {
    return von + Math.floor(this.next() * (bis - von + 1));
  }

  /** True in so many of one hundred cases. */
  chance(prozent: number): boolean {
    return this.next() * 100 < prozent;
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[this.int(0, list.length - 1)]!;
  }

  /** The heavier, the likelier. */
  weighted<T>(list: readonly T[], weight: (item: T) => number): T {
    const weights = list.map(weight);
    let rest = this.next() * weights.reduce((sum, part) => sum + part, 0);
    for (const [index, part] of weights.entries()) {
      rest -= part;
      if (rest < 0) return list[index]!;
    }
    return this.pick(list);
  }

  shuffle<T>(list: readonly T[]): T[] {
    const shuffled = [...list];
    for (let at = shuffled.length - 1; at > 0; at--) {
      const other = this.int(0, at);
      [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
    }
    return shuffled;
  }
}
