/** True for the Node versions that every package of the lock accepts: 20.19+, 22.12+ and everything newer. */
export function nodeFits(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major > 22
}

/** What a person with the wrong Node reads; null when it fits. */
export function nodeComplaint(version = process.versions.node) {
  if (nodeFits(version)) return null
  return (
    `Blaupause braucht Node 20.19 oder neuer (22 ab 22.12), hier läuft ${version}. Installieren Sie eine neuere Fassung von https://nodejs.org.\n` +
    `Blaupause needs Node 20.19 or newer (22 from 22.12), this is ${version}. Install a newer one from https://nodejs.org.`
  )
}
