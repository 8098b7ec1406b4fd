import { maskIban } from '../../../../begriffe/iban.ts';
import { NIVEAUS } from '../../../../begriffe/niveau.ts';
import { findSprache, SPRACHEN } from '../../../../begriffe/sprache.ts';
import {
  Button,
  Checkbox,
  CheckboxGroup,
  DateField,
  FieldRow,
  Fieldset,
  Form,
  type FormErrors,
  type FormValues,
  HiddenField,
  Layout,
  LinkButton,
  type Rahmen,
  SelectField,
  Stack,
  SubmitRow,
  TextArea,
  TextField,
} from '../../../../design/index.ts';
import { GESCHLECHTER, POOLROLLEN, RICHTUNGEN } from '../../bedarf.rules.ts';
import type { Aehnlicher } from '../doppelt.store.ts';
import { texte } from '../texte.ts';
import { SchonDa, TrotzdemAnlegen } from './doppelt.tsx';
import { KontaktFelder, optionsOf, ThemenFelder, ZeitenFelder } from './felder.tsx';

/** One form for a new person and for a known one. */
export const FormularPage = ({
  rahmen,
  id,
  name,
  values,
  errors = {},
  zeilen,
  themen,
  iban,
  funde = [],
}: {
  rahmen: Rahmen;
  /** Null for somebody new. */
  id: number | null;
  name: string;
  values: FormValues;
  errors?: FormErrors;
  /** How many rows for languages. */
  zeilen: number;
  /** To choose from. */
  themen: readonly string[];
  /** The stored account number; only its mask is shown. */
  iban: string | null;
  /** Who may be the same person, to be answered before somebody new is saved. */
  funde?: readonly Aehnlicher[];
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  const action = id === null ? '/sprachmittler/neu' : `/sprachmittler/${id}/bearbeiten`;
  const back = id === null ? '/sprachmittler' : `/sprachmittler/${id}`;
  const own = (feld: string) => [values[feld] ?? []].flat() as string[];
  const sprachen = SPRACHEN.map((one) => ({ value: one.code, label: one[sprache] })).sort((a, b) =>
    a.label.localeCompare(b.label, sprache),
  );
  return (
    <Layout
      rahmen={rahmen}
      title={name}
      failed={Object.keys(errors).length > 0 || funde.length > 0}
      breadcrumb={[
        { text: t.sprachmittler, href: '/sprachmittler' },
        ...(id === null ? [] : [{ text: name, href: back }]),
      ]}
      width="narrow"
    >
      <Form action={action} values={values} errors={errors} guard marks="required">
        <HiddenField name="version" value={String(values.version ?? '')} />
        <SchonDa rahmen={rahmen} funde={funde} pfad="/sprachmittler" />
        {/* The first button is the one that the Enter key presses: it saves, and adds no row for a language. */}
        <SubmitRow>
          <Button variant="secondary">{id === null ? t.anlegen : t.speichern}</Button>
          <TrotzdemAnlegen rahmen={rahmen} funde={funde} />
        </SubmitRow>
        <Fieldset legend={t.person}>
          <FieldRow>
            <TextField name="nachname" label={t.nachname} required />
            <TextField name="vorname" label={t.vorname} />
          </FieldRow>
          <FieldRow>
            <SelectField
              name="geschlecht"
              label={t.geschlecht}
              options={optionsOf(GESCHLECHTER, 'geschlecht', sprache)}
            />
            <DateField name="geburtsdatum" label={t.geburtsdatum} />
          </FieldRow>
          <CheckboxGroup
            name="rollen"
            label={t.rollen}
            required
            choices={optionsOf(POOLROLLEN, 'poolrolle', sprache)}
            values={['sprachmittler']}
          />
          <FieldRow>
            {id === null && (
              <SelectField
                name="status"
                label={t.status}
                placeholder={false}
                options={optionsOf(['aktiv', 'interessiert'], 'sprachmittlerStatus', sprache)}
              />
            )}
            <DateField name="eingetreten_am" label={t.eingetreten} />
          </FieldRow>
        </Fieldset>
        <Fieldset legend={t.sprachen}>
          <Stack gap="l">
            {Array.from({ length: zeilen }, (_, index) => {
              const feld = (teil: string) => `sprachen.${index}.${teil}`;
              const chosen = String(values[feld('sprache')] ?? '');
              return (
                <Fieldset legend={t.spracheNummer(index + 1)}>
                  <FieldRow>
                    <SelectField
                      name={feld('sprache')}
                      label={t.sprache}
                      options={
                        chosen && !findSprache(chosen)
                          ? [{ value: chosen, label: chosen }, ...sprachen]
                          : sprachen
                      }
                    />
                    <TextField name={feld('dialekt')} label={t.dialekt} width="m" />
                  </FieldRow>
                  <FieldRow>
                    <SelectField
                      name={feld('niveau')}
                      label={t.niveau}
                      width="s"
                      options={NIVEAUS.map((value) => ({ value, label: value }))}
                    />
                    <SelectField
                      name={feld('richtung')}
                      label={t.richtung}
                      placeholder={false}
                      options={optionsOf(RICHTUNGEN, 'richtung', sprache)}
                    />
                  </FieldRow>
                  <Checkbox name={feld('muttersprache')} label={t.muttersprache} />
                </Fieldset>
              );
            })}
            <SubmitRow>
              <Button variant="tertiary" icon="plus" name="weitere" value="ja">
                {t.weitereZeile}
              </Button>
            </SubmitRow>
          </Stack>
        </Fieldset>
        <KontaktFelder sprache={sprache} />
        <TextField name="mobilitaet_hinweis" label={t.mobilitaetHinweis} width="full" />
        <ZeitenFelder sprache={sprache} legend={t.verfuegbarkeit} />
        <ThemenFelder
          sprache={sprache}
          themen={themen}
          weitere={[...own('themen'), ...own('abgelehnte_themen')]}
          gern={t.gernThemen}
          nicht={t.nichtThemen}
        />
        <Fieldset legend={t.nachweise}>
          <FieldRow>
            <DateField name="verschwiegenheit_am" label={t.verschwiegenheit} />
            <DateField name="verpflichtung_am" label={t.verpflichtung} />
          </FieldRow>
          <FieldRow>
            <DateField name="fuehrungszeugnis_am" label={t.fuehrungszeugnis} />
            <DateField name="fuehrungszeugnis_bis" label={t.fuehrungszeugnisBis} />
          </FieldRow>
          <FieldRow>
            <TextField name="fachdienst" label={t.fachdienst} />
            <DateField name="einwilligung_am" label={t.einwilligung} hint={t.einwilligungHinweis} />
          </FieldRow>
        </Fieldset>
        <Fieldset legend={t.bank}>
          <TextField
            name="iban"
            label={t.iban}
            autocomplete="off"
            hint={iban ? t.ibanGespeichert(maskIban(iban)) : undefined}
          />
          {iban && <Checkbox name="iban_loeschen" label={t.ibanLoeschen} />}
          <TextField name="kontoinhaber" label={t.kontoinhaber} autocomplete="off" />
        </Fieldset>
        <TextArea name="notiz" label={t.notiz} maxlength={4000} />
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
