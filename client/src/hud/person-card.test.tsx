import { testCatalog, testDocument } from '@foyer/shared/layout/layout-fixture.ts'
import { validateLayout } from '@foyer/shared/layout/validate-layout.ts'
import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { createStore } from 'zustand/vanilla'
import { show } from '../../test/show.tsx'
import { type Guide, GuideContext } from '../guide/guide-context.ts'
import { LayoutContext } from '../layout/layout-context.ts'
import { PeopleContext } from '../people/people-context.ts'
import { createPeopleStore } from '../people/people-store.ts'
import { testPerson } from '../people/person-fixture.ts'
import { SelectionContext } from '../people/selection-context.ts'
import { createSelectionStore } from '../people/selection-store.ts'
import { createPart, provideAll } from '../plugs/session-part.ts'
import { createArrivalsStore } from '../reception/console/arrivals-store.ts'
import { createConversationStore } from '../reception/conversation-store.ts'
import { ReceptionContext } from '../reception/reception-context.ts'
import { deskPanel } from '../reception/visitor/desk-panel.ts'
import { createQuestionDraft } from '../reception/visitor/question-draft.ts'
import { beginPanels, PanelsContext } from './panels-store.ts'
import { PersonCard } from './person-card.tsx'

const guide: Guide = {
  state: createStore(() => ({ goal: null })),
  walkToPerson: vi.fn(),
  walkToSpot: vi.fn(),
  stop: vi.fn(),
}

/** A visitor with a rep's card, beside the desk's section where the page is without 3D. */
async function showCard(section: boolean) {
  const people = createPeopleStore()
  const all = [testPerson('me'), testPerson('rep', { name: 'Rita', kind: 'rep' })]
  people.setState({ ownId: 'me', people: new Map(all.map((person) => [person.id, person])) })
  const selection = createSelectionStore()
  selection.setState({ personId: 'rep' })
  const { value: panels } = beginPanels()
  const reception = {
    conversations: createConversationStore(),
    arrivals: createArrivalsStore(),
    draft: createQuestionDraft(),
    markSeen: vi.fn(),
  }
  const layout = validateLayout(testDocument(), testCatalog)
  if (!layout.ok) throw new Error(layout.detail)
  const parts = [
    createPart(
      LayoutContext,
      createStore(() => ({ layout: layout.value, version: 1 })),
    ),
    createPart(PeopleContext, people),
    createPart(SelectionContext, selection),
    createPart(PanelsContext, panels),
    createPart(GuideContext, guide),
    createPart(ReceptionContext, reception),
  ]
  await show(
    provideAll(
      parts,
      <>
        <PersonCard />
        {section && <section id="list-desk" tabIndex={-1} aria-label="Desk" />}
      </>,
    ),
  )
  return panels
}

const ask = () => page.getByRole('button', { name: 'Ask the desk' })

test('over the picture a rep’s card opens the desk', async () => {
  const panels = await showCard(false)
  await ask().click()
  expect(panels.getState().open).toBe(deskPanel)
})

test('in the page without 3D it leads to the desk’s section', async () => {
  const panels = await showCard(true)
  await ask().click()
  await expect.element(page.getByRole('region', { name: 'Desk' })).toHaveFocus()
  expect(panels.getState().open).toBeNull()
})
