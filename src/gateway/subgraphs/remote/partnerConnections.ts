import { type Clock, systemClock } from "../clock.ts";
import { refusingSubgraph } from "../refusingSubgraph.ts";
import type { Subgraph } from "../subgraph.ts";
import type { SubscriptionOptions } from "./partner.ts";
import { SubgraphUrlRefusedError } from "./remote.errors.ts";
import type { RemoteSubgraph } from "./remoteSubgraph.ts";

/** Whom a supergraph asks, and where. */
export interface PartnerAddress {
  readonly name: string;
  readonly url: string;
  readonly subscriptions?: SubscriptionOptions | undefined;
}

export interface PartnerConnectionsOptions {
  /** May throw `SubgraphUrlRefusedError`. */
  readonly connect: (partner: PartnerAddress) => RemoteSubgraph;
  /** Told of a partner whose address the gateway does not ask. */
  readonly onRefused: (partner: string, error: SubgraphUrlRefusedError) => void;
  readonly clock?: Clock;
}

/** How long a partner that is asked no more keeps its connections: any operation that knows it has ended then. */
export const lingerMs = 30_000;

/**
 * The connections to partners, held across supergraphs: who is asked at the same address as before keeps its connections
 * and its circuit. Who is asked no more is let go when no operation can know it any more.
 */
export class PartnerConnections {
  readonly #options: PartnerConnectionsOptions;
  readonly #clock: Clock;
  #connected = new Map<string, RemoteSubgraph>();
  /** Let go but not closed yet, with what calls the closing off. */
  readonly #lingering = new Map<RemoteSubgraph, () => void>();

  constructor(options: PartnerConnectionsOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  /** The subgraphs of a supergraph's partners; lets go of all others. */
  use(partners: readonly PartnerAddress[]): Subgraph[] {
    const before = this.#connected;
    this.#connected = new Map();
    const subgraphs = partners.map((partner) => this.#subgraphOf(partner, before));
    for (const [key, subgraph] of before) {
      if (!this.#connected.has(key)) this.#letGo(subgraph);
    }
    return subgraphs;
  }

  /** Subscriptions that partners are asked for at this moment. */
  get upstreamCount(): number {
    return [...this.#connected.values(), ...this.#lingering.keys()].reduce(
      (sum, { upstreamCount }) => sum + upstreamCount(),
      0,
    );
  }

  /** Closes every connection, also of those let go. */
  async close(): Promise<void> {
    for (const callOff of this.#lingering.values()) callOff();
    const all = [...this.#connected.values(), ...this.#lingering.keys()];
    this.#connected.clear();
    this.#lingering.clear();
    await Promise.all(all.map((subgraph) => subgraph.close()));
  }

  #subgraphOf(partner: PartnerAddress, before: ReadonlyMap<string, RemoteSubgraph>): Subgraph {
    const { name, url, subscriptions } = partner;
    const key = JSON.stringify([name, url, subscriptions?.protocol, subscriptions?.url]);
    try {
      const subgraph = before.get(key) ?? this.#options.connect(partner);
      this.#connected.set(key, subgraph);
      return subgraph;
    } catch (error) {
      if (!(error instanceof SubgraphUrlRefusedError)) throw error;
      this.#options.onRefused(name, error);
      return refusingSubgraph(name);
    }
  }

  #letGo(subgraph: RemoteSubgraph): void {
    const callOff = this.#clock.after(lingerMs, () => {
      this.#lingering.delete(subgraph);
      void subgraph.close();
    });
    this.#lingering.set(subgraph, callOff);
  }
}
