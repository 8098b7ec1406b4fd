import {
  Heading,
  Layout,
  Link,
  Prose,
  PublicLayout,
  type Rahmen,
  SimpleTable,
  Stack,
  Text,
} from '../../../design/index.ts';
import type { ApiRoute } from '../../../platform/http/api.ts';
import { texte } from '../texte.ts';

/** The API for people: every operation by topic, and how to call it. */
export const ApiPage = ({
  rahmen,
  basisUrl,
  routes,
}: {
  rahmen: Rahmen;
  basisUrl: string;
  routes: readonly ApiRoute[];
}) => {
  const t = texte[rahmen.sprache];
  const tags = [...new Set(routes.map((route) => route.tag))];
  const beispiel = routes.find((route) => route.method === 'get' && !route.path.includes('{'));
  const inhalt = (
    <Stack gap="l">
      <Text>
        <Link href="/api/v1/openapi.json">{t.apiBeschreibung}</Link>
      </Text>
      {beispiel && (
        <Stack gap="s">
          <Heading level={2}>{t.apiBeispiel}</Heading>
          <Prose>
            <pre tabindex={0}>
              <code>{`curl -H "Authorization: Bearer …" ${basisUrl}/api/v1${beispiel.path}`}</code>
            </pre>
          </Prose>
        </Stack>
      )}
      {tags.map((tag) => (
        <Stack gap="s">
          <Heading level={2}>{tag}</Heading>
          <SimpleTable
            caption={tag}
            columns={[
              {
                key: 'methode',
                label: t.apiMethode,
                cell: (route: ApiRoute) => route.method.toUpperCase(),
                nowrap: true,
              },
              {
                key: 'pfad',
                label: t.apiPfad,
                cell: (route: ApiRoute) => <code>{`/api/v1${route.path}`}</code>,
                header: true,
              },
              { key: 'zweck', label: t.apiZweck, cell: (route: ApiRoute) => route.summary },
              { key: 'umfang', label: t.apiUmfang, cell: (route: ApiRoute) => route.umfang, nowrap: true },
            ]}
            rows={routes.filter((route) => route.tag === tag)}
          />
        </Stack>
      ))}
    </Stack>
  );
  return rahmen.benutzer ? (
    <Layout rahmen={rahmen} title={t.api} intro={t.apiEinleitung}>
      {inhalt}
    </Layout>
  ) : (
    <PublicLayout rahmen={rahmen} title={t.api} intro={t.apiEinleitung} width="default">
      {inhalt}
    </PublicLayout>
  );
};
