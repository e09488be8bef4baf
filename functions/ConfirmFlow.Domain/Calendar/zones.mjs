// Writes zones.txt from the source of the IANA time zone database: node zones.mjs /usr/share/zoneinfo/tzdata.zi > zones.txt
// Needs zic, which compiles it (Debian: libc-bin; the source: tzdata).
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const since = Date.UTC(2026, 0, 1) / 1000;
const source = process.argv[2];
const release = /^# version (\S+)/.exec(readFileSync(source, 'utf8'))[1];
const folder = mkdtempSync(join(tmpdir(), 'zones-'));
execFileSync('zic', ['-b', 'slim', '-d', folder, source]);

// TZif, RFC 9636: a first block of 32 bits, which slim files leave empty, then one of 64 bits, then the rule for all time after it.
function read(file) {
  const bytes = readFileSync(file);
  const counts = at => [0, 4, 8, 12, 16, 20].map(more => bytes.readUInt32BE(at + 20 + more));
  const [isut1, isstd1, leap1, time1, type1, char1] = counts(0);
  const second = 44 + time1 * 5 + type1 * 6 + char1 + leap1 * 8 + isstd1 + isut1;
  const [isut, isstd, leap, time, type, char] = counts(second);
  const times = second + 44, kinds = times + time * 8, types = kinds + time, end = types + type * 6 + char + leap * 12 + isstd + isut;
  const changes = Array.from({ length: time }, (_, i) => ({
    at: Number(bytes.readBigInt64BE(times + i * 8)),
    offset: bytes.readInt32BE(types + bytes[kinds + i] * 6),
  }));
  const first = type > 0 ? bytes.readInt32BE(types) : 0;
  const rule = bytes.subarray(end).toString('latin1').trim();
  const before = changes.filter(each => each.at <= since).at(-1)?.offset ?? first;
  const later = changes.filter(each => each.at > since);
  return rule + '\t' + (later.length === 0 ? '' : [before, ...later.flatMap(each => [each.at, each.offset])].join(' '));
}

const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
  .filter(name => !['Factory', 'localtime', 'posixrules'].includes(name));
const zones = new Map();
for (const name of names.sort()) {
  const zone = read(join(folder, name));
  zones.set(zone, [...(zones.get(zone) ?? []), name]);
}

rmSync(folder, { recursive: true });
console.log(`# IANA time zone database, release ${release} (public domain), from 2026 on; written by zones.mjs.`);
console.log('# A rule in POSIX form (RFC 9636 §3.3.1); where it does not hold at once, the offset in seconds and each change before it does (seconds since 1970, offset); the zones.');
for (const [zone, all] of [...zones].sort((one, other) => (one[1][0] < other[1][0] ? -1 : 1))) console.log(`${zone}\t${all.join(' ')}`);
