/** Language levels of the Common European Framework (CEFR). */
import { type Ergebnis, ok, refuse } from './ablehnung.ts';

export const NIVEAUS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type Niveau = (typeof NIVEAUS)[number];

/** A1 is 0, C2 is 5. */
export function rankOf(niveau: Niveau): number {
  return NIVEAUS.indexOf(niveau);
}

export function isAtLeast(niveau: Niveau, mindestens: Niveau): boolean {
  return rankOf(niveau) >= rankOf(mindestens);
}

/**
 * Reads a level: `B2`, `b 2`, `B2.1` (a part of the level), `GER B2`, `B1/B2` and `B1-B2` (the lower, which is
 * certain), `B1+` (the level it builds on). Refuses with `niveau.leer` or `niveau.unlesbar`.
 */
export function parseNiveau(eingabe: string): Ergebnis<Niveau> {
  const text = eingabe.trim();
  if (text === '') return refuse('niveau.leer');
  const teile =
    /^(?:(?:ger|gers|cefr|niveau|level|stufe)\s*:?\s*)?([abc])\s?([12])(?:\.[12]|\+)?(?:\s*[/–-]\s*([abc])\s?([12])\+?)?$/i.exec(
      text,
    );
  if (!teile) return refuse('niveau.unlesbar', { werte: { eingabe: text } });
  const stufen = [`${teile[1]}${teile[2]}`, `${teile[3] ?? teile[1]}${teile[4] ?? teile[2]}`].map(
    (stufe) => stufe.toUpperCase() as Niveau,
  );
  return ok(stufen.sort()[0]!);
}
