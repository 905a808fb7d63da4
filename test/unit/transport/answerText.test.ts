import { describe, expect, it } from "@jest/globals";
import { AnswerText, writeResult } from "../../../src/transport/http/answerText.ts";

const dataOf = (answer: AnswerText) => answer as unknown as Record<string, unknown>;

describe("an answer's text", () => {
  it("goes out as it is, and is not kept", () => {
    const answer = new AnswerText('{"a":1}');
    expect(writeResult({ data: dataOf(answer) })).toBe('{"data":{"a":1}}');
    expect(answer.take()).toBe("");
  });

  it("stands after errors", () => {
    const errors = [{ message: "no" }];
    expect(writeResult({ errors, data: dataOf(new AnswerText("{}")) })).toBe('{"errors":[{"message":"no"}],"data":{}}');
    expect(writeResult({ errors, data: null })).toBe('{"errors":[{"message":"no"}],"data":null}');
  });
});
