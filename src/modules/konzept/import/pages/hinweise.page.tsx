import type { FormErrors, FormValues, Rahmen } from '../../../../design/index.ts';
import { type Fund, type Fundstelle, Hinweisfrage, Hinweisliste, nextOffener } from '../../hinweise.page.tsx';
import type { Wahl } from '../entscheidung.rules.ts';
import type { KonzeptImport } from '../konzept-import.store.ts';
import { Vorschaurahmen } from './rahmen.page.tsx';

/** The findings of a preview, or one of them to decide. */
export const HinweisePage = ({
  rahmen,
  row,
  funde,
  frage,
  values,
  errors,
}: {
  rahmen: Rahmen;
  row: KonzeptImport;
  funde: readonly Fund[];
  frage: { index: number; stellen: readonly Fundstelle[]; wahlen: readonly Wahl[] } | undefined;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const pfad = `/konzept/import/${row.id}/hinweise`;
  const darf = row.status === 'vorschau';
  const fund = frage && funde[frage.index];
  return (
    <Vorschaurahmen
      rahmen={rahmen}
      row={row}
      ansicht="hinweise"
      offeneHinweise={funde.filter(({ entscheidung }) => entscheidung === null).length}
    >
      {frage && fund ? (
        <Hinweisfrage
          fund={fund}
          nummer={frage.index + 1}
          anzahl={funde.length}
          naechster={nextOffener(funde, fund.schluessel)}
          stellen={frage.stellen}
          wahlen={frage.wahlen}
          pfad={pfad}
          darf={darf}
          {...(values ? { values } : {})}
          {...(errors ? { errors } : {})}
          sprache={sprache}
        />
      ) : (
        <Hinweisliste funde={funde} pfad={pfad} darf={darf} sprache={sprache} />
      )}
    </Vorschaurahmen>
  );
};
