import {
  Button,
  Card,
  Checkbox,
  Details,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  InsertButton,
  Layout,
  LinkButton,
  List,
  NumberField,
  type Option,
  type Rahmen,
  Row,
  SelectField,
  Stack,
  SubmitRow,
  Text,
  TextArea,
  TextField,
  TwoColumns,
} from '../../../design/index.ts';
import { berichteTexte } from '../texte.ts';
import type { Katalogausschnitt } from './bericht.page.tsx';
import type { Bericht, Textbaustein } from './bericht.store.ts';
import { berichtTexte } from './bericht.texte.ts';
import { BLOCKARTEN, type Blockart, DIAGRAMMFORMEN, MAX_JAHRE } from './block.rules.ts';
import { BERICHTE } from './schritte.page.tsx';
import { Zahlenliste } from './zahlenliste.page.tsx';

/** Into which field of a kind of block a figure is inserted; null: none. */
export const ZAHLENFELD: Record<Blockart, 'text' | 'zahlen' | null> = {
  ueberschrift: null,
  absatz: 'text',
  liste: 'text',
  tabelle: 'text',
  zahlentabelle: 'zahlen',
  diagramm: 'zahlen',
  umbruch: null,
};

/** The form of one block, with the catalogue of figures beside it. Every button works without scripts. */
export const BlockPage = ({
  rahmen,
  bericht,
  art,
  blockId,
  values,
  errors,
  katalog,
  gliederungen,
  textbausteine,
  darfOeffnen,
}: {
  rahmen: Rahmen;
  bericht: Bericht;
  art: Blockart;
  /** Null for a new one. */
  blockId: number | null;
  values: FormValues;
  errors?: FormErrors;
  katalog: Katalogausschnitt;
  /** Breakdowns of the chosen figures. */
  gliederungen: readonly Option[];
  textbausteine: readonly Textbaustein[];
  darfOeffnen: (zugang: string) => boolean;
}) => {
  const { sprache } = rahmen;
  const t = berichtTexte[sprache];
  const w = berichteTexte[sprache];
  const path = `${BERICHTE}/${bericht.id}`;
  const feld = ZAHLENFELD[art];
  const felder = (
    <Stack>
      <Felder art={art} t={t} gliederungen={gliederungen} />
      <SubmitRow>
        <Button name="tun" value="speichern">
          {t.speichern}
        </Button>
        <LinkButton href={path} variant="tertiary">
          {w.abbrechen}
        </LinkButton>
      </SubmitRow>
    </Stack>
  );
  return (
    <Layout
      rahmen={rahmen}
      title={blockId === null ? t.blockNeu(t.blockart[art]) : t.blockBearbeiten(t.blockart[art])}
      breadcrumb={[
        { text: t.titel, href: BERICHTE },
        { text: bericht.titel, href: path },
      ]}
      width={feld === null ? 'narrow' : 'full'}
      failed={errors !== undefined}
    >
      <Form
        action={`${path}/bloecke/${blockId ?? 'neu'}`}
        values={values}
        {...(errors ? { errors } : {})}
        guard
      >
        <HiddenField name="art" value={art} />
        {(['version', 'nach', 'abschnitt'] as const).map((name) =>
          values[name] ? <HiddenField name={name} value={String(values[name])} /> : null,
        )}
        {feld === null ? (
          felder
        ) : (
          <TwoColumns
            wide="start"
            start={
              <>
                {felder}
                {art === 'absatz' && textbausteine.length > 0 && (
                  <Card title={t.textbausteine}>
                    <SelectField
                      name="textbaustein"
                      label={t.textbaustein}
                      options={textbausteine.map(({ id, titel }) => ({ value: String(id), label: titel }))}
                    />
                    <SubmitRow>
                      <Button variant="secondary" name="tun" value="textbaustein">
                        {t.textbausteinEinfuegen}
                      </Button>
                    </SubmitRow>
                  </Card>
                )}
              </>
            }
            end={
              <Card title={t.katalog} id="katalog">
                <Stack>
                  <TextField name="zahl" label={t.katalogSuche} value={katalog.suche} width="full" />
                  <Row>
                    <Button variant="secondary" name="tun" value="suchen">
                      {t.suchen}
                    </Button>
                  </Row>
                  <Details summary={t.zeitHilfe}>
                    <List items={t.zeitHilfeText} />
                  </Details>
                  {katalog.zahlen.length === 0 && <Text muted>{t.katalogLeer}</Text>}
                  <Zahlenliste
                    zahlen={katalog.zahlen}
                    sprache={sprache}
                    darfOeffnen={darfOeffnen}
                    tat={({ kennung, titel }) => (
                      <Row>
                        <InsertButton
                          name="einfuegen"
                          value={kennung}
                          field={feld}
                          text={feld === 'text' ? `{{${kennung}}}` : `${kennung}\n`}
                          label={t.einfuegenZahl(titel)}
                        >
                          {t.einfuegen}
                        </InsertButton>
                      </Row>
                    )}
                  />
                  {katalog.weitere > 0 && <Text muted>{t.katalogMehr(katalog.weitere)}</Text>}
                </Stack>
              </Card>
            }
          />
        )}
      </Form>
    </Layout>
  );
};

type Texte = (typeof berichtTexte)['de'];

const Felder = ({ art, t, gliederungen }: { art: Blockart; t: Texte; gliederungen: readonly Option[] }) => {
  switch (art) {
    case 'ueberschrift':
      return (
        <>
          <TextField name="text" label={t.text} maxlength={300} required width="full" />
          <SelectField
            name="stufe"
            label={t.stufe}
            placeholder={false}
            required
            options={([1, 2, 3] as const).map((stufe) => ({ value: String(stufe), label: t.stufen[stufe] }))}
          />
        </>
      );
    case 'absatz':
      return (
        <TextArea name="text" label={t.text} hint={t.textHinweis} rows={14} maxlength={10_000} required />
      );
    case 'liste':
      return (
        <>
          <TextArea name="text" label={t.text} hint={t.listeHinweis} rows={10} maxlength={10_000} required />
          <Checkbox name="istNummeriert" label={t.nummeriert} />
        </>
      );
    case 'tabelle':
      return (
        <>
          <TextField name="titel" label={t.tabellentitel} maxlength={300} required width="full" />
          <TextArea
            name="text"
            label={t.text}
            hint={t.tabelleHinweis}
            rows={10}
            maxlength={10_000}
            required
          />
        </>
      );
    case 'zahlentabelle':
      return (
        <>
          <TextField name="titel" label={t.tabellentitel} maxlength={300} required width="full" />
          <TextArea name="zahlen" label={t.zahlenliste} hint={t.zahlenlisteHinweis} rows={8} required />
          <Checkbox name="mitVorjahr" label={t.mitVorjahr} />
        </>
      );
    case 'diagramm':
      return (
        <>
          <TextField name="titel" label={t.diagrammtitel} maxlength={300} required width="full" />
          <TextArea name="zahlen" label={t.zahlenliste} hint={t.reihenHinweis} rows={3} required />
          <FieldRow>
            <SelectField
              name="gliederung"
              label={t.gliederung}
              placeholder={false}
              required
              options={gliederungen}
            />
            <NumberField name="jahre" label={t.jahre} hint={`2–${MAX_JAHRE}`} width="xs" />
            <SelectField
              name="form"
              label={t.form}
              placeholder={false}
              required
              options={DIAGRAMMFORMEN.map((value) => ({ value, label: t.formen[value] }))}
            />
          </FieldRow>
          <TextArea
            name="alternativtext"
            label={t.alternativtext}
            hint={t.alternativtextHinweis}
            rows={2}
            maxlength={500}
            required
          />
          <Checkbox name="mitTabelle" label={t.mitTabelle} />
        </>
      );
    case 'umbruch':
      return null;
  }
};

/** What can be inserted behind a block. */
export const BlockwahlPage = ({
  rahmen,
  bericht,
  nach,
}: {
  rahmen: Rahmen;
  bericht: Bericht;
  nach: number;
}) => {
  const t = berichtTexte[rahmen.sprache];
  const path = `${BERICHTE}/${bericht.id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={t.hinzufuegen}
      breadcrumb={[
        { text: t.titel, href: BERICHTE },
        { text: bericht.titel, href: path },
      ]}
      width="narrow"
    >
      <Row>
        {BLOCKARTEN.map((art) => (
          <LinkButton href={`${path}/bloecke/neu?art=${art}&nach=${nach}`} icon="plus">
            {t.blockart[art]}
          </LinkButton>
        ))}
      </Row>
    </Layout>
  );
};
