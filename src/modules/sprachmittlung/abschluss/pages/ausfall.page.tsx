import {
  Button,
  Card,
  EmptyState,
  Form,
  Layout,
  LinkButton,
  type Rahmen,
  Stack,
  SubmitRow,
} from '../../../../design/index.ts';
import type { Stand } from '../stand.ts';
import { texte } from '../texte.ts';
import { type Abgelehnt, Ausfallgruende, keptIn } from './angaben.page.tsx';
import { schritteZu, Zeitenvergleich } from './bestaetigen.page.tsx';

/** The requester says that nothing came of the appointment. */
export const AusfallPage = ({
  rahmen,
  stand,
  warumNicht,
  abgelehnt,
}: {
  rahmen: Rahmen;
  stand: Stand;
  /** Why it cannot be reported now; empty when it can. */
  warumNicht: string;
  abgelehnt?: Abgelehnt;
}) => {
  const t = texte[rahmen.sprache];
  const { id } = stand.einsatz;
  const zurueck = `/meine-anfragen/${id}`;
  return (
    <Layout
      rahmen={rahmen}
      width="narrow"
      title={t.nichtStattgefunden}
      intro={t.nichtStattgefundenIntro}
      breadcrumb={schritteZu(id, t)}
      failed={abgelehnt !== undefined}
    >
      <Stack gap="l">
        <Card>
          <Zeitenvergleich rahmen={rahmen} stand={stand} />
        </Card>
        {warumNicht ? (
          <EmptyState title={t.gehtNicht} action={<LinkButton href={zurueck}>{t.zurAnfrage}</LinkButton>}>
            {warumNicht}
          </EmptyState>
        ) : (
          <Form id="ausfall" action={`${zurueck}/ausfall`} {...keptIn(abgelehnt, 'ausfall')}>
            <Ausfallgruende rahmen={rahmen} label={t.nichtStattgefundenWarum} />
            <SubmitRow>
              <Button variant="danger">{t.nichtStattgefundenSenden}</Button>
              <LinkButton href={zurueck}>{t.zurAnfrage}</LinkButton>
            </SubmitRow>
          </Form>
        )}
      </Stack>
    </Layout>
  );
};
