import { formatFestkomma } from '../../../../begriffe/festkomma.ts';
import { formatGeld } from '../../../../begriffe/geld.ts';
import {
  Alert,
  Button,
  Checkbox,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  LinkButton,
  List,
  RadioGroup,
  Section,
  SimpleTable,
  SubmitRow,
  Text,
  TextArea,
} from '../../../../design/index.ts';
import { formatSumme, vergabeTexte } from '../texte.ts';
import { type Rangliste, WERTENDE } from '../vergabe.rules.ts';
import { losfeld } from '../vergabe.schema.ts';
import type { Sicht, Vergaberechte } from './vergabe-angebote.page.tsx';
import { VERGABEN } from './vergaben.page.tsx';

/** What two people gave, once both have. */
export const Wertung = ({ rahmen, akte, rechte }: Sicht & { rechte: Vergaberechte }) => {
  const { sprache } = rahmen;
  const t = vergabeTexte[sprache];
  const { vergabe, wertende, raenge, lose, kriterien, angebote, abweichungen } = akte;
  const nameOf = (id: number) => angebote.find((one) => one.id === id)?.traeger ?? '';
  return (
    <Section
      title={t.wertung}
      actions={
        rechte.werten && (
          <LinkButton href={`${VERGABEN}/${vergabe.id}/wertung`} variant="primary">
            {t.werten}
          </LinkButton>
        )
      }
    >
      <Text>
        {wertende.length === 0 ? t.wertungOffen : t.wertungVon(wertende.map(({ name }) => name).join(', '))}
      </Text>
      {wertende.length === 1 && <Text muted>{t.wertungFehlt}</Text>}
      {wertende.length >= WERTENDE &&
        raenge.map((rang) => {
          const titel = lose.find(({ id }) => id === rang.losId)?.titel ?? '';
          if (rang.zeilen.length === 0)
            return (
              <Text>
                {titel}: {t.ohneAngebot}
              </Text>
            );
          return (
            <>
              <SimpleTable
                caption={t.rang(titel)}
                rows={rang.zeilen}
                tone={({ angebotId }) => (rang.fuehrend.includes(angebotId) ? 'success' : undefined)}
                columns={[
                  { key: 'traeger', label: t.traeger, header: true, cell: (one) => nameOf(one.angebotId) },
                  ...kriterien.map((kriterium) => ({
                    key: `k-${kriterium.id}`,
                    label: `${kriterium.bezeichnung} (${kriterium.gewicht} %)`,
                    align: 'end' as const,
                    cell: (one: Rangliste['zeilen'][number]) =>
                      formatFestkomma(one.punkte.get(kriterium.id) ?? 0, 2, sprache),
                  })),
                  {
                    key: 'summe',
                    label: t.summe,
                    align: 'end',
                    cell: ({ summe }) => formatSumme(summe, sprache),
                  },
                ]}
              />
              {rang.fuehrend.length > 1 && <Alert tone="warning">{t.gleichstand}</Alert>}
            </>
          );
        })}
      {abweichungen.length > 0 && (
        <Alert tone="warning" title={t.abweichungen}>
          <List
            items={abweichungen.map(({ angebotId, kriteriumId, von, bis }) =>
              t.abweichung(
                nameOf(angebotId),
                kriterien.find(({ id }) => id === kriteriumId)?.bezeichnung ?? '',
                von,
                bis,
              ),
            )}
          />
        </Alert>
      )}
    </Section>
  );
};

/** Which bid gets each lot. */
export const Zuschlag = ({
  rahmen,
  akte,
  values,
  errors,
}: Sicht & { values: FormValues; errors: FormErrors }) => {
  const { sprache } = rahmen;
  const t = vergabeTexte[sprache];
  const { vergabe, raenge, lose, angebote } = akte;
  const { '': _, grund: _grund, ...own } = errors;
  const label = (rang: Rangliste, id: number) => {
    const zeile = rang.zeilen.find(({ angebotId }) => angebotId === id)!;
    return `${angebote.find((one) => one.id === id)?.traeger}: ${formatGeld(zeile.betragCent, sprache)}`;
  };
  return (
    <Section title={t.zuschlag} intro={t.zuschlagIntro}>
      <Form id="zuschlag" action={`${VERGABEN}/${vergabe.id}/zuschlag`} values={values} errors={own}>
        <HiddenField name="version" value={vergabe.version} />
        {raenge
          .filter(({ zeilen }) => zeilen.length > 0)
          .map((rang) => (
            <RadioGroup
              name={losfeld(rang.losId)}
              label={lose.find(({ id }) => id === rang.losId)?.titel ?? ''}
              required
              choices={rang.fuehrend.map((id) => ({ value: String(id), label: label(rang, id) }))}
              {...(rang.fuehrend.length === 1 ? { value: String(rang.fuehrend[0]) } : {})}
            />
          ))}
        <TextArea name="begruendung" label={t.begruendung} hint={t.begruendungHinweis} />
        {own.trotzdem && <Checkbox name="trotzdem" label={t.trotzdem} />}
        <SubmitRow>
          <Button>{t.zuschlagen}</Button>
        </SubmitRow>
      </Form>
    </Section>
  );
};

/** What was promised and what is paid of it. */
export const Vertraege = ({ rahmen, akte }: Sicht) => {
  const { sprache } = rahmen;
  const t = vergabeTexte[sprache];
  const rows = akte.vertraege.flatMap((vertrag) => vertrag.jahre.map((jahr) => ({ ...vertrag, ...jahr })));
  const geld = (key: 'gebundenCent' | 'gezahltCent' | 'betragCent', label: string) => ({
    key,
    label,
    align: 'end' as const,
    nowrap: true,
    cell: (one: (typeof rows)[number]) => formatGeld(one[key], sprache),
  });
  return (
    <Section title={t.vertraege}>
      <SimpleTable
        caption={t.vertraege}
        hideCaption
        rows={rows}
        columns={[
          {
            key: 'los',
            label: t.lose,
            header: true,
            cell: ({ losId }) => akte.lose.find(({ id }) => id === losId)?.titel ?? '',
          },
          { key: 'traeger', label: t.traeger, cell: ({ traeger }) => traeger },
          geld('betragCent', t.vertragssumme),
          { key: 'jahr', label: t.jahr, align: 'end', cell: ({ jahr }) => jahr },
          geld('gebundenCent', t.gebunden),
          geld('gezahltCent', t.gezahlt),
        ]}
      />
    </Section>
  );
};
