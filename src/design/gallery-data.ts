/** Invented records for the gallery: long German words, hostile letters, several scripts. */
import type { CandidateProps } from './candidate.tsx';
import type { NavigationGruppe, Rahmen, Ton } from './rahmen.ts';
import { defineTable } from './table-query.ts';
import type { TaskItem } from './task-list.tsx';
import type { Appointment } from './time-axis.tsx';
import type { BoardDay, BoardRow } from './week-board.tsx';

export const galleryNavigation: readonly NavigationGruppe[] = [
  { eintraege: [{ text: 'Heute', href: '/design', icon: 'home', zahl: 7 }] },
  {
    titel: 'Sprachmittlung',
    eintraege: [
      { text: 'Anfragen', href: '/anfragen', icon: 'chat', zahl: 3 },
      { text: 'Wochentafel', href: '/wochentafel', icon: 'calendar' },
      { text: 'Sprachmittlerinnen und Sprachmittler', href: '/sprachmittler', icon: 'people' },
      { text: 'Abrechnung', href: '/abrechnung', icon: 'euro' },
    ],
  },
  {
    titel: 'Kurse und Konzept',
    eintraege: [
      { text: 'Sprachkurse', href: '/kurse', icon: 'book' },
      { text: 'Integrationskonzept', href: '/konzept', icon: 'target' },
      { text: 'Netzwerk', href: '/netzwerk', icon: 'network' },
      { text: 'Beratung', href: '/beratung', icon: 'heart' },
      { text: 'Zuweisung', href: '/zuweisung', icon: 'house' },
    ],
  },
  {
    titel: 'Auswertung',
    eintraege: [
      { text: 'Bestand', href: '/bestand', icon: 'chart' },
      { text: 'Berichte', href: '/berichte', icon: 'report' },
    ],
  },
];

/** A frame as the gallery and the tests use it. */
export const galleryRahmen = (change: Partial<Rahmen> = {}): Rahmen => ({
  mandantName: 'Landkreis Musterheide',
  sprache: 'de',
  aussehen: 'system',
  benutzer: { name: 'Frieda Beispiel', rollen: 'Koordination, Disposition' },
  navigation: galleryNavigation,
  sucht: true,
  pfad: '/design',
  assets: { css: '/assets/komut.css', js: '/assets/komut.js', icon: '/assets/icon.svg' },
  demo: true,
  ...change,
});

export const tasks: readonly TaskItem[] = [
  {
    title: 'Anfrage Tigrinya, Frühförderung Niedermoor',
    detail: 'Noch niemand gefragt; drei Personen kommen in Frage.',
    due: 'morgen 9:00',
    urgency: 'overdue',
    href: '#vorschlaege',
    action: 'Vorschläge',
  },
  {
    title: 'Kostenübernahmeerklärung Frauensprachkurs Obermühle',
    detail: 'Teilnehmendenzahl unter der Mindestgröße, zweiter Monat.',
    due: 'heute 12:00',
    urgency: 'today',
    href: '#kurs',
    action: 'Kurs ansehen',
  },
  {
    title: 'Aufwandsentschädigungen Oktober zur Freigabe',
    detail: '41 Einsätze, 1.312,40 €, zweite Person fehlt.',
    due: 'Fr, 27.11.',
    urgency: 'soon',
    href: '#abrechnung',
    action: 'Prüfen',
  },
  {
    title: 'Fortschreibung: 12 Rückmeldungen der Fachdienste',
    due: '15.12.',
    urgency: 'later',
    href: '#konzept',
    action: 'Lesen',
  },
];

export const appointments: readonly Appointment[] = [
  { von: '08:30', bis: '09:30', title: 'Arabisch', detail: 'Jobcenter Hauptort', href: '#1' },
  { von: '09:00', bis: '10:30', title: 'Tigrinya', detail: 'Frühförderung', href: '#2', tone: 'danger' },
  { von: '10:00', bis: '11:00', title: 'Dari', detail: 'Grundschule Obermühle', href: '#3', tone: 'success' },
  { von: '13:00', bis: '14:30', title: 'Ukrainisch', detail: 'Schwangerschaftskonfliktberatung', href: '#4' },
  { von: '15:15', bis: '16:00', title: 'Türkisch', detail: 'Kinderarztpraxis', href: '#5', tone: 'warning' },
];

export const weekDays: readonly BoardDay[] = [
  { key: 'mo', label: 'Mo, 23.11.' },
  { key: 'di', label: 'Di, 24.11.', today: true },
  { key: 'mi', label: 'Mi, 25.11.' },
  { key: 'do', label: 'Do, 26.11.' },
  { key: 'fr', label: 'Fr, 27.11.' },
];

export const weekRows: readonly BoardRow[] = [
  {
    name: 'Saba Testfrau',
    href: '#saba',
    detail: 'Tigrinya, Amharisch',
    days: {
      mo: [
        { von: '09:00', bis: '10:00', title: 'Jobcenter', place: 'Hauptort', href: '#a' },
        { von: '10:15', bis: '11:00', title: 'Kita', place: 'Niedermoor', travelMinutes: 35 },
      ],
      di: [
        { von: '09:00', bis: '10:30', title: 'Frühförderung', place: 'Niedermoor', href: '#b' },
        { von: '10:00', bis: '11:00', title: 'Ausländerbehörde', place: 'Hauptort', href: '#c' },
      ],
      do: [{ von: '13:00', bis: '14:00', title: 'Schule', place: 'Obermühle' }],
    },
  },
  {
    name: 'Karim Probefall',
    href: '#karim',
    detail: 'Arabisch, Kurmancî',
    days: {
      mo: [{ von: '08:00', bis: '09:00', title: 'Krankenhaus', place: 'Hauptort', tone: 'success' }],
      mi: [
        { von: '08:00', bis: '09:30', title: 'Gesundheitsamt', place: 'Hauptort' },
        { von: '10:30', bis: '11:00', title: 'Schuldnerberatung', place: 'Obermühle', travelMinutes: 25 },
        { von: '14:00', bis: '15:00', title: 'Sprechstunde', place: 'Obermühle' },
      ],
    },
    absent: { fr: 'Urlaub' },
  },
  {
    name: 'Oksana Musterwoman-Bindestrichname',
    detail: 'Ukrainisch, Russisch',
    days: {},
    absent: { di: 'krank' },
  },
];

export const candidates: readonly CandidateProps[] = [
  {
    name: 'Saba Testfrau',
    href: '#saba',
    detail: 'Tigrinya (Muttersprache) · Niedermoor, 4 km',
    score: 92,
    speaksFor: ['Muttersprache', '4 km', 'kennt die Einrichtung', 'selten gefragt'],
    speaksAgainst: [],
  },
  {
    name: 'Yohannes Beispielmann',
    detail: 'Tigrinya C1 · Hauptort, 27 km',
    score: 64,
    speaksFor: ['Sprache C1', 'frei bis 12:00'],
    speaksAgainst: ['27 km', 'Freibetrag zu 91 % verbraucht'],
  },
  {
    name: 'Mehret Platzhalter',
    detail: 'Tigrinya, Deutsch B2',
    speaksFor: ['Muttersprache'],
    speaksAgainst: [],
    excluded: 'Termin überschneidet sich',
  },
];

export interface Einsatz {
  nummer: string;
  am: string;
  stelle: string;
  sprache: string;
  person: string;
  ort: string;
  status: [Ton, string];
  betrag: string;
}

const stellen = [
  'Jobcenter',
  'Grundschule <Obermühle>',
  'Schwangerschaftskonfliktberatungsstelle',
  'Kita „Löwenzahn“',
];
const sprachen = ['Arabisch', 'Tigrinya', 'Kurmancî', 'Українська', 'Dari'];
const status: [Ton, string][] = [
  ['success', 'durchgeführt'],
  ['info', 'bestätigt'],
  ['warning', 'ohne Zusage'],
  ['danger', 'ausgefallen'],
  ['neutral', 'abgerechnet'],
];

export const einsaetze: readonly Einsatz[] = Array.from({ length: 50 }, (_, index) => ({
  nummer: `2026-${String(1200 + index)}`,
  am: `${String((index % 28) + 1).padStart(2, '0')}.11.2026, 09:00`,
  stelle: stellen[index % stellen.length]!,
  sprache: sprachen[index % sprachen.length]!,
  person: index % 3 === 2 ? '' : 'Saba Testfrau',
  ort: 'Niedermoor',
  status: status[index % status.length]!,
  betrag: `${20 + (index % 5) * 5},${index % 2 === 0 ? '00' : '40'} €`,
}));

export const einsatzTable = defineTable({
  filters: {
    suche: { kind: 'text' },
    sprache: { kind: 'select' },
    status: { kind: 'multiple', options: ['offen', 'bestaetigt', 'durchgefuehrt', 'ausgefallen'] },
    am: { kind: 'dateRange' },
    nurMeine: { kind: 'flag' },
  },
  sortable: ['am', 'stelle', 'sprache', 'betrag'],
  defaultSort: { key: 'am', direction: 'asc' },
});
