import { z } from 'zod';
import {
  absatz,
  betrag,
  ganzzahl,
  haken,
  nummer,
  nummern,
  pflicht,
  pflichtabsatz,
  pflichtdatum,
  pflichtwahl,
  pflichtzeile,
  readZeilen,
  version,
  wahl,
  zeile,
} from '../../../begriffe/felder.ts';
import { NIVEAUS, rankOf } from '../../../begriffe/niveau.ts';
import { parseUhrzeit, toInstant } from '../../../begriffe/zeit.ts';
import { VERGABEARTEN } from './vergabe.rules.ts';

/** As many lots and criteria as the form has rows for. */
export const MAX_LOSE = 6;
export const MAX_KRITERIEN = 6;

const los = z
  .object({
    titel: pflichtzeile(160),
    ue: pflicht(ganzzahl(1, 5000)),
    plaetze: pflicht(ganzzahl(1, 500)),
    niveau_von: pflichtwahl(NIVEAUS),
    niveau_bis: pflichtwahl(NIVEAUS),
  })
  .refine(({ niveau_von, niveau_bis }) => rankOf(niveau_von) <= rankOf(niveau_bis), {
    path: ['niveau_bis'],
    message: 'vergabe.niveau-folge',
  });

const kriterium = z.object({
  bezeichnung: pflichtzeile(160),
  gewicht: pflicht(ganzzahl(1, 100, 'vergabe.gewicht')),
});

const hasText = (row: Record<string, unknown>) =>
  Object.values(row).some((value) => typeof value === 'string' && value.trim() !== '');

/** Rows without any input are left out; the others keep their place, so that messages find their fields. */
const rows = <T>(row: z.ZodType<T>) =>
  z.array(
    z.preprocess((value) => (hasText(value as Record<string, unknown>) ? value : null), row.nullable()),
  );

const angaben = z
  .object({
    titel: pflichtzeile(160),
    beschreibung: absatz(),
    schaetzwert: pflicht(betrag()),
    art: wahl(VERGABEARTEN),
    art_grund: absatz(1000),
    frist_am: pflichtdatum(),
    frist_um: zeile(10),
    topf_id: pflicht(nummer()),
    beginn_am: pflichtdatum(),
    ende_am: pflichtdatum(),
    eingeladen: nummern(),
    preis_gewicht: pflicht(ganzzahl(1, 100, 'vergabe.gewicht')),
    lose: rows(los),
    kriterien: rows(kriterium),
    version: version(),
  })
  .transform(({ frist_am, frist_um, lose, kriterien, ...rest }, context) => {
    const fail = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const um = parseUhrzeit(frist_um === '' ? '12:00' : frist_um);
    if (!um.ok) fail('frist_um', um.grund);
    const gefuellt = {
      lose: lose.filter((one) => one !== null),
      kriterien: kriterien.filter((one) => one !== null),
    };
    if (rest.schaetzwert === 0) fail('schaetzwert', 'vergabe.betrag-null');
    if (gefuellt.lose.length === 0) fail('lose.0.titel', 'vergabe.ohne-los');
    if (rest.ende_am < rest.beginn_am) fail('ende_am', 'vergabe.ende-vor-beginn');
    const summe = gefuellt.kriterien.reduce((sum, { gewicht }) => sum + gewicht, rest.preis_gewicht);
    if (summe !== 100) fail('preis_gewicht', 'vergabe.gewichte');
    return { ...rest, ...gefuellt, frist_at: um.ok ? toInstant(frist_am, um.wert) : new Date(Number.NaN) };
  });

/** A procedure as the form sends it: `lose.0.titel`, `kriterien.0.gewicht`. */
export const vergabeSchema = z.preprocess(
  (eingabe) => ({
    ...(eingabe as object),
    lose: readZeilen(eingabe, 'lose', MAX_LOSE),
    kriterien: readZeilen(eingabe, 'kriterien', MAX_KRITERIEN),
  }),
  angaben,
);
export type Vergabeangaben = z.output<typeof vergabeSchema>;

export const preisfeld = (losId: number) => `preis_${losId}`;
export const punktefeld = (angebotId: number, kriteriumId: number) => `punkte_${angebotId}_${kriteriumId}`;
export const losfeld = (losId: number) => `los_${losId}`;

const fieldsOf = <T>(names: readonly string[], field: () => z.ZodType<T>) =>
  Object.fromEntries(names.map((name) => [name, field()]));

/** A bid: whose, and a price for one lot or more. */
export const angebotSchema = (losIds: readonly number[]) =>
  z
    .object({ traeger_id: pflicht(nummer()), ...fieldsOf(losIds.map(preisfeld), () => betrag()) })
    .transform((form, context) => {
      const felder = form as Record<string, number | null>;
      const preise = losIds.flatMap((losId) => {
        const betragCent = felder[preisfeld(losId)] ?? null;
        if (betragCent === 0)
          context.addIssue({ code: 'custom', path: [preisfeld(losId)], message: 'vergabe.betrag-null' });
        return betragCent === null ? [] : [{ losId, betragCent }];
      });
      if (preise.length === 0)
        context.addIssue({
          code: 'custom',
          path: [preisfeld(losIds[0] ?? 0)],
          message: 'vergabe.ohne-preis',
        });
      return { traegerId: form.traeger_id, preise };
    });
export type Angebotsangaben = z.output<ReturnType<typeof angebotSchema>>;

/** Points 0 to 10 for each bid and criterion. */
export const wertungSchema = (angebotIds: readonly number[], kriteriumIds: readonly number[]) => {
  const paare = angebotIds.flatMap((angebotId) =>
    kriteriumIds.map((kriteriumId) => ({ angebotId, kriteriumId, name: punktefeld(angebotId, kriteriumId) })),
  );
  return z
    .object(
      fieldsOf(
        paare.map(({ name }) => name),
        () => pflicht(ganzzahl(0, 10, 'vergabe.punkte'), 'vergabe.punkte'),
      ),
    )
    .transform((form) =>
      paare.map(({ name, angebotId, kriteriumId }) => ({ angebotId, kriteriumId, punkte: form[name]! })),
    );
};

/** Which bid gets each lot; nothing chosen where one leads alone. */
export const zuschlagSchema = (losIds: readonly number[]) =>
  z
    .object({
      begruendung: absatz(2000),
      trotzdem: haken(),
      version: version(),
      ...fieldsOf(losIds.map(losfeld), () => nummer()),
    })
    .transform(({ begruendung, trotzdem, version, ...form }) => ({
      begruendung,
      trotzdem,
      version,
      wahl: new Map(
        losIds.map((losId) => [losId, (form as Record<string, number | null>)[losfeld(losId)] ?? null]),
      ),
    }));
export type Zuschlagsangaben = z.output<ReturnType<typeof zuschlagSchema>>;

export const aufhebenSchema = z.object({ grund: pflichtabsatz(2000) });

export const grenzenSchema = z
  .object({
    gueltig_ab: pflichtdatum(),
    direkt: pflicht(betrag()),
    beschraenkt: pflicht(betrag()),
    eu: pflicht(betrag()),
  })
  .transform(({ gueltig_ab, direkt, beschraenkt, eu }, context) => {
    if (direkt === 0 || direkt > beschraenkt || beschraenkt >= eu)
      context.addIssue({ code: 'custom', path: ['beschraenkt'], message: 'vergabe.grenzen-folge' });
    return { gueltigAb: gueltig_ab, direktBisCent: direkt, beschraenktBisCent: beschraenkt, euAbCent: eu };
  });
