import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  ConfirmDialog,
  Details,
  FileField,
  Form,
  type FormErrors,
  Layout,
  LinkButton,
  List,
  PostButton,
  type Rahmen,
  Row,
  SimpleTable,
  Stack,
  SubmitRow,
} from '../../../design/index.ts';
import type { Vorlage } from '../../../platform/documents/vorlagen.store.ts';
import type { Platzhalter, Vorlagenart } from '../../../platform/documents/vorlagen.ts';
import { texte } from './texte.ts';

export const LISTE = '/verwaltung/vorlagen';
export const pathOf = ({ schluessel }: Pick<Vorlagenart, 'schluessel'>) => `${LISTE}/${schluessel}`;

/** Every kind of document, and whose look it has. */
export const VorlagenPage = ({
  rahmen,
  arten,
  geltende,
}: {
  rahmen: Rahmen;
  arten: readonly Vorlagenart[];
  geltende: ReadonlyMap<string, Vorlage>;
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const eigene = ({ schluessel }: Vorlagenart) => {
    const vorlage = geltende.get(schluessel);
    return vorlage?.datei_id == null ? undefined : vorlage;
  };
  return (
    <Layout rahmen={rahmen} title={t.titel} intro={t.einleitung}>
      <SimpleTable
        caption={t.titel}
        rows={arten}
        columns={[
          {
            key: 'dokument',
            label: t.dokument,
            header: true,
            cell: ({ titel }) => titel[sprache],
            href: pathOf,
          },
          { key: 'wofuer', label: t.wofuer, cell: ({ hinweis }) => hinweis[sprache] },
          {
            key: 'aussehen',
            label: t.aussehen,
            cell: (art) => {
              const vorlage = eigene(art);
              return vorlage ? t.eigene(vorlage.name, vorlage.fassung) : t.ausKomut;
            },
          },
          {
            key: 'seit',
            label: t.seit,
            nowrap: true,
            cell: (art) => {
              const vorlage = eigene(art);
              return vorlage ? formatZeitpunkt(vorlage.angelegt_at, sprache) : '';
            },
          },
        ]}
      />
    </Layout>
  );
};

/** One kind: its sample, its placeholders, and the office's templates for it. */
export const VorlagePage = ({
  rahmen,
  art,
  fassungen,
  errors = {},
}: {
  rahmen: Rahmen;
  art: Vorlagenart;
  /** The newest first. */
  fassungen: readonly Vorlage[];
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const pfad = pathOf(art);
  const hatEigene = fassungen[0]?.datei_id != null;
  return (
    <Layout
      rahmen={rahmen}
      title={art.titel[sprache]}
      intro={art.hinweis[sprache]}
      breadcrumb={[{ text: t.titel, href: LISTE }]}
      failed={Object.keys(errors).length > 0}
      actions={
        <Row>
          <LinkButton href={`${pfad}/muster.docx`} icon="download">
            {t.muster}
          </LinkButton>
          {hatEigene && (
            <LinkButton href={`${pfad}/probe.docx`} icon="download">
              {t.probe}
            </LinkButton>
          )}
        </Row>
      }
    >
      <Stack gap="l">
        <Card title={t.hochladen}>
          <Form action={pfad} upload errors={errors}>
            <FileField name="datei" label={t.datei} hint={t.dateiHinweis} accept=".docx,.dotx" required />
            <SubmitRow>
              <Button icon="upload">{t.pruefen}</Button>
            </SubmitRow>
          </Form>
        </Card>
        {fassungen.length > 0 && (
          <Stack>
            <SimpleTable
              caption={t.fassungen}
              rows={fassungen}
              columns={[
                {
                  key: 'datei',
                  label: t.datei,
                  header: true,
                  cell: ({ datei_id, name }) => (datei_id === null ? t.ausKomut : name),
                  href: ({ datei_id, fassung }) =>
                    datei_id === null ? undefined : `${pfad}/fassungen/${fassung}/vorlage.docx`,
                },
                { key: 'fassung', label: t.fassung, align: 'end', cell: ({ fassung }) => fassung },
                {
                  key: 'am',
                  label: t.am,
                  nowrap: true,
                  cell: ({ angelegt_at }) => formatZeitpunkt(angelegt_at, sprache),
                },
                { key: 'von', label: t.von, cell: ({ angelegt_von }) => angelegt_von },
                {
                  key: 'gilt',
                  label: t.gilt,
                  cell: ({ fassung, datei_id }) =>
                    fassung === fassungen[0]!.fassung ? (
                      <Badge tone="success">{t.gilt}</Badge>
                    ) : (
                      datei_id !== null && (
                        <PostButton action={`${pfad}/fassungen/${fassung}`} size="small">
                          {t.giltWieder}
                        </PostButton>
                      )
                    ),
                },
              ]}
            />
            {hatEigene && (
              <ConfirmDialog
                trigger={t.zuruecknehmen}
                title={t.zuruecknehmen}
                action={`${pfad}/zuruecknehmen`}
                confirm={t.zuruecknehmen}
              >
                {t.zuruecknehmenFrage}
              </ConfirmDialog>
            )}
          </Stack>
        )}
        <Details summary={t.wieTitel}>
          <List items={t.wie} />
        </Details>
        <SimpleTable
          caption={t.platzhalter}
          rows={listPlatzhalter(art.platzhalter, sprache)}
          columns={[
            {
              key: 'name',
              label: t.platzhalter,
              header: true,
              cell: ({ schreibweise }) => <code>{schreibweise}</code>,
            },
            { key: 'bedeutung', label: t.bedeutung, cell: ({ bedeutung }) => bedeutung },
            { key: 'wo', label: t.wo, cell: ({ ort }) => ort },
          ]}
        />
      </Stack>
    </Layout>
  );
};

interface Platzhalterzeile {
  schreibweise: string;
  bedeutung: string;
  ort: string;
}

/** Lists are followed by what may stand inside them, unless another list with the same was before. */
function listPlatzhalter(
  alle: readonly Platzhalter[],
  sprache: Anzeigesprache,
  liste?: string,
  gezeigt = new Set<readonly Platzhalter[]>(),
): Platzhalterzeile[] {
  const t = texte[sprache];
  return alle.flatMap((einer): Platzhalterzeile[] => {
    const { name, art, bedeutung } = einer;
    const zeile = {
      schreibweise: art === 'liste' ? `{{#${name}}} … {{/${name}}}` : `{{${name}}}`,
      bedeutung: bedeutung[sprache],
      ort: [t.orte[art], ...(liste === undefined ? [] : [t.innerhalb(liste)])].join(', '),
    };
    if (art !== 'liste' || gezeigt.has(einer.felder)) return [zeile];
    gezeigt.add(einer.felder);
    return [zeile, ...listPlatzhalter(einer.felder, sprache, name, gezeigt)];
  });
}
