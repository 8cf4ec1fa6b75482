/** How a strand or an action is asked about in its own way; blank is as above it. */
export const ASKING_COLUMNS = {
  LeadDays: {
    kind: 'text',
    shown: 'Ask days before due',
    by: 'people',
    about: 'Days before due on which to ask: 28, 7, 0. Blank: as usual',
  },
  LateEveryDays: {
    kind: 'number',
    shown: 'Ask when late, every days',
    by: 'people',
    about: 'How often to ask when late. Blank: as usual',
  },
  Asking: {
    kind: 'choice',
    choices: ['on', 'off'],
    by: 'people',
    about: 'Off: nobody is asked. Blank: as usual',
  },
} as const;
