import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { loadByNodeId } from "../../shared/findOne.ts";
import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import type { NetworkContext } from "../network.context.ts";
import { CreateClientInput } from "./client.input.ts";
import { clientList } from "./client.lists.ts";
import { ClientConnection, ClientType } from "./client.type.ts";

export const createClient = payloadTypes<NetworkContext>({
  name: "CreateClient",
  field: "client",
  type: () => ClientType,
  load: ({ loaders }, key) => loaders.clients.byKey.load(key),
});

@Resolver(() => ClientType)
export class ClientResolver {
  @Query(() => ClientConnection, { description: "The clients that you may see, by name. Errors: BAD_USER_INPUT." })
  clients(@Args(() => PageArgs) page: PageArgs, @Ctx() { loaders, viewer }: NetworkContext) {
    return loaders.lists.page(clientList(viewer), page, toNodes(ClientType));
  }

  @Query(() => ClientType, { nullable: true, description: "Null when there is none that you may see." })
  client(@Arg("id", () => ID) id: string, @Ctx() { loaders }: NetworkContext) {
    return loadByNodeId("Client", loaders.clients.byKey, id);
  }

  @Mutation(() => createClient.Payload, { description: "userErrors: INVALID. Errors: UNAUTHENTICATED." })
  createClient(@Arg("input", () => CreateClientInput) input: CreateClientInput, @Ctx() { clients }: NetworkContext) {
    return clients.create(input);
  }
}
