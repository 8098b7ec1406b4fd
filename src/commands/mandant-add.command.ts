import { type Command, CommandRefusal } from '../platform/command.ts';
import { isMandantName } from '../platform/database/migrate.ts';
import { openRuntime } from '../platform/runtime.ts';

export const mandantAddCommand: Command = {
  name: 'mandant add',
  positionals: ['NAME'],
  summary: {
    de: 'Legt eine Stelle (Mandant) an.',
    en: 'Makes an office (Mandant).',
  },
  options: { titel: { type: 'string' }, host: { type: 'string' } },
  optionHelp: {
    titel: { de: 'Wie die Stelle heißt, z. B. "Landkreis Musterland"', en: 'What the office is called' },
    host: { de: 'Rechnername, unter dem sie erreicht wird', en: 'Host name under which it is reached' },
  },
  async run({ positionals, values, json, language, print }) {
    const schema = positionals[0]!;
    if (!isMandantName(schema)) {
      throw new CommandRefusal(
        language === 'de'
          ? `„${schema}“ geht nicht als Name: Kleinbuchstaben, Ziffern und _, am Anfang ein Buchstabe, höchstens 40 Zeichen.`
          : `"${schema}" cannot be a name: small letters, digits and _, a letter first, at most 40 characters.`,
      );
    }
    const runtime = await openRuntime({ shared: true });
    try {
      const host = typeof values.host === 'string' ? values.host.toLowerCase() : null;
      const taken = runtime.mandanten
        .list()
        .find((other) => other.schema === schema || (host && other.host === host));
      if (taken || schema === 'komut' || schema === 'komut_jobs' || schema.startsWith('pg_')) {
        throw new CommandRefusal(
          language === 'de'
            ? `Diesen Namen oder Rechnernamen gibt es schon${taken ? ` (${taken.schema}, ${taken.host ?? 'ohne Rechnernamen'})` : ''}.`
            : `This name or host is taken${taken ? ` (${taken.schema}, ${taken.host ?? 'no host'})` : ''}.`,
        );
      }
      const mandant = await runtime.mandanten.add({
        schema,
        titel: typeof values.titel === 'string' ? values.titel : schema,
        host,
        demo: false,
      });
      print(
        json
          ? JSON.stringify(mandant)
          : language === 'de'
            ? `${mandant.titel} ist angelegt. Der nächste Schritt: komut user add --mandant ${schema} --email … --name … --rolle technik`
            : `${mandant.titel} is made. Next step: komut user add --mandant ${schema} --email … --name … --rolle technik`,
      );
      return 0;
    } finally {
      await runtime.close();
    }
  },
};
