import { toOrtszeit } from '../../../begriffe/zeit.ts';
import { formatDatumLang, formatDatumMitWochentag } from '../../../begriffe/zeitanzeige.ts';
import {
  Layout,
  type Rahmen,
  Section,
  Stack,
  Stat,
  Stats,
  type TaskItem,
  TaskList,
  TimeAxis,
} from '../../../design/index.ts';
import type { Aufgabe, Startkennzahl, Tagestermin } from '../../../platform/modul.ts';
import { describeFaelligkeit } from '../heute.rules.ts';
import { texte } from '../texte.ts';

/** Midnight stands for the whole day. */
const timeOf = ({ uhrzeit }: { uhrzeit: string }) => (uhrzeit === '00:00' ? '' : uhrzeit.replace(/^0/, ''));

/** The start page: deeds first, the most urgent on top; then today's appointments; then a few figures. */
export const HeutePage = ({
  rahmen,
  name,
  jetzt,
  aufgaben,
  termine,
  kennzahlen,
}: {
  rahmen: Rahmen;
  name: string;
  jetzt: Date;
  aufgaben: readonly Aufgabe[];
  termine: readonly Tagestermin[];
  kennzahlen: readonly Startkennzahl[];
}) => {
  const t = texte[rahmen.sprache];
  const items = aufgaben.map((aufgabe): TaskItem => {
    const faellig = describeFaelligkeit(aufgabe.faelligAt, jetzt);
    const due = {
      ueberfaellig: () => t.faelligUeber((faellig as { tage: number }).tage),
      heute: () => t.faelligHeute(timeOf(faellig as { uhrzeit: string })),
      morgen: () => t.faelligMorgen(timeOf(faellig as { uhrzeit: string })),
      spaeter: () => formatDatumMitWochentag((faellig as { datum: string }).datum, rahmen.sprache),
    }[faellig.art]();
    const urgency =
      faellig.art === 'ueberfaellig'
        ? 'overdue'
        : aufgabe.dringend || faellig.art === 'heute'
          ? 'today'
          : faellig.art === 'spaeter'
            ? 'later'
            : 'soon';
    return {
      title: aufgabe.titel,
      ...(aufgabe.hinweis ? { detail: aufgabe.hinweis } : {}),
      due,
      urgency,
      href: aufgabe.href,
      action: aufgabe.tat,
    };
  });
  const { datum, uhrzeit } = toOrtszeit(jetzt);
  return (
    <Layout rahmen={rahmen} title={t.heute} intro={t.gruss(name, formatDatumLang(datum, rahmen.sprache))}>
      <Stack gap="l">
        <Section title={t.zuTun} intro={items.length > 0 ? t.zuTunAnzahl(items.length) : undefined}>
          <TaskList items={items} label={t.zuTun} empty={t.nichtsZuTun} />
        </Section>
        {termine.length > 0 && (
          <Section title={t.termine}>
            <TimeAxis
              label={t.termine}
              now={uhrzeit}
              foldList={termine.length > 6}
              appointments={termine.map((termin) => ({
                von: toOrtszeit(termin.beginnAt).uhrzeit,
                bis: toOrtszeit(termin.endeAt).uhrzeit,
                title: termin.titel,
                detail: termin.hinweis,
                href: termin.href,
                tone: termin.zustand,
              }))}
            />
          </Section>
        )}
        {kennzahlen.length > 0 && (
          <Section title={t.kennzahlen}>
            <Stats label={t.kennzahlen}>
              {kennzahlen.map((zahl) => (
                <Stat
                  label={zahl.titel}
                  value={zahl.wert}
                  detail={zahl.hinweis}
                  trend={zahl.verlauf}
                  href={zahl.href}
                />
              ))}
            </Stats>
          </Section>
        )}
      </Stack>
    </Layout>
  );
};
