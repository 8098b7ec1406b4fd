import { scaleSqrt } from 'd3-scale';
import type { Child } from 'hono/jsx';
import { useFormat } from './chart-frame.tsx';
import { Details } from './details.tsx';
import type { Ton } from './rahmen.ts';
import { useTexte } from './texte.ts';

export interface MapPoint {
  name: string;
  /** Degrees, WGS 84. */
  lat: number;
  lon: number;
  /** Size of the circle: waiting people, courses, appointments. */
  value: number;
  tone?: Ton;
  detail?: Child;
}

const width = 4;
const height = 3;
const margin = 0.12;

/**
 * Places in percent of a 4:3 picture, north up. At the scale of a county a degree of longitude is simply
 * shorter than one of latitude by the cosine of the latitude; nothing finer is visible.
 */
export const projectPlaces = (
  places: readonly { lat: number; lon: number }[],
): { x: number; y: number }[] => {
  const lats = places.map((place) => place.lat);
  const lons = places.map((place) => place.lon);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (width * (1 - 2 * margin)) / Math.max((east - west) * shrink, 1e-6),
    (height * (1 - 2 * margin)) / Math.max(north - south, 1e-6),
  );
  const round = (share: number) => Math.round(share * 10_000) / 100;
  return places.map(({ lat, lon }) => ({
    x: round(0.5 + ((lon - (west + east) / 2) * shrink * scale) / width),
    y: round(0.5 - ((lat - (south + north) / 2) * scale) / height),
  }));
};

/** Places on a simple map without a background: where demand is, who travels where. The figures stand below as words. */
export const PointMap = ({
  id,
  title,
  description,
  points,
  lines = [],
}: {
  /** Unique on the page. */
  id: string;
  title: string;
  description: string;
  points: readonly MapPoint[];
  /** Journeys between two places of `points` by name; the wider the more people. */
  lines?: readonly { from: string; to: string; value: number }[];
}) => {
  const t = useTexte();
  const write = useFormat();
  const spots = projectPlaces(points);
  const spotOf = (name: string) => spots[points.findIndex((point) => point.name === name)];
  const radius = scaleSqrt([0, Math.max(1, ...points.map((point) => point.value))], [3, 18]);
  const thickness = scaleSqrt([0, Math.max(1, ...lines.map((line) => line.value))], [1, 7]);
  return (
    <figure class="k-map" aria-labelledby={`${id}-titel`}>
      <figcaption class="k-h3" id={`${id}-titel`}>
        {title}
      </figcaption>
      <svg class="k-map-picture" role="img" aria-labelledby={`${id}-name ${id}-text`} focusable="false">
        <title id={`${id}-name`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        {lines.map((line) => {
          const [from, to] = [spotOf(line.from), spotOf(line.to)];
          return from && to ? (
            <line
              x1={`${from.x}%`}
              y1={`${from.y}%`}
              x2={`${to.x}%`}
              y2={`${to.y}%`}
              stroke-width={Math.round(thickness(line.value) * 10) / 10}
            />
          ) : null;
        })}
        {points.map((point, index) => {
          const { x, y } = spots[index]!;
          const size = Math.round(radius(point.value) * 10) / 10;
          return (
            <g class={point.tone && `k-tone-${point.tone}`}>
              <circle cx={`${x}%`} cy={`${y}%`} r={size} />
              <text
                x={`${x}%`}
                y={`${y}%`}
                dy={size + 14}
                text-anchor={x < 15 ? 'start' : x > 85 ? 'end' : 'middle'}
              >
                {point.name}
              </text>
            </g>
          );
        })}
      </svg>
      <Details summary={t.datentabelle}>
        <ul class="k-list">
          {points.map((point) => (
            <li>
              {point.name}: {write(point.value)}
              {point.detail && <> · {point.detail}</>}
            </li>
          ))}
          {lines.map((line) => (
            <li>
              {line.from} → {line.to}: {write(line.value)}
            </li>
          ))}
        </ul>
      </Details>
    </figure>
  );
};
