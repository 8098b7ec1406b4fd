import { z } from 'zod';
import { betrag, haken, pflichtabsatz } from '../../../begriffe/felder.ts';

export const einstellungenSchema = z.object({ vieraugenAb: betrag(), rechtsbehelf: pflichtabsatz(2000) });

export const ferienSchema = z.object({ ferien: pflichtabsatz(400_000), ersetzen: haken() });
