import type { Page } from 'playwright-core'

/** A network and a machine as Chromium pretends to have them. */
export interface Profile {
  name: string
  /** Null: the machine's own network. */
  network: { megabitsPerSecond: number; latency: number } | null
  /** How many times slower scripts run. */
  slower: number
  /** Seconds from the address to the first step that are the goal; null: none is set. */
  goal: number | null
}

export const PROFILES: readonly Profile[] = [
  { name: 'as it is', network: null, slower: 1, goal: null },
  {
    name: 'Fast 4G (8.1 Mbit/s, 60 ms)',
    network: { megabitsPerSecond: 8.1, latency: 60 },
    slower: 1,
    goal: 1.5,
  },
  {
    name: 'Slow 4G (1.44 Mbit/s, 562 ms), CPU 4 times slower',
    network: { megabitsPerSecond: 1.44, latency: 562 },
    slower: 4,
    goal: 4.5,
  },
]

/** Throttles a page over the DevTools protocol. Workers and TCP's own set-up are not slowed. */
export async function throttle(page: Page, { network, slower }: Profile): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  if (network === null) return
  const bytesPerSecond = (network.megabitsPerSecond * 1e6) / 8
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
}
