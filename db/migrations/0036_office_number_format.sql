create table number_format (
    series text primary key not null,
    prefix text not null check (prefix <> ''),
    digits int64 not null check (digits between 1 and 12)
) strict, without rowid;
