import { buildWege, type Punkt, type Wege } from '../bedarf.rules.ts';

const ERDRADIUS_KM = 6371;
const RADIANT = Math.PI / 180;

/** Roads are longer than the great circle; 1.3 holds for the flat land of Lower Saxony. */
export const WEGFAKTOR = 1.3;

export function luftlinieKm(von: Punkt, nach: Punkt): number {
  const halbLat = Math.sin(((nach.lat - von.lat) * RADIANT) / 2);
  const halbLon = Math.sin(((nach.lon - von.lon) * RADIANT) / 2);
  const a = halbLat ** 2 + Math.cos(von.lat * RADIANT) * Math.cos(nach.lat * RADIANT) * halbLon ** 2;
  return 2 * ERDRADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** Distances by great circle and road factor. */
export const geschaetzteWege: Wege = buildWege((von, nach) => luftlinieKm(von, nach) * WEGFAKTOR);

/** Most points a routing server is asked for at once. */
const HOECHSTENS_PUNKTE = 500;
const TIMEOUT_MS = 4000;

/**
 * Distances from a routing server (OSRM's table service) between a target and many starting points; what it does not
 * answer in four seconds, or not at all, is estimated: a broken router must not stop the dispatch.
 * @param osrmUrl its address, or null to estimate everything
 */
export async function loadWege(
  osrmUrl: string | null,
  ziel: Punkt | null,
  starts: readonly Punkt[],
): Promise<Wege> {
  if (!osrmUrl || !ziel || starts.length === 0) return geschaetzteWege;
  const punkte = [ziel, ...starts.slice(0, HOECHSTENS_PUNKTE - 1)];
  const bekannte = new Map<string, number>();
  try {
    const koordinaten = punkte.map(({ lat, lon }) => `${lon},${lat}`).join(';');
    const answer = await fetch(
      `${osrmUrl}/table/v1/driving/${koordinaten}?destinations=0&annotations=distance`,
      {
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
    );
    const { code, distances } = (await answer.json()) as { code?: string; distances?: (number | null)[][] };
    if (code !== 'Ok' || !distances) return geschaetzteWege;
    for (const [index, [meter]] of distances.entries()) {
      if (typeof meter === 'number' && punkte[index]) bekannte.set(keyOf(punkte[index], ziel), meter / 1000);
    }
  } catch {
    return geschaetzteWege;
  }
  return buildWege(
    (von, nach) =>
      bekannte.get(keyOf(von, nach)) ?? bekannte.get(keyOf(nach, von)) ?? luftlinieKm(von, nach) * WEGFAKTOR,
  );
}

const keyOf = (von: Punkt, nach: Punkt) => `${von.lat},${von.lon},${nach.lat},${nach.lon}`;
