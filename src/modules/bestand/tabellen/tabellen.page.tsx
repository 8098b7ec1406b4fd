import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  EmptyState,
  FileField,
  Form,
  type FormErrors,
  Layout,
  type Rahmen,
  SimpleTable,
  Stack,
  SubmitRow,
} from '../../../design/index.ts';
import { formatStichtag, formatZahl } from '../anzeige.ts';
import { bestandTexte } from '../texte.ts';
import type { Tabellenzeile } from './tabelle.store.ts';

const TON = {
  'wird-gelesen': 'info',
  'nicht-lesbar': 'danger',
  zuordnung: 'warning',
  vorschau: 'warning',
  'wird-gespeichert': 'info',
  uebernommen: 'success',
  verworfen: 'neutral',
} as const;

/** Every imported table; whoever may, reads a new one. */
export const TabellenPage = ({
  rahmen,
  tabellen,
  darfBearbeiten,
  errors,
}: {
  rahmen: Rahmen;
  tabellen: readonly Tabellenzeile[];
  darfBearbeiten: boolean;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = bestandTexte[sprache];
  const dates = ({ stichtage }: Tabellenzeile) => {
    const [erster, letzter] = [stichtage[0] ?? '', stichtage.at(-1) ?? ''];
    const shown = [erster, letzter].map((one) => formatStichtag(one, sprache));
    return erster === letzter ? shown[0] : shown.join(' – ');
  };
  return (
    <Layout rahmen={rahmen} title={t.tabellen} intro={t.tabellenEinleitung} failed={errors !== undefined}>
      <Stack gap="l">
        {darfBearbeiten && (
          <Card title={t.tabelleEinlesen}>
            <Form action="/bestand/tabellen" upload errors={errors}>
              <FileField
                name="datei"
                label={t.datei}
                hint={t.dateiHinweis}
                accept=".csv,.txt,.xlsx"
                required
              />
              <SubmitRow>
                <Button icon="upload">{t.einlesen}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
        {tabellen.length === 0 ? (
          <EmptyState title={t.tabellenLeer} icon="upload">
            {t.tabellenLeerHinweis}
          </EmptyState>
        ) : (
          <SimpleTable
            caption={t.tabellen}
            hideCaption
            rows={tabellen}
            columns={[
              {
                key: 'titel',
                label: t.tabelle,
                header: true,
                cell: ({ titel, kennung }) => titel || kennung,
                href: ({ id }) => `/bestand/tabellen/${id}`,
              },
              { key: 'kennung', label: t.kennung, nowrap: true, cell: ({ kennung }) => kennung },
              { key: 'stichtage', label: t.stichtage, nowrap: true, cell: dates },
              { key: 'werte', label: t.werte, align: 'end', cell: ({ werte }) => formatZahl(werte, sprache) },
              {
                key: 'status',
                label: t.zustand,
                cell: ({ status, istErsetzt }) =>
                  istErsetzt ? (
                    <Badge>{t.ersetzt}</Badge>
                  ) : (
                    <Badge tone={TON[status]}>{t.status[status]}</Badge>
                  ),
              },
              {
                key: 'am',
                label: t.eingelesen,
                cell: ({ eingelesen_at, eingelesen_von }) =>
                  `${formatZeitpunkt(eingelesen_at, sprache)}, ${eingelesen_von}`,
              },
            ]}
          />
        )}
      </Stack>
    </Layout>
  );
};
