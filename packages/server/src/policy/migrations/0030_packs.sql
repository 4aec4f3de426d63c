-- Policy packs 制度包: immutable versions by the hash of their content; a case keeps the version it began with.
CREATE TABLE packs (
  pack_hash text PRIMARY KEY,
  pack_id text NOT NULL,
  version text NOT NULL,
  compiled jsonb NOT NULL,
  published_at timestamptz NOT NULL
);
REVOKE UPDATE, DELETE ON packs FROM gridkeeper_app;
ALTER TABLE districts ADD FOREIGN KEY (pack_hash) REFERENCES packs;
