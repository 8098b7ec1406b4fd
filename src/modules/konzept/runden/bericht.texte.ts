/** What happened since the last report, in sentences. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import { MASSNAHME_STATUS, type MassnahmeStatus } from '../status.rules.ts';
import { countStatus, type Feldbericht, type Massnahmenstand } from './bericht.rules.ts';
import { rundenTexte } from './texte.ts';

const de = {
  titel: (stand: Massnahmenstand) => `„${nameOf(stand)}“`,
  zahlwort: {
    offen: 'offen',
    geplant: 'geplant',
    'in-umsetzung': 'in Umsetzung',
    laufend: 'als Daueraufgabe',
    umgesetzt: 'umgesetzt',
    verschoben: 'verschoben',
    entfallen: 'entfallen',
  } satisfies Record<MassnahmeStatus, string> as Record<MassnahmeStatus, string>,
  uebersicht: (anzahl: number, teile: string) =>
    anzahl === 1 ? `Eine Maßnahme: ${teile}.` : `${anzahl} Maßnahmen: ${teile}.`,
  unveraendert: 'Am Stand der Maßnahmen hat sich nichts geändert.',
  umgesetzt: 'Neu umgesetzt',
  begonnen: 'Neu begonnen',
  verschoben: 'Verschoben',
  entfallen: 'Entfallen',
  verspaetet: 'Verspätet',
  schritte: 'Nächste Schritte',
  ohneAntwort: 'Ohne Antwort',
  istUmgesetzt: (titel: string, am: string) =>
    am === '' ? `${titel} ist umgesetzt.` : `${titel} ist seit dem ${am} umgesetzt.`,
  istBegonnen: (titel: string, am: string) =>
    am === '' ? `${titel} wird jetzt umgesetzt.` : `${titel} wird seit dem ${am} umgesetzt.`,
  istDaueraufgabe: (titel: string, am: string) =>
    am === '' ? `${titel} läuft jetzt als Daueraufgabe.` : `${titel} läuft seit dem ${am} als Daueraufgabe.`,
  istVerschoben: (titel: string, bis: string) =>
    bis === '' ? `${titel} ist verschoben.` : `${titel} ist auf den ${bis} verschoben.`,
  istEntfallen: (titel: string) => `${titel} entfällt.`,
  istVerspaetet: (titel: string, bis: string) => `${titel} sollte bis zum ${bis} umgesetzt sein.`,
  grund: (text: string) => `Grund: ${text}`,
  keinGrund: 'Ein Grund ist nicht angegeben.',
  hindernisse: (text: string) => `Hindernis: ${text}`,
  schritt: (titel: string, text: string, bis: string) =>
    bis === '' ? `${titel}: ${text}` : `${titel}: ${text} (bis ${bis})`,
};

const en: typeof de = {
  titel: (stand) => `“${nameOf(stand)}”`,
  zahlwort: {
    offen: 'open',
    geplant: 'planned',
    'in-umsetzung': 'under way',
    laufend: 'as standing task',
    umgesetzt: 'done',
    verschoben: 'put off',
    entfallen: 'dropped',
  },
  uebersicht: (anzahl, teile) => (anzahl === 1 ? `One measure: ${teile}.` : `${anzahl} measures: ${teile}.`),
  unveraendert: 'The status of the measures has not changed.',
  umgesetzt: 'Newly done',
  begonnen: 'Newly begun',
  verschoben: 'Put off',
  entfallen: 'Dropped',
  verspaetet: 'Late',
  schritte: 'Next steps',
  ohneAntwort: 'Without an answer',
  istUmgesetzt: (titel, am) => (am === '' ? `${titel} is done.` : `${titel} has been done since ${am}.`),
  istBegonnen: (titel, am) =>
    am === '' ? `${titel} is under way.` : `${titel} has been under way since ${am}.`,
  istDaueraufgabe: (titel, am) =>
    am === '' ? `${titel} is now a standing task.` : `${titel} has been a standing task since ${am}.`,
  istVerschoben: (titel, bis) =>
    bis === '' ? `${titel} was put off.` : `${titel} was put off until ${bis}.`,
  istEntfallen: (titel) => `${titel} was dropped.`,
  istVerspaetet: (titel, bis) => `${titel} was to be done by ${bis}.`,
  grund: (text) => `Reason: ${text}`,
  keinGrund: 'No reason was given.',
  hindernisse: (text) => `Obstacle: ${text}`,
  schritt: (titel, text, bis) => (bis === '' ? `${titel}: ${text}` : `${titel}: ${text} (by ${bis})`),
};

export const berichtTexte = { de, en };

export interface Berichtsabschnitt {
  titel: string;
  einleitung: string;
  absaetze: { titel: string; saetze: string[] }[];
}

const nameOf = ({ kennung, titel }: Massnahmenstand) => (kennung === '' ? titel : `${kennung} ${titel}`);

/** Ends with a full stop, so that sentences can follow each other. */
const closed = (text: string) => {
  const one = text.replace(/\s+/g, ' ').trim();
  return one === '' || /[.!?…]$/.test(one) ? one : `${one}.`;
};

const joined = (...saetze: string[]) => saetze.filter((satz) => satz !== '').join(' ');

/** One field's part of the report: how many measures stand how, then what changed, each measure a sentence or more. */
export function describeFeld(bericht: Feldbericht, sprache: Anzeigesprache): Berichtsabschnitt {
  const t = berichtTexte[sprache];
  const day = (am: Datum | null) => (am === null ? '' : formatDatum(am, sprache));
  const anzahl = countStatus(bericht.massnahmen);
  const teile = MASSNAHME_STATUS.filter((status) => anzahl.has(status)).map(
    (status) => `${anzahl.get(status)} ${t.zahlwort[status]}`,
  );
  const erzaehlt = (stand: Massnahmenstand) =>
    joined(closed(stand.antwort?.geschehen ?? ''), hindernisOf(stand, t.hindernisse));
  const grund = ({ statusGrund }: Massnahmenstand) =>
    statusGrund === '' ? t.keinGrund : closed(t.grund(statusGrund));

  const absaetze = [
    {
      titel: t.umgesetzt,
      saetze: bericht.umgesetzt.map((one) =>
        joined(t.istUmgesetzt(t.titel(one), day(one.beendetAm ?? one.statusAm)), erzaehlt(one)),
      ),
    },
    {
      titel: t.begonnen,
      saetze: bericht.begonnen.map((one) => {
        const satz = one.status === 'laufend' ? t.istDaueraufgabe : t.istBegonnen;
        return joined(satz(t.titel(one), day(one.statusAm)), erzaehlt(one));
      }),
    },
    {
      titel: t.verschoben,
      saetze: bericht.verschoben.map((one) =>
        joined(t.istVerschoben(t.titel(one), day(one.frist)), grund(one), erzaehlt(one)),
      ),
    },
    {
      titel: t.entfallen,
      saetze: bericht.entfallen.map((one) => joined(t.istEntfallen(t.titel(one)), grund(one))),
    },
    {
      titel: t.verspaetet,
      saetze: bericht.verspaetet.map((one) =>
        joined(t.istVerspaetet(t.titel(one), day(one.frist)), grund(one)),
      ),
    },
    {
      titel: t.schritte,
      saetze: bericht.schritte.map((one) =>
        closed(t.schritt(t.titel(one), one.schritt.replace(/[.\s]+$/, ''), day(one.schrittAm))),
      ),
    },
    { titel: t.ohneAntwort, saetze: bericht.ohneAntwort.map((one) => t.titel(one)) },
  ].filter(({ saetze }) => saetze.length > 0);

  const isStill = [bericht.umgesetzt, bericht.begonnen, bericht.verschoben, bericht.entfallen].every(
    (liste) => liste.length === 0,
  );
  return {
    titel: bericht.feld === '' ? rundenTexte[sprache].ohneFeld : bericht.feld,
    einleitung: joined(
      t.uebersicht(bericht.massnahmen.length, listWords(teile, sprache)),
      isStill ? t.unveraendert : '',
    ),
    absaetze,
  };
}

const hindernisOf = ({ antwort }: Massnahmenstand, satz: (text: string) => string) =>
  antwort?.hindernisse ? closed(satz(antwort.hindernisse)) : '';

const listWords = (teile: readonly string[], sprache: Anzeigesprache) =>
  new Intl.ListFormat(sprache).format(teile);

/** The whole report as plain text, to be copied into a letter. */
export function berichtAsText(abschnitte: readonly Berichtsabschnitt[]): string {
  return abschnitte
    .map(({ titel, einleitung, absaetze }) =>
      [
        titel,
        einleitung,
        ...absaetze.map(
          (absatz) => `${absatz.titel}\n${absatz.saetze.map((satz) => `– ${satz}`).join('\n')}`,
        ),
      ].join('\n\n'),
    )
    .join('\n\n\n');
}
