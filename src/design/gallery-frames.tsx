import { Button } from './button.tsx';
import { Facts } from './facts.tsx';
import { PasswordField, TextField } from './fields.tsx';
import { Form, SubmitRow } from './form.tsx';
import { Card, Stack } from './layout-primitives.tsx';
import { LinkLayout, PublicLayout } from './public-layout.tsx';
import type { Rahmen } from './rahmen.ts';

/** The phone page of a personal link, as an interpreter sees it. */
export const GalleryLinkPage = ({ rahmen }: { rahmen: Rahmen }) => (
  <LinkLayout rahmen={rahmen} title="Können Sie dolmetschen?" intro="Tigrinya – Deutsch">
    <Card>
      <Facts
        layout="stacked"
        facts={[
          { key: 'Wann', value: 'Mittwoch, 25. November, 9:00 bis 10:30 Uhr' },
          { key: 'Wo', value: 'Frühförderung Niedermoor, Am Deich 3' },
          { key: 'Worum es geht', value: 'Gespräch über die Entwicklung eines Kindes' },
          { key: 'Sie bekommen', value: '30,00 € und Fahrtkosten' },
        ]}
      />
    </Card>
    <Form action="/design/link">
      <Stack>
        <Button size="large" name="antwort" value="ja" icon="check">
          Ja, ich komme
        </Button>
        <Button size="large" name="antwort" value="nein" variant="secondary" icon="close">
          Nein, ich kann nicht
        </Button>
      </Stack>
    </Form>
  </LinkLayout>
);

/** Sign-in, the page everybody sees first. */
export const GalleryPublicPage = ({ rahmen }: { rahmen: Rahmen }) => (
  <PublicLayout rahmen={rahmen} title="Anmelden" intro="Koordinierungsstelle Migration und Teilhabe">
    <Card>
      <Form action="/design/public">
        <TextField name="mail" label="E-Mail" required autocomplete="username" width="m" />
        <PasswordField name="passwort" label="Passwort" required />
        <SubmitRow>
          <Button>Anmelden</Button>
        </SubmitRow>
      </Form>
    </Card>
  </PublicLayout>
);
