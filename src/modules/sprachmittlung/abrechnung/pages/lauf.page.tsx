import { formatGeld } from '../../../../begriffe/geld.ts';
import type { Datum } from '../../../../begriffe/zeit.ts';
import { formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  type Column,
  Details,
  EmptyState,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  Link,
  Pagination,
  type Rahmen,
  Row,
  SearchField,
  Section,
  SimpleTable,
  Stack,
  Stat,
  Stats,
  Steps,
  SubmitRow,
  Text,
  TextField,
  Timeline,
} from '../../../../design/index.ts';
import { type Lauftat, nameZeitraum } from '../lauf.rules.ts';
import type { Laufzeile, Verlaufseintrag } from '../lauf.store.ts';
import { laufTexte } from '../lauf.texte.ts';
import { laufProtokoll } from '../lauf-protokoll.texte.ts';
import type { Nachweis } from '../nachweis.store.ts';
import type { Position } from '../position.store.ts';
import type { Personensumme, Pruefungszahl, Topfsumme } from '../position-zahlen.store.ts';
import { PRUEFUNG_KEYS, PRUEFUNGEN, type Pruefung } from '../pruefung.rules.ts';
import { pruefungTexte } from '../pruefung.texte.ts';
import { Personenliste, SCHWERE_TON } from './lauf-personen.page.tsx';
import { Freigabe, Naechstes, Weiteres } from './lauf-schritte.page.tsx';
import { Zahlungen } from './lauf-zahlungen.page.tsx';

/** A refused form: which one, what was typed, what is wrong. */
export interface AbgelehntesFormular {
  formular: string;
  values: FormValues;
  errors: FormErrors;
}

export interface LaufSicht {
  rahmen: Rahmen;
  lauf: Laufzeile;
  taten: readonly Lauftat[];
  /** The reader released first: somebody else must be second. */
  istPruefender: boolean;
  pruefungen: readonly Pruefungszahl[];
  personen: readonly Personensumme[];
  gesamtPersonen: number;
  positionen: readonly Position[];
  filter: { pruefung?: Pruefung; suche?: string; page: number; size: number };
  toepfe: readonly Topfsumme[];
  nachweise: readonly Nachweis[];
  verlauf: readonly Verlaufseintrag[];
  ausfuehrungAm: Datum;
  darfRuecklauf: boolean;
  darfZahllauf: boolean;
  abgelehnt?: AbgelehntesFormular;
}

export const offeneOf = (pruefungen: readonly Pruefungszahl[]) =>
  pruefungen
    .filter(({ pruefung }) => PRUEFUNGEN[pruefung].schwere !== 'info')
    .reduce(
      (summe, { pruefung, anzahl, offen }) =>
        summe + (PRUEFUNGEN[pruefung].schwere === 'sperrt' ? anzahl : offen),
      0,
    );

const KNOEPFE = ['pruefen', 'nachsammeln', 'neu-berechnen', 'neu-pruefen'];

const hrefOf = (id: number, { pruefung, suche, page }: Partial<LaufSicht['filter']>) => {
  const params = new URLSearchParams();
  if (pruefung) params.set('pruefung', pruefung);
  if (suche) params.set('suche', suche);
  if (page && page > 1) params.set('seite', String(page));
  const query = params.toString();
  return `/abrechnung/${id}${query ? `?${query}` : ''}`;
};

/** The settlement run: checks first, lines that unfold, the sum always in view, released by two people. */
export const LaufPage = (sicht: LaufSicht) => {
  const { rahmen, lauf, abgelehnt } = sicht;
  const { sprache } = rahmen;
  const t = laufTexte[sprache];
  const current = { offen: 0, geprueft: 2, freigegeben: 3, verworfen: 0 }[lauf.status];
  // Buttons have no place for a sentence; forms say it themselves.
  const allgemein = abgelehnt && KNOEPFE.includes(abgelehnt.formular) ? abgelehnt.errors[''] : undefined;
  return (
    <Layout
      rahmen={rahmen}
      title={t.lauf(nameZeitraum(lauf, rahmen.sprache))}
      intro={t.statusWort[lauf.status]}
      width="full"
      failed={abgelehnt !== undefined}
      breadcrumb={[{ text: t.titel, href: '/abrechnung' }]}
    >
      <Stack gap="l">
        {allgemein && (
          <Alert tone="danger" live>
            {allgemein}
          </Alert>
        )}
        {lauf.status !== 'verworfen' && (
          <Steps label={t.schritte} steps={t.schrittNamen.map((text) => ({ text }))} current={current} />
        )}
        <Stats label={t.lauf(nameZeitraum(lauf, rahmen.sprache))}>
          <Stat label={t.einsaetze} value={lauf.anzahl} />
          <Stat label={t.personen} value={lauf.personen} />
          <Stat label={t.summe} value={formatGeld(lauf.summe_cent, sprache)} />
          {(lauf.status === 'offen' || lauf.status === 'geprueft') && (
            <Stat label={t.offenePruefungen} value={offeneOf(sicht.pruefungen)} />
          )}
        </Stats>
        <Personen lauf={lauf} rahmen={rahmen} />
        <Pruefungen sicht={sicht} />
        <Zeilen sicht={sicht} />
        {lauf.status === 'freigegeben' && <Zahlungen sicht={sicht} />}
        <Toepfe sicht={sicht} />
        <Freigabe sicht={sicht} />
        <Weiteres sicht={sicht} />
        <Verlauf sicht={sicht} />
        <Naechstes sicht={sicht} />
      </Stack>
    </Layout>
  );
};

/** Who released it so far. */
const Personen = ({ lauf, rahmen: { sprache } }: Pick<LaufSicht, 'lauf' | 'rahmen'>) => {
  const t = laufTexte[sprache];
  if (!lauf.geprueft_at) return null;
  return (
    <Text>
      {t.geprueftVon(lauf.geprueft_name, formatZeitpunkt(lauf.geprueft_at, sprache))}{' '}
      {lauf.freigegeben_at &&
        t.freigegebenVon(lauf.freigegeben_name, formatZeitpunkt(lauf.freigegeben_at, sprache))}
    </Text>
  );
};

const Pruefungen = ({ sicht: { rahmen, lauf, pruefungen } }: { sicht: LaufSicht }) => {
  const { sprache } = rahmen;
  const t = laufTexte[sprache];
  const worte = pruefungTexte[sprache];
  const sortiert = pruefungen.toSorted(
    (a, b) => PRUEFUNG_KEYS.indexOf(a.pruefung) - PRUEFUNG_KEYS.indexOf(b.pruefung),
  );
  const columns: Column<Pruefungszahl>[] = [
    {
      key: 'pruefung',
      label: t.pruefung,
      header: true,
      cell: ({ pruefung }) => worte.namen[pruefung],
      href: ({ pruefung }) => `${hrefOf(lauf.id, { pruefung })}#zeilen`,
    },
    {
      key: 'schwere',
      label: t.gewicht,
      cell: ({ pruefung }) => {
        const { schwere } = PRUEFUNGEN[pruefung];
        return <Badge tone={SCHWERE_TON[schwere]}>{worte.schwere[schwere]}</Badge>;
      },
    },
    { key: 'anzahl', label: t.gefunden, align: 'end', cell: ({ anzahl }) => anzahl },
    { key: 'personen', label: t.personen, align: 'end', cell: ({ personen }) => personen },
    {
      key: 'offen',
      label: t.offen,
      align: 'end',
      cell: ({ pruefung, offen }) => (PRUEFUNGEN[pruefung].schwere === 'info' ? '' : offen),
    },
  ];
  return (
    <Section title={t.pruefungen} intro={sortiert.length > 0 ? t.pruefungenIntro : t.nichtsAuffaellig}>
      {sortiert.length > 0 && (
        <SimpleTable caption={t.pruefungen} hideCaption columns={columns} rows={sortiert} />
      )}
    </Section>
  );
};

const Zeilen = ({ sicht }: { sicht: LaufSicht }) => {
  const { rahmen, lauf, personen, positionen, filter, gesamtPersonen } = sicht;
  const { sprache } = rahmen;
  const t = laufTexte[sprache];
  const { pruefung, suche, page, size } = filter;
  const istGefiltert = pruefung !== undefined || Boolean(suche);
  return (
    <Section
      title={t.zeilen}
      id="zeilen"
      actions={
        <Row>
          <Link href={`/abrechnung/${lauf.id}/zeilen.csv`} download>
            CSV
          </Link>
          <Link href={`/abrechnung/${lauf.id}/zeilen.xlsx`} download>
            Excel
          </Link>
        </Row>
      }
    >
      <Stack>
        <Form action={`/abrechnung/${lauf.id}`} method="get" id="filter" values={{ suche: suche ?? '' }}>
          <Row align="end">
            <SearchField name="suche" label={t.suche} required={false} />
            {pruefung && <HiddenField name="pruefung" value={pruefung} />}
            <Button variant="secondary">{t.suchen}</Button>
          </Row>
        </Form>
        {istGefiltert && (
          <Row>
            {pruefung && <Badge tone="info">{t.nurMit(pruefungTexte[sprache].namen[pruefung])}</Badge>}
            <Link href={`${hrefOf(lauf.id, {})}#zeilen`}>{t.alleZeilen}</Link>
          </Row>
        )}
        {pruefung && <AlleAbhaken sicht={sicht} pruefung={pruefung} />}
        {personen.length === 0 ? (
          <EmptyState title={t.keineZeilen}>{t.keineZeilenText}</EmptyState>
        ) : (
          <Personenliste
            rahmen={rahmen}
            personen={personen}
            positionen={positionen}
            offen={pruefung !== undefined || personen.length <= 3}
          />
        )}
        <Pagination
          page={page}
          pages={Math.ceil(gesamtPersonen / size)}
          href={(number) => `${hrefOf(lauf.id, { ...filter, page: number })}#zeilen`}
          label={t.zeilen}
        />
      </Stack>
    </Section>
  );
};

/** One reason for all lines of a check. */
const AlleAbhaken = ({ sicht, pruefung }: { sicht: LaufSicht; pruefung: Pruefung }) => {
  const { rahmen, lauf, taten, pruefungen, abgelehnt } = sicht;
  const t = laufTexte[rahmen.sprache];
  const offen = pruefungen.find((zahl) => zahl.pruefung === pruefung)?.offen ?? 0;
  const rat = pruefungTexte[rahmen.sprache].rat[pruefung];
  if (!taten.includes('bearbeitung') || PRUEFUNGEN[pruefung].schwere !== 'ansehen' || offen === 0) {
    return rat ? <Text>{rat}</Text> : null;
  }
  return (
    <Stack gap="s">
      {rat && <Text>{rat}</Text>}
      <Details summary={t.alleAbhakenTitel} open={abgelehnt?.formular === 'abhaken'}>
        <Form
          action={`/abrechnung/${lauf.id}/abhaken`}
          id="abhaken"
          values={abgelehnt?.formular === 'abhaken' ? abgelehnt.values : {}}
          errors={abgelehnt?.formular === 'abhaken' ? abgelehnt.errors : {}}
        >
          <HiddenField name="pruefung" value={pruefung} />
          <TextField name="grund" label={t.abhakenGrund} required width="l" />
          <SubmitRow>
            <Button variant="secondary" icon="check">
              {t.alleAbhaken(offen)}
            </Button>
          </SubmitRow>
        </Form>
      </Details>
    </Stack>
  );
};

const Toepfe = ({ sicht: { rahmen, toepfe } }: { sicht: LaufSicht }) => {
  const { sprache } = rahmen;
  const t = laufTexte[sprache];
  const columns: Column<Topfsumme>[] = [
    {
      key: 'zahler',
      label: t.zahler,
      header: true,
      cell: ({ zahler, kostentraeger }) => kostentraeger ?? t.zahlerWort[zahler],
    },
    { key: 'topf', label: t.topf, cell: ({ topf }) => topf ?? t.ohneTopf },
    { key: 'anzahl', label: t.einsaetze, align: 'end', cell: ({ anzahl }) => anzahl },
    {
      key: 'summe',
      label: t.summe,
      align: 'end',
      nowrap: true,
      cell: ({ summeCent }) => formatGeld(summeCent, sprache),
    },
  ];
  if (toepfe.length === 0) return null;
  return (
    <Section title={t.toepfe}>
      <SimpleTable caption={t.toepfe} hideCaption columns={columns} rows={toepfe} />
    </Section>
  );
};

const Verlauf = ({ sicht: { rahmen, verlauf } }: { sicht: LaufSicht }) => {
  const { sprache } = rahmen;
  const t = laufTexte[sprache];
  const taten: Record<string, string> = laufProtokoll[sprache].taten;
  return (
    <Section title={t.verlauf}>
      <Timeline
        label={t.verlauf}
        items={verlauf.map(({ at, werName, tat, nachher }) => ({
          when: formatZeitpunkt(at, sprache),
          title: `${taten[tat] ?? tat} (${werName})`,
          detail: [nachher?.sprachmittler, nachher?.grund].filter(Boolean).join(': '),
        }))}
      />
    </Section>
  );
};
