import { hashPassword, verifyPassword } from 'better-auth/crypto';

export const PASSWORT_MIN = 12;
/** Longer ones would only keep the server busy with hashing. */
export const PASSWORT_MAX = 128;

const MIN_VERSCHIEDENE = 5;

/**
 * Why a new password is too weak: length counts, not special characters (BSI ORP.4, NIST SP 800-63B).
 * @param konto e-mail and name, which a password must not be made of
 * @returns key of the sentence, or null when it will do
 */
export function findPasswortMangel(passwort: string, konto: readonly string[]): string | null {
  if (passwort.length < PASSWORT_MIN) return 'passwort.zu-kurz';
  if (passwort.length > PASSWORT_MAX) return 'passwort.zu-lang';
  if (new Set(passwort).size < MIN_VERSCHIEDENE) return 'passwort.zu-einfach';
  const klein = passwort.toLowerCase();
  const teile = konto
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((teil) => teil.length > 3);
  const rest = teile.reduce((text, teil) => text.replaceAll(teil, ''), klein);
  return rest.length < PASSWORT_MIN - 4 ? 'passwort.wie-konto' : null;
}

export const hashPasswort = hashPassword;

export function isPasswort(passwort: string, hash: string): Promise<boolean> {
  return verifyPassword({ password: passwort, hash });
}
