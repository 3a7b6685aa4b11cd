import { ReminderPolicy } from '../src/deadlines/index.js'

/** Three days before; then owner, lead, Land, programme; silent at night, at weekends, on holidays and from Christmas to New Year. */
export const aPolicy = ReminderPolicy.parse({
  id: 'probe',
  validFrom: '2025-01-01',
  hour: 8,
  remindBefore: 3,
  escalations: [
    { after: 1, recipient: 'owner' },
    { after: 5, recipient: 'lead' },
    { after: 10, recipient: 'land' },
    { after: 20, recipient: 'programme' },
  ],
  staleAfter: 10,
  quiet: {
    nonWorkingDays: true,
    days: [{ id: 'weihnachten', name: { de: 'Weihnachten', en: 'Christmas' }, from: '12-24', to: '12-31' }],
    hours: { from: 18, until: 7 },
  },
  source: 'Probe',
})
