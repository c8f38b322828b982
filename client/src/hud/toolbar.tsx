import { useStore } from 'zustand'
import { chatStore } from '../chat/chat-store.ts'
import { hudTexts } from '../i18n/hud/hud-texts.ts'
import { useText } from '../i18n/use-text.ts'
import type { PersonHere } from '../people/people-store.ts'
import { conversationStore, countUnread } from '../reception/conversation-store.ts'
import { IconButton } from '../ui/button.tsx'
import type { IconName } from '../ui/icon.tsx'
import { hudStore, type PanelName, togglePanel } from './hud-store.ts'
import styles from './scene-layer.module.css'

/** The round buttons that open the panels. */
export function Toolbar({ own, withChat }: { own: PersonHere | null; withChat: boolean }) {
  const t = useText(hudTexts)
  const unreadChat = useStore(chatStore, (state) => state.unread)
  const unreadDesk = useStore(conversationStore, countUnread)
  const desk = own?.kind === 'rep' ? 'console' : 'desk'
  return (
    <div className={styles.toolbar}>
      {withChat && <ToolbarButton panel="chat" icon="chat" label={t('chat')} count={unreadChat} />}
      <ToolbarButton panel="emotes" icon="emotes" label={t('emotes')} />
      <ToolbarButton panel="people" icon="people" label={t('people')} />
      <ToolbarButton
        panel={desk}
        icon="desk"
        label={t(desk === 'desk' ? 'ask' : 'console')}
        count={unreadDesk}
      />
      <ToolbarButton panel="settings" icon="settings" label={t('settings')} />
    </div>
  )
}

interface ToolbarButtonProps {
  panel: PanelName
  icon: IconName
  label: string
  count?: number
}

function ToolbarButton({ panel, icon, label, count = 0 }: ToolbarButtonProps) {
  const t = useText(hudTexts)
  const open = useStore(hudStore, (state) => state.panel === panel)
  return (
    <IconButton
      icon={icon}
      label={label}
      count={count}
      countLabel={t('unread.count', { count })}
      aria-expanded={open}
      onPress={() => togglePanel(panel)}
    />
  )
}
