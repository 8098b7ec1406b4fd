import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';

/** Stroke paths on a 24 × 24 grid, drawn for KoMuT. */
const paths = {
  'arrow-down': 'M12 5v14m-6-6 6 6 6-6',
  'arrow-left': 'M19 12H5m6-6-6 6 6 6',
  'arrow-right': 'M5 12h14m-6-6 6 6-6 6',
  'arrow-up': 'M12 19V5m-6 6 6-6 6 6',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4',
  book: 'M12 6c-2-1.6-5-2-8-2v14c3 0 6 .4 8 2 2-1.6 5-2 8-2V4c-3 0-6 .4-8 2zm0 0v14',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v5m8-5v5',
  car: 'M4 17v-4l2-6h12l2 6v4zM4 13h16M7 17v2m10-2v2',
  chart: 'M4 4v16h16M8 16v-4m4 4V8m4 8v-6',
  chat: 'M4 5h16v11h-9l-4 4v-4H4zM8 9.5h8M8 12.5h5',
  check: 'm5 12.5 4.5 4.5L19 7',
  'check-circle': 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm-4 9.5 3 3 5-6',
  'chevron-down': 'm6 9 6 6 6-6',
  'chevron-left': 'm15 6-6 6 6 6',
  'chevron-right': 'm9 6 6 6-6 6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4.5V12l3 2.5',
  close: 'm6 6 12 12M18 6 6 18',
  compass: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm3.5 5.5-2 5-5 2 2-5z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  danger: 'M8.5 3h7L21 8.5v7L15.5 21h-7L3 15.5v-7zM12 8v5m0 3v.1',
  document: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6m-6 4h6',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  edit: 'M4 20v-4L16 4l4 4L8 20zM13.5 6.5l4 4',
  euro: 'M18 6.5A7 7 0 1 0 18 17.5M4 10.5h9M4 13.5h8',
  external: 'M10 5H5v14h14v-5M14 4h6v6m0-6-9 9',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zm9.5-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  filter: 'M4 6h16M7 12h10m-7 6h4',
  hand: 'M4 13l3-1 4 3h3.5a1.5 1.5 0 0 1 0 3H10m4.5-1 4-3a1.6 1.6 0 0 1 2 2.5L15 21H8l-4-2zM12 9.5 9.2 7A2 2 0 0 1 12 4.5 2 2 0 0 1 14.8 7z',
  heart: 'M12 20S4 15 4 9.5A4.2 4.2 0 0 1 12 7.5 4.2 4.2 0 0 1 20 9.5C20 15 12 20 12 20z',
  home: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z',
  house: 'M3 20h18M5 20V9l5-4 5 4v11m0-8h4v8M9 12h2m-2 4h2',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 8v5.5m0-8.6v.1',
  key: 'M8 10a4 4 0 1 0 0 8 4 4 0 0 0 0-8zm3 1.5L20 4m-4 3.5 2.5 3M8 14v.1',
  language:
    'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9S9 6 12 3z',
  lock: 'M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11',
  logout: 'M14 4H5v16h9m-4-8h10m-4-4 4 4-4 4',
  mail: 'M3 6h18v12H3zm0 1 9 6 9-6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  minus: 'M6 12h12',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  network:
    'M12 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM5.5 15a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zm13 0a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM11 9l-4 6m6-6 4 6m-9 2.5h8',
  people:
    'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 20c.5-4 3-5.5 6.5-5.5s6 1.5 6.5 5.5M16 5.5a3.2 3.2 0 0 1 0 6M17.5 14.5c2.5.5 3.7 2.3 4 5.5',
  phone:
    'M5 4h4l1.5 5L8 10.5c1 2.5 3 4.5 5.5 5.5l1.5-2.5 5 1.5v4c0 1-1 1.5-2 1.5C10.5 20 4 13.5 3.5 6 3.5 5 4 4 5 4z',
  pin: 'M12 21s-7-6-7-11a7 7 0 0 1 14 0c0 5-7 11-7 11zm0-13.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  report: 'M5 3h14v18H5zM9 16v-4m3 4V8m3 8v-2',
  scales: 'M12 4v16M7 20h10M5 7h14M5 7l-2.5 6h5zm14 0-2.5 6h5z',
  search: 'M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM16 16l4.5 4.5',
  settings:
    'M4 7h9m4 0h3M4 17h3m4 0h9M15 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zm-6 10a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  shield: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z',
  sort: 'm8 9 4-4 4 4m0 6-4 4-4-4',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2m0 15v2M2.5 12h2m15 0h2M5.3 5.3l1.4 1.4m10.6 10.6 1.4 1.4m0-13.4-1.4 1.4M6.7 17.3l-1.4 1.4',
  survey: 'M5 4h14v17H5zM9 2.5h6V6H9zM8.5 11.5l1 1 2-2.5M8.5 16.5l1 1 2-2.5M14 11.5h2m-2 5h2',
  system: 'M3 5h18v11H3zm6 15h6m-3-4v4',
  target: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM12 12v.1',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5m4-5v5',
  upload: 'M12 15V4M7 9l5-5 5 5M5 20h14',
  user: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.5-4.5 3.5-6 7.5-6s7 1.5 7.5 6',
  warning: 'M12 4 2.5 20h19zM12 10v4.5m0 2.9v.1',
} as const;

export type IconName = keyof typeof paths;
export const iconNames = Object.keys(paths) as IconName[];

/** Every icon's finished markup: icons are on every line of a page, so they are built once. */
const markup = Object.fromEntries(
  iconNames.map((name) => [
    name,
    raw(
      `<svg class="k-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="${paths[name]}"/></svg>`,
    ),
  ]),
) as unknown as Record<IconName, Child>;

/** A decoration beside words: hidden from screen readers, the words must say it all. */
export const Icon = ({ name }: { name: IconName }) => <>{markup[name]}</>;
