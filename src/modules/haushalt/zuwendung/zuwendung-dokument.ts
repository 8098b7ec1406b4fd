/** Application and final statement as blocks: the same for the letter (PDF/UA) and for the office's Word template. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatGeld, type Geld } from '../../../begriffe/geld.ts';
import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Briefblock } from '../../../platform/documents/brief.ts';
import { dokumentTexteZuwendung } from './dokument.texte.ts';
import { type Eingefroren, formatAnteil, formatBerichtszahl, type Sachbericht } from './nachweis.rules.ts';
import type { Zuwendungsregel } from './regel.store.ts';
import type { Nachweiszahlen } from './zuwendung.rules.ts';
import type { Mittelabruf, Zuwendung } from './zuwendung.store.ts';
import { zuwendungTexte } from './zuwendung.texte.ts';

const heading = (text: string): Briefblock => ({ art: 'ueberschrift', text });
const absatz = (text: string): Briefblock => ({ art: 'absatz', text });
const list = (zeilen: [string, string | null][]): Briefblock => ({
  art: 'angaben',
  zeilen: zeilen.flatMap(([name, wert]) => (wert === null || wert === '' ? [] : [{ name, wert }])),
});

/** What a document says before its tables. */
interface Kopf {
  zuwendung: Zuwendung;
  /** Directive that counts on the first day; null when none does. */
  regel: Zuwendungsregel | null;
  landkreis: string;
  sprache: Anzeigesprache;
}

export function composeAntrag(kopf: Kopf, plan: Nachweiszahlen): Briefblock[] {
  const { zuwendung, regel, landkreis, sprache } = kopf;
  const t = dokumentTexteZuwendung[sprache];
  const tag = (datum: Datum) => formatDatum(datum, sprache);
  const betragCent = zuwendung.beantragt_cent ?? plan.zuwendungCent;
  const geld = (cent: Geld) => formatGeld(cent, sprache);
  return [
    list([
      [t.antragsteller, landkreis],
      [t.richtlinie, regel?.bezeichnung ?? null],
      [t.zeitraum, zuwendungTexte[sprache].vonBis(tag(zuwendung.von), tag(zuwendung.bis))],
    ]),
    absatz(t.antragText(geld(betragCent), tag(zuwendung.von), tag(zuwendung.bis))),
    heading(t.stellen),
    personen(plan, 'plan', sprache),
    heading(t.finanzierung),
    rechnung(plan, sprache),
    {
      art: 'tabelle',
      spalten: [{ titel: t.angabe }, { titel: t.betrag, rechts: true }],
      zeilen: [
        [t.beantragt, geld(betragCent)],
        [t.eigenanteil, geld(plan.kostenCent - betragCent)],
      ],
      summe: [t.gesamtkosten, geld(plan.kostenCent)],
    },
    absatz(t.eigenText),
    ...verfahren(regel, sprache),
  ];
}

export function composeNachweis(
  kopf: Kopf,
  {
    sachbericht,
    inhalt,
    abrufe,
  }: {
    sachbericht: Sachbericht;
    inhalt: Eingefroren;
    abrufe: readonly Mittelabruf[];
  },
): Briefblock[] {
  const { zuwendung, regel, landkreis, sprache } = kopf;
  const t = dokumentTexteZuwendung[sprache];
  const z = zuwendungTexte[sprache];
  const tag = (datum: Datum) => formatDatum(datum, sprache);
  const geld = (cent: Geld) => formatGeld(cent, sprache);
  const { nachweis, stand } = inhalt;
  return [
    list([
      [t.empfaenger, landkreis],
      [t.richtlinie, regel?.bezeichnung ?? null],
      [t.zeitraum, z.vonBis(tag(zuwendung.von), tag(zuwendung.bis))],
      [
        t.bescheid,
        zuwendung.bescheid_am && t.bescheidVom(tag(zuwendung.bescheid_am), zuwendung.aktenzeichen),
      ],
      [t.bewilligt, zuwendung.bewilligt_cent === null ? null : geld(zuwendung.bewilligt_cent)],
    ]),
    heading(t.sachbericht),
    ...sachbericht.abschnitte.flatMap(({ titel, text }) => [
      ...(titel === '' ? [] : [heading(titel)]),
      ...text.split(/\n{2,}/).map(absatz),
    ]),
    ...(inhalt.zahlen.length === 0
      ? []
      : [
          heading(t.zahlen),
          {
            art: 'tabelle' as const,
            spalten: [{ titel: z.zahl }, { titel: z.wert, rechts: true }],
            zeilen: inhalt.zahlen.map((zahl) => [
              zahl.titel,
              formatBerichtszahl(zahl, sprache, z.keineAngabe),
            ]),
          },
          absatz(t.zahlenStand(tag(zuwendung.bis))),
        ]),
    heading(t.zahlenmaessig),
    personen(nachweis, 'ist', sprache),
    rechnung(nachweis, sprache),
    ...(abrufe.length === 0
      ? []
      : [
          heading(t.abrufe),
          {
            art: 'tabelle' as const,
            spalten: [
              { titel: z.abrufAm },
              { titel: z.abrufBetrag, rechts: true },
              { titel: z.eingangAm },
              { titel: z.eingangBetrag, rechts: true },
            ],
            zeilen: abrufe.map((abruf) => [
              tag(abruf.angefordert_am),
              geld(abruf.betrag_cent),
              abruf.eingegangen_am === null ? z.offen : tag(abruf.eingegangen_am),
              abruf.eingegangen_cent === null ? '' : geld(abruf.eingegangen_cent),
            ]),
          },
        ]),
    heading(t.einnahmen),
    {
      art: 'tabelle',
      spalten: [{ titel: t.angabe }, { titel: t.betrag, rechts: true }],
      zeilen: [
        [t.gesamtkosten, geld(nachweis.kostenCent)],
        [t.anspruch, geld(stand.anspruchCent)],
        [t.eigenanteil, geld(nachweis.kostenCent - stand.anspruchCent)],
        [t.erhalten, geld(stand.erhaltenCent)],
      ],
      summe:
        stand.erstattungCent > 0
          ? [t.erstattung, geld(stand.erstattungCent)]
          : [t.rest, geld(stand.restCent)],
    },
    ...verfahren(regel, sprache),
    heading(t.erklaerung),
    absatz(t.erklaerungText),
    absatz(describeStand(zuwendung, sprache)),
  ];
}

/** Who has checked it and who hands it in; a draft says that it is one. */
function describeStand(zuwendung: Zuwendung, sprache: Anzeigesprache): string {
  const t = dokumentTexteZuwendung[sprache];
  const on = (at: Date) => formatDatum(datumOf(at), sprache);
  if (zuwendung.geprueft_at === null) return t.entwurf;
  const geprueft = t.geprueft(zuwendung.geprueft_von ?? '', on(zuwendung.geprueft_at));
  if (zuwendung.eingereicht_at === null) return geprueft;
  return `${geprueft}\n${t.eingereicht(zuwendung.eingereicht_von ?? '', on(zuwendung.eingereicht_at))}`;
}

function personen({ zeilen }: Nachweiszahlen, art: 'plan' | 'ist', sprache: Anzeigesprache): Briefblock {
  const z = zuwendungTexte[sprache];
  const tag = (datum: Datum) => formatDatum(datum, sprache);
  return {
    art: 'tabelle',
    spalten: [
      { titel: z.stelle, breite: 3 },
      { titel: z.person, breite: 3 },
      { titel: z.anteil, rechts: true },
      { titel: z.dauer, breite: 3 },
      { titel: z.kosten, rechts: true },
    ],
    zeilen: zeilen.flatMap(({ stelle }) =>
      stelle.besetzungen.map((one) => [
        stelle.bezeichnung,
        one.person,
        formatAnteil(one.umfangPromille, sprache),
        one.bis === null ? z.seit(tag(one.von)) : z.vonBis(tag(one.von), tag(one.bis)),
        formatGeld((art === 'plan' ? one.planCent : one.istCent) ?? 0, sprache),
      ]),
    ),
  };
}

function rechnung(zahlen: Nachweiszahlen, sprache: Anzeigesprache): Briefblock {
  const z = zuwendungTexte[sprache];
  const geld = (cent: Geld) => formatGeld(cent, sprache);
  return {
    art: 'tabelle',
    spalten: [
      { titel: z.stelle },
      { titel: z.kosten, rechts: true },
      { titel: z.hoechst, rechts: true },
      { titel: z.foerderfaehig, rechts: true },
      { titel: z.zuwendung, rechts: true },
    ],
    zeilen: zahlen.zeilen.map((zeile) => [
      zeile.stelle.bezeichnung,
      geld(zeile.kostenCent),
      geld(zeile.hoechstCent),
      geld(zeile.foerderfaehigCent),
      geld(zeile.zuwendungCent),
    ]),
    summe: [z.summe, geld(zahlen.kostenCent), '', geld(zahlen.foerderfaehigCent), geld(zahlen.zuwendungCent)],
  };
}

function verfahren(regel: Zuwendungsregel | null, sprache: Anzeigesprache): Briefblock[] {
  if (regel === null) return [];
  const { prozent, hoechstkostenCent } = regel;
  return [absatz(zuwendungTexte[sprache].verfahrenText(prozent, formatGeld(hoechstkostenCent, sprache)))];
}
