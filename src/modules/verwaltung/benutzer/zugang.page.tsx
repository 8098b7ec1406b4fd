import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Badge,
  Button,
  Card,
  ConfirmDialog,
  EmailField,
  Facts,
  Form,
  type FormErrors,
  type FormValues,
  Layout,
  PostButton,
  type Rahmen,
  Row,
  Stack,
  SubmitRow,
  Text,
  TextField,
  TwoColumns,
} from '../../../design/index.ts';
import { type Bezuege, rollenWorte } from '../rollen-worte.ts';
import { FaktorBadge, type Faktorzustand } from './benutzer.page.tsx';
import type { Benutzer } from './benutzer.store.ts';
import { RollenFelder } from './rollen-felder.tsx';
import { texte } from './texte.ts';

interface ZugangProps {
  rahmen: Rahmen;
  benutzer: Benutzer;
  faktor: Faktorzustand;
  sitzungen: number;
  /** The one who looks. */
  isSelbst: boolean;
  bezuege: Bezuege;
  /** Input and errors of the form that was refused. */
  stammdaten?: { values: FormValues; errors: FormErrors };
  rollen?: { values: FormValues; errors: FormErrors };
}

/** One account: who it is, what they may, and how they get in. */
export const ZugangPage = (props: ZugangProps) => {
  const { rahmen, benutzer, isSelbst, bezuege, stammdaten, rollen } = props;
  const t = texte[rahmen.sprache];
  const path = `/verwaltung/benutzer/${benutzer.nummer}`;
  return (
    <Layout
      rahmen={rahmen}
      title={benutzer.name}
      intro={isSelbst ? <Badge>{t.dasSindSie}</Badge> : undefined}
      breadcrumb={[{ text: t.titel, href: '/verwaltung/benutzer' }]}
      failed={stammdaten !== undefined || rollen !== undefined}
    >
      <TwoColumns
        wide="none"
        start={
          <>
            <Card title={t.angaben}>
              <Form action={path} id="angaben" {...(stammdaten ?? {})}>
                <TextField name="name" label={t.name} value={benutzer.name} autocomplete="off" required />
                <EmailField name="email" label={t.email} value={benutzer.email} autocomplete="off" required />
                <SubmitRow>
                  <Button variant="secondary">{t.speichern}</Button>
                </SubmitRow>
              </Form>
            </Card>
            <Zustand {...props} path={path} />
          </>
        }
        end={
          <Card title={t.rollen}>
            {isSelbst ? (
              <Stack gap="s">
                <Text>{rollenWorte(benutzer.rollen, rahmen.sprache, bezuege)}</Text>
                <Text muted>{t.eigeneRollen}</Text>
              </Stack>
            ) : (
              <Form action={`${path}/rollen`} id="rollenwahl" {...(rollen ?? {})}>
                <RollenFelder sprache={rahmen.sprache} rollen={benutzer.rollen} bezuege={bezuege} />
                <Text muted>{t.aufsicht}</Text>
                <SubmitRow>
                  <Button>{t.rollenSpeichern}</Button>
                </SubmitRow>
              </Form>
            )}
          </Card>
        }
      />
    </Layout>
  );
};

const Zustand = ({ rahmen, benutzer, faktor, sitzungen, isSelbst, path }: ZugangProps & { path: string }) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  return (
    <Card title={t.zustand}>
      <Stack>
        <Facts
          facts={[
            {
              key: t.zustand,
              value: benutzer.gesperrtAt ? (
                <Badge tone="danger">{t.gesperrtSeit(formatZeitpunkt(benutzer.gesperrtAt, sprache))}</Badge>
              ) : (
                <Badge tone="success">{t.aktiv}</Badge>
              ),
            },
            { key: t.zweiterFaktor, value: <FaktorBadge faktor={faktor} sprache={sprache} /> },
            {
              key: t.zuletzt,
              value: benutzer.zuletztAngemeldetAt
                ? formatZeitpunkt(benutzer.zuletztAngemeldetAt, sprache)
                : t.nie,
            },
            { key: t.sitzungen, value: t.sitzungenAnzahl(sitzungen) },
          ]}
        />
        <Row>
          {sitzungen > 0 && !isSelbst && (
            <ConfirmDialog
              trigger={t.abmelden}
              title={t.abmelden}
              action={`${path}/abmelden`}
              confirm={t.abmelden}
              size="small"
            >
              {t.abmeldenFrage}
            </ConfirmDialog>
          )}
          {benutzer.zweiterFaktor && !isSelbst && (
            <ConfirmDialog
              trigger={t.faktorZuruecksetzen}
              title={t.faktorZuruecksetzen}
              action={`${path}/zweiter-faktor`}
              confirm={t.faktorZuruecksetzen}
              size="small"
            >
              {t.faktorFrage}
            </ConfirmDialog>
          )}
          {benutzer.gesperrtAt ? (
            <PostButton action={`${path}/entsperren`} size="small">
              {t.entsperren}
            </PostButton>
          ) : (
            !isSelbst && (
              <ConfirmDialog
                trigger={t.sperren}
                title={t.sperren}
                action={`${path}/sperren`}
                confirm={t.sperren}
                size="small"
                icon="lock"
              >
                {t.sperrenFrage}
              </ConfirmDialog>
            )
          )}
        </Row>
      </Stack>
    </Card>
  );
};
