import type { Child } from 'hono/jsx';
import { formatZeitspanne } from '../begriffe/zeitanzeige.ts';
import { type Between, type DayEntry, dayFlow, dayWindow, percentOf } from './day.ts';
import { Icon } from './icon.tsx';
import type { Ton } from './rahmen.ts';
import { useTexte } from './texte.ts';

export interface BoardEntry extends DayEntry {
  title: string;
  place?: string;
  href?: string;
  tone?: Ton;
}

export interface BoardRow {
  name: string;
  href?: string;
  detail?: Child;
  /** Appointments by the key of the day. */
  days: Readonly<Record<string, readonly BoardEntry[]>>;
  /** Why somebody is not there on a day: "Urlaub". */
  absent?: Readonly<Record<string, string>>;
}

export interface BoardDay {
  key: string;
  /** "Mo, 23.11." */
  label: string;
  today?: boolean;
}

const BetweenLine = ({ before }: { before: Between }) => {
  const t = useTexte();
  switch (before.kind) {
    case 'clash':
      return (
        <li class="k-between k-tone-danger">
          <Icon name="danger" />
          {t.ueberschneidung}
        </li>
      );
    case 'tight':
      return (
        <li class="k-between k-tone-danger">
          <Icon name="car" />
          {t.zuKnapp(before.travelMinutes, before.minutes)}
        </li>
      );
    case 'travel':
      return (
        <li class="k-between">
          <Icon name="car" />
          {t.fahrt(before.travelMinutes)}
        </li>
      );
    case 'gap':
      return before.minutes === 0 ? null : <li class="k-between">{t.luecke(before.minutes)}</li>;
  }
};

/** The day as a thin band: where somebody is busy, where there is room. */
const DayBand = ({ entries, window }: { entries: readonly BoardEntry[]; window: [number, number] }) => (
  <svg class="k-band" aria-hidden="true" focusable="false">
    <rect class="k-band-track" width="100%" height="100%" rx="2" />
    {dayFlow(entries).map(({ entry, before }) => {
      const from = percentOf(entry.von, window);
      return (
        <rect
          class={before?.kind === 'clash' ? 'k-band-clash' : 'k-band-busy'}
          x={`${from}%`}
          width={`${Math.max(Math.round((percentOf(entry.bis, window) - from) * 10) / 10, 1)}%`}
          height="100%"
        />
      );
    })}
  </svg>
);

const Block = ({ entry, tone }: { entry: BoardEntry; tone?: Ton }) => (
  <li class={tone ? `k-block k-tone-${tone}` : 'k-block'}>
    <span class="k-figures k-block-time">{formatZeitspanne(entry.von, entry.bis)}</span>
    {entry.href ? (
      <a class="k-link" href={entry.href}>
        {entry.title}
      </a>
    ) : (
      <span class="k-strong">{entry.title}</span>
    )}
    {entry.place && <span>{entry.place}</span>}
  </li>
);

const Day = ({ entries, window }: { entries: readonly BoardEntry[]; window: [number, number] }) => {
  const flow = dayFlow(entries);
  const clashes = (index: number) => flow[index]?.before?.kind === 'clash';
  return (
    <>
      <DayBand entries={entries} window={window} />
      <ol class="k-board-day">
        {flow.map(({ entry, before }, index) => (
          <>
            {before && <BetweenLine before={before} />}
            <Block entry={entry} tone={clashes(index) || clashes(index + 1) ? 'danger' : entry.tone} />
          </>
        ))}
      </ol>
    </>
  );
};

/**
 * Who is where and when: a row for each person, a column for each day, travel, gaps and clashes between.
 * On a narrow screen each person is a block that names only the days with something on them.
 */
export const WeekBoard = ({
  caption,
  days,
  rows,
}: {
  caption: string;
  days: readonly BoardDay[];
  rows: readonly BoardRow[];
}) => {
  const t = useTexte();
  const window = dayWindow(rows.flatMap((row) => days.flatMap((day) => row.days[day.key] ?? [])));
  return (
    <section class="k-table-region" aria-label={caption} tabindex={0}>
      <table class="k-table k-board">
        <caption class="k-caption">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            {days.map((day) => (
              <th scope="col" aria-current={day.today ? 'date' : undefined}>
                {day.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                {row.href ? (
                  <a class="k-link" href={row.href}>
                    {row.name}
                  </a>
                ) : (
                  row.name
                )}
                {row.detail && <div class="k-board-detail">{row.detail}</div>}
              </th>
              {days.map((day) => {
                const entries = row.days[day.key] ?? [];
                const absent = row.absent?.[day.key];
                return (
                  <td
                    class={day.today ? 'k-today' : undefined}
                    data-day={entries.length > 0 || absent ? day.label : undefined}
                  >
                    {absent && <span class="k-absent">{absent}</span>}
                    {entries.length > 0 && <Day entries={entries} window={window} />}
                    {entries.length === 0 && !absent && <span class="kern-sr-only">{t.frei}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
