/** Places on the map and the ways between them. */
import type { Zehntelkilometer } from './kilometer.ts';

/** Degrees, WGS 84. */
export interface Ort {
  lat: number;
  lon: number;
}

/** Radius of the sphere that stands for the earth. */
export const ERDRADIUS_KM = 6371;
const RADIANT = Math.PI / 180;

/** Great circle between two places in kilometres (haversine: exact also for places close together). */
export function luftlinieKm(von: Ort, nach: Ort): number {
  const halbLat = Math.sin(((nach.lat - von.lat) * RADIANT) / 2);
  const halbLon = Math.sin(((nach.lon - von.lon) * RADIANT) / 2);
  const a = halbLat ** 2 + Math.cos(von.lat * RADIANT) * Math.cos(nach.lat * RADIANT) * halbLon ** 2;
  return 2 * ERDRADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
}

/** There and back by road: great circle × road factor × 2, rounded once, half up. */
export function rundwegZehntel(von: Ort, nach: Ort, wegfaktor: number): Zehntelkilometer {
  return Math.round(2 * luftlinieKm(von, nach) * wegfaktor * 10);
}

/** Minutes by road from one place to another, not rounded. */
export function fahrtMinuten(von: Ort, nach: Ort, wegfaktor: number, tempoKmh: number): number {
  return ((luftlinieKm(von, nach) * wegfaktor) / tempoKmh) * 60;
}
