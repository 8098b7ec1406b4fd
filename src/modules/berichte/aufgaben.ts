/** What papers, bodies and resolutions give to the start page and to the search field. */
import { isAllowed } from '../../begriffe/wer.ts';
import { addDays, datumOf, toInstant } from '../../begriffe/zeit.ts';
import { formatDatum } from '../../begriffe/zeitanzeige.ts';
import type { Kontext } from '../../platform/kontext.ts';
import type { Aufgabe, Tagestermin, Treffer } from '../../platform/modul.ts';
import { listAutoren, listBerichte } from './bericht/bericht.store.ts';
import { berichtTexte } from './bericht/bericht.texte.ts';
import { permissions } from './berichte.permissions.ts';
import { listFaelligeAuftraege, selectBeschluesse } from './beschluesse/beschluss.store.ts';
import { gremienTexte } from './gremien/gremien.texte.ts';
import { isSitzungUeberfaellig } from './gremien/gremium.rules.ts';
import { listGremien } from './gremien/gremium.store.ts';
import { findPflichtaufgaben } from './pflichten/pflichtaufgaben.ts';
import { listLetzteSitzungen, listSitzungen } from './sitzungen/sitzung.store.ts';
import { berichteTexte } from './texte.ts';

/** How long before its day a task of a resolution is a matter of the start page. */
const VORLAUF_TAGE = 14;

export async function findBerichtsaufgaben(kontext: Kontext): Promise<Aufgabe[]> {
  const teile = await Promise.all([
    findPapieraufgaben(kontext),
    findAuftraege(kontext),
    findFehlendeSitzungen(kontext),
    findPflichtaufgaben(kontext),
  ]);
  return teile.flat();
}

/** Papers that wait for this person: to be reviewed, revised or issued. */
async function findPapieraufgaben({ db, wer, sprache, clock }: Kontext): Promise<Aufgabe[]> {
  if (!isAllowed(permissions, wer, 'bericht.schreiben')) return [];
  const t = berichtTexte[sprache];
  const darfPruefen = isAllowed(permissions, wer, 'bericht.pruefen');
  const offene = await listBerichte(db, { status: ['entwurf', 'zur-pruefung', 'geprueft'] });
  const aufgaben: Aufgabe[] = [];
  for (const { id, titel, status, anmerkung } of offene) {
    const autoren = await listAutoren(db, id);
    const istAutor = autoren.some(({ benutzer_id }) => benutzer_id === wer.id);
    const gemeinsam = { href: `/berichte/${id}`, faelligAt: clock.now(), dringend: false };
    if (status === 'zur-pruefung' && darfPruefen && !istAutor) {
      const von = autoren.map(({ name }) => name).join(', ');
      aufgaben.push({
        ...gemeinsam,
        titel: t.aufgabePruefen(titel),
        hinweis: t.aufgabePruefenHinweis(von),
        tat: t.aufgabePruefenTat,
      });
    }
    if (status === 'entwurf' && anmerkung !== '' && istAutor)
      aufgaben.push({
        ...gemeinsam,
        titel: t.aufgabeZurueck(titel),
        hinweis: anmerkung,
        tat: t.aufgabeZurueckTat,
      });
    if (status === 'geprueft' && isAllowed(permissions, wer, 'bericht.ausgeben'))
      aufgaben.push({ ...gemeinsam, titel: t.aufgabeAusgeben(titel), tat: t.aufgabeAusgebenTat });
  }
  return aufgaben;
}

/** Tasks of resolutions that are due soon or late. */
async function findAuftraege({ db, wer, sprache, clock }: Kontext): Promise<Aufgabe[]> {
  if (!isAllowed(permissions, wer, 'gremium.bearbeiten')) return [];
  const t = gremienTexte[sprache];
  const heute = datumOf(clock.now());
  const auftraege = await listFaelligeAuftraege(db, addDays(heute, VORLAUF_TAGE));
  return auftraege.map(({ beschluss_id, text, gremium, vorlage, faellig_am }) => ({
    titel: t.aufgabeAuftrag(text),
    hinweis: t.aufgabeAuftragHinweis(gremium, vorlage),
    href: `/berichte/beschluesse/${beschluss_id}`,
    tat: t.aufgabeAuftragTat,
    faelligAt: toInstant(faellig_am ?? heute, '23:59'),
    dringend: false,
  }));
}

/** Bodies that should have met by now, with no meeting planned. */
async function findFehlendeSitzungen({ db, wer, sprache, clock }: Kontext): Promise<Aufgabe[]> {
  if (!isAllowed(permissions, wer, 'gremium.bearbeiten')) return [];
  const t = gremienTexte[sprache];
  const heute = datumOf(clock.now());
  const [gremien, letzte, kommende] = await Promise.all([
    listGremien(db, { nurAktive: true }),
    listLetzteSitzungen(db, heute),
    listSitzungen(db, heute),
  ]);
  return gremien.flatMap(({ id, name, abstand_monate }) => {
    const naechste = kommende.find(({ gremium_id }) => gremium_id === id)?.am ?? null;
    if (!isSitzungUeberfaellig(abstand_monate, letzte.get(id) ?? null, naechste, heute)) return [];
    return {
      titel: t.aufgabeSitzung(name),
      hinweis: t.aufgabeSitzungHinweis(abstand_monate ?? 0),
      href: `/berichte/sitzungen/neu?gremium=${id}`,
      tat: t.aufgabeSitzungTat,
      faelligAt: clock.now(),
      dringend: false,
    };
  });
}

/** How long a meeting of a committee takes on the time axis of the day. */
const DAUER_MS = 2 * 3_600_000;

/** Meetings of today with a time. */
export async function findSitzungstermine({ db, wer, clock }: Kontext): Promise<Tagestermin[]> {
  if (!isAllowed(permissions, wer, 'gremium.bearbeiten')) return [];
  const heute = datumOf(clock.now());
  const sitzungen = await listSitzungen(db, heute);
  return sitzungen
    .filter(({ am, uhrzeit }) => am === heute && uhrzeit !== '')
    .map(({ id, gremium, ort, thema, uhrzeit }) => {
      const beginnAt = toInstant(heute, uhrzeit);
      return {
        titel: gremium,
        hinweis: [thema, ort].filter(Boolean).join(', '),
        href: `/berichte/sitzungen/${id}`,
        beginnAt,
        endeAt: new Date(beginnAt.getTime() + DAUER_MS),
        zustand: 'info',
      };
    });
}

const TREFFER = 10;

/** Papers and resolutions by their title and number. */
export async function searchBerichte({ db, wer, sprache }: Kontext, suchwort: string): Promise<Treffer[]> {
  if (!isAllowed(permissions, wer, 'bericht.sehen')) return [];
  const w = berichteTexte[sprache];
  const [berichte, beschluesse] = await Promise.all([
    listBerichte(db, { suche: suchwort }),
    selectBeschluesse(
      db,
      { suche: suchwort },
      { sort: { key: 'am', direction: 'desc' }, page: 1, size: TREFFER },
    ),
  ]);
  const nah = (titel: string) => (titel.toLowerCase().includes(suchwort.toLowerCase()) ? 0.7 : 0.4);
  return [
    ...berichte.slice(0, TREFFER).map(({ id, art, titel, status, bis_am }) => ({
      art: w.art[art],
      titel,
      hinweis: `${w.status[status]} · ${formatDatum(bis_am, sprache)}`,
      href: `/berichte/${id}`,
      naehe: nah(titel),
    })),
    ...beschluesse.rows.map(({ id, vorlage, gremium, am, ergebnis }) => ({
      art: gremienTexte[sprache].beschluss,
      titel: vorlage,
      hinweis: `${gremium}, ${formatDatum(am, sprache)} · ${w.ergebnis[ergebnis]}`,
      href: `/berichte/beschluesse/${id}`,
      naehe: nah(vorlage),
    })),
  ];
}
