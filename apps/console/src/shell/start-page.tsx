import type { ReactNode } from 'react'
import { Navigate } from 'react-router-dom'
import { useMe } from '../identity/use-me.js'
import { startOf } from './pages.js'

export function StartPage(): ReactNode {
  const { me } = useMe()
  return me ? <Navigate to={startOf(me.actor.role)} replace /> : null
}
