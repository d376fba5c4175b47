-- Whoever came for a page that is for everybody: nobody has that address yet, and using the link makes them somebody.
alter table sign_in_links add newcomer boolean not null default false;
