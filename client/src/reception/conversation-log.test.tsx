import type { Conversation } from '@foyer/shared/reception/reception-contract.ts'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { show } from '../../test/show.tsx'
import { createPart, provideAll } from '../plugs/session-part.ts'
import { createArrivalsStore } from './console/arrivals-store.ts'
import { ConversationLog } from './conversation-log.tsx'
import { createConversationStore, withConversation } from './conversation-store.ts'
import { ReceptionContext } from './reception-context.ts'
import { createQuestionDraft } from './visitor/question-draft.ts'

const LONG = Array.from({ length: 40 }, (_, i) => `Line ${i}`)

function conversation(texts: readonly string[], unread: number): Conversation {
  const visitor = {
    visitorId: 'v',
    visitorName: 'Mia',
    locale: 'en',
    contact: null,
    openedAt: 0,
    waitingSince: null,
  }
  const lines = texts.map((text) => ({ id: text, by: 'rep' as const, name: 'Rita', text, at: 0 }))
  return { id: 'c', ...visitor, lines, unread }
}

/** A log in a page that is longer than the window, `above` pixels down. */
async function showLog(known: Conversation, above: number) {
  const conversations = createConversationStore()
  conversations.setState((state) => withConversation(state, known))
  const markSeen = vi.fn()
  const [arrivals, draft] = [createArrivalsStore(), createQuestionDraft()]
  const part = createPart(ReceptionContext, { conversations, arrivals, draft, markSeen })
  await show(
    provideAll(
      [part],
      <>
        <div style={{ height: above }} />
        <ConversationLog label="Log" conversation={known} side="visitor" typing={null} />
      </>,
    ),
  )
  return { markSeen, shownId: () => conversations.getState().shownId }
}

/** The page is in front of somebody. */
function attend(visible: boolean, focused: boolean): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visible ? 'visible' : 'hidden')
  vi.spyOn(document, 'hasFocus').mockReturnValue(focused)
  document.dispatchEvent(new Event('visibilitychange'))
}

/** The browser has looked at what is on the screen. */
function looked(): Promise<void> {
  return new Promise((done) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect()
      requestAnimationFrame(() => done())
    })
    observer.observe(document.body)
  })
}

test('below the fold nothing is read until it is scrolled to', async () => {
  attend(true, true)
  const { markSeen, shownId } = await showLog(conversation(['Yes.'], 1), 3000)
  await looked()
  expect(markSeen).not.toHaveBeenCalled()
  expect(shownId()).toBeNull()
  page.getByRole('log').element().scrollIntoView()
  await expect.poll(() => markSeen.mock.calls).toEqual([['c']])
  expect(shownId()).toBe('c')
})

test('nothing is read in a tab in the background, nor in a window without the focus', async () => {
  attend(false, false)
  const { markSeen, shownId } = await showLog(conversation(['Yes.'], 1), 0)
  await looked()
  attend(true, false)
  await looked()
  expect(markSeen).not.toHaveBeenCalled()
  expect(shownId()).toBeNull()
  attend(true, true)
  await expect.poll(shownId).toBe('c')
  expect(markSeen).toHaveBeenCalledWith('c')
})

test('what a log is scrolled away from is not in view', async () => {
  attend(true, true)
  const { shownId } = await showLog(conversation(LONG, 0), 0)
  await expect.poll(shownId).toBe('c') // it begins at its end
  page.getByRole('log').element().scrollTop = 0
  await expect.poll(shownId).toBeNull()
})

test('an address in a line can be pressed', async () => {
  attend(true, true)
  await showLog(conversation(['Write to info@foyer.example, please.'], 0), 0)
  const link = page.getByRole('link', { name: 'info@foyer.example' })
  await expect.element(link).toHaveAttribute('href', 'mailto:info@foyer.example')
})
