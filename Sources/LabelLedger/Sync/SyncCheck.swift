#if Postgres
  /// The functions with which a server compares an event's columns with its record.
  enum SyncCheck {
    /// Creates the functions `key`, `field`, `told` and `differs`.
    static let functions = SyncKey.function + field + told + differs

    private static func list(_ names: [String]) -> String {
      "ARRAY[" + names.map { "'\($0)'" }.joined(separator: ", ") + "]"
    }

    /// The value of the first of some fields that a label gives, as ``LabelIdentity`` takes it.
    private static let field = """
      CREATE OR REPLACE FUNCTION labelscan.field(fields json, names text[]) RETURNS text
      LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
        SELECT value FROM (
          SELECT DISTINCT ON (wanted.place) wanted.place, given.value
          FROM unnest(names) WITH ORDINALITY AS wanted (name, place)
            JOIN json_each_text(fields) WITH ORDINALITY AS given (name, value, place)
              ON given.name = wanted.name
          ORDER BY wanted.place, given.place
        ) AS found
        WHERE value <> '' ORDER BY place LIMIT 1
      $$;

      """

    /// What a record says, NUL by its picture.
    private static let told = #"""
      CREATE OR REPLACE FUNCTION labelscan.told(record bytea) RETURNS json LANGUAGE sql IMMUTABLE
      SET search_path = pg_catalog, pg_temp AS $$
        SELECT regexp_replace(
          convert_from(record, 'UTF8'), '(?<!\\)((?:\\\\)*)\\u0000', '\1\\u2400', 'g')::json
      $$;

      """#

    /// True where a column says something else than the record.
    ///
    /// PostgreSQL's text has no NUL: as in the columns, its picture stands for it, where the escape
    /// is one and no backslash before it takes its own away.
    private static let differs = #"""
      CREATE OR REPLACE FUNCTION labelscan.differs(given labelscan.event) RETURNS boolean
      LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        told json;
        fields json;
        wanted labelscan.event;
        rules text[];
      BEGIN
        told := regexp_replace(
          convert_from(given.record, 'UTF8'), '(?<!\\)((?:\\\\)*)\\u0000', '\1\\u2400', 'g');
        wanted := given;
        wanted.event := told->>'event';
        wanted.time := told->>'time';
        wanted.kind := told->>'kind';
        wanted.location := told->>'location';
        wanted.station := told->>'station';
        wanted.operator := told->>'operator';
        wanted.expiry := NULL;
        IF wanted.kind IN ('intake', 'refusal') THEN
          fields := told->'label'->'fields';
          wanted.serial := labelscan.field(fields, \#(list(LabelIdentity.serials)));
          wanted.gtin := coalesce(labelscan.field(fields, ARRAY['gtin']), '');
          wanted.maker := labelscan.field(fields, \#(list(LabelIdentity.makers)));
          wanted.model := labelscan.field(fields, \#(list(LabelIdentity.models)));
          wanted.lot := labelscan.field(fields, ARRAY['lot']);
          wanted.expiry := labelscan.field(fields, ARRAY['expirationDate']);
          wanted.status := CASE wanted.kind WHEN 'intake' THEN 'received' END;
        ELSE
          wanted.serial := told->>'serial';
          wanted.gtin := coalesce(told->>'gtin', '');
          wanted.maker := told->>'maker';
          wanted.model := told->>'model';
          wanted.lot := told->>'lot';
          wanted.status := coalesce(
            told->>'status', CASE wanted.kind WHEN 'sale' THEN '\#(UnitProjection.sold)' END);
        END IF;
        wanted.maker := CASE wanted.gtin WHEN '' THEN coalesce(wanted.maker, '') ELSE '' END;
        wanted.model := CASE wanted.gtin WHEN '' THEN coalesce(wanted.model, '') ELSE '' END;
        IF told->'anomalies' IS NOT NULL THEN
          SELECT coalesce(array_agg(DISTINCT translate(item->>'rule', '"\', '')), '{}') INTO rules
          FROM json_array_elements(told->'anomalies') AS mark (item);
        END IF;
        RETURN (given.event, given.time, given.kind, given.location, given.station,
            given.operator, given.expiry, given.status)
          IS DISTINCT FROM (wanted.event, wanted.time, wanted.kind, wanted.location,
            wanted.station, wanted.operator, wanted.expiry, wanted.status)
          OR given.serial IS DISTINCT FROM wanted.serial
            AND given.serial IS DISTINCT FROM labelscan.key(wanted.serial)
          OR given.gtin IS DISTINCT FROM wanted.gtin
            AND given.gtin IS DISTINCT FROM labelscan.key(wanted.gtin)
          OR given.maker IS DISTINCT FROM wanted.maker
            AND given.maker IS DISTINCT FROM labelscan.key(wanted.maker)
          OR given.model IS DISTINCT FROM wanted.model
            AND given.model IS DISTINCT FROM labelscan.key(wanted.model)
          OR given.lot IS DISTINCT FROM wanted.lot
            AND given.lot IS DISTINCT FROM labelscan.key(wanted.lot)
          OR (given.anomalies IS NULL) <> (rules IS NULL)
          OR NOT coalesce(given.anomalies @> rules AND rules @> given.anomalies, true);
      EXCEPTION WHEN OTHERS THEN RETURN true;
      END $$;

      """#
  }
#endif
