import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import { LineChart } from '../../design/index.ts';
import { formatStichtag } from './anzeige.ts';
import { type Regionsreihe, splitJahrestage } from './reihen.rules.ts';
import { bestandTexte } from './texte.ts';

/** A series of several regions as lines, with its table. */
export const Reihenbild = ({
  id,
  title,
  description,
  source,
  stichtage,
  reihen,
  format,
  sprache,
}: {
  id: string;
  title: string;
  description: string;
  source: string;
  stichtage: readonly string[];
  reihen: readonly Regionsreihe[];
  format: (wert: number) => string;
  sprache: Anzeigesprache;
}) => {
  const jahrestage = splitJahrestage(stichtage);
  // The day and month of the first date, without its year.
  const tag = jahrestage && formatStichtag(stichtage[0] ?? '', sprache).slice(0, 6);
  return (
    <LineChart
      id={id}
      title={title}
      description={description}
      source={[tag && bestandTexte[sprache].jeweilsAm(tag), source].filter(Boolean).join(' · ')}
      categories={jahrestage?.jahre ?? stichtage.map((stichtag) => formatStichtag(stichtag, sprache))}
      series={reihen.map(({ name, werte }) => ({
        name,
        values: stichtage.map((stichtag) => werte.get(stichtag) ?? null),
      }))}
      format={format}
    />
  );
};
