-- A period stands in the caseload only while it waits for somebody: however much is logged in one that runs, nothing changes there.
drop trigger "caseload" on "ReviewPeriod";
create trigger "caseload" after update on "ReviewPeriod" for each row
  when (old."state" is distinct from new."state" or old."endsOn" is distinct from new."endsOn"
    or old."reportBy" is distinct from new."reportBy" or old."answerDueOn" is distinct from new."answerDueOn")
  execute function "refreshCaseloadOfRow"();
create trigger "caseloadOfNew" after insert on "ReviewPeriod" for each row
  when (new."state" <> '"open"'::jsonb)
  execute function "refreshCaseloadOfRow"();
