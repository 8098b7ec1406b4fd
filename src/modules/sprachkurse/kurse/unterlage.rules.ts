/** What kind of file somebody brings, by its first bytes; its name alone proves nothing. */

const TYPEN: readonly { ende: RegExp; typ: string; anfang: readonly number[] }[] = [
  { ende: /\.pdf$/i, typ: 'application/pdf', anfang: [0x25, 0x50, 0x44, 0x46] },
  {
    ende: /\.docx$/i,
    typ: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    anfang: [0x50, 0x4b, 0x03, 0x04],
  },
  {
    ende: /\.xlsx$/i,
    typ: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    anfang: [0x50, 0x4b, 0x03, 0x04],
  },
  { ende: /\.odt$/i, typ: 'application/vnd.oasis.opendocument.text', anfang: [0x50, 0x4b, 0x03, 0x04] },
  {
    ende: /\.ods$/i,
    typ: 'application/vnd.oasis.opendocument.spreadsheet',
    anfang: [0x50, 0x4b, 0x03, 0x04],
  },
  { ende: /\.jpe?g$/i, typ: 'image/jpeg', anfang: [0xff, 0xd8, 0xff] },
  { ende: /\.png$/i, typ: 'image/png', anfang: [0x89, 0x50, 0x4e, 0x47] },
];

/** The media type of a document; null when name and content do not belong to one that is taken. */
export function dateitypOf(name: string, inhalt: Uint8Array): string | null {
  const found = TYPEN.find(
    ({ ende, anfang }) => ende.test(name) && anfang.every((byte, index) => inhalt[index] === byte),
  );
  return found?.typ ?? null;
}
