import { symmetricDecrypt } from 'better-auth/crypto';
import { type Ergebnis, ok, refuse } from '../../begriffe/ablehnung.ts';
import type { Ctx } from '../http/route.ts';
import { type Anmeldung, refusalOf } from './anmeldung.ts';
import { type Answer, libraryHeaders, takeAnswer } from './library.ts';

/** What the app needs to make codes: as address for the QR code, as text to type. */
export interface Einrichtung {
  adresse: string;
  geheimnis: string;
}

/**
 * Begins to set up the second factor of whoever is signed in.
 * @param passwort undefined for somebody who has none
 * @returns nothing; `pendingEinrichtung` shows what to do. Refuses `konto.passwort-falsch`, `anmeldung.warten`
 */
export function prepareSecondFactor(
  anmeldung: Anmeldung,
  c: Ctx,
  passwort: string | undefined,
): Promise<Ergebnis<undefined>> {
  return asked(anmeldung, c, async (headers) =>
    anmeldung.library
      .for(c.get('kontext'))
      .api.enableTwoFactor({ body: { password: passwort, method: 'totp' }, headers, asResponse: true }),
  );
}

/** What was begun and is not confirmed yet. */
export async function pendingEinrichtung(anmeldung: Anmeldung, c: Ctx): Promise<Einrichtung | null> {
  const { db, mandant } = c.get('kontext');
  const identitaet = c.get('identitaet');
  if (!identitaet) return null;
  const row = await db
    .selectFrom('twoFactor')
    .select('secret')
    .where('userId', '=', identitaet.userId)
    .where('verified', '=', false)
    .executeTakeFirst();
  if (!row) return null;
  const { secretConfig } = await anmeldung.library.for(c.get('kontext')).$context;
  const geheimnis = base32(await symmetricDecrypt({ key: secretConfig, data: row.secret }));
  const issuer = `KoMuT ${mandant.titel}`;
  const params = new URLSearchParams({ secret: geheimnis, issuer });
  return {
    // Apps read the space as it is written here, not as a plus sign.
    adresse: `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(identitaet.email)}?${params.toString().replaceAll('+', '%20')}`,
    geheimnis,
  };
}

/**
 * Confirms with the first code of the app.
 * @returns the backup codes, to be shown once. Refuses `anmeldung.code-falsch`, `anmeldung.warten`
 */
export async function confirmSecondFactor(
  anmeldung: Anmeldung,
  c: Ctx,
  eingabe: string,
): Promise<Ergebnis<string[]>> {
  const userId = c.get('identitaet')!.userId;
  const code = eingabe.replaceAll(/\D/g, '');
  const { api } = anmeldung.library.for(c.get('kontext'));
  const done = await anmeldung.limited(c, `code ${userId}`, async (): Promise<Ergebnis<undefined>> => {
    if (!(await anmeldung.takeCode(c, userId, code))) return refuse('anmeldung.code-falsch');
    const response = await api.verifyTOTP({ body: { code }, headers: libraryHeaders(c), asResponse: true });
    const answer = await takeAnswer(c, response);
    return answer.ok ? ok() : refusalOf(answer);
  });
  if (!done.ok) return done;
  anmeldung.forget();
  const { backupCodes } = await api.viewBackupCodes({ body: { userId } });
  return ok(backupCodes);
}

/** Takes the second factor away. Refuses `konto.passwort-falsch`, `anmeldung.warten`. */
export async function removeSecondFactor(
  anmeldung: Anmeldung,
  c: Ctx,
  passwort: string | undefined,
): Promise<Ergebnis<undefined>> {
  const result = await asked(anmeldung, c, async (headers) =>
    anmeldung.library
      .for(c.get('kontext'))
      .api.disableTwoFactor({ body: { password: passwort }, headers, asResponse: true }),
  );
  anmeldung.forget();
  return result;
}

/** New backup codes; the former ones end. Refuses `konto.passwort-falsch`, `anmeldung.warten`. */
export async function renewBackupCodes(
  anmeldung: Anmeldung,
  c: Ctx,
  passwort: string | undefined,
): Promise<Ergebnis<string[]>> {
  let codes: string[] = [];
  const result = await asked(
    anmeldung,
    c,
    async (headers) =>
      anmeldung.library
        .for(c.get('kontext'))
        .api.generateBackupCodes({ body: { password: passwort }, headers, asResponse: true }),
    (answer) => {
      codes = answer.body.backupCodes as string[];
    },
  );
  return result.ok ? ok(codes) : result;
}

/** Calls the library where it asks for the password again, with the same limit as signing in. */
function asked(
  anmeldung: Anmeldung,
  c: Ctx,
  call: (headers: Headers) => Promise<Response>,
  take: (answer: Answer) => void = () => undefined,
): Promise<Ergebnis<undefined>> {
  const { email } = c.get('identitaet')!;
  return anmeldung.limited(c, `passwort ${email}`, async () => {
    const answer = await takeAnswer(c, await call(libraryHeaders(c)));
    if (answer.code === 'INVALID_PASSWORD') return refuse('konto.passwort-falsch', { feld: 'passwort' });
    if (!answer.ok) return refusalOf(answer);
    take(answer);
    return ok();
  });
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 without padding, as authenticator apps take it. */
export function base32(text: string): string {
  let bits = '';
  for (const byte of Buffer.from(text)) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}
