drop index journal_line_by_account;
create index journal_line_by_account on journal_line (account_id, date, amount, item_id);
create index journal_by_date on journal (date);
