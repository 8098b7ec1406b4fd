import { type Ergebnis, refuse } from '../../../begriffe/ablehnung.ts';
import { isRegionalschluessel } from '../../../begriffe/region.ts';
import { type CsvZeile, MAX_ZEILEN, splitCsv } from './csv.reader.ts';
import { joinZeit, parseZeit, type StatistikTabelle } from './statistik.rules.ts';
import { buildTabelle, type Zelle } from './tabelle.rules.ts';

const ERSTE_SPALTE = /^"?statisti[ck]s?_code"?([;,\t])/i;

export function isFfcsv(text: string): boolean {
  return ERSTE_SPALTE.test(text);
}

/** A variable of the flat file: which columns hold its name and its value. */
interface Merkmal {
  code?: number;
  label?: number;
  auspraegungCode?: number;
  auspraegungLabel?: number;
}

interface Aufbau {
  statistikCode: number;
  statistikLabel: number;
  zeit: number;
  merkmale: Merkmal[];
  /** New form: one value a row. */
  wert?: number;
  einheit?: number;
  inhalt?: number;
  /** Old form: a column for each thing counted, "BEVSTD__Bevoelkerungsstand__Anzahl". */
  wertspalten: { index: number; inhalt: string; einheit: string }[];
}

/**
 * Reads a GENESIS flat file (ffcsv), new (`value`, `value_unit` …) or old (a column for each thing counted).
 * It carries neither source nor licence. Refusals: `statistik.kein-kopf`, `statistik.keine-daten`,
 * `statistik.zu-lang`, `statistik.zeile`, `statistik.kein-stichtag`, `statistik.unlesbar`.
 */
export function readFfcsv(text: string): Ergebnis<StatistikTabelle> {
  const trenner = ERSTE_SPALTE.exec(text)?.[1] ?? ';';
  const zeilen: CsvZeile[] = [];
  for (const zeile of splitCsv(text, trenner)) {
    if (zeile.zellen.some((zelle) => zelle.trim() !== '')) zeilen.push(zeile);
    if (zeilen.length > MAX_ZEILEN + 1) return refuse('statistik.zu-lang', { werte: { zeilen: MAX_ZEILEN } });
  }
  const [kopf, ...daten] = zeilen;
  const aufbau = kopf && parseAufbau(kopf.zellen);
  if (!aufbau) return refuse('statistik.kein-kopf');
  const [erste] = daten;
  if (!erste) return refuse('statistik.keine-daten');
  const breite = kopf.zellen.length;
  const schief = daten.find(({ zellen }) => zellen.length !== breite);
  if (schief) {
    return refuse('statistik.zeile', {
      werte: { zeile: schief.nummer, felder: schief.zellen.length, soll: breite },
    });
  }
  const label = erste.zellen[aufbau.statistikLabel] ?? '';
  const code = erste.zellen[aufbau.statistikCode] ?? '';
  return buildTabelle(
    {
      tabelle: code,
      titel: label,
      statistik: label,
      inhalt: null,
      quelle: `Statistik ${code} ${label}`.trim(),
      lizenz: null,
      stand: null,
      fussnoten: '',
    },
    { zellen: () => walk(daten, aufbau, findRegion(daten, aufbau)), schreibung: 'flach' },
  );
}

function parseAufbau(kopf: string[]): Aufbau | undefined {
  const namen = kopf.map((name) => name.trim().toLowerCase());
  const find = (...gesucht: string[]) => namen.findIndex((name) => gesucht.includes(name));
  const merkmale: Merkmal[] = [];
  for (const [index, name] of namen.entries()) {
    const match =
      /^(\d+)_(?:(variable|merkmal)|(?:variable_attribute|auspraegung|ausprägung))_(code|label)$/.exec(name);
    if (!match) continue;
    const nummer = Number(match[1]);
    const merkmal = merkmale[nummer] ?? {};
    merkmale[nummer] = merkmal;
    if (match[2]) merkmal[match[3] === 'code' ? 'code' : 'label'] = index;
    else merkmal[match[3] === 'code' ? 'auspraegungCode' : 'auspraegungLabel'] = index;
  }
  const zeit = find('time', 'zeit');
  const wert = find('value', 'wert');
  const wertspalten = kopf.flatMap((name, index) => {
    const [, inhalt, einheit] = name.trim().split('__');
    return inhalt ? [{ index, inhalt: inhalt.replaceAll('_', ' '), einheit: einheit ?? '' }] : [];
  });
  if (zeit < 0 || (wert < 0 && wertspalten.length === 0)) return undefined;
  return {
    statistikCode: find('statistics_code', 'statistik_code'),
    statistikLabel: find('statistics_label', 'statistik_label'),
    zeit,
    merkmale: merkmale.filter((merkmal) => merkmal !== undefined),
    ...(wert < 0 ? {} : { wert, einheit: find('value_unit'), inhalt: find('value_variable_label') }),
    wertspalten: wert < 0 ? wertspalten : [],
  };
}

/** The variable whose codes are region keys. */
function findRegion(daten: CsvZeile[], { merkmale }: Aufbau): Merkmal | undefined {
  const probe = daten.slice(0, 500);
  return merkmale.find(({ auspraegungCode }) => {
    if (auspraegungCode === undefined) return false;
    const codes = probe
      .map(({ zellen }) => zellen[auspraegungCode]?.trim() ?? '')
      .filter((code) => code !== '');
    return codes.length > 0 && codes.every(isRegionalschluessel);
  });
}

function* walk(daten: CsvZeile[], aufbau: Aufbau, region: Merkmal | undefined): Generator<Zelle> {
  const at = (zellen: string[], index: number | undefined) =>
    index === undefined ? '' : (zellen[index]?.trim() ?? '');
  for (const { nummer, zellen } of daten) {
    const gemeinsam = {
      nummer,
      region: at(zellen, region?.auspraegungCode) || null,
      name: at(zellen, region?.auspraegungLabel),
      zeit: zeitOf(zellen, aufbau),
      merkmale: aufbau.merkmale
        .filter((merkmal) => merkmal !== region)
        .map(({ code, label, auspraegungCode, auspraegungLabel }): [string, string] => [
          at(zellen, label) || at(zellen, code),
          at(zellen, auspraegungLabel) || at(zellen, auspraegungCode),
        ]),
    };
    if (aufbau.wert !== undefined) {
      const spalte = {
        merkmale: [['Inhalt', at(zellen, aufbau.inhalt)] as [string, string]],
        einheit: at(zellen, aufbau.einheit) || null,
      };
      yield { ...gemeinsam, spalte, text: at(zellen, aufbau.wert) };
    }
    for (const { index, inhalt, einheit } of aufbau.wertspalten) {
      const spalte = { merkmale: [['Inhalt', inhalt] as [string, string]], einheit: einheit || null };
      yield { ...gemeinsam, spalte, text: at(zellen, index) };
    }
  }
}

/** Months and quarters are variables of their own beside the year ("MONAT07", "QUART2"). */
function zeitOf(zellen: string[], { zeit, merkmale }: Aufbau): string | undefined {
  const text = zellen[zeit]?.trim() ?? '';
  const gelesen = parseZeit(text) ?? (text || undefined);
  for (const { auspraegungCode } of merkmale) {
    const code = auspraegungCode === undefined ? '' : (zellen[auspraegungCode] ?? '');
    const monat = /^MONAT(\d{2})$/.exec(code)?.[1];
    const quartal = /^QUART([1-4])$/.exec(code)?.[1];
    const teil = monat ?? (quartal && `Q${quartal}`);
    if (gelesen && teil) return joinZeit(gelesen, teil) ?? gelesen;
  }
  return gelesen;
}
