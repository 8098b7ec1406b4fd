import { RadioGroup, type Rahmen } from '../../../../design/index.ts';
import type { Kostentraeger } from '../kostentraeger.store.ts';
import { texte } from '../kostentraeger.texte.ts';

export type Kostenfragen = readonly Pick<Kostentraeger, 'id' | 'bezeichnung' | 'frage'>[];

/** The questions of third parties in a request: whichever is answered with yes, that one pays. */
export const Kostenfrage = ({ sprache, fragen }: Pick<Rahmen, 'sprache'> & { fragen: Kostenfragen }) => {
  const t = texte[sprache];
  const [einzige, weitere] = fragen;
  if (!einzige) return null;
  return (
    <RadioGroup
      name="kostentraegerId"
      label={weitere ? t.kostenfragen : einzige.frage}
      value=""
      choices={[
        ...fragen.map(({ id, bezeichnung, frage }) => ({
          value: String(id),
          label: weitere ? frage : t.ja,
          hint: t.dannZahlt(bezeichnung),
        })),
        { value: '', label: weitere ? t.nichtsDavon : t.nein },
      ]}
    />
  );
};
