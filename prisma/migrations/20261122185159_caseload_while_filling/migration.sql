-- While a demonstration is filled nobody reads a caseload, but rights are asked of its rows: who serves a person is kept up,
-- and the rest is counted once at the end.
create or replace function "refreshCaseloadOfRow"() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'Journey' or not exists (select 1 from "Setting" where "key" = 'filling') then
    perform "refreshCaseloadEntry"(new."personId");
  end if;
  return null;
end $$;
