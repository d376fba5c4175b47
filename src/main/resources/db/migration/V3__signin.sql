-- One way in. Only hashes are kept; the link works in the browser that asked, the code carries it across devices.
create table sign_in_links (
    id           bigint generated always as identity primary key,
    person_id    bigint references people on delete cascade,  -- null when nobody has that address: a stranger is answered like a friend
    address      text not null,
    token_hash   text not null unique,
    browser_hash text,  -- null for a link made on the server's own machine, which opens in any browser
    code_hash    text,
    letter_id    bigint references letters on delete set null,
    asked_at     timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    check ((browser_hash is null) = (code_hash is null))
);
create index on sign_in_links (person_id);
create index on sign_in_links (letter_id);
create index on sign_in_links (browser_hash);
create index on sign_in_links (expires_at);

-- Another address somebody wants to be reached at; it counts once the letter that went there was answered. Only hashes are kept.
create table new_addresses (
    id           bigint generated always as identity primary key,
    person_id    bigint not null references people on delete cascade,
    address      text not null,
    token_hash   text not null unique,
    browser_hash text not null,
    code_hash    text not null,
    letter_id    bigint references letters on delete set null,
    asked_at     timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz  -- when this was answered, or another of the same person
);
create index on new_addresses (person_id);
create index on new_addresses (letter_id);
create index on new_addresses (expires_at);

-- Counted to slow down guessing: one row for each try, its key hashed, forgotten after a day.
create table sign_in_attempts (
    id    bigint generated always as identity primary key,
    kind  text not null,
    key   text not null,
    at    timestamptz not null
);
create index on sign_in_attempts (kind, key, at);
create index on sign_in_attempts (at);

-- The shape spring-session-jdbc expects, so a restart signs nobody out.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index on spring_session (expiry_time);
create index on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
