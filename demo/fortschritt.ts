type Terminal = Pick<NodeJS.WriteStream, 'isTTY'> & { write(text: string): boolean };

const BREITE = 30;

/** How far the building of the demo county is: a bar in a terminal, a line for each quarter elsewhere. */
export class Fortschritt {
  readonly #total: number;
  readonly #warn: (line: string) => void;
  readonly #terminal: Terminal | null;
  #done = 0;
  #shown = -1;

  constructor(total: number, warn: (line: string) => void, terminal: Terminal = process.stderr) {
    this.#total = total;
    this.#warn = warn;
    this.#terminal = terminal.isTTY ? terminal : null;
    this.#show();
  }

  step(): void {
    this.#done = Math.min(this.#done + 1, this.#total);
    this.#show();
  }

  finish(): void {
    this.#done = this.#total;
    this.#show();
    this.#terminal?.write('\n');
  }

  #show(): void {
    const prozent = Math.floor((this.#done / this.#total) * 100);
    const gezeigt = this.#terminal ? prozent : prozent - (prozent % 25);
    if (gezeigt === this.#shown) return;
    this.#shown = gezeigt;
    if (!this.#terminal) {
      this.#warn(`Demo-Landkreis / demo county: ${gezeigt} %`);
      return;
    }
    const voll = Math.round((BREITE * prozent) / 100);
    const balken = '█'.repeat(voll) + '░'.repeat(BREITE - voll);
    this.#terminal.write(`\rDemo-Landkreis / demo county  ${balken} ${String(prozent).padStart(3)} %`);
  }
}
