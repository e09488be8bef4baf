// A function on the Lambda Runtime API with the three AWS clients that a confirmation workflow needs, and one table read in each call.
import http from 'node:http';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';

const table = new DynamoDBClient({});
export const others = [new SFNClient({}), new SESv2Client({})];

const agent = new http.Agent({ keepAlive: true });
const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
const call = (method, path, body) => new Promise((resolve, reject) => {
  const request = http.request({ host, port, method, path: `/2018-06-01/runtime/invocation/${path}`, agent }, answer => {
    const parts = [];
    answer.on('data', part => parts.push(part));
    answer.on('end', () => resolve({ headers: answer.headers, text: Buffer.concat(parts).toString() }));
  });
  request.on('error', reject);
  request.end(body);
});

for (;;) {
  const next = await call('GET', 'next');
  const { TableName, Key, ConsistentRead } = JSON.parse(next.text);
  const found = await table.send(new GetItemCommand({ TableName, Key, ConsistentRead }));
  await call('POST', `${next.headers['lambda-runtime-aws-request-id']}/response`, JSON.stringify({ found: found.Item !== undefined }));
}
