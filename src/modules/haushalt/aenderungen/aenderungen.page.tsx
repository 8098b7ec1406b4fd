import { formatGeld } from '../../../begriffe/geld.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  EmptyState,
  FieldRow,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  LinkButton,
  MoneyField,
  NumberField,
  RadioGroup,
  type Rahmen,
  Row,
  SelectField,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
  type Ton,
} from '../../../design/index.ts';
import { Jahrwahl } from '../jahrwahl.page.tsx';
import type { Topf } from '../toepfe/topf.store.ts';
import { ueberblickTexte } from '../ueberblick/ueberblick.texte.ts';
import { type Aenderungsstatus, type Entscheidung, WUENSCHE } from './aenderung.rules.ts';
import type { Mittelaenderung } from './aenderung.store.ts';
import { aenderungenTexte } from './aenderungen.texte.ts';

const PFAD = '/haushalt/aenderungen';

const TON: Record<Aenderungsstatus, Ton> = {
  beantragt: 'warning',
  freigegeben: 'success',
  abgelehnt: 'danger',
  zurueckgezogen: 'neutral',
};

/** The changes of a year, and for whoever may: deciding and asking for one. */
export const AenderungenPage = ({
  rahmen,
  jahr,
  jahre,
  topf,
  aenderungen,
  entscheidungen,
  darfBeantragen,
  refused,
}: {
  rahmen: Rahmen;
  jahr: number;
  jahre: readonly number[];
  /** Only its changes are shown. */
  topf: Topf | null;
  aenderungen: readonly Mittelaenderung[];
  /** What this person may do about one. */
  entscheidungen: (aenderung: Mittelaenderung) => readonly Entscheidung[];
  darfBeantragen: boolean;
  /** The decision that was refused. */
  refused?: { id: number; errors: FormErrors };
}) => {
  const { sprache } = rahmen;
  const t = aenderungenTexte[sprache];
  const seite = (name: string | null, vonJahr: number | null) =>
    name === null || vonJahr === null ? t.gesamthaushalt : t.topfJahr(name, vonJahr);
  const offene = aenderungen.filter((one) => entscheidungen(one).length > 0);
  return (
    <Layout
      rahmen={rahmen}
      title={t.aenderungenTitel(jahr)}
      intro={topf ? topf.bezeichnung : t.einleitung}
      breadcrumb={[{ text: ueberblickTexte[sprache].ueberblick, href: `/haushalt/ueberblick?jahr=${jahr}` }]}
      actions={
        darfBeantragen && (
          <LinkButton href={`${PFAD}/neu?jahr=${jahr}`} variant="primary" icon="plus">
            {t.neu}
          </LinkButton>
        )
      }
      failed={refused !== undefined}
    >
      <Stack gap="l">
        <Jahrwahl
          rahmen={rahmen}
          jahr={jahr}
          jahre={jahre}
          href={(one) => `${PFAD}?jahr=${one}${topf ? `&topf=${topf.id}` : ''}`}
        />
        {offene.map((one) => (
          <Card title={`${t.arten[one.art]}: ${formatGeld(one.betragCent, sprache)}`} tone="warning">
            <Form
              action={`${PFAD}/${one.id}/entscheiden`}
              errors={refused?.id === one.id ? refused.errors : undefined}
            >
              <Text>
                {t.von}: {seite(one.vonTopf, one.vonJahr)}. {t.nach}: {seite(one.nachTopf, one.nachJahr)}.{' '}
                {one.grund}
              </Text>
              <Text muted small>
                {t.beantragtVon(one.beantragtVon, formatDatum(datumOf(one.beantragtAt), sprache))}
              </Text>
              <SubmitRow>
                {entscheidungen(one).map((entscheidung) => (
                  <Button
                    name="entscheidung"
                    value={entscheidung}
                    variant={entscheidung === 'freigeben' ? 'primary' : 'secondary'}
                  >
                    {t[entscheidung]}
                  </Button>
                ))}
              </SubmitRow>
            </Form>
          </Card>
        ))}
        {aenderungen.length === 0 ? (
          <EmptyState title={t.leer} icon="euro">
            {t.leerHinweis}
          </EmptyState>
        ) : (
          <SimpleTable
            caption={t.aenderungenTitel(jahr)}
            hideCaption
            rows={aenderungen}
            columns={[
              { key: 'art', label: t.art, header: true, cell: (row) => t.arten[row.art] },
              { key: 'von', label: t.von, cell: (row) => seite(row.vonTopf, row.vonJahr) },
              { key: 'nach', label: t.nach, cell: (row) => seite(row.nachTopf, row.nachJahr) },
              {
                key: 'betrag',
                label: t.betrag,
                align: 'end',
                nowrap: true,
                cell: (row) => formatGeld(row.betragCent, sprache),
              },
              {
                key: 'grund',
                label: t.grund,
                cell: (row) => [row.grund, row.beschluss].filter((text) => text !== '').join(' · '),
              },
              {
                key: 'stand',
                label: t.stand,
                cell: (row) => (
                  <Stack gap="xs">
                    <Row>
                      <Badge tone={TON[row.status]}>{t.staende[row.status]}</Badge>
                    </Row>
                    <Text as="span" muted small>
                      {row.entschiedenAt === null
                        ? t.beantragtVon(row.beantragtVon, formatDatum(datumOf(row.beantragtAt), sprache))
                        : t.entschiedenVon(
                            row.entschiedenVon ?? '',
                            formatDatum(datumOf(row.entschiedenAt), sprache),
                          )}
                    </Text>
                  </Stack>
                ),
              },
            ]}
          />
        )}
      </Stack>
    </Layout>
  );
};

/** Asking for a change. */
export const AenderungNeuPage = ({
  rahmen,
  toepfe,
  values,
  errors,
}: {
  rahmen: Rahmen;
  toepfe: readonly Topf[];
  values: FormValues;
  errors?: FormErrors;
}) => {
  const t = aenderungenTexte[rahmen.sprache];
  const options = toepfe.map((topf) => ({ value: String(topf.id), label: topf.bezeichnung }));
  return (
    <Layout
      rahmen={rahmen}
      title={t.neu}
      intro={t.einleitung}
      breadcrumb={[{ text: t.aenderungen, href: PFAD }]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form action={`${PFAD}/neu`} values={values} errors={errors} guard>
        <RadioGroup
          name="wunsch"
          label={t.wunsch}
          required
          choices={WUENSCHE.map((wunsch) => ({ value: wunsch, label: t.wuensche[wunsch] }))}
        />
        <SelectField name="topf" label={t.topf} options={options} required />
        <SelectField name="nachTopf" label={t.nachTopf} hint={t.nachTopfHinweis} options={options} />
        <FieldRow>
          <NumberField name="jahr" label={t.jahr} hint={t.jahrHinweis} required />
          <MoneyField name="betrag" label={t.betrag} required />
        </FieldRow>
        <TextField name="grund" label={t.grund} maxlength={300} required />
        <TextField name="beschluss" label={t.beschluss} hint={t.beschlussHinweis} maxlength={200} />
        <SubmitRow>
          <Button>{t.beantragen}</Button>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
