-- Areas 区域: the administrative tree down to grids and resident groups; shapes are GeoJSON, points are found in memory.
CREATE TABLE areas (
  district_id int NOT NULL REFERENCES districts,
  area_id uuid NOT NULL,
  parent_id uuid,
  -- Root first, without the area itself.
  ancestor_ids uuid[] NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  level text NOT NULL CHECK (level IN ('province', 'city', 'county', 'street', 'management-area', 'community', 'grid', 'group')),
  kind text CHECK (kind IN ('base', 'dedicated', 'micro')),
  layer text,
  shape jsonb,
  centre point,
  area_m2 double precision,
  households int CHECK (households >= 0),
  persons int CHECK (persons >= 0),
  valid_from date NOT NULL,
  valid_to date,
  PRIMARY KEY (district_id, area_id),
  FOREIGN KEY (district_id, parent_id) REFERENCES areas,
  CHECK ((level = 'grid') = (layer IS NOT NULL AND kind IS NOT NULL)),
  CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
-- A code names one area at a time; an abolished one keeps its row and its dates.
CREATE UNIQUE INDEX areas_code ON areas (district_id, code) WHERE valid_to IS NULL;
CREATE INDEX areas_parent ON areas (district_id, parent_id);

-- Zones 归口地段 that routing asks for, first match first; the one without a shape is the fallback.
CREATE TABLE zones (
  district_id int NOT NULL REFERENCES districts,
  code text NOT NULL,
  sort int NOT NULL,
  shape jsonb,
  PRIMARY KEY (district_id, code)
);

-- Roads and water to look at.
CREATE TABLE map_features (
  district_id int NOT NULL REFERENCES districts,
  kind text NOT NULL CHECK (kind IN ('road', 'water')),
  ref text NOT NULL,
  class text,
  name text,
  geometry jsonb NOT NULL,
  PRIMARY KEY (district_id, kind, ref)
);

-- What indexes in memory were built from. Numbers come from a sequence, which no rollback gives back: one number never names two grounds.
CREATE SEQUENCE area_version_seq;
CREATE TABLE area_versions (
  district_id int PRIMARY KEY REFERENCES districts,
  version bigint NOT NULL
);

CREATE VIEW v_areas_names WITH (security_invoker = true) AS
  SELECT district_id, area_id, parent_id, ancestor_ids, code, name, level, layer, valid_from, valid_to FROM areas;
CREATE VIEW v_areas_grids WITH (security_invoker = true) AS
  SELECT g.district_id, g.area_id AS grid_id, g.code, g.name, g.layer, g.households, g.persons, g.valid_from, g.valid_to,
         c.area_id AS community_id, c.name AS community_name
  FROM areas g JOIN areas c ON c.district_id = g.district_id AND c.area_id = g.parent_id
  WHERE g.level = 'grid';
GRANT SELECT, INSERT, UPDATE, DELETE ON areas, zones, map_features, area_versions TO gridkeeper_app;
GRANT SELECT ON v_areas_names, v_areas_grids TO gridkeeper_app;
GRANT USAGE ON SEQUENCE area_version_seq TO gridkeeper_app;
