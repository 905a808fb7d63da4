import { PartnerConnections, type PartnerOptions, remoteSubgraph, type Sign } from "../gateway/index.ts";
import type { Log } from "../observability/log.ts";
import { partnerKey } from "../security/signingKeys.ts";
import { requestSigner } from "../security/signRequest.ts";

export interface PartnersParts {
  /** Whether partners on private addresses may be asked. */
  readonly allowPrivate: boolean;
  /** The secret from which the keys of partners are derived. */
  readonly signing: Buffer;
  readonly log: Log;
}

/** Connections to partners, signed, with what goes wrong there in the log. */
export function connectPartners({ allowPrivate, signing, log }: PartnersParts): PartnerConnections {
  return new PartnerConnections({
    connect: ({ name, url, subscriptions }) =>
      remoteSubgraph({
        name,
        url,
        ...(subscriptions && { subscriptions }),
        allowPrivate,
        sign: signerFor(name, signing),
        onTrouble: troubleLog(log, name),
      }),
    onRefused: (name, error) => log.error({ subgraph: name, err: error }, `the subgraph ${name} is not asked`),
  });
}

/** Writes to the log why a subgraph gave no answer: clients get a sentence that gives nothing away. */
export function troubleLog(log: Log, subgraph: string): NonNullable<PartnerOptions["onTrouble"]> {
  return ({ reason, cause }) => log.warn({ subgraph, err: cause }, `the subgraph ${subgraph}: ${reason}`);
}

/** Signs what a partner is asked by a key that only it and we know. */
export function signerFor(partner: string, signing: Buffer): Sign {
  return requestSigner({ keyId: partner, key: partnerKey(signing, partner) });
}
