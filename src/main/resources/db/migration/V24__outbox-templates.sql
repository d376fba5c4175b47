-- The words a program found for a kind of letter. Each change is a row of its own, so that one sees who changed what and when; the last one counts.
create table templates (
    program_id bigint not null references programs on delete cascade,
    kind       text not null,
    version    int not null,
    subject    text,
    body       text,  -- without either the words that come with Belay count again
    kept_by    bigint references people on delete set null,
    kept_at    timestamptz not null,
    primary key (program_id, kind, version),
    check ((subject is null) = (body is null))
);
create index on templates (kept_by);

-- Why a letter is in the words that come with Belay although its program has its own; empty if there is no such reason.
alter table letters add column fallback text not null default '';
create index on letters (program_id, kind) where fallback <> '';

-- Each letter of a kind that somebody may be shown one by one: by person within a program.
create index on letters (program_id, person_id);
