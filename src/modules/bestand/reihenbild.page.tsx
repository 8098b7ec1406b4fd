import { LineChart } from '../../design/index.ts';
import type { Regionsreihe } from './reihen.rules.ts';

/** A series of several regions as lines, with its table. */
export const Reihenbild = ({
  id,
  title,
  description,
  source,
  stichtage,
  reihen,
  format,
  links,
  formatStichtag,
}: {
  id: string;
  title: string;
  description: string;
  source: string;
  stichtage: readonly string[];
  reihen: readonly Regionsreihe[];
  format: (wert: number) => string;
  links?: readonly (string | undefined)[];
  formatStichtag: (stichtag: string) => string;
}) => (
  <LineChart
    id={id}
    title={title}
    description={description}
    source={source}
    categories={stichtage.map(formatStichtag)}
    series={reihen.map(({ name, werte }) => ({
      name,
      values: stichtage.map((stichtag) => werte.get(stichtag) ?? null),
    }))}
    format={format}
    {...(links ? { links } : {})}
  />
);
