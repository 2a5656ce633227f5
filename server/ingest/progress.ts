/** A progress bar on standard error; nothing where that is no terminal. */
import cliProgress from "cli-progress";

export interface Progress {
  advance(by: number, label: string): void;
  stop(): void;
}

export function startProgress(total: number, unit: string): Progress {
  const format = ` {bar} {percentage} %  {value}/{total} ${unit}  {eta_formatted}  {label}`;
  const bar = new cliProgress.SingleBar(
    { format, stream: process.stderr, hideCursor: true, clearOnComplete: true, stopOnComplete: false },
    cliProgress.Presets.shades_classic,
  );
  bar.start(total, 0, { label: "" });
  return {
    advance: (by, label) => bar.increment(by, { label: label.slice(0, 40) }),
    stop: () => bar.stop(),
  };
}
