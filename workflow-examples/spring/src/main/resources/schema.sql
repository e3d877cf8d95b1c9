-- The shop's own tables; those of Redress are made by JdbcSchema, or by your migrations.
create table if not exists shop_order (id varchar(64) primary key, version bigint default 0 not null, paid varchar(32) not null);
create table if not exists shop_refund (order_id varchar(64) not null references shop_order, command varchar(100) not null, amount varchar(32) not null, primary key (order_id, command));
create table if not exists shop_letter (id varchar(300) primary key, recipient varchar(100) not null, template varchar(100) not null);

insert into shop_order (id, paid) select 'order-7', 'CNY 245.10' where not exists (select 1 from shop_order where id = 'order-7');
