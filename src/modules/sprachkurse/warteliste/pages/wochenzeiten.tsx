import { WOCHENTAGE } from '../../../../begriffe/zeit.ts';
import { formatWochentag } from '../../../../begriffe/zeitanzeige.ts';
import { CheckboxGroup, FieldRow, type Rahmen, TimeField } from '../../../../design/index.ts';
import { wartelisteTexte } from '../texte.ts';

/** Days of the week and their hours, the same for all of them; the fields `tage`, `von`, `bis`. */
export const Wochenzeiten = ({ rahmen }: { rahmen: Rahmen }) => {
  const t = wartelisteTexte[rahmen.sprache];
  return (
    <>
      <CheckboxGroup
        name="tage"
        label={t.kurstage}
        horizontal
        choices={WOCHENTAGE.map((tag) => ({
          value: String(tag),
          label: formatWochentag(tag, rahmen.sprache),
        }))}
      />
      <FieldRow>
        <TimeField name="von" label={t.von} />
        <TimeField name="bis" label={t.bis} />
      </FieldRow>
    </>
  );
};
