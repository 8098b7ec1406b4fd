import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Checkbox,
  EmptyState,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  NumberField,
  type Rahmen,
  SelectField,
  SimpleTable,
  SubmitRow,
  TextField,
} from '../../../design/index.ts';
import { berichteTexte } from '../texte.ts';
import { gremienTexte } from './gremien.texte.ts';
import { GREMIENARTEN } from './gremium.rules.ts';
import type { Gremium } from './gremium.store.ts';

export const GREMIEN = '/berichte/gremien';

export interface Gremiumzeile {
  gremium: Gremium;
  letzte: Datum | null;
  naechste: Datum | null;
  istUeberfaellig: boolean;
}

/** All bodies with their last and next meeting. */
export const GremienPage = ({
  rahmen,
  zeilen,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  zeilen: readonly Gremiumzeile[];
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = gremienTexte[sprache];
  const w = berichteTexte[sprache];
  const tag = (datum: Datum | null) => (datum === null ? '–' : formatDatum(datum, sprache));
  const neu = darfBearbeiten && (
    <LinkButton href={`${GREMIEN}/neu`} variant="primary" icon="plus">
      {t.neuesGremium}
    </LinkButton>
  );
  return (
    <Layout rahmen={rahmen} title={t.gremien} intro={t.gremienIntro} actions={zeilen.length > 0 && neu}>
      {zeilen.length === 0 ? (
        <EmptyState title={t.keineGremien} icon="people" action={neu}>
          {t.keineGremienHinweis}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t.gremien}
          hideCaption
          rows={zeilen}
          columns={[
            {
              key: 'name',
              label: t.gremium,
              header: true,
              cell: ({ gremium }) => gremium.name,
              href: ({ gremium }) => `${GREMIEN}/${gremium.id}`,
            },
            { key: 'art', label: t.art, cell: ({ gremium }) => w.gremienart[gremium.art] },
            { key: 'letzte', label: t.letzteSitzung, nowrap: true, cell: ({ letzte }) => tag(letzte) },
            {
              key: 'naechste',
              label: t.naechsteSitzung,
              nowrap: true,
              cell: ({ naechste }) => tag(naechste),
            },
            {
              key: 'stand',
              label: t.stand,
              cell: ({ gremium, istUeberfaellig }) => {
                if (!gremium.ist_aktiv) return <Badge>{t.nichtAktiv}</Badge>;
                if (istUeberfaellig) return <Badge tone="warning">{t.sitzungUeberfaellig}</Badge>;
                return gremium.abstand_monate === null ? '' : t.abstandText(gremium.abstand_monate);
              },
            },
          ]}
        />
      )}
    </Layout>
  );
};

/** A new body, or changes to one. */
export const GremiumFormularPage = ({
  rahmen,
  id,
  values,
  errors,
}: {
  rahmen: Rahmen;
  /** Null for a new one. */
  id: number | null;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = gremienTexte[rahmen.sprache];
  const w = berichteTexte[rahmen.sprache];
  const back = id === null ? GREMIEN : `${GREMIEN}/${id}`;
  return (
    <Layout
      rahmen={rahmen}
      title={id === null ? t.neuesGremium : t.gremiumBearbeiten}
      breadcrumb={[{ text: t.gremien, href: GREMIEN }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form
        action={id === null ? `${GREMIEN}/neu` : `${back}/bearbeiten`}
        values={values}
        errors={errors}
        guard
      >
        {id !== null && <HiddenField name="version" value={String(values.version ?? '')} />}
        <TextField name="name" label={t.name} maxlength={120} required />
        <SelectField
          name="art"
          label={t.art}
          required
          options={GREMIENARTEN.map((value) => ({ value, label: w.gremienart[value] }))}
        />
        <NumberField name="position" label={t.reihenfolge} hint={t.reihenfolgeHinweis} width="xs" />
        <NumberField name="abstand_monate" label={t.abstand} hint={t.abstandHinweis} width="xs" />
        <TextField name="adresse" label={t.adresse} maxlength={500} />
        <Checkbox name="ist_aktiv" label={t.aktiv} hint={t.aktivHinweis} />
        <SubmitRow>
          <Button>{id === null ? t.anlegen : w.speichern}</Button>
          <LinkButton href={back} variant="tertiary">
            {w.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
