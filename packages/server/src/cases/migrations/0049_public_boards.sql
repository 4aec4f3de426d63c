-- What stands, or stood, before the public 公示、公开承诺、挂牌: the newest of each kind as the state has it, and when it last changed.
ALTER TABLE cases
  ADD COLUMN board jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN board_at timestamptz;
CREATE INDEX cases_board ON cases (district_id, board_at DESC) WHERE board_at IS NOT NULL;

-- Whoever objects to a notice gets a code for its course alone; `version`: the step that the code was given for.
ALTER TABLE case_followers
  DROP CONSTRAINT case_followers_role_check,
  ADD CONSTRAINT case_followers_role_check CHECK (role IN ('reporter', 'follower', 'objector')),
  ADD COLUMN version int;
