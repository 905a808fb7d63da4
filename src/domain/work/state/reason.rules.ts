import { z } from "zod";

/** Why a state changes, or what somebody has to say with it: 1 to 5,000 characters without blanks around them. */
export const reasonRule = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .max(5_000, "must have at most 5,000 characters");
