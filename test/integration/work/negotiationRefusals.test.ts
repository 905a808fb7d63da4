import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Viewer } from "../../../src/security/viewer.ts";
import {
  ConsentToAgreementDocument as consent,
  EndNegotiationDocument as end,
  ObjectToAgreementDocument as object,
  OpenNegotiationDocument as open,
  ProposeAgreementDocument as propose,
  SharePositionDocument as share,
  StatePositionDocument as state,
} from "../../support/generated/operations.ts";
import { aNegotiatingTeam, dumpWork, negotiate } from "../../support/negotiations.ts";
import { anonymous, type Document, memberOf, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, type Made } from "../../support/networkBuilders.ts";
import { anOpportunity, aProject, type OpportunityFacts } from "../../support/workBuilders.ts";

type AnyInput = Readonly<Record<string, unknown>>;
type Mutation = Document<unknown, never>;
type Payloads = Readonly<
  Record<
    string,
    {
      readonly userErrors: readonly {
        readonly code: string;
        readonly field: readonly string[];
        readonly message: string;
      }[];
    }
  >
>;

const long = (count: number) => "x".repeat(count);

describe("a negotiation", () => {
  let network: TestNetwork;
  /** Ids of negotiations and versions by the stage they are at, and of requests. */
  const ids: Record<string, string> = { garbage: "garbage" };
  const viewers: Record<string, Viewer> = { operator, anonymous };
  let before: Record<string, string[]>;

  /** A team of Alder and Briar whose negotiation has come to a stage; both act under the stage's name. */
  async function stage(name: string, facts: OpportunityFacts = {}) {
    const team = await aNegotiatingTeam(network, ["Alder", "Briar"], facts);
    const [alder, briar] = team.coops as [Made, Made];
    viewers[`${name}.alder`] = memberOf(alder.key);
    viewers[`${name}.briar`] = memberOf(briar.key);
    ids[`${name}.alder`] = alder.id;
    ids[`${name}.briar`] = briar.id;
    ids[`${name}.request`] = team.opportunity.id;
    const act = negotiate(network, team);
    const proposed = async (effectiveFrom = "2027-01-01") => {
      ids[name] = await act.prepared();
      ids[`${name}.version`] = (await act.propose(alder, ids[name], [5_000, 4_800], { effectiveFrom })).agreement!.id;
      return ids[`${name}.version`]!;
    };
    return { act, alder, briar, proposed };
  }

  beforeAll(async () => {
    network = await withNetwork();
    const lead = await aCoop(network);
    viewers["lead"] = memberOf(lead.key);
    const stranger = await aCoop(network);
    viewers["stranger"] = memberOf(stranger.key);
    ids["stranger"] = stranger.id;

    const prepare = await stage("prepare", { lead });
    ids["prepare"] = (await prepare.act.open(prepare.alder)).negotiation!.id;
    await prepare.act.state(prepare.alder, ids["prepare"], "Half", true);

    const begun = await stage("begun", { origin: "NETWORK_BRAND", lead });
    ids["begun"] = await begun.act.prepared();

    await (await stage("discuss", { lead })).proposed();

    const objected = await stage("objected");
    await objected.act.object(objected.briar, await objected.proposed(), "Too little");

    const adopted = await stage("adopted");
    await adopted.act.consent(adopted.briar, await adopted.proposed());

    const ended = await stage("ended");
    await ended.proposed();
    await ended.act.end(ended.alder, ids["ended"]!, "No use");

    const again = await stage("again");
    const first = await again.proposed("2026-06-01");
    await again.act.consent(again.briar, first);
    await again.act.consent(again.briar, await again.proposed("2026-09-01"));
    ids["superseded.version"] = first;
    ids["again"] = await again.act.prepared();

    for (const fate of ["INTAKE", "SHARED", "LOST", "WITHDRAWN", "EXPIRED", "REJECTED"] as const) {
      await stage(fate, { state: fate });
    }
    ids["teamless"] = (await anOpportunity(network, { state: "WON", lead })).id;
    for (const fate of ["CLOSED", "CANCELLED"] as const) {
      await stage(fate, { state: "CONVERTED" });
      const key = Buffer.from(ids[`${fate}.request`]!, "base64url").toString().split(":")[1]!;
      const days = fate === "CLOSED" ? { deliveredOn: "2026-02-01", closedOn: "2026-02-01" } : {};
      await aProject(network, { id: ids[`${fate}.request`]!, key }, { state: fate, ...days });
    }
    const withdrawn = await stage("late");
    await withdrawn.proposed();
    const request = Buffer.from(ids["late.request"]!, "base64url").toString().split(":")[1]!;
    await network.orm.em.fork().execute("UPDATE work.opportunity SET state = 'WITHDRAWN' WHERE id = ?", [request]);
    before = await dumpWork(network);
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  /** Puts ids in the place of `@name`. */
  function fill(value: unknown): unknown {
    if (typeof value === "string") return value.startsWith("@") ? ids[value.slice(1)] : value;
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value === "object" && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner)]));
    }
    return value;
  }

  const send = (document: Mutation, input: AnyInput, viewer: string) =>
    network.ask(document as Document<Payloads, object>, { input: fill(input) }, viewers[viewer]!);

  const shares = (stage: string, alder = 5_000, briar = 4_800) => [
    { coopId: `@${stage}.alder`, bps: alder },
    { coopId: `@${stage}.briar`, bps: briar },
  ];
  const proposal = (stage: string, changes: AnyInput = {}): AnyInput => ({
    negotiationId: `@${stage}`,
    method: "FIXED_BPS",
    contributionBps: 200,
    shares: shares(stage),
    effectiveFrom: "2027-01-01",
    ...changes,
  });

  it.each<[rule: string, viewer: string, document: Mutation, input: AnyInput, code: string, ...field: string[]]>([
    // Who may.
    ["open by a stranger", "stranger", open, { opportunityId: "@CLOSED.request" }, "NOT_ENTITLED", "opportunityId"],
    ["end by a stranger", "stranger", end, { negotiationId: "@prepare", reason: "x" }, "NOT_ENTITLED", "negotiationId"],
    ...["operator", "lead", "stranger"].flatMap((viewer): [string, string, Mutation, AnyInput, string, string][] => [
      [
        `statePosition by ${viewer}`,
        viewer,
        state,
        { negotiationId: "@prepare", needs: "x" },
        "NOT_ENTITLED",
        "negotiationId",
      ],
      [`sharePosition by ${viewer}`, viewer, share, { negotiationId: "@begun" }, "NOT_ENTITLED", "negotiationId"],
      [`proposeAgreement by ${viewer}`, viewer, propose, proposal("begun"), "NOT_ENTITLED", "negotiationId"],
      [
        `objectToAgreement by ${viewer}`,
        viewer,
        object,
        { agreementId: "@discuss.version", reason: "x" },
        "NOT_ENTITLED",
        "agreementId",
      ],
      [
        `consentToAgreement by ${viewer}`,
        viewer,
        consent,
        { agreementId: "@discuss.version" },
        "NOT_ENTITLED",
        "agreementId",
      ],
    ]),
    // What is named.
    ["open of garbage", "operator", open, { opportunityId: "@garbage" }, "NOT_FOUND", "opportunityId"],
    ["open of a negotiation", "operator", open, { opportunityId: "@begun" }, "NOT_FOUND", "opportunityId"],
    ["state in garbage", "begun.alder", state, { negotiationId: "@garbage", needs: "x" }, "NOT_FOUND", "negotiationId"],
    ["share in garbage", "begun.alder", share, { negotiationId: "@garbage" }, "NOT_FOUND", "negotiationId"],
    ["end of garbage", "begun.alder", end, { negotiationId: "@garbage", reason: "x" }, "NOT_FOUND", "negotiationId"],
    [
      "propose in garbage",
      "begun.alder",
      propose,
      proposal("begun", { negotiationId: "@garbage" }),
      "NOT_FOUND",
      "negotiationId",
    ],
    ["object to garbage", "begun.alder", object, { agreementId: "@garbage", reason: "x" }, "NOT_FOUND", "agreementId"],
    ["consent to a negotiation", "begun.alder", consent, { agreementId: "@begun" }, "NOT_FOUND", "agreementId"],
    // When a request has no team that can agree.
    ...["INTAKE", "SHARED", "LOST", "WITHDRAWN", "EXPIRED", "REJECTED", "CLOSED", "CANCELLED"].map(
      (of): [string, string, Mutation, AnyInput, string, string] => [
        `open when it is ${of}`,
        "operator",
        open,
        { opportunityId: `@${of}.request` },
        "CONFLICT",
        "opportunityId",
      ],
    ),
    ["open without a team", "lead", open, { opportunityId: "@teamless" }, "CONFLICT", "opportunityId"],
    ["open while one is open", "begun.alder", open, { opportunityId: "@begun.request" }, "CONFLICT", "opportunityId"],
    ["propose after the request's end", "late.alder", propose, proposal("late"), "CONFLICT", "negotiationId"],
    [
      "consent after the request's end",
      "late.briar",
      consent,
      { agreementId: "@late.version" },
      "CONFLICT",
      "agreementId",
    ],
    // Values.
    [
      "open for an empty reason",
      "operator",
      open,
      { opportunityId: "@again.request", reason: " " },
      "INVALID",
      "reason",
    ],
    [
      "open for a long reason",
      "operator",
      open,
      { opportunityId: "@again.request", reason: long(5_001) },
      "INVALID",
      "reason",
    ],
    ["needs that are empty", "prepare.alder", state, { negotiationId: "@prepare", needs: "" }, "INVALID", "needs"],
    [
      "needs of 10,001 characters",
      "prepare.alder",
      state,
      { negotiationId: "@prepare", needs: long(10_001) },
      "INVALID",
      "needs",
    ],
    ["an end without a reason", "prepare.alder", end, { negotiationId: "@prepare", reason: "" }, "INVALID", "reason"],
    [
      "an objection without a reason",
      "discuss.briar",
      object,
      { agreementId: "@discuss.version", reason: " " },
      "INVALID",
      "reason",
    ],
    ["terms that are empty", "begun.alder", propose, proposal("begun", { terms: "" }), "INVALID", "terms"],
    [
      "a negative contribution",
      "begun.alder",
      propose,
      proposal("begun", { contributionBps: -1 }),
      "INVALID",
      "contributionBps",
    ],
    [
      "a contribution beyond all",
      "begun.alder",
      propose,
      proposal("begun", { contributionBps: 10_001 }),
      "INVALID",
      "contributionBps",
    ],
    [
      "a negative share",
      "begun.alder",
      propose,
      proposal("begun", { shares: shares("begun", 9_801, -1) }),
      "INVALID",
      "shares",
      "1",
      "bps",
    ],
    [
      "a milestone 0",
      "begun.alder",
      propose,
      proposal("begun", { method: "MILESTONES", milestoneShares: [{ milestone: 0, shares: shares("begun") }] }),
      "INVALID",
      "milestoneShares",
      "0",
      "milestone",
    ],
    [
      "milestones without shares",
      "begun.alder",
      propose,
      proposal("begun", { method: "MILESTONES" }),
      "INVALID",
      "milestoneShares",
    ],
    [
      "a share of a stranger",
      "begun.alder",
      propose,
      proposal("begun", { shares: [...shares("begun"), { coopId: "@stranger", bps: 0 }] }),
      "INVALID",
      "shares",
      "2",
      "coopId",
    ],
    [
      "shares that add up to 9,999",
      "begun.alder",
      propose,
      proposal("begun", { shares: shares("begun", 4_999) }),
      "SHARES_DO_NOT_SUM",
      "shares",
    ],
    [
      "shares that add up to 10,001",
      "begun.alder",
      propose,
      proposal("begun", { shares: shares("begun", 5_001) }),
      "SHARES_DO_NOT_SUM",
      "shares",
    ],
    [
      "too little for the network",
      "begun.alder",
      propose,
      proposal("begun", { contributionBps: 199, shares: shares("begun", 5_001) }),
      "CONTRIBUTION_TOO_LOW",
      "contributionBps",
    ],
    [
      "a begin on the adopted version's",
      "again.alder",
      propose,
      proposal("again", { effectiveFrom: "2026-09-01" }),
      "INVALID",
      "effectiveFrom",
    ],
    // Steps and states.
    ["propose in PREPARE", "prepare.alder", propose, proposal("prepare"), "POSITIONS_MISSING", "negotiationId"],
    ["propose in ADOPTED", "adopted.alder", propose, proposal("adopted"), "AGREEMENT_FINAL", "negotiationId"],
    ["propose in ENDED", "ended.alder", propose, proposal("ended"), "TRANSITION_REFUSED", "negotiationId"],
    [
      "state in ADOPTED",
      "adopted.alder",
      state,
      { negotiationId: "@adopted", needs: "x" },
      "CONFLICT",
      "negotiationId",
    ],
    ["state in ENDED", "ended.alder", state, { negotiationId: "@ended", needs: "x" }, "CONFLICT", "negotiationId"],
    ["share before a statement", "prepare.briar", share, { negotiationId: "@prepare" }, "CONFLICT", "negotiationId"],
    ["share what is shared", "prepare.alder", share, { negotiationId: "@prepare" }, "CONFLICT", "negotiationId"],
    ["share in ADOPTED", "adopted.alder", share, { negotiationId: "@adopted" }, "CONFLICT", "negotiationId"],
    [
      "end of ADOPTED",
      "adopted.alder",
      end,
      { negotiationId: "@adopted", reason: "x" },
      "TRANSITION_REFUSED",
      "negotiationId",
    ],
    [
      "end of ENDED",
      "ended.alder",
      end,
      { negotiationId: "@ended", reason: "x" },
      "TRANSITION_REFUSED",
      "negotiationId",
    ],
    ["consent twice", "discuss.alder", consent, { agreementId: "@discuss.version" }, "CONFLICT", "agreementId"],
    ...(
      [
        ["a version that was objected to", "objected.briar", "objected.version", "TRANSITION_REFUSED"],
        ["a version that was given up", "ended.briar", "ended.version", "TRANSITION_REFUSED"],
        ["an adopted version", "adopted.briar", "adopted.version", "AGREEMENT_FINAL"],
        ["a superseded version", "again.briar", "superseded.version", "AGREEMENT_FINAL"],
      ] as const
    ).flatMap(([what, viewer, version, code]): [string, string, Mutation, AnyInput, string, string][] => [
      [`consent to ${what}`, viewer, consent, { agreementId: `@${version}` }, code, "agreementId"],
      [`object to ${what}`, viewer, object, { agreementId: `@${version}`, reason: "x" }, code, "agreementId"],
    ]),
  ])("refuses %s, and changes nothing", async (_rule, viewer, document, input, code, ...field) => {
    const { data, errors } = await send(document, input, viewer);
    expect(errors).toEqual([]);
    const [payload] = Object.values(data!);
    expect(payload!.userErrors.map(({ code, field }) => ({ code, field }))).toEqual([{ code, field }]);
    expect(Object.entries(payload!).find(([name]) => name !== "userErrors")?.[1]).toBeNull();
    expect(await dumpWork(network)).toEqual(before);
  });

  it("names whose positions are missing, and the sum that is not the whole", async () => {
    const messageOf = async (stage: string, changes: AnyInput) => {
      const { data } = await send(propose, proposal(stage, changes), `${stage}.alder`);
      return data!["proposeAgreement"]!.userErrors.map(({ message }) => message).join();
    };
    expect(await messageOf("prepare", {})).toContain("Briar");
    expect(await messageOf("begun", { shares: shares("begun", 4_999) })).toContain("9999");
  });

  it.each<[name: string, document: Mutation, input: AnyInput]>([
    ["openNegotiation", open, { opportunityId: "@again.request" }],
    ["statePosition", state, { negotiationId: "@prepare", needs: "x" }],
    ["sharePosition", share, { negotiationId: "@begun" }],
    ["endNegotiation", end, { negotiationId: "@begun", reason: "x" }],
    ["proposeAgreement", propose, proposal("begun")],
    ["objectToAgreement", object, { agreementId: "@discuss.version", reason: "x" }],
    ["consentToAgreement", consent, { agreementId: "@discuss.version" }],
  ])("%s is UNAUTHENTICATED without a token, and changes nothing", async (_name, document, input) => {
    const { errors } = await send(document, input, "anonymous");
    expect(errors.map(({ extensions }) => extensions?.["code"])).toEqual(["UNAUTHENTICATED"]);
    expect(await dumpWork(network)).toEqual(before);
  });
});
