import { type ClassType, Directive, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from "type-graphql";
import { Cost } from "../schema/cost.ts";
import type { Slice } from "./slice.ts";

@ObjectType("PageInfo", {
  simpleResolvers: true,
  description: "Where a page stands in its list. Source: Relay cursor connections.",
})
@Directive("@shareable")
export class PageInfoType {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** The types of one kind of list: to be registered, they are named by the resolver. */
export interface ConnectionTypes {
  readonly Connection: ClassType;
  readonly ConnectionResolver: ClassType;
}

interface ConnectionOptions {
  /** `CoopConnection` and `CoopEdge` when it is `Coop`. */
  readonly name: string;
  /** What the nodes are, thunked: types of one context refer to each other. */
  readonly node: () => ClassType | object;
  /** Whether edges tell how well their node fits what was searched. */
  readonly scored?: boolean;
}

/** Makes the connection and edge types of one kind of node. Their values are `Slice`s. */
export function connectionTypes({ name, node, scored = false }: ConnectionOptions): ConnectionTypes {
  @ObjectType(`${name}Edge`, { simpleResolvers: true })
  class Edge {
    @Field(() => String, { description: "Give it as `after` or `before` to go on from here." })
    cursor!: string;

    @Field(() => node() as ClassType)
    node!: object;
  }
  if (scored) {
    Field(() => Float, { description: "How well the node fits, from 0 to 1." })(Edge.prototype, "score");
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true })
  class Connection {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => [node() as ClassType], { description: "The nodes of the edges, for who needs no cursors." })
    nodes!: object[];

    @Field(() => PageInfoType)
    pageInfo!: PageInfoType;
  }

  @Resolver(() => Connection)
  class ConnectionResolver {
    @Cost(30)
    @FieldResolver(() => Int, { description: "How many there are in the whole list; counted only when asked for." })
    totalCount(@Root() slice: Slice<unknown>): Promise<number> {
      return slice.count();
    }
  }
  return { Connection, ConnectionResolver };
}
