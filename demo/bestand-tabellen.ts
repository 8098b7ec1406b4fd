/** Invented figures of invented counties, in the forms in which offices publish real ones. */

/** Keys that no county has. */
const REGIONEN = [
  {
    schluessel: '03',
    name: '  Niedersachsen (erfundene Zahlen)',
    menschen: 7_926_000,
    anteil: 0.085,
    jung: 1,
  },
  { schluessel: '03499', name: '      Wiekenland, Landkreis', menschen: 158_400, anteil: 0.056, jung: 1.03 },
  { schluessel: '03498', name: '      Moorhusen, Landkreis', menschen: 131_700, anteil: 0.071, jung: 0.97 },
  { schluessel: '03497', name: '      Hafenau, Landkreis', menschen: 202_300, anteil: 0.088, jung: 0.99 },
] as const;
type Region = (typeof REGIONEN)[number];

export const JAHRE = 10;
export const KENNUNGEN = {
  nationalitaet: '99411-01-03-4',
  alter: '99411-02-03-4',
  beschaeftigte: '99111-01-03-4',
  arbeitslose: '99211-02-05-4',
  schule: '99111-02-06-4',
} as const;

/** Growth that is not the same every year. */
const schwankung = (i: number, saat: number) => 1 + ((((i + saat) * 7919) % 11) - 5) / 250;

const menschen = ({ menschen: anfang }: Region, i: number) => Math.round(anfang * (1 + i * 0.0021));
const auslaender = (region: Region, i: number) =>
  Math.round(menschen(region, i) * (region.anteil + i * 0.0055) * schwankung(i, region.menschen));

interface Tabelle {
  kennung: string;
  titel: string;
  statistik: string;
  /** What all values are; empty where the header says it. */
  inhalt: string;
  kopf: string[][];
  /** Cells after date, key and name. */
  zeilen: (region: Region, i: number) => (string | number)[][];
  /** How the date is written. */
  datum: (jahr: number) => string;
}

function write({ kennung, titel, statistik, inhalt, kopf, zeilen, datum }: Tabelle, letztesJahr: number) {
  const jahre = Array.from({ length: JAHRE }, (_, i) => letztesJahr - JAHRE + 1 + i);
  const daten = jahre.flatMap((jahr, i) =>
    REGIONEN.flatMap((region) =>
      zeilen(region, i).map((zellen) => [datum(jahr), region.schluessel, region.name, ...zellen].join(';')),
    ),
  );
  return [
    `GENESIS-Tabelle: ${kennung}`,
    titel,
    'regionale Tiefe: Kreise und krfr. Städte',
    statistik,
    ...(inhalt ? [inhalt] : []),
    ...kopf.map((zeile) => `;;;${zeile.join(';')}`),
    ...daten,
    '__________',
    'Erfundene Zahlen erfundener Landkreise.',
    `© Statistisches Amt Wiekenland (erfunden), ${letztesJahr + 1}.`,
    'Dieses Werk ist lizenziert unter der Datenlizenz Deutschland',
    '- Namensnennung - Version 2.0.',
    '',
  ].join('\n');
}

const amJahresende = (jahr: number) => `31.12.${jahr}`;

/** Population by nationality and sex. */
export const writeBevoelkerung = (letztesJahr: number) =>
  write(
    {
      kennung: KENNUNGEN.nationalitaet,
      titel: 'Bevölkerung nach Nationalität und Geschlecht - Stichtag 31.12. -',
      statistik: 'Fortschreibung des Bevölkerungsstandes (erfunden)',
      inhalt: 'Bevölkerungsstand (Anzahl)',
      kopf: [
        ['Nationalität', 'Nationalität', 'Nationalität', 'Nationalität'],
        ['Insgesamt', 'Insgesamt', 'Ausländer(innen)', 'Ausländer(innen)'],
        ['Geschlecht', 'Geschlecht', 'Geschlecht', 'Geschlecht'],
        ['Insgesamt', 'weiblich', 'Insgesamt', 'weiblich'],
      ],
      datum: amJahresende,
      zeilen: (region, i) => {
        const [alle, fremde] = [menschen(region, i), auslaender(region, i)];
        return [[alle, Math.round(alle * 0.507), fremde, Math.round(fremde * 0.479)]];
      },
    },
    letztesJahr,
  );

/** Years of age, and how many of a thousand people are in the group. */
const ALTER: [gruppe: string, jePromille: number][] = [
  ['unter 3 Jahre', 25],
  ['3 bis unter 6 Jahre', 27],
  ['6 bis unter 10 Jahre', 37],
  ['10 bis unter 15 Jahre', 47],
  ['15 bis unter 18 Jahre', 28],
  ['18 bis unter 20 Jahre', 19],
  ['20 bis unter 25 Jahre', 51],
  ['25 bis unter 30 Jahre', 54],
  ['30 bis unter 35 Jahre', 61],
  ['35 bis unter 40 Jahre', 62],
  ['40 bis unter 45 Jahre', 60],
  ['45 bis unter 50 Jahre', 58],
  ['50 bis unter 55 Jahre', 74],
  ['55 bis unter 60 Jahre', 88],
  ['60 bis unter 65 Jahre', 81],
  ['65 bis unter 75 Jahre', 119],
  ['75 Jahre und mehr', 109],
];

/** Population by age and sex: what a population pyramid is drawn from. */
export const writeAlter = (letztesJahr: number) =>
  write(
    {
      kennung: KENNUNGEN.alter,
      titel: 'Bevölkerung nach Geschlecht und Altersgruppen (17) - Stichtag 31.12. -',
      statistik: 'Fortschreibung des Bevölkerungsstandes (erfunden)',
      inhalt: 'Bevölkerungsstand (Anzahl)',
      kopf: [['', 'Insgesamt', 'männlich', 'weiblich']],
      datum: amJahresende,
      zeilen: (region, i) => {
        const gruppen = ALTER.map(([gruppe, promille], nummer): [string, number, number] => {
          const neigung = nummer < 6 ? region.jung : 1;
          const alle = (menschen(region, i) * promille * neigung) / 1000;
          const maenner = Math.round(alle * (nummer < 12 ? 0.512 : nummer < 15 ? 0.497 : 0.452));
          return [gruppe, maenner, Math.round(alle) - maenner];
        });
        const maenner = gruppen.reduce((summe, [, einer]) => summe + einer, 0);
        const frauen = gruppen.reduce((summe, [, , eine]) => summe + eine, 0);
        return [
          ...gruppen.map(([gruppe, er, sie]) => [gruppe, er + sie, er, sie]),
          ['Insgesamt', maenner + frauen, maenner, frauen],
        ];
      },
    },
    letztesJahr,
  );

/** People in work by nationality. */
export const writeBeschaeftigte = (letztesJahr: number) =>
  write(
    {
      kennung: KENNUNGEN.beschaeftigte,
      titel: 'Sozialversicherungspflichtig Beschäftigte am Wohnort nach Nationalität - Stichtag 30.06. -',
      statistik: 'Beschäftigungsstatistik (erfunden)',
      inhalt: 'Beschäftigte (Anzahl)',
      kopf: [
        ['Nationalität', 'Nationalität', 'Nationalität'],
        ['Insgesamt', 'Deutsche', 'Ausländer(innen)'],
      ],
      datum: (jahr) => `30.06.${jahr}`,
      zeilen: (region, i) => {
        const alle = Math.round(menschen(region, i) * (0.372 + i * 0.003));
        const fremde = Math.round(auslaender(region, i) * (0.31 + i * 0.014));
        return [[alle, alle - fremde, fremde]];
      },
    },
    letztesJahr,
  );

/** Unemployed people, with the rates that the agency publishes; small numbers are kept secret in one year. */
export const writeArbeitslose = (letztesJahr: number) =>
  write(
    {
      kennung: KENNUNGEN.arbeitslose,
      titel: 'Arbeitslose nach Personengruppen und Arbeitslosenquote - Jahresdurchschnitt -',
      statistik: 'Arbeitsmarktstatistik (erfunden)',
      inhalt: '',
      kopf: [
        ['Arbeitslose', 'Arbeitslose', 'Arbeitslose', 'Arbeitslosenquote'],
        ['', 'Ausländer', 'langzeitarbeitslos', ''],
        ['Anzahl', 'Anzahl', 'Anzahl', 'Prozent'],
      ],
      datum: (jahr) => String(jahr),
      zeilen: (region, i) => {
        const quote = (6.1 - i * 0.14) * schwankung(i, 3);
        const alle = Math.round((menschen(region, i) * 0.54 * quote) / 100);
        const fremde = Math.round(alle * (0.19 + i * 0.019));
        const lange = i === 2 && region.schluessel === '03498' ? '.' : Math.round(alle * 0.36);
        return [[alle, fremde, lange, quote.toFixed(1).replace('.', ',')]];
      },
    },
    letztesJahr,
  );

/** Who leaves school without a certificate. */
export const writeSchule = (letztesJahr: number) =>
  write(
    {
      kennung: KENNUNGEN.schule,
      titel: 'Schulabgänge nach Nationalität und Abschluss - Schuljahr -',
      statistik: 'Statistik der allgemeinbildenden Schulen (erfunden)',
      inhalt: 'Abgänge (Anzahl)',
      kopf: [
        ['Insgesamt', 'Insgesamt', 'Ausländer(innen)', 'Ausländer(innen)'],
        ['Insgesamt', 'ohne Abschluss', 'Insgesamt', 'ohne Abschluss'],
      ],
      datum: (jahr) => String(jahr),
      zeilen: (region, i) => {
        const alle = Math.round(menschen(region, i) * 0.0101);
        const fremde = Math.round(auslaender(region, i) * 0.0088);
        return [
          [
            alle,
            Math.round(alle * 0.058 * schwankung(i, 5)),
            fremde,
            Math.round(fremde * (0.17 - i * 0.004) * schwankung(i, 7)),
          ],
        ];
      },
    },
    letztesJahr,
  );

const STAATEN: [name: string, anzahl: number, zuwachs: number][] = [
  ['Ukraine', 240, 1480],
  ['Syrien', 1310, 115],
  ['Polen', 1880, 25],
  ['Rumänien', 905, 45],
  ['Türkei', 730, -15],
  ['übrige', 3720, 290],
];

/** Residence by nationality as the register's sheet shows it: rounded to five, each share by itself. */
export function writeRegister(jahr: number, i: number): string {
  const auf5 = (zahl: number) => Math.round(zahl / 5) * 5;
  const zahlen = STAATEN.map(([, anzahl, zuwachs]) => auf5(anzahl + zuwachs * i));
  // The whole is rounded by itself, so that the parts miss it now and then.
  const alle = auf5(zahlen.reduce((summe, zahl) => summe + zahl, 0) + 4);
  const anteil = (zahl: number) => ((zahl / alle) * 100).toFixed(1).replace('.', ',');
  return [
    'Ausländerzentralregister (erfunden): Personen nach Staatsangehörigkeit;;',
    `Stichtag: 31.12.${jahr};;`,
    'Quelle: Ausländerzentralregister (erfunden);;',
    'Staatsangehörigkeit;Personen;Anteil in %',
    ...STAATEN.map(([name], k) => `${name};${zahlen[k]};${anteil(zahlen[k] ?? 0)}`),
    `Insgesamt;${alle};100,0`,
    '',
  ].join('\r\n');
}
