import { datumOf } from '../../../begriffe/zeit.ts';
import type { FormValues } from '../../../design/index.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { listOrte, listStellenNamen } from '../../sprachmittlung/index.ts';
import { listGemeindeNamen } from '../traeger/gemeinde.store.ts';
import type { Formularauswahl } from './pages/personenformular.tsx';
import { listGruppen, type Warteperson } from './warteperson.store.ts';

/** What the form offers; an authority does not choose among others. */
export async function loadAuswahl({ db }: Kontext, istStelle: boolean): Promise<Formularauswahl> {
  const [stellen, gemeinden, orte, gruppen] = await Promise.all([
    istStelle ? null : listStellenNamen(db),
    listGemeindeNamen(db),
    listOrte(db),
    listGruppen(db),
  ]);
  return { stellen, gemeinden, orte: [...new Set(orte.map(({ name }) => name))], gruppen };
}

/** An empty form: what is so for most. */
export const newValues = ({ clock }: Kontext): FormValues => ({
  niveau_quelle: 'einschaetzung',
  formate: ['allgemein'],
  verkehrsmittel: 'oepnv',
  max_minuten: '45',
  wartet_seit: datumOf(clock.now()),
  briefsprache: 'de',
});

/** Somebody as the form shows them. */
export function valuesOf(person: Warteperson): FormValues {
  const text = (wert: string | number | null) => (wert === null ? '' : String(wert));
  return {
    stelle_id: text(person.stelle_id),
    zeichen: person.zeichen,
    geburtsjahr: text(person.geburtsjahr),
    geschlecht: text(person.geschlecht),
    gruppe: person.gruppe,
    niveau: person.niveau,
    niveau_quelle: person.niveau_quelle,
    eingestuft_am: text(person.eingestuft_am),
    formate: person.formate,
    plz: person.plz,
    ort: person.ort,
    gemeinde_id: text(person.gemeinde_id),
    verkehrsmittel: person.verkehrsmittel,
    max_minuten: text(person.max_minuten),
    max_kilometer: text(person.max_kilometer),
    tageszeiten: person.tageszeiten,
    wochentage: person.wochentage.map(String),
    kinder: person.kinder === 0 ? '' : String(person.kinder),
    online_moeglich: person.online_moeglich ? 'ja' : undefined,
    wartet_seit: person.wartet_seit,
    vorrang: text(person.vorrang),
    vorrang_text: person.vorrang_text,
    einwilligung: person.einwilligung_am === null ? undefined : 'ja',
    einwilligung_am: text(person.einwilligung_am),
    name: person.name,
    telefon: person.telefon,
    email: person.email,
    briefsprache: person.briefsprache,
    notiz: person.notiz,
    version: String(person.version),
  };
}
