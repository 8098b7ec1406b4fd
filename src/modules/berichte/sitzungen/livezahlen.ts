/** What bodies and networks did, as figures that papers quote. */
import type { Livezahl } from '../../../platform/modul.ts';
import { type Sitzung, selectSitzungen } from './sitzung.store.ts';

const seite: Livezahl['seite'] = { zugang: 'bericht.sehen', href: () => '/berichte/sitzungen' };
const einheit = { de: 'Sitzungen', en: 'meetings' };

const sitzungen = (
  schluessel: string,
  titel: Livezahl['titel'],
  counts: (sitzung: Sitzung) => boolean,
): Livezahl => {
  const find = async (db: Parameters<typeof selectSitzungen>[0], bis: string, ab: string) =>
    (await selectSitzungen(db, { ab, bis })).filter((sitzung) => !sitzung.ist_abgesagt && counts(sitzung));
  return {
    schluessel: `berichte.${schluessel}`,
    titel,
    einheit,
    seite,
    gliederungen: [
      {
        schluessel: 'gremium',
        titel: { de: 'nach Gremien', en: 'by body' },
        findTeile: async ({ db }, stichtag, von) => {
          const nachGremien = Map.groupBy(await find(db, stichtag, von), ({ gremium_id }) => gremium_id);
          return [...nachGremien]
            .map(([id, eigene]) => ({
              bezeichnung: eigene[0]?.gremium ?? '',
              wert: eigene.length,
              href: `/berichte/gremien/${id}`,
            }))
            .sort((one, other) => other.wert - one.wert);
        },
      },
    ],
    findWert: async ({ db }, stichtag, von) => (await find(db, stichtag, von)).length,
  };
};

export const berichteLivezahlen: readonly Livezahl[] = [
  sitzungen(
    'netzwerktreffen',
    { de: 'Netzwerk: Treffen der Arbeitskreise', en: 'Network: meetings of working groups' },
    ({ gremiumsart }) => gremiumsart === 'arbeitskreis',
  ),
  sitzungen(
    'ausschusssitzungen',
    {
      de: 'Gremien: Sitzungen von Ausschüssen und Kreistag',
      en: 'Bodies: meetings of committees and council',
    },
    ({ gremiumsart }) => ['fachausschuss', 'kreisausschuss', 'kreistag'].includes(gremiumsart),
  ),
];
