create index journal_line_by_date on journal_line (date, journal_id, line);
