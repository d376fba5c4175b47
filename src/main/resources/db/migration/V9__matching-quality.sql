-- How good a draft was when it was matched, as far as that is proved. What is changed or told afterwards is not covered by it.
create table findings (
    draft_id     bigint primary key references drafts on delete cascade,
    people       int not null,
    placed       int not null,
    most_placed  int,  -- no arrangement places more; null if nothing is proved
    worst        int not null,  -- the lowest score of a group
    milliseconds bigint not null,
    tuning       text not null,  -- weights, synonyms, effort and seed; as JSON
    locks        int not null,  -- around how many it was matched
    basis        text not null,  -- what drafts.judged_by was then
    arrangement  text not null  -- stands for who sat where then
);

-- A match that somebody ended before it was done: the draft is the best that was found until then.
create table endings (
    draft_id bigint primary key references drafts on delete cascade,
    ended_by bigint references people on delete set null,
    ended_at timestamptz not null
);
