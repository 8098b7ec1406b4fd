import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatGeld, type Geld } from '../../../begriffe/geld.ts';
import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Button,
  Card,
  Checkbox,
  EmptyState,
  Form,
  type FormErrors,
  Layout,
  Link,
  List,
  type Rahmen,
  SimpleTable,
  Stack,
  Stat,
  Stats,
  SubmitRow,
  Text,
} from '../../../design/index.ts';
import type { Abschlusshindernis } from '../../../platform/modul.ts';
import { haushaltTexte } from '../texte.ts';
import { restOf } from '../toepfe/topf.rules.ts';

export type Jahreszustand = 'abgeschlossen' | 'laufend' | 'abschliessbar';

export interface Jahreszeile {
  jahr: number;
  mittelCent: Geld;
  gezahltCent: Geld;
  zustand: Jahreszustand;
}

const TONE = { abgeschlossen: 'success', laufend: 'neutral', abschliessbar: 'warning' } as const;

const Zustand = ({ zustand, sprache }: { zustand: Jahreszustand; sprache: Anzeigesprache }) => (
  <Badge tone={TONE[zustand]}>{haushaltTexte[sprache][zustand]}</Badge>
);

export const JahrePage = ({ rahmen, zeilen }: { rahmen: Rahmen; zeilen: readonly Jahreszeile[] }) => {
  const { sprache } = rahmen;
  const t = haushaltTexte[sprache];
  return (
    <Layout rahmen={rahmen} title={t.jahre} intro={t.jahreEinleitung}>
      {zeilen.length === 0 ? (
        <EmptyState title={t.jahreLeer} icon="euro">
          {t.jahreLeerHinweis}
        </EmptyState>
      ) : (
        <SimpleTable
          caption={t.jahre}
          hideCaption
          rows={zeilen}
          columns={[
            {
              key: 'jahr',
              label: t.jahr,
              header: true,
              cell: (row) => row.jahr,
              href: (row) => `/haushalt/jahre/${row.jahr}`,
            },
            {
              key: 'mittel',
              label: t.mittel,
              align: 'end',
              cell: (row) => formatGeld(row.mittelCent, sprache),
            },
            {
              key: 'gezahlt',
              label: t.gezahlt,
              align: 'end',
              cell: (row) => formatGeld(row.gezahltCent, sprache),
            },
            {
              key: 'rest',
              label: t.rest,
              align: 'end',
              cell: (row) => formatGeld(restOf(row) ?? 0, sprache),
            },
            {
              key: 'zustand',
              label: t.zustand,
              cell: (row) => <Zustand zustand={row.zustand} sprache={sprache} />,
            },
          ]}
        />
      )}
    </Layout>
  );
};

/** One year: what is planned and paid, what stands against closing it, and the closing itself. */
export const JahrPage = ({
  rahmen,
  zeile,
  abschluss,
  hindernisse,
  darfAbschliessen,
  errors,
}: {
  rahmen: Rahmen;
  zeile: Jahreszeile;
  abschluss: { at: Date; von: string } | null;
  hindernisse: readonly Abschlusshindernis[];
  darfAbschliessen: boolean;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = haushaltTexte[sprache];
  const { jahr } = zeile;
  const canClose = zeile.zustand === 'abschliessbar' && darfAbschliessen && hindernisse.length === 0;
  return (
    <Layout
      rahmen={rahmen}
      title={t.jahrTitel(jahr)}
      intro={<Zustand zustand={zeile.zustand} sprache={sprache} />}
      breadcrumb={[{ text: t.jahre, href: '/haushalt/jahre' }]}
      failed={errors !== undefined}
    >
      <Stack gap="l">
        {errors?.[''] && !canClose && (
          <Alert tone="danger" live>
            {errors['']}
          </Alert>
        )}
        <Stats label={t.jahrTitel(jahr)}>
          <Stat
            label={t.mittel}
            value={formatGeld(zeile.mittelCent, sprache)}
            href={`/haushalt/toepfe?jahr=${jahr}`}
          />
          <Stat label={t.gezahlt} value={formatGeld(zeile.gezahltCent, sprache)} />
          <Stat label={t.rest} value={formatGeld(restOf(zeile) ?? 0, sprache)} />
        </Stats>
        {abschluss && (
          <Alert tone="success">
            {t.abgeschlossenVon(formatZeitpunkt(abschluss.at, sprache), abschluss.von)}
          </Alert>
        )}
        {zeile.zustand === 'laufend' && <Alert tone="info">{t.laeuftNoch}</Alert>}
        {!abschluss && (
          <Card title={t.hindernisse}>
            {hindernisse.length === 0 ? (
              <Text>{t.keineHindernisse}</Text>
            ) : (
              <List
                items={hindernisse.map(({ titel, hinweis, href }) => (
                  <>
                    <Link href={href}>{titel}</Link>
                    {hinweis && <Text muted>{hinweis}</Text>}
                  </>
                ))}
              />
            )}
          </Card>
        )}
        {canClose && (
          <Card title={t.abschliessen}>
            <Form action={`/haushalt/jahre/${jahr}/abschliessen`} errors={errors}>
              <Text>{t.abschliessenHinweis(jahr)}</Text>
              <Checkbox name="bestaetigt" label={t.abschliessenBestaetigen(jahr)} />
              <SubmitRow>
                <Button variant="danger">{t.abschliessen}</Button>
              </SubmitRow>
            </Form>
          </Card>
        )}
      </Stack>
    </Layout>
  );
};
