import { richtungOf } from '../../../begriffe/eigensprache.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  Columns,
  EmailField,
  EmptyState,
  Facts,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Link,
  LinkButton,
  PublicLayout,
  type Rahmen,
  Row,
  Section,
  SelectField,
  type Sprachadressen,
  Stack,
  SubmitRow,
  Text,
  TextArea,
  TextField,
  type Ton,
} from '../../../design/index.ts';
import type { Ausgabe, Massnahmenzeile } from '../konzept.store.ts';
import { countWords, ownWord } from '../konzept.texte.ts';
import { nameSchlagwort } from '../massnahmen/schlagworte.texte.ts';
import { listSchwerpunkteOf, type Schwerpunktsicht } from '../schwerpunkte/schwerpunkt.rules.ts';
import { MASSNAHME_STATUS, type MassnahmeStatus } from '../status.rules.ts';
import { pickKurztext, readKurztexte } from './oeffentlich.rules.ts';
import { RUECKMELDUNG_ZEICHEN } from './oeffentlich.schema.ts';
import { oeffentlichTexte } from './oeffentlich.texte.ts';

export const FORTSCHRITT = '/fortschritt';
/** A filter that lets everything through. */
const ALLE = 'alle';

const TON: Record<MassnahmeStatus, Ton> = {
  offen: 'neutral',
  geplant: 'info',
  'in-umsetzung': 'info',
  laufend: 'success',
  umgesetzt: 'success',
  verschoben: 'warning',
  entfallen: 'neutral',
};

/** What every public page is given: its frame, its addresses, and the language its short texts are wanted in. */
export interface Oeffentlich {
  rahmen: Rahmen;
  adressen: Sprachadressen;
  /** Tag of the chosen language; the frame speaks German or English. */
  sprache: string;
}

interface Rueckmeldungsstand {
  values?: FormValues;
  errors?: FormErrors;
}

/** What an address is without losing the language. */
const addressIn = (sprache: string, pfad: string) => `${pfad}?sprache=${encodeURIComponent(sprache)}`;

/** Everything that is public, by field of action. */
export const FortschrittPage = (
  props: Oeffentlich &
    Rueckmeldungsstand & {
      ausgabe: Ausgabe | null;
      felder: readonly { id: number; text: string }[];
      /** Tags of public measures. */
      schlagworte: readonly string[];
      filter: { feld: number | null; status: MassnahmeStatus | null; schlagwort: string | null };
      sicht: Schwerpunktsicht;
      gruppen: readonly { id: number | null; feld: string; massnahmen: readonly Massnahmenzeile[] }[];
      gesamt: number;
    },
) => {
  const { rahmen, adressen, sprache, ausgabe, felder, schlagworte, filter, gruppen, gesamt, sicht, errors } =
    props;
  const t = oeffentlichTexte[rahmen.sprache];
  return (
    <PublicLayout
      rahmen={rahmen}
      title={t.titel}
      intro={t.einleitung}
      adressen={adressen}
      failed={errors !== undefined}
      width="default"
    >
      <Stack gap="l">
        {gesamt === 0 || ausgabe === null ? (
          <EmptyState title={t.leerTitel}>{t.leer}</EmptyState>
        ) : (
          <>
            <Text muted small>
              {t.konzept(ausgabe.titel, ausgabe.bezeichnung)}
              {ausgabe.beschlossen_am &&
                `, ${t.beschlossen(formatDatum(ausgabe.beschlossen_am, rahmen.sprache))}`}
            </Text>
            <Form action={FORTSCHRITT} method="get">
              <HiddenField name="sprache" value={sprache} />
              <FieldRow>
                <SelectField
                  name="feld"
                  label={ownWord(ausgabe.worte, 'handlungsfeld', t.thema)}
                  placeholder={false}
                  value={String(filter.feld ?? ALLE)}
                  options={[
                    { value: ALLE, label: t.alle },
                    ...felder.map(({ id, text }) => ({ value: String(id), label: text })),
                  ]}
                  width="l"
                  required
                />
                <SelectField
                  name="status"
                  label={t.stand}
                  placeholder={false}
                  value={filter.status ?? ALLE}
                  options={[
                    { value: ALLE, label: t.alle },
                    ...MASSNAHME_STATUS.map((status) => ({ value: status, label: t.status[status] })),
                  ]}
                  width="m"
                  required
                />
                {schlagworte.length > 0 && (
                  <SelectField
                    name="schlagwort"
                    label={t.beitragZu}
                    placeholder={false}
                    value={filter.schlagwort ?? ''}
                    options={[
                      { value: '', label: t.alle },
                      ...schlagworte.map((wort) => ({
                        value: wort,
                        label: nameSchlagwort(wort, rahmen.sprache),
                      })),
                    ]}
                    width="m"
                  />
                )}
              </FieldRow>
              <SubmitRow>
                <Button variant="secondary">{t.zeigen}</Button>
              </SubmitRow>
            </Form>
            {gruppen.length === 0 && (
              <EmptyState
                title={t.leerFilter}
                action={<LinkButton href={addressIn(sprache, FORTSCHRITT)}>{t.alleZeigen}</LinkButton>}
              />
            )}
            {gruppen.map(({ id, feld, massnahmen }) => (
              <Section
                title={<span lang="de">{feld || t.ohneThema}</span>}
                intro={[
                  countWords(massnahmen.length, ausgabe.worte, rahmen.sprache),
                  ...(id === null ? [] : (sicht.get(id) ?? [])).map(t.schwerpunkt),
                ].join(' · ')}
              >
                <Columns min="l">
                  {massnahmen.map((massnahme) => (
                    <Massnahmenkarte massnahme={massnahme} rahmen={rahmen} sprache={sprache} />
                  ))}
                </Columns>
              </Section>
            ))}
          </>
        )}
        <Rueckmeldung {...props} massnahmeId={null} />
      </Stack>
    </PublicLayout>
  );
};

const Massnahmenkarte = ({
  massnahme,
  rahmen,
  sprache,
}: Pick<Oeffentlich, 'rahmen' | 'sprache'> & { massnahme: Massnahmenzeile }) => {
  const t = oeffentlichTexte[rahmen.sprache];
  const kurz = wordsOf(massnahme, sprache);
  return (
    <Card title={<span lang={kurz.sprache}>{kurz.titel}</span>} level={3}>
      <Stack gap="s">
        <Stand massnahme={massnahme} rahmen={rahmen} />
        <Text lang={kurz.sprache} dir={richtungOf(kurz.sprache)}>
          {kurz.text}
        </Text>
        <Angaben massnahme={massnahme} rahmen={rahmen} />
        <Link href={addressIn(sprache, `${FORTSCHRITT}/${massnahme.id}`)}>{`${t.mehr}: ${kurz.titel}`}</Link>
      </Stack>
    </Card>
  );
};

/** One measure: in plain words first, then as the concept says it. */
export const FortschrittMassnahmePage = (
  props: Oeffentlich &
    Rueckmeldungsstand & { massnahme: Massnahmenzeile; worte: object; sicht: Schwerpunktsicht },
) => {
  const { rahmen, adressen, sprache, massnahme, worte, sicht, errors } = props;
  const t = oeffentlichTexte[rahmen.sprache];
  const kurz = wordsOf(massnahme, sprache);
  return (
    <PublicLayout
      rahmen={rahmen}
      title={kurz.titel}
      intro={<Stand massnahme={massnahme} rahmen={rahmen} />}
      adressen={adressen}
      failed={errors !== undefined}
    >
      <Stack gap="l">
        <Text lang={kurz.sprache} dir={richtungOf(kurz.sprache)}>
          {kurz.text}
        </Text>
        <Angaben massnahme={massnahme} rahmen={rahmen} mehr={{ worte, sicht }} />
        <Section title={t.wortlaut}>
          {massnahme.text.split('\n').map((absatz) => (
            <Text lang="de">{absatz}</Text>
          ))}
        </Section>
        <Link href={addressIn(sprache, FORTSCHRITT)}>{t.zurueck}</Link>
        <Rueckmeldung {...props} massnahmeId={massnahme.id} />
      </Stack>
    </PublicLayout>
  );
};

export const FortschrittDankePage = ({ rahmen, adressen, sprache }: Oeffentlich) => {
  const t = oeffentlichTexte[rahmen.sprache];
  return (
    <PublicLayout rahmen={rahmen} title={t.dankeTitel} intro={t.danke} adressen={adressen}>
      <LinkButton href={addressIn(sprache, FORTSCHRITT)}>{t.zurueck}</LinkButton>
    </PublicLayout>
  );
};

/** The short text in the wanted language, else what the edition says. */
function wordsOf(massnahme: Massnahmenzeile, sprache: string) {
  return (
    pickKurztext(readKurztexte(massnahme.kurztexte), sprache) ?? {
      sprache: 'de',
      titel: massnahme.kurztitel || massnahme.text,
      text: massnahme.text,
    }
  );
}

const Stand = ({ massnahme, rahmen }: { massnahme: Massnahmenzeile; rahmen: Rahmen }) => {
  const t = oeffentlichTexte[rahmen.sprache];
  return (
    <Row gap="s">
      <Badge tone={TON[massnahme.status]}>{t.status[massnahme.status]}</Badge>
      {massnahme.status_am && (
        <Text as="span" muted small>
          {massnahme.status === 'umgesetzt' || massnahme.status === 'laufend'
            ? t.seit(formatDatum(massnahme.status_am, rahmen.sprache))
            : t.standVom(formatDatum(massnahme.status_am, rahmen.sprache))}
        </Text>
      )}
    </Row>
  );
};

const Angaben = ({
  massnahme,
  rahmen,
  mehr,
}: {
  massnahme: Massnahmenzeile;
  rahmen: Rahmen;
  /** Fields, focus and who is responsible as well. */
  mehr?: { worte: object; sicht: Schwerpunktsicht };
}) => {
  const t = oeffentlichTexte[rahmen.sprache];
  const tag = (datum: string) => formatDatum(datum, rahmen.sprache);
  const { geplant_bis, termin, naechster_schritt, naechster_schritt_am, zustaendig, felder, schlagworte } =
    massnahme;
  return (
    <Facts
      facts={[
        geplant_bis !== null && { key: t.bisWann, value: tag(geplant_bis) },
        { key: t.imKonzept, value: termin && <span lang="de">{termin}</span> },
        {
          key: t.naechstes,
          value: naechster_schritt && (
            <span lang="de">
              {naechster_schritt_am
                ? t.naechstesAm(naechster_schritt, tag(naechster_schritt_am))
                : naechster_schritt}
            </span>
          ),
        },
        mehr !== undefined && { key: t.wer, value: zustaendig && <span lang="de">{zustaendig}</span> },
        mehr !== undefined && {
          key: ownWord(mehr.worte, 'handlungsfeld', t.thema),
          value: <span lang="de">{felder.map(({ text }) => text).join('; ')}</span>,
        },
        mehr !== undefined && {
          key: t.schwerpunktTitel,
          value: listSchwerpunkteOf(massnahme, mehr.sicht).join('; '),
        },
        {
          key: t.beitragZu,
          value: schlagworte.map((wort) => nameSchlagwort(wort, rahmen.sprache)).join('; '),
        },
      ]}
      layout="stacked"
    />
  );
};

const Rueckmeldung = ({
  rahmen,
  sprache,
  massnahmeId,
  values,
  errors,
}: Oeffentlich & Rueckmeldungsstand & { massnahmeId: number | null }) => {
  const t = oeffentlichTexte[rahmen.sprache];
  const action =
    massnahmeId === null ? `${FORTSCHRITT}/rueckmeldung` : `${FORTSCHRITT}/${massnahmeId}/rueckmeldung`;
  return (
    <Card title={t.rueckmeldung} id="rueckmeldung">
      <Form action={addressIn(sprache, action)} values={values} errors={errors}>
        <Text muted>{t.rueckmeldungHinweis}</Text>
        <TextArea name="text" label={t.text} rows={5} maxlength={RUECKMELDUNG_ZEICHEN} required />
        <TextField name="name" label={t.name} maxlength={100} autocomplete="name" />
        <EmailField name="email" label={t.email} hint={t.emailHinweis} maxlength={200} />
        <SubmitRow>
          <Button>{t.absenden}</Button>
        </SubmitRow>
      </Form>
    </Card>
  );
};
