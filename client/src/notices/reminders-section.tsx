import { type Channel, CLOCKS } from '@foyer/shared/notices/lead-times.ts'
import type { Reminders, RemindersReply } from '@foyer/shared/notices/notices-contract.ts'
import {
  chooseReminders,
  readReminders,
  sendTest,
} from '@foyer/shared/notices/notices-endpoints.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import formStyles from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import { useForm } from '../ui/use-form.ts'
import { BrowsersList } from './browsers-list.tsx'
import { ChannelChoice } from './channel-choice.tsx'
import { noticesTexts } from './notices-texts.ts'
import { ownReading } from './own-reading.ts'
import { QuietHoursField } from './quiet-hours-field.tsx'
import styles from './reminders-section.module.css'

/** What somebody is told of their shifts: by which ways, when, and when not. Without a heading of its own. */
export function RemindersSection() {
  const { result, reload } = useResource(readReminders)
  return (
    <Loaded result={result}>
      {(reply) => (
        <div className={styles.section}>
          <RemindersForm reply={reply} />
          <BrowsersList browsers={reply.browsers} pushKey={reply.pushKey} onChanged={reload} />
          <TestButtons mail={reply.mail} push={reply.browsers.length > 0} />
        </div>
      )}
    </Loaded>
  )
}

function RemindersForm({ reply }: { reply: RemindersReply }) {
  const t = useText(noticesTexts)
  const locale = useLocale()
  const region = useRegionalLocale()
  // Quiet hours go by the clock where the person is.
  const { zone, clock } = ownReading(region)
  const { chosen, reminders } = reply
  const form = useForm(chosen ? reminders : { ...reminders, clock }, (edited: Reminders) =>
    call(chooseReminders, { body: { ...edited, zone, locale, region } }),
  )
  const { value: edited, change } = form
  return (
    <Form form={form} label={t('reminders.save')}>
      <div className={styles.channels}>
        {reply.mail ? (
          <ChannelChoice
            channel="mail"
            choice={edited.mail}
            onChange={(mail) => change({ mail })}
          />
        ) : (
          <p className={formStyles.hint}>{t('reminders.mail.off')}</p>
        )}
        <ChannelChoice channel="push" choice={edited.push} onChange={(push) => change({ push })} />
      </div>
      <QuietHoursField quiet={edited.quiet} zone={zone} onChange={(quiet) => change({ quiet })} />
      <Choice
        label={t('reminders.clock')}
        options={CLOCKS.map((clock) => ({ value: clock, text: t(`reminders.clock.${clock}`) }))}
        value={edited.clock}
        onChange={(clock) => change({ clock })}
      />
      <p className={formStyles.hint}>{t('reminders.language', { zone })}</p>
    </Form>
  )
}

function TestButtons({ mail, push }: Record<Channel, boolean>) {
  const t = useText(noticesTexts)
  const send = async (channel: Channel) => {
    const sent = await call(sendTest, { body: { channel } })
    if (sent.ok) notify(t('test.sent'))
    else notifyRefusal(sent)
  }
  return (
    <div className={styles.tests}>
      {mail && <Button onPress={() => send('mail')}>{t('test.mail')}</Button>}
      {push && <Button onPress={() => send('push')}>{t('test.push')}</Button>}
    </div>
  )
}
