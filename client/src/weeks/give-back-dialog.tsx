import { giveBack, previewGivenBack } from '@foyer/shared/rotations/rotations-endpoints.ts'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { useRefusalText } from '../errors/use-refusal-text.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { OpenedPosts } from '../rotations/opened-posts.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify } from '../ui/toast-store.ts'
import { uiTexts } from '../ui/ui-texts.ts'
import { useSubmit } from '../ui/use-submit.ts'
import { changesByPerson, compareDrafts } from './compare-weeks.ts'
import { usePlan } from './plan-context.ts'
import styles from './publish-dialog.module.css'
import { WeekChanges } from './week-changes.tsx'
import { weeksTexts } from './weeks-texts.ts'

interface GiveBackDialogProps {
  /** When it is the rotation's again. */
  onGiven: () => Promise<void>
  onClose: () => void
}

/** What becomes of a week that a lead gives back to the rotation, before it is done; it can be undone. */
export function GiveBackDialog({ onGiven, onClose }: GiveBackDialogProps) {
  const t = useText(weeksTexts)
  const tUi = useText(uiTexts)
  const textOf = useRefusalText()
  const { center, monday, store } = usePlan()
  const draft = useStore(store, ({ history }) => history.present)
  const { isPending, refusal, submit } = useSubmit()
  const params = { center: center.id, monday }
  const { result, reload } = useResource(previewGivenBack, { params })
  const version = result?.ok ? result.value.version : null
  useEffect(() => {
    // What others have saved by now is given up too: it is shown first.
    if (version !== null && store.getState().stored.version !== version) void store.join()
  }, [store, version])

  const give = async () => {
    await submit(async () => {
      const given = await call(giveBack, { params, body: { version: version! } })
      if (!given.ok) {
        await Promise.all([reload(), store.join()])
        return given
      }
      const isPublished = given.value.publishedAt !== null
      if (isPublished) store.take(given.value)
      else store.take(given.value, 'give-back')
      await onGiven()
      if (isPublished) notify(t('give-back.published'))
      else notify(t('give-back.done'), () => store.undo())
      onClose()
      return given
    })
  }
  return (
    <Dialog
      title={t('give-back.title')}
      onClose={onClose}
      actions={
        <>
          <p className={styles.problem} role="alert">
            {refusal && textOf(refusal)}
          </p>
          <Button onPress={onClose}>{tUi('cancel')}</Button>
          <Button kind="primary" isDisabled={version === null || isPending} onPress={give}>
            {t('give-back.do')}
          </Button>
        </>
      }
    >
      <Loaded result={result}>
        {({ shifts, opened, publishes }) => {
          const changes = changesByPerson(compareDrafts(draft, shifts))
          return (
            <>
              <p>{t(publishes ? 'give-back.publishes' : 'give-back.follows')}</p>
              <section className={styles.part}>
                <h3 className={styles.title}>{t('give-back.changes')}</h3>
                {changes.length === 0 ? (
                  <p>{t('give-back.nothing')}</p>
                ) : (
                  <WeekChanges changes={changes} />
                )}
              </section>
              <OpenedPosts opened={opened} />
            </>
          )
        }}
      </Loaded>
    </Dialog>
  )
}
