/** Public courses as places in the CSV that Integreat imports: UTF-8, commas, one line for each course. */
import { WOCHENTAGE } from '../../../begriffe/zeit.ts';
import type { Feedherkunft } from './kalender.ts';
import type { OeffentlicherKurs } from './kursanzeige.rules.ts';
import { kursadresse } from './kursworte.ts';
import { veroeffentlichungTexte } from './texte.ts';

const TAGE = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const KOPF = [
  ...['name', 'street_address', 'postal_code', 'city', 'country', 'longitude', 'latitude', 'place_on_map'],
  ...[
    'temporarily_closed',
    'category',
    'website',
    'appointment_url',
    'email',
    'phone_number',
    'barrier_free',
  ],
  ...TAGE.flatMap((tag) =>
    ['start', 'end', 'all_day', 'closed', 'appointment_only'].map((eine) => `${tag}_${eine}`),
  ),
];

export function writeOrteCsv(kurse: readonly OeffentlicherKurs[], herkunft: Feedherkunft): string {
  const rows = kurse.map((kurs) => {
    const hatOrt = kurs.durchfuehrung !== 'online';
    const oeffnung = WOCHENTAGE.flatMap((wochentag) => {
      const zeiten = kurs.zeiten.filter((eine) => eine.wochentag === wochentag);
      const [von] = zeiten.map((eine) => eine.von).sort();
      const bis = zeiten
        .map((eine) => eine.bis)
        .sort()
        .at(-1);
      return [von ?? '', bis ?? '', 'false', String(zeiten.length === 0), 'false'];
    });
    return [
      kurs.titel,
      hatOrt ? kurs.strasse : '',
      hatOrt ? kurs.plz : '',
      hatOrt ? kurs.ort : '',
      hatOrt ? 'Deutschland' : '',
      hatOrt ? String(kurs.lon ?? '') : '',
      hatOrt ? String(kurs.lat ?? '') : '',
      String(hatOrt && kurs.lat !== null && kurs.lon !== null),
      'false',
      veroeffentlichungTexte[herkunft.rahmen].kategorie,
      kursadresse(herkunft.base, kurs.id, herkunft.sprache),
      '',
      kurs.email,
      kurs.telefon,
      '',
      ...oeffnung,
    ];
  });
  return [KOPF, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Text that begins like a formula stays text in a spreadsheet; a telephone number is none. */
function cell(text: string): string {
  const isFormula = /^[=+\-@\t]/.test(text) && !/^[+-]?[\d\s()/.]+$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
