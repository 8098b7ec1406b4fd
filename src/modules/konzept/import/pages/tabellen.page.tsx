import {
  Button,
  Columns,
  Details,
  EmptyState,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Link,
  Pagination,
  type Rahmen,
  SelectField,
  SheetPreview,
  SimpleTable,
  Stack,
  SubmitRow,
  sheetCellId,
  Tabs,
  Text,
  TextField,
  type Ton,
  TwoColumns,
} from '../../../../design/index.ts';
import { shorten } from '../../baum.page.tsx';
import { type Tabellenblock, textOf } from '../bloecke.ts';
import type {
  GeleseneMassnahme,
  GeleseneTabelle,
  GeleseneZeile,
  Zeilenbefund,
} from '../gelesenes-konzept.ts';
import type { KonzeptImport } from '../konzept-import.store.ts';
import { SPALTENROLLEN } from '../spalten.rules.ts';
import { vorschauTexte } from '../vorschau.texte.ts';
import { zieltext } from '../zeilenstand.rules.ts';
import { Vorschaurahmen } from './rahmen.page.tsx';

/** Rows of a table on one page. */
export const ZEILEN_JE_SEITE = 40;

const TON: Record<Zeilenbefund, Ton> = {
  kopf: 'neutral',
  zwischentitel: 'neutral',
  massnahme: 'success',
  fortsetzung: 'info',
  wiederholung: 'info',
  'nicht-uebernommen': 'warning',
};

export interface Tabellenansicht {
  block: Tabellenblock;
  gelesen: GeleseneTabelle;
  /** Measures of the chapters or of the annex by their numbers. */
  massnahmen: ReadonlyMap<number, GeleseneMassnahme>;
}

/** A table of the paper as it is, what became of each row beside it, and how its columns are read. */
export const TabellenPage = ({
  rahmen,
  row,
  tabellen,
  ansicht,
  seite,
  offeneHinweise,
  values,
  errors,
}: {
  rahmen: Rahmen;
  row: KonzeptImport;
  /** All tables, to choose from. */
  tabellen: readonly GeleseneTabelle[];
  ansicht: Tabellenansicht | undefined;
  seite: number;
  offeneHinweise: number;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = vorschauTexte[sprache];
  const pfad = `/konzept/import/${row.id}/tabellen`;
  return (
    <Vorschaurahmen rahmen={rahmen} row={row} ansicht="tabellen" offeneHinweise={offeneHinweise}>
      {ansicht === undefined ? (
        <EmptyState title={t.keineTabelle}>{t.keineTabelleHinweis}</EmptyState>
      ) : (
        <Stack gap="l">
          {tabellen.length > 1 && (
            <Tabs
              label={t.tabellen}
              tabs={tabellen.map(({ nummer, blatt }) => ({
                text: blatt || t.tabelle(nummer),
                href: `${pfad}?nr=${nummer}`,
                current: nummer === ansicht.gelesen.nummer,
              }))}
            />
          )}
          {row.status === 'vorschau' && (
            <Details summary={t.lesart} open={errors !== undefined || ansicht.gelesen.verwendung === 'keine'}>
              <Lesart
                row={row}
                ansicht={ansicht}
                pfad={pfad}
                sprache={sprache}
                {...(values ? { values } : {})}
                {...(errors ? { errors } : {})}
              />
            </Details>
          )}
          <Gegenueber ansicht={ansicht} pfad={pfad} seite={seite} sprache={sprache} />
        </Stack>
      )}
    </Vorschaurahmen>
  );
};

const Lesart = ({
  row,
  ansicht: { gelesen },
  pfad,
  sprache,
  values,
  errors,
}: {
  row: KonzeptImport;
  ansicht: Tabellenansicht;
  pfad: string;
  sprache: 'de' | 'en';
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const t = vorschauTexte[sprache];
  const vorgabe = row.vorgabe.mapping?.find(({ tabelle }) => tabelle === gelesen.nummer);
  const rollen = SPALTENROLLEN.map((value) => ({ value, label: t.rollen[value] })).sort((a, b) =>
    a.label.localeCompare(b.label, sprache),
  );
  return (
    <Form action={`${pfad}/${gelesen.nummer}`} values={values ?? {}} errors={errors ?? {}}>
      <FieldRow>
        <SelectField
          name="verwendung"
          label={t.verwendung}
          placeholder={false}
          width="l"
          required
          value={vorgabe?.verwendung ?? ''}
          options={(['', 'kapitel', 'anhang', 'keine'] as const).map((value) => ({
            value,
            label:
              value === ''
                ? `${t.verwendungen['']}: ${t.verwendungen[gelesen.verwendung]}`
                : t.verwendungen[value],
          }))}
        />
        <TextField
          name="kopfzeile"
          label={t.kopfzeile}
          hint={t.kopfzeileHinweis}
          width="s"
          value={vorgabe?.kopfzeile === undefined ? '' : String(vorgabe.kopfzeile)}
        />
      </FieldRow>
      <TextField
        name="handlungsfeld"
        label={t.handlungsfeldAller}
        hint={t.handlungsfeldHinweis}
        maxlength={300}
        value={vorgabe?.handlungsfeld ?? ''}
      />
      <Columns min="s">
        {gelesen.spalten.map(({ spalte, titel, rolle }) => (
          <SelectField
            name={`spalte.${spalte}`}
            label={`${t.spalteNr(spalte)}${titel ? `: ${shorten(titel, 40)}` : ''}`}
            placeholder={false}
            required
            value={vorgabe?.spalten?.[spalte] ?? rolle}
            options={rollen}
          />
        ))}
      </Columns>
      <SubmitRow>
        <Button variant="secondary">{t.neuLesen}</Button>
      </SubmitRow>
    </Form>
  );
};

const Gegenueber = ({
  ansicht: { block, gelesen, massnahmen },
  pfad,
  seite,
  sprache,
}: {
  ansicht: Tabellenansicht;
  pfad: string;
  seite: number;
  sprache: 'de' | 'en';
}) => {
  const t = vorschauTexte[sprache];
  const seiten = Math.max(1, Math.ceil(block.zeilen.length / ZEILEN_JE_SEITE));
  const hier = Math.min(Math.max(1, seite), seiten);
  const zeilen = block.zeilen.slice((hier - 1) * ZEILEN_JE_SEITE, hier * ZEILEN_JE_SEITE);
  const befundOf = new Map(gelesen.zeilen.map((eine) => [eine.zeile, eine]));
  const breite = Math.max(
    ...block.zeilen.flatMap(({ zellen }) => zellen.map((zelle) => zelle.spalte + zelle.breite - 1)),
    gelesen.spalten.length,
    1,
  );
  const note = ({ befund, massnahmen: nummern }: GeleseneZeile) => t.befund[befund](nummern.join(', '));
  const lesungen = zeilen.flatMap(({ nummer }) =>
    (befundOf.get(nummer)?.massnahmen ?? []).flatMap((eine) => {
      const massnahme = massnahmen.get(eine);
      const istHier = massnahme?.stelle.zeile === nummer || block.zeilen.length < ZEILEN_JE_SEITE / 10;
      return massnahme === undefined || !istHier ? [] : [{ zeile: nummer, massnahme }];
    }),
  );
  return (
    <Stack gap="m">
      <TwoColumns
        wide="none"
        start={
          <SheetPreview
            caption={t.quelle(gelesen.nummer)}
            columns={Array.from({ length: breite }, (_, index) => {
              const spalte = gelesen.spalten[index];
              return gelesen.verwendung === 'keine' || spalte === undefined ? '' : t.rollen[spalte.rolle];
            })}
            rows={zeilen.map((zeile) => {
              const befund = befundOf.get(zeile.nummer);
              const texte = new Map(zeile.zellen.map((zelle) => [zelle.spalte, textOf(zelle.absaetze)]));
              return {
                number: zeile.nummer,
                cells: Array.from({ length: breite }, (_, index) => ({
                  text: texte.get(index + 1) ?? '',
                  ...(index === 0 &&
                    befund !== undefined && { tone: TON[befund.befund], note: note(befund) }),
                })),
              };
            })}
          />
        }
        end={
          <SimpleTable
            caption={t.gelesen}
            rows={lesungen}
            columns={[
              {
                key: 'zeile',
                label: t.zeile,
                header: true,
                cell: ({ zeile }) => <Link href={`#${sheetCellId(0, zeile)}`}>{zeile}</Link>,
              },
              {
                key: 'massnahme',
                label: t.massnahme,
                cell: ({ massnahme }) => (
                  <Stack gap="xs">
                    <span>{`${massnahme.nummer}. ${shorten(massnahme.text, 110)}`}</span>
                    <Text muted small>
                      {shorten(
                        massnahme.ziele.map(zieltext).filter(Boolean).join('; ') || massnahme.handlungsfeld,
                        120,
                      )}
                    </Text>
                  </Stack>
                ),
              },
              { key: 'termin', label: t.termin, cell: ({ massnahme }) => massnahme.terminierung.text },
            ]}
          />
        }
      />
      <Pagination
        page={hier}
        pages={seiten}
        href={(nummer) => `${pfad}?nr=${gelesen.nummer}&seite=${nummer}`}
        label={t.quelle(gelesen.nummer)}
      />
    </Stack>
  );
};
