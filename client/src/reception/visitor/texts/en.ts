/** Texts of the visitor's conversation with the desk. */
export const texts = {
  // what happens next
  'sent.open': {
    one: 'Your question is with us. {names} answers you here. Look around meanwhile: we tell you.',
    other: 'Your question is with us. {names} answer you here. Look around meanwhile: we tell you.',
  },
  'sent.open.unnamed':
    'Your question is with us. Somebody at the desk answers you here. Look around meanwhile: we tell you.',
  'sent.waited':
    'We have not answered yet, sorry. We still will, here. In case we miss each other, leave an address below.',
  'sent.closed': 'Your question is kept. We answer you at {contact}, and here when you come again.',
  'sent.closed.when':
    'Your question is kept. We answer you at {contact}, and here when you come again. {when}.',
  'sent.closed.missing':
    'Your question is kept. Nobody is at the desk now: leave an address below, and we answer you there.',
  left: 'Nobody is at the desk any more. Leave an address with what you write, and we answer you there.',

  // the form
  more: 'Write more',
  send: 'Send',
  offer: 'Leave an address in case we miss each other',
  kept: 'We reach you at {contact}.',
  change: 'Change the address',
  'contact.change':
    'Where we reach you instead. Phone numbers from abroad with country code, such as +44 …',
} as const
