/**
 * What the columns of an office's lists can mean, and by which titles they are known. Titles are compared folded
 * (small letters, ä as ae, no signs) and without the endings for women ("Sprachmittler/in").
 */

/** What the cells of a column look like; recognised in `contents.rules.ts`. */
export type Inhalt =
  | 'name'
  | 'wort'
  | 'anrede'
  | 'email'
  | 'telefon'
  | 'iban'
  | 'plz'
  | 'sprache'
  | 'niveau'
  | 'datum'
  | 'nachweis'
  | 'zeit'
  | 'dauer'
  | 'zahl'
  | 'jaNein'
  | 'ausgang'
  | 'text';

export interface Feldbeschreibung<F extends string> {
  feld: F;
  /** Whole titles, folded, separated by commas: certain. */
  titel?: string;
  /** Parts of titles, folded: likely. */
  teil?: RegExp;
  /** Titles that look alike but mean something else. */
  ohne?: RegExp;
  /** What must stand in the cells; several are possible. */
  inhalt: readonly Inhalt[];
  /** The cells alone give the column away, whatever its title. */
  verraetSich?: true;
  /** More than one column may have this meaning. */
  mehrfach?: true;
}
