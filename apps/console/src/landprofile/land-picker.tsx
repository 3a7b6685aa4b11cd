import type { ReactNode } from 'react'
import { useNavigate } from 'react-router-dom'
import { useSay } from '../i18n/use-say.js'
import { SelectField } from './fields.js'

/** Whose profile is shown; each can be read by everybody. */
export function LandPicker({ land, lands }: { land: string; lands: readonly string[] }): ReactNode {
  const { t } = useSay()
  const navigate = useNavigate()
  if (lands.length < 2) return null
  return (
    <div className="profile-land">
      <SelectField
        label={t('landprofile.pick')}
        value={land}
        onChange={(code) => {
          void navigate(`/landesprofil?land=${code}`)
        }}
        options={lands.map((code) => [code, t(`land.${code}`, { _: code })] as const)}
      />
    </div>
  )
}
