import { describe, expect, it } from "@jest/globals";
import { hostOf, hostPatternsOf, siteOf } from "../../../src/domain/network/coop/site.rules.ts";

describe("hostOf", () => {
  it.each([
    ["https://alder.example", "alder.example"],
    ["http://WWW.Alder.example:8080/en?x#y", "alder.example"],
    ["https://alder.example./", "alder.example"],
    ["https://user:word@alder.example", "alder.example"],
    ["https://wwwalder.example", "wwwalder.example"],
    ["https://código.example", "xn--cdigo-0ta.example"],
    ["https://www.www.example", "www.example"],
    ["https://www.", null],
    ["ftp://alder.example", null],
    ["mailto:a@alder.example", null],
    ["alder.example", null],
    ["", null],
    [null, null],
  ])("knows %j as %j", (website, host) => expect(hostOf(website)).toBe(host));
});

describe("siteOf", () => {
  it.each([
    ["https://www.Lantern.example/en/?q=1#top", "lantern.example"],
    ["https://küche.example", "xn--kche-0ra.example"],
    ["https://www2.lantern.example", "www2.lantern.example"],
    ["https://lantern.co.uk/about", "lantern.co.uk"],
    ["http://192.0.2.1/x", "192.0.2.1"],
  ])("takes from %s the host %s, which is its owner's", (website, site) => expect(siteOf(website)).toBe(site));

  it.each([
    ["https://lantern.github.io/work", "lantern.github.io"],
    ["https://lantern.wordpress.com", "lantern.wordpress.com"],
    ["https://lantern.blogspot.com/2020", "lantern.blogspot.com"],
    ["https://lantern.tumblr.com", "lantern.tumblr.com"],
  ])("takes from %s the host %s, whose suffix is shared", (website, site) => expect(siteOf(website)).toBe(site));

  it.each([
    ["https://facebook.com/casauno", "facebook.com/casauno"],
    ["https://m.facebook.com/CasaUno/?ref=page", "facebook.com/casauno"],
    ["https://fb.com/casauno/photos", "facebook.com/casauno"],
    ["https://www.facebook.com/profile.php?id=12&sk=about", "facebook.com/profile.php?id=12"],
    ["https://www.facebook.com/pages/Casa/12/", "facebook.com/pages/casa/12"],
    ["https://linktr.ee/casauno", "linktr.ee/casauno"],
    ["https://uk.linkedin.com/company/casa-uno/about", "linkedin.com/company/casa-uno"],
    ["https://github.com/casauno/work", "github.com/casauno"],
    ["https://twitter.com/casauno", "x.com/casauno"],
    ["https://medium.com/@casauno/a-text", "medium.com/@casauno"],
    ["https://casauno.medium.com/a-text", "casauno.medium.com"],
    ["https://sites.google.com/view/casauno/home", "sites.google.com/view/casauno"],
    ["https://docs.google.com/document/d/abc/edit", "docs.google.com/document/d/abc"],
    ["https://casa.wixsite.com/uno", "casa.wixsite.com/uno"],
  ])("takes from %s the place %s on a platform", (website, site) => expect(siteOf(website)).toBe(site));

  it.each([
    "https://facebook.com/",
    "https://linktr.ee",
    "https://github.io/",
    "https://coop/",
    "http://localhost/x",
    "x",
  ])("finds nobody's own in %s", (website) => expect(siteOf(website)).toBeNull());

  it("names the hosts that a site may stand under", () => {
    expect(hostPatternsOf("lantern.example")).toEqual(["lantern.example"]);
    expect(hostPatternsOf("facebook.com/casauno")).toEqual(["facebook.com", "%.facebook.com", "fb.com", "%.fb.com"]);
  });
});
