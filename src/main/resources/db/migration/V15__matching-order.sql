-- The first groups of a draft in their order are found without reading all.
create index on proposals (draft_id, position, id);
