import { type Channel, LEADS, type Lead } from '@foyer/shared/notices/lead-times.ts'
import type { Reminders } from '@foyer/shared/notices/notices-contract.ts'
import { useText } from '../i18n/use-text.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { noticesTexts } from './notices-texts.ts'
import styles from './reminders-section.module.css'

interface ChannelChoiceProps {
  channel: Channel
  choice: Reminders['mail']
  onChange: (choice: Reminders['mail']) => void
}

/** What one is told by one way, and when. */
export function ChannelChoice({ channel, choice, onChange }: ChannelChoiceProps) {
  const t = useText(noticesTexts)
  const setLead = (lead: Lead, wanted: boolean) => {
    const others = choice.leads.filter((other) => other !== lead)
    onChange({ ...choice, leads: wanted ? [...others, lead] : others })
  }
  return (
    <fieldset className={styles.channel}>
      <legend>{t(`reminders.${channel}`)}</legend>
      {LEADS.map((lead) => (
        <Checkbox
          key={lead}
          isSelected={choice.leads.includes(lead)}
          onChange={(wanted) => setLead(lead, wanted)}
        >
          {t(`reminders.lead.${lead}`)}
        </Checkbox>
      ))}
      <Checkbox isSelected={choice.news} onChange={(news) => onChange({ ...choice, news })}>
        {t('reminders.news')}
      </Checkbox>
    </fieldset>
  )
}
