import { checkPflichtangaben } from './pflichtangaben.rules.ts';
import { checkRechenregeln } from './rechenregeln.rules.ts';
import type { Hinweis, Rechnung } from './rechnung.types.ts';

/**
 * What is wrong with the invoice: unreadable fields, mandatory fields of EN 16931 (and of XRechnung, where the
 * sender claims it), sums that do not hold. Empty for an invoice in order. No hint stops anything by itself:
 * whether to pay, to reduce or to send back is the office's decision.
 */
export function checkRechnung(rechnung: Rechnung): Hinweis[] {
  if (hasNoLines(rechnung)) {
    return [...rechnung.lesehinweise, { art: 'profil', regel: 'profil.ohne-positionen', stelle: 'BT-24' }];
  }
  return [...rechnung.lesehinweise, ...checkPflichtangaben(rechnung), ...checkRechenregeln(rechnung)];
}

/** Factur-X profiles MINIMUM and BASIC WL carry totals only: a booking aid, no invoice after EN 16931. */
function hasNoLines(rechnung: Rechnung): boolean {
  return /:(minimum|basicwl)$/i.test(rechnung.profil ?? '');
}

/** A credit note's amounts are positive and owed to the buyer (UNTDID 1001: 381, and 81, 83, 396, 532 of its kind). */
export function isGutschrift(rechnung: Rechnung): boolean {
  return ['81', '83', '381', '396', '532'].includes(rechnung.art ?? '');
}
