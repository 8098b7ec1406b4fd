import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { INTERNE_ROLLEN } from '../../../begriffe/rolle.ts';
import { CheckboxGroup, Fieldset, SelectField } from '../../../design/index.ts';
import { rollenTaten, rollenTexte } from '../rollen.texte.ts';
import type { Bezuege } from '../rollen-worte.ts';
import type { Rollenzuweisung } from './rolle.rules.ts';
import { bezugFeld } from './rollen.schema.ts';
import { texte } from './texte.ts';

/** Ticks for the office's own roles, and for each external role to whom the account belongs. */
export const RollenFelder = ({
  sprache,
  rollen,
  bezuege,
}: {
  sprache: Anzeigesprache;
  rollen: readonly Rollenzuweisung[];
  bezuege: Bezuege;
}) => {
  const t = texte[sprache];
  return (
    <>
      <CheckboxGroup
        name="rollen"
        label={t.innen}
        required={bezuege.size === 0}
        values={rollen.filter(({ bezugId }) => bezugId === null).map(({ rolle }) => rolle)}
        choices={INTERNE_ROLLEN.map((rolle) => ({
          value: rolle,
          label: rollenTexte[sprache][rolle],
          hint: rollenTaten[sprache][rolle],
        }))}
      />
      {bezuege.size > 0 && (
        <Fieldset legend={t.aussen}>
          {[...bezuege].map(([rolle, namen]) => {
            const gegeben = rollen.filter((zuweisung) => zuweisung.rolle === rolle);
            const offen = rolle === 'sprachmittler' && gegeben.length > 0 ? 0 : 1;
            return Array.from({ length: gegeben.length + offen }, (_, index) => (
              <SelectField
                name={bezugFeld(rolle, index)}
                label={
                  index > 0 && index === gegeben.length
                    ? t.weitere(rollenTexte[sprache][rolle])
                    : rollenTexte[sprache][rolle]
                }
                value={String(gegeben[index]?.bezugId ?? '')}
                placeholder={t.keine}
                width="l"
                options={[...namen].map(([id, name]) => ({ value: String(id), label: name }))}
              />
            ));
          })}
        </Fieldset>
      )}
    </>
  );
};
