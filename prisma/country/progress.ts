/** How far a long work has come: a bar on a terminal, elsewhere a line at each twentieth. */
export class Progress {
  readonly #began = Date.now();
  #shown = -1;

  constructor(
    readonly whole: number,
    readonly already: number,
    readonly out: Pick<NodeJS.WriteStream, 'write'> & { isTTY?: boolean } = process.stdout,
  ) {}

  show(done: number, rows: number): void {
    const share = this.whole === 0 ? 1 : done / this.whole;
    const seconds = (Date.now() - this.#began) / 1000;
    const rate = Math.round(rows / Math.max(seconds, 0.001));
    const rest = done > this.already ? (seconds * (this.whole - done)) / (done - this.already) : 0;
    const words = `${count(done)} of ${count(this.whole)} seekers, ${count(rows)} rows, ${count(rate)} rows/s, ${left(rest)}`;
    if (this.out.isTTY) {
      const full = Math.floor(share * 30);
      this.out.write(
        `\r[${'#'.repeat(full)}${' '.repeat(30 - full)}] ${words}   ${done >= this.whole ? '\n' : ''}`,
      );
      return;
    }
    const step = Math.floor(share * 20);
    if (step === this.#shown) return;
    this.#shown = step;
    this.out.write(`${String(Math.floor(share * 100)).padStart(3)} %  ${words}\n`);
  }
}

export const count = (number: number): string => number.toLocaleString('en-GB');
const left = (seconds: number) =>
  seconds < 90 ? `${Math.ceil(seconds)} s left` : `${Math.ceil(seconds / 60)} min left`;
