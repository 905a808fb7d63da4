import type { LookupAddress } from "node:dns";
import { describe, expect, it } from "@jest/globals";
import { guardedLookup, type Resolve } from "../../../../src/gateway/subgraphs/remote/guardedLookup.ts";
import { SubgraphUrlRefusedError } from "../../../../src/gateway/subgraphs/remote/remote.errors.ts";
import { checkSubgraphUrl } from "../../../../src/gateway/subgraphs/remote/subgraphUrl.ts";

const isRefused = (url: string, allowPrivate = false, schemes?: readonly string[]) => {
  try {
    checkSubgraphUrl(url, { allowPrivate }, schemes);
    return false;
  } catch (error) {
    if (error instanceof SubgraphUrlRefusedError) return true;
    throw error;
  }
};

describe("the URL of a subgraph", () => {
  it.each([
    ["of this machine", ["127.0.0.1", "127.255.255.254", "0.0.0.0", "[::1]", "[::]"]],
    ["of a private network", ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.0.1", "[fc00::1]", "[fdff::1]"]],
    ["of this link", ["169.254.169.254", "[fe80::1]", "[fe80::a9fe:a9fe]"]],
    ["shared by a carrier", ["100.64.0.1", "100.127.255.255"]],
    ["for many", ["224.0.0.1", "255.255.255.255", "[ff02::1]"]],
    ["reserved", ["192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "240.0.0.1", "[2001:db8::1]", "[100::1]"]],
    [
      "IPv4 in IPv6",
      ["[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::ffff:10.0.0.1]", "[::127.0.0.1]", "[::ffff:0:127.0.0.1]"],
    ],
    ["IPv4 translated or tunnelled", ["[64:ff9b::7f00:1]", "[64:ff9b:1::1]", "[2002:7f00:1::]", "[2001:0:7f00:1::1]"]],
    ["decimal", ["2130706433", "2130706433.", "167772161"]],
    ["octal", ["0177.0.0.1", "0177.0.0.01", "017700000001", "012.0.0.1"]],
    ["hexadecimal", ["0x7f.0.0.1", "0x7f000001", "0x7F.1"]],
    ["short", ["127.1", "127.0.1", "10.1", "0"]],
    ["in other digits or with escapes", ["①②⑦.⓪.⓪.①", "%31%32%37.0.0.1", "127。0。0。1"]],
  ])("is refused with an address %s", (_, hosts) => {
    expect(hosts.filter((host) => !isRefused(`http://${host}/`))).toEqual([]);
    expect(hosts.filter((host) => !isRefused(`ws://${host}:81/a`, false, ["ws"]))).toEqual([]);
  });

  it("may have an address of this machine or of a private network where the setting opens them", () => {
    const machine = [
      "127.0.0.1",
      "127.255.255.254",
      "[::1]",
      "[::ffff:127.0.0.1]",
      "[::ffff:7f00:1]",
      "2130706433",
      "0x7f.1",
    ];
    const network = ["10.0.0.1", "172.16.0.1", "192.168.0.1", "[fc00::1]", "[fdff::1]", "[::ffff:10.0.0.1]"];
    expect([...machine, ...network].filter((host) => isRefused(`http://${host}/`, true))).toEqual([]);
  });

  it.each([
    [
      "link-local",
      ["169.254.0.1", "169.254.169.254", "169.254.255.255", "[fe80::1]", "[febf::1]", "[::ffff:169.254.169.254]"],
    ],
    ["link-local, written otherwise", ["0xa9fea9fe", "2852039166", "0251.0376.0251.0376", "[::ffff:a9fe:a9fe]"]],
    ["one that stands for a link-local one", ["[64:ff9b::a9fe:a9fe]", "[2002:a9fe:a9fe::1]", "[::169.254.169.254]"]],
    [
      "of a cloud's metadata",
      ["[fd00:ec2::254]", "[fd00:0ec2:0:0::254]", "[fd20:ce::254]", "168.63.129.16", "100.100.100.200", "192.0.0.192"],
    ],
    ["nobody's", ["0.0.0.0", "[::]", "224.0.0.1", "255.255.255.255", "240.0.0.1"]],
  ])("may never have an address that is %s", (_, hosts) => {
    expect(hosts.filter((host) => !isRefused(`http://${host}/`, true))).toEqual([]);
    expect(hosts.filter((host) => !isRefused(`http://${host}/`))).toEqual([]);
  });

  it("is refused with the name of the setting that would open it, and without it where none does", () => {
    const open = { allowPrivate: false };
    expect(() => checkSubgraphUrl("http://127.0.0.1/", open)).toThrow(/PATIO_ALLOW_PRIVATE_SUBGRAPHS=true/);
    expect(() => checkSubgraphUrl("http://169.254.169.254/", open)).toThrow(/link-local, which is never asked\.$/);
  });

  it("may have a public address, also one beside those", () => {
    const hosts = ["9.255.255.255", "11.0.0.1", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1"];
    const others = [
      "126.255.255.255",
      "128.0.0.1",
      "8.8.8.8",
      "[2606:4700::1111]",
      "[2a00:1450::1]",
      "partner.example",
    ];
    expect([...hosts, ...others].filter((host) => isRefused(`https://${host}/graphql`))).toEqual([]);
  });

  it.each([
    "",
    "partner.example",
    "ftp://partner.example/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "data:,x",
    "ws://partner.example/",
    "http://user@partner.example/",
    "http://user:word@partner.example/",
    "http://:word@partner.example/",
    "http:///",
    "http://[::1/",
    `http://partner.example/${"x".repeat(2_000)}`,
  ])("is refused as %j, wherever it leads", (url) => {
    expect(isRefused(url, true)).toBe(true);
  });

  it("may have 2,000 characters", () => {
    expect(isRefused("http://partner.example/".padEnd(2_000, "x"))).toBe(false);
    expect(isRefused("http://partner.example/".padEnd(2_001, "x"))).toBe(true);
  });
});

type Found = { readonly error: Error | null; readonly address: unknown };

function lookUp(
  resolve: Resolve,
  { allowPrivate = false, ...options }: { allowPrivate?: boolean; all?: boolean; family?: number } = {},
) {
  const lookup = guardedLookup({ allowPrivate }, resolve);
  return new Promise<Found>((found) => {
    lookup("partner.example", options, (error, address) => found({ error, address }));
  });
}

const leadingTo =
  (...addresses: readonly string[]): Resolve =>
  (_, found) =>
    found(
      null,
      addresses.map((address): LookupAddress => ({ address, family: address.includes(":") ? 6 : 4 })),
    );

describe("the lookup of a subgraph's name", () => {
  it("gives the public addresses that it leads to, of the family that is wanted", async () => {
    const resolve = leadingTo("8.8.8.8", "2606:4700::1111");
    expect(await lookUp(resolve)).toEqual({ error: null, address: "8.8.8.8" });
    expect(await lookUp(resolve, { family: 6 })).toEqual({ error: null, address: "2606:4700::1111" });
    expect((await lookUp(resolve, { all: true })).address).toHaveLength(2);
  });

  it.each(["169.254.169.254", "fe80::1", "fe80::1%eth0", "::ffff:169.254.169.254", "fd00:ec2::254", "64:ff9b::a00:7"])(
    "refuses %s, whatever is allowed",
    async (address) => {
      const { error } = await lookUp(leadingTo(address), { allowPrivate: true });
      expect(error).toBeInstanceOf(SubgraphUrlRefusedError);
    },
  );

  it.each(["127.0.0.1", "10.0.0.7", "::1", "fd00::1", "::ffff:10.0.0.7"])(
    "refuses %s, unless that is allowed",
    async (address) => {
      expect((await lookUp(leadingTo(address))).error).toBeInstanceOf(SubgraphUrlRefusedError);
      expect(await lookUp(leadingTo(address), { allowPrivate: true })).toEqual({ error: null, address });
    },
  );

  it("refuses all addresses when one of them is private, also of the family that is not wanted", async () => {
    expect((await lookUp(leadingTo("8.8.8.8", "10.0.0.7"))).error).toBeInstanceOf(SubgraphUrlRefusedError);
    expect((await lookUp(leadingTo("8.8.8.8", "::1"), { family: 4 })).error).toBeInstanceOf(SubgraphUrlRefusedError);
  });

  it("judges anew each time, for a name may lead elsewhere by then", async () => {
    const answers = [["8.8.8.8"], ["10.0.0.7"], ["8.8.8.8"]];
    const resolve: Resolve = (name, found) => leadingTo(...answers.shift()!)(name, found);
    const lookup = guardedLookup({ allowPrivate: false }, resolve);
    const once = () =>
      new Promise((found) => lookup("partner.example", {}, (error, address) => found(error ? error.name : address)));
    expect([await once(), await once(), await once()]).toEqual(["8.8.8.8", "SubgraphUrlRefusedError", "8.8.8.8"]);
  });

  it("says so when the name leads nowhere, and hands on what the resolver says", async () => {
    expect((await lookUp(leadingTo())).error).toBeInstanceOf(SubgraphUrlRefusedError);
    const error = Object.assign(new Error("no such name"), { code: "ENOTFOUND" });
    expect((await lookUp((_, found) => found(error, []))).error).toBe(error);
  });

  it("refuses localhost as the system knows it", async () => {
    const found = await new Promise((resolve) => {
      guardedLookup({ allowPrivate: false })("localhost", {}, (error) => resolve(error));
    });
    expect(found).toBeInstanceOf(SubgraphUrlRefusedError);
  });
});
