// dynalite on a free port of this machine; its data lies in the folder that is given. Ends with whoever started it.
import dynalite from 'dynalite'

const server = dynalite({ path: process.argv[2], createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })
server.listen(0, '127.0.0.1', () => console.log(`listening ${server.address().port}`))
// Ctrl-C reaches every process of a terminal, but it is for the local run to end this one: otherwise it would look as if it had ended by itself.
process.on('SIGINT', () => {})
process.stdin.resume().on('end', () => process.exit())
