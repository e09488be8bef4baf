// stdin: {schema, texts}: a JSON Schema and an array of JSON texts. stdout: an array that says of each whether it is JSON and fits.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';

const { schema, texts } = JSON.parse(readFileSync(0, 'utf8'));
const fits = new Ajv2020({ strict: true, formats: { date: /^\d{4}-\d\d-\d\d$/ } }).compile(schema);
const accepted = text => {
  try {
    return fits(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
};
process.stdout.write(JSON.stringify(texts.map(accepted)));
