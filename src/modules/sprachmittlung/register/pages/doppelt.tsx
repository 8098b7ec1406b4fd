import { Alert, Button, Link, List, type Rahmen, Stack, Text } from '../../../../design/index.ts';
import type { Aehnlicher } from '../doppelt.store.ts';
import { texte } from '../texte.ts';

/** Before somebody is written down a second time: who is there already, each to be opened. */
export const SchonDa = ({
  rahmen,
  funde,
  pfad,
}: {
  rahmen: Rahmen;
  funde: readonly Aehnlicher[];
  pfad: '/sprachmittler' | '/stellen';
}) => {
  const t = texte[rahmen.sprache];
  if (funde.length === 0) return null;
  return (
    <Alert tone="warning" title={t.schonDa}>
      <Stack gap="s">
        <List
          items={funde.map((fund) => (
            <>
              <Link href={`${pfad}/${fund.id}`}>{fund.name}</Link>
              {fund.ort && `, ${fund.ort}`}: {fund.gruende.map((grund) => t.aehnlich[grund]).join(', ')}
            </>
          ))}
        />
        <Text>{t.schonDaText}</Text>
      </Stack>
    </Alert>
  );
};

/** The second click: it carries who was shown. */
export const TrotzdemAnlegen = ({ rahmen, funde }: { rahmen: Rahmen; funde: readonly Aehnlicher[] }) =>
  funde.length === 0 ? null : (
    <Button name="trotzdem" value={funde.map(({ id }) => id).join(',')}>
      {texte[rahmen.sprache].trotzdemAnlegen}
    </Button>
  );
