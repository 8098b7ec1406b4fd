import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp } from '../../../../test-support/app.ts';
import { luftlinieKm } from '../../../begriffe/ort.ts';
import type { Punkt } from '../bedarf.rules.ts';
import { loadWege, WEGFAKTOR } from './strecken.ts';
import { beginSuche } from './suche.action.ts';
import { findOffeneSuche } from './suche.store.ts';
import { addEinsatz, addSprachmittler, addStelle } from './vermittlung.beispiele.ts';

/** A routing server that speaks OSRM's table service; what it answers changes from test to test. */

const BRAKE: Punkt = { lat: 53.333, lon: 8.483 };
const NORDENHAM: Punkt = { lat: 53.487, lon: 8.481 };
const ELSFLETH: Punkt = { lat: 53.239, lon: 8.457 };
const STRASSE: Record<string, number> = { '8.481,53.487': 19_412.4, '8.457,53.239': 12_893 };

let server: Server;
let osrm: string;
let anfragen: string[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

const send = (response: ServerResponse, status: number, body: unknown) =>
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(typeof body === 'string' ? body : JSON.stringify(body));

/** What the request asks for, read as OSRM does: places, and which of them are sources. */
function read(request: IncomingMessage) {
  const url = new URL(request.url!, osrm);
  const [, dienst, version, profil, punkte] = url.pathname.split('/');
  const places = decodeURIComponent(punkte!).split(';');
  return {
    dienst: `${dienst}/${version}/${profil}`,
    places,
    sources: url.searchParams.get('sources')!.split(';').map(Number),
    destinations: url.searchParams.get('destinations'),
    annotations: url.searchParams.get('annotations'),
  };
}

const answerTable = (request: IncomingMessage, response: ServerResponse) => {
  const { places, sources } = read(request);
  if (places.length > 100)
    return send(response, 400, { code: 'TooBig', message: 'Too many table coordinates' });
  return send(response, 200, {
    code: 'Ok',
    distances: sources.map((index) => [STRASSE[places[index]!] ?? null]),
    sources: sources.map((index) => ({ location: places[index]!.split(',').map(Number), name: '' })),
    destinations: [{ location: places[0]!.split(',').map(Number), name: 'Breite Straße' }],
  });
};

before(async () => {
  server = createServer((request, response) => {
    anfragen.push(request.url!);
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  osrm = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  anfragen = [];
  answer = answerTable;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const geschaetzt = (von: Punkt, nach: Punkt) => luftlinieKm(von, nach) * WEGFAKTOR;

describe('distances from a routing server', () => {
  it('asks the table service for the ways to the target, longitude first, and takes metres for metres', async () => {
    const { wege, quelle } = await loadWege(osrm, BRAKE, [NORDENHAM, ELSFLETH]);
    assert.equal(quelle, 'router');
    assert.equal(wege.kilometer(NORDENHAM, BRAKE), 19.4124);
    assert.equal(wege.kilometer(ELSFLETH, BRAKE), 12.893);
    assert.equal(wege.kilometer(BRAKE, ELSFLETH), 12.893, 'the way back counts the same');
    assert.equal(wege.kilometer(NORDENHAM, ELSFLETH), geschaetzt(NORDENHAM, ELSFLETH), 'nobody asked for it');
    assert.equal(anfragen.length, 1);
    assert.deepEqual(read({ url: anfragen[0] } as IncomingMessage), {
      dienst: 'table/v1/driving',
      places: ['8.483,53.333', '8.481,53.487', '8.457,53.239'],
      sources: [1, 2],
      destinations: '0',
      annotations: 'distance',
    });
  });

  it('estimates what the server answers with null, and says so', async () => {
    const insel: Punkt = { lat: 53.7, lon: 7.8 };
    const { wege, quelle } = await loadWege(`${osrm}/`, BRAKE, [NORDENHAM, insel]);
    assert.equal(quelle, 'router-teils');
    assert.equal(wege.kilometer(NORDENHAM, BRAKE), 19.4124);
    assert.equal(wege.kilometer(insel, BRAKE), geschaetzt(insel, BRAKE));
  });

  it('keeps to the hundred places of one table, and asks for each place once', async () => {
    const starts = Array.from({ length: 250 }, (_, index) => ({ lat: 53 + index / 1000, lon: 8 }));
    answer = (request, response) => {
      const { places, sources } = read(request);
      assert.ok(places.length <= 100);
      send(response, 200, { code: 'Ok', distances: sources.map(() => [7000]) });
    };
    const { wege, quelle } = await loadWege(osrm, BRAKE, [...starts, ...starts]);
    assert.equal(quelle, 'router');
    assert.equal(anfragen.length, 3);
    assert.ok(starts.every((start) => wege.kilometer(start, BRAKE) === 7));
  });

  it('one table that fails leaves the others standing', async () => {
    const starts = Array.from({ length: 120 }, (_, index) => ({ lat: 53 + index / 1000, lon: 8 }));
    answer = (request, response) => {
      const { sources } = read(request);
      if (sources.length < 99) return send(response, 500, { code: 'InvalidValue' });
      return send(response, 200, { code: 'Ok', distances: sources.map(() => [7000]) });
    };
    const { wege, quelle } = await loadWege(osrm, BRAKE, starts);
    assert.equal(quelle, 'router-teils');
    assert.equal(wege.kilometer(starts[0]!, BRAKE), 7);
    assert.equal(wege.kilometer(starts[119]!, BRAKE), geschaetzt(starts[119]!, BRAKE));
  });

  const ausfaelle: [string, typeof answer][] = [
    ['an error 500 without JSON', (_, response) => void send(response, 500, 'Internal Server Error')],
    ['no segment near', (_, response) => void send(response, 400, { code: 'NoSegment', message: '…' })],
    ['a profile without distances', (_, response) => void send(response, 400, { code: 'NotImplemented' })],
    ['an answer without a table', (_, response) => void send(response, 200, { code: 'Ok' })],
    [
      'a table of another form',
      (_, response) => void send(response, 200, { code: 'Ok', distances: [null, 4] }),
    ],
    ['half an answer', (_, response) => void response.writeHead(200).end('{"code":"Ok","dist')],
    ['a connection cut off', (request) => void request.socket.destroy()],
    ['silence', () => {}],
  ];
  for (const [was, ausfall] of ausfaelle) {
    it(`estimates everything after ${was}`, async () => {
      answer = ausfall;
      const { wege, quelle } = await loadWege(osrm, BRAKE, [NORDENHAM, ELSFLETH], 150);
      assert.equal(quelle, 'router-stumm');
      assert.equal(wege.kilometer(NORDENHAM, BRAKE), geschaetzt(NORDENHAM, BRAKE));
    });
  }

  it('asks nobody without a server, a target or anybody on the way', async () => {
    for (const [url, ziel, starts] of [
      [null, BRAKE, [NORDENHAM]],
      [osrm, null, [NORDENHAM]],
      [osrm, BRAKE, []],
    ] as const) {
      assert.equal((await loadWege(url, ziel, starts)).quelle, 'luftlinie');
    }
    assert.deepEqual(anfragen, []);
  });
});

describe('a ranking made with a routing server', () => {
  it('keeps the road’s kilometres and where they come from; a silent server is said on the page', async () => {
    const t = await openTestApp({ OSRM_URL: osrm });
    try {
      const buero = await t.signIn('disposition');
      const stelleId = await addStelle(t);
      await addSprachmittler(t, 'Abebe', { lat: NORDENHAM.lat, lon: NORDENHAM.lon });
      const gesucht = await addEinsatz(t, stelleId, { lat: BRAKE.lat, lon: BRAKE.lon });
      assert.ok((await beginSuche(t.kontext(buero.wer), gesucht)).ok);
      const { rangliste } = (await findOffeneSuche(t.database.db, gesucht))!;
      assert.equal(rangliste.wegquelle, 'router');
      assert.equal(rangliste.geeignet[0]?.kilometer, 19.4124);
      assert.doesNotMatch(await (await t.get(`/einsaetze/${gesucht}`, buero)).text(), /Routendienst/);
      answer = (_, response) => void send(response, 500, '');
      const offen = await addEinsatz(t, stelleId, { lat: BRAKE.lat, lon: BRAKE.lon });
      assert.match(
        await (await t.get(`/einsaetze/${offen}`, buero)).text(),
        /Routendienst hat nicht geantwortet/,
      );
    } finally {
      await t.close();
    }
  });
});
