/// The tables of a ledger's file.
enum LedgerSchema {
  /// What marks the file as a ledger: "LSLg".
  static let applicationID = 0x4C53_4C67
  /// The version of the tables.
  static let version = 3
  /// Bytes of a ledger's id.
  static let idCount = 16

  /// Creates the tables.
  ///
  /// `event` and `name` are the record; the rest is derived from it, so that questions are quick.
  static let tables = """
    CREATE TABLE ledger (
      id BLOB NOT NULL,
      created INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE name (
      id INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE event (
      id INTEGER PRIMARY KEY,
      time INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      location INTEGER,
      station INTEGER,
      operator INTEGER,
      unit INTEGER,
      lot INTEGER,
      content BLOB NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;
    CREATE INDEX event_unit ON event (unit) WHERE unit IS NOT NULL;
    CREATE INDEX event_lot ON event (lot, unit) WHERE lot IS NOT NULL;
    CREATE TABLE product (
      id INTEGER PRIMARY KEY,
      gtin TEXT NOT NULL,
      maker TEXT NOT NULL,
      model TEXT NOT NULL,
      UNIQUE (gtin, maker, model)
    ) STRICT;
    CREATE TABLE lot (
      id INTEGER PRIMARY KEY,
      product INTEGER NOT NULL,
      text TEXT NOT NULL,
      expiry TEXT,
      UNIQUE (text, product)
    ) STRICT;
    CREATE TABLE unit (
      id INTEGER PRIMARY KEY,
      product INTEGER NOT NULL,
      serial TEXT NOT NULL,
      lot INTEGER,
      status INTEGER NOT NULL,
      location INTEGER,
      event INTEGER NOT NULL,
      UNIQUE (serial, product)
    ) STRICT;
    CREATE TABLE image (
      key INTEGER PRIMARY KEY,
      event INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE form (
      product INTEGER NOT NULL,
      length INTEGER NOT NULL,
      classes INTEGER NOT NULL,
      units INTEGER NOT NULL,
      PRIMARY KEY (product, length, classes)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE shared (
      product INTEGER NOT NULL,
      other INTEGER NOT NULL,
      serials INTEGER NOT NULL,
      PRIMARY KEY (product, other)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE recall (
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      gtin TEXT NOT NULL,
      event INTEGER NOT NULL,
      PRIMARY KEY (text, kind, gtin)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE anomaly (
      rule INTEGER NOT NULL,
      event INTEGER NOT NULL,
      PRIMARY KEY (rule, event)
    ) STRICT, WITHOUT ROWID;
    """

  /// Creates the tables that version 3 adds; all are derived from the statements.
  ///
  /// They hold texts, not numbers of names, so that they can be made again from some of the events.
  static let statementTables = """
    CREATE TABLE delivery (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      expected INTEGER NOT NULL,
      received INTEGER NOT NULL,
      unexpected INTEGER NOT NULL,
      doubled INTEGER NOT NULL,
      surplus INTEGER NOT NULL,
      closed INTEGER,
      event INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE expected (
      id INTEGER PRIMARY KEY,
      delivery INTEGER NOT NULL,
      kind INTEGER NOT NULL,
      text TEXT NOT NULL,
      gtin TEXT NOT NULL,
      maker TEXT NOT NULL,
      model TEXT NOT NULL,
      lot TEXT NOT NULL,
      expiry TEXT NOT NULL,
      container TEXT,
      quantity INTEGER NOT NULL,
      received INTEGER NOT NULL,
      UNIQUE (delivery, text, kind, gtin, model)
    ) STRICT;
    CREATE INDEX expected_container ON expected (delivery, container)
    WHERE container IS NOT NULL;
    CREATE INDEX expected_missing ON expected (delivery, id)
    WHERE received < quantity AND kind < 4;
    CREATE INDEX expected_sscc ON expected (delivery, id) WHERE kind = 4;
    CREATE TABLE expected_lot (
      delivery INTEGER NOT NULL,
      gtin TEXT NOT NULL,
      lot TEXT NOT NULL,
      expected INTEGER NOT NULL,
      received INTEGER NOT NULL,
      surplus INTEGER NOT NULL,
      PRIMARY KEY (delivery, gtin, lot)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE arrival (
      event INTEGER PRIMARY KEY,
      delivery INTEGER NOT NULL,
      unit INTEGER,
      outcome TEXT NOT NULL,
      count INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX arrival_unit ON arrival (delivery, unit) WHERE unit IS NOT NULL;
    CREATE INDEX arrival_outcome ON arrival (delivery, outcome) WHERE outcome <> 'expected';
    CREATE TABLE master (
      gtin TEXT NOT NULL,
      maker TEXT NOT NULL,
      model TEXT NOT NULL,
      name TEXT NOT NULL,
      serial TEXT NOT NULL,
      lot TEXT NOT NULL,
      life INTEGER,
      warranty INTEGER,
      event INTEGER NOT NULL,
      PRIMARY KEY (gtin, maker, model)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE issued (
      digest TEXT PRIMARY KEY,
      event INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE history (
      event INTEGER PRIMARY KEY,
      unit INTEGER NOT NULL,
      kind TEXT NOT NULL,
      owner TEXT,
      date TEXT,
      months INTEGER,
      corrected INTEGER
    ) STRICT;
    CREATE INDEX history_unit ON history (unit);
    CREATE TABLE operator (
      key TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      roles TEXT NOT NULL,
      event INTEGER NOT NULL,
      revoked INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE policy (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL,
      event INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// The tables of ``statementTables`` and the columns that order their rows.
  static let statementOrder: KeyValuePairs = [
    "delivery": "id", "expected": "id", "expected_lot": "delivery, gtin, lot", "arrival": "event",
    "master": "gtin, maker, model", "issued": "digest", "history": "event", "operator": "key",
    "policy": "name",
  ]

  /// Keeps the record as it was written.
  ///
  /// `INSERT OR REPLACE` deletes without firing triggers: the one on inserting stops it.
  static let triggers = """
    CREATE TRIGGER event_update BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    CREATE TRIGGER event_delete BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
    CREATE TRIGGER event_insert BEFORE INSERT ON event
    WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM event)
    BEGIN SELECT RAISE(ABORT, 'events follow one another'); END;
    CREATE TRIGGER name_update BEFORE UPDATE ON name
    BEGIN SELECT RAISE(ABORT, 'names are never changed'); END;
    CREATE TRIGGER name_delete BEFORE DELETE ON name
    BEGIN SELECT RAISE(ABORT, 'names are never deleted'); END;
    CREATE TRIGGER name_insert BEFORE INSERT ON name
    WHEN EXISTS (SELECT 1 FROM name WHERE id = NEW.id OR text = NEW.text)
    BEGIN SELECT RAISE(ABORT, 'names are never changed'); END;
    CREATE TRIGGER ledger_update BEFORE UPDATE ON ledger
    BEGIN SELECT RAISE(ABORT, 'a ledger keeps its id'); END;
    CREATE TRIGGER ledger_delete BEFORE DELETE ON ledger
    BEGIN SELECT RAISE(ABORT, 'a ledger keeps its id'); END;
    CREATE TRIGGER ledger_insert BEFORE INSERT ON ledger
    WHEN EXISTS (SELECT 1 FROM ledger)
    BEGIN SELECT RAISE(ABORT, 'a ledger keeps its id'); END;
    """
}
