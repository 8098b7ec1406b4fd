/** The words in which the audit speaks of tenders. */
import { vergabeTexte } from './texte.ts';

const { de: t, en: e } = vergabeTexte;

const de = {
  taten: {
    'vergabe.anlegen': 'Vergabe angelegt',
    'vergabe.aendern': 'Vergabe geändert',
    'vergabe.bekanntgeben': 'Vergabe bekannt gegeben',
    'vergabe.aufheben': 'Vergabe aufgehoben',
    'vergabe.bieten': 'Angebot eingegangen und verschlossen',
    'vergabe.oeffnen': 'Öffnung der Angebote',
    'vergabe.werten': 'Wertung abgegeben',
    'vergabe.zuschlagen': 'Zuschlag erteilt',
    'vergabe.wertgrenzen': 'Wertgrenzen gesetzt',
  } as Record<string, string>,
  gegenstaende: { vergabe: 'Vergabe' } as Record<string, string>,
  felder: {
    'vergabe titel': t.titel,
    'vergabe art': t.art,
    'vergabe art_grund': t.artGrund,
    schaetzwert_cent: t.schaetzwert,
    'vergabe topf_id': t.topf,
    'vergabe frist_at': t.frist,
    'vergabe status': t.stand,
    'vergabe grund': t.aufhebenGrund,
    'vergabe traeger_id': t.traeger,
    'vergabe weg': t.weg,
    'vergabe oeffnung_von_name': t.oeffnenErste,
    'vergabe geoeffnet_von_name': t.oeffnenZweite,
    'vergabe anzahl': 'Anzahl',
    'vergabe begruendung': t.begruendung,
    'vergabe summe_cent': t.vertragssumme,
    'vergabe trotzdem': t.trotzdem,
    'einstellung gueltigAb': t.gueltigAb,
    direktBisCent: t.direktBis,
    beschraenktBisCent: t.beschraenktBis,
    euAbCent: t.euAb,
  } as Record<string, string>,
  werte: {
    einstellung: { 'sprachkurse.wertgrenzen': t.wertgrenzen },
    'vergabe status': t.status,
    'vergabe art': t.arten,
    'vergabe weg': t.wege,
  } as Record<string, Record<string, string>>,
};

const en: typeof de = {
  taten: {
    'vergabe.anlegen': 'Tender created',
    'vergabe.aendern': 'Tender changed',
    'vergabe.bekanntgeben': 'Tender announced',
    'vergabe.aufheben': 'Tender cancelled',
    'vergabe.bieten': 'Bid received and sealed',
    'vergabe.oeffnen': 'Opening of the bids',
    'vergabe.werten': 'Scores handed in',
    'vergabe.zuschlagen': 'Contract awarded',
    'vergabe.wertgrenzen': 'Value limits set',
  },
  gegenstaende: { vergabe: 'Tender' },
  felder: {
    'vergabe titel': e.titel,
    'vergabe art': e.art,
    'vergabe art_grund': e.artGrund,
    schaetzwert_cent: e.schaetzwert,
    'vergabe topf_id': e.topf,
    'vergabe frist_at': e.frist,
    'vergabe status': e.stand,
    'vergabe grund': e.aufhebenGrund,
    'vergabe traeger_id': e.traeger,
    'vergabe weg': e.weg,
    'vergabe oeffnung_von_name': e.oeffnenErste,
    'vergabe geoeffnet_von_name': e.oeffnenZweite,
    'vergabe anzahl': 'Number',
    'vergabe begruendung': e.begruendung,
    'vergabe summe_cent': e.vertragssumme,
    'vergabe trotzdem': e.trotzdem,
    'einstellung gueltigAb': e.gueltigAb,
    direktBisCent: e.direktBis,
    beschraenktBisCent: e.beschraenktBis,
    euAbCent: e.euAb,
  },
  werte: {
    einstellung: { 'sprachkurse.wertgrenzen': e.wertgrenzen },
    'vergabe status': e.status,
    'vergabe art': e.arten,
    'vergabe weg': e.wege,
  },
};

export const vergabeProtokollTexte = { de, en };
