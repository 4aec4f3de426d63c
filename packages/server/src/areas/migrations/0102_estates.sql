-- What grids are better not parted or crossed: estates 小区, rails and walls, beside the roads and water to look at.
ALTER TABLE map_features DROP CONSTRAINT map_features_kind_check;
ALTER TABLE map_features ADD CONSTRAINT map_features_kinds CHECK (kind IN ('road', 'water', 'rail', 'wall', 'estate'));
