import type { Kontext } from '../../platform/kontext.ts';
import { zahlenkatalog } from '../../platform/livezahlen.ts';
import type { Modul } from '../../platform/modul.ts';
import { permissions } from './bestand.permissions.ts';
import { kennzahlenApi } from './kennzahlen/kennzahlen.api.ts';
import { kennzahlenRoutes } from './kennzahlen/kennzahlen.routes.tsx';
import { findKennzahlLivezahlen } from './kennzahlen/livezahlen.ts';
import { plausibilitaetRoutes } from './plausibilitaet/plausibilitaet.routes.tsx';
import { bestandProtokoll } from './protokoll.ts';
import { regionenRoutes } from './regionen/regionen.routes.tsx';
import { searchBestand } from './suche.ts';
import { labelOfMerkmale } from './tabellen/lesung.rules.ts';
import { listBekannteReihen } from './tabellen/reihe.store.ts';
import { lesejob, speicherjob } from './tabellen/tabelle.job.ts';
import { tabellenRoutes } from './tabellen/tabellen.routes.tsx';
import { bestandTexte } from './texte.ts';

export { createKennzahl, enterHandwert } from './kennzahlen/kennzahl.action.ts';
export type { Kennzahlangaben } from './kennzahlen/kennzahl.schema.ts';
export { setRegionen } from './regionen/regionen.action.ts';
export { importBlatt, importTabelle } from './tabellen/tabelle.action.ts';
export { readTabelle } from './tabellen/tabelle-lesen.action.ts';

/** The series of a table, by what they are called and by the key that indicators name them with. */
export async function listReihenOf({ db }: Pick<Kontext, 'db'>, kennung: string) {
  const reihen = await listBekannteReihen(db);
  return reihen
    .filter(({ tabelle }) => tabelle === kennung)
    .map(({ merkmal, merkmale }) => ({ merkmal, label: labelOfMerkmale(merkmale) }));
}

const gruppe = { de: 'Bestand', en: 'Baseline figures' };
const { de, en } = bestandTexte;

/**
 * Official statistics: tables, series, indicators over them, and with whom the county is compared.
 * @param modules those whose figures indicators may quote
 */
export function bestand(modules: readonly Modul[]): Modul {
  const katalog = zahlenkatalog(modules);
  return {
    name: 'bestand',
    permissions,
    routes: [...kennzahlenRoutes(katalog), ...tabellenRoutes, ...plausibilitaetRoutes, ...regionenRoutes],
    api: kennzahlenApi(katalog),
    findLivezahlen: (kontext) => findKennzahlLivezahlen(kontext, katalog),
    search: { zugaenge: ['bestand.sehen'], find: searchBestand },
    jobs: [lesejob, speicherjob],
    navigation: [
      {
        gruppe,
        titel: { de: de.kennzahlen, en: en.kennzahlen },
        href: '/bestand/kennzahlen',
        zugang: 'bestand.sehen',
      },
      {
        gruppe,
        titel: { de: de.tabellen, en: en.tabellen },
        href: '/bestand/tabellen',
        zugang: 'bestand.sehen',
      },
      {
        gruppe,
        titel: { de: de.plausibilitaet, en: en.plausibilitaet },
        href: '/bestand/plausibilitaet',
        zugang: 'bestand.sehen',
      },
      {
        gruppe,
        titel: { de: de.regionen, en: en.regionen },
        href: '/bestand/regionen',
        zugang: 'bestand.bearbeiten',
      },
    ],
    protokoll: bestandProtokoll,
  };
}
