import { describe, expect, it } from "@jest/globals";
import {
  namesOf,
  nextStepOf,
  type Progress,
  waitingFor,
} from "../../../src/domain/work/agreement/negotiation.rules.ts";

const parties = [
  { coopKey: "1", name: "Alder", stated: true, consented: true },
  { coopKey: "2", name: "Briar", stated: false, consented: false },
  { coopKey: "3", name: "Cedar", stated: false, consented: true },
];

describe("a negotiation waits", () => {
  it.each<[rule: string, progress: Progress, names: string]>([
    ["in PREPARE for who has stated nothing", { step: "PREPARE", proposedVersion: null }, "Briar and Cedar"],
    ["in PROPOSE for any of them", { step: "PROPOSE", proposedVersion: null }, "Alder, Briar and Cedar"],
    ["in DISCUSS for who has not consented", { step: "DISCUSS", proposedVersion: 1 }, "Briar"],
    ["in DISCUSS after an objection for any", { step: "DISCUSS", proposedVersion: null }, "Alder, Briar and Cedar"],
    ["in CONSENT for who has not consented", { step: "CONSENT", proposedVersion: 2 }, "Briar"],
  ])("%s, and its next step names them", (_rule, progress, names) => {
    expect(namesOf(waitingFor(progress, parties))).toBe(names);
    expect(nextStepOf(progress, parties)).toContain(names);
  });

  it("for nobody once it is closed", () => {
    for (const step of ["ADOPTED", "ENDED"] as const) {
      expect(waitingFor({ step, proposedVersion: null }, parties)).toEqual([]);
      expect(nextStepOf({ step, proposedVersion: null }, parties)).toContain("openNegotiation");
    }
  });
});

describe("the next step", () => {
  it("names the version that waits, and all that can be done with it", () => {
    expect(nextStepOf({ step: "CONSENT", proposedVersion: 7 }, parties)).toMatch(
      /^Version 7 .*consentToAgreement.*objectToAgreement.*proposeAgreement/,
    );
  });
});
