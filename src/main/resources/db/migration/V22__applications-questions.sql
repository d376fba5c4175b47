-- What an organizer asks in the form of a round beside what Belay understands.
create table form_questions (
    id        bigint generated always as identity primary key,
    round_id  bigint not null references rounds on delete cascade,
    position  int not null,
    kind      text not null check (kind in ('SHORT', 'LONG', 'ONE', 'SEVERAL', 'SCALE', 'CONSENT')),
    wording   text not null check (length(trim(wording)) > 0),
    hint      text not null default '',
    choices   text not null default '',  -- one a line; of a scale the words for its two ends
    steps     int not null default 0,    -- of a scale
    required  boolean not null,
    sensitive boolean not null,          -- read by organizers on the page of the application alone, and erased first
    added_by  bigint references people on delete set null,
    added_at  timestamptz not null
);
create index on form_questions (round_id, position);

-- What somebody answered; of several choices one a line.
create table form_answers (
    question_id    bigint not null references form_questions on delete cascade,
    application_id bigint not null references applications on delete cascade,
    value          text not null check (value <> ''),
    answered_at    timestamptz not null,
    primary key (question_id, application_id)
);
create index on form_answers (application_id);

-- When all sensitive answers of a round were erased, by whom, and how many they were.
create table sensitive_erasures (
    id        bigint generated always as identity primary key,
    round_id  bigint not null references rounds on delete cascade,
    answers   int not null,
    erased_by bigint references people on delete set null,
    erased_at timestamptz not null
);
create index on sensitive_erasures (round_id, id);

-- What a question was asked as until somebody mended it.
create table form_question_changes (
    id          bigint generated always as identity primary key,
    question_id bigint not null references form_questions on delete cascade,
    wording     text not null,
    hint        text not null,
    changed_by  bigint references people on delete set null,
    changed_at  timestamptz not null
);
create index on form_question_changes (question_id, id);

-- That a question is not asked any more, and how many answers went with it.
create table removed_questions (
    id         bigint generated always as identity primary key,
    round_id   bigint not null references rounds on delete cascade,
    wording    text not null,
    answers    int not null,
    removed_by bigint references people on delete set null,
    removed_at timestamptz not null
);
create index on removed_questions (round_id, id);
