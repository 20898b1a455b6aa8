create table currency_rate (
    currency text not null,
    date int64 not null,
    rate int64 not null check (rate > 0),
    primary key (currency, date)
) strict, without rowid;
