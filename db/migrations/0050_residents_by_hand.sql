-- Whether anybody stands in the register beside those an import brings itself: asked before each of its batches.
create index resident_by_hand on resident (station_id) where import_id is null;
