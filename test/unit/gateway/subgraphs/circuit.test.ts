import { describe, expect, it } from "@jest/globals";
import { Circuit, type Outcome, openMs, windowSize } from "../../../../src/gateway/subgraphs/circuit.ts";

const [ok, no, none]: readonly Outcome[] = ["success", "failure", "unknown"] as const;

/** A circuit and the time it sees. */
function aCircuit() {
  const time = { now: 0 };
  const circuit = new Circuit(() => time.now);
  /** Makes calls that end so; false for each that was not let through. */
  const call = (...outcomes: readonly (Outcome | undefined)[]) =>
    outcomes.map((outcome) => {
      const pass = circuit.enter();
      if (pass !== null) circuit.record(pass, outcome!);
      return pass !== null;
    });
  return { circuit, time, call };
}

const times = (count: number, outcome: Outcome | undefined) => Array.from({ length: count }, () => outcome);

/** One that has just been opened. */
function anOpenCircuit() {
  const made = aCircuit();
  made.call(...times(windowSize, no));
  expect(made.circuit.isOpen).toBe(true);
  return made;
}

describe("a closed circuit", () => {
  it("opens with the twentieth call, and not before, when all fail", () => {
    const { circuit, call } = aCircuit();
    call(...times(19, no));
    expect(circuit.isOpen).toBe(false);
    call(no);
    expect(circuit.isOpen).toBe(true);
  });

  it("opens when ten of the last twenty fail, and stays closed with nine", () => {
    const nine = aCircuit();
    nine.call(...times(11, ok), ...times(9, no));
    expect(nine.circuit.isOpen).toBe(false);
    nine.call(no);
    expect(nine.circuit.isOpen).toBe(true);
  });

  it("forgets what is more than twenty calls ago", () => {
    const { circuit, call } = aCircuit();
    call(...times(9, no), ...times(20, ok), ...times(9, no));
    expect(circuit.isOpen).toBe(false);
  });

  it("does not count calls that say nothing of whom they asked", () => {
    const { circuit, call } = aCircuit();
    call(...times(100, none), ...times(19, no));
    expect(circuit.isOpen).toBe(false);
  });
});

describe("an open circuit", () => {
  it("lets nothing through for 30 seconds, then one to try and none beside it", () => {
    const { circuit, time } = anOpenCircuit();
    time.now = openMs - 1;
    expect([circuit.isOpen, circuit.enter()]).toEqual([true, null]);
    time.now = openMs;
    expect(circuit.isOpen).toBe(false);
    expect(circuit.enter()).not.toBeNull();
    expect([circuit.isOpen, circuit.enter()]).toEqual([true, null]);
  });

  it("closes with a clean window when the trial does well", () => {
    const { circuit, time, call } = anOpenCircuit();
    time.now = openMs;
    expect(call(ok, ...times(19, no))).toEqual(times(20, true as never));
    expect(circuit.isOpen).toBe(false);
    call(no);
    expect(circuit.isOpen).toBe(true);
  });

  it("stays open for another 30 seconds, from the end of the trial on, when that fails", () => {
    const { circuit, time } = anOpenCircuit();
    time.now = openMs;
    const trial = circuit.enter()!;
    time.now = openMs + 5_000;
    circuit.record(trial, "failure");
    time.now = 2 * openMs + 4_999;
    expect(circuit.enter()).toBeNull();
    time.now = 2 * openMs + 5_000;
    expect(circuit.enter()).not.toBeNull();
  });

  it("lets the next one try when the trial says nothing", () => {
    const { time, call } = anOpenCircuit();
    time.now = openMs;
    expect(call(none, none, ok, ok)).toEqual([true, true, true, true]);
  });

  it("lets another one try 30 seconds after a trial that never ends, and then heeds that one alone", () => {
    const { circuit, time } = anOpenCircuit();
    time.now = openMs;
    const lost = circuit.enter()!;
    time.now = 2 * openMs - 1;
    expect(circuit.enter()).toBeNull();
    time.now = 2 * openMs;
    const next = circuit.enter()!;
    circuit.record(lost, "success");
    expect(circuit.isOpen).toBe(true);
    circuit.record(next, "success");
    expect(circuit.isOpen).toBe(false);
  });

  it("does not heed calls that began before it opened", () => {
    const { circuit, time, call } = aCircuit();
    const early = times(30, undefined).map(() => circuit.enter()!);
    call(...times(20, no));
    for (const pass of early) circuit.record(pass, "success");
    expect(circuit.isOpen).toBe(true);
    time.now = openMs;
    call(ok);
    for (const pass of early) circuit.record(pass, "failure");
    expect(circuit.isOpen).toBe(false);
  });
});
