/** Keys: whose signature counts here. */
export const keys = {
  title: 'Schlüssel und Unterschriften',
  open: 'Schlüssel',
  lead: 'Mit einem dieser Schlüssel unterschreibt %{organisation}. Die anderen entscheiden, wessen Unterschrift hier zählt.',
  lead_none: 'Für %{organisation} gibt es noch keinen Schlüssel. Er entsteht mit dem ersten Entwurf, der Ihre Organisation als Unterzeichner nennt.',
  col: { holder: 'Wer', fingerprint: 'Fingerabdruck', state: 'Stand', packages: 'Unterschrieben', verb: 'Widerruf' },
  origin: {
    own: 'unterschreibt hier',
    former: 'unterschrieb hier',
    operator: 'von der Betriebsstelle eingetragen, für alle',
    land: 'von Ihrem Land eingetragen',
  },
  kept: { file: 'geheimer Teil in einer Datei', token: 'geheimer Teil im Schlüsselspeicher (PKCS#11)' },
  since: 'seit %{on}',
  state: {
    counts: 'gilt',
    exposed: 'unterschreibt nicht: andere können seine Datei lesen (Rechte %{rights})',
    exposed_hint: 'Die Betriebsstelle muss prüfen, ob ihn jemand kopiert hat. Dann widerrufen oder die Rechte auf 600 setzen.',
    rotated: 'ersetzt, gilt seit %{from} nicht mehr',
    revoked: 'widerrufen, gilt seit %{from} nicht mehr',
    before: 'Was er davor unterschrieben hat, gilt und ist gekennzeichnet.',
    only_known: 'Es zählt nur, was hier schon vor diesem Tag bekannt war.',
  },
  packages: 'eine Blaupause |||| %{smart_count} Blaupausen',
  packages_none: 'hier nichts unterschrieben',
  means: {
    title: 'Was eine Unterschrift heißt',
    where:
      'Der geheime Teil liegt in einer Datei, die nur das Konto der Betriebsstelle lesen darf, oder in einem Schlüsselspeicher (PKCS#11), den er nie verlässt; nie in der Datenbank. Wer die Datenbank hat, kann nicht unterschreiben.',
    compare:
      'Der Fingerabdruck ist zum Vorlesen da: Rufen Sie den Herausgeber unter einer Nummer an, die Sie schon kannten. Einen Schlüssel kann jeder nennen, wie er will.',
  },
  rotate: {
    open: 'Schlüssel erneuern',
    submit: 'Neuen Schlüssel erzeugen',
    done: 'Der neue Schlüssel gilt.',
    means:
      'Ein neuer Schlüssel tritt an die Stelle des alten, dessen geheimer Teil wird vernichtet. Das lässt sich nicht zurücknehmen. Was der alte unterschrieben hat, bleibt gültig.',
    after:
      'Teilen Sie den neuen Fingerabdruck denen mit, die Unterschriften von %{name} prüfen. Entwürfe, die den alten nennen und noch nicht unterschrieben sind, müssen Sie neu ableiten.',
  },
  revoke: {
    open: 'Widerrufen',
    of: 'Schlüssel von %{name} widerrufen, Fingerabdruck beginnt mit %{fingerprint}',
    title: 'Schlüssel von %{name} widerrufen',
    submit: 'Schlüssel widerrufen',
    done: 'Der Schlüssel ist widerrufen.',
    means_own:
      'Was ab diesem Tag mit ihm unterschrieben ist, nimmt niemand mehr an; früheres ist gekennzeichnet. Das gilt für alle und lässt sich nicht zurücknehmen. Für die nächste Unterschrift entsteht ein neuer.',
    means_land: 'Ihr Land nimmt nicht mehr an, was ab diesem Tag mit ihm unterschrieben ist; früheres ist gekennzeichnet. Andere Länder entscheiden selbst.',
    from: 'Gilt nicht mehr ab',
    reason: 'Warum',
    compromised: 'Jemand anderes könnte ihn haben.',
    compromised_hint: 'Dann beweist der Tag in einer Unterschrift nichts. Es zählt nur, was vorher schon bekannt war.',
    invalid: 'Nennen Sie den Tag und einen Grund.',
  },
  trust: {
    title: 'Einem Schlüssel vertrauen, für %{land}',
    means:
      'Wählen Sie das Paket, das er unterschrieben hat, und tippen Sie den Fingerabdruck ein, den der Herausgeber Ihnen am Telefon vorliest. Eingetragen wird er nur, wenn beides zusammenpasst.',
    choose: 'Paket auswählen',
    file: 'Paket',
    said: 'Fingerabdruck, wie vorgelesen',
    submit: 'Vergleichen und eintragen',
    done: 'Eingetragen. Ihr Land nimmt Unterschriften mit diesem Schlüssel an.',
    missing: 'Wählen Sie das Paket und tippen Sie den Fingerabdruck ein.',
  },
  ended: { rotated: 'Schlüssel inzwischen ersetzt', revoked: 'Schlüssel seit %{from} widerrufen' },
}
