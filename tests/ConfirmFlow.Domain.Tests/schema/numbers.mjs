// stdin: an array of 64-bit patterns in hexadecimal. stdout: the numbers they are, as ECMAScript writes them.
import { readFileSync } from 'node:fs';

const write = bits => {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setBigUint64(0, BigInt(`0x${bits}`));
  return JSON.stringify(bytes.getFloat64(0));
};
process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(write)));
