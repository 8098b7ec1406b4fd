import {
  Alert,
  Button,
  Card,
  ConfirmDialog,
  CopyText,
  EmptyState,
  Form,
  Layout,
  LinkButton,
  type Rahmen,
  Row,
  Stack,
  Text,
} from '../../../../design/index.ts';
import { texte } from '../texte.ts';

export interface Kalendersicht {
  rahmen: Rahmen;
  feeds: readonly { fuer: string; name: string; besteht: boolean }[];
  /** The address that was just made: shown this once. */
  neu?: { fuer: string; adresse: string };
}

/** Where somebody gets the address of the own calendar feed, renews it or switches it off. */
export const KalenderPage = ({ rahmen, feeds, neu }: Kalendersicht) => {
  const t = texte[rahmen.sprache];
  return (
    <Layout rahmen={rahmen} width="narrow" title={t.kalenderTitel} intro={t.kalenderIntro}>
      <Stack gap="l">
        {feeds.length === 0 && <EmptyState title={t.kalenderNiemand} icon="calendar" />}
        {feeds.map(({ fuer, name, besteht }) => (
          <Card title={t.kalenderName(name)}>
            <Stack>
              {neu?.fuer === fuer ? (
                <>
                  <Alert tone="success" title={t.kalenderAdresse} live />
                  <CopyText text={neu.adresse} label={t.kalenderAdresse} />
                  <Text>{t.kalenderEinmal}</Text>
                  <LinkButton href={neu.adresse.replace(/^https?:/, 'webcal:')} icon="calendar">
                    {t.kalenderOeffnen}
                  </LinkButton>
                </>
              ) : (
                <Text>{besteht ? t.kalenderBesteht : t.kalenderFehlt}</Text>
              )}
              {besteht ? (
                <Row>
                  <ConfirmDialog
                    trigger={t.kalenderErneuern}
                    title={t.kalenderErneuern}
                    action="/mein-kalender/neu"
                    confirm={t.kalenderErneuern}
                    values={{ fuer }}
                    variant="primary"
                  >
                    {t.kalenderErneuernText}
                  </ConfirmDialog>
                  <ConfirmDialog
                    trigger={t.kalenderWiderrufen}
                    title={t.kalenderWiderrufen}
                    action="/mein-kalender/widerrufen"
                    confirm={t.kalenderWiderrufen}
                    values={{ fuer }}
                  >
                    {t.kalenderWiderrufenText}
                  </ConfirmDialog>
                </Row>
              ) : (
                <Form id={fuer} action="/mein-kalender/neu">
                  <Button name="fuer" value={fuer}>
                    {t.kalenderNeu}
                  </Button>
                </Form>
              )}
            </Stack>
          </Card>
        ))}
      </Stack>
    </Layout>
  );
};
