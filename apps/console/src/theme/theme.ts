import type { RaThemeOptions } from 'react-admin'

/**
 * The MUI theme, read from the tokens so that no colour is written twice. MUI draws only what react-admin brings along
 * (notifications, confirmations); pages use the classes of `base.css`.
 */
export function themeFor(mode: 'light' | 'dark'): RaThemeOptions {
  const root = document.documentElement
  const before = root.dataset['theme']
  root.dataset['theme'] = mode
  const style = getComputedStyle(root)
  const token = (name: string): string => style.getPropertyValue(`--bp-${name}`).trim()
  const theme = {
    palette: {
      mode,
      primary: { main: token('action'), contrastText: token('on-action') },
      secondary: { main: token('muted'), contrastText: token('bg') },
      error: { main: token('ueberfaellig') }, warning: { main: token('wartet') }, success: { main: token('belegt') }, info: { main: token('laeuft') },
      background: { default: token('bg'), paper: token('bg') },
      text: { primary: token('text'), secondary: token('muted') },
      divider: token('line'),
    },
    typography: { fontFamily: token('font'), button: { textTransform: 'none', fontWeight: 600 } },
    shape: { borderRadius: 4 },
    components: { MuiPaper: { styleOverrides: { root: { boxShadow: 'none', border: `1px solid ${token('line')}` } } } },
  }
  if (before === undefined) delete root.dataset['theme']
  else root.dataset['theme'] = before
  return theme as unknown as RaThemeOptions
}
