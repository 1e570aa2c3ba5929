// All that the page says, English and German.
const texts = {
  en: {
    skip: "Skip to the content", views: "Views", scan: "Scan", lookup: "Look up", deliveries: "Deliveries",
    labels: "Last labels", language: "Language", location: "Location", operator: "Operator",
    delivery: "Delivery", wedge: "Scanner or keyboard", read: "Read", readLabels: "Labels that were read", readLabel: "Read:",
    wedgeHint: "Enter reads; separators are kept as they come.", together: "Several codes make one label",
    newLabel: "New label", photos: "Photos", dropHint: "Choose, drop or paste photos.",
    thorough: "Look thoroughly", cameraStart: "Start the camera", cameraStop: "Stop the camera",
    device: "Camera", torch: "Light", sound: "Sound", cameraPicture: "Picture of the camera",
    cameraRuns: "The camera runs: hold a label before it.", cameraFailed: "The camera cannot be used:",
    noCamera: "This browser gives no camera here: it takes https, or this machine's own address.",
    cameraLabel: "Camera", scannerLabel: "Scanner", reading: "Reading", picture: "The photo, its symbols outlined",
    fields: "Fields", issues: "What is wrong or unusual", print: "Print",
    noFields: "Symbols were read, but no rule names their values:", nothingRead: "No symbol was read.",
    severity_error: "Error", severity_warning: "Warning", severity_info: "Note", severity_good: "Fulfilled",
    takeIn: "Take in", takeInAllTheSame: "Take in all the same", needsLocation: "Say the location first.",
    acknowledge: "Something does not fit. Tick each to take the label in all the same:",
    anomaly: "Anomaly", outcome_received: "Taken in", outcome_refused: "Not taken in",
    outcome_known: "Was recorded before", outcome_empty: "Nothing was recorded", undo: "Undo",
    undoWhy: "What was wrong", undoNote: "Taken in by mistake", undone: "Corrected: event",
    searchFor: "Serial, lot or text", search: "Search", nothingFound: "Nothing was found.",
    recalls: "Recall list", noRecalls: "Nothing is recalled.", noDeliveries: "No delivery is expected.",
    event: "Event", time: "Time", kind: "What", unit: "Unit", place: "Place", anomalies: "Anomalies",
    history: "History", serial: "Serial", lot: "Lot", at: "at", owner: "owner", warranty: "warranty until",
    expires: "expires", units: "units", labelsWithoutSerial: "labels without a serial", details: "Details",
    missing: "Missing:", unexpected: "Unexpected:", double: "Twice:", corrects: "corrects event",
    correctedBy: "corrected by", state_open: "open", state_complete: "complete", state_closed: "closed",
    kind_intake: "Taken in", kind_refusal: "Refused", kind_move: "Moved", kind_status: "Status",
    kind_recall: "Recalled", kind_lift: "Recall lifted", kind_expect: "Expected", kind_close: "Delivery closed",
    kind_correction: "Correction", kind_sale: "Sold", kind_service: "Serviced", kind_transfer: "New owner",
    tokenTitle: "This station asks for a token", token: "Token", enter: "Enter",
    away: "The station does not answer; it is tried again.", back: "The station is back.",
  },
  de: {
    skip: "Zum Inhalt", views: "Ansichten", scan: "Scannen", lookup: "Nachschlagen", deliveries: "Lieferungen",
    labels: "Letzte Etiketten", language: "Sprache", location: "Ort", operator: "Bediener",
    delivery: "Lieferung", wedge: "Scanner oder Tastatur", read: "Lesen", readLabels: "Gelesene Etiketten", readLabel: "Gelesen:",
    wedgeHint: "Enter liest; Trennzeichen bleiben, wie sie kommen.", together: "Mehrere Codes sind ein Etikett",
    newLabel: "Neues Etikett", photos: "Fotos", dropHint: "Fotos wählen, ablegen oder einfügen.",
    thorough: "Gründlich suchen", cameraStart: "Kamera starten", cameraStop: "Kamera anhalten",
    device: "Kamera", torch: "Licht", sound: "Ton", cameraPicture: "Bild der Kamera",
    cameraRuns: "Die Kamera läuft: ein Etikett davorhalten.", cameraFailed: "Die Kamera geht nicht:",
    noCamera: "Dieser Browser gibt hier keine Kamera: er will https oder die eigene Adresse des Rechners.",
    cameraLabel: "Kamera", scannerLabel: "Scanner", reading: "Lese", picture: "Das Foto, Codes umrandet",
    fields: "Felder", issues: "Was falsch oder ungewöhnlich ist", print: "Druck",
    noFields: "Codes gelesen, aber keine Regel benennt ihre Werte:", nothingRead: "Kein Code gelesen.",
    severity_error: "Fehler", severity_warning: "Warnung", severity_info: "Hinweis", severity_good: "Erfüllt",
    takeIn: "Aufnehmen", takeInAllTheSame: "Trotzdem aufnehmen", needsLocation: "Zuerst den Ort angeben.",
    acknowledge: "Etwas passt nicht. Jedes abhaken, um das Etikett trotzdem aufzunehmen:",
    anomaly: "Auffälligkeit", outcome_received: "Aufgenommen", outcome_refused: "Nicht aufgenommen",
    outcome_known: "War schon aufgenommen", outcome_empty: "Nichts aufgenommen", undo: "Rückgängig",
    undoWhy: "Was falsch war", undoNote: "Aus Versehen aufgenommen", undone: "Berichtigt: Ereignis",
    searchFor: "Seriennummer, Charge oder Text", search: "Suchen", nothingFound: "Nichts gefunden.",
    recalls: "Rückrufliste", noRecalls: "Nichts ist zurückgerufen.", noDeliveries: "Keine Lieferung wird erwartet.",
    event: "Ereignis", time: "Zeit", kind: "Was", unit: "Stück", place: "Ort", anomalies: "Auffälligkeiten",
    history: "Verlauf", serial: "Seriennummer", lot: "Charge", at: "in", owner: "Besitzer", warranty: "Garantie bis",
    expires: "läuft ab", units: "Stücke", labelsWithoutSerial: "Etiketten ohne Seriennummer", details: "Einzelheiten",
    missing: "Fehlend:", unexpected: "Unerwartet:", double: "Doppelt:", corrects: "berichtigt Ereignis",
    correctedBy: "berichtigt durch", state_open: "offen", state_complete: "vollständig", state_closed: "geschlossen",
    kind_intake: "Aufgenommen", kind_refusal: "Abgelehnt", kind_move: "Bewegt", kind_status: "Status",
    kind_recall: "Zurückgerufen", kind_lift: "Rückruf aufgehoben", kind_expect: "Erwartet", kind_close: "Lieferung geschlossen",
    kind_correction: "Berichtigung", kind_sale: "Verkauft", kind_service: "Gewartet", kind_transfer: "Neuer Besitzer",
    tokenTitle: "Diese Station fragt nach einem Token", token: "Token", enter: "Eingeben",
    away: "Die Station antwortet nicht; es wird wieder versucht.", back: "Die Station ist wieder da.",
  },
};

const fields = {
  en: {
    gtin: "GTIN", sscc: "SSCC", serial: "Serial", lot: "Lot", model: "Model", mpn: "MPN", ndc: "NDC", ppn: "PPN",
    pzn: "PZN", udiDI: "UDI-DI", vin: "VIN", imei: "IMEI", imei2: "IMEI 2", meid: "MEID", eid: "EID", iccid: "ICCID",
    mac: "MAC", mac2: "MAC 2", url: "URL", contentGTIN: "GTIN of the content", expirationDate: "Expires",
    bestBeforeDate: "Best before", productionDate: "Made on", packagingDate: "Packed on", sellByDate: "Sell by",
  },
  de: {
    gtin: "GTIN", sscc: "SSCC", serial: "Seriennummer", lot: "Charge", model: "Modell", quantity: "Menge",
    count: "Anzahl", expirationDate: "Verfällt", bestBeforeDate: "Mindestens haltbar bis", productionDate: "Hergestellt",
    packagingDate: "Verpackt", sellByDate: "Verkaufen bis", partNumber: "Teilenummer", manufacturer: "Hersteller",
    revision: "Revision", countryOfOrigin: "Ursprungsland", poNumber: "Bestellnummer", trackingNumber: "Sendungsnummer",
    netWeight: "Nettogewicht", dateCode: "Datumscode", customerPartNumber: "Teilenummer des Kunden", assetTag: "Inventarnummer",
    url: "URL", imei: "IMEI", vin: "FIN", pzn: "PZN", contentGTIN: "GTIN des Inhalts",
  },
};

let language = "en";

export function text(name, standard = name) {
  return texts[language][name] ?? texts.en[name] ?? standard;
}

// A field's name for people: `bestBeforeDate` is "Best before", what is not listed is taken apart.
export function fieldName(name) {
  const known = fields[language][name] ?? fields.en[name];
  if (known) return known;
  const words = name.replace(/([a-z])([A-Z0-9])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function setLanguage(name) {
  language = texts[name] ? name : "en";
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = text(element.dataset.text);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", text(element.dataset.label));
}
