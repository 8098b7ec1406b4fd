import {
  Button,
  Card,
  DateField,
  Details,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  List,
  RadioGroup,
  type Rahmen,
  SelectField,
  Stack,
  SubmitRow,
  Text,
  TextField,
} from '../../../../design/index.ts';
import { shorten } from '../../baum.page.tsx';
import { konzeptTexte } from '../../konzept.texte.ts';
import type { Abgleich } from '../abgleich.rules.ts';
import type { KonzeptImport } from '../konzept-import.store.ts';
import type { Zielkonzept } from '../uebernahme.store.ts';
import { vorschauTexte } from '../vorschau.texte.ts';
import { Vorschaurahmen } from './rahmen.page.tsx';

/** Which measures continue measures of the edition before; the office corrects what was proposed. */
export const AbgleichPage = ({
  rahmen,
  row,
  ziel,
  abgleich,
  offeneHinweise,
}: {
  rahmen: Rahmen;
  row: KonzeptImport;
  ziel: Zielkonzept;
  abgleich: readonly Abgleich[];
  offeneHinweise: number;
}) => {
  const { sprache } = rahmen;
  const t = vorschauTexte[sprache];
  const pfad = `/konzept/import/${row.id}/abgleich`;
  const konzeptwert = ziel.konzeptId === null ? 'neu' : String(ziel.konzeptId);
  const gleiche = abgleich.filter(({ grad }) => grad === 'gleich');
  // What has no candidate needs no question.
  const fragliche = abgleich.filter(({ grad, kandidaten }) => grad !== 'gleich' && kandidaten.length > 0);
  const neue = abgleich.filter(({ grad }) => grad === 'neu');
  const fortgefuehrt = new Set(abgleich.map(({ alt }) => alt?.id));
  const nichtMehr = ziel.alte.filter(({ id }) => !fortgefuehrt.has(id));
  return (
    <Vorschaurahmen rahmen={rahmen} row={row} ansicht="abgleich" offeneHinweise={offeneHinweise}>
      <Stack gap="l">
        <Card>
          <Form action={pfad} id="konzeptwahl">
            <SelectField
              name="konzept"
              label={t.konzept}
              placeholder={false}
              required
              width="l"
              value={konzeptwert}
              options={[
                ...ziel.konzepte.map(({ id, titel }) => ({
                  value: String(id),
                  label: t.konzeptAusgabe(titel),
                })),
                { value: 'neu', label: t.konzeptNeu },
              ]}
            />
            <SubmitRow>
              <Button variant="secondary">{konzeptTexte[sprache].speichern}</Button>
            </SubmitRow>
          </Form>
        </Card>
        {ziel.vorgaenger === null ? (
          <Text>{t.keinVorgaenger}</Text>
        ) : (
          <Stack gap="m">
            <Text>{t.abgleichEinleitung(ziel.vorgaenger.bezeichnung)}</Text>
            <Details summary={t.gleiche(gleiche.length)}>
              <List items={gleiche.map(({ neu }) => shorten(neu.text))} />
            </Details>
            <Details summary={t.nichtMehr(nichtMehr.length)}>
              <List items={nichtMehr.map(({ text }) => shorten(text))} />
            </Details>
            <Text strong>
              {t.geaenderte(abgleich.length - gleiche.length - neue.length)} · {t.neue(neue.length)}
            </Text>
            {fragliche.length > 0 && (
              <Form action={pfad} id="zuordnung">
                <HiddenField name="konzept" value={konzeptwert} />
                {fragliche.map(({ schluessel, neu, alt, kandidaten }, index) => (
                  <Card>
                    <Stack gap="s">
                      <Text>{neu.text}</Text>
                      <HiddenField name={`schluessel.${index}`} value={schluessel} />
                      <SelectField
                        name={`alt.${index}`}
                        label={t.frueher}
                        placeholder={false}
                        required
                        width="full"
                        value={String(alt?.id ?? 0)}
                        options={[
                          { value: '0', label: t.keineFruehere },
                          ...[...(alt && !kandidaten.includes(alt) ? [alt] : []), ...kandidaten].map(
                            ({ id, text }) => ({ value: String(id), label: shorten(text, 140) }),
                          ),
                        ]}
                      />
                    </Stack>
                  </Card>
                ))}
                <SubmitRow>
                  <Button>{t.zuordnen}</Button>
                </SubmitRow>
              </Form>
            )}
          </Stack>
        )}
      </Stack>
    </Vorschaurahmen>
  );
};

/** The last question before the act. */
export const UebernahmePage = ({
  rahmen,
  row,
  massnahmen,
  offeneHinweise,
  ziel,
  values,
  errors,
}: {
  rahmen: Rahmen;
  row: KonzeptImport;
  massnahmen: number;
  offeneHinweise: number;
  ziel: Zielkonzept;
  values: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = vorschauTexte[sprache];
  const pfad = `/konzept/import/${row.id}`;
  const konzept = ziel.konzepte.find(({ id }) => id === ziel.konzeptId);
  return (
    <Layout
      rahmen={rahmen}
      title={t.uebernahmeTitel}
      intro={t.uebernahmeEinleitung(massnahmen, offeneHinweise)}
      breadcrumb={[
        { text: t.titel, href: '/konzept/import' },
        { text: row.datei, href: pfad },
      ]}
      width="narrow"
      failed={errors !== undefined}
    >
      <Form action={`${pfad}/uebernehmen`} values={values} errors={errors ?? {}}>
        {konzept === undefined ? (
          <TextField name="titel" label={t.konzeptTitel} maxlength={200} required />
        ) : (
          <>
            <HiddenField name="titel" value={konzept.titel} />
            <Text>{t.konzeptAusgabe(konzept.titel)}</Text>
          </>
        )}
        <TextField
          name="bezeichnung"
          label={t.bezeichnung}
          hint={t.bezeichnungHinweis}
          maxlength={100}
          required
        />
        <RadioGroup
          name="status"
          label={t.geltung}
          required
          choices={(['gilt', 'entwurf'] as const).map((value) => ({ value, label: t.geltungen[value] }))}
        />
        <DateField name="beschlossenAm" label={t.beschlossenAm} />
        <TextField name="beschluss" label={t.beschluss} hint={t.beschlussHinweis} maxlength={300} />
        <SubmitRow>
          <Button icon="check">{t.uebernehmen}</Button>
          <LinkButton href={pfad} variant="tertiary">
            {konzeptTexte[sprache].abbrechen}
          </LinkButton>
        </SubmitRow>
      </Form>
    </Layout>
  );
};
