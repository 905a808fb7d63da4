import { parse } from "tldts";

/** Domains that are the same platform under another name. */
const alsoKnownAs: Readonly<Record<string, string>> = {
  "fb.com": "facebook.com",
  "instagr.am": "instagram.com",
  "telegram.me": "t.me",
  "twitter.com": "x.com",
  "youtu.be": "youtube.com",
};

/**
 * Platforms where somebody's place is a path: `whole` under any of their hosts, for those tell languages and devices apart;
 * `byHost` under each host anew; `apex` under the domain itself only, for its other hosts are their owners'.
 *
 * What is missing here merges no strangers either: rows that share a host, and neither name nor country, stay apart and are told
 * as likely duplicates.
 */
const platforms = {
  whole: new Set(
    (
      "about.me beacons.ai behance.net bento.me bit.ly bitbucket.org bsky.app codeberg.org discord.com discord.gg dribbble.com " +
      "eventbrite.com facebook.com github.com gitlab.com goo.gl huggingface.co instagram.com ko-fi.com linkedin.com linktr.ee " +
      "lnk.bio mastodon.social meetup.com notion.so opencollective.com patreon.com pinterest.com reddit.com t.me threads.net " +
      "tiktok.com tinyurl.com vimeo.com vk.com wa.me whatsapp.com x.com youtube.com"
    ).split(" "),
  ),
  byHost: new Set(["google.com", "wixsite.com"]),
  apex: new Set(["bandcamp.com", "medium.com", "substack.com", "tumblr.com", "wordpress.com"]),
} as const;

/** First parts of a path that say what kind of owner the next one names, and how many parts name the owner with them. */
const ownerParts: Readonly<Record<string, number>> = {
  a: 3,
  b: 2,
  c: 2,
  channel: 2,
  communities: 2,
  company: 2,
  d: 3,
  document: 3,
  forms: 3,
  groups: 2,
  in: 2,
  invite: 2,
  maps: 2,
  o: 2,
  p: 2,
  pages: 3,
  people: 3,
  pg: 2,
  profile: 2,
  r: 2,
  school: 2,
  showcase: 2,
  site: 2,
  u: 2,
  user: 2,
  view: 2,
};

/**
 * The host name that a website is known by: lower case, without `www.`, international names as punycode.
 *
 * @returns null when `website` is no http(s) URL
 */
export function hostOf(website: string | null): string | null {
  const url = website !== null && URL.canParse(website) ? new URL(website) : null;
  if (url === null || !["https:", "http:"].includes(url.protocol)) return null;
  return url.hostname.replace(/^www\./, "").replace(/\.+$/, "") || null;
}

/**
 * What a website says of whose it is: a host that is its owner's, or the owner's place on a platform.
 *
 * @returns `lantern.example` for `https://www.Lantern.example/en`, `facebook.com/casauno` for
 *   `https://m.facebook.com/CasaUno/?ref=x`; null where the address is nobody's own, such as `https://facebook.com/` or a public
 *   suffix, and for what is no http(s) URL
 *
 * Source: the public suffix list with its private part.
 */
export function siteOf(website: string | null): string | null {
  const host = hostOf(website);
  if (host === null) return null;
  const { domain, isIp } = parse(host, { allowPrivateDomains: true });
  if (isIp) return host;
  const registered = parse(host).domain ?? host;
  const platform = alsoKnownAs[registered] ?? registered;
  const { pathname, searchParams } = new URL(website!);
  if (platforms.whole.has(platform)) return placeOn(platform, pathname, searchParams);
  if (platforms.byHost.has(platform) || platforms.apex.has(host)) return placeOn(host, pathname, searchParams);
  return domain === null ? null : host;
}

/** The hosts that websites of a site may have, as patterns of SQL's LIKE: one without a wildcard where the host is the site. */
export function hostPatternsOf(site: string): readonly string[] {
  const slash = site.indexOf("/");
  if (slash === -1) return [site];
  const domain = site.slice(0, slash);
  const others = Object.keys(alsoKnownAs).filter((other) => alsoKnownAs[other] === domain);
  return [domain, ...others].flatMap((name) => [name, `%.${name}`]);
}

function placeOn(platform: string, pathname: string, search: URLSearchParams): string | null {
  const parts = pathname
    .toLowerCase()
    .split("/")
    .filter((part) => part !== "");
  const [first] = parts;
  if (first === undefined) return null;
  const owner = parts.slice(0, ownerParts[first] ?? 1).join("/");
  return first.endsWith(".php") ? `${platform}/${owner}?id=${search.get("id") ?? ""}` : `${platform}/${owner}`;
}
