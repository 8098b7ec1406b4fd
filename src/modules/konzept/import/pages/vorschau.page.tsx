import {
  Alert,
  Button,
  Card,
  ConfirmDialog,
  Form,
  LinkButton,
  List,
  RadioGroup,
  type Rahmen,
  Row,
  Section,
  Stack,
  Stat,
  Stats,
  SubmitRow,
  Text,
  TwoColumns,
} from '../../../../design/index.ts';
import { Baumansicht, type Baumblatt, type Baumzweig } from '../../baum.page.tsx';
import type { GelesenesKonzept } from '../gelesenes-konzept.ts';
import type { KonzeptImport } from '../konzept-import.store.ts';
import { formatNichtUebernommen, formatStelle } from '../texte.ts';
import type { NeueMassnahme, NeuerKnoten, Uebernahmeplan } from '../uebernahme.rules.ts';
import { vorschauTexte } from '../vorschau.texte.ts';
import { Vorschaurahmen } from './rahmen.page.tsx';

type Anzeige = { sprache: 'de' | 'en' };

/** The plan as branches, each measure with its schedule and its place in the paper. */
function branchesOf(plan: Uebernahmeplan, pfad: string, { sprache }: Anzeige): Baumzweig[] {
  const blaetter = new Map<NeuerKnoten, Baumblatt[]>();
  for (const massnahme of plan.massnahmen) {
    const blatt = leafOf(massnahme, pfad, sprache);
    for (const knoten of massnahme.knoten) blaetter.set(knoten, [...(blaetter.get(knoten) ?? []), blatt]);
  }
  const branch = (knoten: NeuerKnoten): Baumzweig => ({
    art: knoten.art,
    text: knoten.text,
    kinder: knoten.kinder.map(branch),
    massnahmen: blaetter.get(knoten) ?? [],
  });
  return plan.wurzeln.map(branch);
}

function leafOf({ text, termin, stelle }: NeueMassnahme, pfad: string, sprache: 'de' | 'en'): Baumblatt {
  const ort = formatStelle({ ...stelle, spalte: undefined }, sprache);
  const href =
    stelle.tabelle === undefined
      ? undefined
      : `${pfad}/tabellen?nr=${stelle.tabelle}&zeile=${stelle.zeile ?? 1}`;
  return {
    text,
    ...(href !== undefined && { href }),
    angaben: (
      <Text as="span" muted small>
        {[termin, ort].filter(Boolean).join(' · ')}
      </Text>
    ),
  };
}

/** What the paper becomes: figures, the tree, and what was left out. */
export const VorschauPage = ({
  rahmen,
  row,
  konzept,
  plan,
  offeneHinweise,
  ausgabeId,
  fehler,
}: {
  rahmen: Rahmen;
  row: KonzeptImport;
  konzept: GelesenesKonzept;
  plan: Uebernahmeplan;
  offeneHinweise: number;
  /** The edition it became. */
  ausgabeId: number | null;
  fehler?: string;
}) => {
  const { sprache } = rahmen;
  const t = vorschauTexte[sprache];
  const pfad = `/konzept/import/${row.id}`;
  const ziele = konzept.handlungsfelder.reduce(
    (summe, { leitgrundsaetze, uebergeordneteZiele, leitziele }) =>
      summe + leitgrundsaetze.length + uebergeordneteZiele.length + leitziele.length,
    0,
  );
  return (
    <Vorschaurahmen
      rahmen={rahmen}
      row={row}
      ansicht="ueberblick"
      offeneHinweise={offeneHinweise}
      {...(fehler !== undefined && { fehler })}
    >
      {row.status === 'vorschau' && plan.massnahmen.length === 0 && (
        <Alert tone="warning" title={t.ohneMassnahmen}>
          {t.ohneMassnahmenHinweis}
        </Alert>
      )}
      <Stats label={t.zahlen}>
        <Stat label={t.felder} value={konzept.handlungsfelder.length} />
        <Stat label={t.massnahmen} value={plan.massnahmen.length} tone="success" />
        {konzept.anhang && <Stat label={t.anhang} value={konzept.anhang.massnahmen.length} />}
        <Stat label={t.grundsaetze} value={ziele} />
        <Stat
          label={t.offeneHinweise}
          value={offeneHinweise}
          href={`${pfad}/hinweise`}
          {...(offeneHinweise > 0 ? { tone: 'warning' as const } : {})}
        />
      </Stats>
      {row.status === 'vorschau' && (
        <Row gap="s">
          {plan.massnahmen.length === 0 ? (
            <LinkButton href={`${pfad}/tabellen`} variant="primary">
              {t.spaltenZuordnen}
            </LinkButton>
          ) : (
            <LinkButton href={`${pfad}/uebernehmen`} variant="primary" icon="check">
              {t.uebernehmenWeiter}
            </LinkButton>
          )}
          <ConfirmDialog
            trigger={t.verwerfen}
            title={t.verwerfenTitel}
            action={`${pfad}/verwerfen`}
            confirm={t.verwerfen}
            triggerVariant="tertiary"
          >
            {t.verwerfenHinweis}
          </ConfirmDialog>
        </Row>
      )}
      {ausgabeId !== null && (
        <Row>
          <LinkButton href={`/konzept/${ausgabeId}`}>{t.zurAusgabe}</LinkButton>
        </Row>
      )}
      <TwoColumns
        wide="start"
        start={
          <Section title={t.gliederung}>
            <Baumansicht wurzeln={branchesOf(plan, pfad, { sprache })} sprache={sprache} />
          </Section>
        }
        end={
          <>
            <Card title={`${t.nichtUebernommen} (${konzept.nichtUebernommen.length})`}>
              {konzept.nichtUebernommen.length === 0 ? (
                <Text muted>{t.nichtUebernommenLeer}</Text>
              ) : (
                <List
                  items={konzept.nichtUebernommen.map(
                    (eintrag) =>
                      `${formatStelle(eintrag.stelle, sprache)}: ${formatNichtUebernommen(eintrag, sprache)}`,
                  )}
                />
              )}
            </Card>
            {row.status === 'vorschau' && (
              <Card>
                <Form action={`${pfad}/absaetze`} id="absaetze-form">
                  <Stack gap="s">
                    <RadioGroup
                      name="absaetze"
                      label={t.absaetze}
                      required
                      value={row.vorgabe.absaetze ?? ''}
                      choices={(['', 'einzeln', 'zusammen'] as const).map((value) => ({
                        value,
                        label: t.absaetzeArten[value],
                      }))}
                    />
                    <SubmitRow>
                      <Button variant="secondary">{t.neuLesen}</Button>
                    </SubmitRow>
                  </Stack>
                </Form>
              </Card>
            )}
          </>
        }
      />
    </Vorschaurahmen>
  );
};
