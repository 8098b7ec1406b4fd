import { inflateSync, constants as zlib } from 'node:zlib';

/**
 * As much PDF as it takes to find embedded files: objects, object streams, FlateDecode. Objects are found by
 * walking through the file, not by its cross-reference table, so a file whose table is damaged still reads.
 */
export type PdfWert = null | boolean | number | string | PdfName | PdfVerweis | PdfWert[] | PdfDict;
export type PdfDict = Map<string, PdfWert>;

export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** "12 0 R": stands for object 12. */
export class PdfVerweis {
  readonly nummer: number;
  constructor(nummer: number) {
    this.nummer = nummer;
  }
}

interface PdfObjekt {
  wert: PdfWert;
  /** Bytes of the stream as they stand in the file. */
  stream?: Buffer;
}

export class PdfFehler extends Error {}

const MAX_TIEFE = 100;
const MAX_OBJEKTE = 500_000;

export class PdfDatei {
  private readonly objekte = new Map<number, PdfObjekt>();
  private uebrig: number;
  readonly isEncrypted: boolean;

  /** Reads all objects; `maxBytes` limits what its streams may inflate to, all together. Throws PdfFehler. */
  constructor(bytes: Buffer, maxBytes: number) {
    this.uebrig = maxBytes;
    const text = bytes.toString('latin1');
    this.walk(bytes, text);
    this.isEncrypted = this.hasEncryption(text);
    if (!this.isEncrypted) for (const objekt of [...this.objekte.values()]) this.unpack(objekt);
  }

  /** All objects, those inside object streams included. */
  *[Symbol.iterator](): Generator<PdfWert> {
    for (const { wert } of this.objekte.values()) yield wert;
  }

  /** Follows a reference; null when there is no such object. */
  resolve(wert: PdfWert | undefined): PdfWert {
    return wert instanceof PdfVerweis ? (this.objekte.get(wert.nummer)?.wert ?? null) : (wert ?? null);
  }

  /** The decoded stream behind a reference; undefined when there is none. */
  stream(wert: PdfWert | undefined): Buffer | undefined {
    const objekt = wert instanceof PdfVerweis ? this.objekte.get(wert.nummer) : undefined;
    return objekt?.stream && objekt.wert instanceof Map ? this.decode(objekt.wert, objekt.stream) : undefined;
  }

  private walk(bytes: Buffer, text: string): void {
    const kopf = /(?:^|[^\d])(\d{1,10})[ \t\r\n\f\0]+(\d{1,5})[ \t\r\n\f\0]+obj\b/g;
    for (let match = kopf.exec(text); match; match = kopf.exec(text)) {
      const leser = new PdfLeser(text, kopf.lastIndex);
      const nummer = Number(match[1]);
      try {
        const wert = leser.readWert();
        const stream = wert instanceof Map ? this.readStream(bytes, text, leser, wert) : undefined;
        this.store(nummer, stream ? { wert, stream } : { wert });
        // Behind the object: what looks like objects inside a stream is none.
        kopf.lastIndex = leser.position;
      } catch (error) {
        if (!(error instanceof PdfFehler)) throw error;
      }
    }
  }

  /** Said in the trailer, or in the cross-reference stream that replaces it. */
  private hasEncryption(text: string): boolean {
    for (const wert of this)
      if (wert instanceof Map && isName(wert.get('Type'), 'XRef') && wert.has('Encrypt')) return true;
    return /\btrailer\s*<<(?:(?!startxref)[\s\S]){0,2000}?\/Encrypt\b/.test(text);
  }

  private store(nummer: number, objekt: PdfObjekt): void {
    this.objekte.set(nummer, objekt);
    if (this.objekte.size > MAX_OBJEKTE) throw new PdfFehler('too many objects');
  }

  private readStream(bytes: Buffer, text: string, leser: PdfLeser, dict: PdfDict): Buffer | undefined {
    if (!leser.accept('stream')) return undefined;
    if (text[leser.position] === '\r') leser.position += 1;
    if (text[leser.position] === '\n') leser.position += 1;
    const start = leser.position;
    const laenge = this.lengthOf(dict.get('Length'), text);
    const stated = laenge === undefined ? -1 : start + laenge;
    const isRight = stated >= start && /^[\r\n \t]*endstream/.test(text.slice(stated, stated + 20));
    const ende = isRight ? stated : text.indexOf('endstream', start);
    if (ende < 0) throw new PdfFehler('stream without end');
    leser.position = ende;
    return bytes.subarray(start, ende);
  }

  /** The length may be an object of its own, which may stand behind the stream. */
  private lengthOf(laenge: PdfWert | undefined, text: string): number | undefined {
    if (typeof laenge === 'number') return laenge;
    if (!(laenge instanceof PdfVerweis)) return undefined;
    const known = this.objekte.get(laenge.nummer)?.wert;
    if (typeof known === 'number') return known;
    const match = new RegExp(`(?:^|[^\\d])${laenge.nummer}\\s+\\d+\\s+obj\\s+(\\d+)\\s+endobj`).exec(text);
    return match ? Number(match[1]) : undefined;
  }

  /** Object stream: pairs "number offset", then the objects themselves, from /First on. */
  private unpack({ wert, stream }: PdfObjekt): void {
    if (!stream || !(wert instanceof Map) || !isName(wert.get('Type'), 'ObjStm')) return;
    const first = wert.get('First');
    const anzahl = wert.get('N');
    const inhalt = this.decode(wert, stream)?.toString('latin1');
    if (inhalt === undefined || typeof first !== 'number' || typeof anzahl !== 'number') return;
    const kopf = new PdfLeser(inhalt, 0);
    try {
      for (let i = 0; i < anzahl; i += 1) {
        const nummer = kopf.readWert();
        const offset = kopf.readWert();
        if (typeof nummer !== 'number' || typeof offset !== 'number') return;
        this.store(nummer, { wert: new PdfLeser(inhalt, first + offset).readWert() });
      }
    } catch (error) {
      if (!(error instanceof PdfFehler)) throw error;
    }
  }

  private decode(dict: PdfDict, stream: Buffer): Buffer | undefined {
    const filter = this.resolve(dict.get('Filter'));
    const filters = (Array.isArray(filter) ? filter : [filter]).filter((name) => name !== null);
    if (filters.length === 0) return stream;
    if (filters.length > 1 || !isName(filters[0], 'FlateDecode') || this.uebrig <= 0) return undefined;
    try {
      // A stream that ends early still gives what it holds.
      const inhalt = inflateSync(stream, { maxOutputLength: this.uebrig, finishFlush: zlib.Z_SYNC_FLUSH });
      this.uebrig -= inhalt.byteLength;
      return inhalt;
    } catch {
      return undefined;
    }
  }
}

export function isName(wert: PdfWert | undefined, name: string): boolean {
  return wert instanceof PdfName && wert.name === name;
}

/** Reads values one after the other, from a position on. */
class PdfLeser {
  position: number;
  private readonly text: string;

  constructor(text: string, position: number) {
    this.text = text;
    this.position = position;
  }

  accept(word: string): boolean {
    this.skipBlank();
    if (!this.text.startsWith(word, this.position)) return false;
    this.position += word.length;
    return true;
  }

  readWert(tiefe = 0): PdfWert {
    if (tiefe > MAX_TIEFE) throw new PdfFehler('nested too deeply');
    if (this.accept('<<')) return this.readDict(tiefe);
    if (this.accept('<')) return this.readHex();
    if (this.accept('(')) return this.readLiteral();
    if (this.accept('/')) return this.readName();
    if (this.accept('[')) return this.readArray(tiefe);
    const wort = this.match(/[^\s()<>[\]{}/%]+/y);
    if (wort === 'true' || wort === 'false') return wort === 'true';
    if (wort === 'null') return null;
    if (wort === undefined || !/^[+-]?\d*\.?\d*$/.test(wort)) throw new PdfFehler(`unexpected ${wort}`);
    if (/^\d+$/.test(wort) && this.match(/\s+\d+\s+R\b/y)) return new PdfVerweis(Number(wort));
    return Number(wort);
  }

  private readDict(tiefe: number): PdfDict {
    const dict: PdfDict = new Map();
    while (!this.accept('>>')) {
      if (!this.accept('/')) throw new PdfFehler('dictionary without end');
      const { name } = this.readName();
      dict.set(name, this.readWert(tiefe + 1));
    }
    return dict;
  }

  private readArray(tiefe: number): PdfWert[] {
    const werte: PdfWert[] = [];
    while (!this.accept(']')) werte.push(this.readWert(tiefe + 1));
    return werte;
  }

  private readName(): PdfName {
    const roh = this.match(/[^\s()<>[\]{}/%]*/y) ?? '';
    return new PdfName(
      roh.replace(/#([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
  }

  private readHex(): string {
    const roh = this.match(/[^>]*>/y);
    if (roh === undefined) throw new PdfFehler('string without end');
    return Buffer.from(roh.replace(/[^0-9a-fA-F]/g, ''), 'hex').toString('latin1');
  }

  private readLiteral(): string {
    let text = '';
    for (let offen = 1; ; ) {
      const teil = this.match(/[^()\\]*/y) ?? '';
      const zeichen = this.text[this.position];
      if (zeichen === undefined) throw new PdfFehler('string without end');
      this.position += 1;
      text += teil;
      if (zeichen === '\\') {
        text += this.readEscape();
        continue;
      }
      offen += zeichen === '(' ? 1 : -1;
      if (offen === 0) return text;
      text += zeichen;
    }
  }

  private readEscape(): string {
    const oktal = this.match(/[0-7]{1,3}/y);
    if (oktal !== undefined) return String.fromCharCode(Number.parseInt(oktal, 8) & 0xff);
    const zeichen = this.text[this.position] ?? '';
    this.position += 1;
    return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' }[zeichen] ?? zeichen;
  }

  private skipBlank(): void {
    this.match(/(?:[\s\0]|%[^\r\n]*)+/y);
  }

  private match(sticky: RegExp): string | undefined {
    sticky.lastIndex = this.position;
    const found = sticky.exec(this.text)?.[0];
    if (found !== undefined) this.position += found.length;
    return found;
  }
}
