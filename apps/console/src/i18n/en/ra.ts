import type { Messages } from '../de/index.js'

export const ra: Messages['ra'] = {
  action: { back: 'Back', cancel: 'Cancel', close: 'Close', confirm: 'Confirm', refresh: 'Reload', undo: 'Undo', show: 'Show' },
  auth: { auth_check_error: 'Sign in.', logout: 'Sign out', sign_in: 'Sign in', sign_in_error: 'Signing in did not work. Try again.' },
  boolean: { true: 'Yes', false: 'No', null: ' ' },
  message: {
    error: 'This should not have happened. Reload the page.',
    details: 'Details',
    loading: 'The page is loading.',
    not_found: 'This page does not exist.',
    auth_error: 'Signing in did not work.',
    access_denied: 'Your role may not see this.',
    authentication_error: 'Signing in did not work. Try again.',
    yes: 'Yes',
    no: 'No',
    are_you_sure: 'Really?',
  },
  navigation: { skip_nav: 'To the content', no_results: 'Nothing found.' },
  notification: {
    http_error: 'The server did not answer.',
    logged_out: 'Your sign-in has expired. Sign in again.',
    not_authorized: 'Your role may not do this.',
    i18n_error: 'This language could not be loaded.',
    application_update_available: 'There is a new version of this page.',
    offline: 'No network.',
  },
  page: {
    dashboard: 'Start',
    error: 'Something went wrong',
    list: '%{name}',
    loading: 'Loading',
    not_found: 'Not found',
    show: '%{name}',
    access_denied: 'No access',
    authentication_error: 'Sign-in failed',
    empty: 'Nothing here yet.',
  },
}
