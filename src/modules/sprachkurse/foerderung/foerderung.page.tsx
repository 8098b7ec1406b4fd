import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatFestkomma } from '../../../begriffe/festkomma.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  Card,
  CheckboxGroup,
  ConfirmDialog,
  DateField,
  Details,
  EmptyState,
  Facts,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  List,
  MoneyField,
  NumberField,
  type Rahmen,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  TextField,
} from '../../../design/index.ts';
import { KURSARTEN } from '../kurse/kurs.rules.ts';
import { kursTexte, kursWort } from '../texte.ts';
import type { Foerderzeile } from './foerderung.store.ts';
import { foerderTexte } from './foerderung.texte.ts';
import { BEZUEGE, PAUSCHALARTEN, UNTERLAGENARTEN } from './regeln.rules.ts';
import { describeRegeln } from './regeln.texte.ts';

type Spanne = Pick<Foerderzeile, 'gueltig_ab' | 'gueltig_bis'>;

function spanneWort({ gueltig_ab, gueltig_bis }: Spanne, sprache: Anzeigesprache): string {
  const t = foerderTexte[sprache];
  const ab = formatDatum(gueltig_ab, sprache);
  return gueltig_bis === null ? t.offen(ab) : t.spanne(ab, formatDatum(gueltig_bis, sprache));
}

const Geltung = ({ eine, heute, sprache }: { eine: Spanne; heute: string; sprache: Anzeigesprache }) => {
  const t = foerderTexte[sprache];
  if (eine.gueltig_ab > heute) return <Badge tone="info">{t.kuenftig}</Badge>;
  if (eine.gueltig_bis !== null && eine.gueltig_bis < heute) return <Badge tone="neutral">{t.frueher}</Badge>;
  return <Badge tone="success">{t.heute}</Badge>;
};

export const FoerderungListePage = ({
  rahmen,
  fassungen,
  heute,
  darfBearbeiten,
}: {
  rahmen: Rahmen;
  fassungen: readonly Foerderzeile[];
  heute: string;
  darfBearbeiten: boolean;
}) => {
  const { sprache } = rahmen;
  const t = foerderTexte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={t.titel}
      intro={t.einleitung}
      actions={
        darfBearbeiten && (
          <LinkButton href="/foerderbedingungen/neu" variant="primary" icon="plus">
            {t.neu}
          </LinkButton>
        )
      }
    >
      {fassungen.length === 0 ? (
        <EmptyState title={t.leer} icon="scales">
          {t.leerHinweis}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t.titel}
          hideCaption
          rows={fassungen}
          columns={[
            {
              key: 'bezeichnung',
              label: t.bezeichnung,
              header: true,
              cell: (row) => row.bezeichnung,
              href: (row) => `/foerderbedingungen/${row.id}`,
            },
            { key: 'kursart', label: t.kursart, cell: (row) => kursWort(sprache, 'kursart', row.kursart) },
            { key: 'gilt', label: t.gilt, cell: (row) => spanneWort(row, sprache) },
            {
              key: 'stand',
              label: t.stand,
              cell: (row) => <Geltung eine={row} heute={heute} sprache={sprache} />,
            },
            {
              key: 'satz',
              label: t.satz,
              align: 'end',
              cell: (row) => formatGeld(row.regeln.satzUeCent, sprache),
            },
            { key: 'bewilligungen', label: t.bewilligungen, align: 'end', cell: (row) => row.bewilligungen },
          ]}
        />
      )}
    </Layout>
  );
};

export const FoerderungPage = ({
  rahmen,
  fassung,
  heute,
  darfBearbeiten,
  formular,
}: {
  rahmen: Rahmen;
  fassung: Foerderzeile;
  heute: string;
  darfBearbeiten: boolean;
  /** The end was refused. */
  formular?: { values: FormValues; errors: FormErrors };
}) => {
  const { sprache } = rahmen;
  const t = foerderTexte[sprache];
  const pfad = `/foerderbedingungen/${fassung.id}`;
  const istBenutzt = fassung.bewilligungen > 0;
  return (
    <Layout
      rahmen={rahmen}
      title={fassung.bezeichnung}
      failed={formular !== undefined}
      breadcrumb={[{ text: t.titel, href: '/foerderbedingungen' }]}
      intro={<Geltung eine={fassung} heute={heute} sprache={sprache} />}
      actions={
        darfBearbeiten && (
          <>
            <LinkButton href={`/foerderbedingungen/neu?aus=${fassung.id}`} icon="copy">
              {t.neuAus}
            </LinkButton>
            {!istBenutzt && (
              <LinkButton href={`${pfad}/bearbeiten`} icon="edit">
                {t.bearbeiten}
              </LinkButton>
            )}
          </>
        )
      }
    >
      <Stack gap="l">
        {darfBearbeiten && istBenutzt && <Alert title={t.benutzt} />}
        <Card title={t.gilt}>
          <Facts
            facts={[
              { key: t.kursart, value: kursWort(sprache, 'kursart', fassung.kursart) },
              { key: t.gilt, value: spanneWort(fassung, sprache) },
              darfBearbeiten && { key: t.topf, value: fassung.topf },
              darfBearbeiten && { key: t.bewilligungen, value: String(fassung.bewilligungen) },
            ]}
          />
        </Card>
        <Card title={t.regeln}>
          <List items={describeRegeln(fassung.regeln, sprache)} />
        </Card>
        {darfBearbeiten && (
          <Stack>
            <Details summary={t.beenden} open={formular !== undefined}>
              <Form
                action={`${pfad}/beenden`}
                values={formular?.values ?? {}}
                errors={formular?.errors ?? {}}
              >
                <DateField name="letzterTag" label={t.letzterTag} required />
                <SubmitRow>
                  <Button variant="secondary">{t.beenden}</Button>
                </SubmitRow>
              </Form>
            </Details>
            {!istBenutzt && (
              <ConfirmDialog
                trigger={t.entfernen}
                title={t.entfernenTitel}
                action={`${pfad}/entfernen`}
                confirm={t.entfernen}
                triggerVariant="tertiary"
              >
                {t.entfernenHinweis}
              </ConfirmDialog>
            )}
          </Stack>
        )}
      </Stack>
    </Layout>
  );
};

/** The fields of a version as a form shows them. */
export function foerderWerte(
  {
    regeln,
    ...fassung
  }: Pick<
    Foerderzeile,
    'regeln' | 'kursart' | 'bezeichnung' | 'gueltig_ab' | 'gueltig_bis' | 'topf_id' | 'version'
  >,
  sprache: Anzeigesprache,
): FormValues {
  const euro = (cent: number) => formatFestkomma(cent, 2, sprache);
  const zahl = (wert: number | null) => (wert === null ? '' : String(wert));
  const { eigenanteil, unterMindestzahl, anwesenheit } = regeln;
  return {
    kursart: fassung.kursart,
    bezeichnung: fassung.bezeichnung,
    gueltigAb: fassung.gueltig_ab,
    gueltigBis: fassung.gueltig_bis ?? '',
    topfId: zahl(fassung.topf_id),
    version: String(fassung.version),
    abrechnung: regeln.abrechnung,
    satzUe: euro(regeln.satzUeCent),
    ...Object.fromEntries(
      regeln.pauschalen.flatMap(({ art, bezug, satzCent }) => [
        [`pauschale_${art}`, euro(satzCent)],
        [`bezug_${art}`, bezug],
      ]),
    ),
    teilnehmerMin: String(regeln.teilnehmerMin),
    teilnehmerMax: String(regeln.teilnehmerMax),
    kuerzungProzent: String(unterMindestzahl.kuerzungProzent),
    beendenNachMonaten: zahl(unterMindestzahl.beendenNachMonaten),
    fehlUe: zahl(anwesenheit.fehlUe),
    fehlWochen: zahl(anwesenheit.fehlWochen),
    folge: anwesenheit.folge,
    gruppen: regeln.gruppen.join(', '),
    eigenanteilArt: eigenanteil.art,
    eigenanteilBetrag: eigenanteil.art === 'betrag' ? euro(eigenanteil.cent) : '',
    eigenanteilProzent: eigenanteil.art === 'prozent' ? String(eigenanteil.prozent) : '',
    unterlagen: regeln.unterlagen,
    toleranzUeProzent: String(regeln.toleranzUeProzent),
  };
}

export const FoerderungFormularPage = ({
  rahmen,
  id,
  titel,
  toepfe,
  values,
  errors = {},
}: {
  rahmen: Rahmen;
  /** Null for a new version. */
  id: number | null;
  titel: string;
  toepfe: readonly { id: number; bezeichnung: string }[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = foerderTexte[sprache];
  const w = kursTexte[sprache];
  const back = id === null ? '/foerderbedingungen' : `/foerderbedingungen/${id}`;
  const choices = <K extends string>(keys: readonly K[], worte: Record<K, string>) =>
    keys.map((value) => ({ value, label: worte[value] }));
  return (
    <Layout
      rahmen={rahmen}
      title={titel}
      failed={Object.keys(errors).length > 0}
      breadcrumb={[{ text: t.titel, href: '/foerderbedingungen' }]}
      width="narrow"
    >
      <Form
        action={id === null ? '/foerderbedingungen/neu' : `${back}/bearbeiten`}
        values={values}
        errors={errors}
        guard
        marks="required"
      >
        <HiddenField name="version" value={String(values.version ?? '')} />
        <TextField
          name="bezeichnung"
          label={t.bezeichnung}
          hint={t.bezeichnungHinweis}
          required
          width="full"
        />
        <SelectField name="kursart" label={t.kursart} required options={choices(KURSARTEN, w.kursart)} />
        <FieldRow>
          <DateField name="gueltigAb" label={t.giltAb} required />
          <DateField name="gueltigBis" label={t.giltBis} hint={t.giltBisHinweis} />
        </FieldRow>
        <SelectField
          name="topfId"
          label={t.topf}
          hint={t.topfHinweis}
          options={toepfe.map((topf) => ({ value: String(topf.id), label: topf.bezeichnung }))}
        />
        <Fieldset legend={t.unterricht}>
          <SelectField
            name="abrechnung"
            label={t.abrechnung}
            placeholder={false}
            options={choices(['ue', 'teilnehmer-ue'] as const, t.abrechnungArten)}
          />
          <MoneyField name="satzUe" label={t.satzUe} hint={t.satzUeHinweis} required />
        </Fieldset>
        <Fieldset legend={t.pauschalen} hint={t.pauschalenHinweis}>
          {PAUSCHALARTEN.map((art) => (
            <FieldRow>
              <MoneyField name={`pauschale_${art}`} label={w.position[art]} />
              <SelectField
                name={`bezug_${art}`}
                label={`${w.position[art]}: ${t.bezug}`}
                placeholder={false}
                value="kurs"
                options={choices(BEZUEGE, w.bezug)}
              />
            </FieldRow>
          ))}
        </Fieldset>
        <Fieldset legend={t.teilnehmer}>
          <FieldRow>
            <NumberField name="teilnehmerMin" label={t.mindestens} required />
            <NumberField name="teilnehmerMax" label={t.hoechstens} required />
          </FieldRow>
          <NumberField name="kuerzungProzent" label={t.kuerzung} hint={t.kuerzungHinweis} suffix="%" />
          <NumberField
            name="beendenNachMonaten"
            label={t.beendenNach}
            hint={t.beendenNachHinweis}
            suffix={t.monate}
          />
        </Fieldset>
        <Fieldset legend={t.anwesenheit}>
          <FieldRow>
            <NumberField name="fehlUe" label={t.fehlUe} suffix={t.ue} />
            <NumberField name="fehlWochen" label={t.fehlWochen} suffix={t.wochen} />
          </FieldRow>
          <SelectField
            name="folge"
            label={t.folge}
            placeholder={false}
            options={choices(['zaehlt-nicht', 'abmelden'] as const, t.folgen)}
          />
        </Fieldset>
        <Fieldset legend={t.weiteres}>
          <TextField name="gruppen" label={t.gruppen} hint={t.gruppenHinweis} width="full" />
          <SelectField
            name="eigenanteilArt"
            label={t.eigenanteil}
            placeholder={false}
            options={choices(['keiner', 'betrag', 'prozent'] as const, t.eigenanteilArten)}
          />
          <FieldRow>
            <MoneyField name="eigenanteilBetrag" label={t.eigenanteilBetrag} />
            <NumberField name="eigenanteilProzent" label={t.eigenanteilProzent} suffix="%" />
          </FieldRow>
          <CheckboxGroup
            name="unterlagen"
            label={t.unterlagen}
            choices={choices(UNTERLAGENARTEN, w.unterlage)}
          />
          <NumberField name="toleranzUeProzent" label={t.toleranz} suffix="%" />
        </Fieldset>
        <SubmitRow>
          <Button>{id === null ? t.anlegen : t.speichern}</Button>
          <LinkButton href={back} variant="tertiary">
            {t.zurueck}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
