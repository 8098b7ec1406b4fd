/** From a list's person to the register's record, and who of a list is in the register already. */
import type { Niveau } from '../../../begriffe/niveau.ts';
import { fold } from '../../../begriffe/spelling.ts';
import { isMobil } from '../../../begriffe/telefon.ts';
import { addDays, type Datum } from '../../../begriffe/zeit.ts';
import type { Geschlecht, Mobilitaet, Poolrolle, Richtung, SprachmittlerStatus } from '../bedarf.rules.ts';
import { comparePersons, type Erkennungsmerkmale, type Grund, groupPersons } from './duplicates.rules.ts';
import type { ImportierterSprachmittler } from './sprachmittler.row.rules.ts';
import type { Nachweis } from './values.rules.ts';

export interface Satzkenntnis {
  sprache: string;
  dialekt: string;
  niveau: Niveau | null;
  richtung: Richtung;
  ist_muttersprache: boolean;
}

/** A person as the register keeps it. */
export interface Personensatz {
  nachname: string;
  vorname: string;
  geschlecht: Geschlecht | null;
  geburtsdatum: Datum | null;
  strasse: string;
  plz: string;
  ort: string;
  telefon: string;
  mobil: string;
  email: string;
  mobilitaet: Mobilitaet;
  mobilitaet_hinweis: string;
  umkreis_km: number | null;
  verfuegbarkeit_hinweis: string;
  status: SprachmittlerStatus;
  eingetreten_am: Datum | null;
  ausgetreten_am: Datum | null;
  rollen: Poolrolle[];
  einwilligung_am: Datum | null;
  verschwiegenheit_am: Datum | null;
  verpflichtung_am: Datum | null;
  fuehrungszeugnis_am: Datum | null;
  fuehrungszeugnis_bis: Datum | null;
  iban: string | null;
  kontoinhaber: string;
  themen: string[];
  abgelehnte_themen: string[];
  notiz: string;
  sprachen: Satzkenntnis[];
}

const RICHTUNG = { 'nur-aus': 'ins-deutsche', 'nur-in': 'aus-dem-deutschen' } as const;

function statusOf(person: ImportierterSprachmittler, heute: Datum): SprachmittlerStatus {
  const text = fold(person.status ?? '');
  if (person.dabeiBis !== undefined && person.dabeiBis < heute) return 'ausgeschieden';
  if (/ausgesch|ausgetr|abgemeld|beendet|ehemal|verzogen|verstorb/.test(text)) return 'ausgeschieden';
  if (/interess|bewerb|neu angefragt|warteliste/.test(text)) return 'interessiert';
  return person.aktiv === false ? 'pausiert' : 'aktiv';
}

/** Words of a list as the office's topics where they are known, else as they stand there. */
function themenOf(text: string | undefined, bekannt: ReadonlyMap<string, string>): string[] {
  const parts = (text ?? '').split(/[,;/\n]|\s(?:und|u\.)\s/).map((part) => part.trim().slice(0, 80));
  return [...new Set(parts.filter(Boolean).map((part) => bekannt.get(fold(part)) ?? part))].slice(0, 40);
}

/**
 * A record from what a list says. What has no field of its own stays as text in the remark, so that nothing is lost.
 * @param worte titles of the lines in the remark, by key
 * @param themen topics by their folded words
 */
export function toPersonensatz(
  person: ImportierterSprachmittler,
  heute: Datum,
  worte: Readonly<Record<string, string>>,
  themen: ReadonlyMap<string, string>,
): Personensatz {
  const notiz: string[] = person.bemerkung ? [person.bemerkung] : [];
  const note = (key: string, text: string | number | undefined) => {
    if (text !== undefined && text !== '') notiz.push(`${worte[key] ?? key}: ${text}`);
  };
  const mobil = person.telefone.find(isMobil);
  const telefon = person.telefone.find((nummer) => nummer !== mobil);
  note('telefon', person.telefone.filter((one) => one !== mobil && one !== telefon).join(', '));
  note('email', person.emails.slice(1).join(', '));
  const unknown = person.sprachen.filter((one) => one.code === undefined).map((one) => one.text);
  note('sprache', unknown.join(', '));
  note('titel', person.titel);
  note('deutsch', person.deutsch);
  note('herkunft', person.herkunft);
  note('schulungen', person.schulungen);
  if (person.geburtsdatum === undefined) note('geburtsjahr', person.geburtsjahr);
  if (person.dabeiSeit && person.dabeiSeitGenau !== 'tag') note('seit', person.dabeiSeit.slice(0, 7));
  /** A paper that is there without a date counts from the day the person joined; the remark says so. */
  const am = (key: string, nachweis: Nachweis | undefined): Datum | null => {
    if (nachweis === undefined) return null;
    note(key, nachweis.vermerk);
    if (nachweis.am !== undefined || nachweis.liegtVor !== true) return nachweis.am ?? null;
    note(key, worte.ohneDatum);
    return person.dabeiSeit ?? heute;
  };
  const kilometer = /^(\d{1,3})\s*(?:km)?$/i.exec(person.gebiet ?? '')?.[1];
  const status = statusOf(person, heute);
  const rollen: Poolrolle[] = [...person.rollen, ...(person.mitarbeiter ? (['sprachenpool'] as const) : [])];
  const seen = new Set<string>();
  return {
    nachname: person.nachname || person.vorname,
    vorname: person.nachname ? person.vorname : '',
    geschlecht: person.geschlecht ?? null,
    geburtsdatum: person.geburtsdatum ?? null,
    strasse: person.strasse ?? '',
    plz: person.plz ?? '',
    ort: person.ort ?? '',
    telefon: telefon ?? '',
    mobil: mobil ?? '',
    email: person.emails[0] ?? '',
    mobilitaet: person.pkw ? 'auto' : 'oepnv',
    mobilitaet_hinweis: [person.mobilitaet, kilometer ? '' : person.gebiet].filter(Boolean).join('; '),
    umkreis_km: kilometer && Number(kilometer) > 0 ? Number(kilometer) : null,
    verfuegbarkeit_hinweis: person.verfuegbarkeit ?? '',
    status,
    eingetreten_am: person.dabeiSeit ?? null,
    ausgetreten_am:
      person.dabeiBis !== undefined ? addDays(person.dabeiBis, 1) : status === 'ausgeschieden' ? heute : null,
    rollen: rollen.length > 0 ? rollen : ['sprachmittler'],
    einwilligung_am: am('einwilligung', person.einwilligung),
    verschwiegenheit_am: am('verschwiegenheit', person.verschwiegenheit),
    verpflichtung_am: am('verpflichtung', person.verpflichtung),
    fuehrungszeugnis_am: am('fuehrungszeugnis', person.fuehrungszeugnis),
    fuehrungszeugnis_bis: person.fuehrungszeugnis?.gueltigBis ?? null,
    iban: person.iban ?? null,
    kontoinhaber: person.kontoinhaber ?? '',
    themen: themenOf(person.themen, themen),
    abgelehnte_themen: themenOf(person.themenAbgelehnt, themen),
    notiz: notiz.join('\n').slice(0, 4000),
    sprachen: person.sprachen.flatMap((one) => {
      const dialekt = one.dialekt ?? '';
      const key = `${one.code} ${dialekt}`;
      if (one.code === undefined || seen.has(key)) return [];
      seen.add(key);
      return [
        {
          sprache: one.code,
          dialekt,
          niveau: one.niveau ?? null,
          richtung: one.richtung ? RICHTUNG[one.richtung] : ('beide' as const),
          ist_muttersprache: one.muttersprache ?? false,
        },
      ];
    }),
  };
}

/** Fields that a list may complete where the register says nothing. */
const ERGAENZBAR = [
  'vorname',
  'geschlecht',
  'geburtsdatum',
  'strasse',
  'plz',
  'ort',
  'telefon',
  'mobil',
  'email',
  'mobilitaet_hinweis',
  'umkreis_km',
  'verfuegbarkeit_hinweis',
  'eingetreten_am',
  'einwilligung_am',
  'verschwiegenheit_am',
  'verpflichtung_am',
  'fuehrungszeugnis_am',
  'fuehrungszeugnis_bis',
  'iban',
  'kontoinhaber',
  'notiz',
] as const satisfies readonly (keyof Personensatz)[];

export type Ergaenzung = Partial<Pick<Personensatz, (typeof ERGAENZBAR)[number]>>;

/** What a list adds to a known person: only gaps are filled, what the office keeps itself stays. */
export function findErgaenzung(
  bekannt: Record<(typeof ERGAENZBAR)[number], string | number | null>,
  sprachenBekannt: readonly string[],
  neu: Personensatz,
): { felder: Ergaenzung; sprachen: Satzkenntnis[] } {
  const felder = Object.fromEntries(
    ERGAENZBAR.filter((feld) => !bekannt[feld] && neu[feld]).map((feld) => [feld, neu[feld]]),
  ) as Ergaenzung;
  return { felder, sprachen: neu.sprachen.filter((one) => !sprachenBekannt.includes(one.sprache)) };
}

export interface Registerpaar {
  /** Position in the list. */
  neu: number;
  /** Id in the register. */
  bekannt: number;
  gruende: Grund[];
  sicher: boolean;
}

const meet = (a: readonly string[] = [], b: readonly string[] = []) => a.some((one) => b.includes(one));

/** Two with one name whose contacts or birthdays differ are two people until somebody says otherwise. */
function isContradicted(a: Erkennungsmerkmale, b: Erkennungsmerkmale): boolean {
  const differ = (x: readonly string[] = [], y: readonly string[] = []) =>
    x.length > 0 && y.length > 0 && !meet(x, y);
  const list = (wert: string | undefined) => (wert ? [wert] : []);
  return (
    differ(a.telefone, b.telefone) ||
    differ(a.emails, b.emails) ||
    differ(list(a.iban), list(b.iban)) ||
    differ(list(a.geburtsdatum), list(b.geburtsdatum)) ||
    differ(a.sprachen, b.sprachen)
  );
}

/**
 * Who of a list may be somebody in the register. `sicher`: taken for the same person unless the office says no; each
 * person of the register is surely only one of the list.
 */
export function matchRegister(
  liste: readonly Erkennungsmerkmale[],
  register: readonly (Erkennungsmerkmale & { id: number })[],
): Registerpaar[] {
  const all = [
    ...register.map((person, index) => ({ ...person, at: index })),
    ...liste.map((person, index) => ({ ...person, at: register.length + index })),
  ];
  const found: (Registerpaar & { naehe: number })[] = [];
  groupPersons(all, (a, b) => {
    const [known, fresh] = a.at < b.at ? [a, b] : [b, a];
    if (known.at >= register.length || fresh.at < register.length) return undefined;
    const urteil = comparePersons(known, fresh);
    if (urteil === undefined) return undefined;
    const sameName = urteil.gruende.includes('name');
    found.push({
      neu: fresh.at - register.length,
      bekannt: register[known.at]!.id,
      gruende: urteil.gruende,
      sicher: urteil.sicher || (sameName && !isContradicted(known, fresh)),
      naehe: urteil.gruende.length + (sameName ? 10 : 0) + (urteil.sicher ? 20 : 0),
    });
    return undefined;
  });
  const [newTaken, knownTaken] = [new Set<number>(), new Set<number>()];
  return found
    .sort((a, b) => b.naehe - a.naehe || a.neu - b.neu)
    .map(({ naehe, ...paar }) => {
      const free = paar.sicher && !newTaken.has(paar.neu) && !knownTaken.has(paar.bekannt);
      if (free) {
        newTaken.add(paar.neu);
        knownTaken.add(paar.bekannt);
      }
      return { ...paar, sicher: free };
    });
}
