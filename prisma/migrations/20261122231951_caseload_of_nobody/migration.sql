-- New clients by name: an index that has the counselor in it is in no order of names among those who have none.
create index "CaseloadEntry_nobodys_idx" on "CaseloadEntry" ("areaCode", "searchName", "personId") where "counselorId" is null;
