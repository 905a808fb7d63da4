import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { CoopType } from "../coop/coop.type.ts";
import type { NetworkContext } from "../network.context.ts";
import { CreateAccessTokenInput, RevokeAccessTokenInput } from "./accessToken.input.ts";
import { AccessTokenType } from "./accessToken.type.ts";

const tokenPayload = (name: string) =>
  payloadTypes<NetworkContext>({
    name,
    field: "accessToken",
    type: () => AccessTokenType,
    load: ({ loaders }, key) => loaders.accessTokens.byKey.load(key),
  });

export const createAccessToken = tokenPayload("CreateAccessToken");
export const revokeAccessToken = tokenPayload("RevokeAccessToken");

@Resolver(() => createAccessToken.Payload)
export class CreateAccessTokenPayloadResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "Send it as `Authorization: Bearer …`. It is shown here and nowhere else.",
  })
  token(@Root() { key }: Outcome, @Ctx() { accessTokens }: NetworkContext) {
    return key && accessTokens.textOf(key);
  }
}

@Resolver(() => AccessTokenType)
export class AccessTokenResolver {
  @FieldResolver(() => CoopType, { nullable: true, description: "Who acts with it." })
  coop(@Root() token: AccessTokenType, @Ctx() { loaders }: NetworkContext) {
    return loaders.coops.byKey.load(token.coopKey);
  }

  @Mutation(() => createAccessToken.Payload, {
    description:
      "Gives a co-op a token of its own. userErrors: INVALID (label), NOT_FOUND (coopId), CONFLICT (not active). Errors: UNAUTHENTICATED.",
  })
  createAccessToken(
    @Arg("input", () => CreateAccessTokenInput) input: CreateAccessTokenInput,
    @Ctx() { accessTokens }: NetworkContext,
  ) {
    return accessTokens.create(input);
  }

  @Mutation(() => revokeAccessToken.Payload, {
    description: "The token is refused from now on. userErrors: NOT_FOUND (id). Errors: UNAUTHENTICATED.",
  })
  revokeAccessToken(
    @Arg("input", () => RevokeAccessTokenInput) input: RevokeAccessTokenInput,
    @Ctx() { accessTokens }: NetworkContext,
  ) {
    return accessTokens.revoke(input);
  }
}
