import { describe, expect, it } from "@jest/globals";
import { countriesNamed, splitCountries } from "../../src/domain/network/import/country.rules.ts";
import { agree, areStrangers, normaliseName } from "../../src/domain/network/import/identity.rules.ts";
import { mapLabels } from "../../src/domain/network/import/labels.rules.ts";

describe("normaliseName", () => {
  it.each([
    ["Startin’Blox", "STARTIN BLOX"],
    ["Código Libre", "codigo-libre"],
    ["Straße", "STRASSE"],
    ["TİN ıslık", "tin islik"],
    ["日本　協同", "日本協同"],
  ])("makes %s and %s equal", (left, right) => {
    expect(normaliseName(left)).toBe(normaliseName(right));
  });

  it("keeps apart what differs in letters or digits, and names of nothing but punctuation", () => {
    expect(normaliseName("Unit 1")).not.toBe(normaliseName("Unit 2"));
    expect(normaliseName("!!")).not.toBe(normaliseName("??"));
  });
});

describe("agree", () => {
  const row = (site: string | null, name = "Lantern") => ({ site, name, countries: [] });

  it("goes by site where both have one, and by name where one has none", () => {
    expect(agree(row("a.example"), row("a.example", "Lantern Two"))).toBe(true);
    expect(agree(row("a.example"), row("a.example", "Other"))).toBe(false);
    expect(agree(row("a.example"), row("b.example"))).toBe(false);
    expect(agree(row("a.example"), row(null, "LANTERN"))).toBe(true);
    expect(agree(row(null), row(null, "Other"))).toBe(false);
  });
});

describe("areStrangers", () => {
  const row = (name: string, ...countries: string[]) => ({ site: "a.example", name, countries });

  it("are those that have neither name nor country in common", () => {
    expect(areStrangers(row("Casa Uno", "ES"), row("Taller Dos", "MX"))).toBe(true);
    expect(areStrangers(row("Casa Uno"), row("Taller Dos", "MX"))).toBe(true);
    expect(areStrangers(row("Casa Uno", "ES", "MX"), row("Taller Dos", "MX"))).toBe(false);
    expect(areStrangers(row("Casa Uno", "ES"), row("Cooperativa CASA-UNO", "MX"))).toBe(false);
  });
});

describe("countriesNamed", () => {
  it.each([
    ["AR", "AR"],
    [" ar ", "AR"],
    ["ARG", "AR"],
    ["Vereinigtes Königreich", "GB"],
    ["UK", "GB"],
    ["Espana", "ES"],
    ["日本", "JP"],
    ["भारत", "IN"],
    ["turkey", "TR"],
    ["Ísland", "IS"],
    ["Côte d’Ivoire", "CI"],
    ["EE.UU.", "US"],
    ["EE. UU.", "US"],
    ["the Netherlands", "NL"],
    ["les Pays-Bas", "NL"],
    ["England", "GB"],
    ["País de Gales", "GB"],
    ["Republic of Ireland", "IE"],
    ["Ireland", "IE"],
    ["Korea, Republic of", "KR"],
    ["Republic of Moldova", "MD"],
    ["Bosnia & Herzegovina", "BA"],
    ["Russian Federation", "RU"],
    ["Niger", "NE"],
    ["Guinea", "GN"],
  ])("reads %j as %s", (text, code) => {
    expect(countriesNamed(text)).toEqual([code]);
  });

  it.each(["", "ZZ", "Atlantis", "Earth", "Europe"])("knows no country %j", (text) => {
    expect(countriesNamed(text)).toEqual([]);
  });

  it("tells every country that bears a name", () => {
    expect(countriesNamed("Congo")).toEqual(["CD", "CG"]);
  });
});

describe("splitCountries", () => {
  it.each([
    ["Spain, France", ["Spain", "France"]],
    ["AR; uy|CL", ["AR", "uy", "CL"]],
    ["Serbia/Montenegro\nKosovo", ["Serbia", "Montenegro", "Kosovo"]],
    ["Spain and France", ["Spain", "France"]],
    ["Argentina y Uruguay", ["Argentina", "Uruguay"]],
    ["Brasil e Portugal", ["Brasil", "Portugal"]],
    ["France et Belgique", ["France", "Belgique"]],
    ["Deutschland und Schweiz", ["Deutschland", "Schweiz"]],
    ["Spain, Korea, Republic of and Bosnia and Herzegovina", ["Spain", "Korea, Republic of", "Bosnia and Herzegovina"]],
    ["Trinidad & Tobago & Chile", ["Trinidad & Tobago", "Chile"]],
    ["Bonaire, Sint Eustatius and Saba, Chile", ["Bonaire, Sint Eustatius and Saba", "Chile"]],
    ["São Tomé e Príncipe", ["São Tomé e Príncipe"]],
    ["Spain, Atlantis and France", ["Spain", "Atlantis", "France"]],
    [" , Spain, ,", ["Spain"]],
    ["", []],
  ])("splits %j", (text, names) => {
    expect(splitCountries(text)).toEqual(names);
  });
});

describe("mapLabels", () => {
  const skillOf = mapLabels([
    {
      id: "2",
      slug: "kite-design",
      labels: [
        { label: "Kite design", preferred: true },
        { label: "Glass blowing", preferred: false },
      ],
    },
    {
      id: "1",
      slug: "glass-blowing",
      labels: [
        { label: "Soplado de vidrio", preferred: true },
        { label: "Tea", preferred: true },
      ],
    },
    { id: "3", slug: "tea", labels: [{ label: "Kites", preferred: true }] },
    { id: "4", slug: "c", labels: [{ label: "C", preferred: true }] },
    {
      id: "5",
      slug: "zinc",
      labels: [
        { label: "Kites", preferred: true },
        { label: "UX / UI", preferred: false },
      ],
    },
  ]);

  it.each([
    ["a slug", "kite-design", "2"],
    ["a preferred label in any language, without case and accents", "SOPLADO de Vídrio", "1"],
    ["an alternative label, without regard to spaces and slashes", "ux/ui", "5"],
    ["the slug before another skill's preferred label", "Tea", "3"],
    ["the slug before another skill's alternative label", "Glass Blowing", "1"],
    ["the lowest slug of several that fit", "kites", "3"],
  ])("maps %s", (_, label, id) => {
    expect(skillOf(label)).toBe(id);
  });

  it("maps nothing else, and keeps C, C++ and C# apart", () => {
    expect(["C++", "C#", "Kite", ""].map(skillOf)).toEqual([null, null, null, null]);
  });
});
