import type { Language } from './reading.js'

type Entry = { readonly term: string; readonly text: string; /** Stands only where a text uses it. */ readonly where?: RegExp }

/** Words that a reader in a town hall may ask about; those with `where` only if the document uses them. */
export const glossary: Readonly<Record<Language, readonly Entry[]>> = {
  de: [
    { term: 'Anschluss', text: 'Eine Behörde bietet einen Onlinedienst an. Jede Behörde und jeder Dienst zählen einzeln.' },
    { term: 'Arbeitstag (AT)', text: 'Montag bis Freitag ohne die Feiertage am Ort der Behörde. Der Tag, von dem an gezählt wird, zählt nicht mit.' },
    { term: 'Beleg', text: 'Worauf eine Aussage ruht: Aussage, Beschluss, Einzelfälle oder Statistik, in dieser Reihenfolge stärker.' },
    { term: 'DVDV', text: 'Deutsches Verwaltungsdiensteverzeichnis: Darin finden Onlinedienste die technische Adresse der Behörde.', where: /DVDV/ },
    { term: 'EfA', text: 'Einer für Alle: Ein Land entwickelt einen Onlinedienst, die anderen nutzen ihn nach.', where: /\bEfA\b/ },
    { term: 'FIT-Connect', text: 'Weg, auf dem Anträge aus einem Onlinedienst zur Behörde kommen.', where: /FIT-Connect/ },
    { term: 'FIT-Store', text: 'Stelle, über die Länder Onlinedienste zur Nachnutzung bestellen.', where: /FIT-Store/ },
    { term: 'Freigabe mit vier Augen', text: 'Eine zweite Person bestätigt den Schritt, bevor es weitergeht.' },
    { term: 'Leistung (LeiKa)', text: 'Was eine Behörde tut, mit 14-stelligem Schlüssel im Leistungskatalog. Ein Onlinedienst kann mehrere Leistungen haben.' },
    { term: 'Median', text: 'Die Hälfte der Fälle war schneller, die Hälfte langsamer.' },
    { term: 'OSCI, XTA', text: 'Wege, auf denen Behörden Nachrichten gesichert austauschen.', where: /OSCI|XTA/ },
    { term: 'PVOG', text: 'Portalverbund Onlinegateway: sammelt die Einträge der Länder, damit bundesweit gefunden wird, wer zuständig ist.', where: /PVOG/ },
    { term: 'Stichtag', text: 'Fester Tag, an dem eine Stelle Anmeldungen annimmt. Wer ihn verpasst, wartet auf den nächsten.', where: /Stichtag/ },
    { term: 'Vier von fünf', text: 'So lange dauerte es höchstens bei 80 von 100 Fällen.' },
    { term: 'XMeld', text: 'Nachrichtenformat, in dem Meldebehörden Daten austauschen.', where: /XMeld/ },
  ],
  en: [
    { term: 'Criterion', text: 'Something that makes a roll-out faster or slower, with reason and evidence.' },
    { term: 'DVDV', text: 'German directory of administration services: there online services find the technical address of an authority.', where: /DVDV/ },
    { term: 'EfA', text: 'One for all: one Land develops an online service, the others reuse it.', where: /\bEfA\b/ },
    { term: 'Evidence', text: 'What something rests on: statement, decision, single cases or statistics, in this order of strength.' },
    { term: 'FIT-Connect', text: 'Way by which applications come from an online service to the authority.', where: /FIT-Connect/ },
    { term: 'FIT-Store', text: 'Office through which Länder order online services for reuse.', where: /FIT-Store/ },
    { term: 'Four of five', text: 'It took at most so long in 80 of 100 cases.' },
    { term: 'Leistung (LeiKa)', text: 'What an authority does, with a 14-digit key in the catalogue. One online service may have several.' },
    { term: 'Median', text: 'Half of the cases were faster, half slower.' },
    { term: 'OSCI, XTA', text: 'Ways by which authorities exchange messages safely.', where: /OSCI|XTA/ },
    { term: 'PVOG', text: 'Gateway that collects the entries of the Länder, so that one finds nationwide who is responsible.', where: /PVOG/ },
    { term: 'Rollout', text: 'One authority offers one online service. Each authority and each service counts by itself.' },
    { term: 'Stichtag', text: 'Fixed day on which an office takes registrations. Whoever misses it waits for the next one.', where: /[Ss]tichtag|due date/ },
    { term: 'Working day (wd)', text: 'Monday to Friday without the holidays at the authority’s place. The day from which one counts does not count.' },
    { term: 'XMeld', text: 'Format in which registration authorities exchange data.', where: /XMeld/ },
  ],
}
