import { parseArgs } from 'node:util'
import { simulateVisitors } from './simulated-visitors.ts'

const USAGE = `Simulated visitors who walk, stop and talk, over the same protocol as browsers.

  npm run bots -- --url http://localhost:2567 --count 20 --seconds 60

Only for a server on this machine.`

async function main(): Promise<void> {
  const { url, count, seconds } = readArguments()
  const nameOf = (number: number) => `Visitor ${number}`
  const visitors = simulateVisitors(url, { count, nameOf, ask: false })
  await visitors.entered
  console.log(`${count} visitors are in the lobby for ${seconds} s. Ctrl+C lets them leave.`)
  await Promise.race([wait(seconds), interrupted()])
  await visitors.leave()
  console.log('All have left.')
}

function readArguments(): { url: string; count: number; seconds: number } {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: 'http://localhost:2567' },
      count: { type: 'string', default: '20' },
      seconds: { type: 'string', default: '60' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) stop(USAGE, 0)
  const url = URL.parse(values.url)
  if (url === null || !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) {
    stop(`--url must be that of a server on this machine, not ${values.url}`)
  }
  const count = wholeNumber('count', values.count, 2000)
  const seconds = wholeNumber('seconds', values.seconds, 86_400)
  return { url: url.origin, count, seconds }
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > most) {
    stop(`--${name} must be a whole number from 1 to ${most}, not ${text}`)
  }
  return number
}

function stop(message: string, code = 1): never {
  console.error(message)
  process.exit(code)
}

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))
const interrupted = () => new Promise((resolve) => process.once('SIGINT', resolve))

await main()
