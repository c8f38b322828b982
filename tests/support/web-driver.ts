import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { eventually } from './eventually.ts'
import { findFreePort } from './free-port.ts'

/** Which elements may have a role. */
const CANDIDATES = {
  button: 'button',
  textbox: 'input, textarea',
  switch: '[role=switch]',
} as const

type Role = keyof typeof CANDIDATES

/** A browser that is driven by its maker's WebDriver. Everything waits for what it names. */
export interface DrivenBrowser {
  goto(address: string): Promise<void>
  /** Gives the browser a cookie of the page's site, `name=value`. */
  setCookie(cookie: string): Promise<void>
  /** Clicks what has this role and accessible name. */
  click(role: Role, name: string): Promise<void>
  /** Types into the field of this accessible name. */
  fill(name: string, text: string): Promise<void>
  /** Waits until the page shows a text. */
  sees(text: string): Promise<void>
  close(): Promise<void>
}

/**
 * Opens WebKitGTK's own browser on a screen that nobody sees.
 *
 * @param paths of WebKitWebDriver and of Xvfb
 */
export async function openWebKit(paths: {
  driver: string
  screen: string
}): Promise<DrivenBrowser> {
  const children: ChildProcess[] = []
  try {
    // It writes the number of the screen that it found free.
    const screen = spawn(paths.screen, ['-displayfd', '3', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    children.unshift(screen)
    const [display] = await once(screen.stdio[3] as Readable, 'data')
    const port = await findFreePort()
    const driver = spawn(paths.driver, [`--port=${port}`], {
      env: { ...process.env, DISPLAY: `:${String(display).trim()}`, LIBGL_ALWAYS_SOFTWARE: '1' },
      stdio: 'ignore',
    })
    children.unshift(driver)
    const ask = askDriver(`http://127.0.0.1:${port}`)
    await eventually(() => ask('GET', '/status').catch(() => null), 'the WebDriver')
    const capabilities = { alwaysMatch: { browserName: 'MiniBrowser' } }
    const { sessionId } = (await ask('POST', '/session', { capabilities })) as { sessionId: string }
    return driveSession(ask, `/session/${sessionId}`, () => endAll(children))
  } catch (error) {
    await endAll(children)
    throw error
  }
}

/** @param end called when the session is over */
function driveSession(ask: Ask, session: string, end: () => Promise<void>): DrivenBrowser {
  async function find(role: Role, name: string): Promise<string> {
    const look = async () => {
      const found = await ask('POST', `${session}/elements`, {
        using: 'css selector',
        value: CANDIDATES[role],
      })
      for (const element of (found as object[]).map((one) => Object.values(one)[0] as string)) {
        const path = `${session}/element/${element}`
        if ((await ask('GET', `${path}/computedlabel`)) === name) return path
      }
      return null
    }
    // The page may take an element away while it is looked at.
    return eventually(() => look().catch(() => null), `the ${role} “${name}”`)
  }

  return {
    async goto(url) {
      await ask('POST', `${session}/url`, { url })
    },
    async setCookie(pair) {
      const at = pair.indexOf('=')
      const cookie = { name: pair.slice(0, at), value: pair.slice(at + 1) }
      await ask('POST', `${session}/cookie`, { cookie })
    },
    async click(role, name) {
      const press = async () => ask('POST', `${await find(role, name)}/click`, {})
      await eventually(unlessMoved(press), `a click on the ${role} “${name}”`)
    },
    async fill(name, text) {
      const type = async () => {
        const field = await find('textbox', name)
        await ask('POST', `${field}/clear`, {}) // what an earlier try has typed
        await ask('POST', `${field}/value`, { text })
      }
      await eventually(unlessMoved(type), `“${name}” that can be filled in`)
    },
    async sees(text) {
      const script = 'return document.body.innerText'
      const shown = () => ask('POST', `${session}/execute/sync`, { script, args: [] })
      await eventually(async () => String(await shown()).includes(text), `“${text}” on the page`)
    },
    async close() {
      await ask('DELETE', session)
      await end()
    },
  }
}

type Ask = (method: string, path: string, body?: object) => Promise<unknown>

/** What the protocol answers while the page moves: the element is gone, or something lies over it. */
const MOVED = [
  'stale element reference',
  'element click intercepted',
  'element not interactable',
  'invalid element state',
]

class DriverError extends Error {
  readonly code: string | undefined

  constructor(path: string, { error, message }: { error?: string; message?: string }) {
    super(`${path}: ${error}: ${message}`)
    this.code = error
  }
}

/** Whether it was done; false where the page moved meanwhile, so that it is to be done again. */
function unlessMoved(act: () => Promise<unknown>): () => Promise<boolean> {
  return async () => {
    try {
      await act()
      return true
    } catch (error) {
      if (error instanceof DriverError && MOVED.includes(error.code ?? '')) return false
      throw error
    }
  }
}

/** Commands of the protocol, W3C WebDriver. */
function askDriver(address: string): Ask {
  return async (method, path, body) => {
    const answer = await fetch(address + path, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    })
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } }
    if (!answer.ok) throw new DriverError(path, value)
    return value
  }
}

/** Of children of this process: one after the other. */
async function endAll(children: readonly ChildProcess[]): Promise<void> {
  for (const child of children) await end(child)
}

async function end(child: ChildProcess): Promise<void> {
  child.kill()
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}
