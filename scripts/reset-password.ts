import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadConfig } from '../server/src/config.ts'
import { leavePasswordLink } from '../server/src/identity/left-password-links.ts'
import { PASSWORD_LINK_LASTS, passwordLink } from '../server/src/identity/passwords.ts'
import { StartError } from '../server/src/start-error.ts'

/**
 * `npm run reset-password -- --email olga@example.com`: a one-time link to a new password, for who has the machine and no
 * other way in. The server may be running or not: it finds the link in the data folder.
 */
try {
  const { email } = parseArgs({ options: { email: { type: 'string' } }, strict: false }).values
  if (typeof email !== 'string' || !email.includes('@')) {
    throw new StartError('Whose password? npm run reset-password -- --email olga@example.com')
  }
  const { dataFolder, publicUrl } = loadConfig(resolve(import.meta.dirname, '..'))
  const folder = statSync(dataFolder, { throwIfNoEntry: false })
  if (folder === undefined) {
    throw new StartError(`There is no data folder ${dataFolder}: set DATA_DIR as for the server.`)
  }
  if (process.getuid !== undefined && process.getuid() !== folder.uid) {
    throw new StartError(`The data folder ${dataFolder} is another user's: run this as that user.`)
  }
  const now = Date.now()
  const left = { email: email.toLowerCase(), expiresAt: now + PASSWORD_LINK_LASTS }
  const token = leavePasswordLink(dataFolder, left, now)
  console.log(`A new password for ${email}, if there is such an account (once, within an hour):`)
  console.log(passwordLink(publicUrl, token))
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
