import { formatGeld } from '../../../begriffe/geld.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Card,
  DateField,
  Details,
  Facts,
  FieldRow,
  Form,
  HiddenField,
  MoneyField,
  PostButton,
  type Rahmen,
  Section,
  SimpleTable,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../design/index.ts';
import type { Abgelehnt } from './zuwendung.page.tsx';
import type { Schritt } from './zuwendung.rules.ts';
import type { Auflage } from './zuwendung.store.ts';
import { zuwendungTexte } from './zuwendung.texte.ts';
import type { Zuwendungsrechnung } from './zuwendung-laden.ts';

interface Teil {
  rahmen: Rahmen;
  path: string;
  refused: Abgelehnt | undefined;
}

const of = (refused: Abgelehnt | undefined, formular: string) =>
  refused?.formular === formular ? { values: refused.values, errors: refused.errors } : {};

/** What this person may do next with the grant. */
export const Schritte = ({ rahmen, path, schritte, refused }: Teil & { schritte: readonly Schritt[] }) => {
  const t = zuwendungTexte[rahmen.sprache];
  if (schritte.length === 0) return null;
  return (
    <Stack>
      {schritte.map((schritt) => (
        <Card title={t.schritte[schritt]}>
          <Form action={`${path}/${schritt}`} id={schritt} {...of(refused, schritt)}>
            {schritt === 'beantragen' && <Text muted>{t.beantragenHinweis}</Text>}
            {schritt === 'pruefen' && <Text muted>{t.pruefenHinweis}</Text>}
            {schritt === 'einreichen' && <Text muted>{t.einreichenHinweis}</Text>}
            <Felder rahmen={rahmen} schritt={schritt} />
            <SubmitRow>
              <Button
                variant={schritt === 'ablehnen' || schritt === 'zurueckgeben' ? 'secondary' : 'primary'}
              >
                {t.schritte[schritt]}
              </Button>
            </SubmitRow>
          </Form>
        </Card>
      ))}
    </Stack>
  );
};

const Felder = ({ rahmen, schritt }: { rahmen: Rahmen; schritt: Schritt }) => {
  const t = zuwendungTexte[rahmen.sprache];
  switch (schritt) {
    case 'beantragen':
      return <DateField name="am" label={t.beantragtAm} required />;
    case 'bewilligen':
      return (
        <>
          <FieldRow>
            <DateField name="am" label={t.bescheidAm} required />
            <TextField name="aktenzeichen" label={t.aktenzeichen} maxlength={100} />
          </FieldRow>
          <FieldRow>
            <MoneyField name="bewilligt" label={t.bewilligt} required />
            <DateField name="nachweisBis" label={t.nachweisBis} hint={t.nachweisBisHinweis} />
          </FieldRow>
        </>
      );
    case 'ablehnen':
      return (
        <FieldRow>
          <DateField name="am" label={t.bescheidAm} required />
          <TextField name="aktenzeichen" label={t.aktenzeichen} maxlength={100} />
        </FieldRow>
      );
    default:
      return null;
  }
};

/** Calls for money and what came for them. */
export const Abrufe = ({
  rahmen,
  path,
  rechnung,
  darfBearbeiten,
  refused,
}: Teil & { rechnung: Zuwendungsrechnung; darfBearbeiten: boolean }) => {
  const { sprache } = rahmen;
  const t = zuwendungTexte[sprache];
  const { abrufe, stand } = rechnung;
  const geld = (cent: number) => formatGeld(cent, sprache);
  return (
    <Section title={t.abrufe}>
      <Stack>
        <Facts
          layout="columns"
          facts={[
            { key: t.anspruch, value: geld(stand.anspruchCent) },
            { key: t.erhalten, value: geld(stand.erhaltenCent) },
            { key: t.rest, value: geld(stand.restCent) },
            stand.erstattungCent > 0 && { key: t.erstattung, value: geld(stand.erstattungCent) },
          ]}
        />
        {abrufe.length === 0 ? (
          <Text muted>{t.keinAbruf}</Text>
        ) : (
          <SimpleTable
            caption={t.abrufe}
            hideCaption
            rows={abrufe}
            columns={[
              {
                key: 'am',
                label: t.abrufAm,
                header: true,
                cell: (row) => formatDatum(row.angefordert_am, sprache),
              },
              { key: 'betrag', label: t.abrufBetrag, align: 'end', cell: (row) => geld(row.betrag_cent) },
              {
                key: 'eingang',
                label: t.eingangAm,
                cell: (row) =>
                  row.eingegangen_am === null ? t.offen : formatDatum(row.eingegangen_am, sprache),
              },
              {
                key: 'eingegangen',
                label: t.eingangBetrag,
                align: 'end',
                cell: (row) => (row.eingegangen_cent === null ? '' : geld(row.eingegangen_cent)),
              },
            ]}
          />
        )}
        {darfBearbeiten &&
          abrufe
            .filter((abruf) => abruf.eingegangen_am === null)
            .map((abruf) => (
              <Card title={t.eingangZu(geld(abruf.betrag_cent))}>
                <Form
                  action={`${path}/eingang`}
                  id={`eingang-${abruf.id}`}
                  {...of(refused, `eingang-${abruf.id}`)}
                >
                  <HiddenField name="abruf" value={abruf.id} />
                  <FieldRow>
                    <DateField name="eingangAm" label={t.eingangAm} required />
                    <MoneyField name="eingangBetrag" label={t.eingangBetrag} required />
                  </FieldRow>
                  <SubmitRow>
                    <Button variant="secondary">{t.eingangEintragen}</Button>
                  </SubmitRow>
                </Form>
              </Card>
            ))}
        {darfBearbeiten && (
          <Details summary={t.abrufNeu} open={refused?.formular === 'abruf'}>
            <Form action={`${path}/abruf`} {...of(refused, 'abruf')}>
              <FieldRow>
                <DateField name="abrufAm" label={t.abrufAm} required />
                <MoneyField name="abrufBetrag" label={t.abrufBetrag} required />
              </FieldRow>
              <SubmitRow>
                <Button variant="secondary">{t.abrufEintragen}</Button>
              </SubmitRow>
            </Form>
          </Details>
        )}
      </Stack>
    </Section>
  );
};

/** Conditions of the notice. */
export const Auflagen = ({
  rahmen,
  path,
  auflagen,
  darfBearbeiten,
  refused,
}: Teil & { auflagen: readonly Auflage[]; darfBearbeiten: boolean }) => {
  const { sprache } = rahmen;
  const t = zuwendungTexte[sprache];
  return (
    <Section title={t.auflagen}>
      <Stack>
        {auflagen.length === 0 ? (
          <Text muted>{t.keineAuflage}</Text>
        ) : (
          <SimpleTable
            caption={t.auflagen}
            hideCaption
            rows={auflagen}
            columns={[
              { key: 'text', label: t.auflage, header: true, cell: (row) => row.text },
              {
                key: 'faellig',
                label: t.faelligAm,
                nowrap: true,
                cell: (row) => row.faellig_am && formatDatum(row.faellig_am, sprache),
              },
              {
                key: 'stand',
                label: t.stand,
                cell: (row) => {
                  if (row.erledigt_am !== null) {
                    return t.erfuelltAm(formatDatum(row.erledigt_am, sprache), row.erledigt_von ?? '');
                  }
                  if (!darfBearbeiten) return t.offen;
                  return (
                    <PostButton
                      action={`${path}/auflagen/${row.id}/erfuellen`}
                      size="small"
                      variant="secondary"
                      label={t.erfuellenLabel(row.text)}
                    >
                      {t.erfuellen}
                    </PostButton>
                  );
                },
              },
            ]}
          />
        )}
        {darfBearbeiten && (
          <Details summary={t.auflageNeu} open={refused?.formular === 'auflage'}>
            <Form action={`${path}/auflagen`} {...of(refused, 'auflage')}>
              <TextField name="auflage" label={t.auflage} maxlength={500} required />
              <DateField name="faelligAm" label={t.faelligAm} />
              <SubmitRow>
                <Button variant="secondary">{t.auflageNeu}</Button>
              </SubmitRow>
            </Form>
          </Details>
        )}
      </Stack>
    </Section>
  );
};
