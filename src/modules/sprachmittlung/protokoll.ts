import type { Protokollquelle } from '../../platform/modul.ts';
import { protokollTexte } from './protokoll.texte.ts';

/** The tab on which each rule of dispatch is set. */
const REGELSEITEN = {
  gewichte: '',
  wellenplan: '/angebote',
  themen: '/themen',
  grenzen: '/anfragen',
  nachlauf: '/anfragen',
  absage: '/anfragen',
  abschluss: '/nach-dem-termin',
  erinnerungen: '/nach-dem-termin',
};

/** How the audit and the outbox read what this module does. */
export const sprachmittlungProtokoll: Protokollquelle = {
  worte: protokollTexte,
  formate: {
    andere_cent: 'geld',
    jahrCent: 'geld',
    kosten_cent: 'geld',
    auslagen_cent: 'geld',
    betrag_cent: 'geld',
    summe_cent: 'geld',
    kosten: 'geld',
    kilometer_zehntel: 'kilometer',
    hoechstZehntelkilometer: 'kilometer',
    kilometerZuschlagZehntel: 'kilometer',
    sprache: 'sprache',
    ersatzsprachen: 'sprache',
    wochentag: 'wochentag',
    wochentage: 'wochentag',
  },
  freieSchluessel: ['zuordnung', 'entscheidungen'],
  seiten: {
    einsatz: { zugang: 'einsatz.sehen', href: (id) => `/einsaetze/${id}` },
    reihe: { zugang: 'einsatz.sehen', href: (id) => `/reihen/${id}` },
    sprachmittler: { zugang: 'sprachmittler.sehen', href: (id) => `/sprachmittler/${id}` },
    stelle: { zugang: 'stelle.sehen', href: (id) => `/stellen/${id}` },
    entschaedigungsregel: { zugang: 'entschaedigung.sehen', href: (id) => `/abrechnung/regeln/${id}` },
    kostentraeger: { zugang: 'kostentraeger.bearbeiten', href: (id) => `/abrechnung/kostentraeger/${id}` },
    ort: { zugang: 'stelle.sehen', href: () => '/orte' },
    tagesplan: { zugang: 'vermittlung.fuehren', href: (id) => `/tagesplan/${id}` },
    werbung: { zugang: 'werbung.bearbeiten', href: (id) => `/werbung/${id}` },
    import: { zugang: 'import.ausfuehren', href: (id) => `/import/${id}` },
    abrechnungslauf: { zugang: 'abrechnung.sehen', href: (id) => `/abrechnung/${id}` },
    ...Object.fromEntries(
      Object.entries(REGELSEITEN).map(([schluessel, seite]) => [
        `einstellung vermittlung.${schluessel}`,
        { zugang: 'vermittlung.einstellen', href: () => `/vermittlung/einstellungen${seite}` },
      ]),
    ),
    'einstellung abrechnung.steuer': {
      zugang: 'steuer.einstellen',
      href: () => '/abrechnung/steuer/grenzen',
    },
  },
};
