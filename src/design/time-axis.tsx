import type { Uhrzeit } from '../begriffe/zeit.ts';
import { formatZeitspanne } from '../begriffe/zeitanzeige.ts';
import { assignLanes, type DayEntry, dayWindow, percentOf } from './day.ts';
import { Details } from './details.tsx';
import type { Ton } from './rahmen.ts';
import { useTexte } from './texte.ts';

export interface Appointment extends DayEntry {
  title: string;
  /** Place or person, one short line. */
  detail?: string;
  href?: string;
  tone?: Ton;
}

const laneHeight = 44;
const headHeight = 24;

/** Today's appointments on a time axis. The picture is for the eye; the list below it has the links and words. */
export const TimeAxis = ({
  label,
  appointments,
  now,
  foldList,
}: {
  label: string;
  appointments: readonly Appointment[];
  /** The present time of day, when the day is today. */
  now?: Uhrzeit;
  /** Fold the list away where the page already lists the appointments. */
  foldList?: boolean;
}) => {
  const t = useTexte();
  const placed = assignLanes(appointments);
  const window = dayWindow(appointments);
  const hours = Array.from({ length: window[1] - window[0] + 1 }, (_, index) => window[0] + index);
  const height = headHeight + Math.max(1, ...placed.map(({ lane }) => lane + 1)) * laneHeight;
  const position = now === undefined ? -1 : percentOf(now, window);
  const list = (
    <ol class="k-axis-list">
      {placed.map(({ entry }) => (
        <li class={entry.tone && `k-tone-${entry.tone}`}>
          <span class="k-figures">{formatZeitspanne(entry.von, entry.bis)}</span>
          <span>
            {entry.href ? (
              <a class="k-link" href={entry.href}>
                {entry.title}
              </a>
            ) : (
              entry.title
            )}
            {entry.detail && <span class="k-muted"> · {entry.detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
  return (
    <figure class="k-axis" aria-label={label}>
      <svg class="k-axis-picture" height={height} aria-hidden="true" focusable="false">
        {hours.map((hour, index) => {
          const x = `${Math.round((index / (hours.length - 1)) * 1000) / 10}%`;
          const anchor = index === 0 ? 'start' : index === hours.length - 1 ? 'end' : 'middle';
          return (
            <g class={index % 2 === 1 && index !== hours.length - 1 ? 'k-axis-hour k-minor' : 'k-axis-hour'}>
              <line x1={x} x2={x} y1={headHeight - 4} y2={height} />
              <text x={x} y="13" text-anchor={anchor}>
                {hour}
              </text>
            </g>
          );
        })}
        {placed.map(({ entry, lane }) => {
          const from = percentOf(entry.von, window);
          return (
            <svg
              class={entry.tone ? `k-axis-block k-tone-${entry.tone}` : 'k-axis-block'}
              x={`${from}%`}
              y={headHeight + lane * laneHeight + 2}
              width={`${Math.max(Math.round((percentOf(entry.bis, window) - from) * 10) / 10, 1)}%`}
              height={laneHeight - 4}
              aria-hidden="true"
            >
              <rect x="1" width="100%" height="100%" rx="4" />
              <text x="8" y="16" class="k-axis-title">
                {entry.title}
              </text>
              <text x="8" y="32">
                {entry.detail}
              </text>
            </svg>
          );
        })}
        {position >= 0 && position <= 100 && (
          <line class="k-axis-now" x1={`${position}%`} x2={`${position}%`} y1={headHeight - 6} y2={height} />
        )}
      </svg>
      {appointments.length > 0 && (foldList ? <Details summary={t.terminListe}>{list}</Details> : list)}
    </figure>
  );
};
