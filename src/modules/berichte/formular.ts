/** What routes of this module share: refused forms with their sentences in the page's language. */
import type { Ablehnung } from '../../begriffe/ablehnung.ts';
import { isAllowed } from '../../begriffe/wer.ts';
import { datumOf } from '../../begriffe/zeit.ts';
import type { FormErrors } from '../../design/index.ts';
import { fieldErrors, refusalErrors } from '../../platform/http/form.ts';
import type { Ctx } from '../../platform/http/route.ts';
import { permissions } from './berichte.permissions.ts';
import { describeBericht } from './texte.ts';

export const spracheOf = (c: Ctx) => c.get('kontext').sprache;

export const heuteOf = (c: Ctx) => datumOf(c.get('kontext').clock.now());

export const darf = (c: Ctx, tat: keyof typeof permissions) =>
  isAllowed(permissions, c.get('kontext').wer, tat);

export const sentences = (c: Ctx, fehler: Readonly<Record<string, string>>): FormErrors =>
  fieldErrors(fehler, describeBericht, spracheOf(c));

export const sentence = (c: Ctx, ablehnung: Ablehnung): FormErrors =>
  refusalErrors(ablehnung, describeBericht, spracheOf(c));
