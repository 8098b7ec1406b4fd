import { Button, ConfirmDialog, CopyText, LinkButton, PostButton } from './button.tsx';
import { CellField } from './cell-field.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from './choices.tsx';
import {
  DateField,
  EmailField,
  HiddenField,
  MoneyField,
  NumberField,
  PasswordField,
  PhoneField,
  SearchField,
  TextField,
  TimeField,
} from './fields.tsx';
import { FieldRow, Fieldset, Form, SubmitRow } from './form.tsx';
import { Card, Columns, Row, Section, Stack } from './layout-primitives.tsx';
import { FileField, SelectField, TextArea } from './more-fields.tsx';
import { SimpleTable } from './table.tsx';

const sprachen = [
  { value: 'ar', label: 'Arabisch' },
  { value: 'ti', label: 'Tigrinya' },
  { value: 'uk', label: 'Ukrainisch' },
];

const Fields = () => (
  <>
    <Fieldset legend="Termin" hint="Tag und Uhrzeit können in jeder üblichen Schreibweise stehen.">
      <FieldRow>
        <DateField name="am" label="Tag" required />
        <TimeField name="von" label="Beginn" required />
        <TimeField name="bis" label="Ende" hint="sonst eine Stunde" />
      </FieldRow>
      <SelectField
        name="sprache"
        label="Sprache"
        required
        options={[
          { label: 'Häufig', options: sprachen },
          { value: 'aii', label: 'Assyrisch' },
        ]}
      />
      <TextField
        name="ort"
        label="Ort des Einsatzes"
        required
        autocomplete="street-address"
        suggestions={['Niedermoor', 'Obermühle']}
      />
    </Fieldset>
    <RadioGroup
      name="weg"
      label="Wie wird gedolmetscht?"
      required
      choices={[
        { value: 'vor-ort', label: 'Vor Ort', hint: 'Fahrtkosten werden erstattet.' },
        { value: 'telefon', label: 'Am Telefon' },
        { value: 'video', label: 'Per Video', disabled: true },
      ]}
    />
    <CheckboxGroup
      name="merkmale"
      label="Was ist zu beachten?"
      horizontal
      choices={[
        { value: 'frau', label: 'nur Frauen' },
        { value: 'mann', label: 'nur Männer' },
        { value: 'bekannt', label: 'keine Bekannten' },
      ]}
    />
    <TextArea
      name="anlass"
      label="Anlass"
      hint="Keine Namen von Klientinnen und Klienten."
      maxlength={500}
      required
    />
    <FieldRow>
      <MoneyField name="satz" label="Entschädigung" />
      <NumberField name="km" label="Entfernung" suffix="km" />
      <EmailField name="mail" label="E-Mail" />
      <PhoneField name="telefon" label="Telefon" />
    </FieldRow>
    <Checkbox
      name="schweigen"
      label="Die Schweigepflichterklärung liegt unterschrieben vor."
      hint="Ohne sie ist keine Vermittlung möglich."
    />
    <HiddenField name="fassung" value={3} />
  </>
);

/** Forms: fresh, rejected, and the single parts. */
export const GalleryForms = (_: { search: URLSearchParams }) => (
  <>
    <Section title="Eine Tabelle als Formular">
      <SimpleTable
        caption="Anwesenheit im März"
        columns={[
          { key: 'nummer', label: 'Nummer', header: true, cell: (nummer: string) => nummer },
          {
            key: 'ue',
            label: 'UE anwesend',
            cell: (nummer) => <CellField name={`ue.${nummer}`} label={`${nummer}, UE anwesend`} value="18" />,
          },
        ]}
        rows={['TN-7KQ2XB', 'TN-M4PD9A']}
      />
    </Section>
    <Section title="Formulare">
      <Columns min="l" gap="l">
        <Card title="Neu" level={3}>
          <Form action="/design" guard>
            <Fields />
            <SubmitRow>
              <Button icon="check">Anfrage anlegen</Button>
              <LinkButton href="#" variant="tertiary">
                Abbrechen
              </LinkButton>
            </SubmitRow>
          </Form>
        </Card>
        <Card title="Abgelehnt, Eingabe behalten" level={3}>
          <Form
            id="zweites"
            action="/design"
            values={{
              am: '31.2.2026',
              von: '9.00',
              bis: '8',
              sprache: 'ti',
              ort: '<Am Deich 3>',
              merkmale: ['frau', 'bekannt'],
              km: '12,5',
              anlass: 'Entwicklungsgespräch',
            }}
            errors={{
              am: 'Den 31.2.2026 gibt es nicht.',
              bis: 'Das Ende liegt vor dem Beginn.',
              weg: 'Bitte wählen Sie, wie gedolmetscht wird.',
              schweigen: 'Bitte bestätigen Sie die Schweigepflichterklärung.',
              '': 'Für diesen Tag gibt es schon eine gleiche Anfrage.',
            }}
          >
            <Fields />
            <SubmitRow>
              <Button>Anfrage anlegen</Button>
            </SubmitRow>
          </Form>
        </Card>
      </Columns>
    </Section>
    <Section title="Fast alles freiwillig">
      <Card>
        <Form action="/design" id="viertes" marks="required">
          <TextField name="nachname" label="Nachname" required />
          <TextField name="vorname" label="Vorname" />
          <TextField name="wohnort" label="Ort" />
        </Form>
      </Card>
    </Section>
    <Section title="Weitere Felder">
      <Card>
        <Form action="/design" id="drittes" upload>
          <FileField
            name="datei"
            label="Tabelle der Einsätze"
            hint="Excel oder CSV, höchstens 10 MB"
            accept=".xlsx,.csv"
            required
          />
          <SearchField name="q" label="Person suchen" />
          <PasswordField name="passwort" label="Passwort" required />
          <TextField name="aktenzeichen" label="Aktenzeichen" value="51.2-2026/0417" readonly required />
          <TextField name="gesperrt" label="Gesperrt" value="nicht änderbar" disabled required />
        </Form>
      </Card>
    </Section>
    <Section title="Knöpfe">
      <Stack>
        <Row>
          <Button>Speichern</Button>
          <Button variant="secondary" icon="print">
            Drucken
          </Button>
          <Button variant="tertiary">Abbrechen</Button>
          <Button variant="danger" icon="trash">
            Löschen
          </Button>
          <Button disabled>Gesperrt</Button>
        </Row>
        <Row>
          <Button size="small">Klein</Button>
          <PostButton action="/design" values={{ id: 7 }} size="small" icon="check">
            Freigeben
          </PostButton>
          <LinkButton href="#" icon="plus">
            Neue Anfrage
          </LinkButton>
          <Button size="large">Ja, ich komme</Button>
          <ConfirmDialog
            trigger="Konto löschen …"
            title="Konto von Saba Testfrau löschen?"
            action="/design"
            confirm="Konto löschen"
            values={{ id: 12 }}
          >
            Einsätze und Abrechnungen bleiben ohne Namen erhalten.
          </ConfirmDialog>
        </Row>
        <CopyText
          label="Adresse des Kalenders"
          text="https://komut.example/kalender/3f9a-mit-einer-sehr-langen-adresse.ics"
        />
      </Stack>
    </Section>
  </>
);
