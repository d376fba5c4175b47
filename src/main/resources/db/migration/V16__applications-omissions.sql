-- Rows of an uploaded sheet that an organizer leaves out of what it brings in.
create table omissions (
    sheet_id bigint not null references sheets on delete cascade,
    row      int not null check (row > 0),
    left_by  bigint references people on delete set null,
    left_at  timestamptz not null,
    primary key (sheet_id, row)
);
