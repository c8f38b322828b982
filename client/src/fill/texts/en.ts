export const texts = {
  'proposal.fills': { one: 'Proposal for {count} post', other: 'Proposal for {count} posts' },
  'proposal.balance': 'balance {percent} %',
  'proposal.wishes': { one: '{count} wish met', other: '{count} wishes met' },
  'proposal.rather-not': {
    one: '{count} would rather not',
    other: '{count} would rather not',
  },
  'proposal.lacking': {
    one: '{count} skill or language lacking',
    other: '{count} skills or languages lacking',
  },
  'proposal.whole-days': {
    one: '{count} whole day',
    other: '{count} whole days',
  },
  'proposal.run': '{name}: {days} days in a row',
  'proposal.not-optimal': 'time ran out: a better plan may exist',
  'proposal.hint': 'Green cells are proposed. Choose one to read why.',
  'proposal.accept': 'Accept all',
  'proposal.accept-one': 'Accept {name}',
  'proposal.dismiss': 'Dismiss',
  'proposal.taken': { one: '{count} post is filled.', other: '{count} posts are filled.' },
  'proposal.stays-open': {
    one: '{count} post stays open',
    other: '{count} posts stay open',
  },
  'proposal.why': '{name}: {why}.',
  'proposal.next': '{name} would be next.',
  'proposal.missing': 'Lacking: {what}.',
  'proposal.whole-day':
    'It makes a whole day: otherwise a post would stay open, something would be lacking, or somebody would get what they would rather not have.',
  'proposal.nobody': 'Nobody can: {why}.',
  'proposal.no-crew': 'nobody serves this center',
  'ground.kept': 'was planned already',
  'ground.past': 'has begun already',
  'ground.closed': 'the center is closed then',
  'ground.only-one': 'nobody else can',
  'ground.skills': 'the next lacks {what}',
  'ground.next-rather-not': 'the next would rather not',
  'ground.next-whole-day': 'the next would have a whole day',
  'ground.wish': 'asked for it',
  'ground.fewest-recent':
    '{own} of {may} possible half-days in nine weeks, the next {next} of {nextMay}, the crew {percent} %',
  'ground.fewest-weekends':
    '{own} weekend shifts in {may} possible half-days, the next {next} in {nextMay}, the crew {percent} %',
  'ground.fewest-evenings':
    '{own} last half-days of a day in {may} possible ones, the next {next} in {nextMay}, the crew {percent} %',
  'ground.equal': 'as good as the next',
  'unable.other-center': {
    one: '{count} serves other centers',
    other: '{count} serve other centers',
  },
  'unable.cannot': { one: '{count} cannot', other: '{count} cannot' },
  'unable.absent': { one: '{count} is away', other: '{count} are away' },
  'unable.overlap': {
    one: '{count} has a shift then',
    other: '{count} have a shift then',
  },
  'unable.rest': { one: '{count} needs rest', other: '{count} need rest' },
  'unable.days-in-row': {
    one: '{count} would have too many days in a row',
    other: '{count} would have too many days in a row',
  },
  'unable.nights-in-row': {
    one: '{count} would have too many nights in a row',
    other: '{count} would have too many nights in a row',
  },
  'unable.week-hours': {
    one: '{count} has the most hours of the week',
    other: '{count} have the most hours of the week',
  },
  'unable.day-limit': {
    one: '{count} has two half-days that day',
    other: '{count} have two half-days that day',
  },
  'unable.week-limit': {
    one: '{count} has a full week',
    other: '{count} have a full week',
  },
} as const
