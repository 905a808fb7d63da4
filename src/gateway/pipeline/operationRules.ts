import { limitsRule } from "./limits.ts";
import { listBoundsRule } from "./listBounds.ts";
import { responseNamesRule } from "./responseNames.ts";
import { subscriptionRootRule } from "./subscriptionRoot.ts";

/** What an operation must keep besides the rules of the specification, whatever transport it comes by. */
export const operationRules = [limitsRule, listBoundsRule, responseNamesRule, subscriptionRootRule] as const;
