// Asks an IAM simulator that is not part of this project: judge.mjs FOLDER, where FOLDER is a node_modules with @cloud-copilot/iam-simulate.
// Reads {policies, cases} from standard input; writes one word for each case: allow, deny, or no and why it would not judge.
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const home = path.join(process.argv[2], '@cloud-copilot', 'iam-simulate')
const described = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8'))
const { runSimulation } = await import(pathToFileURL(path.join(home, described.exports['.'].import)))
const { policies, cases } = JSON.parse(fs.readFileSync(0, 'utf8'))

const named = (name) => ({ name, policy: policies[name] })
const everything = { name: 'FullAWSAccess', policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } }
// A policy that only denies stands beside what an organisation attaches by itself; any other is a level of its own.
const level = (name) => ({ orgIdentifier: name, policies: policies[name].Statement.some((statement) => statement.Effect === 'Allow') ? [named(name)] : [named(name), everything] })

async function judge(it) {
  const answer = await runSimulation({
    request: { principal: it.principal, action: it.action, resource: { resource: it.resource, accountId: '123456789012' }, contextVariables: it.keys },
    identityPolicies: (it.identity ?? []).map(named),
    permissionBoundaryPolicies: it.boundary && [named(it.boundary)],
    sessionPolicy: it.session && policies[it.session],
    serviceControlPolicies: (it.organization ?? []).map(level),
    resourceControlPolicies: [],
    resourcePolicy: it.of && policies[it.of],
  }, {})
  if (answer.resultType === 'error') return `no: ${answer.errors.message}`
  // It asks whether there is any resource for which it would be allowed: another question.
  if (answer.resultType === 'wildcard' && it.resource === '*' && answer.results.length !== 1) return 'no: it takes * as a pattern'
  const results = answer.results ?? [answer.result]
  const ignored = results.flatMap((result) => result.ignoredContextKeys ?? [])
  return ignored.length ? `no: ${ignored.join(' ')} is no key of ${it.action}` : answer.overallResult === 'Allowed' ? 'allow' : 'deny'
}

const answers = []
for (const it of cases) answers.push(await judge(it))
process.stdout.write(JSON.stringify(answers))
