export * from './alert.tsx';
export * from './badge.tsx';
export * from './breadcrumb.tsx';
export * from './button.tsx';
export * from './choices.tsx';
export * from './data-table.tsx';
export * from './empty-state.tsx';
export {
  DateField,
  EmailField,
  type FieldProps,
  type FieldWidth,
  FileField,
  HiddenField,
  MoneyField,
  NumberField,
  type Option,
  type OptionGroup,
  PasswordField,
  PhoneField,
  SearchField,
  SelectField,
  TextArea,
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
export { Icon, type IconName } from './icon.tsx';
export { Layout, type LayoutProps } from './layout.tsx';
export * from './layout-primitives.tsx';
export { Pagination } from './pagination.tsx';
export { LinkLayout, PublicLayout } from './public-layout.tsx';
export * from './rahmen.ts';
export { type Column, SimpleTable } from './table.tsx';
export type { FilterField } from './table-filter.tsx';
export * from './table-query.ts';
export { type TaskItem, TaskList, type Urgency } from './task-list.tsx';
