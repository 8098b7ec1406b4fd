import { formatGeld } from '../../../../begriffe/geld.ts';
import type { Grund } from '../../../../begriffe/grund.ts';
import {
  Alert,
  Button,
  CheckboxGroup,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  List,
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
import type { Plan } from '../plan.store.ts';
import type { Planergebnis } from '../planung.rules.ts';
import { SZENARIEN } from '../szenarien.rules.ts';
import { describePlan, planTexte } from '../texte.ts';
import { PLANUNG } from './luecken.page.tsx';
import { Kurse } from './plan-kurse.page.tsx';
import { Karte, OhnePlatz, Personen } from './plan-personen.page.tsx';
import type { Plansicht } from './plan-sicht.ts';
import { describeAnnahmen } from './vergleich.page.tsx';

const NACHSEHEN_SEKUNDEN = 2;

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
