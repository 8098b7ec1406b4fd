import { formatKilometer } from '../../../begriffe/kilometer.ts';
import { type Command, type CommandCall, CommandRefusal } from '../../../platform/command.ts';
import { readInputFile } from '../../../platform/solver/input-file.ts';
import { tagesplanungSchema } from './tagesplan.schema.ts';
import { HOECHSTENS_SEKUNDEN, planTage } from './tagesplan.ts';
import type { Tagesplan, Tagesplanung } from './tagesplan.types.ts';
import { texte } from './texte.ts';

const STAND_ALLE_MS = 2000;

/** `komut tagesplan FILE [--json]`: the best day plan for open requests; needs no database. */
export const tagesplanCommand: Command = {
  name: 'tagesplan',
  positionals: ['FILE'],
  summary: { de: texte.de.command.summary, en: texte.en.command.summary },
  options: { sekunden: { type: 'string' } },
  optionHelp: { sekunden: { de: texte.de.command.sekunden, en: texte.en.command.sekunden } },
  async run(call) {
    const [datei] = call.positionals;
    if (datei === undefined) return 2;
    const say = texte[call.language];
    const timeLimitSeconds = readSekunden(call);
    const planung = await readInputFile(datei, tagesplanungSchema, say.eingabe, call.language);
    let gesagtAt = performance.now();
    const plan = await planTage(planung, {
      timeLimitSeconds,
      onProgress({ fertig, teile }) {
        if (call.json || performance.now() - gesagtAt < STAND_ALLE_MS) return;
        gesagtAt = performance.now();
        call.warn(say.command.stand(fertig, teile));
      },
    });
    if (call.json) call.print(JSON.stringify(toJson(plan)));
    else printPlan(planung, plan, call);
    return 0;
  },
};

function readSekunden({ values, language }: CommandCall): number {
  if (typeof values.sekunden !== 'string') return HOECHSTENS_SEKUNDEN;
  const sekunden = Number(values.sekunden.replace(',', '.'));
  if (values.sekunden.trim() !== '' && sekunden >= 0 && sekunden < 1e6) return sekunden;
  throw new CommandRefusal(texte[language].command.sekundenFalsch(values.sekunden));
}

function toJson({ zugeordnet, gewicht, wege, optimal, schranke, millisekunden }: GerechneterPlan) {
  return { zugeordnet, gewicht, kilometer: wege / 10, optimal, schranke, millisekunden };
}

type GerechneterPlan = Tagesplan & { millisekunden: number };

function printPlan({ anfragen }: Tagesplanung, plan: GerechneterPlan, call: CommandCall): void {
  const { command: say } = texte[call.language];
  const zahl = (wert: number, stellen = 6) =>
    wert.toLocaleString(call.language, { maximumFractionDigits: stellen });
  const besetzt = new Set(plan.zugeordnet.map(({ anfrage }) => anfrage));
  call.print(say.ueberschrift(plan.zugeordnet.length, anfragen.length));
  for (const { anfrage, sprachmittler } of plan.zugeordnet)
    call.print(say.zeile(String(anfrage), String(sprachmittler)));
  const offen = anfragen.filter(({ id }) => !besetzt.has(id));
  if (offen.length > 0) call.print(say.offen(offen.map(({ id }) => id).join(', ')));
  call.print(say.gewicht(zahl(plan.gewicht)));
  call.print(say.kilometer(formatKilometer(plan.wege, call.language)));
  call.print(plan.optimal ? say.optimal : say.luecke(zahl(plan.schranke)));
  const { zugeordnet, gewicht, wege } = plan.schrittweise;
  call.print(say.vergleich(zugeordnet.length, zahl(gewicht), formatKilometer(wege, call.language)));
  call.print(say.dauer(zahl(plan.millisekunden / 1000, 1)));
}
