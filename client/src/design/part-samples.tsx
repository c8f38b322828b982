import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { TextField } from '../ui/field.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { Toolbar } from '../ui/toolbar.tsx'
import { designTexts } from './design-texts.ts'

export function PartSamples() {
  const t = useText(designTexts)
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Tabs
        label={t('bar')}
        tabs={[
          { id: 'week', text: t('week'), content: <p>{t('week.content')}</p> },
          {
            id: 'gaps',
            text: (
              <>
                {t('gaps')} <Badge tone="danger">2</Badge>
              </>
            ),
            content: (
              <EmptyState icon="calendar" title={t('gaps.none')}>
                <p>{t('gaps.hint')}</p>
                <Button>{t('gaps.look')}</Button>
              </EmptyState>
            ),
          },
          { id: 'history', text: t('history'), content: <p>{t('history.content')}</p> },
        ]}
      />
      <Toolbar label={t('parts')}>
        <Button onPress={() => setOpen(true)}>{t('dialog.open')}</Button>
        <Button onPress={() => notify(t('toast.text'), () => notify(t('toast.undone')))}>
          {t('toast.show')}
        </Button>
        <Button onPress={() => notifyRefusal({ ok: false, reason: 'conflict' })}>
          {t('toast.problem')}
        </Button>
      </Toolbar>
      {open && (
        <Dialog
          title={t('dialog.title')}
          onClose={close}
          actions={
            <>
              <Button onPress={close}>{t('dialog.later')}</Button>
              <Button kind="primary" onPress={close}>
                {t('primary')}
              </Button>
            </>
          }
        >
          <p>{t('dialog.content')}</p>
          <TextField label={t('note')} />
        </Dialog>
      )}
    </>
  )
}
