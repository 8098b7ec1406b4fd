import type { Grund } from '../../../../begriffe/grund.ts';
import { toOrtszeit } from '../../../../begriffe/zeit.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Button,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  List,
  type Rahmen,
  SubmitRow,
  Text,
} from '../../../../design/index.ts';
import { FOLGEN } from '../../aenderung.rules.ts';
import type { Einsatz } from '../../einsatz.store.ts';
import { wort } from '../../texte/woerter.ts';
import type { Reihe } from '../anfrage.store.ts';
import { reihenTexte } from '../reihe.texte.ts';
import type { Reihenvorschau } from '../reihe-plan.ts';
import { anfragenTexte } from '../texte.ts';
import { AnfrageFelder, type Formularangebot } from './anfrage-felder.page.tsx';

export interface ReiheBearbeitenProps {
  rahmen: Rahmen;
  reihe: Reihe;
  /** Where the series lives: `/reihen/7` or `/meine-anfragen/reihen/7`. */
  pfad: string;
  ab: Einsatz;
  /** How many dates the change reaches. */
  anzahl: number;
  angebot: Formularangebot;
  values: FormValues;
  errors: FormErrors;
  rueckfragen: readonly Grund[];
  vorschau: Reihenvorschau | null;
  fuerStelle: boolean;
}

/** What it does stands before the button that brings it about: how many dates have which consequence. */
const Folgen = ({ rahmen, vorschau }: { rahmen: Rahmen; vorschau: Reihenvorschau }) => {
  const { sprache } = rahmen;
  const t = anfragenTexte[sprache];
  const r = reihenTexte[sprache];
  if (vorschau.folgen.length === 0) return <Alert tone="info" title={t.nichtsGeaendert} />;
  const folgen = vorschau.folgen.toSorted((a, b) => FOLGEN.indexOf(b.folge) - FOLGEN.indexOf(a.folge));
  const schwer = FOLGEN.indexOf(folgen[0]!.folge) >= FOLGEN.indexOf('neu-fragen');
  return (
    <Alert tone={schwer ? 'warning' : 'info'} title={t.folgenTitel} live>
      <List items={folgen.map(({ folge, termine }) => r.folgeZeile(termine, t.folgeSaetze[folge]))} />
      <Text muted>
        {r.geaendertWird}: {vorschau.aenderungen.map((eine) => wort(sprache, 'aenderung', eine)).join(', ')}
      </Text>
    </Alert>
  );
};

/** Changing a series from one date on, in two steps: what it does is shown first, then it is saved. */
export const ReiheBearbeitenPage = (props: ReiheBearbeitenProps) => {
  const { rahmen, reihe, pfad, ab, anzahl, angebot, values, errors, rueckfragen, vorschau, fuerStelle } =
    props;
  const { sprache } = rahmen;
  const t = anfragenTexte[sprache];
  const r = reihenTexte[sprache];
  const hatFehler = Object.keys(errors).length > 0;
  const istGeprueft = vorschau !== null && vorschau.folgen.length > 0 && !hatFehler;
  return (
    <Layout
      rahmen={rahmen}
      title={r.aendernTitel(formatDatum(toOrtszeit(ab.beginn_at).datum, sprache))}
      intro={r.aendernIntro(anzahl)}
      width="narrow"
      failed={hatFehler}
      breadcrumb={[
        {
          text: fuerStelle ? t.meineAnfragen : t.einsaetze,
          href: fuerStelle ? '/meine-anfragen' : '/einsaetze',
        },
        { text: reihe.bezeichnung, href: pfad },
      ]}
    >
      <Form action={`${pfad}/bearbeiten`} values={values} errors={errors} guard>
        <HiddenField name="ab" value={ab.id} />
        <HiddenField
          name="version"
          value={typeof values.version === 'string' ? values.version : ab.version}
        />
        {vorschau && <Folgen rahmen={rahmen} vorschau={vorschau} />}
        {istGeprueft && (
          <SubmitRow>
            <Button name="schritt" value="speichern" icon="check">
              {t.aenderungSpeichern}
            </Button>
          </SubmitRow>
        )}
        <AnfrageFelder
          sprache={sprache}
          angebot={angebot}
          values={values}
          errors={errors}
          rueckfragen={rueckfragen}
          fuerStelle={fuerStelle}
          beimAendern
        />
        <SubmitRow>
          <Button name="schritt" value="pruefen" variant={istGeprueft ? 'secondary' : 'primary'}>
            {t.aenderungPruefen}
          </Button>
          <LinkButton href={pfad} variant="tertiary">
            {t.zurueck}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
