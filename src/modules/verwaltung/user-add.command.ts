import { z } from 'zod';
import { ROLLEN, type Rolle } from '../../begriffe/rolle.ts';
import { type Command, type CommandLanguage, CommandRefusal } from '../../platform/command.ts';
import { openRuntime } from '../../platform/runtime.ts';
import { createUser } from './benutzer/benutzer-anlegen.action.ts';
import { inviteBenutzer } from './benutzer/einladen.action.ts';
import { fehlerSatz } from './fehler.texte.ts';
import { emailFeld, nameFeld } from './konto/konto.schema.ts';

const texte = {
  de: {
    fehlt: (option: string) => `Es fehlt --${option}.`,
    mandant: (name: string, da: string) =>
      `Den Mandanten „${name}“ gibt es nicht. Es gibt: ${da || 'noch keinen'}.`,
    rolle: (rolle: string) => `Die Rolle „${rolle}“ gibt es nicht. Es gibt: ${ROLLEN.join(', ')}.`,
    bezug: '--bezug ist eine Nummer, wie sie in der Adresse der Stelle oder Person steht.',
    angelegt: (name: string, email: string) => `${name} (${email}) kann sich jetzt anmelden.`,
    eingeladen: (name: string, adresse: string) =>
      `${name} ist eingeladen. Mit diesem Link wählt die Person ihr Passwort, 14 Tage lang:\n${adresse}`,
  },
  en: {
    fehlt: (option: string) => `--${option} is missing.`,
    mandant: (name: string, da: string) => `There is no Mandant "${name}". There is: ${da || 'none yet'}.`,
    rolle: (rolle: string) => `There is no role "${rolle}". There is: ${ROLLEN.join(', ')}.`,
    bezug: '--bezug is a number, as in the address of the organisation or person.',
    angelegt: (name: string, email: string) => `${name} (${email}) can sign in now.`,
    eingeladen: (name: string, adresse: string) =>
      `${name} is invited. With this link the person chooses a password, for 14 days:\n${adresse}`,
  },
};

export const userAddCommand: Command = {
  name: 'user add',
  positionals: [],
  summary: {
    de: 'Legt einen Zugang an, oder lädt ein, wenn kein Passwort angegeben ist.',
    en: 'Makes a user, or invites one when no password is given.',
  },
  options: {
    mandant: { type: 'string' },
    email: { type: 'string' },
    name: { type: 'string' },
    rolle: { type: 'string', multiple: true },
    bezug: { type: 'string' },
    sprache: { type: 'string' },
    'passwort-stdin': { type: 'boolean' },
  },
  optionHelp: {
    mandant: {
      de: 'Name der Stelle; nötig, wenn es mehrere gibt',
      en: 'Name of the office; needed when there are several',
    },
    email: { de: 'E-Mail-Adresse, mit der sich die Person anmeldet', en: 'E-mail address to sign in with' },
    name: { de: 'Vor- und Nachname', en: 'First and last name' },
    rolle: { de: 'Rolle, z. B. technik; mehrmals möglich', en: 'Role, e.g. technik; may be repeated' },
    bezug: {
      de: 'Nummer der Stelle oder Person, zu der eine Rolle von außen gehört',
      en: 'Number of the organisation or person an external role belongs to',
    },
    sprache: {
      de: 'Sprache des Zugangs und der E-Mail: de oder en',
      en: 'Language of account and mail: de or en',
    },
    'passwort-stdin': {
      de: 'Liest das Passwort aus der Standardeingabe, statt einzuladen',
      en: 'Reads the password from standard input instead of inviting',
    },
  },
  async run({ values, json, language, print }) {
    const t = texte[language];
    const name = readField(nameFeld, values.name, 'name', language);
    const email = readField(emailFeld, values.email, 'email', language);
    const bezugId = readBezug(values.bezug, language);
    const rollen = [values.rolle ?? []].flat().map((rolle) => {
      if (!ROLLEN.includes(rolle as Rolle)) throw new CommandRefusal(t.rolle(String(rolle)));
      return { rolle: rolle as Rolle, bezugId };
    });
    const sprache = values.sprache === 'en' ? 'en' : 'de';
    const passwort = values['passwort-stdin'] ? await readStdin() : undefined;
    const runtime = await openRuntime({ shared: true });
    try {
      const list = runtime.mandanten.list();
      const mandant =
        values.mandant === undefined && list.length === 1
          ? list[0]
          : list.find(({ schema }) => schema === values.mandant);
      if (!mandant) {
        throw new CommandRefusal(
          t.mandant(String(values.mandant ?? ''), list.map(({ schema }) => schema).join(', ')),
        );
      }
      const kontext = runtime.kontext(mandant, { sprache });
      const benutzer = { name, email, rollen, sprache } as const;
      if (passwort === undefined) {
        const invited = await inviteBenutzer(kontext, benutzer);
        if (!invited.ok) throw new CommandRefusal(fehlerSatz(invited, language));
        const { adresse } = invited.wert;
        print(json ? JSON.stringify({ email, einladung: adresse }) : t.eingeladen(name, adresse));
        return 0;
      }
      const made = await createUser(kontext, { ...benutzer, passwort });
      if (!made.ok) throw new CommandRefusal(fehlerSatz(made, language));
      print(json ? JSON.stringify({ email, nummer: made.wert.nummer }) : t.angelegt(name, email));
      return 0;
    } finally {
      await runtime.close();
    }
  },
};

function readField(
  schema: z.ZodType<string>,
  value: unknown,
  option: string,
  language: CommandLanguage,
): string {
  if (value === undefined) throw new CommandRefusal(texte[language].fehlt(option));
  const parsed = z.safeParse(schema, value);
  if (!parsed.success)
    throw new CommandRefusal(fehlerSatz({ grund: parsed.error.issues[0]?.message ?? '' }, language));
  return parsed.data;
}

function readBezug(value: unknown, language: CommandLanguage): number | null {
  if (value === undefined) return null;
  if (!/^\d{1,15}$/.test(String(value))) throw new CommandRefusal(texte[language].bezug);
  return Number(value);
}

/** The first line, so that `echo` and a file with a line break both work. */
async function readStdin(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  return text.split(/\r?\n/)[0] ?? '';
}
