create table letterhead (
    id int64 primary key check (id = 1),
    street text not null,
    city text not null,
    region text not null,
    postal_code text not null,
    country text not null,
    phone text not null,
    email text not null,
    website text not null,
    tax_number text not null,
    bank text not null,
    note text not null,
    paper text not null check (paper in ('a4', 'letter'))
) strict;
