create index document_by_date on document (kind, date, id);
