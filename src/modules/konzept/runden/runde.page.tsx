import { formatDatum, formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  ConfirmDialog,
  DateField,
  Details,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  PostButton,
  Progress,
  type Rahmen,
  Row,
  Section,
  SimpleTable,
  Stack,
  Stat,
  Stats,
  SubmitRow,
  Tabs,
  Text,
  type Ton,
} from '../../../design/index.ts';
import { titelOf } from './bericht.rules.ts';
import type { Rundenpost } from './person.store.ts';
import type { Runde, Rundenfrage } from './runde.store.ts';
import { ANTWORT_ZUSTAND, type Antwortzustand, groupByPerson, zustandOf } from './runden-zustand.rules.ts';
import { rundenTexte } from './texte.ts';

export const TON: Record<Antwortzustand, Ton> = {
  offen: 'neutral',
  begonnen: 'warning',
  fertig: 'info',
  uebernommen: 'success',
};

export interface RundenSicht {
  rahmen: Rahmen;
  runde: Runde;
  fragen: readonly Rundenfrage[];
  post: readonly (Rundenpost & { name: string })[];
  zustand: Antwortzustand | null;
  darfFuehren: boolean;
  /** What kept an act from happening. */
  fehler?: string;
  /** A later deadline that was refused. */
  frist?: Fristeingabe;
}

export interface Fristeingabe {
  values: FormValues;
  errors: FormErrors;
}

/** The office's page of a round: how far it is, who is missing, what is to be taken over. */
export const RundePage = ({
  rahmen,
  runde,
  fragen,
  post,
  zustand,
  darfFuehren,
  fehler,
  frist,
}: RundenSicht) => {
  const { sprache } = rahmen;
  const t = rundenTexte[sprache];
  const pfad = `/konzept/runden/${runde.id}`;
  const isOffen = runde.status === 'offen';
  const darf = darfFuehren && isOffen;
  const zuUebernehmen = runde.fertig - runde.uebernommen;
  const fehlen = runde.massnahmen - runde.fertig;
  const beimBuero = fragen.filter(({ ist_fertig, stufe }) => !ist_fertig && stufe === 2).length;
  const letzte = new Map<number, Date>();
  for (const { person_id, at } of post) if (!letzte.has(person_id)) letzte.set(person_id, at);
  const anzahl = (one: Antwortzustand) => fragen.filter((frage) => zustandOf(frage) === one).length;
  return (
    <Layout
      rahmen={rahmen}
      title={runde.bezeichnung}
      intro={`${runde.konzept}, ${runde.ausgabe}. ${t.zeitraum}: ${formatDatum(runde.von_am, sprache)} – ${formatDatum(runde.bis_am, sprache)}. ${t.frist}: ${formatDatum(runde.frist_am, sprache)}`}
      breadcrumb={[{ text: t.runden, href: '/konzept/runden' }]}
      actions={
        <>
          <LinkButton href={`${pfad}/bericht`}>{t.bericht}</LinkButton>
          <LinkButton href={`${pfad}/vergleich`}>{t.vergleich}</LinkButton>
        </>
      }
      failed={fehler !== undefined || frist !== undefined}
    >
      <Stack gap="l">
        {fehler !== undefined && (
          <Alert tone="danger" live>
            {fehler}
          </Alert>
        )}
        {!isOffen && runde.eingefroren_at && (
          <Alert title={t.eingefroren}>
            {t.eingefrorenSatz(formatZeitpunkt(runde.eingefroren_at, sprache), runde.eingefroren_von ?? '')}
          </Alert>
        )}
        <Stats label={t.kennzahlen}>
          <Stat label={t.massnahmen} value={runde.massnahmen} />
          <Stat label={t.fertig} value={runde.fertig} />
          <Stat label={t.uebernommen} value={runde.uebernommen} />
          <Stat
            label={t.beimBuero}
            value={beimBuero}
            {...(beimBuero > 0 && isOffen ? { tone: 'warning' as const } : {})}
          />
        </Stats>
        <Progress
          label={t.fortschritt}
          value={runde.fertig}
          max={runde.massnahmen}
          detail={t.vonAnzahl(runde.fertig, runde.massnahmen)}
        />
        {darf && (
          <Row>
            {zuUebernehmen > 0 && (
              <PostButton action={`${pfad}/uebernehmen`} variant="primary">
                {t.alleUebernehmen(zuUebernehmen)}
              </PostButton>
            )}
            <ConfirmDialog
              trigger={t.einfrieren}
              title={t.einfrierenTitel}
              action={`${pfad}/einfrieren`}
              confirm={t.einfrieren}
            >
              {fehlen > 0 && `${t.einfrierenOffen(fehlen)} `}
              {t.einfrierenText}
            </ConfirmDialog>
          </Row>
        )}
        {darf && zuUebernehmen > 0 && <Text muted>{t.uebernahmeHinweis}</Text>}
        {darf && (
          <Details summary={t.verlaengern} open={frist !== undefined}>
            <Form action={`${pfad}/frist`} {...(frist ?? {})}>
              <DateField name="fristAm" label={t.neueRundenfrist} hint={t.verlaengernHinweis} required />
              <SubmitRow>
                <Button variant="secondary">{t.verlaengernTat}</Button>
              </SubmitRow>
            </Form>
          </Details>
        )}
        <Section title={t.personen}>
          <SimpleTable
            caption={t.personen}
            hideCaption
            rows={groupByPerson(fragen)}
            columns={[
              {
                key: 'person',
                label: t.person,
                header: true,
                cell: (one) => (one.istVertretung ? `${one.name} (${t.inVertretung})` : one.name),
                href: (one) => (darfFuehren ? `${pfad}/personen/${one.id}` : undefined),
              },
              {
                key: 'antworten',
                label: t.antworten,
                cell: (one) => t.vonAnzahl(one.fertig, one.massnahmen),
              },
              {
                key: 'mail',
                label: t.letzteMail,
                nowrap: true,
                cell: (one) => {
                  const at = letzte.get(one.id);
                  return at ? formatZeitpunkt(at, sprache) : t.nieGefragt;
                },
              },
            ]}
          />
        </Section>
        <Section title={t.massnahmen} id="massnahmen">
          <Tabs
            label={t.zeigen}
            tabs={[
              {
                text: t.alle,
                href: `${pfad}#massnahmen`,
                current: zustand === null,
                count: fragen.length,
              },
              ...ANTWORT_ZUSTAND.map((one) => ({
                text: t.antwortZustand[one],
                href: `${pfad}?zustand=${one}#massnahmen`,
                current: zustand === one,
                count: anzahl(one),
              })),
            ]}
          />
          <SimpleTable
            caption={t.massnahmen}
            hideCaption
            rows={fragen.filter((frage) => zustand === null || zustandOf(frage) === zustand)}
            columns={[
              {
                key: 'massnahme',
                label: t.massnahme,
                header: true,
                cell: (one) => `${one.kennung} ${titelOf(one)}`.trim(),
                href: (one) => (darfFuehren ? `${pfad}/antworten/${one.id}` : undefined),
              },
              {
                key: 'gefragt',
                label: t.gefragt,
                cell: (one) =>
                  one.stufe === 2 && !one.ist_fertig
                    ? t.buero
                    : ((one.person_name || one.person_email) ?? t.buero),
              },
              {
                key: 'stand',
                label: t.stand,
                cell: (one) => {
                  const wie = zustandOf(one);
                  return <Badge tone={TON[wie]}>{t.antwortZustand[wie]}</Badge>;
                },
              },
            ]}
          />
        </Section>
      </Stack>
    </Layout>
  );
};
