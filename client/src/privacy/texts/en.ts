export const texts = {
  page: 'What is stored of you',
  'notice.browser':
    'Your browser keeps your name, look and choices, and a cookie for 30 days by which we know you again. No other site is told of you, and nothing is measured.',
  'notice.kept':
    'What you write is stored with your name. What you say to the whole lobby is deleted after {chat} days, what is written with the desk {conversations} days after the last line, an address or number that you left there after {contacts} days. What you say to those near you is not stored.',
  'notice.others': 'Others see you by a name and an id that is new with each visit.',
  policy: 'The privacy policy of {company}',
  nothing: 'Nothing is stored of you here.',
  lines: 'What you said to the whole lobby',
  desk: 'What was written with the desk',
  contact: 'How you are reached',
  staff:
    'You are signed in as staff: the copy has all that is stored of you. An owner can erase it when you leave.',
  copy: 'Download a copy',
  forget: 'Forget me on this computer',
  'forget.hint':
    'Do others use this computer? Then your name, look, choices and the cookie can go from it. What you wrote stays where it is, but you do not get back to it from here.',
  erase: 'Erase everything',
  'erase.of': 'Erase what is stored of {name}',
  'erase.question': 'Erase everything?',
  'erase.own':
    'All that you wrote here and how you are reached is deleted, also on the pages of others, and your visit ends. The desk then knows nothing of your question. It cannot be undone.',
  'erase.visitor':
    'All conversations and lines of {name} are deleted, also on open pages, and a visit ends. It cannot be undone.',
  'erase.member':
    'Name, mail address, sign-in, absences and notes of {name} are deleted. What they wrote to visitors stays without their name, shifts stay with an id. It cannot be undone.',
  'erase.do': 'Erase',
  erased: 'It is erased.',
  'copy.of': 'Download what is stored of {name}',
  hint: 'A visitor or a member of staff may ask what is stored of them, and that it is erased. Answer within a month.',
  visitors: 'Visitors',
  search: 'Name, mail address or number',
  find: 'Find',
  found: 'Visitors found',
  'found.none': 'Nobody by that is stored here.',
  name: 'Name',
  reached: 'Reached by',
  since: 'Seen',
  actions: 'Copy and erase',
  members: 'Staff and former staff',
  'members.active': 'Switch the account off first, in the team.',
} as const
