import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { createAuthenticator } from "../../../src/security/authenticate.ts";
import { anonymous, operator } from "../../../src/security/viewer.ts";

/** An authenticator over one token, which can be withdrawn. */
function anAuthenticator() {
  let [isGood, lookups] = [true, 0];
  const authenticate = createAuthenticator(async () => {
    lookups++;
    return isGood ? { label: "operator", coopKey: null } : null;
  });
  return {
    authenticate: () => authenticate("Bearer patio_made-up"),
    withoutHeader: () => authenticate(undefined),
    withdraw: () => {
      isGood = false;
    },
    lookups: () => lookups,
  };
}

describe("a token that is known", () => {
  beforeEach(() => void jest.useFakeTimers({ now: 0 }));
  afterEach(() => void jest.useRealTimers());

  it("is looked up once in 10 seconds", async () => {
    const known = anAuthenticator();
    expect([await known.authenticate(), await known.authenticate(), known.lookups()]).toEqual([operator, operator, 1]);
    jest.setSystemTime(10_001);
    await known.authenticate();
    expect(known.lookups()).toBe(2);
  });

  it("is refused 10 seconds after it was withdrawn, however often it is used", async () => {
    const known = anAuthenticator();
    await known.authenticate();
    known.withdraw();
    for (const now of [4_000, 8_000]) {
      jest.setSystemTime(now);
      expect(await known.authenticate()).toBe(operator);
    }
    jest.setSystemTime(10_001);
    await expect(known.authenticate()).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });

  it("is not needed to be nobody", async () => {
    const known = anAuthenticator();
    expect([await known.withoutHeader(), known.lookups()]).toEqual([anonymous, 0]);
  });
});
