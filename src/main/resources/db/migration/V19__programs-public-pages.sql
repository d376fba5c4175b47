-- What a program shows to people nobody here knows yet. Without a row it shows nothing.
create table public_pages (
    program_id bigint primary key references programs on delete cascade,
    address    text not null unique check (address ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(address) between 3 and 60),
    visibility text not null check (visibility in ('PUBLIC', 'UNLISTED', 'CODE')),
    code       text not null,                -- told by the organizers to those they invite; asked for where visibility is CODE
    motto      text not null default '',
    asks       text not null default '',     -- what is asked of people, Markdown
    conduct    text not null default '',     -- the code of conduct, Markdown
    opened_by  bigint references people on delete set null,
    opened_at  timestamptz not null,
    changed_at timestamptz not null
);

-- Whether somebody may apply until the last day is over everywhere on Earth, rather than where the program is.
alter table rounds add anywhere boolean not null default false;
