import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { SYSTEM } from '../../begriffe/wer.ts';
import { addMinutes, toInstant } from '../../begriffe/zeit.ts';
import {
  BELEGENDE_STATUS,
  DURCHGEFUEHRTE_STATUS,
  drawEinsatz,
  EINSATZ_STATUS,
  EINSATZ_TATEN,
  type EinsatzStatus,
  type Handelnder,
  handelndeOf,
  type Lage,
  possibleTaten,
  type Tat,
  transition,
  UEBERGAENGE,
  type Uebergang,
} from './einsatz.rules.ts';

const BEGINN = toInstant('2023-09-05', '10:00');
const ENDE = toInstant('2023-09-05', '11:30');
const vorher = addMinutes(BEGINN, -60);
const mittendrin = addMinutes(BEGINN, 30);
const nachher = addMinutes(ENDE, 60);

function lage(anders: Partial<Lage> = {}): Lage {
  return {
    jetzt: vorher,
    beginn: BEGINN,
    ende: ENDE,
    offeneAngebote: 0,
    bestaetigungsfristAt: null,
    hatGegenvorschlag: false,
    istAusgezahlt: false,
    istInAbrechnung: false,
    ...anders,
  };
}

test('what may happen, to whom, and why not', () => {
  // biome-ignore format: a table is read in rows
  const faelle: [EinsatzStatus, Tat, Handelnder, Partial<Lage>, string][] = [
    ['angefragt', 'angebot', 'system', {}, 'angeboten'],
    ['angefragt', 'angebot', 'stelle', {}, 'einsatz.rolle-darf-nicht'],
    ['angefragt', 'angebot', 'disposition', { jetzt: BEGINN }, 'einsatz.hat-begonnen'],
    ['angeboten', 'annahme', 'sprachmittler', { offeneAngebote: 3 }, 'vermittelt'],
    ['angeboten', 'annahme', 'sprachmittler', {}, 'einsatz.kein-offenes-angebot'],
    ['angeboten', 'annahme', 'sprachmittler', { offeneAngebote: 3, jetzt: BEGINN }, 'einsatz.hat-begonnen'],
    ['vermittelt', 'annahme', 'sprachmittler', { offeneAngebote: 3 }, 'einsatz.bereits-vermittelt'],
    ['abgesagt', 'annahme', 'sprachmittler', {}, 'einsatz.wurde-abgesagt'],
    ['nicht-vermittelt', 'annahme', 'sprachmittler', {}, 'einsatz.nicht-mehr-gesucht'],
    ['angefragt', 'annahme', 'sprachmittler', {}, 'einsatz.angebot-zurueckgezogen'],
    ['angefragt', 'zuteilung', 'disposition', { jetzt: nachher }, 'vermittelt'],
    ['angeboten', 'angebotsende', 'system', { offeneAngebote: 1 }, 'einsatz.angebote-noch-offen'],
    ['angeboten', 'angebotsende', 'system', {}, 'angefragt'],
    ['angeboten', 'nichtvermittlung', 'system', { jetzt: BEGINN }, 'nicht-vermittelt'],
    ['angefragt', 'nichtvermittlung', 'system', {}, 'einsatz.noch-nicht-begonnen'],
    ['angefragt', 'nichtvermittlung', 'disposition', {}, 'nicht-vermittelt'],
    ['nicht-vermittelt', 'zuteilung', 'disposition', { jetzt: nachher }, 'vermittelt'],
    ['nicht-vermittelt', 'zuteilung', 'stelle', { jetzt: nachher }, 'einsatz.rolle-darf-nicht'],
    ['nicht-vermittelt', 'wiederaufnahme', 'disposition', { jetzt: nachher }, 'einsatz.hat-begonnen'],
    ['vermittelt', 'rueckgabe', 'sprachmittler', {}, 'angefragt'],
    ['vermittelt', 'rueckgabe', 'stelle', {}, 'einsatz.rolle-darf-nicht'],
    ['vermittelt', 'rueckfrage', 'stelle', {}, 'angeboten'],
    ['vermittelt', 'absage', 'stelle', { jetzt: mittendrin }, 'abgesagt'],
    ['vermittelt', 'absage', 'stelle', { jetzt: nachher }, 'einsatz.ist-vorbei'],
    ['vermittelt', 'absage', 'sprachmittler', {}, 'einsatz.rolle-darf-nicht'],
    ['vermittelt', 'ausfall', 'sprachmittler', { jetzt: mittendrin }, 'ausgefallen'],
    ['vermittelt', 'ausfall', 'stelle', {}, 'einsatz.noch-nicht-begonnen'],
    ['vermittelt', 'meldung', 'sprachmittler', {}, 'einsatz.noch-nicht-begonnen'],
    ['vermittelt', 'meldung', 'sprachmittler', { jetzt: nachher }, 'gemeldet'],
    ['gemeldet', 'bestaetigung', 'stelle', { jetzt: nachher }, 'bestaetigt'],
    ['gemeldet', 'bestaetigung', 'system', { jetzt: nachher, bestaetigungsfristAt: addMinutes(nachher, 1) }, 'einsatz.frist-laeuft-noch'],
    ['gemeldet', 'bestaetigung', 'system', { jetzt: nachher, bestaetigungsfristAt: nachher }, 'bestaetigt'],
    ['gemeldet', 'bestaetigung', 'sprachmittler', {}, 'einsatz.rolle-darf-nicht'],
    ['gemeldet', 'widerspruch', 'stelle', {}, 'strittig'],
    ['strittig', 'gegenzeichnung', 'sprachmittler', {}, 'einsatz.kein-gegenvorschlag'],
    ['strittig', 'gegenzeichnung', 'sprachmittler', { hatGegenvorschlag: true }, 'bestaetigt'],
    ['strittig', 'korrektur', 'sprachmittler', {}, 'gemeldet'],
    ['strittig', 'klaerung', 'disposition', {}, 'bestaetigt'],
    ['strittig', 'ausfall', 'disposition', {}, 'ausgefallen'],
    ['bestaetigt', 'abrechnung', 'zahlstelle', {}, 'abgerechnet'],
    ['abgerechnet', 'ruecknahme', 'zahlstelle', {}, 'bestaetigt'],
    ['abgerechnet', 'ruecknahme', 'zahlstelle', { istAusgezahlt: true }, 'einsatz.schon-ausgezahlt'],
    ['abgerechnet', 'ruecknahme', 'disposition', { istInAbrechnung: true }, 'bestaetigt'],
    ['abgerechnet', 'ruecklauf', 'zahlstelle', { istAusgezahlt: true }, 'bestaetigt'],
    ['abgerechnet', 'ruecklauf', 'disposition', {}, 'einsatz.rolle-darf-nicht'],
    ['abgerechnet', 'wiederaufnahme', 'leitung', {}, 'einsatz.tat-unpassend'],
    ['bestaetigt', 'wiederaufnahme', 'leitung', { istAusgezahlt: true }, 'einsatz.schon-ausgezahlt'],
    ['abgesagt', 'wiederaufnahme', 'koordination', {}, 'angefragt'],
    ['abgesagt', 'wiederaufnahme', 'koordination', { istInAbrechnung: true }, 'einsatz.in-abrechnung'],
    ['ausgefallen', 'wiederaufnahme', 'leitung', { istInAbrechnung: true }, 'einsatz.in-abrechnung'],
    ['ausgefallen', 'wiederaufnahme', 'leitung', { istInAbrechnung: true, istAusgezahlt: true }, 'einsatz.schon-ausgezahlt'],
    ['ausgefallen', 'wiederaufnahme', 'leitung', { jetzt: nachher }, 'vermittelt'],
    ['abgerechnet', 'absage', 'disposition', {}, 'einsatz.tat-unpassend'],
    ['angefragt', 'angebot', 'technik', {}, 'einsatz.rolle-darf-nicht'],
  ];
  for (const [status, tat, rolle, anders, erwartet] of faelle) {
    const ergebnis = transition(status, tat, [rolle], lage(anders));
    assert.equal(ergebnis.ok ? ergebnis.wert : ergebnis.grund, erwartet, `${status} ${tat} ${rolle}`);
  }
});

test('somebody with several roles may do what any of them may', () => {
  assert.deepEqual(transition('gemeldet', 'bestaetigung', ['sprachmittler', 'stelle'], lage()), {
    ok: true,
    wert: 'bestaetigt',
  });
  assert.deepEqual(handelndeOf(SYSTEM), ['system']);
  assert.deepEqual(handelndeOf({ ...SYSTEM, art: 'benutzer', rollen: ['stelle'] }), ['stelle']);
});

test('the buttons of a page', () => {
  assert.deepEqual(possibleTaten('vermittelt', ['sprachmittler'], lage()), ['rueckgabe']);
  assert.deepEqual(possibleTaten('vermittelt', ['sprachmittler'], lage({ jetzt: nachher })), [
    'ausfall',
    'meldung',
  ]);
  assert.deepEqual(possibleTaten('gemeldet', ['stelle'], lage({ jetzt: nachher })), [
    'bestaetigung',
    'widerspruch',
  ]);
  assert.deepEqual(possibleTaten('abgerechnet', ['stelle']), []);
  assert.deepEqual(possibleTaten('gemeldet', ['system']), ['bestaetigung']);
});

const tabelle: readonly Uebergang[] = UEBERGAENGE;
const irgendeineLage = fc
  .record({
    minuten: fc.integer({ min: -3000, max: 3000 }),
    offeneAngebote: fc.nat(3),
    frist: fc.option(fc.integer({ min: -3000, max: 3000 })),
    hatGegenvorschlag: fc.boolean(),
    istAusgezahlt: fc.boolean(),
    istInAbrechnung: fc.boolean(),
  })
  .map(({ minuten, frist, ...rest }) =>
    lage({
      ...rest,
      jetzt: addMinutes(BEGINN, minuten),
      bestaetigungsfristAt: frist === null ? null : addMinutes(BEGINN, frist),
    }),
  );

test('whatever happens: only what the table says, and the buttons agree with the acts', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...EINSATZ_STATUS),
      fc.subarray([
        'disposition',
        'stelle',
        'sprachmittler',
        'zahlstelle',
        'technik',
        'system',
      ] as Handelnder[]),
      irgendeineLage,
      (status, rollen, wie) => {
        const moeglich = possibleTaten(status, rollen, wie);
        for (const tat of EINSATZ_TATEN) {
          const ergebnis = transition(status, tat, rollen, wie);
          assert.equal(ergebnis.ok, moeglich.includes(tat));
          if (!ergebnis.ok) continue;
          assert.ok(tabelle.some((z) => z.tat === tat && z.von.includes(status) && z.nach === ergebnis.wert));
        }
      },
    ),
  );
});

test('the table itself: no act leads to two places, every status is reached, money is never undone after payment unless the bank does', () => {
  const eindeutig = new Map<string, string>();
  const erreicht = new Set<string>(['angefragt']);
  for (const zeile of tabelle) {
    for (const von of zeile.von) {
      const nach = eindeutig.get(`${von} ${zeile.tat}`);
      assert.ok(nach === undefined || nach === zeile.nach, `${von} ${zeile.tat}`);
      eindeutig.set(`${von} ${zeile.tat}`, zeile.nach);
    }
    erreicht.add(zeile.nach);
  }
  assert.deepEqual([...erreicht].sort(), [...EINSATZ_STATUS].sort());
  for (const zeile of tabelle)
    if (zeile.von.includes('abgerechnet') && zeile.tat !== 'ruecklauf')
      assert.ok(zeile.wenn.includes('nicht-ausgezahlt'));
  for (const status of DURCHGEFUEHRTE_STATUS)
    assert.ok((BELEGENDE_STATUS as readonly string[]).includes(status));
});

test('the picture in the README is the table', () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  const bild = /```mermaid\n([\s\S]*?)\n```/.exec(readme)?.[1];
  assert.equal(bild, drawEinsatz());
});
