import { Alert } from './alert.tsx';
import { Badge } from './badge.tsx';
import { Button, ConfirmDialog, LinkButton, PostButton } from './button.tsx';
import { CandidateList } from './candidate.tsx';
import { Details } from './details.tsx';
import { Facts, PersonLine } from './facts.tsx';
import { appointments, candidates, tasks, weekDays, weekRows } from './gallery-data.ts';
import { Card, Row, Section, TwoColumns } from './layout-primitives.tsx';
import { Steps } from './navigation.tsx';
import { Stat, Stats } from './stat.tsx';
import { TaskList } from './task-list.tsx';
import { TimeAxis } from './time-axis.tsx';
import { Timeline } from './timeline.tsx';
import { WeekBoard } from './week-board.tsx';

/** The screens that carry the product. */
export const GalleryWork = (_: { search: URLSearchParams }) => (
  <>
    <Section title="Heute" intro="Was jetzt zu tun ist, das Dringendste zuerst.">
      <Stats label="Der Tag in Zahlen">
        <Stat
          label="Offene Anfragen"
          value={3}
          detail="davon 1 für morgen"
          trend={[5, 4, 6, 3, 2, 4, 3]}
          href="#"
          tone="warning"
        />
        <Stat
          label="Einsätze im November"
          value={87}
          detail="+12 gegenüber Oktober"
          trend={[61, 70, 66, 72, 75, 87]}
          href="#"
        />
        <Stat
          label="Ausgegeben 2026"
          value="31.240 €"
          detail="von 35.000 €"
          trend={[2, 5, 9, 13, 18, 22, 27, 31]}
          href="#"
        />
        <Stat
          label="Kurse unter der Mindestgröße"
          value={2}
          detail="von 20"
          trend={[0, 1, null, 1, 2]}
          href="#"
          tone="danger"
        />
      </Stats>
      <TaskList label="Aufgaben" items={tasks} />
      <TaskList items={[]} />
      <Card
        title="Termine heute"
        level={3}
        actions={
          <LinkButton href="#" size="small">
            Wochentafel
          </LinkButton>
        }
      >
        <TimeAxis label="Termine am Dienstag, 24. November" appointments={appointments} now="11:20" />
      </Card>
    </Section>

    <Section
      title="Anfrage 2026-1217"
      id="vorschlaege"
      actions={
        <Row>
          <Badge tone="warning">ohne Zusage</Badge>
          <ConfirmDialog
            trigger="Anfrage zurückziehen"
            title="Anfrage 2026-1217 zurückziehen?"
            action="/design"
            confirm="Anfrage zurückziehen"
            size="small"
            icon="close"
          >
            Die Frühförderung Niedermoor und drei gefragte Personen bekommen eine Nachricht.
          </ConfirmDialog>
        </Row>
      }
    >
      <Steps
        label="Stand der Anfrage"
        current={1}
        steps={[
          { text: 'Aufgenommen', href: '#' },
          { text: 'Vermitteln' },
          { text: 'Durchführen' },
          { text: 'Abrechnen' },
        ]}
      />
      <TwoColumns
        start={
          <>
            <Card title="Auftrag" level={3}>
              <Facts
                facts={[
                  { key: 'Sprache', value: 'Tigrinya' },
                  { key: 'Termin', value: 'Mi., 25.11.2026, 09:00–10:30', change: { href: '#' } },
                  { key: 'Ort', value: 'Frühförderung Niedermoor, Am Deich 3' },
                  { key: 'Anlass', value: 'Entwicklungsgespräch' },
                  { key: 'Wunsch', value: 'Sprachmittlerin, keine Verwandten' },
                  { key: 'Leere Angabe', value: '' },
                ]}
              />
              <PersonLine
                name="Ina Musterstelle"
                detail="Frühförderung"
                phone="04700 123-45"
                email="ina@stelle.example"
              />
            </Card>
            <Card title="Verlauf" level={3}>
              <Timeline
                items={[
                  { when: 'Mo, 14:05', title: 'Anfrage eingegangen', detail: 'über das Formular der Stelle' },
                  { when: 'Mo, 14:20', title: 'Erste Welle: 2 Personen gefragt', tone: 'info' },
                  { when: 'Mo, 16:41', title: 'Yohannes Beispielmann: keine Zeit', tone: 'danger' },
                  {
                    when: 'Di, 09:00',
                    title: 'Zweite Welle',
                    detail: 'wenn bis dahin niemand zusagt',
                    planned: true,
                  },
                ]}
              />
            </Card>
          </>
        }
        end={
          <>
            <Alert tone="warning" title="Morgen um 9:00 Uhr, noch keine Zusage">
              Zwei Personen kommen in Frage. Fragen Sie beide zugleich, die erste Zusage gilt.
            </Alert>
            <CandidateList
              label="Vorschläge"
              candidates={candidates.map((candidate) => ({
                ...candidate,
                status:
                  candidate.score === 92 ? <Badge tone="info">gefragt, Antwort bis 16:00</Badge> : undefined,
                actions: candidate.excluded ? undefined : (
                  <PostButton
                    action="/design"
                    values={{ person: candidate.name }}
                    size="small"
                    variant={candidate.score === 92 ? 'secondary' : 'primary'}
                    label={`${candidate.name} anfragen`}
                  >
                    Anfragen
                  </PostButton>
                ),
                explanation: candidate.score ? (
                  <Details summary="Wie die Punkte zustande kommen">
                    Regel „Nähe“ (Fassung 3): 40 von 40 · Regel „Verteilung“: 22 von 30
                  </Details>
                ) : undefined,
              }))}
            />
            <Row>
              <Button icon="mail">Beide anfragen</Button>
              <LinkButton href="#" variant="tertiary">
                Warum niemand sonst?
              </LinkButton>
            </Row>
          </>
        }
      />
    </Section>

    <Section title="Wochentafel">
      <WeekBoard caption="Woche 48, 23. bis 27. November 2026" days={weekDays} rows={weekRows} />
    </Section>
  </>
);
