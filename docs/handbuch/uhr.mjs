// Loaded before the program by bilder.ts: its clock starts at KOMUT_BILDER_JETZT and then runs as usual, so that
// the pictures show the same working day whenever they are made.
const Real = Date;
const start = Real.parse(process.env.KOMUT_BILDER_JETZT ?? '');
if (Number.isNaN(start)) throw new Error('KOMUT_BILDER_JETZT');
const ahead = start - Real.now();

globalThis.Date = class extends Real {
  constructor(...parts) {
    super(...(parts.length === 0 ? [Real.now() + ahead] : parts));
  }

  static now() {
    return Real.now() + ahead;
  }
};
