#if Postgres
  /// The schema `labelscan` that a server keeps.
  enum SyncSchema {
    /// The version of the schema; a program of another one does not touch it.
    static let version = 1
    /// The revision of what answers questions and guards the events, which a program of an earlier
    /// one goes on using.
    static let revision = 3
    /// The SQLSTATE of an event that does not continue its ledger.
    static let diverged = "LS001"
    /// The columns that a row of a COPY has.
    static let columns = """
      ledger, event, time, kind, location, station, operator, serial, gtin, maker, model, lot, \
      expiry, status, anomalies, hash, record
      """

    /// Creates the schema in a database without it.
    static let creation = tables + answers + triggers

    /// The tables of version 1.
    ///
    /// The columns between `kind` and `hash` say again what the record says, so that questions are
    /// quick. What is indexed is no longer than ``SyncKey/longest`` bytes in each column: an entry of
    /// a B-tree holds 2,704, PostgreSQL's BTMaxItemSize.
    private static let tables = """
      CREATE SCHEMA labelscan;
      CREATE TABLE labelscan.version (version integer NOT NULL);
      INSERT INTO labelscan.version VALUES (\(version));
      CREATE TABLE labelscan.ledger (
        id uuid PRIMARY KEY,
        created timestamptz NOT NULL,
        joined timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE labelscan.event (
        ledger uuid NOT NULL REFERENCES labelscan.ledger,
        event bigint NOT NULL,
        time timestamptz NOT NULL,
        kind text NOT NULL,
        location text,
        station text,
        operator text,
        serial text,
        gtin text,
        maker text,
        model text,
        lot text,
        expiry text,
        status text,
        anomalies text[],
        hash bytea NOT NULL,
        record bytea NOT NULL,
        PRIMARY KEY (ledger, event)
      );
      CREATE INDEX event_unit ON labelscan.event (serial, gtin, maker, model)
        WHERE serial IS NOT NULL;
      CREATE INDEX event_lot ON labelscan.event (lot, gtin, maker, model) WHERE lot IS NOT NULL;
      CREATE FUNCTION labelscan.refuse() RETURNS trigger LANGUAGE plpgsql
      SET search_path = pg_catalog, pg_temp AS $$
      BEGIN RAISE EXCEPTION 'what was recorded is never changed'; END $$;

      """

    /// Brings a schema of revision 1 to this one, or completes a new one.
    static let answers = aside + SyncCheck.functions + views

    /// The events that the server refused.
    ///
    /// Their hashes let those after them continue the ledger. Whoever may bring events may set them
    /// aside. A trigger lets an event in only after the one before it and with its hash.
    private static let aside = """
      ALTER TABLE labelscan.version ADD COLUMN IF NOT EXISTS revision integer NOT NULL DEFAULT 1;
      UPDATE labelscan.version SET revision = \(revision);
      CREATE TABLE IF NOT EXISTS labelscan.aside (
        ledger uuid NOT NULL REFERENCES labelscan.ledger,
        event bigint NOT NULL,
        hash bytea NOT NULL,
        reason text NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (ledger, event)
      );
      DO $$
      DECLARE
        receiver text;
      BEGIN
        FOR receiver IN
          SELECT CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END
          FROM pg_class, aclexplode(relacl)
          WHERE pg_class.oid = 'labelscan.event'::regclass AND privilege_type = 'INSERT'
        LOOP
          EXECUTE 'GRANT SELECT, INSERT, DELETE ON labelscan.aside TO ' || receiver;
        END LOOP;
      END $$;
      CREATE OR REPLACE FUNCTION labelscan.follow() RETURNS trigger LANGUAGE plpgsql
      SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        before bytea;
      BEGIN
        IF NEW.event = 1 THEN
          before := uuid_send(NEW.ledger);
        ELSE
          SELECT hash INTO before FROM labelscan.event
          WHERE ledger = NEW.ledger AND event = NEW.event - 1;
          IF before IS NULL THEN
            SELECT hash INTO before FROM labelscan.aside
            WHERE ledger = NEW.ledger AND event = NEW.event - 1;
          END IF;
        END IF;
        IF before IS NULL OR NEW.hash <> sha256(before || NEW.record) THEN
          RAISE EXCEPTION 'event % of ledger % does not continue the events before it',
            NEW.event, NEW.ledger USING ERRCODE = '\(diverged)';
        END IF;
        RETURN NEW;
      END $$;

      """

    /// Creates the triggers, which fire in every session, also one that replicates.
    private static let triggers = """
      CREATE TRIGGER event_insert BEFORE INSERT ON labelscan.event
        FOR EACH ROW EXECUTE FUNCTION labelscan.follow();
      CREATE TRIGGER event_change BEFORE UPDATE OR DELETE OR TRUNCATE ON labelscan.event
        FOR EACH STATEMENT EXECUTE FUNCTION labelscan.refuse();
      CREATE TRIGGER ledger_change BEFORE UPDATE OR DELETE OR TRUNCATE ON labelscan.ledger
        FOR EACH STATEMENT EXECUTE FUNCTION labelscan.refuse();
      ALTER TABLE labelscan.event ENABLE ALWAYS TRIGGER event_insert;
      ALTER TABLE labelscan.event ENABLE ALWAYS TRIGGER event_change;
      ALTER TABLE labelscan.ledger ENABLE ALWAYS TRIGGER ledger_change;
      """

    /// Units, lots, deliveries and what happened to units later, over all ledgers.
    ///
    /// Within a ledger the order of its events counts, which no clock can change; only what two
    /// ledgers say last of one unit is compared by time.
    private static let views = """
      CREATE OR REPLACE VIEW labelscan.unit AS
        SELECT serial, gtin, maker, model,
          (array_agg(lot ORDER BY lot_time DESC, ledger) FILTER (WHERE lot IS NOT NULL))[1] AS lot,
          coalesce(
            (array_agg(status ORDER BY status_time DESC, ledger)
              FILTER (WHERE status IS NOT NULL))[1],
            'refused') AS status,
          (array_agg(location ORDER BY place_time DESC, ledger)
            FILTER (WHERE place_time IS NOT NULL))[1] AS location,
          min(first) AS first, max(last) AS last, sum(events)::bigint AS events,
          count(*) AS ledgers
        FROM (
          SELECT serial, gtin, maker, model, ledger,
            (array_agg(lot ORDER BY kind = 'refusal', event DESC)
              FILTER (WHERE lot IS NOT NULL))[1] AS lot,
            (array_agg(time ORDER BY kind = 'refusal', event DESC)
              FILTER (WHERE lot IS NOT NULL))[1] AS lot_time,
            (array_agg(status ORDER BY event DESC) FILTER (WHERE status IS NOT NULL))[1] AS status,
            (array_agg(time ORDER BY event DESC)
              FILTER (WHERE status IS NOT NULL))[1] AS status_time,
            (array_agg(location ORDER BY event DESC)
              FILTER (WHERE kind IN ('intake', 'move')))[1] AS location,
            (array_agg(time ORDER BY event DESC)
              FILTER (WHERE kind IN ('intake', 'move')))[1] AS place_time,
            min(time) AS first, max(time) AS last, count(*) AS events
          FROM labelscan.event
          WHERE serial IS NOT NULL AND kind IN ('intake', 'refusal', 'move', 'status', 'sale')
          GROUP BY serial, gtin, maker, model, ledger
        ) AS own
        GROUP BY serial, gtin, maker, model;
      CREATE OR REPLACE VIEW labelscan.lot AS
        SELECT lot, gtin, maker, model,
          (array_agg(expiry ORDER BY start, ledger, event)
            FILTER (WHERE expiry IS NOT NULL))[1] AS expiry,
          count(DISTINCT serial) AS units, count(*) AS labels, min(time) AS first,
          max(time) AS last, count(DISTINCT ledger) AS ledgers
        FROM (
          SELECT lot, gtin, maker, model, ledger, event, time, serial, expiry,
            first_value(time) OVER (
              PARTITION BY lot, gtin, maker, model, ledger ORDER BY event) AS start
          FROM labelscan.event WHERE lot IS NOT NULL AND kind = 'intake'
        ) AS own
        GROUP BY lot, gtin, maker, model;
      CREATE OR REPLACE VIEW labelscan.delivery AS
        SELECT ledger, delivery, coalesce(sum(expected), 0)::bigint AS expected,
          count(*) FILTER (WHERE kind = 'intake') AS labels,
          count(*) FILTER (WHERE anomalies @> '{delivery.unexpected}') AS unexpected,
          count(*) FILTER (WHERE anomalies @> '{delivery.double}') AS double,
          count(*) FILTER (WHERE anomalies @> '{delivery.surplus}') AS surplus,
          min(time) AS first, max(time) AS last, bool_or(kind = 'close') AS closed
        FROM (
          SELECT ledger, kind, time, anomalies, told->>'delivery' AS delivery,
            (SELECT sum(coalesce((line->>'quantity')::bigint, 1))
              FROM json_array_elements(told->'rows') AS lines (line)
              WHERE kind = 'expect' AND coalesce(line->>'serial', line->>'lot', line->>'gtin',
                line->>'maker', line->>'model') IS NOT NULL) AS expected
          FROM (
            SELECT ledger, kind, time, anomalies, labelscan.told(record) AS told
            FROM labelscan.event WHERE kind IN ('expect', 'close', 'intake')
          ) AS said
          WHERE told->>'delivery' IS NOT NULL
        ) AS own
        GROUP BY ledger, delivery;
      CREATE OR REPLACE VIEW labelscan.history AS
        SELECT serial, gtin, maker, model, ledger, event, time, kind, told->>'owner' AS owner,
          told->>'date' AS date, (told->>'warrantyMonths')::integer AS warranty_months,
          told->>'note' AS note, (told->>'corrects')::bigint AS corrects
        FROM (
          SELECT serial, gtin, maker, model, ledger, event, time, kind,
            labelscan.told(record) AS told
          FROM labelscan.event WHERE kind IN ('service', 'sale', 'transfer', 'correction')
        ) AS said;
      CREATE OR REPLACE VIEW labelscan.broken AS
        SELECT ledger, event, string_agg(reason, ', ' ORDER BY reason) AS reason FROM (
          SELECT ledger, event, 'chain' AS reason FROM (
            SELECT ledger, event, hash, record, row_number() OVER chain AS number,
              sha256(coalesce(lag(hash) OVER chain, uuid_send(ledger)) || record) AS wanted
            FROM (
              SELECT ledger, event, hash, record FROM labelscan.event
              UNION ALL SELECT ledger, event, hash, NULL FROM labelscan.aside
            ) AS chained WINDOW chain AS (PARTITION BY ledger ORDER BY event)
          ) AS checked
          WHERE hash <> wanted OR event <> number
          UNION ALL
          SELECT ledger, event, 'columns' FROM labelscan.event AS given
          WHERE labelscan.differs(given.*)
        ) AS found
        GROUP BY ledger, event;

      """
  }
#endif
