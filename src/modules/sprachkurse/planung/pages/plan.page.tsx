import { formatGeld } from '../../../../begriffe/geld.ts';
import type { Grund } from '../../../../begriffe/grund.ts';
import {
  Alert,
  Badge,
  BarList,
  Button,
  CheckboxGroup,
  DateField,
  Details,
  ExportLinks,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  List,
  PointMap,
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
  Text,
} from '../../../../design/index.ts';
import { describeKursort, describeZeiten } from '../../warteliste/kurs-anzeige.ts';
import { wort } from '../../warteliste/worte.texte.ts';
import type { Plan, Plankurs, Planplatzzeile } from '../plan.store.ts';
import type { Planergebnis } from '../planung.rules.ts';
import { SZENARIEN } from '../szenarien.rules.ts';
import { describePlan, planTexte } from '../texte.ts';
import { PLANUNG } from './luecken.page.tsx';
import { describeAnnahmen } from './plaene.page.tsx';

const NACHSEHEN_SEKUNDEN = 2;

export interface Plansicht {
  kurse: readonly Plankurs[];
  personen: readonly Planplatzzeile[];
  /** Course id → its status, for courses that were taken over. */
  kursstatus: ReadonlyMap<number, { status: string; wort: string }>;
}

/** A course plan: how far it is, or what it came to, for whom, and what to do with it. */
export const PlanPage = ({
  rahmen,
  plan,
  sicht,
  darfFuehren,
  nicht = [],
  values,
  errors,
}: {
  rahmen: Rahmen;
  plan: Plan;
  /** Null while there is no result. */
  sicht: Plansicht | null;
  darfFuehren: boolean;
  /** What was not done just now, and why. */
  nicht?: readonly { titel: string; grund: Grund }[];
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = planTexte[sprache];
  const laeuft = plan.status === 'wartet' || plan.status === 'laeuft';
  return (
    <Layout
      rahmen={rahmen}
      title={plan.titel}
      breadcrumb={[{ text: t.planung, href: PLANUNG }]}
      failed={errors !== undefined || nicht.length > 0}
      actions={
        plan.status === 'fertig' && (
          <Row>
            <LinkButton href={`${PLANUNG}/${plan.id}/vergleich`}>{t.vergleich}</LinkButton>
            {darfFuehren && <LinkButton href={`${PLANUNG}/neu?basis=${plan.id}`}>{t.szenarioNeu}</LinkButton>}
          </Row>
        )
      }
      {...(laeuft ? { refreshSeconds: NACHSEHEN_SEKUNDEN } : {})}
    >
      <Stack gap="l">
        {errors?.[''] && (
          <Alert tone="danger" live>
            {errors['']}
          </Alert>
        )}
        {nicht.length > 0 && (
          <Alert tone="warning" live title={t.nichtUebernommen(nicht.length)}>
            <List items={nicht.map(({ titel, grund }) => `${titel}: ${describePlan(grund, sprache)}`)} />
          </Alert>
        )}
        <Text muted>
          {t.budget} {formatGeld(plan.vorgaben.budgetCent, sprache)}; {t.annahmen}:{' '}
          {describeAnnahmen(plan.vorgaben, rahmen)}
        </Text>
        {laeuft && <Laufend rahmen={rahmen} plan={plan} darfFuehren={darfFuehren} />}
        {(plan.status === 'abgebrochen' || plan.status === 'gescheitert') && (
          <Alert tone={plan.status === 'gescheitert' ? 'danger' : 'info'}>{t.statusText[plan.status]}</Alert>
        )}
        {plan.ergebnis && sicht && (
          <>
            <Gesamt rahmen={rahmen} ergebnis={plan.ergebnis} budgetCent={plan.vorgaben.budgetCent} />
            <Kurse
              rahmen={rahmen}
              plan={plan}
              sicht={sicht}
              darfFuehren={darfFuehren}
              values={values}
              errors={errors}
            />
            <Karte rahmen={rahmen} sicht={sicht} />
            {darfFuehren && plan.basis_id === null && (
              <Szenarien rahmen={rahmen} plan={plan} errors={errors} />
            )}
            <OhnePlatz rahmen={rahmen} ergebnis={plan.ergebnis} />
            <Personen rahmen={rahmen} plan={plan} sicht={sicht} />
          </>
        )}
      </Stack>
    </Layout>
  );
};

const Laufend = ({ rahmen, plan, darfFuehren }: { rahmen: Rahmen; plan: Plan; darfFuehren: boolean }) => {
  const t = planTexte[rahmen.sprache];
  const { fortschritt } = plan;
  return (
    <Stack>
      {fortschritt && fortschritt.schranke > 0 ? (
        <Progress
          label={t.rechnet}
          value={fortschritt.gewicht}
          max={fortschritt.schranke}
          detail={t.bisher(
            fortschritt.gewicht.toLocaleString(rahmen.sprache),
            fortschritt.schranke.toLocaleString(rahmen.sprache),
          )}
        />
      ) : (
        <Progress label={t.status[plan.status]} />
      )}
      <Text muted>{t.neuLaden}</Text>
      {darfFuehren && <PostButton action={`${PLANUNG}/${plan.id}/abbrechen`}>{t.planAbbrechen}</PostButton>}
    </Stack>
  );
};

/** How good the plan is, and what the office would have come to by hand. */
const Gesamt = ({
  rahmen,
  ergebnis,
  budgetCent,
}: {
  rahmen: Rahmen;
  ergebnis: Planergebnis;
  budgetCent: number;
}) => {
  const { sprache } = rahmen;
  const t = planTexte[sprache];
  const zahl = (wert: number) => wert.toLocaleString(sprache);
  const { optimal, vonHand } = ergebnis;
  const luecke = ergebnis.gewicht > 0 ? ((ergebnis.schranke - ergebnis.gewicht) / ergebnis.gewicht) * 100 : 0;
  return (
    <>
      <Alert tone={optimal ? 'success' : 'warning'} title={optimal ? t.bewiesen : t.nichtBewiesen}>
        {optimal
          ? t.bewiesenText
          : t.nichtBewiesenText(luecke.toLocaleString(sprache, { maximumFractionDigits: 2 }))}
      </Alert>
      <Stats label={t.ergebnis}>
        <Stat label={t.kurse} value={ergebnis.kurse} />
        <Stat label={t.mitPlatz} value={ergebnis.personen} detail={t.vonWartenden(ergebnis.wartende)} />
        <Stat
          label={t.kosten}
          value={formatGeld(ergebnis.kostenCent, sprache)}
          detail={t.vonBudget(formatGeld(budgetCent, sprache))}
        />
        <Stat label={t.gewicht} value={ergebnis.gewicht} detail={t.vonGewicht(zahl(ergebnis.alleGewichte))} />
      </Stats>
      <SimpleTable
        caption={t.vonHand}
        rows={[
          { name: t.dieserPlan, ...ergebnis },
          { name: t.vonHandZeile, ...vonHand },
        ]}
        columns={[
          { key: 'name', label: t.plan, header: true, cell: ({ name }) => name },
          { key: 'kurse', label: t.kurse, align: 'end', cell: ({ kurse }) => kurse },
          { key: 'personen', label: t.mitPlatz, align: 'end', cell: ({ personen }) => personen },
          { key: 'gewicht', label: t.gewicht, align: 'end', cell: ({ gewicht }) => zahl(gewicht) },
          {
            key: 'kosten',
            label: t.kosten,
            align: 'end',
            nowrap: true,
            cell: ({ kostenCent }) => formatGeld(kostenCent, sprache),
          },
        ]}
      />
      <Text muted small>
        {t.vonHandText}
      </Text>
    </>
  );
};

/** The courses that open, to take over as drafts and to invite people to. */
const Kurse = ({
  rahmen,
  plan,
  sicht: { kurse, personen, kursstatus },
  darfFuehren,
  values = {},
  errors = {},
}: {
  rahmen: Rahmen;
  plan: Plan;
  sicht: Plansicht;
  darfFuehren: boolean;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = planTexte[sprache];
  const offene = kurse.filter(({ oeffnet }) => oeffnet);
  const besetzt = (id: number) => personen.filter(({ kursplan_kurs_id }) => kursplan_kurs_id === id).length;
  const neue = offene.filter(({ kurs_id }) => kurs_id === null);
  return (
    <Section title={t.kurseOeffnen}>
      {offene.length === 0 && <Text muted>{t.keinKursOeffnet}</Text>}
      {offene.length > 0 && (
        <SimpleTable
          caption={t.kurseOeffnen}
          hideCaption
          rows={offene}
          columns={[
            { key: 'titel', label: t.kurs, header: true, cell: ({ angebot }) => angebot.titel },
            { key: 'niveau', label: t.niveau, cell: ({ angebot }) => angebot.niveau },
            { key: 'ort', label: t.ort, cell: ({ angebot }) => describeKursort(angebot, sprache) },
            {
              key: 'zeiten',
              label: t.zeiten,
              cell: ({ angebot }) => describeZeiten(angebot.zeiten, sprache),
            },
            {
              key: 'besetzt',
              label: t.besetzt,
              align: 'end',
              nowrap: true,
              cell: ({ id, angebot }) => t.vonPlaetzen(besetzt(id), angebot.max),
            },
            {
              key: 'kosten',
              label: t.kosten,
              align: 'end',
              nowrap: true,
              cell: ({ angebot }) => formatGeld(angebot.kostenCent, sprache),
            },
            {
              key: 'stand',
              label: t.stand,
              cell: ({ kurs_id, id, angebot }) =>
                kurs_id === null ? (
                  <Badge tone="neutral">{t.geplant}</Badge>
                ) : (
                  <Stack gap="xs">
                    <LinkButton href={`/kurse/${kurs_id}`} variant="tertiary" size="small">
                      {t.kursstatus(kursstatus.get(kurs_id)?.wort ?? '')}
                    </LinkButton>
                    {darfFuehren &&
                      ['bewilligt', 'laeuft'].includes(kursstatus.get(kurs_id)?.status ?? '') && (
                        <PostButton
                          action={`${PLANUNG}/${plan.id}/einladen`}
                          values={{ kurs: id }}
                          size="small"
                          label={t.einladenIn(angebot.titel)}
                        >
                          {t.einladen}
                        </PostButton>
                      )}
                  </Stack>
                ),
            },
          ]}
        />
      )}
      {darfFuehren && neue.length > 0 && (
        <Details
          summary={t.uebernehmen}
          open={Object.keys(errors).some((feld) => feld === 'kurs' || feld === 'beginn_am')}
        >
          <Form id="uebernehmen" action={`${PLANUNG}/${plan.id}/uebernehmen`} values={values} errors={errors}>
            <Text>{t.uebernehmenText}</Text>
            <CheckboxGroup
              name="kurs"
              label={t.kurse}
              required
              values={neue.map(({ id }) => String(id))}
              choices={neue.map(({ id, angebot }) => ({
                value: String(id),
                label: angebot.titel,
                hint: `${t.vonPlaetzen(besetzt(id), angebot.max)}, ${formatGeld(angebot.kostenCent, sprache)}`,
              }))}
            />
            <DateField name="beginn_am" label={t.beginn} required />
            <SubmitRow>
              <Button>{t.alsAntraege}</Button>
            </SubmitRow>
          </Form>
        </Details>
      )}
    </Section>
  );
};

/** Most ways that are drawn, the busiest: more would hide the places. */
const WEGE = 24;

/** Who travels where: people by their place, lines to the courses. */
const Karte = ({ rahmen, sicht: { kurse, personen } }: { rahmen: Rahmen; sicht: Plansicht }) => {
  const t = planTexte[rahmen.sprache];
  const kursorte = new Map(kurse.map(({ id, angebot }) => [id, angebot]));
  const punkte = new Map<string, { name: string; lat: number; lon: number; value: number; kurse: number }>();
  const punktOf = (name: string, lat: number | null, lon: number | null) => {
    if (lat === null || lon === null || name === '') return null;
    const punkt = punkte.get(name) ?? { name, lat, lon, value: 0, kurse: 0 };
    punkte.set(name, punkt);
    return punkt;
  };
  for (const { oeffnet, angebot } of kurse) {
    const punkt = oeffnet && punktOf(angebot.ort, angebot.lat, angebot.lon);
    if (punkt) punkt.kurse += 1;
  }
  const wege = new Map<string, { from: string; to: string; value: number }>();
  for (const person of personen) {
    const punkt = punktOf(person.ort, person.lat, person.lon);
    if (punkt) punkt.value += 1;
    const kurs = person.kursplan_kurs_id === null ? null : kursorte.get(person.kursplan_kurs_id);
    if (!punkt || !kurs || kurs.durchfuehrung === 'online' || kurs.ort === person.ort) continue;
    const name = `${person.ort}\n${kurs.ort}`;
    const weg = wege.get(name) ?? { from: person.ort, to: kurs.ort, value: 0 };
    weg.value += 1;
    wege.set(name, weg);
  }
  if (punkte.size === 0) return null;
  return (
    <PointMap
      id="plan-karte"
      title={t.karteWege}
      description={t.karteWegeText}
      points={[...punkte.values()].map(({ kurse: anzahl, ...punkt }) => ({
        ...punkt,
        tone: anzahl > 0 ? ('success' as const) : ('neutral' as const),
        detail: t.kurseDort(anzahl),
      }))}
      lines={[...wege.values()].sort((a, b) => b.value - a.value).slice(0, WEGE)}
    />
  );
};

const Szenarien = ({ rahmen, plan, errors = {} }: { rahmen: Rahmen; plan: Plan; errors?: FormErrors }) => {
  const t = planTexte[rahmen.sprache];
  return (
    <Section title={t.szenarien} intro={t.szenarienText}>
      <Form
        id="szenarien"
        action={`${PLANUNG}/${plan.id}/szenarien`}
        errors={errors.szenario ? { szenario: errors.szenario } : {}}
      >
        <CheckboxGroup
          name="szenario"
          label={t.waehlen}
          required
          values={SZENARIEN}
          choices={SZENARIEN.map((value) => ({ value, label: t.szenario[value] }))}
        />
        <SubmitRow>
          <Button variant="secondary">{t.szenarienRechnen}</Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};

const OhnePlatz = ({ rahmen, ergebnis }: { rahmen: Rahmen; ergebnis: Planergebnis }) => {
  const t = planTexte[rahmen.sprache];
  const gruende = Object.entries(ergebnis.ohnePlatz).sort((a, b) => b[1] - a[1]);
  if (gruende.length === 0) return <Text>{t.alleHabenPlatz}</Text>;
  return (
    <Section title={t.ohnePlatzTitel(ergebnis.wartende - ergebnis.personen)} intro={t.ohnePlatzText}>
      <BarList
        label={t.ohnePlatzText}
        items={gruende.map(([grund, value]) => ({
          label: t.gruende[grund as keyof typeof t.gruende] ?? grund,
          value,
        }))}
      />
    </Section>
  );
};

/** Most rows of the page; the file has all. */
const GEZEIGT = 50;

/** Everybody with their course or the reason for none. */
const Personen = ({
  rahmen,
  plan,
  sicht: { kurse, personen },
}: {
  rahmen: Rahmen;
  plan: Plan;
  sicht: Plansicht;
}) => {
  const { sprache } = rahmen;
  const t = planTexte[sprache];
  const titel = new Map(kurse.map(({ id, angebot }) => [id, angebot.titel]));
  return (
    <Section title={t.werWohin} intro={t.werWohinText}>
      <SimpleTable
        caption={t.werWohin}
        hideCaption
        rows={personen.slice(0, GEZEIGT)}
        columns={[
          {
            key: 'nummer',
            label: t.nummer,
            header: true,
            nowrap: true,
            cell: ({ nummer }) => nummer,
            href: ({ warteperson_id }) => `/warteliste/${warteperson_id}`,
          },
          { key: 'niveau', label: t.niveau, cell: ({ niveau }) => niveau },
          { key: 'ort', label: t.wohnort, cell: ({ ort }) => ort },
          { key: 'gewicht', label: t.gewicht, align: 'end', cell: ({ gewicht }) => gewicht },
          {
            key: 'platz',
            label: t.platz,
            cell: (zeile) =>
              zeile.kursplan_kurs_id === null ? '–' : (titel.get(zeile.kursplan_kurs_id) ?? ''),
          },
          { key: 'warum', label: t.warum, cell: (zeile) => describePlatz(zeile, rahmen) },
          {
            key: 'stand',
            label: t.heute,
            cell: ({ status }) => wort(sprache, 'status', status),
          },
        ]}
      />
      {personen.length > GEZEIGT && <Text muted>{t.undWeitere(personen.length - GEZEIGT)}</Text>}
      <ExportLinks
        csv={`${PLANUNG}/${plan.id}/personen.csv`}
        xlsx={`${PLANUNG}/${plan.id}/personen.xlsx`}
        name={t.werWohin}
      />
    </Section>
  );
};

/** Why this course or none: the way where there is one, else the reason. */
export function describePlatz(
  { grund, werte, kilometer, minuten, kursplan_kurs_id }: Planplatzzeile,
  { sprache }: Pick<Rahmen, 'sprache'>,
): string {
  const t = planTexte[sprache];
  if (kursplan_kurs_id === null)
    return describePlan({ grund, werte: werte as Record<string, string | number> }, sprache);
  return kilometer === null || minuten === null ? t.ohneWeg : t.weg(kilometer, minuten);
}
