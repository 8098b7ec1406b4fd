import { formatKilometer } from '../../../../begriffe/kilometer.ts';
import { spracheName } from '../../../../begriffe/sprache.ts';
import { formatTermin } from '../../../../begriffe/zeitanzeige.ts';
import {
  Button,
  Card,
  CheckboxGroup,
  type Choice,
  Columns,
  Form,
  Link,
  type Rahmen,
  SubmitRow,
} from '../../../../design/index.ts';
import { SUCHENDE_STATUS } from '../../einsatz.rules.ts';
import { wort } from '../../texte/woerter.ts';
import type { Zeile } from '../plan.store.ts';
import { planTexte } from '../plan.texte.ts';
import type { Kettentermin, Personenplan } from '../plan-sicht.ts';
import type { Glied } from '../tageskette.rules.ts';
import { PFAD } from './plaene.page.tsx';

/** Name of the ticks of one person; the route reads all that begin like this. */
export const HAKEN = 'termin-';

interface Termin {
  beginn_at: Date;
  ende_at: Date;
  sprache: string;
  modus: Zeile['modus'];
  ort: string;
  stelle: string;
}

/** `Mo., 09.03.2026, 09:00–10:00, Tigrinya, Kreisverwaltung, Neustadt` */
export const describeTermin = (
  { beginn_at, ende_at, sprache, modus, ort, stelle }: Termin,
  rahmen: Rahmen,
): string =>
  [
    formatTermin(beginn_at, ende_at, rahmen.sprache),
    spracheName(sprache, rahmen.sprache),
    stelle,
    modus === 'vor-ort' ? ort : wort(rahmen.sprache, 'modus', modus),
  ]
    .filter(Boolean)
    .join(', ');

/** Who takes what, person by person, in the order of the day; ticked lines go out as offers. */
export const VorschlagForm = ({
  rahmen,
  planId,
  personen,
}: {
  rahmen: Rahmen;
  planId: number;
  personen: readonly Personenplan[];
}) => {
  const t = planTexte[rahmen.sprache];
  return (
    <Form action={`${PFAD}/${planId}/angebote`}>
      <Columns min="l">
        {personen.map(({ id, name, glieder }) => (
          <Card title={<Link href={`/sprachmittler/${id}`}>{name}</Link>} level={3}>
            <CheckboxGroup
              name={`${HAKEN}${id}`}
              label={t.termine(name)}
              required
              choices={glieder.map((glied) => choiceOf(glied, rahmen))}
            />
          </Card>
        ))}
      </Columns>
      {personen.some(({ glieder }) => glieder.some(isAnbietbar)) && (
        <SubmitRow>
          <Button>{t.ausgewaehlteAnbieten}</Button>
          <Button name="alle" value="ja" variant="secondary">
            {t.alleAnbieten}
          </Button>
        </SubmitRow>
      )}
    </Form>
  );
};

const isOffen = ({ status }: Zeile) => (SUCHENDE_STATUS as readonly string[]).includes(status);

const isAnbietbar = ({ zeile }: Kettentermin) => zeile !== null && !zeile.uebernommen_at && isOffen(zeile);

function choiceOf(glied: Glied<Kettentermin>, rahmen: Rahmen): Choice {
  const t = planTexte[rahmen.sprache];
  const { zeile, danach } = glied;
  const weiter = danach ? [describeDanach(danach, rahmen)] : [];
  if (!zeile) {
    const label = [formatTermin(glied.beginn, glied.ende, rahmen.sprache), glied.ort]
      .filter(Boolean)
      .join(', ');
    return { value: '', label, hint: [t.hatZugesagt, ...weiter].join('. '), disabled: true };
  }
  const stand = zeile.uebernommen_at ? [t.uebernommen] : isOffen(zeile) ? [] : [t.nichtMehrOffen];
  return {
    value: String(zeile.einsatz_id),
    label: describeTermin(zeile, rahmen),
    hint: [...stand, describeGruende(zeile, rahmen), ...weiter].join('. '),
    disabled: stand.length > 0,
  };
}

/** Why this person: the way, the place in the ranking, and what was put on top. */
function describeGruende(
  { modus, kilometer_zehntel, rang, rang_von, kosten }: Zeile,
  rahmen: Rahmen,
): string {
  const t = planTexte[rahmen.sprache];
  const km = (zehntel: number) => formatKilometer(zehntel, rahmen.sprache);
  const weg =
    modus !== 'vor-ort'
      ? []
      : [kilometer_zehntel === null ? t.wegUnbekannt : t.wegHinZurueck(km(kilometer_zehntel))];
  const zuschlaege = (['ausgleich', 'ersatzsprache', 'wunsch'] as const)
    .filter((anteil) => kosten[anteil] > 0)
    .map((anteil) => t.zuschlag[anteil](km(kosten[anteil])));
  return [...weg, t.rang(rang, rang_von), ...zuschlaege].join('; ');
}

function describeDanach({ weg, pause }: NonNullable<Glied<Kettentermin>['danach']>, rahmen: Rahmen): string {
  const t = planTexte[rahmen.sprache];
  if (weg?.kilometer === 0) return t.danachAmOrt(pause);
  return weg
    ? t.danach(weg.minuten, formatKilometer(weg.kilometer, rahmen.sprache), pause)
    : t.danachOhneWeg(pause);
}
