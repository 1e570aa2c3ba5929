-- The schema as its first revision made it.
CREATE SCHEMA labelscan;
CREATE TABLE labelscan.version (version integer NOT NULL);
INSERT INTO labelscan.version VALUES (1);
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
CREATE FUNCTION labelscan.follow() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  before bytea;
BEGIN
  IF NEW.event = 1 THEN
    before := uuid_send(NEW.ledger);
  ELSE
    SELECT hash INTO before FROM labelscan.event
    WHERE ledger = NEW.ledger AND event = NEW.event - 1;
  END IF;
  IF before IS NULL OR NEW.hash <> sha256(before || NEW.record) THEN
    RAISE EXCEPTION 'event % of ledger % does not continue the events before it',
      NEW.event, NEW.ledger USING ERRCODE = 'LS001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER event_insert BEFORE INSERT ON labelscan.event
  FOR EACH ROW EXECUTE FUNCTION labelscan.follow();
CREATE TRIGGER event_change BEFORE UPDATE OR DELETE OR TRUNCATE ON labelscan.event
  FOR EACH STATEMENT EXECUTE FUNCTION labelscan.refuse();
CREATE TRIGGER ledger_change BEFORE UPDATE OR DELETE OR TRUNCATE ON labelscan.ledger
  FOR EACH STATEMENT EXECUTE FUNCTION labelscan.refuse();
ALTER TABLE labelscan.event ENABLE ALWAYS TRIGGER event_insert;
ALTER TABLE labelscan.event ENABLE ALWAYS TRIGGER event_change;
ALTER TABLE labelscan.ledger ENABLE ALWAYS TRIGGER ledger_change;
CREATE VIEW labelscan.unit AS
  SELECT serial, gtin, maker, model,
    (array_agg(lot ORDER BY time DESC, ledger, event DESC)
      FILTER (WHERE lot IS NOT NULL))[1] AS lot,
    coalesce(
      (array_agg(status ORDER BY time DESC, ledger, event DESC)
        FILTER (WHERE status IS NOT NULL))[1],
      'refused') AS status,
    (array_agg(location ORDER BY time DESC, ledger, event DESC)
      FILTER (WHERE kind IN ('intake', 'move')))[1] AS location,
    min(time) AS first, max(time) AS last, count(*) AS events,
    count(DISTINCT ledger) AS ledgers
  FROM labelscan.event
  WHERE serial IS NOT NULL AND kind IN ('intake', 'refusal', 'move', 'status')
  GROUP BY serial, gtin, maker, model;
CREATE VIEW labelscan.lot AS
  SELECT lot, gtin, maker, model,
    (array_agg(expiry ORDER BY time, ledger, event)
      FILTER (WHERE expiry IS NOT NULL))[1] AS expiry,
    count(DISTINCT serial) AS units, count(*) AS labels, min(time) AS first,
    max(time) AS last, count(DISTINCT ledger) AS ledgers
  FROM labelscan.event
  WHERE lot IS NOT NULL AND kind = 'intake'
  GROUP BY lot, gtin, maker, model;
CREATE VIEW labelscan.broken AS
  SELECT ledger, event FROM (
    SELECT ledger, event, hash, row_number() OVER chain AS number,
      sha256(coalesce(lag(hash) OVER chain, uuid_send(ledger)) || record) AS wanted
    FROM labelscan.event WINDOW chain AS (PARTITION BY ledger ORDER BY event)
  ) AS checked
  WHERE hash <> wanted OR event <> number;
