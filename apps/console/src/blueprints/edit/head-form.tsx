import type { ReactNode } from 'react'
import type { Blueprint, Text } from '@blaupause/domain/blueprints'
import { useSay } from '../../i18n/use-say.js'
import { TextField } from '../../landprofile/fields.js'
import { TextPair } from './text-pair.js'
import type { DraftEdits } from './use-draft-edits.js'

/** What is said about the whole: title, summary, licence, and whom to ask. */
export function HeadForm({ draft }: { draft: DraftEdits }): ReactNode {
  const { t } = useSay()
  const contact = draft.valueOf('contact') as Blueprint['contact']
  return (
    <>
      <TextPair
        at="title"
        label={t('draft.title')}
        value={draft.valueOf('title') as Text}
        onChange={(title) => {
          draft.set('title', title)
        }}
      />
      <TextPair
        at="summary"
        label={t('blueprints.summary_label')}
        rows={3}
        value={draft.valueOf('summary') as Text}
        onChange={(summary) => {
          draft.set('summary', summary)
        }}
      />
      <div className="fields">
        <TextField
          at="licence"
          label={t('blueprints.licence')}
          max={200}
          value={draft.valueOf('licence') as string}
          onChange={(licence) => {
            draft.set('licence', licence)
          }}
        />
        <TextField
          at="contact"
          label={t('blueprints.contact')}
          max={200}
          value={contact.organisation}
          onChange={(organisation) => {
            draft.set('contact', { ...contact, organisation })
          }}
        />
        <TextField
          label={t('draft.mailbox')}
          max={200}
          value={contact.mailbox}
          onChange={(mailbox) => {
            draft.set('contact', { ...contact, mailbox })
          }}
        />
      </div>
    </>
  )
}
