-- Lines that are only added stay as long as what they are about. Whoever erases a person after the time of keeping says so
-- for the one transaction (set local "polku.erasing"), and only what is about a client may go then.
create or replace function "refuseChange"() returns trigger language plpgsql as $$
begin
  if tg_op = $m$DELETE$m$ and tg_table_name = $m$BreakGlass$m$ and current_setting($m$polku.erasing$m$, true) = $m$on$m$ then
    return old;
  end if;
  raise exception $m$lines of % are only added$m$, tg_table_name;
end $$;
