/** What tests of money have in common: an account, a pot, a run that two people released. */
import type { TestApp } from '../../../test-support/app.ts';
import type { Ergebnis } from '../../begriffe/ablehnung.ts';
import { act } from '../../platform/act.ts';
import { saveHaushaltskonto } from './konto/konto.action.ts';
import { createTopf } from './toepfe/topf.action.ts';
import type { NeuerZahllauf, NeueZahlung } from './zahllauf/zahllauf.rules.ts';
import { createZahllauf, zahllaufConstraints } from './zahllauf/zahllauf-anlegen.action.ts';

export const KONTO = { name: 'Landkreis Musterhausen', iban: 'DE89 3704 0044 0532 0130 00', bic: '' };

/** Accounts with right check digits that belong to nobody. */
export const IBANS = ['DE02120300000000202051', 'DE02500105170137075030', 'DE02100500000054540402'];

export function zahlungOf(changes: Partial<NeueZahlung> = {}): NeueZahlung {
  const betragCent = changes.betragCent ?? 6130;
  return {
    empfaengerArt: 'sprachmittler',
    empfaengerId: 17,
    empfaenger: 'Olena Beispiel',
    iban: IBANS[0]!,
    betragCent,
    verwendungszweck: 'Sprachmittlung Februar 2026; 2 Einsätze',
    buchungen: [{ topfId: null, jahr: 2026, betragCent, text: 'Sprachmittlung 02/2026' }],
    ...changes,
  };
}

export function laufOf(changes: Partial<NeuerZahllauf> = {}): NeuerZahllauf {
  return {
    herkunftArt: 'abrechnungslauf',
    herkunftId: 1,
    bezeichnung: 'Sprachmittlung Februar 2026',
    ausfuehrungAm: '2026-03-12',
    geprueftVon: 'Dana Disposition',
    freigegebenVon: 'Kai Kasse',
    zahlungen: [zahlungOf()],
    ...changes,
  };
}

/** Makes a run the way the module of a settlement does. */
export function releaseLauf(
  t: TestApp,
  lauf: NeuerZahllauf,
): Promise<Ergebnis<{ zahllaufId: number; zahlungIds: number[] }>> {
  return act(t.kontext(), 'zahllauf.uebergeben', (a) => createZahllauf(a, lauf), zahllaufConstraints);
}

/** Account and pot. @returns the pot's id */
export async function openKasse(t: TestApp): Promise<number> {
  await saveHaushaltskonto(t.kontext(), KONTO);
  const topf = await createTopf(t.kontext(), {
    bezeichnung: 'Sprachmittlung',
    produkt: '31510',
    sachkonto: '443100',
    kostenstelle: '5010',
    ist_aktiv: true,
  });
  if (!topf.ok) throw new Error(topf.grund);
  return topf.wert;
}
