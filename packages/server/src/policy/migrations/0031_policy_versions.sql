-- Which versions an office published; the one in force is named by its district.
CREATE TABLE policy_versions (
  district_id int NOT NULL REFERENCES districts,
  pack_hash text NOT NULL REFERENCES packs,
  -- When it last came into force.
  published_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, pack_hash)
);
INSERT INTO policy_versions (district_id, pack_hash, published_at)
  SELECT d.district_id, d.pack_hash, p.published_at FROM districts d JOIN packs p USING (pack_hash);

-- What took the place of a unit or a level that is no more 接替: rules of earlier versions are read with these names. (Posts of a role are moved at once.)
CREATE TABLE policy_successions (
  district_id int NOT NULL REFERENCES districts,
  kind text NOT NULL CHECK (kind IN ('unit', 'level')),
  from_code text NOT NULL,
  to_code text NOT NULL,
  pack_hash text NOT NULL REFERENCES packs,
  PRIMARY KEY (district_id, kind, from_code)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON policy_versions, policy_successions TO gridkeeper_app;
