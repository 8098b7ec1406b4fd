import type { Verbund } from './verbund.rules.ts';

/** Which offers of a Verbund are open: 1 or 0 for each. */
export type Auswahl = Uint8Array;

/** How many of a group sit in an offer: at [group · number of offers + offer]. */
export interface Besetzung {
  gewicht: number;
  sitze: Int32Array;
}

/**
 * Seats people in the open offers with the greatest possible weight. Null when some open offer cannot reach its
 * minimum, whoever sits where.
 *
 * The sets of people who can be seated together form a matroid, so taking the heaviest first and moving others to make
 * room is exact. Minimum numbers do not change who is seated: if both "these people sit" and "these minimum seats are
 * filled" are possible alone, they are possible together (Mendelsohn and Dulmage 1958), so people are only moved.
 */
export function seat(verbund: Verbund, offen: Auswahl): Besetzung | null {
  const { gruppen, gruppenJeAngebot, reihenfolge, max } = verbund;
  const n = offen.length;
  const sitze = new Int32Array(gruppen.length * n);
  const belegt = new Int32Array(n);
  /** Offers from which no way leads to a free seat any more. */
  const voll = new Uint8Array(n);
  const besucht = new Int32Array(n);
  const versucht: number[] = [];
  let suche = 0;
  const place = (gruppe: number): boolean => {
    const { angebote } = gruppen[gruppe]!;
    for (const angebot of angebote) {
      if (!offen[angebot] || belegt[angebot]! >= max[angebot]!) continue;
      belegt[angebot]! += 1;
      sitze[gruppe * n + angebot]! += 1;
      return true;
    }
    for (const angebot of angebote) {
      if (!offen[angebot] || voll[angebot] || besucht[angebot] === suche) continue;
      besucht[angebot] = suche;
      versucht.push(angebot);
      for (const andere of gruppenJeAngebot[angebot]!) {
        if (andere === gruppe || sitze[andere * n + angebot] === 0 || !place(andere)) continue;
        sitze[andere * n + angebot]! -= 1;
        sitze[gruppe * n + angebot]! += 1;
        return true;
      }
    }
    return false;
  };

  let gewicht = 0;
  const ohnePlatz = new Uint8Array(gruppen.length);
  for (const [wert, gruppe] of reihenfolge) {
    if (ohnePlatz[gruppe]) continue;
    suche += 1;
    versucht.length = 0;
    if (place(gruppe)) gewicht += wert;
    else {
      ohnePlatz[gruppe] = 1;
      for (const angebot of versucht) voll[angebot] = 1;
    }
  }
  return fillMinima(verbund, offen, sitze, belegt) ? { gewicht, sitze } : null;
}

/** Moves people until each open offer has its minimum; false when that is impossible. */
function fillMinima(verbund: Verbund, offen: Auswahl, sitze: Int32Array, belegt: Int32Array): boolean {
  const { min } = verbund;
  for (let angebot = 0; angebot < offen.length; angebot++) {
    while (offen[angebot] && belegt[angebot]! < min[angebot]!) {
      const kette = findKette(verbund, offen, sitze, belegt, angebot);
      if (!kette) return false;
      for (const { von, nach, gruppe } of kette) {
        sitze[gruppe * offen.length + von]! -= 1;
        sitze[gruppe * offen.length + nach]! += 1;
        belegt[von]! -= 1;
        belegt[nach]! += 1;
      }
    }
  }
  return true;
}

interface Umzug {
  von: number;
  nach: number;
  gruppe: number;
}

/** The shortest chain of moves that brings one person into the offer from one that has more than its minimum. */
function findKette(
  { gruppen, gruppenJeAngebot, min }: Verbund,
  offen: Auswahl,
  sitze: Int32Array,
  belegt: Int32Array,
  ziel: number,
): Umzug[] | null {
  const wege = new Map<number, Umzug | null>([[ziel, null]]);
  for (const nach of wege.keys()) {
    for (const gruppe of gruppenJeAngebot[nach]!) {
      for (const von of gruppen[gruppe]!.angebote) {
        if (!offen[von] || wege.has(von) || sitze[gruppe * offen.length + von] === 0) continue;
        wege.set(von, { von, nach, gruppe });
        if (belegt[von]! <= min[von]!) continue;
        const kette: Umzug[] = [];
        for (let zug = wege.get(von); zug; zug = wege.get(zug.nach)) kette.push(zug);
        return kette;
      }
    }
  }
  return null;
}
