import { useStore } from 'zustand'
import { ChatPanel } from '../chat/chat-panel.tsx'
import { EmoteButtons } from '../emotes/emote-buttons.tsx'
import { hudTexts } from '../i18n/hud/hud-texts.ts'
import { useText } from '../i18n/use-text.ts'
import { walkWithWords } from '../movement/walk-with-words.ts'
import { useWalker } from '../movement/walker-context.ts'
import { PeopleList } from '../people/people-list.tsx'
import type { PersonHere } from '../people/people-store.ts'
import { RepConsole } from '../reception/console/rep-console.tsx'
import { VisitorDesk } from '../reception/visitor/visitor-desk.tsx'
import { Panel } from '../ui/panel.tsx'
import { closePanel, hudStore } from './hud-store.ts'
import { SettingsPanel } from './settings-panel.tsx'
import { useMedia } from './use-media.ts'

/** The panel that is open, if one is. */
export function OpenPanel({ own }: { own: PersonHere | null }) {
  const t = useText(hudTexts)
  const walker = useWalker()
  const hasKeyboard = useMedia('(pointer: fine)')
  const panel = useStore(hudStore, (state) => state.panel)

  switch (panel) {
    case null:
      return null
    case 'people':
      return (
        <Panel key={panel} title={t('people.here')} onClose={closePanel}>
          <PeopleList
            onWalkTo={({ id, name }) => walkWithWords(walker, name, () => walker.walkToPerson(id))}
          />
        </Panel>
      )
    case 'chat':
      return (
        <Panel key={panel} title={t('chat')} onClose={closePanel}>
          <ChatPanel autoFocus={hasKeyboard} />
        </Panel>
      )
    case 'emotes':
      return (
        <Panel key={panel} title={t('emotes')} onClose={closePanel}>
          <EmoteButtons label={t('emotes')} />
        </Panel>
      )
    case 'desk':
      return (
        <Panel key={panel} title={t('ask')} onClose={closePanel}>
          <VisitorDesk />
        </Panel>
      )
    case 'console':
      return own === null ? null : (
        <Panel key={panel} title={t('console')} onClose={closePanel}>
          <RepConsole own={own} />
        </Panel>
      )
    case 'settings':
      return (
        <Panel key={panel} title={t('settings')} onClose={closePanel}>
          <SettingsPanel />
        </Panel>
      )
  }
}
