/**
 * The invented Landkreis Wiekenland, somewhere between dyke and moor. No such places exist, nor postcodes beginning
 * with 43; the coordinates only have to lie as far apart as villages do.
 */
export interface DemoOrt {
  name: string;
  plz: string;
  lat: number;
  lon: number;
  /** How much of life takes place here. */
  gewicht: number;
}

export const ORTE: readonly DemoOrt[] = [
  { name: 'Wiekenburg', plz: '43101', lat: 53.512, lon: 7.701, gewicht: 34 },
  { name: 'Hammersiel', plz: '43109', lat: 53.662, lon: 7.663, gewicht: 13 },
  { name: 'Seefehn', plz: '43113', lat: 53.446, lon: 7.612, gewicht: 10 },
  { name: 'Bruchwarden', plz: '43117', lat: 53.468, lon: 7.842, gewicht: 9 },
  { name: 'Ostergroden', plz: '43121', lat: 53.583, lon: 7.871, gewicht: 8 },
  { name: 'Langenwurt', plz: '43125', lat: 53.585, lon: 7.544, gewicht: 7 },
  { name: 'Nessmoor', plz: '43129', lat: 53.391, lon: 7.724, gewicht: 6 },
  { name: 'Groß Karken', plz: '43131', lat: 53.549, lon: 7.771, gewicht: 4 },
  { name: 'Tjadenhusen', plz: '43135', lat: 53.627, lon: 7.768, gewicht: 3 },
  { name: 'Haverwieke', plz: '43137', lat: 53.487, lon: 7.533, gewicht: 3 },
  { name: 'Krummsiel', plz: '43139', lat: 53.648, lon: 7.582, gewicht: 2 },
  { name: 'Spökenhörn', plz: '43143', lat: 53.415, lon: 7.898, gewicht: 1 },
];

export const STRASSEN: readonly string[] = [
  'Am Siel',
  'Deichstraße',
  'Moorweg',
  'Wiekenring',
  'Hauptstraße',
  'Mühlenweg',
  'Schulstraße',
  'Am Tief',
  'Warfenweg',
  'Kiebitzweg',
  'Birkenallee',
  'Torfstraße',
  'Hafenstraße',
  'Am Kirchhof',
  'Rosenweg',
  'Heuweg',
];

export function findOrt(name: string): DemoOrt {
  const ort = ORTE.find((eintrag) => eintrag.name === name);
  if (!ort) throw new Error(`no such place: ${name}`);
  return ort;
}
