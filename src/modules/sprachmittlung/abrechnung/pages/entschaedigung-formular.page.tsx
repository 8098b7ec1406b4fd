import { formatGeld } from '../../../../begriffe/geld.ts';
import {
  Alert,
  Button,
  Card,
  Checkbox,
  Columns,
  DateField,
  Details,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  Link,
  LinkButton,
  MoneyField,
  NumberField,
  type Option,
  RadioGroup,
  type Rahmen,
  Section,
  SelectField,
  Stack,
  SubmitRow,
  Text,
  TextField,
  TwoColumns,
} from '../../../../design/index.ts';
import { MODI } from '../../bedarf.rules.ts';
import { ZAHLER } from '../../stellen/stelle.rules.ts';
import { wort } from '../../texte/woerter.ts';
import { type Satz, TAKTE } from '../entschaedigung.rules.ts';
import { NEBENZEITARTEN, STUFEN_HOECHSTENS, ZEITARTEN } from '../entschaedigung.schema.ts';
import { type EntschaedigungTexte, texte } from '../entschaedigung.texte.ts';
import { PFAD } from './entschaedigung.page.tsx';
import { Beispielrechnung } from './entschaedigung-regel.page.tsx';
import { type Simulationssicht, SimulationTeil } from './simulation.page.tsx';

export interface Formularsicht {
  rahmen: Rahmen;
  /** The rule that is changed; null for a new one. */
  id: number | null;
  values: FormValues;
  errors?: FormErrors;
  /** The content that was read last, for the worked example; null while it cannot be read. */
  inhalt: Satz | null;
  themen: readonly string[];
  toepfe: readonly { id: number; bezeichnung: string }[];
  jahre: readonly number[];
  simulation?: Simulationssicht;
}

/** A rule in one form, with what it comes to beside it and what a past year would have cost below. */
export const FormularPage = (sicht: Formularsicht) => {
  const { rahmen, id, values, errors = {}, simulation, jahre } = sicht;
  const t = texte[rahmen.sprache];
  const ziel = id === null ? `${PFAD}/neu` : `${PFAD}/${id}/bearbeiten`;
  return (
    <Layout
      rahmen={rahmen}
      title={id === null ? t.neuTitel : t.bearbeitenTitel}
      intro={id === null ? undefined : t.bearbeitenText}
      failed={Object.keys(errors).length > 0}
      breadcrumb={[{ text: t.titel, href: PFAD }]}
    >
      <Form action={ziel} values={values} errors={errors} guard>
        {simulation && (
          <Alert tone="info" live>
            {t.simulationFertig(
              simulation.ergebnis.jahr,
              formatGeld(simulation.ergebnis.gesamt.nachherCent, rahmen.sprache),
            )}{' '}
            <Link href="#ergebnis">{t.zumErgebnis}</Link>
          </Alert>
        )}
        <TwoColumns wide="start" start={<Felder {...sicht} />} end={<Beispiel {...sicht} />} />
        <SubmitRow>
          <Button>{t.speichern}</Button>
          <LinkButton href={id === null ? PFAD : `${PFAD}/${id}`} variant="tertiary">
            {t.zurueck}
          </LinkButton>
        </SubmitRow>
        <Section title={t.simulation} intro={jahre.length > 0 ? t.simulationText : t.simulationOhneJahr}>
          {jahre.length > 0 && (
            <FieldRow>
              <SelectField
                name="jahr"
                label={t.simulationJahr}
                width="s"
                required
                placeholder={false}
                options={jahre.map((jahr) => ({ value: String(jahr), label: String(jahr) }))}
              />
            </FieldRow>
          )}
          {jahre.length > 0 && (
            <SubmitRow>
              <Button variant="secondary" action={`${ziel}/simulation`}>
                {t.simulationKnopf}
              </Button>
            </SubmitRow>
          )}
          {simulation && <SimulationTeil rahmen={rahmen} ziel={ziel} {...simulation} />}
        </Section>
      </Form>
    </Layout>
  );
};

const Beispiel = ({ rahmen, inhalt }: Formularsicht) => {
  const t = texte[rahmen.sprache];
  if (!inhalt) return null;
  return (
    <Card title={t.beispiel}>
      <Beispielrechnung rahmen={rahmen} inhalt={inhalt} />
      <Text muted small>
        {t.beispielHinweis} {t.beispielStand}
      </Text>
    </Card>
  );
};

const Felder = (sicht: Formularsicht) => {
  const t = texte[sicht.rahmen.sprache];
  return (
    <Stack gap="l">
      <Wofuer {...sicht} />
      <Zeit sicht={sicht} t={t} />
      <Fieldset legend={t.weg} hint={t.wegHinweis}>
        <FieldRow>
          <MoneyField name="pkw" label={t.pkw} />
          <MoneyField name="fahrrad" label={t.fahrrad} />
          <MoneyField name="mitfahrt" label={t.mitfahrt} />
        </FieldRow>
        <Details
          summary={t.wegWeitere}
          open={hasAny(sicht, 'freikilometer', 'weitereab', 'weiterersatz', 'weghoechstbetrag')}
        >
          <FieldRow>
            <NumberField name="freikilometer" label={t.freikilometer} suffix="km" />
            <NumberField name="weitereab" label={t.weitereab} suffix="km" />
            <MoneyField name="weiterersatz" label={t.weiterersatz} />
            <MoneyField name="weghoechstbetrag" label={t.weghoechst} />
          </FieldRow>
        </Details>
        <Checkbox name="auslagen" label={t.auslagen} />
        <MoneyField name="auslagenhoechstbetrag" label={t.auslagenhoechst} />
      </Fieldset>
      <Nebenzeiten {...sicht} />
      <Fieldset legend={t.grenzen} hint={t.grenzenHinweis}>
        <FieldRow>
          <NumberField name="anteil" label={t.anteil} suffix="%" />
          <MoneyField name="mindestbetrag" label={t.mindest} />
          <MoneyField name="hoechstbetrag" label={t.hoechst} />
        </FieldRow>
      </Fieldset>
      <Fieldset legend={t.ausfall} hint={t.ausfallHinweis}>
        <FieldRow>
          <NumberField name="absageprozent" label={t.absageprozent} suffix="%" />
          <NumberField name="ausfallprozent" label={t.ausfallprozent} suffix="%" />
        </FieldRow>
        <Checkbox name="absageweg" label={t.absageweg} />
        <Checkbox name="ausfallweg" label={t.ausfallweg} />
      </Fieldset>
    </Stack>
  );
};

/** Whether something that is folded away is filled in or refused. */
const hasAny = ({ values, errors = {} }: Formularsicht, ...felder: string[]) =>
  felder.some((feld) => Boolean(values[feld]) || feld in errors);

const hasError = ({ errors = {} }: Formularsicht, anfang: string) =>
  Object.keys(errors).some((feld) => feld.startsWith(anfang));

const Wofuer = (sicht: Formularsicht) => {
  const { rahmen, id, themen, toepfe } = sicht;
  const { sprache } = rahmen;
  const t = texte[sprache];
  return (
    <Fieldset legend={t.wofuer}>
      <TextField name="bezeichnung" label={t.bezeichnung} hint={t.bezeichnungHinweis} required />
      <FieldRow>
        <DateField name="gueltigab" label={t.gueltigAb} required />
        <DateField name="gueltigbis" label={t.gueltigBis} hint={t.gueltigBisHinweis} />
      </FieldRow>
      {id === null && <Checkbox name="beendetbisherige" label={t.beendet} hint={t.beendetHinweis} />}
      <Details summary={t.nurFuer} open={hasAny(sicht, 'thema', 'modus', 'zahler', 'topf')}>
        <FieldRow>
          <SelectField
            name="thema"
            label={t.thema}
            placeholder={t.alle}
            options={themen.map((thema) => ({ value: thema, label: wort(sprache, 'thema', thema) }))}
          />
          <SelectField
            name="modus"
            label={t.modus}
            placeholder={t.alle}
            options={MODI.map((modus) => ({ value: modus, label: wort(sprache, 'modus', modus) }))}
          />
          <SelectField
            name="zahler"
            label={t.zahler}
            placeholder={t.alle}
            options={ZAHLER.map((zahler) => ({ value: zahler, label: t.zahlerWorte[zahler] }))}
          />
          <SelectField
            name="topf"
            label={t.topf}
            placeholder={t.alle}
            options={toepfe.map((topf) => ({ value: String(topf.id), label: topf.bezeichnung }))}
          />
        </FieldRow>
      </Details>
    </Fieldset>
  );
};

const takteOf = (t: EntschaedigungTexte): Option[] =>
  TAKTE.map((takt) => ({ value: String(takt), label: t.takte[takt] }));

const Zeit = ({ sicht, t }: { sicht: Formularsicht; t: EntschaedigungTexte }) => (
  <Fieldset legend={t.zeit}>
    <MoneyField name="grund" label={t.grund} />
    <RadioGroup
      name="zeitart"
      label={t.zeitart}
      required
      choices={ZEITARTEN.map((art) => ({ value: art, label: t.zeitarten[art] }))}
    />
    <Columns min="s">
      <Fieldset legend={t.zeitarten.takt}>
        <SelectField name="takt" label={t.takt} placeholder={false} options={takteOf(t)} width="s" />
        <MoneyField name="taktbetrag" label={t.taktbetrag} />
      </Fieldset>
      <Fieldset legend={t.zeitarten.genau}>
        <MoneyField name="stundensatz" label={t.stundensatz} />
      </Fieldset>
    </Columns>
    <NumberField name="freiminuten" label={t.freiminuten} suffix={t.minutenKurz} />
    <Details
      summary={t.zeitarten.stufen}
      open={sicht.values.zeitart === 'stufen' || hasError(sicht, 'stufen.')}
    >
      <Stack gap="s">
        <Text muted>{t.stufenHinweis}</Text>
        {Array.from({ length: STUFEN_HOECHSTENS }, (_, index) => (
          <FieldRow>
            <NumberField name={`stufen.${index}.ab`} label={t.stufeAb(index + 1)} suffix={t.minutenKurz} />
            <MoneyField name={`stufen.${index}.betrag`} label={t.stufeBetrag(index + 1)} />
          </FieldRow>
        ))}
      </Stack>
    </Details>
  </Fieldset>
);

const Nebenzeiten = (sicht: Formularsicht) => {
  const t = texte[sicht.rahmen.sprache];
  const { wartezeitart = 'keine', fahrzeitart = 'keine' } = sicht.values;
  const isUsed = wartezeitart !== 'keine' || fahrzeitart !== 'keine';
  return (
    <Details summary={t.nebenzeiten} open={isUsed}>
      <Stack>
        {(['wartezeit', 'fahrzeit'] as const).map((welche) => (
          <Stack gap="s">
            <RadioGroup
              name={`${welche}art`}
              label={t[welche]}
              required
              choices={NEBENZEITARTEN.map((art) => ({ value: art, label: t.nebenzeitarten[art] }))}
            />
            <FieldRow>
              <SelectField
                name={`${welche}takt`}
                label={t.eigenerSatz}
                placeholder={false}
                options={takteOf(t)}
                width="s"
              />
              <MoneyField name={`${welche}betrag`} label={t.eigenerBetrag} />
            </FieldRow>
          </Stack>
        ))}
      </Stack>
    </Details>
  );
};
