import { GalleryContent } from './gallery-content.tsx';
import { GalleryForms } from './gallery-forms.tsx';
import { GalleryPlan } from './gallery-plan.tsx';
import { GalleryTables } from './gallery-tables.tsx';
import { GalleryWork } from './gallery-work.tsx';
import { Layout } from './layout.tsx';
import { Stack } from './layout-primitives.tsx';
import { Tabs } from './navigation.tsx';
import type { Rahmen } from './rahmen.ts';

const parts = {
  arbeit: { text: 'Arbeit', content: GalleryWork },
  listen: { text: 'Listen', content: GalleryTables },
  plaene: { text: 'Pläne', content: GalleryPlan },
  formulare: { text: 'Formulare', content: GalleryForms },
  inhalt: { text: 'Inhalt', content: GalleryContent },
} as const;

export type GalleryPart = keyof typeof parts;
export const galleryParts = Object.keys(parts) as GalleryPart[];

/** Every component in its states, with the words of a real office. `rahmen.pfad` carries `?teil=`. */
export const GalleryPage = ({ rahmen }: { rahmen: Rahmen }) => {
  const search = new URLSearchParams(rahmen.pfad.split('?')[1] ?? '');
  const part = galleryParts.find((name) => name === search.get('teil')) ?? 'arbeit';
  const Content = parts[part].content;
  return (
    <Layout
      rahmen={rahmen}
      title="Bausteine"
      intro="Alles, woraus die Seiten bestehen, in allen Zuständen."
      breadcrumb={[{ text: 'Heute', href: '/' }]}
    >
      <Stack gap="l">
        <Tabs
          label="Teile der Sammlung"
          tabs={galleryParts.map((name) => ({
            text: parts[name].text,
            href: `?teil=${name}`,
            current: name === part,
          }))}
        />
        <Content search={search} />
      </Stack>
    </Layout>
  );
};
