export const texts = {
  tabs: 'Parts of the rota',
  'tab.week': 'Week',
  'tab.outlook': 'Outlook',
  center: 'Center',
  zone: '{zone} ({name})',
  'week.choose': 'Center and week',
  'week.this': 'This week',
  'week.of-day': 'Week of a day',
} as const
