import { formatGeld } from '../../../begriffe/geld.ts';
import { type Command, type CommandCall, CommandRefusal } from '../../../platform/command.ts';
import { readInputFile } from '../../../platform/solver/input-file.ts';
import { kursplanungSchema } from './kursplan.schema.ts';
import { HOECHSTENS_SEKUNDEN, planKurse } from './kursplan.ts';
import type { Kursplan, Kursplanung } from './kursplan.types.ts';
import { texte } from './texte.ts';

const STAND_ALLE_MS = 2000;

/** `komut kursplan FILE [--json]`: the best course plan for a budget; needs no database. */
export const kursplanCommand: Command = {
  name: 'kursplan',
  positionals: ['FILE'],
  summary: { de: texte.de.command.summary, en: texte.en.command.summary },
  options: { sekunden: { type: 'string' } },
  optionHelp: { sekunden: { de: texte.de.command.sekunden, en: texte.en.command.sekunden } },
  async run(call) {
    const [datei] = call.positionals;
    if (datei === undefined) return 2;
    const say = texte[call.language];
    const timeLimitSeconds = readSekunden(call);
    const planung = await readInputFile(datei, kursplanungSchema, say.eingabe, call.language);
    let gesagtAt = performance.now();
    const plan = await planKurse(planung, {
      timeLimitSeconds,
      onProgress({ gewicht, schranke }) {
        if (call.json || performance.now() - gesagtAt < STAND_ALLE_MS) return;
        gesagtAt = performance.now();
        call.warn(say.command.stand(zahl(gewicht, call), zahl(schranke, call)));
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

function toJson(plan: Kursplan & { millisekunden: number }) {
  const { oeffnen, plaetze, gewicht, kostenCent, optimal, schranke, millisekunden } = plan;
  return { oeffnen, plaetze, gewicht, kostenCent, optimal, schranke, millisekunden };
}

const zahl = (wert: number, { language }: CommandCall, stellen = 0) =>
  wert.toLocaleString(language, { minimumFractionDigits: stellen, maximumFractionDigits: stellen });

function printPlan(
  planung: Kursplanung,
  plan: Kursplan & { millisekunden: number },
  call: CommandCall,
): void {
  const { command: say } = texte[call.language];
  const geld = (cent: number) => formatGeld(cent, call.language);
  const besetzt = Map.groupBy(plan.plaetze, ({ angebot }) => angebot);
  call.print(say.ueberschrift(plan.oeffnen.length, plan.plaetze.length));
  for (const { id, niveau, max, kostenCent } of planung.angebote) {
    const personen = besetzt.get(id)?.length;
    if (personen) call.print(say.kurs(id, niveau, personen, max, geld(kostenCent)));
  }
  call.print(say.gewicht(zahl(plan.gewicht, call)));
  call.print(say.kosten(geld(plan.kostenCent), geld(planung.budgetCent)));
  const fehlt = plan.gewicht > 0 ? ((plan.schranke - plan.gewicht) / plan.gewicht) * 100 : 100;
  call.print(plan.optimal ? say.optimal : say.luecke(zahl(plan.schranke, call), zahl(fehlt, call, 2)));
  const { schrittweise } = plan;
  const mehr = plan.gewicht - schrittweise.gewicht;
  call.print(
    say.vergleich(zahl(schrittweise.gewicht, call), geld(schrittweise.kostenCent), `+${zahl(mehr, call)}`),
  );
  call.print(say.dauer(zahl(plan.millisekunden / 1000, call, 1)));
}
