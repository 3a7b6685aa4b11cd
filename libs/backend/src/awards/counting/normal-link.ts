/**
 * The form by which two spellings of one address are the same: host in lower case, no default port, no fragment, no slash at
 * the end of the path. Path and query keep their case and order: portals tell procedures apart by them.
 */
export function normalLink(link: string): string {
  const url = new URL(link)
  url.hash = ''
  if (url.pathname.length > 1) url.pathname = url.pathname.replace(/\/+$/, '')
  return url.href
}
