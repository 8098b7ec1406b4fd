/** Groups of fields that the office's form and a person's own page share. */

import type { Anzeigesprache } from '../../../../begriffe/anzeigesprache.ts';
import { WOCHENTAGE } from '../../../../begriffe/zeit.ts';
import { formatWochentag } from '../../../../begriffe/zeitanzeige.ts';
import {
  CheckboxGroup,
  Columns,
  EmailField,
  FieldRow,
  Fieldset,
  NumberField,
  type Option,
  PhoneField,
  SelectField,
  TextArea,
  TextField,
} from '../../../../design/index.ts';
import { MOBILITAETEN } from '../../bedarf.rules.ts';
import type { Woerter } from '../../texte/woerter.de.ts';
import { wort } from '../../texte/woerter.ts';
import { texte } from '../texte.ts';

interface Props {
  sprache: Anzeigesprache;
}

export const optionsOf = (
  werte: readonly string[],
  gruppe: keyof Woerter,
  sprache: Anzeigesprache,
): Option[] => werte.map((value) => ({ value, label: wort(sprache, gruppe, value) }));

export const KontaktFelder = ({ sprache }: Props) => {
  const t = texte[sprache];
  return (
    <Fieldset legend={t.kontakt}>
      <FieldRow>
        <PhoneField name="mobil" label={t.mobil} />
        <PhoneField name="telefon" label={t.festnetz} />
      </FieldRow>
      <EmailField name="email" label={t.email} />
      <TextField name="strasse" label={t.strasse} autocomplete="street-address" />
      <FieldRow>
        <TextField name="plz" label={t.plz} width="s" autocomplete="postal-code" />
        <TextField name="ort" label={t.ort} width="m" autocomplete="address-level2" />
      </FieldRow>
      <FieldRow>
        <SelectField
          name="mobilitaet"
          label={t.mobilitaet}
          value="oepnv"
          placeholder={false}
          options={optionsOf(MOBILITAETEN, 'mobilitaet', sprache)}
        />
        <NumberField name="umkreis_km" label={t.umkreis} hint={t.umkreisHinweis} suffix="km" />
      </FieldRow>
    </Fieldset>
  );
};

export const ZeitenFelder = ({ sprache, legend }: Props & { legend: string }) => {
  const t = texte[sprache];
  return (
    <Fieldset legend={legend} hint={t.verfuegbarkeitHinweis}>
      <Columns min="s">
        {WOCHENTAGE.map((tag) => (
          <TextField
            name={`woche.${tag}`}
            label={formatWochentag(tag, sprache)}
            width="m"
            autocomplete="off"
          />
        ))}
      </Columns>
      <TextArea name="verfuegbarkeit_hinweis" label={t.verfuegbarkeitText} rows={2} />
    </Fieldset>
  );
};

/** `themen`: those to choose from; `weitere`: others that somebody has. */
export const ThemenFelder = ({
  sprache,
  themen,
  weitere,
  gern,
  nicht,
}: Props & { themen: readonly string[]; weitere: readonly string[]; gern: string; nicht: string }) => {
  const t = texte[sprache];
  const all = [...new Set([...themen, ...weitere])];
  const choices = all.map((value) => ({ value, label: wort(sprache, 'thema', value) }));
  return (
    <Fieldset legend={t.themen}>
      <Columns min="m">
        <CheckboxGroup name="themen" label={gern} choices={choices} />
        <CheckboxGroup name="abgelehnte_themen" label={nicht} choices={choices} />
      </Columns>
    </Fieldset>
  );
};
