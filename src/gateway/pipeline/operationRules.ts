import { limitsRule } from "./limits.ts";
import { responseNamesRule } from "./responseNames.ts";
import { subscriptionRootRule } from "./subscriptionRoot.ts";

/** What an operation must keep besides the rules of the specification, whatever transport it comes by. */
export const operationRules = [limitsRule, responseNamesRule, subscriptionRootRule] as const;
