/** Languages by their tags, as a reader of them finds them. */
import { spracheName } from './sprache.ts';

/** The language's name in itself: `українська`; its German name where nobody has recorded that. */
export function nameInSprache(tag: string): string {
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(tag);
    return name ?? spracheName(tag, 'de');
  } catch {
    return spracheName(tag, 'de');
  }
}

/** Written from right to left. */
const VON_RECHTS = new Set([
  'ar',
  'arz',
  'ckb',
  'dv',
  'fa',
  'he',
  'pes',
  'prs',
  'ps',
  'sd',
  'ug',
  'ur',
  'yi',
]);

export const richtungOf = (tag: string): 'ltr' | 'rtl' =>
  VON_RECHTS.has(tag.split('-')[0]!) ? 'rtl' : 'ltr';
