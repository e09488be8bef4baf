// aws-ses-v2-local on a free port of this machine. Ends with whoever started it.
import ses from 'aws-ses-v2-local'

const server = await (ses.default ?? ses)({ host: '127.0.0.1', port: 0 })
console.log(`listening ${server.address().port}`)
// Ctrl-C reaches every process of a terminal, but it is for the local run to end this one: otherwise it would look as if it had ended by itself.
process.on('SIGINT', () => {})
process.stdin.resume().on('end', () => process.exit())
