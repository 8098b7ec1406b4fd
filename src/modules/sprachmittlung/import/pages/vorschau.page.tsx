import { formatZeitpunkt } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Card,
  ConfirmDialog,
  Details,
  Layout,
  Link,
  List,
  Pagination,
  PostButton,
  type Rahmen,
  Row,
  Section,
  SheetPreview,
  SimpleTable,
  Stack,
  sheetCellId,
  Tabs,
  Text,
  type Ton,
  TwoColumns,
} from '../../../../design/index.ts';
import { feldnamen } from '../feldnamen.texte.ts';
import type { Hinweis } from '../hinweis.rules.ts';
import type { Import } from '../import.store.ts';
import { importTexte } from '../import.texte.ts';
import type { Lesung } from '../lesung.ts';
import { formatHinweis } from '../texte.ts';
import { choosePage, findCell } from '../vorschau.rules.ts';
import { describeErgebnis, STATUS_TON } from './liste.page.tsx';
import { Namen, Paare, readingsOf, Spalten, Zahlen } from './vorschau-teile.tsx';

/** More hints of one kind are counted, not listed. */
const HINWEISE_JE_ART = 40;

const ERNST = /falsch|unlesbar|fehlt|unbekannt|formel|ende-vor|doppelt-moeglich|unklar/;
const tonOf = (hinweis: Hinweis): Ton => (ERNST.test(hinweis.art) ? 'danger' : 'warning');

/** The office's sheet beside what was understood of it, what is doubtful, and what taking it over would do. */
export const VorschauPage = ({
  rahmen,
  row,
  name,
  lesung,
  blatt,
  seite,
  fehler,
}: {
  rahmen: Rahmen;
  row: Import;
  name: string;
  lesung: Lesung;
  /** Position of the sheet that is shown. */
  blatt: number;
  seite: number;
  /** Why the last act was refused. */
  fehler?: string;
}) => {
  const { sprache } = rahmen;
  const t = importTexte[sprache];
  const pfad = `/import/${row.id}`;
  const isOpen = row.status === 'vorschau';
  const { blaetter, hinweise } = lesung.liste;
  const page = choosePage(blaetter, blatt, seite);
  const feldname = (feld: string | undefined) =>
    feld ? ((feldnamen[sprache] as Record<string, string>)[feld] ?? feld) : t.nichtGelesen;
  const cellHref = (hinweis: Pick<Hinweis, 'blatt' | 'zeile' | 'spalte'>) => {
    const found = findCell(blaetter, hinweis);
    return found
      ? `${pfad}?blatt=${found.nummer}&seite=${found.seite}#${sheetCellId(found.spalte, hinweis.zeile)}`
      : undefined;
  };
  const several = blaetter.length > 1;
  const hintsOfCell = new Map<string, Hinweis[]>();
  for (const hinweis of hinweise) {
    if (several && hinweis.blatt !== page.blatt.name) continue;
    const key = `${hinweis.zeile} ${hinweis.spalte}`;
    hintsOfCell.set(key, [...(hintsOfCell.get(key) ?? []), hinweis]);
  }
  const width = Math.max(...page.zeilen.map((one) => one.zellen.length), page.blatt.spalten.length);
  const readings = readingsOf(lesung, several ? page.blatt.name : undefined, sprache);
  const shown = page.zeilen.filter((one) => one.art === 'daten');
  return (
    <Layout
      rahmen={rahmen}
      title={isOpen ? t.vorschauTitel(name) : name}
      intro={
        <Row gap="xs">
          <Badge tone="info">{t.arten[row.art]}</Badge>
          <Badge tone={STATUS_TON[row.status] ?? 'neutral'}>{t.status[row.status]}</Badge>
          <span>
            {formatZeitpunkt(row.erstellt_at, sprache)}, {row.erstellt_von}
          </span>
        </Row>
      }
      breadcrumb={[{ text: t.titel, href: '/import' }]}
      failed={fehler !== undefined}
      width="full"
    >
      <Stack gap="l">
        {fehler && (
          <Alert tone="danger" live>
            {fehler}
          </Alert>
        )}
        <Zahlen lesung={lesung} sprache={sprache} isOpen={isOpen} />
        {isOpen ? (
          <Card title={t.vorhaben} footer={t.uebernehmenHinweis}>
            <Row gap="s">
              <PostButton action={`${pfad}/uebernehmen`} variant="primary" icon="check">
                {t.uebernehmen}
              </PostButton>
              <PostButton action={`${pfad}/verwerfen`} variant="tertiary">
                {t.verwerfen}
              </PostButton>
            </Row>
          </Card>
        ) : (
          <Card title={t.ergebnis}>
            <Stack gap="s">
              <Text>{describeErgebnis(row.zusammenfassung, sprache)}</Text>
              {row.status === 'uebernommen' && (
                <ConfirmDialog
                  trigger={t.rueckgaengig}
                  title={t.rueckgaengigTitel}
                  action={`${pfad}/rueckgaengig`}
                  confirm={t.rueckgaengig}
                >
                  {t.rueckgaengigHinweis}
                </ConfirmDialog>
              )}
            </Stack>
          </Card>
        )}
        {isOpen && lesung.art === 'sprachmittler' && <Paare lesung={lesung} pfad={pfad} sprache={sprache} />}
        {isOpen && lesung.art === 'einsaetze' && <Namen lesung={lesung} pfad={pfad} sprache={sprache} />}
        <Section title={`${t.hinweise} (${t.hinweiseAnzahl(hinweise.length)})`}>
          {hinweise.length === 0 ? (
            <Text muted>{t.keineHinweise}</Text>
          ) : (
            <Stack gap="s">
              {groupByArt(hinweise).map(([art, list]) => (
                <Details summary={`${describeArt(list[0]!, sprache)} (${list.length})`} id={`art-${art}`}>
                  <List
                    items={[
                      ...list.slice(0, HINWEISE_JE_ART).map((hinweis) => {
                        const href = cellHref(hinweis);
                        const where = `${hinweis.spalte}${hinweis.zeile}`;
                        return (
                          <>
                            {href ? <Link href={href}>{where}</Link> : where}{' '}
                            {formatHinweis(hinweis, sprache)}
                          </>
                        );
                      }),
                      ...(list.length > HINWEISE_JE_ART
                        ? [t.weitereHinweise(list.length - HINWEISE_JE_ART)]
                        : []),
                    ]}
                  />
                </Details>
              ))}
            </Stack>
          )}
        </Section>
        <Details summary={t.spalten} open={fehler !== undefined} id="spalten">
          <Spalten lesung={lesung} pfad={pfad} sprache={sprache} isOpen={isOpen} nummer={page.nummer} />
        </Details>
        {several && (
          <Tabs
            label={t.blatt}
            tabs={blaetter.map((one, index) => ({
              text: one.name,
              href: `${pfad}?blatt=${index}`,
              current: index === page.nummer,
            }))}
          />
        )}
        <TwoColumns
          wide="start"
          start={
            <SheetPreview
              caption={t.blattTitel(page.blatt.name || name)}
              columns={Array.from({ length: width }, (_, index) => feldname(page.blatt.spalten[index]?.feld))}
              rows={page.zeilen.map((one) => ({
                number: one.zeile,
                cells: Array.from({ length: width }, (_, index) => {
                  const letter = page.blatt.spalten[index]?.buchstabe ?? '';
                  const hints = hintsOfCell.get(`${one.zeile} ${letter}`) ?? [];
                  const text = one.zellen[index] ?? '';
                  return hints.length === 0
                    ? { text }
                    : {
                        text,
                        tone: tonOf(hints[0]!),
                        note: hints.map((hinweis) => formatHinweis(hinweis, sprache)).join(' '),
                      };
                }),
              }))}
            />
          }
          end={
            <SimpleTable
              caption={t.lesung}
              rows={shown}
              columns={[
                { key: 'zeile', label: t.zeile, align: 'end', header: true, cell: (one) => one.zeile },
                { key: 'inhalt', label: t.inhalt, cell: (one) => readings.get(one.zeile) ?? '' },
              ]}
            />
          }
        />
        <Pagination
          page={page.seite}
          pages={page.seiten}
          href={(number) => `${pfad}?blatt=${page.nummer}&seite=${number}`}
          label={t.blattTitel(page.blatt.name || name)}
        />
      </Stack>
    </Layout>
  );
};

function groupByArt(hinweise: readonly Hinweis[]): [string, Hinweis[]][] {
  const groups = new Map<string, Hinweis[]>();
  for (const hinweis of hinweise) groups.set(hinweis.art, [...(groups.get(hinweis.art) ?? []), hinweis]);
  return [...groups].sort(([a], [b]) => Number(ERNST.test(b)) - Number(ERNST.test(a)));
}

/** A kind of hint by its first sentence, without what stands in the cell. */
const describeArt = (hinweis: Hinweis, sprache: 'de' | 'en') =>
  importTexte[sprache].hinweisarten[hinweis.art];
