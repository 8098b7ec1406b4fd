import { formatGeld } from '../../../../begriffe/geld.ts';
import {
  Alert,
  Layout,
  List,
  type Rahmen,
  Section,
  SimpleTable,
  Stack,
  Text,
} from '../../../../design/index.ts';
import type { Plan } from '../plan.store.ts';
import { planTexte } from '../texte.ts';
import { PLANUNG } from './luecken.page.tsx';

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
