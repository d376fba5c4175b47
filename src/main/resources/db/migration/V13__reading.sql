-- A page of a list by name, and whoever has no address, are found without reading everybody.
create index people_by_name on people (left(lower(name), 200), id);
create index people_without_address on people (id) where email is null;
