/** Texts of the components that every page uses. */
export const ui = {
  close: 'Close',
  loading: 'Loading…',
  undo: 'Undo',
  dismiss: 'Dismiss',
  notices: 'Notices',
  more: 'More',
  'calendar.open': 'Choose a day',
  'options.none': 'Nothing fits.',
  'options.show': 'Show all',
  'tags.add': 'Add',
  'tags.none': 'None yet.',
  'tags.remove': 'Remove {tag}',
  'table.all': 'Select all',
  'table.row': 'Select',
  'table.empty': 'Nothing here yet.',
} as const
