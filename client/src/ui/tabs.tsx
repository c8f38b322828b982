import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs'
import { SideScroll } from './side-scroll.tsx'
import styles from './tabs.module.css'

interface TabsProps<Id extends string> {
  label: string
  /** In order; only the chosen one's content is rendered. */
  tabs: readonly { id: Id; text: ReactNode; content: ReactNode }[]
  /** With `onSelect`: chosen from outside, such as by the page's address. */
  selected?: Id
  onSelect?: (id: Id) => void
}

/** Parts of a page of which one shows; arrow keys go through them. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  return (
    <AriaTabs
      className={styles.tabs!}
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(id) => onSelect?.(id as Id)}
    >
      <SideScroll>
        <TabList aria-label={label} className={styles.list!}>
          {tabs.map(({ id, text }) => (
            <Tab key={id} id={id} className={styles.tab!}>
              {text}
            </Tab>
          ))}
        </TabList>
      </SideScroll>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles.panel!}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
