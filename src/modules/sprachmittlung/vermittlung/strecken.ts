import { luftlinieKm } from '../../../begriffe/ort.ts';
import { buildWege, type Punkt, type Wege } from '../bedarf.rules.ts';

/** Roads are longer than the great circle; 1.3 holds for the flat land of Lower Saxony. */
export const WEGFAKTOR = 1.3;

const estimateKm = (von: Punkt, nach: Punkt) => luftlinieKm(von, nach) * WEGFAKTOR;

/** Distances by great circle and road factor. */
export const geschaetzteWege: Wege = buildWege(estimateKm);

/**
 * Where the distances of a ranking come from: `luftlinie` where no router is set up, `router`, `router-teils` where it
 * left some ways open, `router-stumm` where it did not answer. The last two are estimated as far as they are open.
 */
export type Wegquelle = 'luftlinie' | 'router' | 'router-teils' | 'router-stumm';

export interface GeladeneWege {
  wege: Wege;
  quelle: Wegquelle;
}

/** OSRM answers tables of up to 100 places unless its operator says otherwise (`--max-table-size`); one is the target. */
const STARTS_JE_ANFRAGE = 99;
/** A town has one point for many people: more than this many different ones no office has. */
const HOECHSTENS_ANFRAGEN = 10;
const TIMEOUT_MS = 4000;

/**
 * Distances from a routing server (OSRM's table service, `/table/v1/driving`) between a target and many starting
 * points. What it does not answer within the time, or answers with null (no road leads there), is estimated: a broken
 * router must not stop the dispatch.
 * @param osrmUrl its address, or null to estimate everything
 */
export async function loadWege(
  osrmUrl: string | null,
  ziel: Punkt | null,
  starts: readonly Punkt[],
  timeoutMs: number = TIMEOUT_MS,
): Promise<GeladeneWege> {
  if (!osrmUrl || !ziel || starts.length === 0) return { wege: geschaetzteWege, quelle: 'luftlinie' };
  const verschiedene = [...new Map(starts.map((punkt) => [keyOf(punkt, ziel), punkt])).values()];
  const gruppen = chunk(verschiedene, STARTS_JE_ANFRAGE).slice(0, HOECHSTENS_ANFRAGEN);
  const signal = AbortSignal.timeout(timeoutMs);
  const tabellen = await Promise.all(gruppen.map((gruppe) => askTable(osrmUrl, ziel, gruppe, signal)));
  const bekannte = new Map<string, number>(tabellen.flat());
  if (bekannte.size === 0) return { wege: geschaetzteWege, quelle: 'router-stumm' };
  return {
    wege: buildWege(
      (von, nach) =>
        bekannte.get(keyOf(von, nach)) ?? bekannte.get(keyOf(nach, von)) ?? estimateKm(von, nach),
    ),
    quelle: bekannte.size < verschiedene.length ? 'router-teils' : 'router',
  };
}

/** The ways OSRM knows from each start to the target in kilometres; none where it fails. */
async function askTable(
  osrmUrl: string,
  ziel: Punkt,
  starts: readonly Punkt[],
  signal: AbortSignal,
): Promise<[string, number][]> {
  const koordinaten = [ziel, ...starts].map(({ lat, lon }) => `${lon},${lat}`).join(';');
  const quellen = starts.map((_, index) => index + 1).join(';');
  try {
    const answer = await fetch(
      `${osrmUrl.replace(/\/+$/, '')}/table/v1/driving/${koordinaten}?sources=${quellen}&destinations=0&annotations=distance`,
      { signal },
    );
    const { code, distances } = (await answer.json()) as { code?: unknown; distances?: unknown };
    if (code !== 'Ok' || !Array.isArray(distances)) return [];
    return starts.flatMap((start, index): [string, number][] => {
      const meter: unknown = Array.isArray(distances[index]) ? distances[index][0] : null;
      return typeof meter === 'number' ? [[keyOf(start, ziel), meter / 1000]] : [];
    });
  } catch {
    return [];
  }
}

function chunk<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

const keyOf = (von: Punkt, nach: Punkt) => `${von.lat},${von.lon},${nach.lat},${nach.lon}`;
