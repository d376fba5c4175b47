-- A mail we mean to send. It leaves when somebody approved it, or at once for the few kinds that need no nod.
create table letters (
    id         bigint generated always as identity primary key,
    program_id bigint,  -- whose organizers may read it; null for letters about the account itself
    about      text not null default '',  -- the thing it is about, as a path: /groups/7
    person_id  bigint references people on delete cascade,
    address    text,  -- set only when it must go to this very address; else the person's own at the time of sending
    kind       text not null,
    subject    text not null,
    body       text not null,
    drafted_at timestamptz not null,
    check (person_id is not null or address is not null)
);
create index on letters (program_id, id);
create index on letters (person_id);
create index on letters (drafted_at) where kind = 'sign-in' and body <> '';  -- the secrets still to be forgotten

create table letter_approvals (
    letter_id   bigint primary key references letters on delete cascade,
    approved_by bigint references people on delete set null,
    approved_at timestamptz not null,
    on_its_way  boolean not null default true  -- false once delivered, so that the courier need not look through years of letters
);
create index on letter_approvals (letter_id) where on_its_way;

create table letter_deliveries (
    letter_id    bigint primary key references letters on delete cascade,
    delivered_at timestamptz not null,
    address      text not null
);

create table letter_failures (
    id        bigint generated always as identity primary key,
    letter_id bigint not null references letters on delete cascade,
    failed_at timestamptz not null,
    permanent boolean not null,  -- the other side said this address will never take it: no use in trying again
    because   text not null
);
create index on letter_failures (letter_id);

-- db-scheduler keeps its tasks here, so any node can run them and none is lost with a process.
create table scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
