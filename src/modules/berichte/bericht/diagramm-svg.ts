/** Charts of a paper as SVG for print: black on white, values written at their bars, nothing told by colour alone. */
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

export interface Druckdiagramm {
  form: 'saeulen' | 'balken' | 'linie';
  kategorien: readonly string[];
  reihen: readonly { name: string; werte: readonly (number | null)[] }[];
  format: (wert: number) => string;
}

const BREITE = 640;
const FARBEN = ['#1f4e8c', '#d97706', '#5b8c85'];
const STRICHE = ['', '7 4', '2 3'];
const SCHRIFT = 12;

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const label = (x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end', size = SCHRIFT) =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}" fill="#1b1b1f">${escapeXml(text)}</text>`;

const round = (zahl: number) => Math.round(zahl * 10) / 10;

/** Wide enough for Fira Sans, without measuring letters. */
const widthOf = (text: string, size = SCHRIFT) => text.length * size * 0.52;

const shorten = (text: string, breite: number) => {
  const zeichen = Math.max(3, Math.floor(breite / (SCHRIFT * 0.56)));
  return text.length <= zeichen ? text : `${text.slice(0, zeichen - 1)}…`;
};

/** The chart as a whole SVG document. Long or many names make lying bars of columns. */
export function drawDiagramm(diagramm: Druckdiagramm): string {
  const { form, kategorien, reihen } = diagramm;
  const legende = reihen.length > 1 ? 22 : 0;
  const istEng = kategorien.some((name) => widthOf(name) > (BREITE - 60) / kategorien.length - 4);
  const bild =
    form === 'balken' || (form === 'saeulen' && istEng)
      ? drawBalken(diagramm)
      : drawSenkrecht(diagramm, istEng);
  const namen = reihen
    .map(({ name }, index) => {
      const x = 10 + (index * (BREITE - 20)) / reihen.length;
      const farbe = FARBEN[index % FARBEN.length];
      return `<rect x="${round(x)}" y="4" width="12" height="12" fill="${farbe}"/>${label(x + 18, 14, shorten(name, (BREITE - 20) / reihen.length - 24), 'start')}`;
    })
    .join('');
  const hoehe = bild.hoehe + legende;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${BREITE} ${hoehe}" width="${BREITE}" height="${hoehe}" font-family="Fira Sans">` +
    `${legende > 0 ? namen : ''}<g transform="translate(0 ${legende})">${bild.svg}</g></svg>`
  );
}

const valuesOf = ({ reihen }: Druckdiagramm) =>
  reihen.flatMap(({ werte }) => werte.filter((wert) => wert !== null));

function drawBalken({ kategorien, reihen, format }: Druckdiagramm): { svg: string; hoehe: number } {
  const dicke = reihen.length > 1 ? 13 : 18;
  const zeile = reihen.length * dicke + 10;
  const links = Math.min(230, Math.max(60, ...kategorien.map((name) => widthOf(name) + 10)));
  const werte = reihen.flatMap((reihe) => reihe.werte.filter((wert) => wert !== null));
  const rechts = Math.max(40, ...werte.map((wert) => widthOf(format(wert)) + 10));
  const x = scaleLinear()
    .domain([Math.min(0, ...werte), Math.max(0, ...werte) || 1])
    .range([links, BREITE - rechts]);
  const svg = kategorien.map((name, index) => {
    const oben = index * zeile + 4;
    const balken = reihen.map(({ werte: reihe }, nummer) => {
      const wert = reihe[index] ?? null;
      const y = oben + nummer * dicke;
      if (wert === null) return label(x(0) + 4, y + dicke - 4, '–', 'start');
      const [von, bis] = [Math.min(x(0), x(wert)), Math.max(x(0), x(wert))];
      return `<rect x="${round(von)}" y="${y}" width="${round(bis - von)}" height="${dicke - 2}" fill="${FARBEN[nummer % FARBEN.length]}"/>${label(bis + 5, y + dicke - 5, format(wert), 'start')}`;
    });
    return `${label(links - 8, oben + (reihen.length * dicke) / 2 + 4, shorten(name, links - 10), 'end')}${balken.join('')}`;
  });
  const hoehe = kategorien.length * zeile + 8;
  const achse = `<line x1="${round(x(0))}" x2="${round(x(0))}" y1="0" y2="${hoehe - 6}" stroke="#4a4a55"/>`;
  return { svg: svg.join('') + achse, hoehe };
}

function drawSenkrecht(diagramm: Druckdiagramm, istEng: boolean): { svg: string; hoehe: number } {
  const { form, kategorien, reihen, format } = diagramm;
  const werte = valuesOf(diagramm);
  const y = scaleLinear()
    .domain([Math.min(0, ...werte), Math.max(0, ...werte) || 1])
    .nice(5)
    .range([230, 18]);
  const marken = y.ticks(5);
  const links = Math.max(...marken.map((marke) => widthOf(format(marke)))) + 12;
  const platz = (BREITE - links - 8) / Math.max(1, kategorien.length);
  const mitte = (index: number) => links + (index + 0.5) * platz;
  const gitter = marken.map(
    (marke) =>
      `<line x1="${round(links)}" x2="${BREITE - 8}" y1="${round(y(marke))}" y2="${round(y(marke))}" stroke="#d5d9df"/>${label(links - 6, y(marke) + 4, format(marke), 'end')}`,
  );
  // Where names would run into each other every second one is left out; the table below has them all.
  const jeder = istEng ? Math.ceil((Math.max(...kategorien.map((name) => widthOf(name))) + 6) / platz) : 1;
  const namen = kategorien.map((name, index) =>
    index % jeder === 0 ? label(mitte(index), 250, name, 'middle') : '',
  );
  const bild = reihen.map(({ werte: reihe }, nummer) => {
    const farbe = FARBEN[nummer % FARBEN.length];
    const hatWerte = kategorien.length * reihen.length <= 14;
    if (form === 'linie') {
      const pfad = line<number | null>()
        .defined((wert) => wert !== null)
        .digits(1)
        .x((_, index) => mitte(index))
        .y((wert) => y(wert ?? 0))([...reihe]);
      const punkte = reihe.map((wert, index) =>
        wert === null
          ? ''
          : `<circle cx="${round(mitte(index))}" cy="${round(y(wert))}" r="3.5" fill="${farbe}"/>${hatWerte ? label(mitte(index), y(wert) - 8, format(wert), 'middle', 11) : ''}`,
      );
      return `<path d="${pfad ?? ''}" fill="none" stroke="${farbe}" stroke-width="2.5" stroke-dasharray="${STRICHE[nummer % STRICHE.length]}"/>${punkte.join('')}`;
    }
    const breite = (platz * 0.7) / reihen.length;
    return reihe
      .map((wert, index) => {
        if (wert === null) return '';
        const x = links + index * platz + platz * 0.15 + nummer * breite;
        const oben = Math.min(y(0), y(wert));
        return `<rect x="${round(x)}" y="${round(oben)}" width="${round(breite * 0.94)}" height="${round(Math.abs(y(0) - y(wert)))}" fill="${farbe}"/>${hatWerte ? label(x + breite * 0.47, oben - 5, format(wert), 'middle', 11) : ''}`;
      })
      .join('');
  });
  const null_ = `<line x1="${round(links)}" x2="${BREITE - 8}" y1="${round(y(0))}" y2="${round(y(0))}" stroke="#4a4a55"/>`;
  return { svg: [...gitter, ...bild, null_, ...namen].join(''), hoehe: 262 };
}
