import {
  Alert,
  Badge,
  Button,
  Card,
  ConfirmDialog,
  DateField,
  EmptyState,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  type OptionGroup,
  Progress,
  type Rahmen,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Tabs,
  Text,
  TextArea,
  TextField,
  type Ton,
} from '../../../design/index.ts';
import type { Ausgabe, Knoten } from '../konzept.store.ts';
import { levelWord } from '../konzept.texte.ts';
import type { Synopsenzeile, Verbleib } from './fortschreibung.rules.ts';
import { fortschreibungTexte } from './fortschreibung.texte.ts';

export const TON: Record<Verbleib | 'neu', Ton> = {
  uebernommen: 'success',
  geaendert: 'info',
  zusammengefuehrt: 'info',
  geteilt: 'info',
  erledigt: 'success',
  entfallen: 'warning',
  neu: 'info',
};

export const pathOf = (ausgabeId: number) => `/konzept/ausgaben/${ausgabeId}/fortschreibung`;

/** Which form of the page was refused. */
export interface Abgelehnt {
  form: 'beginn' | 'neu' | 'mitwirkende' | 'inkraft';
  values: FormValues;
  errors: FormErrors;
}

const keptOf = (abgelehnt: Abgelehnt | undefined, form: Abgelehnt['form']) =>
  abgelehnt?.form === form ? { values: abgelehnt.values, errors: abgelehnt.errors } : {};

/** For somebody who comes by the navigation while no edition is in force. */
export const OhneAusgabePage = ({ rahmen }: { rahmen: Rahmen }) => {
  const t = fortschreibungTexte[rahmen.sprache];
  return (
    <Layout rahmen={rahmen} title={t.fortschreibung}>
      <EmptyState title={t.keineAusgabe}>{t.keineAusgabeHinweis}</EmptyState>
    </Layout>
  );
};

/** An edition that is no draft: begins a revision, or leads to the one that goes on. */
export const BeginnPage = ({
  rahmen,
  ausgabe,
  entwurf,
  abgelehnt,
}: {
  rahmen: Rahmen;
  ausgabe: Ausgabe;
  entwurf: { id: number; bezeichnung: string } | null;
  abgelehnt?: Abgelehnt;
}) => {
  const t = fortschreibungTexte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel(ausgabe.bezeichnung)}
      width="narrow"
      failed={abgelehnt !== undefined}
      actions={
        ausgabe.vorgaenger_id !== null && (
          <LinkButton href={`${pathOf(ausgabe.id)}/synopse`}>{t.synopse}</LinkButton>
        )
      }
    >
      <Stack gap="l">
        {ausgabe.status === 'abgeloest' && <Alert tone="warning">{t.abgeloest}</Alert>}
        {entwurf && (
          <Card>
            <Text>{t.laeuft(entwurf.bezeichnung)}</Text>
            <LinkButton href={pathOf(entwurf.id)}>{t.zumEntwurf}</LinkButton>
          </Card>
        )}
        {!entwurf && ausgabe.status === 'gilt' && (
          <Card title={t.beginnen}>
            <Form action={pathOf(ausgabe.id)} {...keptOf(abgelehnt, 'beginn')}>
              <Text muted>{t.beginnenHinweis}</Text>
              <TextField name="bezeichnung" label={t.bezeichnung} maxlength={120} required />
              <SubmitRow>
                <Button>{t.beginnen}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
      </Stack>
    </Layout>
  );
};

export const ANSICHTEN = ['offen', 'entschieden', 'neu', 'alle'] as const;
export type Ansicht = (typeof ANSICHTEN)[number];

/** Whether a line belongs to a view. */
export function isIn(ansicht: Ansicht, { art }: Synopsenzeile): boolean {
  if (ansicht === 'alle') return true;
  if (ansicht === 'offen') return art === null;
  return ansicht === 'neu' ? art === 'neu' : art !== null && art !== 'neu';
}

/** The draft at work: what is decided, what is open, what is new, and the way into force. */
export const EntwurfPage = ({
  rahmen,
  alt,
  neu,
  zeilen,
  ansicht,
  knoten,
  istEingelesen,
  abgelehnt,
}: {
  rahmen: Rahmen;
  alt: Ausgabe;
  neu: Ausgabe;
  zeilen: readonly Synopsenzeile[];
  ansicht: Ansicht;
  knoten: readonly Knoten[];
  /** Read from a paper, not copied from the old edition. */
  istEingelesen: boolean;
  abgelehnt?: Abgelehnt;
}) => {
  const t = fortschreibungTexte[rahmen.sprache];
  const pfad = pathOf(neu.id);
  const alle = zeilen.filter(({ alt: eine }) => eine !== null).length;
  const offen = zeilen.filter((zeile) => isIn('offen', zeile)).length;
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel(neu.bezeichnung)}
      intro={t.einleitung(alt.bezeichnung)}
      failed={abgelehnt !== undefined}
      actions={
        <>
          <LinkButton href={`${pfad}/synopse`}>{t.synopse}</LinkButton>
          <LinkButton href={`/konzept/${neu.id}`}>{t.zurAusgabe}</LinkButton>
        </>
      }
    >
      <Stack gap="l">
        {istEingelesen && <Alert tone="info">{t.eingelesen}</Alert>}
        <Progress label={t.fortschritt} value={alle - offen} max={alle} detail={t.von(alle - offen, alle)} />
        {offen > 0 && (
          <ConfirmDialog
            trigger={t.offeneUebernehmen}
            title={t.offeneFrage(offen)}
            action={`${pfad}/rest`}
            confirm={t.offeneUebernehmen}
            variant="primary"
          >
            {t.offeneHinweis}
          </ConfirmDialog>
        )}
        <Tabs
          label={t.ansichten}
          tabs={ANSICHTEN.map((eine) => ({
            text: t.reiter[eine],
            href: `${pfad}?zeige=${eine}`,
            current: eine === ansicht,
            count: zeilen.filter((zeile) => isIn(eine, zeile)).length,
          }))}
        />
        <Zeilen rahmen={rahmen} zeilen={zeilen.filter((zeile) => isIn(ansicht, zeile))} pfad={pfad} />
        <Card title={t.neueMassnahme}>
          <Form action={`${pfad}/neu`} id="neu" {...keptOf(abgelehnt, 'neu')}>
            <TextArea name="text" label={t.text} rows={4} required />
            <SelectField
              name="knoten"
              label={t.knoten}
              options={optionsOf(knoten, neu, rahmen)}
              width="l"
              required
            />
            <TextField name="zustaendig" label={t.zustaendig} maxlength={500} />
            <TextField name="termin" label={t.termin} maxlength={300} />
            <SubmitRow>
              <Button variant="secondary">{t.hinzufuegen}</Button>
            </SubmitRow>
          </Form>
        </Card>
        <Card title={t.mitwirkende}>
          <Form action={`${pfad}/mitwirkende`} id="mitwirkende" {...keptOf(abgelehnt, 'mitwirkende')}>
            <TextArea
              name="mitwirkende"
              label={t.mitwirkende}
              hint={t.mitwirkendeHinweis}
              value={neu.mitwirkende}
              rows={5}
            />
            <SubmitRow>
              <Button variant="secondary">{t.speichern}</Button>
            </SubmitRow>
          </Form>
        </Card>
        <Card title={t.inKraft}>
          {offen > 0 && <Alert tone="info">{t.inKraftOffen(offen)}</Alert>}
          <Form action={`${pfad}/in-kraft`} id="inkraft" {...keptOf(abgelehnt, 'inkraft')}>
            <Text muted>{t.inKraftHinweis}</Text>
            <DateField name="beschlossenAm" label={t.beschlossenAm} required />
            <TextField
              name="beschluss"
              label={t.beschluss}
              hint={t.beschlussHinweis}
              maxlength={300}
              required
            />
            <SubmitRow>
              <Button>{t.inKraftSetzen}</Button>
            </SubmitRow>
          </Form>
        </Card>
      </Stack>
    </Layout>
  );
};

const Zeilen = ({
  rahmen,
  zeilen,
  pfad,
}: {
  rahmen: Rahmen;
  zeilen: readonly Synopsenzeile[];
  pfad: string;
}) => {
  const t = fortschreibungTexte[rahmen.sprache];
  if (zeilen.length === 0) return <EmptyState title={t.nichtsHier} icon="check-circle" />;
  return (
    <SimpleTable
      caption={t.ansichten}
      hideCaption
      rows={zeilen}
      columns={[
        {
          key: 'massnahme',
          label: t.massnahme,
          header: true,
          cell: (zeile) => nameOf(zeile.alt ?? zeile.neu),
          href: (zeile) => (zeile.alt ? `${pfad}/${zeile.alt.id}` : `/konzept/massnahmen/${zeile.neu?.id}`),
        },
        { key: 'feld', label: t.feld, cell: ({ feld }) => feld },
        {
          key: 'art',
          label: t.entscheidung,
          cell: ({ art }) => (
            <Badge tone={art === null ? 'neutral' : TON[art]}>
              {art === null ? t.unentschieden : t.art[art]}
            </Badge>
          ),
        },
        { key: 'grund', label: t.grund, cell: ({ grund }) => grund },
      ]}
    />
  );
};

const nameOf = (massnahme: { kurztitel: string; text: string } | null) =>
  massnahme ? massnahme.kurztitel || massnahme.text : '';

/** Fields with everything below them that a measure can serve. */
function optionsOf(knoten: readonly Knoten[], ausgabe: Ausgabe, rahmen: Rahmen): OptionGroup[] {
  const worte = (art: Knoten['art']) => levelWord(ausgabe.worte, art, rahmen.sprache);
  const unter = (id: number): Knoten[] =>
    knoten.filter(({ eltern_id }) => eltern_id === id).flatMap((einer) => [einer, ...unter(einer.id)]);
  return knoten
    .filter(({ eltern_id, art }) => eltern_id === null && art === 'handlungsfeld')
    .map((feld) => ({
      label: feld.text,
      options: [feld, ...unter(feld.id)]
        .filter(({ art }) => art !== 'leitgrundsatz' && art !== 'uebergeordnetes-ziel')
        .map(({ id, art, text }) => ({ value: String(id), label: `${worte(art)}: ${text}` })),
    }));
}
