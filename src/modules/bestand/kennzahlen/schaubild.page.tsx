import {
  BarChart,
  type ChartProps,
  LineChart,
  PopulationPyramid,
  StackedBarChart,
} from '../../../design/index.ts';
import type { Kennzahlbild } from './kennzahlbild.ts';

/** The chart of an indicator in the form that the office chose, with its table. */
export const Schaubild = ({
  bild: { darstellung, kategorien, reihen, spannen, hinweis },
  quelle,
  ...chart
}: Pick<ChartProps, 'id' | 'title' | 'description' | 'format'> & {
  bild: Kennzahlbild;
  /** Rounding and sources. */
  quelle: string;
}) => {
  const props = { ...chart, categories: kategorien, source: [hinweis, quelle].filter(Boolean).join(' · ') };
  const series = reihen.map(({ name, werte }) => ({ name, values: werte }));
  if (darstellung === 'balken') return <BarChart {...props} series={series} />;
  if (darstellung === 'gestapelt') return <StackedBarChart {...props} series={series} />;
  const [links, rechts] = series;
  if (darstellung === 'pyramide' && links && rechts)
    return (
      <PopulationPyramid {...props} left={links} right={rechts} {...(spannen ? { spans: spannen } : {})} />
    );
  return <LineChart {...props} series={series} />;
};
