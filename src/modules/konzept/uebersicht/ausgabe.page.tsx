import type { Child } from 'hono/jsx';
import type { Datum } from '../../../begriffe/zeit.ts';
import {
  Alert,
  Badge,
  Button,
  Card,
  ConfirmDialog,
  DateField,
  Details,
  EmptyState,
  Facts,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  Link,
  LinkButton,
  PlanAxis,
  type Rahmen,
  Row,
  Stack,
  SubmitRow,
  Tabs,
  Text,
  TextArea,
  TextField,
  TwoColumns,
} from '../../../design/index.ts';
import { Baumansicht, type Baumblatt, type Baumzweig, shorten } from '../baum.page.tsx';
import type { Ausgabe, Baumknoten, Massnahmenzeile } from '../konzept.store.ts';
import { konzeptTexte, levelWord } from '../konzept.texte.ts';
import { spanOf } from '../massnahmen/massnahme.rules.ts';
import { STATUS_TON, Statusbadge } from '../massnahmen/status-badge.page.tsx';
import { nameSchwerpunkte } from '../schwerpunkte/felder.ts';
import { listSchwerpunkteOf, type Schwerpunktsicht } from '../schwerpunkte/schwerpunkt.rules.ts';
import { Schwerpunktbadge } from '../schwerpunkte/schwerpunkte.page.tsx';
import { isUeberfaellig } from '../status.rules.ts';
import { AUSGABE_TON } from './uebersicht.page.tsx';
import { uebersichtTexte } from './uebersicht.texte.ts';

/** What every page of an edition has: its name, whether it is in force, its views. */
export const Ausgaberahmen = ({
  rahmen,
  ausgabe,
  ansicht,
  offeneHinweise,
  darfBearbeiten,
  istFortschreibung = false,
  children,
}: {
  rahmen: Rahmen;
  ausgabe: Ausgabe;
  ansicht: 'gliederung' | 'hinweise';
  offeneHinweise: number;
  darfBearbeiten: boolean;
  /** A draft that is decided measure by measure: it comes into force there. */
  istFortschreibung?: boolean;
  children?: Child;
}) => {
  const { sprache } = rahmen;
  const t = uebersichtTexte[sprache];
  const pfad = `/konzept/${ausgabe.id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={ausgabe.bezeichnung}
      intro={
        <Row gap="xs">
          <Badge tone={AUSGABE_TON[ausgabe.status]}>
            {konzeptTexte[sprache].ausgabestatus[ausgabe.status]}
          </Badge>
          <span>{[ausgabe.titel, ausgabe.beschluss].filter(Boolean).join(', ')}</span>
        </Row>
      }
      breadcrumb={[{ text: t.titel, href: '/konzept' }]}
      actions={
        darfBearbeiten && (
          <>
            <LinkButton href={`${pfad}/gliederung`} icon="edit">
              {t.gliederungBearbeiten}
            </LinkButton>
            <LinkButton href={`${pfad}/bearbeiten`}>{t.bearbeiten}</LinkButton>
            <LinkButton href={`${pfad}/worte`}>{t.worte}</LinkButton>
            {istFortschreibung && (
              <LinkButton href={`/konzept/ausgaben/${ausgabe.id}/fortschreibung`} variant="primary">
                {t.zurFortschreibung}
              </LinkButton>
            )}
            {ausgabe.status === 'entwurf' && !istFortschreibung && (
              <ConfirmDialog
                trigger={t.inKraft}
                title={t.inKraftTitel}
                action={`${pfad}/in-kraft`}
                confirm={t.inKraft}
                variant="primary"
              >
                {t.inKraftHinweis}
              </ConfirmDialog>
            )}
            {ausgabe.status === 'entwurf' && (
              <ConfirmDialog
                trigger={t.verwerfen}
                title={t.verwerfenTitel}
                action={`${pfad}/verwerfen`}
                confirm={t.verwerfen}
                triggerVariant="tertiary"
              >
                {t.verwerfenHinweis}
              </ConfirmDialog>
            )}
          </>
        )
      }
      width="full"
    >
      <Stack gap="l">
        {ausgabe.status === 'abgeloest' && (
          <Alert tone="warning">
            {t.alteAusgabe} <Link href="/konzept">{t.zurGeltenden}</Link>
          </Alert>
        )}
        {ausgabe.status === 'entwurf' && <Alert tone="info">{t.entwurf}</Alert>}
        <Tabs
          label={ausgabe.bezeichnung}
          tabs={[
            { text: t.gliederung, href: pfad, current: ansicht === 'gliederung' },
            {
              text: t.hinweise,
              href: `${pfad}/hinweise`,
              current: ansicht === 'hinweise',
              ...(offeneHinweise > 0 ? { count: offeneHinweise } : {}),
            },
          ]}
        />
        {children}
      </Stack>
    </Layout>
  );
};

/** Outline and measure side by side. */
export const AusgabePage = ({
  rahmen,
  ausgabe,
  baum,
  gewaehlt,
  heute,
  sicht,
  offeneHinweise,
  darfBearbeiten,
  istFortschreibung,
}: {
  rahmen: Rahmen;
  ausgabe: Ausgabe;
  baum: readonly Baumknoten[];
  gewaehlt: Massnahmenzeile | undefined;
  sicht: Schwerpunktsicht;
  heute: Datum;
  offeneHinweise: number;
  darfBearbeiten: boolean;
  istFortschreibung: boolean;
}) => {
  const { sprache } = rahmen;
  const t = uebersichtTexte[sprache];
  const pfad = `/konzept/${ausgabe.id}`;
  const blaetter = new Map<number, Baumblatt>();
  const leaf = (massnahme: Massnahmenzeile): Baumblatt => {
    const blatt = blaetter.get(massnahme.id) ?? {
      text: massnahme.kurztitel || massnahme.text,
      href: `${pfad}?massnahme=${massnahme.id}#massnahme`,
      angaben: (
        <>
          <Statusbadge
            status={massnahme.status}
            ueberfaellig={isUeberfaellig(massnahme.status, massnahme.frist, heute)}
            sprache={sprache}
          />{' '}
          <Text as="span" muted small>
            {massnahme.termin}
          </Text>
        </>
      ),
    };
    blaetter.set(massnahme.id, blatt);
    return blatt;
  };
  const branch = (knoten: Baumknoten): Baumzweig => ({
    art: knoten.art,
    text: knoten.text,
    zusatz: nameSchwerpunkte(knoten.id, sicht, sprache),
    kinder: knoten.kinder.map(branch),
    massnahmen: knoten.massnahmen.map(leaf),
  });
  const felder = baum.filter(({ art }) => art === 'handlungsfeld');
  const offen = felder.findIndex(({ id }) => gewaehlt?.felder[0]?.id === id);
  return (
    <Ausgaberahmen
      rahmen={rahmen}
      ausgabe={ausgabe}
      ansicht="gliederung"
      offeneHinweise={offeneHinweise}
      darfBearbeiten={darfBearbeiten}
      istFortschreibung={istFortschreibung}
    >
      {ausgabe.einleitung && <Zeilen text={ausgabe.einleitung} />}
      {ausgabe.mitwirkende && (
        <Details summary={t.mitwirkende}>
          <Zeilen text={ausgabe.mitwirkende} />
        </Details>
      )}
      <TwoColumns
        wide="none"
        start={
          <Baumansicht
            wurzeln={baum.map(branch)}
            sprache={sprache}
            worte={ausgabe.worte}
            {...(offen >= 0 ? { offen } : {})}
          />
        }
        end={
          gewaehlt === undefined ? (
            <EmptyState title={t.waehlen} icon="target" />
          ) : (
            <Gewaehlte
              massnahme={gewaehlt}
              nachbarn={listNachbarn(baum, gewaehlt)}
              ausgabe={ausgabe}
              heute={heute}
              sicht={sicht}
              sprache={sprache}
            />
          )
        }
      />
    </Ausgaberahmen>
  );
};

const Zeilen = ({ text }: { text: string }) => (
  <Stack gap="xs">
    {text
      .split('\n')
      .filter(Boolean)
      .map((zeile) => (
        <Text>{zeile}</Text>
      ))}
  </Stack>
);

/** Measures that serve the same goal, the chosen one first. */
function listNachbarn(baum: readonly Baumknoten[], gewaehlt: Massnahmenzeile): Massnahmenzeile[] {
  const ziele = new Set(gewaehlt.ziele.map(({ id }) => id));
  const find = (knoten: readonly Baumknoten[]): Massnahmenzeile[] =>
    knoten.flatMap((einer) => [...(ziele.has(einer.id) ? einer.massnahmen : []), ...find(einer.kinder)]);
  return [...new Map([gewaehlt, ...find(baum)].map((massnahme) => [massnahme.id, massnahme])).values()];
}

const Gewaehlte = ({
  massnahme,
  nachbarn,
  ausgabe,
  heute,
  sicht,
  sprache,
}: {
  massnahme: Massnahmenzeile;
  nachbarn: readonly Massnahmenzeile[];
  ausgabe: Ausgabe;
  heute: Datum;
  sicht: Schwerpunktsicht;
  sprache: 'de' | 'en';
}) => {
  const t = uebersichtTexte[sprache];
  const balken = nachbarn.flatMap((eine) => {
    const spanne = spanOf(eine, ausgabe.beschlossen_am ?? heute);
    return spanne === null
      ? []
      : [
          {
            label: shorten(eine.kurztitel || eine.text, 60),
            href: `/konzept/${ausgabe.id}?massnahme=${eine.id}#massnahme`,
            ...spanne,
            note: eine.termin,
            tone: STATUS_TON[eine.status],
          },
        ];
  });
  return (
    <>
      <Card
        id="massnahme"
        title={massnahme.kurztitel || levelWord(ausgabe.worte, 'massnahme', sprache)}
        footer={
          <LinkButton
            href={`/konzept/massnahmen/${massnahme.id}${ausgabe.status === 'gilt' ? '' : `?ausgabe=${ausgabe.id}`}`}
          >
            {t.oeffnen}
          </LinkButton>
        }
      >
        <Stack gap="s">
          <div>
            <Statusbadge
              status={massnahme.status}
              ueberfaellig={isUeberfaellig(massnahme.status, massnahme.frist, heute)}
              sprache={sprache}
            />
            <Schwerpunktbadge namen={listSchwerpunkteOf(massnahme, sicht)} sprache={sprache} />
          </div>
          {massnahme.text.split('\n').map((absatz) => (
            <Text>{absatz}</Text>
          ))}
          <Facts
            layout="stacked"
            facts={[
              ...massnahme.ziele.map(({ text, art }) => ({
                key: levelWord(ausgabe.worte, art, sprache),
                value: text,
              })),
              { key: t.zustaendig, value: massnahme.zustaendig },
              { key: t.frist, value: massnahme.termin },
            ]}
          />
        </Stack>
      </Card>
      {balken.length > 0 && (
        <PlanAxis
          caption={t.zeitachse}
          corner={levelWord(ausgabe.worte, 'massnahme', sprache)}
          rows={balken}
          today={heute}
        />
      )}
    </>
  );
};

export const AusgabeFormularPage = ({
  rahmen,
  ausgabe,
  values,
  errors,
}: {
  rahmen: Rahmen;
  ausgabe: Ausgabe;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = uebersichtTexte[sprache];
  const k = konzeptTexte[sprache];
  const pfad = `/konzept/${ausgabe.id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.bearbeiten}
      breadcrumb={[
        { text: t.titel, href: '/konzept' },
        { text: ausgabe.bezeichnung, href: pfad },
      ]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form action={`${pfad}/bearbeiten`} values={values} errors={errors ?? {}} guard>
        <HiddenField name="version" value={String(values.version ?? ausgabe.version)} />
        <TextField name="bezeichnung" label={t.bezeichnung} maxlength={100} required />
        <DateField name="beschlossen_am" label={t.beschlossen} />
        <TextField name="beschluss" label={t.beschluss} maxlength={300} />
        <TextArea name="einleitung" label={t.einleitungText} rows={5} maxlength={20_000} />
        <TextArea name="mitwirkende" label={t.mitwirkende} rows={3} maxlength={4000} />
        <SubmitRow>
          <Button>{k.speichern}</Button>
          <LinkButton href={pfad} variant="tertiary">
            {k.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
