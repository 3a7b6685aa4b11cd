import type { keys as german } from '../de/keys.js'

export const keys: typeof german = {
  title: 'Keys and signatures',
  open: 'Keys',
  lead: '%{organisation} signs with one of these keys. The others decide whose signature counts here.',
  lead_none: 'There is no key for %{organisation} yet. It is made with the first draft that names your organisation as a signer.',
  col: { holder: 'Who', fingerprint: 'Fingerprint', state: 'State', packages: 'Signed', verb: 'Revocation' },
  origin: { own: 'signs here', former: 'signed here', operator: 'entered by the operator, for everybody', land: 'entered by your Land' },
  kept: { file: 'private part in a file', token: 'private part in a key store (PKCS#11)' },
  since: 'since %{on}',
  state: {
    counts: 'counts',
    exposed: 'signs nothing: others can read its file (rights %{rights})',
    exposed_hint: 'The operator must check whether somebody has copied it. Then revoke it, or set the rights to 600.',
    rotated: 'replaced, has not counted since %{from}',
    revoked: 'revoked, has not counted since %{from}',
    before: 'What it signed before counts and is marked.',
    only_known: 'Only what was known here before that day counts.',
  },
  packages: 'one blueprint |||| %{smart_count} blueprints',
  packages_none: 'nothing signed here',
  means: {
    title: 'What a signature means',
    where:
      'The private part lies in a file that only the operator’s account can read, or in a key store (PKCS#11) that it never leaves; never in the database. Whoever has the database cannot sign.',
    compare: 'The fingerprint is there to be read out: call the publisher at a number you knew before. Anybody can give a key any name.',
  },
  rotate: {
    open: 'Renew the key',
    submit: 'Make a new key',
    done: 'The new key counts.',
    means:
      'A new key takes the place of the old one, whose secret part is destroyed. This cannot be undone. What the old one signed stays valid.',
    after:
      'Tell the new fingerprint to those who check signatures of %{name}. Drafts that name the old one and are not signed yet have to be derived again.',
  },
  revoke: {
    open: 'Revoke',
    of: 'Revoke key of %{name}, fingerprint begins with %{fingerprint}',
    title: 'Revoke the key of %{name}',
    submit: 'Revoke the key',
    done: 'The key is revoked.',
    means_own:
      'What is signed with it from that day on is accepted by nobody; what was before is marked. This holds for everybody and cannot be undone. The next signature makes a new key.',
    means_land:
      'Your Land no longer accepts what is signed with it from that day on; what was before is marked. Other Länder decide for themselves.',
    from: 'Counts no more from',
    reason: 'Why',
    compromised: 'Somebody else may hold it.',
    compromised_hint: 'Then the day in a signature proves nothing. Only what was known before counts.',
    invalid: 'Give the day and a reason.',
  },
  trust: {
    title: 'Trust a key, for %{land}',
    means:
      'Choose the package it signed, and type the fingerprint that the publisher reads out to you on the telephone. It is entered only if the two agree.',
    choose: 'Choose the package',
    file: 'Package',
    said: 'Fingerprint as read out',
    submit: 'Compare and enter',
    done: 'Entered. Your Land accepts signatures with this key.',
    missing: 'Choose the package and type the fingerprint.',
  },
  ended: { rotated: 'key replaced since', revoked: 'key revoked since %{from}' },
}
