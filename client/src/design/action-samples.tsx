import { useText } from '../i18n/use-text.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { type MenuAction, MenuButton } from '../ui/menu-button.tsx'
import { notify } from '../ui/toast-store.ts'
import { Toolbar, ToolbarGap } from '../ui/toolbar.tsx'
import { designTexts } from './design-texts.ts'

export function ActionSamples() {
  const t = useText(designTexts)
  const actions: MenuAction[] = [
    { id: 'edit', text: t('edit'), icon: 'edit', keys: 'Enter', onAction: () => notify(t('edit')) },
    { id: 'swap', text: t('swap'), icon: 'swap', onAction: () => notify(t('swap')) },
    { id: 'disabled', text: t('disabled'), icon: 'clock', isDisabled: true, onAction: () => {} },
    {
      id: 'remove',
      text: t('remove'),
      icon: 'remove',
      keys: 'Del',
      danger: true,
      onAction: () => notify(t('toast.text'), () => notify(t('toast.undone'))),
    },
  ]
  return (
    <>
      <Toolbar label={t('bar')}>
        <IconButton icon="back" kind="bare" label={t('week')} />
        <Button>{t('plain')}</Button>
        <Button kind="quiet">{t('quiet')}</Button>
        <Button isDisabled>{t('disabled')}</Button>
        <ToolbarGap />
        <Button kind="primary">{t('primary')}</Button>
      </Toolbar>
      <Toolbar label={t('menu')}>
        <MenuButton label={t('menu')} actions={actions} />
        <MenuButton label={t('menu')} icon="more" actions={actions} />
        <IconButton icon="chat" label={t('note')} count={3} countLabel="3" />
      </Toolbar>
    </>
  )
}
