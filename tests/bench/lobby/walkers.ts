import { Crowd, lobbySeat } from './crowd.ts'

/** So many who walk in a lobby, in a process of their own. Arguments: the server's address, how many. */
const [url, count] = process.argv.slice(2)
const crowd = new Crowd(url!, lobbySeat)
crowd.walk()
await crowd.grow(Number(count))
process.send!('walking')
process.on('disconnect', () => process.exit(0))
