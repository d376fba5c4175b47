-- What somebody says of themselves to those who read their application; no sheet has a word in it.
create table introductions (
    application_id bigint primary key references applications on delete cascade,
    links          text not null default '',  -- one a line
    purpose        text not null default ''   -- what they want out of it
);

-- An application as it was typed so far, box by box, kept until it is sent.
create table application_drafts (
    round_id  bigint not null references rounds on delete cascade,
    person_id bigint not null references people on delete cascade,
    boxes     text not null,  -- JSON
    kept_at   timestamptz not null,
    primary key (round_id, person_id)
);
create index on application_drafts (person_id);

-- Taken back by whoever had sent it. What was asked stays, so that taking back can itself be taken back.
create table withdrawals (
    application_id bigint primary key references applications on delete cascade,
    withdrawn_at   timestamptz not null
);

-- Those that groups are formed of.
create view standing_applications as
    select * from applications a where a.id not in (select w.application_id from withdrawals w);
