/**
 * All tables of a Mandant's schema. Each store adds its own by declaration merging:
 * `declare module '../../platform/database/tables.ts' { interface Tables { einsatz: EinsatzTable } }`.
 * The name of a table is German and singular, as the office calls one record.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the stores
export interface Tables {}
