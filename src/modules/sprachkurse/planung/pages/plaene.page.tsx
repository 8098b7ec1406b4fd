import { formatGeld } from '../../../../begriffe/geld.ts';
import { formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  Checkbox,
  CheckboxGroup,
  Details,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  List,
  MoneyField,
  NumberField,
  type Rahmen,
  Row,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
  type Ton,
} from '../../../../design/index.ts';
import { describeKursort } from '../../warteliste/kurs-anzeige.ts';
import type { Moeglichkeit } from '../moeglichkeit.store.ts';
import type { Plan } from '../plan.store.ts';
import type { Planstatus } from '../planung.tables.ts';
import { planTexte } from '../texte.ts';
import { LUECKEN, PLANUNG } from './luecken.page.tsx';
import { ANGEBOTE } from './moeglichkeiten.page.tsx';

export const PLANTON: Record<Planstatus, Ton> = {
  wartet: 'info',
  laeuft: 'info',
  fertig: 'success',
  abgebrochen: 'neutral',
  gescheitert: 'danger',
};

/** Plans that were made, and what comes before one. */
export const PlaenePage = ({
  rahmen,
  plaene,
  wartende,
  angebote,
  darfFuehren,
}: {
  rahmen: Rahmen;
  plaene: readonly Plan[];
  wartende: number;
  /** Possible offers. */
  angebote: number;
  darfFuehren: boolean;
}) => {
  const { sprache } = rahmen;
  const t = planTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.planung}
      intro={t.planungIntro}
      actions={
        <Row>
          {darfFuehren && angebote > 0 && wartende > 0 && (
            <LinkButton href={`${PLANUNG}/neu`} variant="primary" icon="plus">
              {t.planNeu}
            </LinkButton>
          )}
          <LinkButton href={ANGEBOTE}>{t.angeboteMitZahl(angebote)}</LinkButton>
          <LinkButton href={LUECKEN}>{t.luecken}</LinkButton>
        </Row>
      }
    >
      <Stack gap="l">
        {angebote === 0 && <Alert tone="info">{t.erstAngebote}</Alert>}
        {plaene.length > 0 && (
          <SimpleTable
            caption={t.plaene}
            rows={plaene}
            columns={[
              {
                key: 'titel',
                label: t.plan,
                header: true,
                cell: ({ titel }) => titel,
                href: ({ id }) => `${PLANUNG}/${id}`,
              },
              {
                key: 'stand',
                label: t.stand,
                cell: ({ status }) => <Badge tone={PLANTON[status]}>{t.status[status]}</Badge>,
              },
              {
                key: 'budget',
                label: t.budget,
                align: 'end',
                nowrap: true,
                cell: ({ vorgaben }) => formatGeld(vorgaben.budgetCent, sprache),
              },
              { key: 'kurse', label: t.kurse, align: 'end', cell: ({ ergebnis }) => ergebnis?.kurse ?? '' },
              {
                key: 'personen',
                label: t.mitPlatz,
                align: 'end',
                cell: ({ ergebnis }) => ergebnis?.personen ?? '',
              },
              {
                key: 'wann',
                label: t.angelegt,
                nowrap: true,
                cell: ({ angelegt_at }) => formatZeitpunkt(angelegt_at, sprache),
              },
            ]}
          />
        )}
        <Details summary={t.wieGerechnet} open={plaene.length === 0}>
          <List items={t.wie} />
        </Details>
      </Stack>
    </Layout>
  );
};

/** What a plan supposes. */
export const PlanFormularPage = ({
  rahmen,
  values,
  errors,
  moeglichkeiten,
  toepfe,
  basis,
}: {
  rahmen: Rahmen;
  values: FormValues;
  errors?: FormErrors;
  moeglichkeiten: readonly Moeglichkeit[];
  /** Pots with what they still have this year. */
  toepfe: readonly { id: number; bezeichnung: string; verfuegbarCent: number | null }[];
  /** The plan this is a scenario of. */
  basis: Plan | null;
}) => {
  const { sprache } = rahmen;
  const t = planTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={basis ? t.szenarioNeu : t.planNeu}
      intro={basis ? t.szenarioVon(basis.titel) : undefined}
      breadcrumb={[{ text: t.planung, href: PLANUNG }]}
      failed={errors !== undefined}
    >
      <Form action={`${PLANUNG}/neu`} values={values} errors={errors ?? {}}>
        {basis && <input type="hidden" name="basis" value={String(basis.id)} />}
        <TextField name="titel" label={t.bezeichnung} required />
        <Fieldset legend={t.budget}>
          <FieldRow>
            <MoneyField name="budget" label={t.budget} hint={t.budgetHinweis} required />
            <SelectField
              name="topf_id"
              label={t.topf}
              options={toepfe.map(({ id, bezeichnung, verfuegbarCent }) => ({
                value: String(id),
                label:
                  verfuegbarCent === null
                    ? bezeichnung
                    : `${bezeichnung} (${t.verfuegbar(formatGeld(verfuegbarCent, sprache))})`,
              }))}
            />
            <NumberField name="jahr" label={t.jahr} />
          </FieldRow>
        </Fieldset>
        <Fieldset legend={t.annahmen} hint={t.annahmenText}>
          <FieldRow>
            <TextField name="weg" label={t.wegProzent} hint={t.wegHinweis} suffix="%" width="xs" />
            <NumberField name="mindestens" label={t.mindestgroesse} hint={t.mindestgroesseHinweis} />
          </FieldRow>
          <Checkbox name="online" label={t.zusatzOnline} hint={t.zusatzOnlineHinweis} />
        </Fieldset>
        <CheckboxGroup
          name="moeglichkeit"
          label={t.angebote}
          required
          values={moeglichkeiten.map(({ id }) => String(id))}
          choices={moeglichkeiten.map((one) => ({
            value: String(one.id),
            label: one.titel,
            hint: [
              one.niveau,
              describeKursort(one, sprache),
              `${one.plaetze_min}–${one.plaetze_max} ${t.plaetze}`,
              formatGeld(one.kosten_cent, sprache),
            ].join(', '),
          }))}
        />
        <SubmitRow>
          <Button icon="calendar">{t.planRechnen}</Button>
          <LinkButton href={PLANUNG} variant="tertiary">
            {t.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};

/** Plans of one family side by side, and what each change buys. */
export const VergleichPage = ({ rahmen, plaene }: { rahmen: Rahmen; plaene: readonly Plan[] }) => {
  const { sprache } = rahmen;
  const t = planTexte[sprache];
  const [basis] = plaene;
  const fertige = plaene.filter(({ ergebnis }) => ergebnis !== null);
  const offene = plaene.length - fertige.length;
  const plus = (zahl: number) =>
    zahl > 0 ? `+${zahl.toLocaleString(sprache)}` : zahl.toLocaleString(sprache);
  const differenz = (plan: Plan, key: 'personen' | 'kurse' | 'gewicht') =>
    plan.id === basis?.id || !basis?.ergebnis ? '' : ` (${plus(plan.ergebnis![key] - basis.ergebnis[key])})`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.vergleich}
      intro={t.vergleichIntro}
      breadcrumb={[{ text: t.planung, href: PLANUNG }]}
      {...(plaene.some(({ status }) => status === 'wartet' || status === 'laeuft')
        ? { refreshSeconds: 3 }
        : {})}
    >
      <Stack gap="l">
        {offene > 0 && <Alert tone="info">{t.nochNichtFertig(offene)}</Alert>}
        <SimpleTable
          caption={t.vergleich}
          hideCaption
          rows={fertige}
          columns={[
            {
              key: 'titel',
              label: t.plan,
              header: true,
              cell: (plan) => kurztitel(plan, basis),
              href: ({ id }) => `${PLANUNG}/${id}`,
            },
            {
              key: 'annahmen',
              label: t.annahmen,
              cell: ({ vorgaben }) => describeAnnahmen(vorgaben, rahmen),
            },
            {
              key: 'budget',
              label: t.budget,
              align: 'end',
              nowrap: true,
              cell: ({ vorgaben }) => formatGeld(vorgaben.budgetCent, sprache),
            },
            {
              key: 'kosten',
              label: t.kosten,
              align: 'end',
              nowrap: true,
              cell: ({ ergebnis }) => formatGeld(ergebnis!.kostenCent, sprache),
            },
            {
              key: 'kurse',
              label: t.kurse,
              align: 'end',
              nowrap: true,
              cell: (plan) => `${plan.ergebnis!.kurse}${differenz(plan, 'kurse')}`,
            },
            {
              key: 'personen',
              label: t.mitPlatz,
              align: 'end',
              nowrap: true,
              cell: (plan) => `${plan.ergebnis!.personen}${differenz(plan, 'personen')}`,
            },
            {
              key: 'gewicht',
              label: t.gewicht,
              align: 'end',
              nowrap: true,
              cell: (plan) =>
                `${plan.ergebnis!.gewicht.toLocaleString(sprache)}${differenz(plan, 'gewicht')}`,
            },
            {
              key: 'laengste',
              label: t.laengsteOhne,
              align: 'end',
              cell: ({ ergebnis }) => (ergebnis!.laengsteOhne === null ? '' : t.tage(ergebnis!.laengsteOhne)),
            },
            {
              key: 'beweis',
              label: t.beweis,
              cell: ({ ergebnis }) => (ergebnis!.optimal ? t.ja : t.nein),
            },
          ]}
        />
        <Section title={t.wasEsBringt}>
          <List
            items={fertige
              .filter(({ id }) => id !== basis?.id)
              .map((plan) => describeNutzen(plan, basis!, rahmen))}
          />
          {fertige.length < 2 && <Text muted>{t.nochKeinSzenario}</Text>}
        </Section>
      </Stack>
    </Layout>
  );
};

/** `Wege +25 %; Mindestgröße 6; ein Online-Kurs mehr` */
export function describeAnnahmen(
  { wegProzent, mindestens, zusatzOnline }: Plan['vorgaben'],
  { sprache }: Rahmen,
): string {
  const t = planTexte[sprache];
  return (
    [
      wegProzent !== 0 && t.annahmeWeg(wegProzent),
      mindestens !== null && t.annahmeMindestens(mindestens),
      zusatzOnline && t.annahmeOnline,
    ]
      .filter(Boolean)
      .join('; ') || t.keineAnnahmen
  );
}

/** The name of a scenario without that of its plan, which stands above it. */
const kurztitel = (plan: Plan, basis: Plan | undefined) =>
  basis && plan.id !== basis.id && plan.titel.startsWith(`${basis.titel}: `)
    ? plan.titel.slice(basis.titel.length + 2)
    : plan.titel;

/** What a scenario brings beside the plan it was derived from, in one sentence. */
function describeNutzen(plan: Plan, basis: Plan, { sprache }: Rahmen): string {
  const t = planTexte[sprache];
  if (!basis.ergebnis || !plan.ergebnis) return plan.titel;
  const mehr = plan.ergebnis.personen - basis.ergebnis.personen;
  const gewicht = plan.ergebnis.gewicht - basis.ergebnis.gewicht;
  const cent = plan.ergebnis.kostenCent - basis.ergebnis.kostenCent;
  const betrag = formatGeld(Math.abs(cent), sprache);
  const kosten = cent === 0 ? t.gleicheKosten : cent > 0 ? t.mehrKosten(betrag) : t.wenigerKosten(betrag);
  const jePerson = mehr > 0 && cent > 0 ? formatGeld(Math.round(cent / mehr), sprache) : null;
  const mitZeichen = `${gewicht > 0 ? '+' : gewicht < 0 ? '−' : '±'}${Math.abs(gewicht).toLocaleString(sprache)}`;
  return t.nutzen(kurztitel(plan, basis), mehr, mitZeichen, kosten, jePerson);
}
