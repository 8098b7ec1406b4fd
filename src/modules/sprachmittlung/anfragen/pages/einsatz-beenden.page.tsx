import { spracheName } from '../../../../begriffe/sprache.ts';
import { formatTermin } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Button,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  MoneyField,
  type Option,
  RadioGroup,
  type Rahmen,
  SelectField,
  SubmitRow,
  TextField,
} from '../../../../design/index.ts';
import {
  ABSAGEGRUENDE,
  ALTERNATIVEN,
  type Kostenfolge,
  NICHTVERMITTLUNGSGRUENDE,
  VERANLASSER,
} from '../../absage.rules.ts';
import type { EinsatzMitNamen } from '../../einsatz.store.ts';
import { describeGrund } from '../../texte/regeln.ts';
import { wort } from '../../texte/woerter.ts';
import { anfragenTexte } from '../texte.ts';

interface BeendenProps {
  rahmen: Rahmen;
  einsatz: EinsatzMitNamen;
  values: FormValues;
  errors: FormErrors;
}

const kopf = (einsatz: EinsatzMitNamen, sprache: Rahmen['sprache']) =>
  `${spracheName(einsatz.sprache, sprache)}, ${formatTermin(einsatz.beginn_at, einsatz.ende_at, sprache)}, ${einsatz.stelle}`;

/** Cancelling: why, who brought it about, and who bears what it costs. */
export const AbsagenPage = ({
  rahmen,
  einsatz,
  values,
  errors,
  vorschlag,
  fuerStelle,
}: BeendenProps & {
  /** What the rule says when the requester is the reason; the office may say otherwise. */
  vorschlag: Kostenfolge;
  fuerStelle: boolean;
}) => {
  const { sprache } = rahmen;
  const t = anfragenTexte[sprache];
  const liste = fuerStelle ? '/meine-anfragen' : '/einsaetze';
  return (
    <Layout
      rahmen={rahmen}
      title={fuerStelle ? t.absagenStelle : t.absagenTitel}
      intro={kopf(einsatz, sprache)}
      width="narrow"
      failed={Object.keys(errors).length > 0}
      breadcrumb={[
        { text: fuerStelle ? t.meineAnfragen : t.einsaetze, href: liste },
        { text: t.nummer(einsatz.id), href: `${liste}/${einsatz.id}` },
      ]}
    >
      <Form action={`${liste}/${einsatz.id}/absagen`} values={values} errors={errors}>
        <Alert tone={vorschlag.istSpaet ? 'warning' : 'info'}>{t.absagenText}</Alert>
        <RadioGroup
          name="grund"
          label={t.absageGrund}
          required
          choices={ABSAGEGRUENDE.map((grund) => ({
            value: grund,
            label: wort(sprache, 'absagegrund', grund),
          }))}
        />
        <TextField name="bemerkung" label={t.absageBemerkung} width="full" />
        {!fuerStelle && (
          <>
            <SelectField
              name="veranlasser"
              label={t.veranlasser}
              required
              width="l"
              placeholder={false}
              options={VERANLASSER.map((wer) => ({ value: wer, label: wort(sprache, 'veranlasser', wer) }))}
            />
            <SelectField
              name="kostenTraegt"
              label={t.kosten}
              hint={`${t.vorschlagTitel}: ${describeGrund(vorschlag, sprache)}`}
              placeholder={t.kostenVorschlag}
              width="l"
              options={[
                { value: 'stelle', label: wort(sprache, 'traeger', 'stelle') },
                { value: 'koordinierungsstelle', label: wort(sprache, 'traeger', 'koordinierungsstelle') },
                { value: 'niemand', label: t.kostenNiemand },
              ]}
            />
          </>
        )}
        <SubmitRow>
          <Button variant="danger" {...(fuerStelle ? { size: 'large' as const } : {})}>
            {fuerStelle ? t.absagenStelle : t.absagenKnopf}
          </Button>
          <LinkButton href={`${liste}/${einsatz.id}`} variant="tertiary">
            {t.zurueck}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};

/** Somebody came, or comes, although the search is over: who it was. */
export const PersonEintragenPage = ({
  rahmen,
  einsatz,
  values,
  errors,
  istVorbei,
  sprechende,
  andere,
}: BeendenProps & {
  istVorbei: boolean;
  /** People of the language first. */
  sprechende: readonly Option[];
  andere: readonly Option[];
}) => {
  const { sprache } = rahmen;
  const t = anfragenTexte[sprache];
  const groups = [
    { label: t.spricht(spracheName(einsatz.sprache, sprache)), options: sprechende },
    { label: t.andere, options: andere },
  ];
  return (
    <Layout
      rahmen={rahmen}
      title={istVorbei ? t.personEintragenTitel : t.personEintragenTitelVorher}
      intro={kopf(einsatz, sprache)}
      width="narrow"
      failed={Object.keys(errors).length > 0}
      breadcrumb={[
        { text: t.einsaetze, href: '/einsaetze' },
        { text: t.nummer(einsatz.id), href: `/einsaetze/${einsatz.id}` },
      ]}
    >
      <Form action={`/einsaetze/${einsatz.id}/person`} values={values} errors={errors}>
        <Alert tone="info">{istVorbei ? t.personEintragenText : t.personEintragenTextVorher}</Alert>
        <SelectField
          name="sprachmittlerId"
          label={t.person}
          required
          width="full"
          options={groups.filter((group) => group.options.length > 0)}
        />
        <SubmitRow>
          <Button icon="check">{t.speichern}</Button>
          <LinkButton href={`/einsaetze/${einsatz.id}`} variant="tertiary">
            {t.zurueck}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};

/** Nobody was found: the reason, and what helped instead. */
export const NichtVermitteltPage = ({ rahmen, einsatz, values, errors }: BeendenProps) => {
  const { sprache } = rahmen;
  const t = anfragenTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.nichtVermitteltTitel}
      intro={kopf(einsatz, sprache)}
      width="narrow"
      failed={Object.keys(errors).length > 0}
      breadcrumb={[
        { text: t.einsaetze, href: '/einsaetze' },
        { text: t.nummer(einsatz.id), href: `/einsaetze/${einsatz.id}` },
      ]}
    >
      <Form action={`/einsaetze/${einsatz.id}/nicht-vermittelt`} values={values} errors={errors}>
        <Alert tone="info">{t.nichtVermitteltText}</Alert>
        <RadioGroup
          name="grund"
          label={t.grund}
          required
          choices={NICHTVERMITTLUNGSGRUENDE.map((grund) => ({
            value: grund,
            label: wort(sprache, 'nichtvermittlungsgrund', grund),
          }))}
        />
        <SelectField
          name="ersatzloesung"
          label={t.alternative}
          placeholder={t.alternativeKeine}
          width="l"
          options={ALTERNATIVEN.map((art) => ({ value: art, label: wort(sprache, 'alternative', art) }))}
        />
        <TextField name="anbieter" label={t.anbieter} />
        <MoneyField name="kosten" label={t.alternativeKosten} />
        <SubmitRow>
          <Button>{t.nichtVermitteltSpeichern}</Button>
          <LinkButton href={`/einsaetze/${einsatz.id}`} variant="tertiary">
            {t.zurueck}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
