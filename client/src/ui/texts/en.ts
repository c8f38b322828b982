/** Texts of the components that every page uses. */
export const texts = {
  close: 'Close',
  loading: 'Loading…',
  'part.failed': 'This part could not be loaded. Try again, or reload the page.',
  again: 'Try again',
  saved: 'Saved.',
  unsaved: 'Not saved yet.',
  undo: 'Undo',
  toasts: 'Notices',
  'colour.choose': 'Choose: {label}',
  'options.none': 'Nothing fits.',
  'tags.add': 'Add',
  'tags.none': 'None yet.',
  'table.all': 'Select all',
  'table.empty': 'Nothing here yet.',
  save: 'Save',
  cancel: 'Cancel',
} as const
