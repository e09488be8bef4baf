// aws-ses-v2-local on a free port of this machine. Ends with whoever started it.
import ses from 'aws-ses-v2-local'

const server = await (ses.default ?? ses)({ host: '127.0.0.1', port: 0 })
console.log(`listening ${server.address().port}`)
process.stdin.resume().on('end', () => process.exit())
