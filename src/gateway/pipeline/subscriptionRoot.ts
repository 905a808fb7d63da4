import { GraphQLError, Kind, type SelectionSetNode, type ValidationRule } from "graphql";

const conditional = new Set(["skip", "include"]);

/**
 * Refuses `@skip` and `@include` at the root of a subscription: which field it is can't depend on variables.
 * graphql-js has no such rule, and throws when it validates one.
 *
 * Source: GraphQL specification, "Single Root Field"
 */
export const subscriptionRootRule: ValidationRule = (context) => ({
  OperationDefinition({ operation, selectionSet }) {
    if (operation !== "subscription") return;
    const seen = new Set<SelectionSetNode>();
    const look = (set: SelectionSetNode): void => {
      if (seen.has(set)) return;
      seen.add(set);
      for (const selection of set.selections) {
        const condition = selection.directives?.find(({ name }) => conditional.has(name.value));
        if (condition) {
          const message = `A subscription can't have @${condition.name.value} at its root.`;
          context.reportError(new GraphQLError(message, { nodes: condition }));
        }
        if (selection.kind === Kind.INLINE_FRAGMENT) look(selection.selectionSet);
        if (selection.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = context.getFragment(selection.name.value);
          if (fragment) look(fragment.selectionSet);
        }
      }
    };
    look(selectionSet);
  },
});
