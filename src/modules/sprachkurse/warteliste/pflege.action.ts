import { ok } from '../../../begriffe/ablehnung.ts';
import { addMonths, datumOf, TAG_MS } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { baseUrl, createLink } from '../../../platform/links.ts';
import { readSetting } from '../../../platform/settings.ts';
import { briefTexte } from './brief.texte.ts';
import { LINK } from './links.ts';
import { findMailstelle } from './mailstelle.ts';
import { wartelisteEinstellung } from './regeln.settings.ts';
import { expireAngebote } from './vermittlung.action.ts';
import { movePerson } from './warteperson.action.ts';
import {
  deleteErledigte,
  lockAusgeruhte,
  lockRueckfragen,
  lockStumme,
  noteGefragt,
  type Warteperson,
} from './warteperson.store.ts';

/** What the list does by itself every morning; whatever was done already is not done again. */
export async function maintainWarteliste(kontext: Kontext): Promise<void> {
  await expireAngebote(kontext);
  await resumeAusgeruhte(kontext);
  await pauseStumme(kontext);
  await askWartende(kontext);
  await forgetErledigte(kontext);
}

/** Who pauses until a day waits again from that day on. */
async function resumeAusgeruhte(kontext: Kontext): Promise<void> {
  await act(kontext, 'warteliste.fortsetzen', async (a) => {
    const personen = await lockAusgeruhte(a.db, datumOf(a.now));
    for (const person of personen) await movePerson(a, person, 'fortsetzen', { grund: 'pause-zu-ende' });
    if (personen.length === 0) a.unchanged();
    return ok();
  });
}

/** Who was asked and has not answered in time pauses without an end. */
async function pauseStumme(kontext: Kontext): Promise<void> {
  await act(kontext, 'warteliste.ruhen', async (a) => {
    const { antwortTage } = await readSetting(a.db, wartelisteEinstellung);
    const personen = await lockStumme(a.db, new Date(a.now.getTime() - antwortTage * TAG_MS));
    for (const person of personen) await movePerson(a, person, 'ruhen', { grund: 'keine-antwort' });
    if (personen.length === 0) a.unchanged();
    return ok();
  });
}

/**
 * Asks whether those still wait of whom nothing was heard for long: the person by a link of their own where they
 * consented, else the authority with one letter for all of its people. Whom nobody can write to is the office's task.
 */
async function askWartende(kontext: Kontext): Promise<void> {
  await act(kontext, 'warteliste.rueckfragen', async (a) => {
    const { rueckfrageMonate, antwortTage } = await readSetting(a.db, wartelisteEinstellung);
    const faellige = await lockRueckfragen(a.db, addMonths(datumOf(a.now), -rueckfrageMonate));
    const gueltigBis = new Date(a.now.getTime() + 2 * antwortTage * TAG_MS);
    const gefragte: number[] = [];
    const jeStelle = new Map<number, Warteperson[]>();
    for (const person of faellige) {
      if (person.einwilligung_am !== null && person.email !== '') {
        await askPerson(a, person, gueltigBis);
        gefragte.push(person.id);
      } else if (person.stelle_id !== null) {
        jeStelle.set(person.stelle_id, [...(jeStelle.get(person.stelle_id) ?? []), person]);
      }
    }
    for (const personen of jeStelle.values()) gefragte.push(...(await askStelle(a, personen)));
    await noteGefragt(a.db, gefragte, a.now);
    if (gefragte.length === 0) a.unchanged();
    else a.auditEach('warteperson', gefragte, null, { gefragt_at: a.now });
    return ok();
  });
}

async function askPerson(a: Act, person: Warteperson, gueltigBis: Date): Promise<void> {
  const link = await createLink(a.db, a.kontext, a.now, {
    zweck: LINK.rueckmeldung,
    pfad: '/noch-dabei',
    bezugId: person.id,
    person: person.name || person.nummer,
    gueltigBis,
  });
  a.mail({
    an: { email: person.email, name: person.name },
    ...briefTexte[person.briefsprache].rueckfrage(person.name, link),
    gegenstand: { art: 'warteperson', id: person.id },
  });
}

/** @returns the people the authority is asked about; none when it has no address */
async function askStelle(a: Act, personen: readonly Warteperson[]): Promise<number[]> {
  const [erste] = personen;
  const stelle = erste && (await findMailstelle(a, erste));
  if (!stelle) return [];
  const zeichen = personen.map(({ nummer, zeichen: eigenes }) => [nummer, eigenes].filter(Boolean).join(' '));
  a.mail({
    an: stelle,
    ...briefTexte[stelle.sprache].rueckfrageStelle(zeichen, `${baseUrl(a.kontext)}/meine-warteliste`),
    gegenstand: { art: 'warteperson', id: erste.id },
  });
  return personen.map(({ id }) => id);
}

/** Deletes who left the list long ago, with everything that is known of them. */
async function forgetErledigte(kontext: Kontext): Promise<void> {
  await act(kontext, 'warteliste.loeschen', async (a) => {
    const { loeschMonate } = await readSetting(a.db, wartelisteEinstellung);
    const vor = addMonths(datumOf(a.now), -loeschMonate);
    const ids = await deleteErledigte(a.db, new Date(`${vor}T00:00:00Z`));
    if (ids.length === 0) a.unchanged();
    else a.auditEach('warteperson', ids, null, { geloescht: true });
    return ok();
  });
}
