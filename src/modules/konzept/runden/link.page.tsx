import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Alert,
  Badge,
  Card,
  EmptyState,
  type FormErrors,
  type FormValues,
  Link,
  LinkButton,
  LinkLayout,
  type Rahmen,
  Row,
  Stack,
  Text,
} from '../../../design/index.ts';
import { Antwortformular, Bekanntes } from './antwortformular.page.tsx';
import { titelOf } from './bericht.rules.ts';
import type { Runde, Rundenfrage } from './runde.store.ts';
import { zustandOf } from './runden-zustand.rules.ts';
import { rundenTexte } from './texte.ts';

/** All measures of one person: what is open first in sight, each with its own button. */
export const LinkUebersichtPage = ({
  rahmen,
  runde,
  fragen,
  pfad,
}: {
  rahmen: Rahmen;
  runde: Runde;
  fragen: readonly Rundenfrage[];
  pfad: string;
}) => {
  const { sprache } = rahmen;
  const t = rundenTexte[sprache];
  const isOffen = runde.status === 'offen';
  const noch = fragen.filter(({ ist_fertig }) => !ist_fertig).length;
  if (fragen.length === 0)
    return (
      <LinkLayout rahmen={rahmen} title={t.linkTitel}>
        <EmptyState title={t.linkLeer}>{t.linkLeerText}</EmptyState>
      </LinkLayout>
    );
  return (
    <LinkLayout
      rahmen={rahmen}
      title={t.linkTitel}
      intro={t.linkIntro(runde.bezeichnung, formatDatum(runde.frist_am, sprache))}
    >
      <Stack gap="l">
        {!isOffen ? (
          <Alert tone="info" title={t.linkZu}>
            {t.linkZuText}
          </Alert>
        ) : noch === 0 ? (
          <Alert tone="success" title={t.linkFertig}>
            {t.linkFertigText}
          </Alert>
        ) : (
          <Alert title={t.linkNoch(noch)}>{t.linkHinweis}</Alert>
        )}
        <Stack>
          {fragen.map((frage) => {
            const fertig = frage.ist_fertig;
            return (
              <Card title={titelOf(frage)} tone={fertig ? 'success' : undefined}>
                <Stack gap="s">
                  {frage.kennung && <Text muted>{frage.kennung}</Text>}
                  <Row>
                    <Badge tone={fertig ? 'success' : frage.antwort ? 'warning' : 'neutral'}>
                      {fertig ? t.fertig : t.antwortZustand[zustandOf(frage)]}
                    </Badge>
                  </Row>
                  {isOffen && (
                    <Row>
                      <LinkButton
                        href={`${pfad}/${frage.id}`}
                        variant={fertig ? 'secondary' : 'primary'}
                        size="large"
                        label={`${fertig ? t.linkAendern : t.linkBeantworten}: ${titelOf(frage)}`}
                      >
                        {fertig ? t.linkAendern : t.linkBeantworten}
                      </LinkButton>
                    </Row>
                  )}
                </Stack>
              </Card>
            );
          })}
        </Stack>
      </Stack>
    </LinkLayout>
  );
};

/** One measure of hers. */
export const LinkAntwortPage = ({
  rahmen,
  runde,
  frage,
  pfad,
  values,
  errors,
}: {
  rahmen: Rahmen;
  runde: Runde;
  frage: Rundenfrage;
  pfad: string;
  values?: FormValues;
  errors?: FormErrors;
}) => {
  const { sprache } = rahmen;
  const t = rundenTexte[sprache];
  return (
    <LinkLayout
      rahmen={rahmen}
      title={titelOf(frage)}
      intro={frage.kennung || undefined}
      failed={errors !== undefined}
    >
      <Stack gap="l">
        <Bekanntes frage={frage} sprache={sprache} />
        {runde.status === 'offen' ? (
          <Antwortformular
            action={`${pfad}/${frage.id}`}
            runde={runde}
            frage={frage}
            sprache={sprache}
            isGross
            {...(values ? { values } : {})}
            {...(errors ? { errors } : {})}
          />
        ) : (
          <Alert title={t.linkZu}>{t.linkZuText}</Alert>
        )}
        <Link href={pfad}>{t.linkZurueck}</Link>
      </Stack>
    </LinkLayout>
  );
};
