import { formatIban, maskIban } from '../../../begriffe/iban.ts';
import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Button,
  Card,
  Facts,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  type Rahmen,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../design/index.ts';
import type { EinstellungVerlauf } from '../../../platform/settings.ts';
import { haushaltTexte } from '../texte.ts';
import type { Haushaltskonto } from './konto.settings.ts';

/** The account that pays, its form and who changed it when. */
export const KontoPage = ({
  rahmen,
  konto,
  verlauf,
  darfAendern,
  values,
  errors,
}: {
  rahmen: Rahmen;
  konto: Haushaltskonto | null;
  verlauf: readonly EinstellungVerlauf<Haushaltskonto | null>[];
  darfAendern: boolean;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = haushaltTexte[sprache];
  const account = (one: Haushaltskonto | null) => (one ? `${one.name}, ${maskIban(one.iban)}` : '');
  return (
    <Layout
      rahmen={rahmen}
      title={t.konto}
      intro={t.kontoEinleitung}
      width="narrow"
      failed={errors !== undefined}
    >
      <Stack gap="l">
        {konto ? (
          <Facts
            facts={[
              { key: t.kontoName, value: konto.name },
              { key: t.iban, value: darfAendern ? formatIban(konto.iban) : maskIban(konto.iban) },
              { key: t.bic, value: konto.bic },
            ]}
          />
        ) : (
          <Alert tone="warning" title={t.kontoFehlt}>
            {t.kontoFehltHinweis}
          </Alert>
        )}
        {darfAendern && (
          <Card title={t.kontoAendern}>
            <Form action="/haushalt/konto" values={values} errors={errors} guard>
              <Text muted>{t.kontoAendernHinweis}</Text>
              <TextField
                name="name"
                label={t.kontoName}
                hint={t.kontoNameHinweis}
                value={konto?.name}
                maxlength={70}
                required
              />
              <TextField
                name="iban"
                label={t.iban}
                value={konto ? formatIban(konto.iban) : ''}
                autocomplete="off"
                width="m"
                required
              />
              <TextField
                name="bic"
                label={t.bic}
                hint={t.bicHinweis}
                value={konto?.bic}
                autocomplete="off"
                width="s"
              />
              <SubmitRow>
                <Button>{t.speichern}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
        {verlauf.length > 0 && (
          <SimpleTable
            caption={t.verlauf}
            rows={verlauf}
            columns={[
              {
                key: 'wann',
                label: t.wann,
                header: true,
                nowrap: true,
                cell: (one) => formatZeitpunkt(one.gesetztAt, sprache),
              },
              { key: 'wer', label: t.wer, cell: (one) => one.gesetztVon },
              { key: 'konto', label: t.konto, cell: (one) => account(one.wert) },
            ]}
          />
        )}
      </Stack>
    </Layout>
  );
};
