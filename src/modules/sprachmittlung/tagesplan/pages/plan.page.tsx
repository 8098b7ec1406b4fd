import type { Grund } from '../../../../begriffe/grund.ts';
import { formatKilometer } from '../../../../begriffe/kilometer.ts';
import {
  Alert,
  EmptyState,
  Layout,
  LinkButton,
  List,
  PostButton,
  Progress,
  type Rahmen,
  Section,
  Stack,
  Stat,
  Stats,
  Text,
} from '../../../../design/index.ts';
import type { Plan, Zeile } from '../plan.store.ts';
import { describePlangrund, planTexte } from '../plan.texte.ts';
import type { Plansicht } from '../plan-sicht.ts';
import type { Planergebnis } from '../planung.rules.ts';
import { formatZeitraum, PFAD } from './plaene.page.tsx';
import { OffeneListe } from './plan-offen.tsx';
import { describeTermin, VorschlagForm } from './plan-vorschlag.tsx';

/** Lines that no longer fit, and how many offers went out. */
export interface Uebernahme {
  gefragt: number;
  nicht: readonly { zeile: Zeile; ablehnung: Grund }[];
}

const NACHSEHEN_SEKUNDEN = 2;

/** A plan: how far it is, or what it came to. */
export const PlanPage = ({
  rahmen,
  plan,
  sicht,
  uebernahme,
  fehler,
}: {
  rahmen: Rahmen;
  plan: Plan;
  /** Null while there is no result. */
  sicht: Plansicht | null;
  /** What did not go out with the offers just sent. */
  uebernahme?: Uebernahme;
  /** Why nothing was taken over. */
  fehler?: string;
}) => {
  const t = planTexte[rahmen.sprache];
  const laeuft = plan.status === 'wartet' || plan.status === 'laeuft';
  return (
    <Layout
      rahmen={rahmen}
      title={t.planTitel(formatZeitraum(plan.von_am, plan.bis_am, rahmen))}
      breadcrumb={[{ text: t.titel, href: PFAD }]}
      failed={fehler !== undefined || uebernahme !== undefined}
      {...(laeuft ? { refreshSeconds: NACHSEHEN_SEKUNDEN } : {})}
    >
      <Stack gap="l">
        {fehler && (
          <Alert tone="danger" live>
            {fehler}
          </Alert>
        )}
        {uebernahme && <Uebrige rahmen={rahmen} uebernahme={uebernahme} />}
        {laeuft && <Laufend rahmen={rahmen} plan={plan} />}
        {(plan.status === 'abgebrochen' || plan.status === 'gescheitert') && (
          <Stack>
            <Alert tone={plan.status === 'gescheitert' ? 'danger' : 'info'}>
              {plan.status === 'gescheitert' ? t.gescheitertText : t.abgebrochenText}
            </Alert>
            <LinkButton href={PFAD}>{t.nochEinmal}</LinkButton>
          </Stack>
        )}
        {plan.ergebnis && sicht && (
          <Fertig rahmen={rahmen} planId={plan.id} ergebnis={plan.ergebnis} sicht={sicht} />
        )}
      </Stack>
    </Layout>
  );
};

const Laufend = ({ rahmen, plan: { id, fortschritt } }: { rahmen: Rahmen; plan: Plan }) => {
  const t = planTexte[rahmen.sprache];
  return (
    <Stack>
      {fortschritt ? (
        <Progress
          label={t.schritte[fortschritt.schritt]}
          value={fortschritt.fertig}
          max={fortschritt.teile}
          detail={t.schrittDetail[fortschritt.schritt](fortschritt.fertig, fortschritt.teile)}
        />
      ) : (
        <Progress label={t.wartet} />
      )}
      <Text muted>{t.neuLaden}</Text>
      <PostButton action={`${PFAD}/${id}/abbrechen`}>{t.abbrechen}</PostButton>
    </Stack>
  );
};

const Uebrige = ({ rahmen, uebernahme }: { rahmen: Rahmen; uebernahme: Uebernahme }) => {
  const t = planTexte[rahmen.sprache];
  return (
    <Alert tone="warning" live title={t.passtNichtMehr(uebernahme.nicht.length)}>
      {uebernahme.gefragt > 0 && <Text>{t.angeboten(uebernahme.gefragt)}</Text>}
      <List
        items={uebernahme.nicht.map(
          ({ zeile, ablehnung }) =>
            `${describeTermin(zeile, rahmen)}, ${zeile.nachname}, ${zeile.vorname}: ${describePlangrund(ablehnung, rahmen.sprache)}`,
        )}
      />
    </Alert>
  );
};

const Fertig = ({
  rahmen,
  planId,
  ergebnis,
  sicht,
}: {
  rahmen: Rahmen;
  planId: number;
  ergebnis: Planergebnis;
  sicht: Plansicht;
}) => {
  const t = planTexte[rahmen.sprache];
  return (
    <>
      <Gesamt rahmen={rahmen} ergebnis={ergebnis} />
      {sicht.zeilen.length === 0 ? (
        <EmptyState title={t.niemandBesetzt} icon="calendar" />
      ) : (
        <Section title={t.vorschlag} intro={t.vorschlagText}>
          <VorschlagForm rahmen={rahmen} planId={planId} personen={sicht.personen} />
        </Section>
      )}
      {sicht.offene.length > 0 && (
        <Section title={t.offen} intro={t.offenText}>
          <OffeneListe rahmen={rahmen} anfragen={sicht.offene} gruende={ergebnis.offen} namen={sicht.namen} />
        </Section>
      )}
      {ergebnis.offen.length === 0 && <Text>{t.nichtsOffen}</Text>}
    </>
  );
};

/** How good the plan is, and what the office would have come to by hand. */
const Gesamt = ({ rahmen, ergebnis }: { rahmen: Rahmen; ergebnis: Planergebnis }) => {
  const t = planTexte[rahmen.sprache];
  const zahl = (wert: number) => wert.toLocaleString(rahmen.sprache, { maximumFractionDigits: 1 });
  const km = (zehntel: number) => formatKilometer(zehntel, rahmen.sprache);
  const { optimal, vonHand } = ergebnis;
  return (
    <>
      <Alert tone={optimal ? 'success' : 'warning'} title={optimal ? t.bewiesen : t.nichtBewiesen}>
        {optimal ? t.bewiesenText : t.nichtBewiesenText(zahl(ergebnis.gewicht), zahl(ergebnis.schranke))}
      </Alert>
      <Stats label={t.zahlen}>
        <Stat label={t.besetzt} value={ergebnis.besetzt} detail={t.vonAllen(zahl(ergebnis.anfragen))} />
        <Stat
          label={t.dringlichkeit}
          value={ergebnis.gewicht}
          detail={t.vonAllen(zahl(ergebnis.alleGewichte))}
        />
        <Stat
          label={t.wege}
          value={km(ergebnis.kilometer)}
          detail={`${t.hinUndZurueck}, ${t.gerechnetIn(zahl(ergebnis.millisekunden / 1000))}`}
        />
      </Stats>
      <Text>
        {t.vonHand} {t.vonHandText(vonHand.besetzt, zahl(vonHand.gewicht), km(vonHand.kilometer))}
      </Text>
    </>
  );
};
