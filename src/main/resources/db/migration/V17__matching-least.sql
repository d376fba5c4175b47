-- What a group has to be worth at least; 0 asks for nothing.
alter table searches add least int not null default 0 check (least between 0 and 100);

update findings set tuning = (tuning::jsonb || '{"least": 0}')::text;
