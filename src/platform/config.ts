import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/** A wrong setting: its message says what to do, and the start ends without a stack. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

const port = z.coerce.number().int().min(1).max(65535);

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().default('0.0.0.0'),
  KOMUT_DATA: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  KOMUT_SECRET: z.string().min(32).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('KoMuT <komut@localhost>'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('OpenID Connect'),
  OSRM_URL: z.url({ protocol: /^https?$/ }).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  RATE_LIMITS: z.enum(['0', '1']).default('1'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  NODE_ENV: z.string().optional(),
});

export interface Config {
  port: number;
  host: string;
  /** Folder of the embedded database, the secret and nothing else. */
  dataDir: string;
  databaseUrl: string | null;
  /** Address in mails and links, without a trailing slash. */
  baseUrl: string;
  /** Signs cookies; made at the first start and kept in the data folder where none is given. */
  secret: string;
  smtpUrl: string | null;
  mailFrom: string;
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null;
  osrmUrl: string | null;
  metricsToken: string | null;
  /** Believe X-Forwarded-* of the proxy in front. */
  trustProxy: boolean;
  /** Off only for measuring. */
  rateLimits: boolean;
  logLevel: string;
  development: boolean;
}

/**
 * Reads the settings from environment variables; every variable is described in docs/operations.md.
 * @throws ConfigurationError with one line for each wrong variable
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigurationError(`Die Einstellungen stimmen nicht / wrong settings:\n${lines.join('\n')}`);
  }
  const set = parsed.data;
  const oidcParts = [set.OIDC_ISSUER, set.OIDC_CLIENT_ID, set.OIDC_CLIENT_SECRET];
  if (oidcParts.some(Boolean) && !oidcParts.every(Boolean)) {
    throw new ConfigurationError(
      'OIDC_ISSUER, OIDC_CLIENT_ID und OIDC_CLIENT_SECRET gehören zusammen: alle drei setzen oder keine.',
    );
  }
  const dataDir = resolve(set.KOMUT_DATA ?? '.komut');
  return {
    port: set.PORT,
    host: set.HOST,
    dataDir,
    databaseUrl: set.DATABASE_URL ?? null,
    baseUrl: (set.BASE_URL ?? `http://localhost:${set.PORT}`).replace(/\/+$/, ''),
    secret: set.KOMUT_SECRET ?? keptSecret(dataDir),
    smtpUrl: set.SMTP_URL ?? null,
    mailFrom: set.MAIL_FROM,
    oidc:
      set.OIDC_ISSUER && set.OIDC_CLIENT_ID && set.OIDC_CLIENT_SECRET
        ? {
            issuer: set.OIDC_ISSUER.replace(/\/+$/, ''),
            clientId: set.OIDC_CLIENT_ID,
            clientSecret: set.OIDC_CLIENT_SECRET,
            name: set.OIDC_NAME,
          }
        : null,
    osrmUrl: set.OSRM_URL?.replace(/\/+$/, '') ?? null,
    metricsToken: set.METRICS_TOKEN ?? null,
    trustProxy: set.TRUST_PROXY === '1',
    rateLimits: set.RATE_LIMITS === '1',
    logLevel: set.LOG_LEVEL,
    development: set.NODE_ENV === 'development',
  };
}

function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  mkdirSync(dataDir, { recursive: true });
  const secret = randomBytes(32).toString('base64url');
  try {
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch {
    // Another start was quicker.
    return readFileSync(file, 'utf8').trim();
  }
}
