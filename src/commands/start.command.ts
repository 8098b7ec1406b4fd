import type { Running } from '../main.ts';
import type { Command } from '../platform/command.ts';

export const startCommand: Command = {
  name: 'start',
  positionals: [],
  summary: {
    de: 'Startet KoMuT: Datenbank, Aufträge im Hintergrund, Webserver.',
    en: 'Starts KoMuT: database, background jobs, web server.',
  },
  options: { demo: { type: 'boolean' } },
  optionHelp: {
    demo: {
      de: 'Mit dem Demo-Landkreis: erfundene Menschen, Anmelden mit einem Klick',
      en: 'With the demo county: invented people, sign-in by one click',
    },
  },
  async run({ values, json, language, print, warn }) {
    const stopping = new AbortController();
    let running: Running | null = null;
    const stop = (signal: string) => {
      if (stopping.signal.aborted) return;
      warn(language === 'de' ? `${signal}: KoMuT wird beendet …` : `${signal}: KoMuT stops …`);
      stopping.abort();
      running?.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    };
    // Before anything is started: whatever a signal interrupts is put away again.
    process.on('SIGINT', () => stop('SIGINT'));
    process.on('SIGTERM', () => stop('SIGTERM'));

    const { startKomut } = await import('../main.ts');
    const { DEMO_MANDANT, ensureDemo } = await import('../../demo/demo.ts');
    const { signal } = stopping;
    try {
      running = await startKomut(async (runtime) => {
        if (values.demo) await ensureDemo(runtime, warn, { signal });
      }, signal);
    } catch (fault) {
      if (signal.aborted) process.exit(0);
      throw fault;
    }

    const { address, runtime } = running;
    const demo = values.demo ? runtime.mandanten.find(DEMO_MANDANT.schema) : null;
    if (json) {
      print(JSON.stringify({ adresse: address, datenbank: runtime.engine, demo: demo?.schema ?? null }));
      return 0;
    }
    print('');
    print(language === 'de' ? `KoMuT läuft: ${address}` : `KoMuT is running: ${address}`);
    print(`  ${runtime.engine}`);
    if (demo) {
      const { demoSignIns } = await import('../../demo/demo.ts');
      print(
        language === 'de'
          ? '  Anmelden: auf der Anmeldeseite mit einem Klick, oder mit Adresse und Passwort:'
          : '  Sign in: by one click on the sign-in page, or with address and password:',
      );
      for (const { rolle, name, email, passwort } of demoSignIns(language)) {
        print(`    ${rolle.padEnd(24)} ${name.padEnd(24)} ${email.padEnd(36)} ${passwort}`);
      }
    } else if (runtime.mandanten.list().length === 0) {
      print(
        language === 'de'
          ? '  Es gibt noch keinen Mandanten. Der erste: ./komut mandant add NAME --titel "Landkreis …"'
          : '  There is no Mandant yet. The first: ./komut mandant add NAME --titel "Landkreis …"',
      );
    }
    print(language === 'de' ? '  Beenden mit Strg+C' : '  Stop with Ctrl+C');
    return 0;
  },
};
