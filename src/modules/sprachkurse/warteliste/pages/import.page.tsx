import { columnLetter } from '../../../../begriffe/sheet.ts';
import {
  Alert,
  Button,
  Details,
  FileField,
  Form,
  Layout,
  Link,
  List,
  PostButton,
  type Rahmen,
  Row,
  Section,
  type SheetCell,
  SheetPreview,
  Stack,
  Stat,
  Stats,
  SubmitRow,
  sheetCellId,
  Text,
} from '../../../../design/index.ts';
import { describeAblehnung } from '../ablehnung.texte.ts';
import type { GeleseneListe, GeleseneZeile } from '../liste.reader.ts';
import { wartelisteTexte } from '../texte.ts';
import { WARTELISTE } from './liste.page.tsx';

export const IMPORT = `${WARTELISTE}/import`;

/** Where a list is uploaded. */
export const ImportPage = ({ rahmen, fehler }: { rahmen: Rahmen; fehler?: string }) => {
  const t = wartelisteTexte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.listeEinlesen}
      intro={t.importIntro}
      breadcrumb={[{ text: t.warteliste, href: WARTELISTE }]}
      failed={fehler !== undefined}
    >
      <Stack gap="l">
        <Form action={IMPORT} upload errors={fehler ? { datei: fehler } : {}}>
          <FileField name="datei" label={t.datei} hint={t.dateiHinweis} accept=".xlsx,.csv,.txt" required />
          <SubmitRow>
            <Button icon="upload">{t.lesen}</Button>
          </SubmitRow>
        </Form>
        <Details summary={t.spaltenTitel}>
          <Stack gap="s">
            <Text>{t.spaltenText}</Text>
            <List items={t.spalten} />
          </Stack>
        </Details>
      </Stack>
    </Layout>
  );
};

/** Most rows that are drawn; problems of all rows are listed. */
const GEZEIGTE_ZEILEN = 300;
const GEZEIGTE_PROBLEME = 100;

/** The office's own sheet as it was read: all of it is taken over, or nothing. */
export const ImportvorschauPage = ({
  rahmen,
  id,
  liste,
  fehler,
}: {
  rahmen: Rahmen;
  id: number;
  liste: GeleseneListe;
  fehler?: string;
}) => {
  const { sprache } = rahmen;
  const t = wartelisteTexte[sprache];
  const probleme = liste.zeilen.flatMap(({ nummer, fehler: alle }) =>
    alle.map(({ spalte, ...grund }) => ({ nummer, spalte, satz: describeAblehnung(grund, sprache) })),
  );
  const hinweise = countHinweise(liste.zeilen, (grund) => describeAblehnung(grund, sprache));
  const gelesen = liste.zeilen.filter(({ angaben }) => angaben).length;
  return (
    <Layout
      rahmen={rahmen}
      title={t.vorschau}
      intro={t.vorschauIntro}
      breadcrumb={[
        { text: t.warteliste, href: WARTELISTE },
        { text: t.listeEinlesen, href: IMPORT },
      ]}
      width="full"
      failed={fehler !== undefined}
    >
      <Stack gap="l">
        {fehler && (
          <Alert tone="danger" live>
            {fehler}
          </Alert>
        )}
        <Stats label={t.vorschau}>
          <Stat label={t.zeilenGelesen} value={gelesen} detail={t.vonZeilen(liste.zeilen.length)} />
          <Stat label={t.fehler} value={probleme.length} tone={probleme.length > 0 ? 'danger' : 'success'} />
        </Stats>
        {probleme.length > 0 && (
          <Alert tone="danger" title={t.fehlerTitel(probleme.length)}>
            <Stack gap="s">
              <Text>{t.fehlerText}</Text>
              <List
                items={probleme.slice(0, GEZEIGTE_PROBLEME).map(({ nummer, spalte, satz }) =>
                  spalte === null || !isShown(liste, nummer) ? (
                    `${t.zeile} ${nummer}: ${satz}`
                  ) : (
                    <>
                      <Link href={`#${sheetCellId(spalte, nummer)}`}>
                        {columnLetter(spalte)}
                        {nummer}
                      </Link>
                      : {satz}
                    </>
                  ),
                )}
              />
              {probleme.length > GEZEIGTE_PROBLEME && (
                <Text>{t.undWeitere(probleme.length - GEZEIGTE_PROBLEME)}</Text>
              )}
            </Stack>
          </Alert>
        )}
        {hinweise.length > 0 && (
          <Section title={t.hinweise}>
            <List items={hinweise.map(([satz, anzahl]) => `${satz} (${t.zeilen(anzahl)})`)} />
          </Section>
        )}
        <SheetPreview
          caption={liste.blatt || t.vorschau}
          columns={liste.kopf.map((spalte, index) =>
            spalte ? t.spaltennamen[spalte] : `${liste.ueberschriften[index] ?? ''} (${t.nichtGelesen})`,
          )}
          rows={liste.zeilen.slice(0, GEZEIGTE_ZEILEN).map((zeile) => ({
            number: zeile.nummer,
            cells: zeile.zellen.map((zelle, index) => cellOf(zeile, zelle?.text ?? '', index, rahmen)),
          }))}
        />
        {liste.zeilen.length > GEZEIGTE_ZEILEN && (
          <Text muted>{t.undWeitere(liste.zeilen.length - GEZEIGTE_ZEILEN)}</Text>
        )}
        <Row>
          {probleme.length === 0 && (
            <PostButton action={`${IMPORT}/${id}/uebernehmen`} variant="primary" icon="check">
              {t.alleUebernehmen(gelesen)}
            </PostButton>
          )}
          <PostButton action={`${IMPORT}/${id}/verwerfen`}>{t.verwerfen}</PostButton>
        </Row>
      </Stack>
    </Layout>
  );
};

const isShown = ({ zeilen }: GeleseneListe, nummer: number) =>
  zeilen.findIndex((zeile) => zeile.nummer === nummer) < GEZEIGTE_ZEILEN;

function cellOf(
  { fehler, hinweise }: GeleseneZeile,
  text: string,
  index: number,
  { sprache }: Rahmen,
): SheetCell {
  const falsch = fehler.find(({ spalte }) => spalte === index);
  if (falsch) return { text, tone: 'danger', note: describeAblehnung(falsch, sprache) };
  const hinweis = hinweise.find(({ spalte }) => spalte === index);
  return hinweis ? { text, tone: 'warning' } : { text };
}

function countHinweise(
  zeilen: readonly GeleseneZeile[],
  describe: (grund: GeleseneZeile['hinweise'][number]) => string,
): [string, number][] {
  const anzahl = new Map<string, number>();
  for (const { hinweise } of zeilen)
    for (const hinweis of hinweise) anzahl.set(describe(hinweis), (anzahl.get(describe(hinweis)) ?? 0) + 1);
  return [...anzahl].sort((a, b) => b[1] - a[1]);
}
