/** One movement at a time: nodes and camera on their way. */

export class Tween {
  #frame = 0;
  #finish: (() => void) | undefined;

  get running(): boolean {
    return this.#finish !== undefined;
  }

  /**
   * Calls `step` with the eased share of the way (0 to 1) until `duration` ms are over, then `done`.
   * With no duration both are called at once. A movement under way is first brought to its end.
   */
  start(duration: number, step: (share: number) => void, done: () => void): void {
    this.finish();
    if (duration <= 0) {
      step(1);
      done();
      return;
    }
    const began = performance.now();
    this.#finish = () => {
      step(1);
      done();
    };
    const tick = (now: number): void => {
      if (now - began >= duration) this.finish();
      else {
        step(eased((now - began) / duration));
        this.#frame = requestAnimationFrame(tick);
      }
    };
    this.#frame = requestAnimationFrame(tick);
  }

  /** Brings the movement to its end at once. */
  finish(): void {
    const finish = this.#finish;
    this.stop();
    finish?.();
  }

  /** Leaves everything where it is. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#finish = undefined;
  }
}

/** Fast at first, at rest softly: close to cubic-bezier(.2, 0, 0, 1). */
function eased(share: number): number {
  return 1 - (1 - Math.min(1, Math.max(0, share))) ** 3;
}
