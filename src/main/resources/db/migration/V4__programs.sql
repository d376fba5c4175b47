create table programs (
    id          bigint generated always as identity primary key,
    name        text not null check (length(trim(name)) > 0),
    description text not null default '',  -- Markdown
    zone        text not null,
    created_at  timestamptz not null,
    created_by  bigint references people on delete set null,
    unique (created_by, name)  -- pressing the button twice starts one program
);

create table organizers (
    program_id bigint not null references programs on delete cascade,
    person_id  bigint not null references people on delete cascade,
    since      timestamptz not null,
    named_by   bigint references people on delete set null,
    primary key (program_id, person_id)
);
create index on organizers (person_id);

-- How groups of a round look and work. Each round has its own copy, so changing the next one never changes this one.
create table formats (
    id          bigint generated always as identity primary key,
    program_id  bigint not null references programs on delete cascade,
    preset      text not null check (preset in ('PEER', 'POSSE', 'COHORT', 'PARTNERSHIP')),
    goal        text not null check (goal in ('SHARED', 'PERSONAL')),
    shared_slot boolean not null,
    cadence     text not null check (cadence in ('WEEKLY', 'BIWEEKLY', 'MONTHLY')),
    minutes     int not null check (minutes between 15 and 240),
    most_groups int not null check (most_groups between 1 and 20),
    ring        int not null default 2 check (ring between 2 and 3)
);

create table format_roles (
    format_id       bigint not null references formats on delete cascade,
    position        int not null,
    role            text not null check (role in ('PEER', 'MENTOR', 'MENTEE', 'STUDENT', 'ALUM', 'PROFESSIONAL')),
    minimum         int not null check (minimum >= 0),
    maximum         int not null,
    distinct_stages boolean not null,
    primary key (format_id, position),
    check (maximum between greatest(minimum, 1) and 100)
);

-- One intake and run of a program. Days are the program's own, in its zone.
create table rounds (
    id                  bigint generated always as identity primary key,
    program_id          bigint not null references programs on delete cascade,
    format_id           bigint not null unique references formats,
    name                text not null check (length(trim(name)) > 0),
    applications_open   date not null,
    applications_close  date not null,
    starts              date not null,
    ends                date not null,
    created_at          timestamptz not null,
    check (applications_open <= applications_close and applications_close <= starts and starts < ends),
    unique (program_id, name)
);
