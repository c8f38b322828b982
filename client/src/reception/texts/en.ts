/** Texts about the desk, seen by visitors and by reps. */
export const texts = {
  ask: 'Ask the desk',
  'desk.skip': 'To the desk',
  'ask.open': 'Only you and our staff read this. Somebody at the desk answers here.',
  'ask.closed': 'Leave your question: it is kept, and we come back to you.',
  'ask.hours': 'Hours',
  'ask.question': 'Your question',
  'ask.contact': 'Mail address or phone number',
  'ask.contact.hint':
    'Where we reach you. Phone numbers from abroad with country code, such as +44 …',
  'ask.send': 'Send question',
  'ask.log': 'Conversation with the desk',
  'ask.answered': 'The desk: {text}',
  elsewhere: 'Somebody is here right now',
  'elsewhere.go': 'Go to {name}',

  // the rep's side
  console: 'Desk',
  arrivals: 'Arrivals',
  'arrivals.empty': 'Nobody has come in since you came on duty.',
  'arrivals.came': '{name} came in',
  'arrivals.since': 'since {time}',
  'arrivals.left': 'has left',
  'arrivals.sound': 'Sound when somebody comes in',
  'arrivals.walk': 'Walk over to {name}',
  conversations: 'Conversations',
  'conversations.empty': 'No open conversations. Questions of visitors appear here.',
  'conversations.unread': '{count} unread',

  // both
  'conversation.typing': '{name} is typing…',
  'conversation.desk-typing': 'The desk is typing…',
  'conversation.log': 'Conversation with {name}',
  'conversation.answer': 'Answer',
  'conversation.send': 'Send answer',
  'conversation.here': 'in the lobby: {where}',
  'conversation.gone': 'has left the lobby',
  'conversation.contact': 'Reach:',
  'conversation.back': 'All conversations',
  'conversation.new': '{name} asks: {text}',
} as const
