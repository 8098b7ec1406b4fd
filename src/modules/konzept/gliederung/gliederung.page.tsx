import {
  Accordion,
  Alert,
  Button,
  EmptyState,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  PostButton,
  type Rahmen,
  Row,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextArea,
  TextField,
} from '../../../design/index.ts';
import { shorten } from '../baum.page.tsx';
import type { Ausgabe, Knoten } from '../konzept.store.ts';
import { konzeptTexte, levelWord, levelWords, pluralKey, STUFEN } from '../konzept.texte.ts';
import { isMassnahmenort, listDarunter, listVonOben } from './gliederung.rules.ts';
import { gliederungTexte } from './gliederung.texte.ts';

export const pathOf = (ausgabeId: number) => `/konzept/${ausgabeId}/gliederung`;

export const crumbsOf = (ausgabe: Pick<Ausgabe, 'id' | 'bezeichnung'>, sprache: Rahmen['sprache']) => [
  { text: konzeptTexte[sprache].konzept, href: '/konzept' },
  { text: ausgabe.bezeichnung, href: `/konzept/${ausgabe.id}` },
];

/** A concept that begins with nothing but its name. */
export const BeginnPage = ({
  rahmen,
  values,
  errors,
}: {
  rahmen: Rahmen;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const t = gliederungTexte[rahmen.sprache];
  const k = konzeptTexte[rahmen.sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.beginnen}
      intro={t.beginnenHinweis}
      breadcrumb={[{ text: k.konzept, href: '/konzept' }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form action="/konzept/neu" values={values} errors={errors} guard>
        <TextField name="titel" label={t.titel} maxlength={200} width="full" required />
        <TextField
          name="bezeichnung"
          label={t.bezeichnung}
          hint={t.bezeichnungHinweis}
          maxlength={100}
          required
        />
        <TextArea name="felder" label={t.felder} hint={t.felderHinweis} rows={6} maxlength={4000} />
        <SubmitRow>
          <Button>{t.anlegen}</Button>
          <LinkButton href="/konzept" variant="tertiary">
            {k.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};

interface Zeile extends Knoten {
  /** Below the field, from 0. */
  tiefe: number;
  istErster: boolean;
  istLetzter: boolean;
}

/** The whole tree to work on, one field after the other. */
export const GliederungPage = ({
  rahmen,
  ausgabe,
  knoten,
  massnahmen,
  offen,
}: {
  rahmen: Rahmen;
  ausgabe: Ausgabe;
  knoten: readonly Knoten[];
  /** How many measures are tied to each node itself. */
  massnahmen: ReadonlyMap<number, number>;
  /** Node whose field stands open. */
  offen: number | null;
}) => {
  const { sprache } = rahmen;
  const t = gliederungTexte[sprache];
  const pfad = pathOf(ausgabe.id);
  const darf = ausgabe.status !== 'abgeloest';
  const wurzeln = knoten.filter(({ eltern_id }) => eltern_id === null);
  const felder = wurzeln.filter(({ art }) => art === 'handlungsfeld');
  const uebergreifend = wurzeln.filter(({ art }) => art !== 'handlungsfeld');
  const zeilen = markPlaces(knoten);
  const subtreeOf = (feld: Knoten): Zeile[] => {
    const start = zeilen.findIndex(({ id }) => id === feld.id);
    const ende = zeilen.findIndex(({ tiefe }, index) => index > start && tiefe === 0);
    return zeilen.slice(start, ende === -1 ? zeilen.length : ende);
  };
  const props = { rahmen, ausgabe, massnahmen };
  return (
    <Layout
      rahmen={rahmen}
      title={t.gliederung}
      intro={`${ausgabe.bezeichnung}. ${t.einleitung}`}
      breadcrumb={crumbsOf(ausgabe, sprache)}
      actions={
        darf && (
          <>
            <LinkButton href={`${pfad}/neu`} variant="primary" icon="plus">
              {t.neuOben}
            </LinkButton>
            <LinkButton href={`/konzept/${ausgabe.id}/massnahmen/neu`} icon="plus">
              {t.neueMassnahme}
            </LinkButton>
          </>
        )
      }
      width="full"
    >
      <Stack gap="l">
        {ausgabe.status === 'gilt' && <Alert tone="info">{t.beschlossen}</Alert>}
        {!darf && <Alert tone="warning">{t.abgeloest}</Alert>}
        {knoten.length === 0 && (
          <EmptyState title={t.leer} icon="target">
            {t.leerHinweis}
          </EmptyState>
        )}
        {uebergreifend.length > 0 && (
          <Knotentabelle {...props} titel={t.oben} zeilen={uebergreifend.flatMap(subtreeOf)} />
        )}
        {felder.length > 0 && (
          <Accordion
            items={felder.map((feld) => {
              const eigene = subtreeOf(feld);
              return {
                id: `feld-${feld.id}`,
                open: eigene.some(({ id }) => id === offen) || felder.length === 1,
                title: feld.text,
                content: <Knotentabelle {...props} titel={feld.text} zeilen={eigene} />,
              };
            })}
          />
        )}
      </Stack>
    </Layout>
  );
};

function markPlaces(knoten: readonly Knoten[]): Zeile[] {
  const geschwister = Map.groupBy(knoten, ({ eltern_id }) => eltern_id);
  return listVonOben(knoten).map((einer) => {
    const alle = geschwister.get(einer.eltern_id) ?? [];
    return { ...einer, istErster: alle[0]?.id === einer.id, istLetzter: alle.at(-1)?.id === einer.id };
  });
}

const Knotentabelle = ({
  rahmen,
  ausgabe,
  massnahmen,
  titel,
  zeilen,
}: {
  rahmen: Rahmen;
  ausgabe: Ausgabe;
  massnahmen: ReadonlyMap<number, number>;
  titel: string;
  zeilen: readonly Zeile[];
}) => {
  const { sprache } = rahmen;
  const t = gliederungTexte[sprache];
  const pfad = pathOf(ausgabe.id);
  const darf = ausgabe.status !== 'abgeloest';
  return (
    <SimpleTable
      caption={titel}
      hideCaption
      rows={zeilen}
      columns={[
        {
          key: 'text',
          label: t.text,
          header: true,
          // The depth stands in front of the text, as in an outline that is read aloud.
          cell: ({ tiefe, kennung, text }) =>
            [tiefe > 0 && '–'.repeat(tiefe), kennung, shorten(text, 160)].filter(Boolean).join(' '),
          href: ({ id }) => (darf ? `${pfad}/${id}` : undefined),
        },
        { key: 'stufe', label: t.stufe, cell: ({ art }) => levelWord(ausgabe.worte, art, sprache) },
        {
          key: 'massnahmen',
          label: levelWords(ausgabe.worte, 'massnahme', sprache),
          align: 'end',
          cell: ({ id }) => massnahmen.get(id) ?? '',
          href: ({ id }) =>
            massnahmen.has(id) ? `/konzept/massnahmen?ausgabe=${ausgabe.id}&ziel=${id}` : undefined,
        },
        ...(darf
          ? [
              {
                key: 'tun',
                label: t.ordnen,
                cell: (zeile: Zeile) => <Zeilentaten zeile={zeile} ausgabe={ausgabe} sprache={sprache} />,
              },
            ]
          : []),
      ]}
    />
  );
};

const Zeilentaten = ({
  zeile: { id, art, text, istErster, istLetzter },
  ausgabe,
  sprache,
}: {
  zeile: Zeile;
  ausgabe: Ausgabe;
  sprache: Rahmen['sprache'];
}) => {
  const t = gliederungTexte[sprache];
  const pfad = pathOf(ausgabe.id);
  const kurz = shorten(text, 60);
  const istEntwurf = ausgabe.status === 'entwurf';
  return (
    <Row gap="xs">
      {listDarunter(art).length > 0 && (
        <LinkButton href={`${pfad}/neu?unter=${id}`} variant="tertiary" size="small" label={t.neuUnter(kurz)}>
          {t.neu}
        </LinkButton>
      )}
      {isMassnahmenort({ art }) && art !== 'handlungsfeld' && (
        <LinkButton
          href={`/konzept/${ausgabe.id}/massnahmen/neu?knoten=${id}`}
          variant="tertiary"
          size="small"
          label={`${t.neueMassnahme}: ${kurz}`}
        >
          {t.neueMassnahme}
        </LinkButton>
      )}
      {istEntwurf && !istErster && (
        <PostButton
          action={`${pfad}/${id}/hinauf`}
          variant="tertiary"
          size="small"
          label={t.hinaufGenau(kurz)}
        >
          {t.hinauf}
        </PostButton>
      )}
      {istEntwurf && !istLetzter && (
        <PostButton
          action={`${pfad}/${id}/hinunter`}
          variant="tertiary"
          size="small"
          label={t.hinunterGenau(kurz)}
        >
          {t.hinunter}
        </PostButton>
      )}
    </Row>
  );
};

/** What the county calls its levels. */
export const WortePage = ({
  rahmen,
  ausgabe,
  values,
  errors,
}: {
  rahmen: Rahmen;
  ausgabe: Ausgabe;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = gliederungTexte[sprache];
  const k = konzeptTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.worte}
      intro={t.worteEinleitung}
      breadcrumb={crumbsOf(ausgabe, sprache)}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form action={`/konzept/${ausgabe.id}/worte`} values={values} errors={errors} guard marks="required">
        <HiddenField name="version" value={String(values.version ?? ausgabe.version)} />
        {STUFEN.map((stufe) => (
          <FieldRow>
            <TextField
              name={stufe}
              label={t.worteGenau(k.knotenart[stufe], t.einzahl)}
              maxlength={60}
              width="m"
            />
            <TextField
              name={pluralKey(stufe)}
              label={t.worteGenau(k.knotenarten[stufe], t.mehrzahl)}
              maxlength={60}
              width="m"
            />
          </FieldRow>
        ))}
        <Text muted small>
          {ausgabe.bezeichnung}
        </Text>
        <SubmitRow>
          <Button>{k.speichern}</Button>
          <LinkButton href={`/konzept/${ausgabe.id}`} variant="tertiary">
            {k.abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
