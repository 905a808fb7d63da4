import { describe, expect, it } from "@jest/globals";
import { SkillLabels } from "../../../src/domain/network/skill/skillLabels.ts";

const label = (language: string, text: string, preferred = false) => ({ language, label: text, preferred });

describe("SkillLabels", () => {
  const labels = new SkillLabels([
    label("en", "Web", true),
    label("en", "Net"),
    label("es", "Red", true),
    label("es", "Telaraña"),
  ]);

  it("gives the preferred label of a language, the English one where it has none", () => {
    expect(labels.preferredIn("es-AR")).toBe("Red");
    expect(labels.preferredIn("ja")).toBe("Web");
    expect(new SkillLabels([]).preferredIn("en")).toBeNull();
  });

  it("gives the other labels of one language or of all, the same list each time", () => {
    expect(labels.othersIn("es")).toEqual(["Telaraña"]);
    expect(labels.othersIn("ja")).toEqual([]);
    expect(labels.othersIn(null)).toEqual(["Net", "Telaraña"]);
    expect(labels.othersIn(null)).toBe(labels.othersIn(null));
  });
});
