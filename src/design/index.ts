export * from './alert.tsx';
export * from './badge.tsx';
export * from './breadcrumb.tsx';
export * from './button.tsx';
export * from './candidate.tsx';
export { CellField } from './cell-field.tsx';
export { BarChart, BarList, LineChart, StackedBarChart } from './chart.tsx';
export type { ChartProps, Series } from './chart-frame.tsx';
export * from './choices.tsx';
export * from './data-table.tsx';
export * from './details.tsx';
export * from './empty-state.tsx';
export * from './facts.tsx';
export {
  DateField,
  EmailField,
  type FieldProps,
  type FieldWidth,
  HiddenField,
  MoneyField,
  NumberField,
  PasswordField,
  PhoneField,
  SearchField,
  TextField,
  TimeField,
} from './fields.tsx';
export {
  ErrorSummary,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  SubmitRow,
} from './form.tsx';
export { type HeatRow, HeatTable } from './heat-table.tsx';
export { Icon, type IconName } from './icon.tsx';
export { Layout, type LayoutProps } from './layout.tsx';
export * from './layout-primitives.tsx';
export { FileField, type Option, type OptionGroup, SelectField, TextArea } from './more-fields.tsx';
export * from './navigation.tsx';
export { Pagination } from './pagination.tsx';
export { PlanAxis, type PlanRow } from './plan-axis.tsx';
export { type MapPoint, PointMap } from './point-map.tsx';
export { PopulationPyramid } from './population-pyramid.tsx';
export * from './progress.tsx';
export { LinkLayout, PublicLayout } from './public-layout.tsx';
export * from './rahmen.ts';
export { type SheetCell, SheetPreview, type SheetRow, sheetCellId } from './sheet-preview.tsx';
export { Sparkline, Stat, Stats } from './stat.tsx';
export * from './surfaces.tsx';
export { type Column, SimpleTable } from './table.tsx';
export { ActiveFilters, type FilterField, TableFilter } from './table-filter.tsx';
export * from './table-query.ts';
export { type TaskItem, TaskList, type Urgency } from './task-list.tsx';
export { SpracheContext, useSprache } from './texte.ts';
export { type Appointment, TimeAxis } from './time-axis.tsx';
export * from './timeline.tsx';
export { type BoardDay, type BoardEntry, type BoardRow, WeekBoard } from './week-board.tsx';
