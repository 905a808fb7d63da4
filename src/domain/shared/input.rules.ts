import { z } from "zod";
import { normaliseText, type TextKind, unfitIn } from "./text.rules.ts";

/** A text that is fit for its kind, in NFC. */
export function textRule(kind: TextKind): z.ZodString {
  return z
    .string("must be text")
    .check((context) => {
      const unfit = unfitIn(context.value, kind);
      if (unfit !== null) context.issues.push({ code: "custom", message: unfit, input: context.value });
    })
    .overwrite((text) => normaliseText(text, kind));
}

/** A text of 1 to 200 characters on one line, without blanks around it. */
export const nameRule = textRule("line")
  .trim()
  .min(1, "must not be empty")
  .max(200, "must have at most 200 characters");

/** An http(s) URL that names a host and neither user nor password. */
export const httpUrlRule = z
  .url({ protocol: /^https?$/, error: "must be an http(s) URL with a host name" })
  .max(2_000, "must have at most 2,000 characters")
  .refine((url) => !URL.canParse(url) || hasHost(new URL(url)), "must be an http(s) URL with a host name")
  .refine((url) => !URL.canParse(url) || isAnonymous(new URL(url)), "must hold no user and no password");

function hasHost({ hostname }: URL): boolean {
  return /[^.]/.test(hostname.replace(/^www\.(?=\.?$)/, ""));
}

function isAnonymous({ username, password }: URL): boolean {
  return username === "" && password === "";
}

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
