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

  // going off duty while visitors are in conversations
  'leave.title': 'Go off duty now?',
  'leave.talks': {
    one: '{names} is here and in a conversation with the desk.',
    other: '{names} are here and in conversations with the desk.',
  },
  'leave.colleague': '{names} is at the desk and goes on. Whoever you have answered is told so.',
  'leave.nobody':
    'Nobody else can answer then: that is said to all of them, with a wish for an address where we have none. Their questions wait for whoever comes next.',
  'leave.stay': 'Stay on duty',
} as const
