/** A chart as Word draws it itself (ECMA-376, DrawingML charts), so that it can be restyled; its values stand in it. */
import { element, type Wordelement } from './baum.ts';
import type { Wordpaket } from './paket.ts';

export interface Worddiagramm {
  form: 'saeulen' | 'balken' | 'linie';
  titel: string;
  /** What the picture shows, for those who do not see it. */
  alternativtext: string;
  kategorien: readonly string[];
  reihen: readonly { name: string; werte: readonly (number | null)[] }[];
  /** How values are written, as spreadsheets say it: `#,##0`. */
  zahlenformat: string;
}

const C = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Of three neighbours none is mistaken for another, in grey as well. */
const FARBEN = ['1F4E8C', 'D97706', '5B8C85'];
/** English Metric Units in a twentieth of a point. */
const EMU = 635;

/** @param breite of the text in twentieths of a point @returns the paragraph that holds the chart */
export function writeDiagramm(paket: Wordpaket, diagramm: Worddiagramm, breite: number): Wordelement {
  const nummer = [...paket.xml.keys()].filter((name) => /\/charts\/komut-\d+\.xml$/.test(name)).length + 1;
  const id = addPart(paket, nummer, chartSpace(diagramm));
  const zeilen = diagramm.form === 'balken' ? diagramm.kategorien.length * diagramm.reihen.length : 0;
  const hoehe = zeilen > 0 ? Math.min(11_500, 900 + zeilen * 420) : 4200;
  return element(
    'w:p',
    {},
    element('w:pPr', {}, element('w:keepNext')),
    element(
      'w:r',
      {},
      element(
        'w:drawing',
        {},
        element(
          'wp:inline',
          { 'xmlns:wp': WP, distT: 0, distB: 0, distL: 0, distR: 0 },
          element('wp:extent', { cx: breite * EMU, cy: hoehe * EMU }),
          element('wp:docPr', {
            id: 9000 + nummer,
            name: `Diagramm ${nummer}`,
            descr: diagramm.alternativtext,
            title: diagramm.titel,
          }),
          element('wp:cNvGraphicFramePr'),
          element(
            'a:graphic',
            { 'xmlns:a': A },
            element(
              'a:graphicData',
              { uri: C },
              element('c:chart', { 'xmlns:c': C, 'xmlns:r': R, 'r:id': id }),
            ),
          ),
        ),
      ),
    ),
  );
}

/** Adds the part; every part with text may refer to it. @returns the relation's id */
function addPart({ xml, texte }: Wordpaket, nummer: number, root: Wordelement): string {
  const folder = texte[0]!.slice(0, texte[0]!.lastIndexOf('/') + 1);
  const name = `${folder}charts/komut-${nummer}.xml`;
  const id = `rIdKomutDiagramm${nummer}`;
  xml.set(name, root);
  xml.get('[Content_Types].xml')?.children.push(
    element('Override', {
      PartName: `/${name}`,
      ContentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    }),
  );
  for (const text of texte) {
    const relations = `${folder}_rels/${text.slice(folder.length)}.rels`;
    if (!xml.has(relations)) xml.set(relations, element('Relationships', { xmlns: PACKAGE }));
    xml
      .get(relations)!
      .children.push(
        element('Relationship', { Id: id, Type: `${R}/chart`, Target: `charts/komut-${nummer}.xml` }),
      );
  }
  return id;
}

const val = (name: string, wert: string | number) => element(`c:${name}`, { val: wert });

function chartSpace({ form, kategorien, reihen, zahlenformat }: Worddiagramm): Wordelement {
  const istLinie = form === 'linie';
  const hatWerte = kategorien.length * reihen.length <= 16 || form === 'balken';
  const abNull = reihen.every(({ werte }) => werte.every((wert) => wert === null || wert >= 0));
  const plot = element(
    istLinie ? 'c:lineChart' : 'c:barChart',
    {},
    !istLinie && val('barDir', form === 'balken' ? 'bar' : 'col'),
    val('grouping', istLinie ? 'standard' : 'clustered'),
    val('varyColors', 0),
    ...reihen.map((reihe, index) => series(reihe, index, kategorien, zahlenformat, istLinie, hatWerte)),
    !istLinie && val('gapWidth', 60),
    istLinie && val('marker', 1),
    val('axId', 1),
    val('axId', 2),
  );
  return element(
    'c:chartSpace',
    { 'xmlns:c': C, 'xmlns:a': A, 'xmlns:r': R },
    val('roundedCorners', 0),
    element(
      'c:chart',
      {},
      val('autoTitleDeleted', 1),
      element(
        'c:plotArea',
        {},
        element('c:layout'),
        plot,
        categoryAxis(form),
        valueAxis(form, zahlenformat, hatWerte, abNull),
      ),
      reihen.length > 1 && element('c:legend', {}, val('legendPos', 'b'), val('overlay', 0)),
      val('plotVisOnly', 1),
      val('dispBlanksAs', 'gap'),
    ),
    textSize(900),
  );
}

function series(
  { name, werte }: Worddiagramm['reihen'][number],
  index: number,
  kategorien: readonly string[],
  zahlenformat: string,
  istLinie: boolean,
  hatWerte: boolean,
): Wordelement {
  const farbe = element('a:solidFill', {}, element('a:srgbClr', { val: FARBEN[index % FARBEN.length]! }));
  const points = (cells: readonly (string | number | null)[]) => [
    val('ptCount', cells.length),
    ...cells.flatMap((cell, idx) =>
      cell === null ? [] : [element('c:pt', { idx }, element('c:v', {}, String(cell)))],
    ),
  ];
  return element(
    'c:ser',
    {},
    val('idx', index),
    val('order', index),
    element('c:tx', {}, element('c:v', {}, name)),
    istLinie ? element('c:spPr', {}, element('a:ln', { w: 28_575 }, farbe)) : element('c:spPr', {}, farbe),
    istLinie
      ? element('c:marker', {}, val('symbol', 'circle'), val('size', 6), element('c:spPr', {}, farbe))
      : val('invertIfNegative', 0),
    element(
      'c:dLbls',
      {},
      element('c:numFmt', { formatCode: zahlenformat, sourceLinked: 0 }),
      element('c:spPr', {}, element('a:noFill')),
      textSize(800),
      ...(istLinie ? [val('dLblPos', 't')] : []),
      val('showLegendKey', 0),
      val('showVal', hatWerte ? 1 : 0),
      val('showCatName', 0),
      val('showSerName', 0),
      val('showPercent', 0),
      val('showBubbleSize', 0),
    ),
    element('c:cat', {}, element('c:strLit', {}, ...points(kategorien))),
    element(
      'c:val',
      {},
      element('c:numLit', {}, element('c:formatCode', {}, zahlenformat), ...points(werte)),
    ),
    istLinie && val('smooth', 0),
  );
}

const textSize = (size: number) =>
  element(
    'c:txPr',
    {},
    element('a:bodyPr'),
    element('a:lstStyle'),
    element(
      'a:p',
      {},
      element('a:pPr', {}, element('a:defRPr', { sz: size })),
      element('a:endParaRPr', { lang: 'de-DE' }),
    ),
  );

/** Lying bars are read from above. */
const categoryAxis = (form: Worddiagramm['form']) =>
  element(
    'c:catAx',
    {},
    val('axId', 1),
    element('c:scaling', {}, val('orientation', form === 'balken' ? 'maxMin' : 'minMax')),
    val('delete', 0),
    val('axPos', form === 'balken' ? 'l' : 'b'),
    val('majorTickMark', 'none'),
    val('minorTickMark', 'none'),
    val('tickLblPos', 'low'),
    val('crossAx', 2),
    val('crosses', 'autoZero'),
  );

/** Where the values stand at the bars, no axis repeats them. */
const valueAxis = (form: Worddiagramm['form'], zahlenformat: string, hatWerte: boolean, abNull: boolean) =>
  element(
    'c:valAx',
    {},
    val('axId', 2),
    element('c:scaling', {}, val('orientation', 'minMax'), abNull && val('min', 0)),
    val('delete', form === 'balken' && hatWerte ? 1 : 0),
    val('axPos', form === 'balken' ? 'b' : 'l'),
    element(
      'c:majorGridlines',
      {},
      element(
        'c:spPr',
        {},
        element('a:ln', { w: 6350 }, element('a:solidFill', {}, element('a:srgbClr', { val: 'D5D9DF' }))),
      ),
    ),
    element('c:numFmt', { formatCode: zahlenformat, sourceLinked: 0 }),
    val('majorTickMark', 'none'),
    val('minorTickMark', 'none'),
    val('tickLblPos', 'nextTo'),
    val('crossAx', 1),
    val('crosses', 'autoZero'),
    val('crossBetween', 'between'),
  );
