import type { Anzeigesprache } from '../../../../begriffe/anzeigesprache.ts';
import type { Grund } from '../../../../begriffe/grund.ts';
import { formatDatum, formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  Card,
  CheckboxGroup,
  EmptyState,
  Facts,
  Form,
  Layout,
  Link,
  LinkButton,
  List,
  PostButton,
  type Rahmen,
  Section,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
} from '../../../../design/index.ts';
import { describeAblehnung } from '../ablehnung.texte.ts';
import { describeKursort, describeZeiten } from '../kurs-anzeige.ts';
import type { Kursweg } from '../passung.rules.ts';
import { VERMITTLUNGSTON } from '../status-ton.ts';
import { wartelisteTexte } from '../texte.ts';
import type { Kursanwaerter } from '../vermittlung.rules.ts';
import type { VermittlungMitKurs } from '../vermittlung.store.ts';
import type { Warteperson } from '../warteperson.store.ts';
import { wort } from '../worte.texte.ts';
import type { Zielkurs } from '../zielkurs.store.ts';
import { WARTELISTE } from './liste.page.tsx';

export const KURSE = `${WARTELISTE}/kurse`;

export interface Kursblick {
  kurs: Zielkurs;
  /** Those who wait and could come. */
  passend: number;
}

/** `12 km, 33 Minuten` */
export function describeWeg(weg: Kursweg | null, sprache: Anzeigesprache): string {
  const t = wartelisteTexte[sprache];
  if (!weg) return '';
  return weg.kilometer === 0 ? t.amOrt : `${weg.kilometer} km, ${weg.minuten} ${t.minuten}`;
}

/** Courses with open doors, and how many of the list they suit. */
export const KursePage = ({
  rahmen,
  kurse,
  darfFuehren,
}: {
  rahmen: Rahmen;
  kurse: readonly Kursblick[];
  darfFuehren: boolean;
}) => {
  const { sprache } = rahmen;
  const t = wartelisteTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.kurseMitPlaetzen}
      intro={t.kurseIntro}
      breadcrumb={[{ text: t.warteliste, href: WARTELISTE }]}
      actions={
        darfFuehren && (
          <LinkButton href={`${WARTELISTE}/externe-kurse/neu`} icon="plus">
            {t.externNeu}
          </LinkButton>
        )
      }
    >
      {kurse.length === 0 ? (
        <EmptyState title={t.keineKurse} icon="calendar">
          {t.keineKurseHinweis}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t.kurseMitPlaetzen}
          hideCaption
          rows={kurse}
          columns={[
            {
              key: 'titel',
              label: t.kurs,
              header: true,
              cell: ({ kurs }) => [kurs.kennung, kurs.titel].filter(Boolean).join(' '),
              href: ({ kurs }) => `${KURSE}/${kurs.art}/${kurs.id}`,
            },
            { key: 'anbieter', label: t.anbieter, cell: ({ kurs }) => kurs.anbieter },
            { key: 'niveau', label: t.niveau, cell: ({ kurs }) => kurs.niveau },
            { key: 'format', label: t.kursform, cell: ({ kurs }) => wort(sprache, 'format', kurs.format) },
            {
              key: 'ort',
              label: t.ort,
              cell: ({ kurs }) => describeKursort({ ...kurs, strasse: '', raum: '' }, sprache),
            },
            {
              key: 'beginn',
              label: t.beginn,
              nowrap: true,
              cell: ({ kurs }) => formatDatum(kurs.beginn_am, sprache),
            },
            { key: 'frei', label: t.frei, align: 'end', cell: ({ kurs }) => Math.max(0, kurs.frei) },
            { key: 'passend', label: t.passendWartende, align: 'end', cell: ({ passend }) => passend },
          ]}
        />
      )}
    </Layout>
  );
};

export interface Anwaerterblick {
  kurs: Zielkurs;
  passend: readonly Kursanwaerter<Warteperson>[];
  andere: readonly { person: Warteperson; gruende: readonly Grund[] }[];
  vermittlungen: readonly VermittlungMitKurs[];
}

/** Most rows that are listed of those whom the course does not suit. */
const ANDERE = 50;

/** One course: who waits and suits it, heaviest first, to tick and offer places. */
export const KursanwaerterPage = ({
  rahmen,
  blick: { kurs, passend, andere, vermittlungen },
  darfFuehren,
  nicht = [],
  fehler,
}: {
  rahmen: Rahmen;
  blick: Anwaerterblick;
  darfFuehren: boolean;
  /** Who was not offered a place just now, and why. */
  nicht?: readonly { nummer: string; grund: Grund }[];
  fehler?: string;
}) => {
  const { sprache } = rahmen;
  const t = wartelisteTexte[sprache];
  const pfad = `${KURSE}/${kurs.art}/${kurs.id}`;
  const frei = Math.max(0, kurs.frei);
  return (
    <Layout
      rahmen={rahmen}
      title={kurs.titel}
      breadcrumb={[
        { text: t.warteliste, href: WARTELISTE },
        { text: t.kurseMitPlaetzen, href: KURSE },
      ]}
      failed={fehler !== undefined || nicht.length > 0}
      actions={
        kurs.art === 'extern' &&
        darfFuehren && (
          <LinkButton href={`${WARTELISTE}/externe-kurse/${kurs.id}`} icon="edit">
            {t.bearbeiten}
          </LinkButton>
        )
      }
    >
      <Stack gap="l">
        {fehler && (
          <Alert tone="danger" live>
            {fehler}
          </Alert>
        )}
        {nicht.length > 0 && (
          <Alert tone="warning" live title={t.nichtAngeboten(nicht.length)}>
            <List
              items={nicht.map(({ nummer, grund }) => `${nummer}: ${describeAblehnung(grund, sprache)}`)}
            />
          </Alert>
        )}
        <Card>
          <Facts
            layout="columns"
            facts={[
              { key: t.anbieter, value: kurs.anbieter },
              { key: t.niveau, value: kurs.niveau },
              { key: t.kursform, value: wort(sprache, 'format', kurs.format) },
              { key: t.ort, value: describeKursort(kurs, sprache) },
              { key: t.zeiten, value: describeZeiten(kurs.zeiten, sprache) },
              { key: t.beginn, value: formatDatum(kurs.beginn_am, sprache) },
              { key: t.kinderbetreuung, value: kurs.kinderbetreuung ? t.ja : t.nein },
              { key: t.frei, value: t.freiVon(frei, kurs.plaetze) },
              { key: t.anmeldung, value: kurs.kontakt },
            ]}
          />
        </Card>
        <Section title={t.passendTitel} intro={t.passendIntro}>
          {passend.length === 0 ? (
            <Text muted>{t.niemandPasst}</Text>
          ) : darfFuehren && frei > 0 ? (
            <Form action={pfad}>
              <CheckboxGroup
                name="person"
                label={t.wartende}
                required
                values={passend.slice(0, frei).map(({ person }) => String(person.id))}
                choices={passend.map((anwaerter) => ({
                  value: String(anwaerter.person.id),
                  label: `${anwaerter.person.nummer}, ${anwaerter.person.ort}`,
                  hint: (
                    <>
                      {describeAnwaerter(anwaerter, sprache)}{' '}
                      <Link href={`${WARTELISTE}/${anwaerter.person.id}`}>
                        {t.ansehen(anwaerter.person.nummer)}
                      </Link>
                    </>
                  ),
                }))}
              />
              <SubmitRow>
                <Button>{t.plaetzeAnbieten}</Button>
              </SubmitRow>
            </Form>
          ) : (
            <List
              items={passend.map((anwaerter) => (
                <>
                  <Link href={`${WARTELISTE}/${anwaerter.person.id}`}>{anwaerter.person.nummer}</Link>,{' '}
                  {anwaerter.person.ort}: {describeAnwaerter(anwaerter, sprache)}
                </>
              ))}
            />
          )}
        </Section>
        {andere.length > 0 && (
          <Section title={t.passtNicht} intro={t.passtNichtIntro}>
            <SimpleTable
              caption={t.passtNicht}
              hideCaption
              rows={andere.slice(0, ANDERE)}
              columns={[
                {
                  key: 'nummer',
                  label: t.nummer,
                  header: true,
                  cell: ({ person }) => person.nummer,
                  href: ({ person }) => `${WARTELISTE}/${person.id}`,
                },
                { key: 'ort', label: t.wohnort, cell: ({ person }) => person.ort },
                {
                  key: 'grund',
                  label: t.grund,
                  cell: ({ gruende }) => gruende.map((grund) => describeAblehnung(grund, sprache)).join(' '),
                },
              ]}
            />
            {andere.length > ANDERE && <Text muted>{t.undWeitere(andere.length - ANDERE)}</Text>}
          </Section>
        )}
        {vermittlungen.length > 0 && (
          <Section title={t.angebotePlaetze}>
            <SimpleTable
              caption={t.angebotePlaetze}
              hideCaption
              rows={vermittlungen}
              columns={[
                {
                  key: 'nummer',
                  label: t.nummer,
                  header: true,
                  cell: ({ nummer }) => nummer,
                  href: ({ warteperson_id }) => `${WARTELISTE}/${warteperson_id}`,
                },
                {
                  key: 'stand',
                  label: t.stand,
                  cell: ({ status }) => (
                    <Badge tone={VERMITTLUNGSTON[status]}>{wort(sprache, 'vermittlung', status)}</Badge>
                  ),
                },
                {
                  key: 'wann',
                  label: t.angeboten,
                  nowrap: true,
                  cell: ({ angelegt_at }) => formatZeitpunkt(angelegt_at, sprache),
                },
                {
                  key: 'tat',
                  label: '',
                  cell: ({ id, status, nummer }) =>
                    darfFuehren &&
                    status === 'offen' && (
                      <PostButton
                        action={`${WARTELISTE}/angebote/${id}/zuruecknehmen`}
                        size="small"
                        label={t.zuruecknehmenVon(nummer)}
                      >
                        {t.zuruecknehmen}
                      </PostButton>
                    ),
                },
              ]}
            />
          </Section>
        )}
      </Stack>
    </Layout>
  );
};

function describeAnwaerter(
  { person, gewicht, tage, weg }: Kursanwaerter<Warteperson>,
  sprache: Anzeigesprache,
): string {
  const t = wartelisteTexte[sprache];
  return [
    t.wartetTage(tage),
    person.vorrang && `${t.vorrang}: ${wort(sprache, 'vorrang', person.vorrang)}`,
    `${t.gewicht} ${gewicht}`,
    describeWeg(weg, sprache),
    person.kinder > 0 && t.kinderAnzahl(person.kinder),
    person.einwilligung_am === null && t.ueberStelle,
  ]
    .filter(Boolean)
    .join('; ');
}
