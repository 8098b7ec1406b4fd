import { Accordion, Link, List, type Rahmen, Stack, Text } from '../../../../design/index.ts';
import { describePlangrund, planTexte } from '../plan.texte.ts';
import type { GezeigteAnfrage } from '../plan-sicht.ts';
import type { OffeneAnfrage } from '../planung.rules.ts';
import { describeTermin } from './plan-vorschlag.tsx';

/** Requests nobody takes, each with everybody who speaks the language and what stands against them. */
export const OffeneListe = ({
  rahmen,
  anfragen,
  gruende,
  namen,
}: {
  rahmen: Rahmen;
  anfragen: readonly GezeigteAnfrage[];
  gruende: readonly OffeneAnfrage[];
  namen: ReadonlyMap<number, string>;
}) => {
  const t = planTexte[rahmen.sprache];
  return (
    <Accordion
      items={anfragen.map((anfrage) => {
        const offen = gruende.find(({ einsatzId }) => einsatzId === anfrage.id)!;
        const titel = describeTermin(anfrage, rahmen);
        return {
          title: titel,
          open: anfragen.length <= 3,
          content: (
            <Stack gap="s">
              <Text>{summaryOf(offen, rahmen)}</Text>
              {offen.hindernisse.length > 0 && <List items={describeHindernisse(offen, namen, rahmen)} />}
              <Link href={`/einsaetze/${anfrage.id}`}>{t.zurAnfrage}</Link>
            </Stack>
          ),
        };
      })}
    />
  );
};

function summaryOf({ geeignet, hindernisse }: OffeneAnfrage, { sprache }: Rahmen): string {
  const t = planTexte[sprache];
  if (geeignet > 0) return t.alleVerplant(geeignet);
  return hindernisse.length > 0 ? t.niemandKann : t.niemandSpricht;
}

function describeHindernisse(
  { hindernisse, weitere }: OffeneAnfrage,
  namen: ReadonlyMap<number, string>,
  { sprache }: Rahmen,
): string[] {
  const t = planTexte[sprache];
  const bekannte = hindernisse.flatMap(({ sprachmittlerId, gruende }) => {
    const name = namen.get(sprachmittlerId);
    const warum = gruende.map((grund) => describePlangrund(grund, sprache)).join('; ');
    return name ? [`${name}: ${warum || t.koennteKommen}`] : [];
  });
  return weitere > 0 ? [...bekannte, t.weitere(weitere)] : bekannte;
}
