import { formatGeld, sumGeld } from '../../../../begriffe/geld.ts';
import { datumOf } from '../../../../begriffe/zeit.ts';
import { formatDatum } from '../../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Button,
  CheckboxGroup,
  DateField,
  EmptyState,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  type Rahmen,
  SubmitRow,
} from '../../../../design/index.ts';
import type { Kursrechnung } from '../kursrechnung.store.ts';
import { abrechnungsTexte } from '../texte.ts';
import { LISTE, monateWort } from './rechnungen.page.tsx';

/** Checked invoices; the second person chooses which go into a payment file. */
export const AnweisenPage = ({
  rahmen,
  rechnungen,
  werId,
  values,
  errors,
}: {
  rahmen: Rahmen;
  rechnungen: readonly Kursrechnung[];
  /** Whoever checked an invoice does not pay it. */
  werId: string | null;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = abrechnungsTexte[sprache];
  const summe = sumGeld(rechnungen.map(({ anerkanntCent }) => anerkanntCent ?? 0));
  return (
    <Layout
      rahmen={rahmen}
      title={t.auszahlen}
      intro={t.auszahlenHinweis}
      breadcrumb={[{ text: t.rechnungen, href: LISTE }]}
      failed={errors !== undefined}
    >
      {rechnungen.length === 0 && errors && (
        <Alert tone="danger" live>
          {Object.values(errors)[0]}
        </Alert>
      )}
      {rechnungen.length === 0 ? (
        <EmptyState title={t.auszahlenLeer} icon="euro">
          {t.auszahlenLeerHinweis}
        </EmptyState>
      ) : (
        <Form action={`${LISTE}/anweisen`} values={values} errors={errors}>
          <CheckboxGroup
            name="rechnungen"
            label={`${t.rechnungen}, ${t.summe} ${formatGeld(summe, sprache)}`}
            choices={rechnungen.map((rechnung) => {
              const isOwn = rechnung.geprueftVon === werId;
              return {
                value: String(rechnung.id),
                label: `${rechnung.nummer}, ${rechnung.traeger}: ${formatGeld(rechnung.anerkanntCent ?? 0, sprache)}`,
                hint: [
                  `${rechnung.kennung} ${rechnung.titel}`,
                  monateWort(rechnung.monate, sprache),
                  rechnung.istZurueck && t.zurueck,
                  isOwn
                    ? t.selbstGeprueft
                    : rechnung.geprueftAt &&
                      t.geprueftVon(
                        rechnung.geprueftVonName ?? '',
                        formatDatum(datumOf(rechnung.geprueftAt), sprache),
                      ),
                ]
                  .filter(Boolean)
                  .join(' · '),
                disabled: isOwn,
              };
            })}
          />
          <DateField name="ausfuehrung_am" label={t.ausfuehrung} required />
          <SubmitRow>
            <Button icon="euro">{t.anweisen}</Button>
          </SubmitRow>
        </Form>
      )}
    </Layout>
  );
};
