#!/usr/bin/env node
import { spawn } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { WebSocket, WebSocketServer } from 'ws'
import { findFirefox } from '../../../scripts/find-engines.ts'

/**
 * Starts Firefox as Playwright does, and stands between the two: Playwright asks each new window to take over media
 * features, which the Firefox of long support cannot yet, and would end there. Nobody here needs it: that is answered
 * with yes, and all else goes through.
 */
const UNKNOWN = 'emulation.setMediaFeaturesOverride'

const firefox = spawn(findFirefox()!, process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'pipe'],
})
firefox.on('exit', (code) => process.exit(code ?? 1))
process.on('SIGTERM', () => firefox.kill())

createInterface({ input: firefox.stderr }).on('line', (line) => {
  const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(line) ?? []
  if (!address) return console.error(line)
  const between = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  between.on('listening', () => {
    const { port } = between.address() as AddressInfo
    console.error(`WebDriver BiDi listening on ws://127.0.0.1:${port}`)
  })
  between.on('connection', (client, { url }) => join(client, new WebSocket(address + url)))
})

function join(client: WebSocket, browser: WebSocket): void {
  const waiting: string[] = []
  browser.on('open', () => {
    for (const message of waiting.splice(0)) browser.send(message)
  })
  client.on('message', (data) => {
    const { id, method } = JSON.parse(String(data)) as { id: number; method: string }
    if (method === UNKNOWN) client.send(JSON.stringify({ type: 'success', id, result: {} }))
    else if (browser.readyState === WebSocket.OPEN) browser.send(String(data))
    else waiting.push(String(data))
  })
  browser.on('message', (data) => client.send(String(data)))
  browser.on('close', () => client.close())
  client.on('close', () => browser.close())
}
