import { expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { useStore } from 'zustand'
import { show } from '../../test/show.tsx'
import { createReach } from '../reach/reach.ts'
import { ReachContext } from '../reach/reach-context.ts'
import { ReachOffer } from '../reach/reach-offer.tsx'
import { ReachWatch } from '../reach/reach-watch.tsx'
import { Panel } from '../ui/panel.tsx'
import { PeopleContext } from './people-context.ts'
import { createPeopleStore } from './people-store.ts'
import { testPerson } from './person-fixture.ts'
import { personSource } from './person-source.ts'
import { PlacesContext } from './places-context.ts'
import { SelectionContext, useSelectionStore } from './selection-context.ts'
import { createSelectionStore } from './selection-store.ts'

const SOURCES = [personSource]

function Card() {
  const selection = useSelectionStore()
  const id = useStore(selection, ({ personId }) => personId)
  if (id === null) return null
  return (
    <Panel title={`Card of ${id}`} onClose={() => selection.setState({ personId: null })}>
      <p>{id}</p>
    </Panel>
  )
}

test('the card of whoever is near gives the focus back to the button that opened it', async () => {
  const reach = createReach({ x: 0, z: 0, yaw: 0 })
  onTestFinished(reach.close)
  const people = createPeopleStore()
  people.setState({ people: new Map([['Mia', testPerson('Mia')]]) })
  await show(
    <ReachContext value={reach}>
      <PeopleContext value={people}>
        <PlacesContext value={() => ({ x: 0, z: 1 })}>
          <SelectionContext value={createSelectionStore()}>
            <ReachWatch sources={SOURCES} far={false} />
            <ReachOffer />
            <Card />
          </SelectionContext>
        </PlacesContext>
      </PeopleContext>
    </ReachContext>,
  )
  const button = page.getByRole('button', { name: 'Show Mia’s card' })
  const news = page.getByText('Within reach: Show Mia’s card. F does it.')
  await expect.element(news).toBeInTheDocument()
  await button.click()
  await expect.element(page.getByRole('heading', { name: 'Card of Mia' })).toHaveFocus()
  // By now it was looked anew: what is shown is no news.
  await expect.element(news).not.toBeInTheDocument()
  await userEvent.keyboard('{Escape}')
  await expect.element(button).toHaveFocus()
})
