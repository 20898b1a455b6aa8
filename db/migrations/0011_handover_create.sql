create table export_mapping (
    target text not null,
    kind text not null check (kind in ('account', 'item', 'tax', 'class', 'customer', 'supplier')),
    ours text not null,
    theirs text not null,
    primary key (target, kind, ours)
) strict, without rowid;

create table export_name (
    target text not null,
    kind text not null,
    first_id int64 not null,
    second_id int64 not null,
    name text not null,
    primary key (target, kind, first_id, second_id)
) strict, without rowid;
-- append-only: export_name

create table export_batch (
    id int64 primary key references document (id),
    target text not null check (target in ('quickbooks-iif', 'quickbooks-online', 'xero', 'csv')),
    first_day int64 not null,
    last_day int64 not null,
    detail text not null check (detail in ('document', 'day', 'month')),
    check (first_day <= last_day)
) strict;
-- append-only: export_batch

create table export_batch_document (
    target text not null,
    journal_id int64 not null references journal (id),
    document_id int64 not null references document (id),
    batch_id int64 not null references export_batch (id),
    sent_as text not null check (sent_as in ('bill', 'vendor_credit', 'invoice', 'credit_note',
                                             'journal', 'left_out')),
    primary key (target, journal_id)
) strict, without rowid;
create index export_batch_document_by_batch on export_batch_document (batch_id);
create index export_batch_document_by_document on export_batch_document (document_id);
-- append-only: export_batch_document

create table export_batch_record (
    batch_id int64 not null references export_batch (id),
    line int64 not null,
    kind text not null,
    content text not null,
    primary key (batch_id, line)
) strict, without rowid;
-- append-only: export_batch_record
