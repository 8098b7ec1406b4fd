import {
  Button,
  Details,
  EmptyState,
  ExportLinks,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  type Option,
  type OptionGroup,
  type Rahmen,
  Section,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextArea,
  TextField,
} from '../../../design/index.ts';
import { formatStichtag, formatZahl } from '../anzeige.ts';
import { bestandTexte } from '../texte.ts';
import { einheitOf } from './kennzahl.rules.ts';
import { ARTEN, BEREICHE, DARSTELLUNGEN, PLAETZE, STELLEN } from './kennzahl.schema.ts';
import type { Kennzahl } from './kennzahl.store.ts';

export interface Kennzahlzeile {
  kennzahl: Kennzahl;
  /** The county's values, ascending. */
  werte: readonly { stichtag: string; wert: number }[];
  quelle: string;
  /** Of a live figure that has none of its own. */
  einheit: string;
}

/** The baseline survey: every indicator in its area, with its latest value. */
export const KennzahlenPage = ({
  rahmen,
  zeilen,
  hatRegion,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  zeilen: readonly Kennzahlzeile[];
  hatRegion: boolean;
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = bestandTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.kennzahlen}
      intro={t.kennzahlenEinleitung}
      actions={
        darfBearbeiten && (
          <LinkButton href="/bestand/kennzahlen/neu" variant="primary" icon="plus">
            {t.kennzahlNeu}
          </LinkButton>
        )
      }
    >
      <Stack gap="l">
        {zeilen.length === 0 && (
          <EmptyState title={t.kennzahlenLeer} icon="document">
            {t.kennzahlenLeerHinweis}
          </EmptyState>
        )}
        {zeilen.length > 0 && !hatRegion && <Text>{t.keineRegion}</Text>}
        {zeilen.length > 0 && <ExportLinks csv="/bestand/kennzahlen.csv" xlsx="/bestand/kennzahlen.xlsx" />}
        {BEREICHE.map((bereich) => {
          const eigene = zeilen.filter(({ kennzahl }) => kennzahl.bereich === bereich);
          return (
            eigene.length > 0 && (
              <Section title={t.bereiche[bereich]}>
                <SimpleTable
                  caption={t.bereiche[bereich]}
                  hideCaption
                  rows={eigene}
                  columns={[
                    {
                      key: 'bezeichnung',
                      label: t.kennzahl,
                      header: true,
                      cell: ({ kennzahl }) => kennzahl.bezeichnung,
                      href: ({ kennzahl }) => `/bestand/kennzahlen/${kennzahl.id}`,
                    },
                    {
                      key: 'wert',
                      label: t.letzterWert,
                      align: 'end',
                      nowrap: true,
                      cell: ({ kennzahl, werte, einheit }) => {
                        const letzter = werte.at(-1);
                        if (!letzter) return t.keineWerte;
                        return `${formatZahl(letzter.wert, sprache, kennzahl.stellen)} ${einheitOf(kennzahl) || einheit}`;
                      },
                    },
                    {
                      key: 'stichtag',
                      label: t.stichtag,
                      nowrap: true,
                      cell: ({ werte }) => {
                        const letzter = werte.at(-1);
                        return letzter && formatStichtag(letzter.stichtag, sprache);
                      },
                    },
                    { key: 'quelle', label: t.quelle, cell: ({ quelle }) => quelle },
                  ]}
                />
              </Section>
            )
          );
        })}
      </Stack>
    </Layout>
  );
};

/** A new indicator, or changes to one. */
export const KennzahlFormularPage = ({
  rahmen,
  id,
  reihen,
  livezahlen,
  values,
  errors,
}: {
  rahmen: Rahmen;
  /** Null for a new one. */
  id: number | null;
  /** Series to choose from, by table. */
  reihen: readonly OptionGroup[];
  /** Figures of the modules. */
  livezahlen: readonly Option[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = bestandTexte[rahmen.sprache];
  const back = id === null ? '/bestand/kennzahlen' : `/bestand/kennzahlen/${id}`;
  const Reihen = ({
    rolle,
    legende,
    hinweis,
  }: {
    rolle: 'zaehler' | 'nenner';
    legende: string;
    hinweis: string;
  }) => (
    <Fieldset legend={legende} hint={hinweis}>
      {PLAETZE.slice(0, 3).map((platz) => (
        <Reihe rolle={rolle} platz={platz} legende={legende} />
      ))}
      <Details
        summary={t.weitereReihen}
        open={PLAETZE.slice(3).some((platz) => Boolean(values[`${rolle}${platz}`]))}
      >
        <Stack gap="s">
          {PLAETZE.slice(3).map((platz) => (
            <Reihe rolle={rolle} platz={platz} legende={legende} />
          ))}
        </Stack>
      </Details>
    </Fieldset>
  );
  const Reihe = ({ rolle, platz, legende }: { rolle: string; platz: number; legende: string }) => (
    <SelectField
      name={`${rolle}${platz}`}
      label={platz === 1 ? legende : `${legende} ${platz}: ${t.weitereReihe}`}
      options={reihen}
      placeholder={t.keineReihe}
      width="full"
    />
  );
  return (
    <Layout
      rahmen={rahmen}
      title={id === null ? t.kennzahlNeu : t.kennzahlAendern}
      breadcrumb={[{ text: t.kennzahlen, href: '/bestand/kennzahlen' }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form
        action={id === null ? '/bestand/kennzahlen/neu' : `${back}/bearbeiten`}
        values={values}
        errors={errors}
        guard
      >
        {id !== null && <HiddenField name="version" value={String(values.version ?? '')} />}
        <TextField name="bezeichnung" label={t.bezeichnung} maxlength={120} required />
        <SelectField
          name="bereich"
          label={t.bereich}
          options={BEREICHE.map((value) => ({ value, label: t.bereiche[value] }))}
          width="l"
          required
        />
        <SelectField
          name="art"
          label={t.art}
          options={ARTEN.map((value) => ({ value, label: t.arten[value] }))}
          width="full"
          required
        />
        <FieldRow>
          <TextField name="einheit" label={t.einheit} hint={t.einheitHinweis} maxlength={40} width="m" />
          <SelectField
            name="stellen"
            label={t.stellen}
            options={STELLEN.map((value) => ({ value, label: value }))}
            placeholder={false}
            width="xs"
            required
          />
        </FieldRow>
        <Reihen rolle="zaehler" legende={t.zaehler} hinweis={t.zaehlerHinweis} />
        <Reihen rolle="nenner" legende={t.nenner} hinweis={t.nennerHinweis} />
        <SelectField
          name="livezahl"
          label={t.livezahl}
          hint={t.livezahlHinweis}
          options={livezahlen}
          placeholder={t.keineLivezahl}
          width="full"
        />
        <SelectField
          name="darstellung"
          label={t.darstellung}
          options={DARSTELLUNGEN.map((value) => ({ value, label: t.darstellungen[value] }))}
          placeholder={false}
          width="full"
        />
        <TextArea name="beschreibung" label={t.beschreibung} maxlength={500} rows={3} />
        <SubmitRow>
          <Button>{t.speichern}</Button>
          <LinkButton href={back} variant="tertiary">
            {t.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
