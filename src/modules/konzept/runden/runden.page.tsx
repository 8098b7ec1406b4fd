import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  Checkbox,
  CheckboxGroup,
  DateField,
  EmptyState,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  type Rahmen,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  TextField,
} from '../../../design/index.ts';
import type { Ausgabe, Massnahmenzeile } from '../konzept.store.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import { FELDER } from './antwort.rules.ts';
import { titelOf } from './bericht.rules.ts';
import { chooseEmpfaenger } from './erinnerung.rules.ts';
import type { Runde } from './runde.store.ts';
import { rundenTexte } from './texte.ts';

/** Every round with how far it is. */
export const RundenPage = ({
  rahmen,
  runden,
  darfFuehren,
}: {
  rahmen: Rahmen;
  runden: readonly Runde[];
  darfFuehren: boolean;
}) => {
  const { sprache } = rahmen;
  const t = rundenTexte[sprache];
  const taten = darfFuehren && (
    <>
      <LinkButton href="/konzept/runden/erinnerungen">{t.erinnerungen}</LinkButton>
      <LinkButton href="/konzept/runden/neu" variant="primary">
        {t.neueRunde}
      </LinkButton>
    </>
  );
  return (
    <Layout rahmen={rahmen} title={t.runden} intro={t.rundenIntro} actions={taten}>
      {runden.length === 0 ? (
        <EmptyState title={t.keineRunde}>{t.keineRundeText}</EmptyState>
      ) : (
        <SimpleTable
          caption={t.runden}
          hideCaption
          rows={runden}
          columns={[
            {
              key: 'bezeichnung',
              label: t.runde,
              header: true,
              cell: (one) => one.bezeichnung,
              href: (one) => `/konzept/runden/${one.id}`,
            },
            {
              key: 'zeitraum',
              label: t.zeitraum,
              cell: (one) => `${formatDatum(one.von_am, sprache)} – ${formatDatum(one.bis_am, sprache)}`,
            },
            {
              key: 'frist',
              label: t.frist,
              nowrap: true,
              cell: (one) => formatDatum(one.frist_am, sprache),
            },
            { key: 'antworten', label: t.antworten, cell: (one) => t.vonAnzahl(one.fertig, one.massnahmen) },
            {
              key: 'stand',
              label: t.stand,
              cell: (one) => (
                <Badge tone={one.status === 'offen' ? 'info' : 'neutral'}>
                  {one.status === 'offen' ? t.offen : t.eingefroren}
                </Badge>
              ),
            },
          ]}
        />
      )}
    </Layout>
  );
};

export interface Auswahl {
  knoten: number;
  auchBeendete: boolean;
}

/** A new round: the selection first, then what is asked until when, of whom. */
export const NeueRundePage = ({
  rahmen,
  ausgabe,
  felder,
  auswahl,
  massnahmen,
  values,
  errors,
}: {
  rahmen: Rahmen;
  ausgabe: Ausgabe | null;
  felder: readonly { id: number; text: string }[];
  auswahl: Auswahl;
  massnahmen: readonly Massnahmenzeile[];
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = rundenTexte[sprache];
  const wen = (massnahme: Massnahmenzeile) => {
    const { person, stufe } = chooseEmpfaenger(massnahme);
    if (!person) return t.niemandHinterlegt;
    const name = person.name || person.email;
    return stufe === 1 ? `${name} (${t.inVertretung})` : name;
  };
  return (
    <Layout
      rahmen={rahmen}
      title={t.neueRunde}
      breadcrumb={[{ text: t.runden, href: '/konzept/runden' }]}
      width="narrow"
      failed={errors !== undefined}
    >
      {!ausgabe ? (
        <EmptyState title={t.keineAusgabe}>{t.keineAusgabeText}</EmptyState>
      ) : (
        <Stack gap="l">
          <Card>
            <Form action="/konzept/runden/neu" method="get" id="auswahl" marks="required">
              <HiddenField name="ausgabe" value={ausgabe.id} />
              <SelectField
                name="knoten"
                label={t.handlungsfeld}
                placeholder={t.alleFelder}
                value={auswahl.knoten === 0 ? '' : String(auswahl.knoten)}
                options={felder.map(({ id, text }) => ({ value: String(id), label: text }))}
              />
              <Checkbox name="beendete" label={t.auchBeendete} checked={auswahl.auchBeendete} />
              <SubmitRow>
                <Button variant="secondary">{t.filtern}</Button>
              </SubmitRow>
            </Form>
          </Card>
          {massnahmen.length === 0 ? (
            <EmptyState title={t.keineMassnahmen} />
          ) : (
            <Form
              action={`/konzept/runden/neu?ausgabe=${ausgabe.id}${auswahl.knoten === 0 ? '' : `&knoten=${auswahl.knoten}`}${auswahl.auchBeendete ? '&beendete=ja' : ''}`}
              values={values}
              errors={errors}
              guard
            >
              <TextField
                name="bezeichnung"
                label={t.bezeichnung}
                hint={t.bezeichnungHinweis}
                maxlength={120}
                required
              />
              <FieldRow>
                <DateField name="vonAm" label={t.von} required />
                <DateField name="bisAm" label={t.bis} required />
              </FieldRow>
              <DateField name="fristAm" label={t.frist} hint={t.fristHinweis} required />
              <CheckboxGroup
                name="felder"
                label={t.felder}
                required
                values={FELDER.filter((feld) => feld !== 'kosten')}
                choices={FELDER.map((feld) => ({ value: feld, label: t.feld[feld] }))}
              />
              <CheckboxGroup
                name="massnahmen"
                label={`${t.auswahl} (${massnahmen.length})`}
                hint={t.auswahlHinweis}
                required
                values={massnahmen.map(({ id }) => String(id))}
                choices={massnahmen.map((massnahme) => ({
                  value: String(massnahme.id),
                  label: `${massnahme.kennung} ${titelOf(massnahme)}`.trim(),
                  hint: `${wen(massnahme)} · ${konzeptTexte[sprache].status[massnahme.status]}`,
                }))}
              />
              <SubmitRow>
                <Button>{t.eroeffnen}</Button>
              </SubmitRow>
            </Form>
          )}
        </Stack>
      )}
    </Layout>
  );
};
