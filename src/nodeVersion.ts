/** What the libraries need; npm scripts find a newer one in node_modules. */
export const leastNodeVersion = "26.0";

export function nodeIsTooOld(version: string = process.versions.node): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = leastNodeVersion.split(".").map(Number);
  return major < leastMajor || (major === leastMajor && minor < leastMinor);
}
