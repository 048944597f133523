-- To plan the refreshing of one row anew takes ten times as long as to do it: the plan is made once a connection, and by
-- indexes alone, so that it is right however large the tables grow.
alter function "refreshCaseload"(uuid[]) set plan_cache_mode = 'force_generic_plan';
alter function "refreshCaseload"(uuid[]) set enable_seqscan = 'off';

create or replace function "refreshCaseloadEntry"(person uuid) returns void language plpgsql as $$
begin
  perform "refreshCaseload"(array[person]);
end $$;
