-- Tables of Redress, version 1. What each column means: SCHEMA.md in the source of the library.

CREATE TABLE IF NOT EXISTS ${table}case (
    tenant varchar(100) NOT NULL,
    id varchar(100) NOT NULL,
    workflow varchar(100) NOT NULL,
    version integer NOT NULL,
    state varchar(200) NOT NULL,
    severity varchar(10) NOT NULL,
    gravity smallint NOT NULL,
    team varchar(100),
    assignee varchar(100),
    customer varchar(100),
    order_id varchar(100),
    labels character large object NOT NULL,
    opened_at timestamp(6) with time zone NOT NULL,
    updated_at timestamp(6) with time zone NOT NULL,
    closed_at timestamp(6) with time zone,
    next_due timestamp(6) with time zone,
    punctuality varchar(20) NOT NULL,
    entries bigint NOT NULL,
    chain char(64) NOT NULL,
    body character large object NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX IF NOT EXISTS ${index}case_opened ON ${table}case (tenant, opened_at, id);
CREATE INDEX IF NOT EXISTS ${index}case_due ON ${table}case (tenant, next_due, id);
CREATE INDEX IF NOT EXISTS ${index}case_assignee ON ${table}case (tenant, assignee, opened_at, id);
CREATE INDEX IF NOT EXISTS ${index}case_team ON ${table}case (tenant, team, opened_at, id);
CREATE INDEX IF NOT EXISTS ${index}case_order ON ${table}case (tenant, order_id);

CREATE TABLE IF NOT EXISTS ${table}label (
    tenant varchar(100) NOT NULL,
    case_id varchar(100) NOT NULL,
    kind varchar(10) NOT NULL,
    name varchar(100) NOT NULL,
    PRIMARY KEY (tenant, case_id, kind, name)
);
CREATE INDEX IF NOT EXISTS ${index}label_name ON ${table}label (tenant, kind, name, case_id);

CREATE TABLE IF NOT EXISTS ${table}entry (
    tenant varchar(100) NOT NULL,
    case_id varchar(100) NOT NULL,
    number bigint NOT NULL,
    recorded_at timestamp(6) with time zone NOT NULL,
    json character large object NOT NULL,
    hash char(64) NOT NULL,
    PRIMARY KEY (tenant, case_id, number)
);

CREATE TABLE IF NOT EXISTS ${table}words (
    tenant varchar(100) NOT NULL,
    case_id varchar(100) NOT NULL,
    commitment char(64) NOT NULL,
    salt varchar(64) NOT NULL,
    words character large object NOT NULL,
    PRIMARY KEY (tenant, case_id, commitment)
);

CREATE TABLE IF NOT EXISTS ${table}timer (
    tenant varchar(100) NOT NULL,
    case_id varchar(100) NOT NULL,
    deadline varchar(100) NOT NULL,
    due timestamp(6) with time zone NOT NULL,
    leased_until timestamp(6) with time zone,
    parked_as varchar(400),
    parked_at timestamp(6) with time zone,
    parked_reason character large object,
    PRIMARY KEY (tenant, case_id, deadline)
);
CREATE INDEX IF NOT EXISTS ${index}timer_due ON ${table}timer (due, tenant, case_id, deadline);

CREATE TABLE IF NOT EXISTS ${table}register (
    tenant varchar(100) NOT NULL,
    kind varchar(100) NOT NULL,
    name varchar(250) NOT NULL,
    content character large object NOT NULL,
    amount bigint DEFAULT 0 NOT NULL,
    until timestamp(6) with time zone,
    PRIMARY KEY (tenant, kind, name)
);
CREATE INDEX IF NOT EXISTS ${index}register_until ON ${table}register (until);

CREATE TABLE IF NOT EXISTS ${table}message (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    tenant varchar(100) NOT NULL,
    case_id varchar(100) NOT NULL,
    entry bigint NOT NULL,
    item integer NOT NULL,
    template character large object NOT NULL,
    letter character large object NOT NULL,
    only_in varchar(200),
    written_at timestamp(6) with time zone NOT NULL,
    attempts integer NOT NULL,
    not_before timestamp(6) with time zone,
    leased_until timestamp(6) with time zone,
    given_up character large object,
    PRIMARY KEY (tenant, case_id, entry, item)
);
CREATE INDEX IF NOT EXISTS ${index}message_waiting ON ${table}message (id);

CREATE TABLE IF NOT EXISTS ${table}parked (
    tenant varchar(100) NOT NULL,
    id varchar(400) NOT NULL,
    case_id varchar(100),
    parked_at timestamp(6) with time zone NOT NULL,
    content character large object NOT NULL,
    reason character large object NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX IF NOT EXISTS ${index}parked_case ON ${table}parked (tenant, case_id);

CREATE TABLE IF NOT EXISTS ${table}attempt (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant varchar(100) NOT NULL,
    case_id varchar(100) NOT NULL,
    command_key varchar(100) NOT NULL,
    actor varchar(100) NOT NULL,
    action varchar(200) NOT NULL,
    code varchar(200) NOT NULL,
    attempted_at timestamp(6) with time zone NOT NULL
);
CREATE INDEX IF NOT EXISTS ${index}attempt_latest ON ${table}attempt (tenant, id DESC);

CREATE TABLE IF NOT EXISTS ${table}schema (
    version integer NOT NULL,
    PRIMARY KEY (version)
);
MERGE INTO ${table}schema (version) KEY (version) VALUES (1);
