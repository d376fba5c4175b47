-- How many people a round has room for in a role. Without a row as many as there are.
create table role_places (
    round_id bigint not null references rounds on delete cascade,
    role     text not null check (role in ('peer', 'mentor', 'mentee', 'student', 'alum', 'professional')),
    places   int not null check (places between 1 and 100000),
    said_by  bigint references people on delete set null,
    said_at  timestamptz not null,
    primary key (round_id, role)
);

-- How long whoever is offered a free place has to answer.
create table waiting_lists (
    round_id bigint primary key references rounds on delete cascade,
    hours    int not null check (hours between 1 and 720),
    said_by  bigint references people on delete set null,
    said_at  timestamptz not null
);

-- That Belay offers free places by itself.
create table automatic_places (
    round_id    bigint primary key references rounds on delete cascade,
    switched_by bigint references people on delete set null,
    switched_at timestamptz not null
);

-- A free place offered to somebody on the waiting list.
create table place_offers (
    id             bigint generated always as identity primary key,
    application_id bigint not null references applications on delete cascade,
    role           text not null,
    offered_by     bigint references people on delete set null,  -- nobody where Belay offered it
    offered_at     timestamptz not null,
    answer_by      timestamptz not null
);
create index on place_offers (application_id, id);

-- What became of it: taken, given to the next, run out, or over for another reason.
create table place_answers (
    offer_id    bigint primary key references place_offers on delete cascade,
    answer      text not null check (answer in ('TAKEN', 'PASSED', 'LAPSED', 'ENDED')),
    answered_at timestamptz not null
);

-- Who waits for a place, and how often they let one go by since they applied. Whoever was not asked yet comes first.
create view waiting_applications as
    select a.id, a.round_id, a.person_id, a.roles, a.submitted_at, a.staged,
        (select count(*) from place_offers o join place_answers x on x.offer_id = o.id
            where o.application_id = a.id and o.offered_at >= a.submitted_at and x.answer in ('PASSED', 'LAPSED'))::int as passes,
        exists (select 1 from place_offers o
            where o.application_id = a.id and o.offered_at >= a.submitted_at and not exists (select 1 from place_answers x where x.offer_id = o.id)) as offered
    from screened_applications a where a.answer = 'WAIT';

-- Offers somebody can still answer, who waits for a place of that kind all the same.
create view open_place_offers as
    select o.*, w.round_id, w.person_id
    from place_offers o join waiting_applications w on w.id = o.application_id
    where o.offered_at >= w.submitted_at and o.role = any(string_to_array(w.roles, '; ')) and not exists (select 1 from place_answers x where x.offer_id = o.id);
