import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum, formatMonat } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Layout,
  Link,
  type Rahmen,
  Section,
  SimpleTable,
  Stack,
  Stat,
  Stats,
  TaskList,
  Text,
  type Ton,
} from '../../../design/index.ts';
import type { Aufgabe } from '../../../platform/modul.ts';
import { formatZahl } from '../bericht/zahl.rules.ts';
import type { Mittelstand } from './leitung.rules.ts';
import { leitungTexte } from './leitung.texte.ts';
import type { Ueberblick } from './leitung-laden.ts';

const TON: Record<Mittelstand, Ton> = {
  ueberzogen: 'danger',
  schneller: 'warning',
  langsamer: 'info',
  'im-plan': 'success',
  'ohne-plan': 'neutral',
};

/** More would be the start page again. */
const GEZEIGT = 10;

/** What is due, what is off plan, the month's figures with their course. */
export const LeitungPage = ({
  rahmen,
  ueberblick,
  darfOeffnen,
}: {
  rahmen: Rahmen;
  ueberblick: Ueberblick;
  darfOeffnen: (zugang: string) => boolean;
}) => {
  const { sprache } = rahmen;
  const t = leitungTexte[sprache];
  const { ueberfaellig, faellig, mittel, zahlen } = ueberblick;
  const geld = (wert: number | null) => (wert === null ? '–' : formatZahl(wert, 'geld', sprache));
  const liste = (titel: string, aufgaben: readonly Aufgabe[], leer: string, istSpaet: boolean) => (
    <Section title={titel}>
      <TaskList
        label={titel}
        empty={leer}
        items={aufgaben.slice(0, GEZEIGT).map(({ titel: title, hinweis, href, tat, faelligAt }) => {
          const tag = formatDatum(datumOf(faelligAt), sprache);
          return {
            title,
            ...(hinweis ? { detail: hinweis } : {}),
            due: istSpaet ? t.seit(tag) : t.am(tag),
            urgency: istSpaet ? 'overdue' : 'soon',
            href,
            action: tat,
          };
        })}
      />
      {aufgaben.length > GEZEIGT && <Link href="/">{t.weitere(aufgaben.length - GEZEIGT)}</Link>}
    </Section>
  );
  return (
    <Layout rahmen={rahmen} title={t.titel} intro={t.intro}>
      <Stack gap="l">
        {liste(t.ueberfaellig, ueberfaellig, t.nichtsUeberfaellig, true)}
        {liste(t.faellig, faellig, t.nichtsFaellig, false)}
        <Section
          title={t.mittel(ueberblick.jahr)}
          intro={t.mittelHinweis(formatZahl(Math.round(ueberblick.jahresanteil), 'prozent', sprache))}
        >
          {mittel.length === 0 ? (
            <Text muted>{t.keineMittel}</Text>
          ) : (
            <SimpleTable
              caption={t.mittel(ueberblick.jahr)}
              hideCaption
              rows={mittel}
              columns={[
                {
                  key: 'topf',
                  label: t.topf,
                  header: true,
                  cell: (row) => row.topf,
                  href: (row) => row.href ?? undefined,
                },
                { key: 'geplant', label: t.geplant, align: 'end', cell: (row) => geld(row.geplant) },
                { key: 'gezahlt', label: t.gezahlt, align: 'end', cell: (row) => geld(row.gezahlt) },
                {
                  key: 'anteil',
                  label: t.anteil,
                  align: 'end',
                  cell: ({ geplant, gezahlt }) =>
                    geplant
                      ? formatZahl(Math.round(((gezahlt ?? 0) / geplant) * 100), 'prozent', sprache)
                      : '',
                },
                { key: 'verfuegbar', label: t.verfuegbar, align: 'end', cell: (row) => geld(row.verfuegbar) },
                {
                  key: 'stand',
                  label: t.stand,
                  cell: ({ stand }) => <Badge tone={TON[stand]}>{t.staende[stand]}</Badge>,
                },
              ]}
            />
          )}
        </Section>
        <Section title={t.monat(formatMonat(ueberblick.monat, sprache))}>
          {zahlen.length === 0 ? (
            <Text muted>{t.keineZahlen}</Text>
          ) : (
            <Stats label={t.monat(formatMonat(ueberblick.monat, sprache))}>
              {zahlen.map(({ livezahl, verlauf, href }) => {
                const write = (wert: number | null | undefined) =>
                  wert === null || wert === undefined
                    ? '–'
                    : // Cents would push the line of its course out of the card.
                      formatZahl(
                        livezahl.format === 'geld' ? Math.round(wert) : wert,
                        livezahl.format ?? 'zahl',
                        sprache,
                      );
                return (
                  <Stat
                    label={livezahl.titel[sprache]}
                    value={write(verlauf.at(-1))}
                    detail={t.davor(write(verlauf.at(-2)))}
                    trend={verlauf}
                    {...(href && livezahl.seite && darfOeffnen(livezahl.seite.zugang) ? { href } : {})}
                  />
                );
              })}
            </Stats>
          )}
        </Section>
      </Stack>
    </Layout>
  );
};
