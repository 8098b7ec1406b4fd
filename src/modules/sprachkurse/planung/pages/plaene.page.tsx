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
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
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
