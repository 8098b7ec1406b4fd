import type { Anzeigesprache } from '../../../../begriffe/anzeigesprache.ts';
import { formatGeld } from '../../../../begriffe/geld.ts';
import { formatKilometer } from '../../../../begriffe/kilometer.ts';
import { spracheName } from '../../../../begriffe/sprache.ts';
import { addDays, addMonths } from '../../../../begriffe/zeit.ts';
import { formatDatum, formatMonat } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  BarChart,
  Card,
  EmptyState,
  Layout,
  Link,
  LinkButton,
  type Rahmen,
  Section,
  SimpleTable,
  Stack,
  Stat,
  Stats,
  Tabs,
} from '../../../../design/index.ts';
import { wort } from '../../texte/woerter.ts';
import type { Gruppe, Summe } from '../auswertung.rules.ts';
import { auswertungTexte } from '../auswertung.texte.ts';
import type { Jahresauswertung } from '../auswertung-laden.ts';
import { formatStunden, gehaltene, type Kennzahl } from '../kennzahlen.ts';

export const MERKMALE = ['sprache', 'thema', 'ort'] as const;
export type Merkmal = (typeof MERKMALE)[number];

/** Longer breakdowns show so many lines first; the file holds all. */
const ZEILEN = 15;

const GRUPPEN = ['einsaetze', 'pool', 'geld', 'anfragen'] as const;

export interface AuswertungProps {
  rahmen: Rahmen;
  auswertung: Jahresauswertung;
  kennzahlen: readonly Kennzahl[];
  jahre: readonly number[];
  /** The breakdown that is shown whole. */
  ganz: Merkmal | null;
  /** Whoever may open the list gets links down to the records. */
  darfListe: boolean;
  darfRegeln: boolean;
}

export function nameOfGruppe(merkmal: Merkmal, schluessel: string, sprache: Anzeigesprache): string {
  if (schluessel === '') return auswertungTexte[sprache].ohne[merkmal];
  if (merkmal === 'sprache') return spracheName(schluessel, sprache);
  return merkmal === 'thema' ? wort(sprache, 'thema', schluessel) : schluessel;
}

const Gruppentabelle = ({
  merkmal,
  auswertung,
  rahmen,
  ganz,
  darfListe,
}: AuswertungProps & { merkmal: Merkmal }) => {
  const { sprache } = rahmen;
  const t = auswertungTexte[sprache];
  const gruppen = auswertung.nach[merkmal];
  const gezeigt = ganz === merkmal ? gruppen : gruppen.slice(0, ZEILEN);
  const { von, bis } = auswertung.tage;
  return (
    <Section title={t.nach[merkmal]}>
      <SimpleTable
        caption={t.nach[merkmal]}
        hideCaption
        rows={gezeigt}
        columns={[
          {
            key: 'name',
            label: t.merkmal[merkmal],
            header: true,
            cell: ({ schluessel }: Gruppe) => nameOfGruppe(merkmal, schluessel, sprache),
            href: ({ schluessel, jetzt }) =>
              darfListe && jetzt.einsaetze > 0
                ? gehaltene(von, bis, [[merkmal, schluessel || '-']])
                : undefined,
            footer: t.summe,
          },
          {
            key: 'anzahl',
            label: t.anzahl,
            align: 'end',
            cell: ({ jetzt }) => jetzt.einsaetze,
            footer: auswertung.jetzt.einsaetze,
          },
          {
            key: 'davor',
            label: t.anzahlDavor,
            align: 'end',
            cell: ({ davor }) => davor.einsaetze,
            footer: auswertung.davor.einsaetze,
          },
          {
            key: 'personen',
            label: t.personen,
            align: 'end',
            cell: ({ jetzt }) => jetzt.personen,
            footer: auswertung.jetzt.personen,
          },
          {
            key: 'stunden',
            label: t.stunden,
            align: 'end',
            cell: ({ jetzt }) => formatStunden(jetzt.minuten, sprache),
            footer: formatStunden(auswertung.jetzt.minuten, sprache),
          },
          {
            key: 'kilometer',
            label: t.kilometer,
            align: 'end',
            cell: ({ jetzt }) => formatKilometer(jetzt.zehntelkilometer, sprache),
            footer: formatKilometer(auswertung.jetzt.zehntelkilometer, sprache),
          },
          {
            key: 'kosten',
            label: t.kosten,
            align: 'end',
            cell: ({ jetzt }) => formatGeld(jetzt.kostenCent, sprache),
            footer: formatGeld(auswertung.jetzt.kostenCent, sprache),
          },
        ]}
      />
      {gezeigt.length < gruppen.length && (
        <p>
          <Link href={`/auswertung?jahr=${auswertung.jahr}&ganz=${merkmal}`}>
            {t.uebrige(gruppen.length)}
          </Link>
        </p>
      )}
    </Section>
  );
};

const Haushalt = ({ auswertung, rahmen }: AuswertungProps) => {
  const { sprache } = rahmen;
  const t = auswertungTexte[sprache];
  const geld = (cent: number) => formatGeld(cent, sprache);
  const ansatz = auswertung.haushalt.reduce((summe, { ansatzCent }) => summe + (ansatzCent ?? 0), 0);
  const zuViel = auswertung.prognoseCent - ansatz;
  return (
    <Section title={t.haushalt} id="haushalt">
      <Stack>
        {ansatz > 0 && zuViel > 0 && <Alert tone="warning" title={t.ueberAnsatz(geld(zuViel))} />}
        <SimpleTable
          caption={t.haushalt}
          hideCaption
          rows={auswertung.haushalt}
          columns={[
            {
              key: 'topf',
              label: t.topf,
              header: true,
              cell: ({ topf }) => topf?.bezeichnung ?? t.ohneTopf,
              footer: t.summe,
            },
            {
              key: 'ansatz',
              label: t.ansatz,
              align: 'end',
              cell: ({ ansatzCent }) => (ansatzCent === null ? '–' : geld(ansatzCent)),
              footer: geld(ansatz),
            },
            {
              key: 'bisher',
              label: t.bisher,
              align: 'end',
              cell: ({ kostenCent }) => geld(kostenCent),
              footer: geld(auswertung.jetzt.kostenCent),
            },
            {
              key: 'abgerechnet',
              label: t.abgerechnet,
              align: 'end',
              cell: ({ abgerechnetCent }) => geld(abgerechnetCent),
              footer: geld(auswertung.jetzt.abgerechnetCent),
            },
            {
              key: 'rest',
              label: t.rest,
              align: 'end',
              cell: ({ ansatzCent, kostenCent }) =>
                ansatzCent === null ? '–' : geld(ansatzCent - kostenCent),
              footer: geld(ansatz - auswertung.jetzt.kostenCent),
            },
          ]}
        />
      </Stack>
    </Section>
  );
};

/** The pool's figures: the head of a yearly report, the course of the year, and every breakdown down to its records. */
export const AuswertungPage = (props: AuswertungProps) => {
  const { rahmen, auswertung, kennzahlen, jahre, darfListe, darfRegeln } = props;
  const { sprache } = rahmen;
  const t = auswertungTexte[sprache];
  const { jahr, tage, davorTage, monate, jetzt } = auswertung;
  const datum = (tag: string) => formatDatum(tag, sprache);
  const ersterOf = (monat: number) => `${jahr}-${String(monat).padStart(2, '0')}-01`;
  const monatsnamen = monate.map(({ monat }) => formatMonat(ersterOf(monat), sprache).replace(/ ?\d{4}/, ''));
  const links = monate.map(({ monat, jetzt: summe }) =>
    darfListe && summe.einsaetze > 0
      ? gehaltene(ersterOf(monat), addDays(addMonths(ersterOf(monat), 1), -1))
      : undefined,
  );
  const verlauf = (
    id: string,
    title: string,
    description: string,
    of: (summe: Summe) => number,
    format?: (wert: number) => string,
  ) => (
    <BarChart
      id={id}
      title={title}
      description={description}
      source={t.quelle(datum(auswertung.stichtag))}
      categories={monatsnamen}
      links={links}
      {...(format ? { format } : {})}
      series={[
        {
          name: String(jahr),
          values: monate.map(({ monat, jetzt: summe }) => (ersterOf(monat) <= tage.bis ? of(summe) : null)),
        },
        { name: String(jahr - 1), values: monate.map(({ davor }) => of(davor)) },
      ]}
    />
  );
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel}
      intro={t.intro(datum(tage.von), datum(tage.bis), datum(davorTage.von), datum(davorTage.bis))}
      width="full"
      actions={
        <LinkButton href={`/auswertung.xlsx?jahr=${jahr}`} icon="download">
          {t.alsDatei}
        </LinkButton>
      }
    >
      <Stack gap="l">
        <Tabs
          label={t.jahr}
          tabs={jahre.slice(0, 10).map((eines) => ({
            text: String(eines),
            href: `/auswertung?jahr=${eines}`,
            current: eines === jahr,
          }))}
        />
        {jahre.length === 0 ? (
          <EmptyState title={t.leer} icon="house">
            {t.leerHinweis}
          </EmptyState>
        ) : null}
        {jetzt.ohneRegel > 0 && (
          <Alert tone="warning" title={t.ohneRegel(jetzt.ohneRegel)}>
            {darfRegeln && <Link href="/abrechnung/regeln">{t.regelnAnsehen}</Link>}
          </Alert>
        )}
        {GRUPPEN.map((gruppe) => (
          <Section title={t.gruppen[gruppe]}>
            <Stats label={t.gruppen[gruppe]}>
              {kennzahlen
                .filter((kennzahl) => kennzahl.gruppe === gruppe)
                .map(({ titel, wert, davor, hinweis, href }) => (
                  <Stat
                    label={titel}
                    value={wert}
                    detail={[hinweis, davor && t.vorjahr(davor)].filter(Boolean).join(' · ')}
                    {...(href && (darfListe || href.startsWith('#')) ? { href } : {})}
                  />
                ))}
            </Stats>
          </Section>
        ))}
        <Card>{verlauf('monate', t.monate, t.monateHinweis(jahr), ({ einsaetze }) => einsaetze)}</Card>
        <Card>
          {verlauf(
            'kosten',
            t.kostenMonate,
            t.kostenMonateHinweis(jahr),
            ({ kostenCent }) => kostenCent,
            (cent) => formatGeld(Math.round(cent / 100) * 100, sprache).replace(/[,.]00(?=\D*$)/, ''),
          )}
        </Card>
        <Haushalt {...props} />
        {MERKMALE.map((merkmal) => (
          <Gruppentabelle {...props} merkmal={merkmal} />
        ))}
      </Stack>
    </Layout>
  );
};
