import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Card,
  DataTable,
  defineTable,
  EmptyState,
  Facts,
  Layout,
  Link,
  PostButton,
  type Rahmen,
  Stack,
  type TableQuery,
  Text,
  type Ton,
} from '../../../design/index.ts';
import type { Mail, MailStatus, MailZeile } from './postausgang.store.ts';
import { texte } from './texte.ts';

const LISTE = '/verwaltung/postausgang';

export const postausgangTabelle = defineTable({
  filters: {
    suche: { kind: 'text' },
    status: { kind: 'select', options: ['wartet', 'gesendet', 'gescheitert'] },
  },
  sortable: ['erstellt'],
  defaultSort: { key: 'erstellt', direction: 'desc' },
});

/** What somebody may read of a mail; the rest is null. */
export interface SichtbareMail extends Omit<MailZeile, 'an' | 'anName' | 'betreff'> {
  an: string | null;
  betreff: string | null;
}

const tone: Record<MailStatus, Ton> = { wartet: 'info', gesendet: 'success', gescheitert: 'danger' };

const Status = ({ status, sprache }: { status: MailStatus; sprache: Anzeigesprache }) => (
  <Badge tone={tone[status]}>{texte[sprache].zustaende[status]}</Badge>
);

/** The name, and below it the address. */
const Empfaenger = ({ an, sprache }: { an: string | null; sprache: Anzeigesprache }) => {
  if (an === null) {
    return (
      <Text as="span" muted>
        {texte[sprache].verdeckt}
      </Text>
    );
  }
  const [, name, adresse] = /^(.*?)\s*<(.+)>$/.exec(an) ?? [null, '', an];
  return (
    <>
      {name}
      <Text as="div" small muted>
        {adresse}
      </Text>
    </>
  );
};

export const PostausgangPage = ({
  rahmen,
  query,
  mails,
  total,
  ohneSmtp,
}: {
  rahmen: Rahmen;
  query: TableQuery<typeof postausgangTabelle>;
  mails: readonly SichtbareMail[];
  total: number;
  ohneSmtp: boolean;
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  return (
    <Layout rahmen={rahmen} title={t.titel} intro={t.einleitung}>
      <Stack gap="l">
        {ohneSmtp && <Alert tone="info">{t.ohneSmtp}</Alert>}
        <DataTable
          caption={t.liste}
          definition={postausgangTabelle}
          query={query}
          path={LISTE}
          rows={mails}
          total={total}
          filters={[
            { key: 'suche', label: t.suche },
            {
              key: 'status',
              label: t.status,
              options: Object.entries(t.zustaende).map(([value, label]) => ({ value, label })),
            },
          ]}
          narrow="cards"
          empty={<EmptyState title={t.leer} icon="mail" />}
          columns={[
            {
              key: 'betreff',
              label: t.betreff,
              header: true,
              cell: (row) =>
                row.betreff ?? (
                  <Text as="span" muted>
                    {t.verdeckt}
                  </Text>
                ),
              href: (row) => (row.betreff === null ? undefined : `${LISTE}/${row.id}`),
            },
            {
              key: 'an',
              label: t.an,
              cell: (row) => <Empfaenger an={row.an} sprache={sprache} />,
            },
            {
              key: 'erstellt',
              label: t.erstellt,
              nowrap: true,
              cell: (row) => formatZeitpunkt(row.erstelltAt, sprache),
            },
            {
              key: 'status',
              label: t.status,
              cell: (row) => (
                <>
                  <Status status={row.status} sprache={sprache} />
                  {row.fehler && (
                    <Text as="div" small muted>
                      {row.fehler}
                    </Text>
                  )}
                </>
              ),
            },
            {
              key: 'erneut',
              label: '',
              align: 'end',
              cell: (row) =>
                row.status === 'gescheitert' ? (
                  <PostButton action={`${LISTE}/${row.id}/erneut`} size="small">
                    {t.erneut}
                  </PostButton>
                ) : null,
            },
          ]}
        />
      </Stack>
    </Layout>
  );
};

/** A mail with what it is about in words, and that object's page where the reader may open it. */
export interface GeleseneMail extends Mail {
  gegenstand: string;
  href: string | undefined;
}

export const MailPage = ({
  rahmen,
  mail,
  ohneSmtp,
}: {
  rahmen: Rahmen;
  mail: GeleseneMail;
  ohneSmtp: boolean;
}) => {
  const { sprache } = rahmen;
  const t = texte[sprache];
  return (
    <Layout
      rahmen={rahmen}
      title={mail.betreff}
      breadcrumb={[{ text: t.titel, href: LISTE }]}
      actions={
        mail.status === 'gescheitert' ? (
          <PostButton action={`${LISTE}/${mail.id}/erneut`} variant="primary">
            {t.erneut}
          </PostButton>
        ) : undefined
      }
    >
      <Stack gap="l">
        <Facts
          facts={[
            { key: t.an, value: `${mail.anName} <${mail.an}>` },
            { key: t.status, value: <Status status={mail.status} sprache={sprache} /> },
            { key: t.erstellt, value: formatZeitpunkt(mail.erstelltAt, sprache) },
            { key: t.gesendet, value: mail.gesendetAt && formatZeitpunkt(mail.gesendetAt, sprache) },
            mail.versuche > 0 && { key: t.versuche, value: mail.versuche },
            mail.status === 'wartet' &&
              !ohneSmtp && { key: t.naechster, value: formatZeitpunkt(mail.naechsterVersuchAt, sprache) },
            { key: t.fehler, value: mail.fehler },
            {
              key: t.gegenstand,
              value: mail.href ? <Link href={mail.href}>{mail.gegenstand}</Link> : mail.gegenstand,
            },
            mail.hatKalender && { key: t.kalender, value: '✓' },
          ]}
        />
        {ohneSmtp && mail.status === 'wartet' && <Alert tone="info">{t.ohneSmtp}</Alert>}
        <Card title={t.text}>
          <MailText text={mail.text} />
          {(mail.status === 'gesendet' || !ohneSmtp) && (
            <Text muted small>
              {t.linksEntfernt}
            </Text>
          )}
        </Card>
      </Stack>
    </Layout>
  );
};

/** Paragraphs as they are; an address is a link, so that an office without a mail server can go on. */
const MailText = ({ text }: { text: string }) => (
  <Stack gap="s">
    {text.split(/\n{2,}/).map((block) => (
      <Text>
        {block.split('\n').map((line, index) => (
          <>
            {index > 0 && <br />}
            {line
              .split(/(https?:\/\/[^\s…]+)(?!\S*…)/)
              .map((part, at) => (at % 2 === 1 ? <Link href={part}>{part}</Link> : part))}
          </>
        ))}
      </Text>
    ))}
  </Stack>
);
