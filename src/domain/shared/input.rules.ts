import { z } from "zod";

/** A text of 1 to 200 characters without blanks around it. */
export const nameRule = z.string().trim().min(1, "must not be empty").max(200, "must have at most 200 characters");

export const httpUrlRule = z
  .url({ protocol: /^https?$/, error: "must be an http(s) URL with a host name" })
  .max(2_000, "must have at most 2,000 characters");

/** A BCP-47 tag, in its canonical form. */
export const languageRule = z.string().transform((tag, context) => {
  try {
    return Intl.getCanonicalLocales(tag)[0]!;
  } catch {
    context.addIssue("must be a BCP-47 language tag");
    return z.NEVER;
  }
});

/** An IANA time zone that this runtime knows. */
export const timeZoneRule = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== null && /^[A-Z]/.test(name);
  } catch {
    return false;
  }
}, "must be an IANA time zone such as Europe/Sofia");
