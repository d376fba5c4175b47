-- Somebody with an account. Someone who came from a sheet may have no address yet: they cannot sign in until they have one.
create table people (
    id         bigint generated always as identity primary key,
    name       text not null check (length(trim(name)) > 0),
    email      text unique check (email = lower(trim(email))),
    created_at timestamptz not null
);

-- Where somebody could be reached before. What was written with that address in a program that knows them still means them.
create table former_addresses (
    person_id bigint not null references people on delete cascade,
    address   text not null,
    until     timestamptz not null,
    primary key (person_id, address)
);

-- What a person says of themselves, in the same words a sheet would use (see Week, Skills).
create table profiles (
    person_id  bigint primary key references people on delete cascade,
    pronouns   text not null default '',
    zone       text not null default '',
    place      text not null default '',
    free       text not null default '',
    languages  text not null default '',
    offers     text not null default '',
    wants      text not null default '',
    edited_at  timestamptz  -- when the person last changed it themselves; from then on a sheet fills only what is empty
);

-- Who looks after the server itself.
create table administrators (
    person_id bigint primary key references people on delete cascade,
    since     timestamptz not null
);
