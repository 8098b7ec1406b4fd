/** Findings of a paper: the list, and one after the other to decide. The same in the preview and for an edition. */
import type { Child } from 'hono/jsx';
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import {
  Alert,
  Badge,
  Button,
  Card,
  Columns,
  EmptyState,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  LinkButton,
  PostButton,
  RadioGroup,
  Row,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextArea,
} from '../../design/index.ts';
import type { Wahl } from './import/entscheidung.rules.ts';
import { vorschauTexte } from './import/vorschau.texte.ts';

export interface Fund {
  /** Key in the preview, id later. */
  schluessel: string;
  art: string;
  satz: string;
  /** Where it stands, in words. */
  ort: string;
  entscheidung: { wahl: string; begruendung: string; zusatz?: string } | null;
}

/** A place of a contradiction as the paper has it. */
export interface Fundstelle {
  ort: string;
  href?: string;
  angaben: readonly { titel: string; text: string }[];
}

export const Hinweisliste = ({
  funde,
  pfad,
  darf,
  sprache,
}: {
  funde: readonly Fund[];
  pfad: string;
  darf: boolean;
  sprache: Anzeigesprache;
}) => {
  const t = vorschauTexte[sprache];
  const offen = funde.filter(({ entscheidung }) => entscheidung === null);
  if (funde.length === 0)
    return (
      <EmptyState title={t.hinweiseLeer} icon="check-circle">
        {t.hinweiseLeerHinweis}
      </EmptyState>
    );
  return (
    <Stack gap="m">
      {darf && offen[0] !== undefined && (
        <div>
          <LinkButton href={`${pfad}?hinweis=${offen[0].schluessel}`} variant="primary">
            {t.ersterOffener}
          </LinkButton>
        </div>
      )}
      <SimpleTable
        caption={t.hinweiseOffen(offen.length, funde.length)}
        rows={funde}
        columns={[
          {
            key: 'art',
            label: t.art,
            header: true,
            cell: ({ art }) => t.arten[art] ?? art,
            href: ({ schluessel }) => `${pfad}?hinweis=${schluessel}`,
          },
          { key: 'satz', label: t.satz, cell: ({ satz }) => satz },
          {
            key: 'entscheidung',
            label: t.entscheidung,
            cell: ({ entscheidung }) =>
              entscheidung === null ? (
                <Badge tone="warning">{t.nichtEntschieden}</Badge>
              ) : (
                (t.wahlen[entscheidung.wahl] ?? entscheidung.wahl)
              ),
          },
        ]}
      />
    </Stack>
  );
};

/** One finding with both places, the choices, and the way to the next one. */
export const Hinweisfrage = ({
  fund,
  nummer,
  anzahl,
  naechster,
  stellen,
  wahlen,
  pfad,
  darf,
  zurueck,
  values,
  errors,
  sprache,
}: {
  fund: Fund;
  nummer: number;
  anzahl: number;
  /** The next open one. */
  naechster: string | undefined;
  stellen: readonly Fundstelle[];
  wahlen: readonly Wahl[];
  pfad: string;
  darf: boolean;
  /** Takes the decision back; where that is possible. */
  zurueck?: { action: string; text: string };
  values?: FormValues;
  errors?: FormErrors;
  sprache: Anzeigesprache;
}) => {
  const t = vorschauTexte[sprache];
  const { entscheidung } = fund;
  const titel = [t.hier, t.dort];
  return (
    <Stack gap="m">
      <Alert tone={entscheidung === null ? 'warning' : 'info'} title={t.arten[fund.art] ?? fund.art}>
        {fund.satz}
      </Alert>
      <Columns min="l">
        {stellen.map((stelle, index) => (
          <Card
            title={stellen.length > 1 ? `${titel[index]}: ${stelle.ort}` : stelle.ort}
            footer={
              stelle.href && (
                <LinkButton href={stelle.href} variant="tertiary" size="small">
                  {stelle.ort}
                </LinkButton>
              )
            }
          >
            <Stack gap="s">
              {stelle.angaben.map(
                (angabe): Child => (
                  <Text>
                    <Text as="span" muted small>
                      {angabe.titel}:
                    </Text>{' '}
                    {angabe.text}
                  </Text>
                ),
              )}
            </Stack>
          </Card>
        ))}
      </Columns>
      {darf ? (
        <Card>
          <Form
            action={pfad}
            values={
              values ??
              (entscheidung === null
                ? {}
                : { wahl: entscheidung.wahl, begruendung: entscheidung.begruendung })
            }
            errors={errors ?? {}}
          >
            <HiddenField name="schluessel" value={fund.schluessel} />
            <RadioGroup
              name="wahl"
              label={t.entscheidung}
              required
              value={wahlen.length === 1 ? wahlen[0] : undefined}
              choices={wahlen.map((wahl) => ({ value: wahl, label: t.wahlen[wahl] ?? wahl }))}
            />
            <TextArea name="begruendung" label={t.begruendung} maxlength={1000} rows={2} />
            <SubmitRow>
              <Button>{t.entscheiden}</Button>
              <LinkButton
                href={naechster === undefined ? pfad : `${pfad}?hinweis=${naechster}`}
                variant="tertiary"
              >
                {t.spaeter}
              </LinkButton>
              <LinkButton href={pfad} variant="tertiary">
                {t.zurListe}
              </LinkButton>
            </SubmitRow>
          </Form>
        </Card>
      ) : (
        <Stack gap="s">
          {entscheidung !== null && (
            <Text>
              <Text as="span" strong>
                {t.wahlen[entscheidung.wahl] ?? entscheidung.wahl}
              </Text>
              {entscheidung.begruendung && `: ${entscheidung.begruendung}`}
              {entscheidung.zusatz && ` (${entscheidung.zusatz})`}
            </Text>
          )}
          <Row>
            {zurueck && entscheidung !== null && (
              <PostButton action={zurueck.action}>{zurueck.text}</PostButton>
            )}
            <LinkButton href={pfad} variant="tertiary">
              {t.zurListe}
            </LinkButton>
          </Row>
        </Stack>
      )}
      <Text muted small>
        {t.hinweisTitel(nummer, anzahl)}
      </Text>
    </Stack>
  );
};

/** The open finding after one that is decided: further down first, then from the start. */
export function nextOffener(funde: readonly Fund[], schluessel: string): string | undefined {
  const hier = funde.findIndex((fund) => fund.schluessel === schluessel);
  const reihe = [...funde.slice(hier + 1), ...funde.slice(0, Math.max(0, hier))];
  return reihe.find(({ entscheidung }) => entscheidung === null)?.schluessel;
}
