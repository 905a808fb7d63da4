import { SingleBar } from "cli-progress";

/** Shows how far the import of one file is. */
export interface Progress {
  at(done: number, total: number): void;
  end(): void;
}

/** Where progress goes: a terminal, a pipe or a file. */
type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** A bar on a terminal; elsewhere one plain line at each tenth, so that a log stays short. */
export function createProgress(stream: Output, label: string): Progress {
  return stream.isTTY ? bar(stream, label) : lines(stream, label);
}

function bar(stream: Output, label: string): Progress {
  const shown = new SingleBar({ stream, format: "{label} [{bar}] {value}/{total}", hideCursor: true });
  let started = false;
  return {
    at(done, total) {
      if (!started) shown.start(total, done, { label });
      started = true;
      shown.update(done);
    },
    end() {
      if (started) shown.stop();
    },
  };
}

function lines(stream: Output, label: string): Progress {
  let tenths = -1;
  return {
    at(done, total) {
      const reached = total === 0 ? 10 : Math.floor((done * 10) / total);
      if (reached === tenths) return;
      tenths = reached;
      stream.write(`${label}: ${done} of ${total} rows\n`);
    },
    end() {},
  };
}
