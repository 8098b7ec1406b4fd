import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Child } from 'hono/jsx';
import { Button, ConfirmDialog, PostButton } from './button.tsx';
import { Checkbox, CheckboxGroup, RadioGroup } from './choices.tsx';
import { DateField, PasswordField, TextField } from './fields.tsx';
import { Fieldset, Form } from './form.tsx';
import { SelectField, TextArea } from './more-fields.tsx';

const render = (content: Child): string => String(content);
const hostile = `"><script>alert('x')</script>&`;

describe('forms', () => {
  const form = render(
    <Form
      action="/anfragen"
      values={{ ort: hostile, am: '31.2.2026', sprache: 'ti', merkmale: ['frau'] }}
      errors={{ am: 'Den Tag gibt es nicht.', weg: 'Bitte wählen.', '': 'Schon vorhanden.' }}
    >
      <TextField name="ort" label="Ort" required value="Brake" hint="Straße und Ort" />
      <DateField name="am" label="Tag" required />
      <SelectField
        name="sprache"
        label="Sprache"
        options={[
          { value: 'ar', label: 'Arabisch' },
          { value: 'ti', label: 'Tigrinya' },
        ]}
      />
      <TextArea name="anlass" label="Anlass" value="Gespräch" />
      <CheckboxGroup
        name="merkmale"
        label="Merkmale"
        choices={[
          { value: 'frau', label: 'Frau' },
          { value: 'mann', label: 'Mann' },
        ]}
        values={['mann']}
      />
      <RadioGroup name="weg" label="Weg" choices={[{ value: 'ort', label: 'vor Ort' }]} required />
      <Checkbox name="ja" label="Einverstanden" checked />
      <PasswordField name="passwort" label="Passwort" />
    </Form>,
  );

  it('keep what was typed, escaped, before what was stored', () => {
    assert.match(form, /id="feld-ort"[^>]*value="&quot;&gt;&lt;script&gt;/);
    assert.match(form, /<option value="ti" selected="">/);
    assert.match(form, /value="frau" checked=""/);
    assert.doesNotMatch(form, /value="mann" checked/);
    assert.match(form, />Gespräch<\/textarea>/);
  });

  it('a box that was not sent was not ticked; in a fresh form its own state counts', () => {
    assert.doesNotMatch(form, /name="ja" value="ja" checked/);
    assert.match(
      render(
        <Form action="/x">
          <Checkbox name="ja" label="Ja" checked />
        </Form>,
      ),
      /name="ja" value="ja" checked=""/,
    );
  });

  it('tie labels, hints and errors to their inputs', () => {
    assert.match(form, /<label class="kern-label" for="feld-ort">Ort<\/label>/);
    assert.match(form, /id="feld-ort"[^>]*aria-describedby="feld-ort-hint"/);
    assert.match(form, /id="feld-am"[^>]*aria-invalid="true"[^>]*aria-describedby="feld-am-error"/);
    assert.match(form, /<p class="k-error" id="feld-am-error">/);
    assert.match(form, /<fieldset[^>]*role="radiogroup"[^>]*aria-describedby="feld-weg-error"/);
  });

  it('list the errors first, each leading to its field', () => {
    assert.match(form, /role="alert" tabindex="-1"/);
    assert.match(form, /3 Angaben passen noch nicht/);
    assert.match(form, /href="#feld-am">Tag: Den Tag gibt es nicht\.<\/a>/);
    assert.match(form, /href="#feld-weg"/);
    assert.match(form, /id="feld-weg" type="radio"/);
    assert.match(form, /<li>Schon vorhanden\.<\/li>/);
  });

  it('call the fields by their names, and those of one name by their headings', () => {
    const days = ['Montag', 'Dienstag'].map((tag, index) => (
      <Fieldset legend={tag}>
        <TextField name={`von-${index}`} label="Von" />
      </Fieldset>
    ));
    const summary = render(
      <Form action="/x" errors={{ 'von-1': 'Bitte eine Uhrzeit.', warum: 'Bitte wählen.', fort: 'Weg.' }}>
        {days}
        <TextField name="warum" label="Warum?" />
      </Form>,
    );
    assert.match(summary, /href="#feld-von-1">Dienstag, Von: Bitte eine Uhrzeit\.<\/a>/);
    assert.match(summary, /href="#feld-warum">Warum\? Bitte wählen\.<\/a>/);
    assert.match(summary, /href="#feld-fort">Weg\.<\/a>/);
    assert.ok(summary.indexOf('data-error-summary') < summary.indexOf('id="feld-von-1"'));
  });

  it('mark the few required fields where almost everything is optional', () => {
    const few = render(
      <Form action="/x" marks="required">
        <TextField name="name" label="Name" required />
        <TextField name="ort" label="Ort" />
        <RadioGroup name="weg" label="Weg" choices={[]} required />
      </Form>,
    );
    assert.match(few, /Name<span class="kern-label__optional">Pflichtfeld/);
    assert.match(few, /Weg<span class="kern-label__optional">Pflichtfeld/);
    assert.match(few, /for="feld-ort">Ort<\/label>/);
    assert.doesNotMatch(few, /freiwillig/);
  });

  it('mark what is optional and never write a password back', () => {
    assert.match(form, /Anlass<span class="kern-label__optional">freiwillig/);
    assert.doesNotMatch(form, /for="feld-ort">Ort<span/);
    const password = render(
      <Form action="/x" values={{ passwort: 'geheim' }}>
        <PasswordField name="passwort" label="Passwort" />
      </Form>,
    );
    assert.doesNotMatch(password, /geheim/);
  });

  it('show stored dates as the office writes them and typed ones as typed', () => {
    const field = (value: string) => render(<DateField name="am" label="Tag" value={value} />);
    assert.match(field('2026-11-24'), /value="24\.11\.2026"/);
    assert.match(field('24.11.'), /value="24\.11\."/);
  });

  it('acts are POST forms of their own and carry hidden values', () => {
    assert.match(
      render(
        <PostButton action="/freigeben" values={{ id: 7 }}>
          Freigeben
        </PostButton>,
      ),
      /<form class="k-inline-form" method="post" action="\/freigeben"><input type="hidden" name="id" value="7"\/><button/,
    );
    assert.match(
      render(<ConfirmDialog trigger="Löschen …" title="Löschen?" action="/x" confirm="Löschen" />),
      /<details[^>]*><summary[^>]*>.*<form[^>]*method="post" action="\/x"/,
    );
    assert.match(
      render(
        <Button name="antwort" value="ja">
          Ja
        </Button>,
      ),
      /type="submit" name="antwort" value="ja"/,
    );
  });
});
