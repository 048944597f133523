/** What a browser says of itself, in the order in which it must be asked: most say the names of others too. */
const browsers = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\/|\bOpera\b/],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bVersion\/[\d.]+.*\bSafari\//],
] as const;

const systems = [
  ['iphone', /\biPhone\b/],
  ['ipad', /\biPad\b/],
  ['android', /\bAndroid\b/],
  ['windows', /\bWindows\b/],
  ['chromebook', /\bCrOS\b/],
  ['mac', /\bMacintosh\b/],
  ['linux', /\bLinux\b/],
] as const;

/** Null for what is not known; the texts say it in words (`accounts:sessions.system`). */
export type Device = {
  browser: (typeof browsers)[number][0] | null;
  system: (typeof systems)[number][0] | null;
};

/** From the `User-Agent` header: no more than the owner needs to know the device again. */
export function deviceOf(userAgent: string): Device {
  const of = <T>(known: readonly (readonly [T, RegExp])[]) =>
    known.find(([, shape]) => shape.test(userAgent))?.[0] ?? null;
  return { browser: of(browsers), system: of(systems) };
}
