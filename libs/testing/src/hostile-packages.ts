import { gzipSync } from 'node:zlib'

/** A package as a stranger may send it: what it is, how it comes from the text of a good one, and what its refusal says. */
export type HostilePackage = readonly [what: string, make: (good: string) => Buffer, code: string, de: RegExp, en: RegExp]

const file = (what: string, change: (good: string) => string, de: RegExp, en: RegExp, code = 'blueprint.file'): HostilePackage => [
  what,
  (good) => Buffer.from(change(good)),
  code,
  de,
  en,
]
const bytes = (what: string, make: HostilePackage[1], de: RegExp, en: RegExp, code = 'blueprint.file'): HostilePackage => [what, make, code, de, en]
/** The first figure of the content takes another spelling. */
const figure = (what: string, token: string, de: RegExp, en: RegExp) => file(what, (good) => good.replace(/"minutes":\d+/, `"minutes":${token}`), de, en)
const noWhole = (token: string): [RegExp, RegExp] => [
  new RegExp(`die Zahl ${token} in blueprint\\.steps\\.\\d+\\.minutes ist keine genau darstellbare ganze Zahl`),
  new RegExp(`the number ${token} in .* is no safe integer`),
]

/** Files that are no package: every reader of packages refuses each with the code and sentences named here, and writes nothing. */
export const hostilePackages: readonly HostilePackage[] = [
  file('nothing', () => '', /sie ist leer/, /it is empty/),
  bytes('50 MB', () => Buffer.alloc(50_000_000, 32), /größer als 5 MB/, /larger than 5 MB/, 'blueprint.too-large'),
  bytes('a little over 5 MB', (good) => Buffer.from(good.padEnd(5_000_001)), /größer als 5 MB/, /larger than 5 MB/, 'blueprint.too-large'),
  file(
    '100,000 nodes',
    (good) => good.replace('"roles":[', `"roles":[${'{"id":"a","name":{}},'.repeat(100_000)}`),
    /mehr als 200\.000 Werte/,
    /more than 200,000 values/,
  ),
  file('a depth of 1,000', (good) => good.replace('"roles":[', `"roles":[${'['.repeat(1000)}`), /tiefer als 32 Ebenen/, /deeper than 32 levels/),
  file('a depth of two million', () => '['.repeat(2_000_000), /tiefer als 32 Ebenen/, /deeper than 32 levels/),
  file('a key twice', (good) => good.replace('"demo":', '"demo":true,"demo":'), /„demo“ steht zweimal in blueprint/, /"demo" stands twice in blueprint/),
  file('a key twice, once spelled with escapes', (good) => good.replace('"demo":', '"dem\\u006f":true,"demo":'), /„demo“ steht zweimal/, /"demo" stands twice/),
  file(
    'a key of a megabyte twice, which commands a terminal',
    (good) => good.replace('"demo":', `"\\u001b[2J${'k'.repeat(1_000_000)}":1,"\\u001b[2J${'k'.repeat(1_000_000)}":1,"demo":`),
    /„\uFFFD\[2Jk{56}…“ steht zweimal in blueprint\. /,
    /"\uFFFD\[2Jk{56}…" stands twice/,
  ),
  file(
    'a place of six long names',
    (good) => good.replace('"demo":', `${`"${'p'.repeat(100_000)}":{`.repeat(6)}"x":1.5${'}'.repeat(6)},"demo":`),
    /die Zahl 1\.5 in blueprint\.(p{60}…\.){5}… ist/,
    /the number 1\.5 in/,
  ),
  file('another normal form', (good) => good.replace('ü', 'u\u0308'), /nicht in Unicode-Normalform C/, /not in Unicode normal form C/),
  file('a byte order mark', (good) => `\uFEFF${good}`, /Byte-Reihenfolge-Marke/, /byte order mark/),
  bytes('UTF-16 with its mark', (good) => Buffer.from(`\uFEFF${good}`, 'utf16le'), /in UTF-16 gespeichert/, /saved as UTF-16/),
  bytes('UTF-16 without a mark', (good) => Buffer.from(good, 'utf16le'), /in UTF-16 gespeichert/, /saved as UTF-16/),
  bytes('UTF-16, the other way round', (good) => Buffer.from(good, 'utf16le').swap16(), /in UTF-16 gespeichert/, /saved as UTF-16/),
  bytes('Latin-1', (good) => Buffer.from(good, 'latin1'), /kein UTF-8/, /not UTF-8/),
  bytes('gzip', (good) => gzipSync(good), /mit gzip gepackt/, /packed with gzip/),
  bytes('a ZIP archive', (good) => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from(good)]), /ist ein ZIP-Archiv/, /is a ZIP archive/),
  file('a web page', () => '<!doctype html><title>Anmelden</title>', /Webseite oder XML/, /web page or XML/),
  file('half of a surrogate pair', (good) => good.replace('ü', '\\ud800'), /halbes Zeichen \(Surrogat\)/, /lone surrogate/),
  file('half of a surrogate pair in a key', (good) => good.replace('"demo":', '"\\udc00":1,"demo":'), /halbes Zeichen \(Surrogat\)/, /lone surrogate/),
  figure('a number beyond all', '1e400', ...noWhole('1e400')),
  figure('a negative zero', '-0', ...noWhole('-0')),
  figure('a whole number with a fraction', '1.0', ...noWhole('1\\.0')),
  figure('a number beyond 2^53', '9007199254740993', ...noWhole('9007199254740993')),
  figure('a number of a million digits', '9'.repeat(1_000_000), ...noWhole('9{30}')),
  figure('a number that is none', 'NaN', /kein JSON \(Zeichen \d+\)/, /not JSON \(character \d+\)/),
  file(
    'a key of every prototype',
    (good) => good.replace('"demo":', '"__proto__":{"demo":1},"demo":'),
    /„__proto__“ in blueprint ist verboten/,
    /"__proto__" in blueprint is forbidden/,
  ),
  file(
    'a key of every prototype, spelled with escapes',
    (good) => good.replace('"demo":', '"\\u005f_proto__":{"demo":1},"demo":'),
    /„__proto__“ in blueprint ist verboten/,
    /"__proto__" in blueprint is forbidden/,
  ),
  file(
    'a key of every object',
    (good) => good.replace('"demo":', '"constructor":{"prototype":{}},"demo":'),
    /„constructor“ in blueprint ist verboten/,
    /"constructor" in blueprint is forbidden/,
  ),
  file('bytes after its end', (good) => `${good}{}`, /kein JSON \(Zeichen \d+\)/, /not JSON \(character \d+\)/),
  file('zeros after its end', (good) => good + '\0'.repeat(512), /kein JSON \(Zeichen \d+\)/, /not JSON \(character \d+\)/),
  file('a line break after its end', (good) => `${good}\n`, /feste[nr] Schreibweise \(RFC 8785\)/, /canonical form \(RFC 8785\)/, 'blueprint.not-canonical'),
  file('an editor’s layout', (good) => JSON.stringify(JSON.parse(good), null, 2), /RFC 8785/, /RFC 8785/, 'blueprint.not-canonical'),
  file('a text with more escapes than it needs', (good) => good.replace('ü', '\\u00fc'), /RFC 8785/, /RFC 8785/, 'blueprint.not-canonical'),
  file('a comment', (good) => good.replace('{', '{/* */'), /kein JSON/, /not JSON/),
  file('a list', (good) => `[${good}]`, /entspricht nicht dem Format/, /does not fit the format/),
  file('null', () => 'null', /entspricht nicht dem Format/, /does not fit the format/),
  file(
    'a newer version of the format',
    (good) => good.replace('"blaupause-1"', '"blaupause-2"'),
    /Format blaupause-2 .* neueren Fassung/,
    /format blaupause-2 .* newer version/,
    'blueprint.newer',
  ),
  file(
    'a format that never was',
    (good) => good.replace('"blaupause-1"', '"blaupause-01"'),
    /blueprint\.format entspricht nicht/,
    /blueprint\.format does not fit/,
  ),
]
