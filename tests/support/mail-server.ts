import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  to: string[]
  from: string
  /** As it came, with its headers. */
  raw: string
}

/** An SMTP server on this machine that keeps what it gets. */
export interface MailServer {
  url: string
  received: ReceivedMail[]
  /** SMTP codes that the next mails are refused with; taken when there are none left. */
  answers: number[]
  /** The next mails are taken but the connection breaks before the server says so. */
  breakOff: number
  stop(): Promise<void>
}

/** @param port a free one without it */
export async function startMailServer(port = 0): Promise<MailServer> {
  const received: ReceivedMail[] = []
  const answers: number[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const responseCode = answers.shift()
        if (responseCode !== undefined) {
          return done(Object.assign(new Error('not this one'), { responseCode }))
        }
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address,
          raw: Buffer.concat(chunks).toString(),
        })
        if (state.breakOff > 0) {
          state.breakOff -= 1
          const { connections } = server as unknown as { connections: Set<{ close(): void }> }
          for (const connection of connections) connection.close()
          return
        }
        done()
      })
    },
  })
  server.on('error', () => {})
  const listening = server.listen(port, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address() as AddressInfo
  const state: MailServer = {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    answers,
    breakOff: 0,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  }
  return state
}

/** The text of a mail's part by its type, decoded. */
export function mailPart(raw: string, type: 'text/plain' | 'text/html'): string {
  const part = raw.split(/\r\n--[^\r\n]+/).find((text) => text.includes(`Content-Type: ${type}`))!
  const [head = '', ...body] = part.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  if (/base64/i.test(head)) return Buffer.from(text, 'base64').toString()
  if (!/quoted-printable/i.test(head)) return text
  const bytes = text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return Buffer.from(bytes, 'latin1').toString()
}
