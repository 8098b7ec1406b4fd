import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PopulationPyramid } from './population-pyramid.tsx';
import { SpracheContext } from './texte.ts';

const render = (spans?: number[]) =>
  String(
    <SpracheContext.Provider value="de">
      <PopulationPyramid
        id="bild"
        title="Alter"
        description="Wer wie alt ist."
        categories={['unter 10', '10 bis unter 30']}
        left={{ name: 'männlich', values: [1000, 2000] }}
        right={{ name: 'weiblich', values: [900, null] }}
        {...(spans ? { spans } : {})}
      />
    </SpracheContext.Provider>,
  );

const bars = (html: string) =>
  [...html.matchAll(/<rect x="([\d.]+)%" y="([\d.]+)%" width="([\d.]+)%" height="([\d.]+)%"/g)].map((match) =>
    match.slice(1).map(Number),
  );

describe('the population pyramid', () => {
  it('puts the youngest at the bottom, one half on each side of the middle', () => {
    const [young, older, youngRight, unknown] = bars(render());
    assert.ok((young?.[1] ?? 0) > (older?.[1] ?? 0));
    assert.equal((young?.[0] ?? 0) + (young?.[2] ?? 0), 50);
    assert.equal(youngRight?.[0], 50);
    assert.equal((older?.[2] ?? 0) / (young?.[2] ?? 0), 2);
    assert.equal(unknown?.[2], 0);
  });

  it('draws groups of different width as high as they are wide, and long by year of age', () => {
    const [young, older] = bars(render([10, 20]));
    assert.ok(Math.abs((older?.[3] ?? 0) / (young?.[3] ?? 1) - 2) < 0.01);
    assert.equal(older?.[2], young?.[2]);
  });

  it('says everything in words and in a table with sums', () => {
    const html = render();
    assert.match(html, /role="img" aria-labelledby="bild-name bild-text"/);
    for (const cell of ['unter 10', '1.000', '1.900', '–', 'Wer wie alt ist.'])
      assert.ok(html.includes(cell), cell);
  });
});
