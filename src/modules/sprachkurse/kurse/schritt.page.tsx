import { formatGeld } from '../../../begriffe/geld.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Card,
  Checkbox,
  ConfirmDialog,
  DateField,
  Details,
  Form,
  type FormErrors,
  type FormValues,
  LinkButton,
  PostButton,
  type Rahmen,
  Row,
  Stack,
  SubmitRow,
  Text,
  TextArea,
} from '../../../design/index.ts';
import type { Bewilligung } from './bewilligung.store.ts';
import { findUebergang } from './kurs.rules.ts';
import type { Kurs } from './kurs.store.ts';
import { kursSeitenTexte } from './kurs.texte.ts';
import type { Schritt } from './schritt.rules.ts';

/** A deed that was refused, with what was typed. */
export interface Tatformular {
  tat: string;
  values: FormValues;
  errors: FormErrors;
}

/** How things stand, the one thing to do now, and behind it what else is possible. */
export const SchrittCard = ({
  rahmen,
  kurs,
  schritt,
  weitere,
  vorschlag,
  brauchtAndere,
  darf,
  formular,
}: {
  rahmen: Rahmen;
  kurs: Kurs;
  schritt: Schritt;
  weitere: readonly string[];
  vorschlag: Bewilligung | null;
  /** The amount from which on somebody else than this person must decide; null when they may. */
  brauchtAndere: number | null;
  darf: (tat: string) => boolean;
  formular?: Tatformular;
}) => {
  const { sprache } = rahmen;
  const t = kursSeitenTexte[sprache];
  const geld = (cent: number) => formatGeld(cent, sprache);
  const pfad = `/kurse/${kurs.id}`;
  const word = (tat: string) => (t.tat as Record<string, string>)[tat] ?? tat;
  const satz = () => {
    const { satz: key } = schritt;
    if (key === 'entscheiden') {
      return t.schritt.entscheiden(
        vorschlag?.vorgeschlagen_von_name ?? '',
        geld(vorschlag?.betrag_cent ?? 0),
      );
    }
    if (key === 'beginnen') return t.schritt.beginnen(formatDatum(kurs.beginn_am, sprache));
    if (key === 'laeuft') return t.schritt.laeuft(formatDatum(kurs.ende_am, sprache));
    return t.schritt[key];
  };
  const istKnapp = formular?.tat === 'bewilligen' && formular.errors['']?.length;
  const haupt = () => {
    const { tat } = schritt;
    if (tat === null) return null;
    if (tat === 'beantragen') {
      return darf('beantragen') ? (
        <LinkButton href={`${pfad}/antrag`} variant="primary">
          {t.antragOeffnen}
        </LinkButton>
      ) : null;
    }
    if (tat === 'vorschlagen') {
      return darf('vorschlagen') ? (
        <LinkButton href={`${pfad}/vorschlag`} variant="primary">
          {word(tat)}
        </LinkButton>
      ) : null;
    }
    if (!darf(tat)) return null;
    if (tat === 'bewilligen') return <Entscheidung />;
    return (
      <PostButton action={`${pfad}/${tat}`} variant="primary">
        {word(tat)}
      </PostButton>
    );
  };
  const Entscheidung = () =>
    brauchtAndere === null ? (
      <Form
        id="bewilligen"
        action={`${pfad}/bewilligen`}
        errors={formular?.tat === 'bewilligen' ? formular.errors : {}}
      >
        {istKnapp ? <Checkbox name="trotzdem" label={t.trotzdem} /> : null}
        <SubmitRow>
          <Button>{t.tat.bewilligen}</Button>
        </SubmitRow>
      </Form>
    ) : (
      <Text muted>{t.schritt.zweite(geld(brauchtAndere))}</Text>
    );
  const moeglich = weitere.filter((tat) => darf(tat));
  const hatEigenes = vorschlag !== null && darf('vorschlagen');
  return (
    <Card title={t.naechsterSchritt} tone={schritt.tat ? 'info' : 'neutral'}>
      <Stack>
        <Text>{satz()}</Text>
        <Row>{haupt()}</Row>
        {/* A change of what is approved waits for its decision while the course goes on. */}
        {vorschlag && schritt.tat !== 'bewilligen' && darf('bewilligen') && (
          <>
            <Text>
              {t.schritt.entscheiden(vorschlag.vorgeschlagen_von_name, geld(vorschlag.betrag_cent))}
            </Text>
            <Entscheidung />
          </>
        )}
        {(moeglich.length > 0 || hatEigenes) && (
          <Details summary={t.weiteres} open={formular !== undefined && formular.tat !== 'bewilligen'}>
            <Stack>
              {hatEigenes && (
                <PostButton action={`${pfad}/vorschlag/verwerfen`} variant="tertiary">
                  {t.tat.verwerfen}
                </PostButton>
              )}
              {moeglich.map((tat) => (
                <WeitereTat kurs={kurs} tat={tat} rahmen={rahmen} {...(formular ? { formular } : {})} />
              ))}
            </Stack>
          </Details>
        )}
      </Stack>
    </Card>
  );
};

const WeitereTat = ({
  rahmen,
  kurs,
  tat,
  formular,
}: {
  rahmen: Rahmen;
  kurs: Kurs;
  tat: string;
  formular?: Tatformular;
}) => {
  const t = kursSeitenTexte[rahmen.sprache];
  const word = (t.tat as Record<string, string>)[tat] ?? tat;
  const action = `/kurse/${kurs.id}/${tat}`;
  const eigenes = formular?.tat === tat ? formular : undefined;
  if (!findUebergang(kurs.status, tat as 'ablehnen')?.brauchtGrund) {
    return t.frage[tat] ? (
      <ConfirmDialog
        trigger={word}
        title={`${word}?`}
        action={action}
        confirm={word}
        triggerVariant="tertiary"
      >
        {t.frage[tat]}
      </ConfirmDialog>
    ) : (
      <PostButton action={action} variant="tertiary">
        {word}
      </PostButton>
    );
  }
  return (
    <Details summary={word} open={eigenes !== undefined}>
      <Form id={tat} action={action} values={eigenes?.values ?? {}} errors={eigenes?.errors ?? {}}>
        {t.frage[tat] && <Text muted>{t.frage[tat]}</Text>}
        {tat === 'abbrechen' && <DateField name="endeAm" label={t.letzterTag} required />}
        <TextArea name="grund" label={t.grund} required rows={3} maxlength={2000} />
        <SubmitRow>
          <Button variant="secondary">{word}</Button>
        </SubmitRow>
      </Form>
    </Details>
  );
};
