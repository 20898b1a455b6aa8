create table app_user (
    id int64 primary key,
    name text not null unique,
    full_name text not null,
    password text not null,
    active bool not null check (active in (0, 1)),
    version int64 not null,
    unlocked_at int64 not null
) strict;

create table role (
    id int64 primary key,
    code text not null unique,
    name text not null,
    version int64 not null
) strict;

create table role_right (
    role_id int64 not null references role (id),
    right_name text not null,
    primary key (role_id, right_name)
) strict, without rowid;

create table role_limit (
    role_id int64 not null references role (id),
    subject text not null,
    amount int64 not null check (amount >= 0),
    primary key (role_id, subject)
) strict, without rowid;

create table user_role (
    user_id int64 not null references app_user (id),
    role_id int64 not null references role (id),
    primary key (user_id, role_id)
) strict, without rowid;

create table refused_attempt (
    id int64 primary key,
    at int64 not null,
    user_name text not null,
    operation text not null,
    code text not null,
    detail text not null
) strict;
create index refused_attempt_by_user on refused_attempt (user_name, code, id);
-- append-only: refused_attempt
