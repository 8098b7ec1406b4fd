/** What the state's grant gives to the start page: its deadlines. */
import { formatGeld } from '../../../begriffe/geld.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { addDays, addMonths, type Datum, datumOf, toInstant, yearOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Aufgabe } from '../../../platform/modul.ts';
import { permissions } from '../haushalt.permissions.ts';
import { listRegeln, type Zuwendungsregel } from './regel.store.ts';
import { listStellen } from './stelle.store.ts';
import { satzOn } from './stellenrechnung.rules.ts';
import { antragsfristOf } from './zuwendung.rules.ts';
import { listOffeneAbrufe, listOffeneAuflagen, listZuwendungen } from './zuwendung.store.ts';
import { zuwendungTexte } from './zuwendung.texte.ts';
import { PFAD } from './zuwendungen.page.tsx';

/** So long before a deadline it becomes a matter of the day. */
const VORLAUF_MONATE = 4;
const AUFLAGE_TAGE = 30;
/** Longer than that no authority takes to pay. */
const EINGANG_TAGE = 30;
const RICHTLINIE_MONATE = 6;

/** Applications, statements, conditions, calls without money, and a directive that ends. */
export async function findZuwendungsaufgaben(kontext: Kontext): Promise<Aufgabe[]> {
  const { db, wer, sprache, clock } = kontext;
  const istDabei = isAllowed(permissions, wer, 'zuwendung.bearbeiten');
  const darfNachweisen = isAllowed(permissions, wer, 'zuwendung.nachweisen');
  if (!istDabei && !darfNachweisen) return [];
  const t = zuwendungTexte[sprache];
  const heute = datumOf(clock.now());
  const bald = addMonths(heute, VORLAUF_MONATE);
  const [zuwendungen, regeln] = await Promise.all([listZuwendungen(db), listRegeln(db)]);
  const due = (titel: string, hinweis: string, am: Datum, href: string, tat = t.aufgabeTat): Aufgabe => ({
    titel,
    hinweis,
    href,
    tat,
    faelligAt: toInstant(am, '12:00'),
    dringend: am <= addDays(heute, 7),
  });
  const tag = (datum: Datum) => formatDatum(datum, sprache);
  const aufgaben: Aufgabe[] = [];
  for (const { id, jahr, status, antrag_bis, nachweis_bis, ...zuwendung } of zuwendungen) {
    const href = `${PFAD}/${id}`;
    if (istDabei && status === 'vorbereitung' && antrag_bis <= bald) {
      aufgaben.push(due(t.aufgabeAntrag(jahr), t.aufgabeAntragHinweis(tag(antrag_bis)), antrag_bis, href));
    }
    if (istDabei && status === 'bewilligt' && nachweis_bis !== null && nachweis_bis <= bald) {
      aufgaben.push(
        due(t.aufgabeNachweis(jahr), t.aufgabeAntragHinweis(tag(nachweis_bis)), nachweis_bis, href),
      );
    }
    if (darfNachweisen && status === 'geprueft' && zuwendung.geprueft_von_id !== wer.id) {
      const hinweis = t.aufgabeEinreichenHinweis(zuwendung.geprueft_von ?? '');
      aufgaben.push(due(t.aufgabeEinreichen(jahr), hinweis, nachweis_bis ?? heute, href));
    }
  }
  if (!istDabei) return aufgaben;
  const [auflagen, abrufe] = await Promise.all([
    listOffeneAuflagen(db, addDays(heute, AUFLAGE_TAGE)),
    listOffeneAbrufe(db, addDays(heute, -EINGANG_TAGE)),
  ]);
  return [
    ...aufgaben,
    ...(
      await findNaechsterAntrag(
        kontext,
        regeln,
        zuwendungen.map(({ jahr }) => jahr),
        heute,
        bald,
      )
    ).map(({ jahr, frist }) =>
      due(t.aufgabeAntrag(jahr), t.aufgabeAntragHinweis(tag(frist)), frist, `${PFAD}/neu`),
    ),
    ...auflagen.map(({ zuwendung_id, jahr, text, faellig_am }) =>
      due(
        t.aufgabeAuflage(text),
        t.aufgabeAuflageHinweis(jahr),
        faellig_am ?? heute,
        `${PFAD}/${zuwendung_id}`,
      ),
    ),
    ...abrufe.map(({ zuwendung_id, betrag_cent, angefordert_am }) =>
      due(
        t.aufgabeEingang(formatGeld(betrag_cent, sprache)),
        t.aufgabeEingangHinweis(tag(angefordert_am)),
        addDays(angefordert_am, EINGANG_TAGE),
        `${PFAD}/${zuwendung_id}`,
      ),
    ),
    ...listAuslaufende(regeln, heute).map(({ gueltigBis }) =>
      due(
        t.aufgabeRichtlinie,
        t.aufgabeRichtlinieHinweis(tag(gueltigBis)),
        gueltigBis,
        `${PFAD}/regeln`,
        t.aufgabeRichtlinieTat,
      ),
    ),
  ];
}

/** The next year's application, when nobody has begun it and there are posts to apply for. */
async function findNaechsterAntrag(
  { db }: Kontext,
  regeln: readonly Zuwendungsregel[],
  jahre: readonly number[],
  heute: Datum,
  bald: Datum,
): Promise<{ jahr: number; frist: Datum }[]> {
  const jahr = yearOf(heute) + 1;
  const regel = satzOn(regeln, `${jahr}-01-01`);
  if (!regel || jahre.includes(jahr)) return [];
  const frist = antragsfristOf(jahr, regel.antragBis);
  if (frist > bald || frist < heute) return [];
  const stellen = await listStellen(db, jahr);
  const istBesetzt = stellen.some(({ besetzungen }) =>
    besetzungen.some(({ bis }) => bis === null || bis >= `${jahr}-01-01`),
  );
  return istBesetzt ? [{ jahr, frist }] : [];
}

/** The directive that ends soon and that nothing follows. */
function listAuslaufende(
  regeln: readonly Zuwendungsregel[],
  heute: Datum,
): (Zuwendungsregel & { gueltigBis: Datum })[] {
  const grenze = addMonths(heute, RICHTLINIE_MONATE);
  return regeln.flatMap((regel) => {
    const { gueltigBis } = regel;
    if (gueltigBis === null || gueltigBis < heute || gueltigBis > grenze) return [];
    return satzOn(regeln, addDays(gueltigBis, 1)) === null ? [{ ...regel, gueltigBis }] : [];
  });
}
