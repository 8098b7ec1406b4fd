import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Journey, openJourney, skipWithoutBrowser, type Visitor } from '../test-support/browser.ts';
import { BESUCHER, type Besucher, type Haus, openHaus, routes, visitorsOf } from './haus.ts';
import { seeded } from './zufall.ts';

/** Answers that are no page to look at. */
const NO_PAGE = /\.(csv|xlsx|docx|json|ics|pdf|txt|xml)$|\/kalender\/|callback|oidc/;

describe('every page, for everybody who may open it', { skip: skipWithoutBrowser }, () => {
  let journey: Journey;
  let haus: Haus;

  before(async () => {
    journey = await openJourney({ RATE_LIMITS: '0' });
    haus = await openHaus(journey.app, seeded(1));
    await haus.lookAround();
  });
  after(() => journey?.close());

  for (const besucher of BESUCHER) {
    test(besucher, async () => {
      // Narrow and dark, where most goes wrong; the journeys look at the wide pages by day as well.
      const visitor = await journey.visit(haus.userOf(besucher), { phone: true, dark: true });
      const complaints = listen(visitor);
      const found: string[] = [];
      for (const path of pathsOf(besucher)) {
        const answer = await visitor.page.goto(path);
        if (answer && answer.status() >= 500) found.push(`${answer.status()} ${path}`);
        const name = `seite-${besucher}${path.replaceAll(/[^a-z0-9]+/gi, '-')}`;
        await visitor.check(name).catch((fault: Error) => found.push(fault.message));
        found.push(...complaints.splice(0).map((complaint) => `${path}: ${complaint}`));
      }
      assert.deepEqual(found, []);
    });
  }

  function pathsOf(besucher: Besucher): string[] {
    const paths = routes
      .filter(
        ({ method, path, zugang }) =>
          method === 'get' && !NO_PAGE.test(path) && visitorsOf(zugang).includes(besucher),
      )
      .filter(({ path }) => !path.includes(':token'))
      .map(({ path }) => haus.pathTo(path.replace(':seite', 'impressum').replace(':art', 'konzept.ausgabe')));
    return besucher === 'gast' ? [...paths, ...haus.links.slice(0, 1)] : paths;
  }

  /** What the browser complains about: scripts that fail, styles that are not allowed, files that are missing. */
  function listen({ page }: Visitor): string[] {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of 40[349]|status of 410/.test(message.text()))
        complaints.push(message.text());
    });
    page.on('pageerror', (fault) => complaints.push(fault.message));
    return complaints;
  }
});
