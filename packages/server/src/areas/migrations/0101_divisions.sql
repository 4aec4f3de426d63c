-- Proposals of division 划分方案 of one community and layer. Nothing of them holds before they take effect.
CREATE TABLE divisions (
  district_id int NOT NULL REFERENCES districts,
  division_id uuid NOT NULL,
  community_id uuid NOT NULL,
  layer text NOT NULL,
  name text NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'scheduled', 'effective', 'withdrawn')),
  rules jsonb NOT NULL,
  -- Outlines cut out first 专属网格: [{name, shape}].
  dedicated jsonb NOT NULL,
  -- The community's outline when it was begun; all its grids together cover just this.
  boundary jsonb NOT NULL,
  -- Which of its revisions is looked at, and the highest number ever given: no number stands for two of them. 0: none is there yet.
  revision int NOT NULL DEFAULT 0,
  last_revision int NOT NULL DEFAULT 0,
  effective_on date,
  -- Since when it is being computed; one that takes longer than five minutes has died with its server.
  computing_since timestamptz,
  failed boolean NOT NULL DEFAULT false,
  -- What moved when it took effect 调整报告; persons by id.
  moves jsonb,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by uuid,
  PRIMARY KEY (district_id, division_id),
  FOREIGN KEY (district_id, community_id) REFERENCES areas
);
CREATE INDEX divisions_community ON divisions (district_id, community_id, updated_at DESC);
CREATE UNIQUE INDEX divisions_computing ON divisions (district_id, community_id) WHERE computing_since IS NOT NULL;
CREATE UNIQUE INDEX divisions_scheduled ON divisions (district_id, community_id, layer) WHERE state = 'scheduled';
CREATE INDEX divisions_due ON divisions (district_id, effective_on) WHERE state = 'scheduled';

-- Each state of a proposal: undo and redo move between them, an edit after an undo takes away what was undone.
CREATE TABLE division_revisions (
  district_id int NOT NULL,
  division_id uuid NOT NULL,
  revision int NOT NULL,
  what text NOT NULL,
  rules jsonb NOT NULL,
  grids jsonb NOT NULL,
  figures jsonb NOT NULL,
  remarks jsonb NOT NULL,
  at timestamptz NOT NULL,
  by_person uuid,
  PRIMARY KEY (district_id, division_id, revision),
  FOREIGN KEY (district_id, division_id) REFERENCES divisions
);

-- What an area was before its shape changed 区域沿革; both days included.
CREATE TABLE area_shapes (
  district_id int NOT NULL,
  area_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_to date NOT NULL,
  name text NOT NULL,
  kind text,
  shape jsonb,
  households int,
  persons int,
  PRIMARY KEY (district_id, area_id, valid_from),
  FOREIGN KEY (district_id, area_id) REFERENCES areas,
  CHECK (valid_to >= valid_from)
);

-- A grid that was made and taken back on the same day ends the day before it begins.
ALTER TABLE areas DROP CONSTRAINT areas_check1;
ALTER TABLE areas ADD CONSTRAINT areas_dates CHECK (valid_to IS NULL OR valid_to >= valid_from - 1);

GRANT SELECT, INSERT, UPDATE ON divisions TO gridkeeper_app;
GRANT SELECT, INSERT, DELETE ON division_revisions TO gridkeeper_app;
GRANT SELECT, INSERT ON area_shapes TO gridkeeper_app;
