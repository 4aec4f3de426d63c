-- Buildings 建筑物 with their address and counts of households and persons: never records of persons.
CREATE TABLE buildings (
  district_id int NOT NULL REFERENCES districts,
  building_id uuid NOT NULL,
  -- The id in the source it came from; a second import of the same source changes nothing.
  ref text NOT NULL,
  label text NOT NULL,
  -- The label as it is looked for: NFKC, lower case, without blanks.
  label_key text NOT NULL,
  community_id uuid,
  grid_id uuid,
  point point NOT NULL,
  footprint jsonb,
  households int NOT NULL CHECK (households >= 0),
  persons int NOT NULL CHECK (persons >= 0),
  PRIMARY KEY (district_id, building_id),
  UNIQUE (district_id, ref)
);
CREATE INDEX buildings_grid ON buildings (district_id, grid_id);

CREATE VIEW v_registers_buildings WITH (security_invoker = true) AS
  SELECT district_id, building_id, label, community_id, grid_id, point, households, persons FROM buildings;
GRANT SELECT, INSERT, UPDATE, DELETE ON buildings TO gridkeeper_app;
GRANT SELECT ON v_registers_buildings TO gridkeeper_app;
