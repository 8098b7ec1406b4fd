import { formatGeld } from '../../../begriffe/geld.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Act } from '../../../platform/act.ts';
import { type Briefblock, renderBrief } from '../../../platform/documents/brief.ts';
import { fillVorlage } from '../../../platform/documents/vorlagen.ts';
import { saveDatei } from '../../../platform/files/dateien.store.ts';
import { readSetting } from '../../../platform/settings.ts';
import { findTraeger } from '../traeger/traeger.store.ts';
import {
  anschriftOf,
  type Bescheidstoff,
  bescheidVorlage,
  betreffOf,
  bewilligungBloecke,
  entscheidungBloecke,
} from './bescheid.ts';
import type { Bewilligung } from './bewilligung.store.ts';
import { rechtsbehelfEinstellung } from './kurs.settings.ts';
import type { Kurs } from './kurs.store.ts';
import { insertUnterlage } from './unterlage.store.ts';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Papiere {
  /** Null where this machine can make no PDF. */
  bescheid_pdf_id: number | null;
  bescheid_docx_id: number;
}

async function loadStoff(a: Act, kurs: Kurs): Promise<Bescheidstoff> {
  const traeger = await findTraeger(a.db, kurs.traeger_id);
  if (!traeger) throw new Error(`Course ${kurs.id} has no provider`);
  const rechtsbehelf = await readSetting(a.db, rechtsbehelfEinstellung);
  return { kurs, traeger, am: datumOf(a.now), rechtsbehelf };
}

/** Writes a notice as PDF/UA and as Word file and keeps both. */
async function keep(
  a: Act,
  stoff: Bescheidstoff,
  betreff: string,
  bloecke: readonly Briefblock[],
  betrag: string,
): Promise<Papiere> {
  const { kurs, traeger, am } = stoff;
  const empfaenger = anschriftOf(traeger);
  const name = `Bescheid ${kurs.kennung}`;
  const [pdf, docx] = [
    await renderBrief(
      { db: a.kontext.db, mandant: a.kontext.mandant },
      { sprache: 'de', titel: betreff, empfaenger, datum: am, zeichen: kurs.kennung, betreff, bloecke },
    ),
    await fillVorlage({ db: a.db, sprache: 'de' }, bescheidVorlage, {
      betreff,
      empfaenger: empfaenger.filter(Boolean).join('\n'),
      kennung: kurs.kennung,
      datum: formatDatum(am, 'de'),
      betrag,
      text: { bloecke },
    }),
  ];
  const save = (typ: string, ende: string, inhalt: Uint8Array) =>
    saveDatei(a.db, { name: `${name}.${ende}`, typ, inhalt }, a.wer.name, a.now);
  return {
    bescheid_pdf_id: pdf.ok ? await save(PDF, 'pdf', pdf.wert) : null,
    bescheid_docx_id: await save(DOCX, 'docx', docx),
  };
}

/** The notice of an approval. @param ersetzt the approval before, which it replaces */
export async function keepBescheid(
  a: Act,
  kurs: Kurs,
  bewilligung: Bewilligung,
  ersetzt: Bewilligung | null,
): Promise<Papiere> {
  const stoff = { ...(await loadStoff(a, kurs)), bewilligung, ersetzt };
  const betreff = betreffOf(stoff, ersetzt ? 'aenderung' : 'bewilligung');
  const betrag = formatGeld(bewilligung.betrag_cent, 'de');
  return keep(a, stoff, betreff, bewilligungBloecke(stoff), betrag);
}

/** The notice of a refusal or a revocation, kept among the course's documents. */
export async function keepEntscheidung(
  a: Act,
  kurs: Kurs,
  art: 'ablehnung' | 'widerruf',
  grund: string,
): Promise<void> {
  const stoff = await loadStoff(a, kurs);
  const papiere = await keep(a, stoff, betreffOf(stoff, art), entscheidungBloecke(stoff, art, grund), '');
  for (const dateiId of [papiere.bescheid_pdf_id, papiere.bescheid_docx_id]) {
    if (dateiId === null) continue;
    await insertUnterlage(a.db, {
      kurs_id: kurs.id,
      art: 'bescheid',
      datei_id: dateiId,
      eingereicht_von: a.wer.name,
      eingereicht_at: a.now,
    });
  }
}
