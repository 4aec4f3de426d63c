-- What an office learned from its closed cases 学习模型: how often words stand in each category, and no word of fewer than three cases. One row an office.
CREATE TABLE text_models (
  district_id int NOT NULL REFERENCES districts,
  trained_at timestamptz NOT NULL,
  examples int NOT NULL,
  held_out int NOT NULL,
  -- Shares of the cases held out; null: none was.
  first_right double precision,
  three_right double precision,
  model jsonb NOT NULL,
  PRIMARY KEY (district_id)
);

-- Words that the office itself set beside those of its pack 词表.
CREATE TABLE text_lexicon (
  district_id int NOT NULL REFERENCES districts,
  word text NOT NULL,
  category text NOT NULL,
  weight real NOT NULL CHECK (weight > 0 AND weight <= 5),
  added_by uuid NOT NULL,
  added_at timestamptz NOT NULL,
  PRIMARY KEY (district_id, word, category)
);

-- Groups of messages about one problem 热点, found anew every hour; ids and the words they share in their first sentences.
CREATE TABLE text_topics (
  district_id int NOT NULL REFERENCES districts,
  topic_id uuid NOT NULL,
  found_at timestamptz NOT NULL,
  cases uuid[] NOT NULL,
  words jsonb NOT NULL,
  PRIMARY KEY (district_id, topic_id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON text_models, text_lexicon, text_topics TO gridkeeper_app;
