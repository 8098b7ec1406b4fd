import type { Grund } from '../../../../begriffe/grund.ts';
import { spracheName } from '../../../../begriffe/sprache.ts';
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
} from '../../../../design/index.ts';
import type { Aenderungsfolge } from '../../aenderung.rules.ts';
import type { EinsatzMitNamen } from '../../einsatz.store.ts';
import { wort } from '../../texte/woerter.ts';
import { anfragenTexte } from '../texte.ts';
import { AnfrageFelder, type Formularangebot } from './anfrage-felder.page.tsx';

export interface EinsatzBearbeitenProps {
  rahmen: Rahmen;
  einsatz: EinsatzMitNamen;
  angebot: Formularangebot;
  values: FormValues;
  errors: FormErrors;
  rueckfragen: readonly Grund[];
  /** What the typed change would do; null before it was checked. */
  folge: Aenderungsfolge | null;
  fuerStelle: boolean;
}

const TON = {
  nichts: 'info',
  informieren: 'info',
  'neu-fragen': 'warning',
  'neu-suchen': 'warning',
  'absagen-und-neu': 'danger',
  gesperrt: 'danger',
} as const;

/** The consequence stands before the button that brings it about. */
const Folge = ({ rahmen, folge }: { rahmen: Rahmen; folge: Aenderungsfolge }) => {
  const { sprache } = rahmen;
  const t = anfragenTexte[sprache];
  if (folge.einzeln.length === 0) return <Alert tone="info" title={t.nichtsGeaendert} />;
  return (
    <Alert tone={TON[folge.folge]} title={t.folgenTitel} live>
      {t.folgeSaetze[folge.folge]}
      <List
        items={folge.einzeln.map(
          (eine) => `${wort(sprache, 'aenderung', eine.aenderung)}: ${wort(sprache, 'folge', eine.folge)}`,
        )}
      />
    </Alert>
  );
};

/** Changing a request in two steps: what it does is shown first, then it is saved. */
export const EinsatzBearbeitenPage = (props: EinsatzBearbeitenProps) => {
  const { rahmen, einsatz, angebot, values, errors, rueckfragen, folge, fuerStelle } = props;
  const { sprache } = rahmen;
  const t = anfragenTexte[sprache];
  const pfad = `${fuerStelle ? '/meine-anfragen' : '/einsaetze'}/${einsatz.id}`;
  const hatFehler = Object.keys(errors).length > 0;
  const istGeprueft = folge !== null && folge.folge !== 'gesperrt' && folge.einzeln.length > 0 && !hatFehler;
  return (
    <Layout
      rahmen={rahmen}
      title={t.aendernTitel}
      intro={`${spracheName(einsatz.sprache, sprache)}, ${einsatz.stelle}`}
      width="narrow"
      failed={hatFehler}
      breadcrumb={[
        {
          text: fuerStelle ? t.meineAnfragen : t.einsaetze,
          href: fuerStelle ? '/meine-anfragen' : '/einsaetze',
        },
        { text: t.nummer(einsatz.id), href: pfad },
      ]}
    >
      <Form action={`${pfad}/bearbeiten`} values={values} errors={errors} guard>
        <HiddenField
          name="version"
          value={typeof values.version === 'string' ? values.version : einsatz.version}
        />
        {folge && <Folge rahmen={rahmen} folge={folge} />}
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
