import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createLog, describeError } from './log.ts'

function written() {
  const lines: Record<string, unknown>[] = []
  let time = 0
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) }
  const log = createLog('info', { destination, now: () => time })
  return {
    lines,
    log,
    pass: (milliseconds: number) => {
      time += milliseconds
    },
  }
}

test('what the database was given is in no line, what it was asked and what it says of it is', () => {
  const said = Object.assign(new Error('invalid input: "my secret"'), {
    code: '22P02',
    detail: 'Key (name)=(my secret) already exists.',
    constraint: 'names_unique',
  })
  const { log, lines } = written()
  log.error({ error: new DrizzleQueryError('insert into names', ['my secret'], said) }, 'failed')
  expect(JSON.stringify(lines)).not.toContain('my secret')
  expect(lines[0]).toMatchObject({
    msg: 'failed',
    error: {
      query: 'insert into names',
      stack: expect.stringContaining('log.test.ts'),
      cause: { code: '22P02', constraint: 'names_unique' },
    },
  })
})

test('addresses are taken out of what a mail server says', () => {
  const { log, lines } = written()
  log.warn({ error: '550 <ada@example.com>: unknown' }, 'not sent')
  log.warn({ error: new Error('no such mailbox ada@example.com') }, 'not sent')
  expect(JSON.stringify(lines)).not.toContain('ada@')
  expect(lines[0]).toMatchObject({ error: '550 <(address)>: unknown' })
})

test('an error that is its own cause ends', () => {
  const error = new Error('round')
  error.cause = error
  expect(describeError(error)).toMatchObject({ message: 'round' })
})

test('of one member’s lines none hides another’s', () => {
  const { log, lines } = written()
  for (let i = 0; i < 100; i++) log.info({ staffId: null }, 'security: sign-in-failed')
  for (const staffId of ['rita', 'remy']) log.info({ staffId }, 'security: sign-in-failed')
  expect(lines.map(({ staffId }) => staffId).slice(20)).toEqual(['rita', 'remy'])
})

test('lines that say the same are left out when there are many, and counted', () => {
  const { log, lines, pass } = written()
  for (let i = 0; i < 100; i++) log.warn({ i }, 'again')
  log.warn('something else')
  expect(lines).toHaveLength(21)
  pass(10_000)
  log.warn({ i: 100 }, 'again')
  log.warn({ i: 101 }, 'again')
  expect(lines).toHaveLength(22)
  expect(lines.at(-1)).toMatchObject({ msg: 'again', i: 100, leftOut: 80 })
})
