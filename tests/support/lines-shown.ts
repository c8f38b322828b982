import { expect } from 'vitest'
import { eventually } from './eventually.ts'
import type { FakePage } from './fake-wire.ts'
import type { StaffedLobby } from './staffed-lobby.ts'

/** The lines of the conversations as a page shows them: what it was given, and what came after, each line once. */
export function shown(page: FakePage): string[] {
  const conversations = new Map<string, Map<string, string>>()
  for (const { name, body } of page.heard) {
    if (name === 'conversation') {
      conversations.set(body.id, new Map(body.lines.map(({ id, text }) => [id, text])))
    }
    if (name === 'conversation-line') {
      conversations.get(body.conversationId)!.set(body.line.id, body.line.text)
    }
  }
  return [...conversations.values()].flatMap((lines) => [...lines.values()])
}

/** Waits until a page shows these lines: what is given to who comes in is read from the database first. */
export async function pageShows(
  lobby: StaffedLobby,
  page: FakePage,
  ...lines: string[]
): Promise<void> {
  await eventually(async () => {
    await lobby.settle()
    return shown(page).length >= lines.length
  }, `${lines.length} lines`)
  expect(shown(page)).toEqual(lines)
}
