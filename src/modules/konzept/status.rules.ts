/** How a measure stands, which changes there are, and when the office must say why. */
import { type Ergebnis, ok, refuse } from '../../begriffe/ablehnung.ts';
import { fold } from '../../begriffe/spelling.ts';
import type { Datum } from '../../begriffe/zeit.ts';

/** `laufend` is what never ends: a standing task that is being done. */
export const MASSNAHME_STATUS = [
  'offen',
  'geplant',
  'in-umsetzung',
  'laufend',
  'umgesetzt',
  'verschoben',
  'entfallen',
] as const;

export type MassnahmeStatus = (typeof MASSNAHME_STATUS)[number];

/** Something is still to be done by a day, so that it can be late. */
export const STATUS_MIT_FRIST: readonly MassnahmeStatus[] = [
  'offen',
  'geplant',
  'in-umsetzung',
  'verschoben',
];
/** Nothing more is to be done. */
export const STATUS_BEENDET: readonly MassnahmeStatus[] = ['umgesetzt', 'entfallen'];

/** From → to. What was done or dropped is only taken up again, it does not become something else at once. */
export const UEBERGAENGE: Readonly<Record<MassnahmeStatus, readonly MassnahmeStatus[]>> = {
  offen: ['geplant', 'in-umsetzung', 'laufend', 'umgesetzt', 'verschoben', 'entfallen'],
  geplant: ['offen', 'in-umsetzung', 'laufend', 'umgesetzt', 'verschoben', 'entfallen'],
  'in-umsetzung': ['geplant', 'laufend', 'umgesetzt', 'verschoben', 'entfallen'],
  laufend: ['in-umsetzung', 'umgesetzt', 'verschoben', 'entfallen'],
  verschoben: ['geplant', 'in-umsetzung', 'laufend', 'umgesetzt', 'entfallen'],
  umgesetzt: ['in-umsetzung', 'laufend'],
  entfallen: ['offen', 'geplant', 'in-umsetzung'],
};

export interface Statuswechsel {
  von: MassnahmeStatus;
  nach: MassnahmeStatus;
  grund: string;
  /** Since when it stands so. */
  am: Datum;
  heute: Datum;
  /** Last day by the plan; null when there is none. */
  frist: Datum | null;
  /** New last day, needed when it is put off. */
  neueFrist: Datum | null;
}

/**
 * Whether a measure may change so. Refuses `status.unzulaessig`, `status.zukunft`, `status.neue-frist-fehlt`,
 * `status.neue-frist-vorbei`, `status.grund-fehlt` (put off, dropped, taken up again) and `status.verspaetet` (the plan's
 * last day is over: the reason is asked for).
 */
export function checkStatuswechsel(wechsel: Statuswechsel): Ergebnis<undefined> {
  const { von, nach, grund, am, heute, neueFrist } = wechsel;
  if (!UEBERGAENGE[von].includes(nach)) return refuse('status.unzulaessig', { feld: 'status' });
  if (am > heute) return refuse('status.zukunft', { feld: 'am' });
  if (nach === 'verschoben') {
    if (neueFrist === null) return refuse('status.neue-frist-fehlt', { feld: 'neueFrist' });
    if (neueFrist <= heute) return refuse('status.neue-frist-vorbei', { feld: 'neueFrist' });
  }
  if (grund !== '') return ok();
  if (needsGrund(von, nach)) return refuse('status.grund-fehlt', { feld: 'grund' });
  return isVerspaetet(wechsel) ? refuse('status.verspaetet', { feld: 'grund' }) : ok();
}

/** Nothing more is to be done with what is finished. */
export const KEIN_SCHRITT = { naechster_schritt: '', naechster_schritt_am: null } as const;

/** What another status changes in a measure; `begonnenAm` is when it was begun, null when nobody said so yet. */
export function changesOfStatus(
  { nach, am, grund, neueFrist }: Pick<Statuswechsel, 'nach' | 'am' | 'grund' | 'neueFrist'>,
  begonnenAm: Datum | null,
) {
  const begins = (nach === 'in-umsetzung' || nach === 'laufend') && begonnenAm === null;
  const isBeendet = STATUS_BEENDET.includes(nach);
  return {
    status: nach,
    status_grund: grund,
    status_am: am,
    beendet_am: isBeendet ? am : null,
    ...(begins && { begonnen_am: am }),
    ...(neueFrist !== null && { geplant_bis: neueFrist }),
    ...(isBeendet && KEIN_SCHRITT),
  };
}

/** Putting off, dropping and taking up again are explained. */
export function needsGrund(von: MassnahmeStatus, nach: MassnahmeStatus): boolean {
  return nach === 'verschoben' || nach === 'entfallen' || STATUS_BEENDET.includes(von);
}

/** Done after the last day of the plan, or still not done. */
function isVerspaetet({ nach, am, heute, frist, neueFrist }: Statuswechsel): boolean {
  const bis = neueFrist ?? frist;
  if (nach === 'umgesetzt') return frist !== null && am > frist;
  return isUeberfaellig(nach, bis, heute);
}

export function isUeberfaellig(status: MassnahmeStatus, frist: Datum | null, heute: Datum): boolean {
  return frist !== null && frist < heute && STATUS_MIT_FRIST.includes(status);
}

export function isMassnahmeStatus(text: string): text is MassnahmeStatus {
  return (MASSNAHME_STATUS as readonly string[]).includes(text);
}

const WORTE: [MassnahmeStatus, RegExp][] = [
  ['entfallen', /entfall|gestrichen|nicht (mehr )?(verfolgt|weiterverfolgt)|verworfen|aufgegeben/],
  ['verschoben', /verschoben|zurueckgestellt|verzoeger|ruht/],
  ['offen', /^offen|nicht begonnen|noch nicht|nicht umgesetzt|^neu$/],
  [
    'in-umsetzung',
    /in (der )?(umsetzung|arbeit|bearbeitung|durchfuehrung)|begonnen|gestartet|teilweise|angelaufen/,
  ],
  ['umgesetzt', /umgesetzt|erledigt|abgeschlossen|erfuellt|realisiert|erreicht|fertig/],
  ['laufend', /laufend|dauerhaft|daueraufgabe|fortlaufend|verstetigt/],
  ['geplant', /geplant|in planung|vorbereitung|vorgesehen/],
];

/** The status that a paper's own word means; undefined when it says something else. */
export function readStatuswort(text: string): MassnahmeStatus | undefined {
  const folded = fold(text);
  return folded === '' ? undefined : WORTE.find(([, muster]) => muster.test(folded))?.[0];
}
