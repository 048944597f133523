-- Who writes of a person at the same time as somebody else waits for them first and reads then: facts that were read before
-- the other's commit and written after it would undo in the row what the other did.
create or replace function "refreshCaseloadEntry"(person uuid) returns void language plpgsql as $$
begin
  perform 1 from "CaseloadEntry" where "personId" = person for no key update;
  perform "refreshCaseload"(array[person]);
end $$;
