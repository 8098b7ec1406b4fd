import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { addDays, datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { readEingabe } from '../../../platform/http/form.ts';
import { type Ctx, get, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { describeAblehnung } from './ablehnung.texte.ts';
import { describeKursort, describeZeiten } from './kurs-anzeige.ts';
import { LINK } from './links.ts';
import { describeWeg } from './pages/kurse.page.tsx';
import { PlatzPage, type Platzsicht, RueckmeldungPage } from './pages/link.page.tsx';
import { wegOf } from './passung.rules.ts';
import { wartelisteEinstellung } from './regeln.settings.ts';
import { type Antwort, answerAngebot } from './vermittlung.action.ts';
import { ABLEHNUNGSGRUENDE } from './vermittlung.rules.ts';
import { bezugOf, findVermittlung, type Vermittlung } from './vermittlung.store.ts';
import { confirmWartend, moveWarteperson } from './warteperson.action.ts';
import { findWarteperson } from './warteperson.store.ts';
import { findZielkurs } from './zielkurs.store.ts';

/** What people from the list do without an account: take a place or not, say that they still wait. */
export const linkRoutes: readonly Route[] = [
  get('/platz/:token', `link:${LINK.platz}`, (c) => showPlatz(c, c.req.path)),
  post('/platz/:token/annehmen', `link:${LINK.platz}`, (c) => answer(c, { art: 'annehmen' })),
  post('/platz/:token/ablehnen', `link:${LINK.platz}`, async (c) => {
    const { grund } = await readEingabe(c);
    const bekannter = ABLEHNUNGSGRUENDE.find((one) => one === grund) ?? 'sonstiges';
    return answer(c, { art: 'ablehnen', grund: bekannter });
  }),
  get('/noch-dabei/:token', `link:${LINK.rueckmeldung}`, async (c) => showRueckmeldung(c, c.req.path)),
  post('/noch-dabei/:token/ja', `link:${LINK.rueckmeldung}`, (c) =>
    reply(c, '/ja', () => confirmWartend(c.get('kontext'), c.get('link').bezugId)),
  ),
  post('/noch-dabei/:token/nein', `link:${LINK.rueckmeldung}`, (c) =>
    reply(c, '/nein', () =>
      moveWarteperson(c.get('kontext'), c.get('link').bezugId, 'abmelden', { grund: 'rueckmeldung' }),
    ),
  ),
];

async function answer(c: Ctx, antwort: Antwort) {
  const pfad = c.req.path.replace(/\/(annehmen|ablehnen)$/, '');
  const { id: linkId, bezugId } = c.get('link');
  const result = await answerAngebot(c.get('kontext'), bezugId, antwort, { linkId });
  if (result.ok) return c.redirect(pfad, 303);
  return showPlatz(c, pfad, describeAblehnung(result, c.get('kontext').sprache));
}

const STAND: Record<Vermittlung['status'], Platzsicht['stand']> = {
  offen: 'offen',
  angenommen: 'angenommen',
  abgelehnt: 'abgelehnt',
  abgelaufen: 'vorbei',
  zurueckgezogen: 'vorbei',
};

async function showPlatz(c: Ctx, pfad: string, fehler?: string) {
  const { db, clock, sprache } = c.get('kontext');
  const vermittlung = await findVermittlung(db, c.get('link').bezugId);
  const person = vermittlung && (await findWarteperson(db, vermittlung.warteperson_id));
  if (!vermittlung || !person) return showFault(c, 404, 'fehler.404');
  const [kurs, regeln] = await Promise.all([
    findZielkurs(db, datumOf(clock.now()), bezugOf(vermittlung)),
    readSetting(db, wartelisteEinstellung),
  ]);
  const istVorbei = !kurs || (vermittlung.status === 'offen' && vermittlung.gueltig_bis <= clock.now());
  const sicht: Platzsicht = {
    titel: kurs?.titel ?? '',
    anbieter: kurs?.anbieter ?? '',
    beginn: kurs ? formatDatum(kurs.beginn_am, sprache) : '',
    zeiten: kurs ? describeZeiten(kurs.zeiten, sprache) : '',
    ort: kurs ? describeKursort(kurs, sprache) : '',
    weg: kurs && kurs.durchfuehrung !== 'online' ? describeWeg(wegOf(person, kurs, regeln), sprache) : '',
    kinderbetreuung: kurs?.kinderbetreuung ?? false,
    bis: formatDatum(addDays(datumOf(vermittlung.gueltig_bis), -1), sprache),
    stand: istVorbei && vermittlung.status === 'offen' ? 'vorbei' : STAND[vermittlung.status],
    pfad,
  };
  return show(
    c,
    <PlatzPage rahmen={rahmenOf(c)} sicht={sicht} {...(fehler ? { fehler } : {})} />,
    fehler ? 422 : 200,
  );
}

/** Whatever came of it, the page says how things stand now. */
async function reply(c: Ctx, ende: string, act: () => Promise<Ergebnis<unknown>>) {
  const result = await act();
  const pfad = c.req.path.slice(0, -ende.length);
  return result.ok && ende === '/ja' ? c.redirect(`${pfad}?danke`, 303) : showRueckmeldung(c, pfad, true);
}

async function showRueckmeldung(c: Ctx, pfad: string, istBeantwortet = c.req.query('danke') !== undefined) {
  const person = await findWarteperson(c.get('kontext').db, c.get('link').bezugId);
  if (!person) return showFault(c, 404, 'fehler.404');
  const stand =
    person.status === 'vermittelt' || person.status === 'angeboten'
      ? 'vermittelt'
      : person.status === 'abgemeldet'
        ? 'weg'
        : istBeantwortet || (person.status === 'wartet' && person.gefragt_at === null)
          ? 'wartet'
          : 'fragt';
  return show(
    c,
    <RueckmeldungPage
      rahmen={rahmenOf(c)}
      stand={stand}
      niveau={person.niveau}
      ort={person.ort}
      pfad={pfad}
    />,
  );
}
