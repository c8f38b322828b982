/** Texts of the rep's side of the desk. */
export const texts = {
  'off-duty': 'Come on duty to stand at a post and receive visitors.',
  'not-yours': 'Reps and leads receive visitors at the desk.',
  waiting: { one: 'One visitor waits for an answer', other: '{count} visitors wait for an answer' },
  'waits.now': 'has asked just now',
  'waits.minutes': { one: 'waits for one minute', other: 'waits for {count} minutes' },
  'waits.hours': { one: 'waits for one hour', other: 'waits for {count} hours' },
  'waits.days': { one: 'waits for one day', other: 'waits for {count} days' },
  write: 'Write to {name}',
  'write.first':
    '{name} has not asked anything. Only {name} and our staff read what you write here.',
  'write.message': 'Message',
  'write.send': 'Send message',
} as const
