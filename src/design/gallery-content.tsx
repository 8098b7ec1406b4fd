import { Alert } from './alert.tsx';
import { Badge, Chip, Count } from './badge.tsx';
import { ScoreBar } from './candidate.tsx';
import { Accordion, Details } from './details.tsx';
import { EmptyState } from './empty-state.tsx';
import { Facts } from './facts.tsx';
import { Icon, iconNames } from './icon.tsx';
import {
  Card,
  Columns,
  Divider,
  Heading,
  Link,
  List,
  Prose,
  Row,
  Section,
  Stack,
  Text,
} from './layout-primitives.tsx';
import { Pagination } from './pagination.tsx';
import { Progress } from './progress.tsx';

const tones = ['info', 'success', 'warning', 'danger', 'neutral'] as const;

/** Words, messages, badges, icons. */
export const GalleryContent = (_: { search: URLSearchParams }) => (
  <>
    <Section title="Meldungen">
      <Stack gap="s">
        {tones.map((tone) => (
          <Alert tone={tone} title="Die Frist endet am 30. November.">
            Bis dahin müssen alle Verwendungsnachweise des Kreisvolkshochschulzweckverbands vorliegen.{' '}
            <Link href="#">Nachweise öffnen</Link>
          </Alert>
        ))}
        <Alert tone="success">Die Anfrage wurde angelegt.</Alert>
      </Stack>
    </Section>
    <Section title="Stand und Merkmale">
      <Row>
        {tones.map((tone) => (
          <Badge tone={tone}>
            {tone === 'neutral' ? 'abgerechnet' : tone === 'danger' ? 'ausgefallen' : 'bestätigt'}
          </Badge>
        ))}
        <Chip tone="success">Muttersprache</Chip>
        <Chip>4 km</Chip>
        <Count value={12} tone="warning" />
        <ScoreBar score={71} />
      </Row>
    </Section>
    <Section title="Überschriften und Text">
      <Columns min="l">
        <Card title="Karte mit Überschrift" footer={<Link href="#">Alle Maßnahmen</Link>}>
          <Text>
            Ein gewöhnlicher Absatz mit einem <Link href="#">Verweis</Link> und einem{' '}
            <Link href="https://example.org" external>
              Verweis nach außen
            </Link>
            .
          </Text>
          <Text muted small>
            Klein und zurückgenommen.
          </Text>
          <Text strong>Hervorgehoben</Text>
          <Text lang="ar" dir="rtl">
            مرحبا، موعدك غدا الساعة التاسعة
          </Text>
          <Text lang="uk">Ваша зустріч завтра о дев’ятій годині</Text>
          <List
            items={[
              'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
              'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung',
            ]}
          />
        </Card>
        <Card tone="warning" title="Karte mit Ton">
          <Facts
            layout="columns"
            facts={[
              { key: 'Handlungsfeld', value: 'Sprache' },
              { key: 'Zuständig', value: 'Fachdienst Soziales' },
              { key: 'Frist', value: '31.12.2027' },
            ]}
          />
          <Divider />
          <Facts
            layout="stacked"
            facts={[{ key: 'Rechtsgrundlage', value: '§ 4 Abs. 2 der Förderrichtlinie' }]}
          />
        </Card>
      </Columns>
      <Prose>
        <h2>Lesetext</h2>
        <p>
          Für längere Texte wie die <a href="#prosa">Erklärung zur Barrierefreiheit</a>.
        </p>
        <ul>
          <li>Punkt eins</li>
          <li>Punkt zwei</li>
        </ul>
      </Prose>
    </Section>
    <Section title="Aufklappen">
      <Details summary="Wie wird gerechnet?" id="rechnung">
        <Text>Zwei Stunden zu 15,00 € und 24,6 km zu 0,38 €.</Text>
      </Details>
      <Accordion
        exclusive="fragen"
        items={[
          {
            title: 'Einsatz 2026-1217, 42,35 €',
            content: <Text>2,0 Stunden × 15,00 € + 32,5 km × 0,38 €</Text>,
            open: true,
          },
          { title: 'Einsatz 2026-1218, 20,00 €', content: <Text>Pauschale</Text> },
        ]}
      />
    </Section>
    <Section title="Fortschritt, Seiten, leer">
      <Progress label="Tabelle wird eingelesen" value={412} max={1004} detail="412 von 1.004 Zeilen" />
      <Progress id="unbestimmt" label="Bericht wird gesetzt" />
      <Pagination page={7} pages={21} href={(page) => `?seite=${page}`} />
      <EmptyState title="Heute keine Termine" icon="calendar">
        Der nächste Einsatz ist am Donnerstag um 9:00 Uhr.
      </EmptyState>
    </Section>
    <Section title="Zeichen">
      <Row gap="m">
        {iconNames.map((name) => (
          <Text as="span" small muted>
            <Icon name={name} /> {name}
          </Text>
        ))}
      </Row>
      <Heading level={3}>Überschrift der dritten Stufe</Heading>
      <Heading level={4}>Überschrift der vierten Stufe</Heading>
    </Section>
  </>
);
