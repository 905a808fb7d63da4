import { GraphQLError, type ValidationRule } from "graphql";

/** Refuses the one name that an object can't hold as a field of its own. */
export const responseNamesRule: ValidationRule = (context) => ({
  Field({ alias }) {
    if (alias?.value === "__proto__") {
      context.reportError(new GraphQLError('A field can\'t be answered as "__proto__".', { nodes: alias }));
    }
  },
});
