/** A paper and its way in the names of OParl 1.1, the format of council information systems. */
import { datumOf } from '../../../begriffe/zeit.ts';
import type { Db } from '../../../platform/database/database.ts';
import { type Bericht, listFassungen } from '../bericht/bericht.store.ts';
import type { Beratungsrolle, Ergebniswort } from '../beschluesse/beschluss.rules.ts';
import { listBeschluesseOf } from '../beschluesse/beschluss.store.ts';
import { berichteTexte } from '../texte.ts';
import { listBeratungen } from './beratung.store.ts';

const SCHEMA = 'https://schema.oparl.org/1.1';

export interface OparlPaper {
  id: string;
  type: string;
  name: string;
  reference: string;
  paperType: string;
  /** Day of the edition issued last; null for a draft. */
  date: string | null;
  /** Its address in the council's own system. */
  web: string;
  mainFile: { id: string; type: string; name: string; mimeType: string; accessUrl: string } | null;
  consultation: {
    id: string;
    type: string;
    organization: string;
    authoritative: boolean;
    role: string;
    agendaItem: {
      type: string;
      number: string;
      result: string;
      resolutionText: string;
      start: string | null;
    };
  }[];
}

/** @param base address of this installation, without a slash at its end */
export async function describeOparl(db: Db, bericht: Bericht, base: string): Promise<OparlPaper> {
  const [fassungen, beratungen, beschluesse] = await Promise.all([
    listFassungen(db, bericht.id),
    listBeratungen(db, bericht.id),
    listBeschluesseOf(db, bericht.id),
  ]);
  const [letzte] = fassungen;
  const id = `${base}/berichte/${bericht.id}`;
  const w = berichteTexte.de;
  const rolle = (wort: Beratungsrolle) => w.rolle[wort];
  const ergebnis = (wort: Ergebniswort | null) => (wort === null ? '' : w.ergebnis[wort]);
  return {
    id,
    type: `${SCHEMA}/Paper`,
    name: bericht.titel,
    reference: bericht.vorlagennummer,
    paperType: w.art[bericht.art],
    date: letzte ? datumOf(letzte.ausgegeben_at) : null,
    web: bericht.adresse,
    mainFile: letzte
      ? {
          id: `${id}/fassungen/${letzte.nummer}`,
          type: `${SCHEMA}/File`,
          name: `${bericht.titel}, Fassung ${letzte.nummer}`,
          mimeType: 'application/pdf',
          accessUrl: `${id}/fassungen/${letzte.nummer}/papier.pdf`,
        }
      : null,
    consultation: beratungen.map((beratung) => ({
      id: `${id}/beratung#${beratung.id}`,
      type: `${SCHEMA}/Consultation`,
      organization: beratung.gremium,
      authoritative: beratung.rolle === 'entscheidung',
      role: rolle(beratung.rolle),
      agendaItem: {
        type: `${SCHEMA}/AgendaItem`,
        number: beratung.tagesordnungspunkt,
        result: ergebnis(beratung.ergebnis),
        resolutionText: beschluesse.find((eins) => eins.beratung_id === beratung.id)?.wortlaut ?? '',
        start: beratung.sitzung_am,
      },
    })),
  };
}
