/** Files that may be kept as evidence. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { listPartNames } from '../../../platform/files/docx-package.ts';

export const MAX_NACHWEIS = 10_000_000;

interface Art {
  typ: string;
  /** First bytes. */
  anfang: readonly number[];
  /** The part without which an Office file is none of its kind. */
  teil?: string;
}

const TYPEN: Record<string, Art> = {
  pdf: { typ: 'application/pdf', anfang: [0x25, 0x50, 0x44, 0x46] },
  docx: {
    typ: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    anfang: [0x50, 0x4b],
    teil: 'word/',
  },
  xlsx: {
    typ: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    anfang: [0x50, 0x4b],
    teil: 'xl/',
  },
  png: { typ: 'image/png', anfang: [0x89, 0x50, 0x4e, 0x47] },
  jpg: { typ: 'image/jpeg', anfang: [0xff, 0xd8, 0xff] },
  jpeg: { typ: 'image/jpeg', anfang: [0xff, 0xd8, 0xff] },
  txt: { typ: 'text/plain; charset=utf-8', anfang: [] },
};

/**
 * The file with its type, told by its ending and by what is in it: an Office file has its parts and no macros, a text
 * no binary bytes. Refuses `eintrag.datei-zu-gross` and `eintrag.dateiart`.
 */
export function readNachweisdatei(
  datei: { name: string; inhalt: Uint8Array } | null,
): Ergebnis<{ name: string; inhalt: Uint8Array; typ: string } | null> {
  if (datei === null) return ok(null);
  if (datei.inhalt.length > MAX_NACHWEIS) return refuse('eintrag.datei-zu-gross', { feld: 'datei' });
  const name = datei.name.toWellFormed().replaceAll(/\p{Cc}/gu, '');
  const art = TYPEN[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  const passt = art?.anfang.every((byte, index) => datei.inhalt[index] === byte) ?? false;
  if (art === undefined || !passt || !holds(art, datei.inhalt))
    return refuse('eintrag.dateiart', { feld: 'datei' });
  return ok({ name, inhalt: datei.inhalt, typ: art.typ });
}

function holds({ teil, anfang }: Art, inhalt: Uint8Array): boolean {
  if (teil !== undefined) {
    const parts = listPartNames(inhalt);
    return (
      parts.some((name) => name.startsWith(teil)) && !parts.some((name) => /vbaproject\.bin$/i.test(name))
    );
  }
  return anfang.length > 0 || !inhalt.includes(0);
}
