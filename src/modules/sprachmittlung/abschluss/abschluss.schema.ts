import { z } from 'zod';
import {
  absatz,
  ganzzahl,
  lesbar,
  nummer,
  pflicht,
  pflichtabsatz,
  pflichtwahl,
  wahl,
  wahlSonst,
} from '../../../begriffe/felder.ts';
import { parseGeld } from '../../../begriffe/geld.ts';
import { parseKilometer } from '../../../begriffe/kilometer.ts';
import { parseUhrzeit } from '../../../begriffe/zeit.ts';
import { VERKEHRSMITTEL } from '../abrechnung/meldefelder.rules.ts';
import { AUSFALLGRUENDE, RUECKGABEGRUENDE, VERANLASSER } from '../absage.rules.ts';

/** Forms of the completion; times and kilometres are typed the German way: 9, 9.30, 12,5. */

const uhrzeit = () => lesbar(parseUhrzeit, 20);

const pflichtuhrzeit = () => pflicht(uhrzeit(), 'uhrzeit.leer');

const kilometer = () => lesbar(parseKilometer, 20);

export const meldungSchema = z
  .object({
    von: pflichtuhrzeit(),
    bis: pflichtuhrzeit(),
    kilometer: kilometer(),
    verkehrsmittel: wahl(VERKEHRSMITTEL),
    auslagen: lesbar(parseGeld, 20),
    wartezeit: ganzzahl(0, 1440),
    fahrzeit: ganzzahl(0, 1440),
    bemerkung: absatz(1000),
  })
  .transform(({ kilometer: zehntelkilometer, auslagen, wartezeit, fahrzeit, ...rest }) => ({
    ...rest,
    zehntelkilometer,
    auslagenCent: auslagen,
    wartezeitMinuten: wartezeit,
    fahrzeitMinuten: fahrzeit,
  }));

export const rueckgabeSchema = z.object({
  grund: pflichtwahl(RUECKGABEGRUENDE, 'rueckgabe.grund-fehlt'),
  bemerkung: absatz(1000),
});

/** Both times or none: half a proposal is a slip. */
function paar(
  { von, bis }: { von: string | null; bis: string | null },
  context: z.RefinementCtx,
): { von: string; bis: string } | null {
  if (von !== null && bis !== null) return { von, bis };
  if (von !== null || bis !== null)
    context.addIssue({
      code: 'custom',
      message: 'widerspruch.zeiten-halb',
      path: [von === null ? 'von' : 'bis'],
    });
  return null;
}

export const widerspruchSchema = z
  .object({
    begruendung: pflichtabsatz(1000, 'abschluss.widerspruch-braucht-grund'),
    von: uhrzeit(),
    bis: uhrzeit(),
  })
  .transform((form, context) => ({ begruendung: form.begruendung, zeiten: paar(form, context) }));

/** What people outside the office may say of a no-show. */
export const ausfallSchema = z
  .object({ grund: pflichtwahl(AUSFALLGRUENDE, 'ausfall.grund-fehlt'), kilometer: kilometer() })
  .transform(({ grund, kilometer: zehntelkilometer }) => ({
    grund,
    veranlasser: null,
    zehntelkilometer,
    kosten: 'vorschlag' as const,
    begruendung: '',
  }));

export const ausfallBueroSchema = z
  .object({
    grund: pflichtwahl(AUSFALLGRUENDE, 'ausfall.grund-fehlt'),
    veranlasser: wahl(VERANLASSER),
    kilometer: kilometer(),
    kosten: wahlSonst(['vorschlag', 'koordinierungsstelle', 'stelle', 'niemand'], 'vorschlag'),
    begruendung: absatz(1000),
  })
  .transform(({ kilometer: zehntelkilometer, ...ausfall }) => ({ ...ausfall, zehntelkilometer }));

export const klaerungSchema = z
  .object({
    nach: pflichtwahl(['meldung', 'gegenvorschlag', 'eigene'], 'klaerung.wahl-fehlt'),
    von: uhrzeit(),
    bis: uhrzeit(),
    kilometer: kilometer(),
    begruendung: absatz(1000),
  })
  .transform((form, context) => ({
    nach: form.nach,
    zeiten: form.nach === 'eigene' ? paar(form, context) : null,
    zehntelkilometer: form.kilometer,
    begruendung: form.begruendung,
  }));

/** One button that agrees to what the page showed: the version says what that was. */
export const zustimmungSchema = z.object({ version: nummer() });
