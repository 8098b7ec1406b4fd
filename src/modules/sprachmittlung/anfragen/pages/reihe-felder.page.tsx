import type { Anzeigesprache } from '../../../../begriffe/anzeigesprache.ts';
import { WOCHENTAGE } from '../../../../begriffe/zeit.ts';
import { formatWochentag } from '../../../../begriffe/zeitanzeige.ts';
import {
  Checkbox,
  CheckboxGroup,
  DateField,
  Details,
  FieldRow,
  type FormErrors,
  type FormValues,
  NumberField,
  SelectField,
  TextField,
} from '../../../../design/index.ts';
import { RHYTHMEN } from '../../reihe.rules.ts';
import { wort } from '../../texte/woerter.ts';
import { anfragenTexte } from '../texte.ts';

/** How a request is repeated: folded away, because most are for one appointment. */
export const ReihenFelder = ({
  sprache,
  values,
  errors,
}: {
  sprache: Anzeigesprache;
  values: FormValues;
  errors: FormErrors;
}) => {
  const t = anfragenTexte[sprache];
  const namen = ['wiederholung', 'endetAm', 'anzahl', 'ausser', 'wochentage'];
  return (
    <Details
      summary={t.gruppeReihe}
      open={namen.some((name) => errors[name] !== undefined) || Boolean(values.wiederholung)}
    >
      <SelectField
        name="wiederholung"
        label={t.wiederholung}
        placeholder={t.wiederholungKeine}
        width="l"
        options={RHYTHMEN.map((rhythmus) => ({
          value: rhythmus,
          label: wort(sprache, 'rhythmus', rhythmus),
        }))}
      />
      <CheckboxGroup
        name="wochentage"
        label={t.wochentage}
        hint={t.wochentageHilfe}
        horizontal
        choices={WOCHENTAGE.map((tag) => ({ value: String(tag), label: formatWochentag(tag, sprache) }))}
      />
      <FieldRow>
        <DateField name="endetAm" label={t.endetAm} />
        <NumberField name="anzahl" label={t.anzahl} hint={t.anzahlHilfe} />
      </FieldRow>
      <TextField name="ausser" label={t.ausser} hint={t.ausserHilfe} width="full" />
      <Checkbox name="ohneFeiertage" label={t.ohneFeiertage} checked />
      <Checkbox name="istSprechstunde" label={t.istSprechstunde} />
      <TextField name="bezeichnung" label={t.bezeichnung} />
    </Details>
  );
};
