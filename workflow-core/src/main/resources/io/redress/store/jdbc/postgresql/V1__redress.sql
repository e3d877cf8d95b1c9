-- Tables of Redress, version 1. What each column means: SCHEMA.md in the source of the library.

CREATE TABLE ${table}case (
    tenant varchar(100) COLLATE "C" NOT NULL,
    id varchar(100) COLLATE "C" NOT NULL,
    workflow varchar(100) COLLATE "C" NOT NULL,
    version integer NOT NULL,
    state varchar(200) COLLATE "C" NOT NULL,
    severity varchar(10) NOT NULL,
    gravity smallint NOT NULL,
    team varchar(100) COLLATE "C",
    assignee varchar(100) COLLATE "C",
    customer varchar(100) COLLATE "C",
    order_id varchar(100) COLLATE "C",
    labels text NOT NULL,
    opened_at timestamp(6) with time zone NOT NULL,
    updated_at timestamp(6) with time zone NOT NULL,
    closed_at timestamp(6) with time zone,
    next_due timestamp(6) with time zone,
    punctuality varchar(20) COLLATE "C" NOT NULL,
    entries bigint NOT NULL,
    chain char(64) NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (tenant, id)
) WITH (fillfactor = 70);
CREATE INDEX ${index}case_opened ON ${table}case (tenant, opened_at, id) WHERE closed_at IS NULL;
CREATE INDEX ${index}case_due ON ${table}case (tenant, next_due, id) WHERE next_due IS NOT NULL;
CREATE INDEX ${index}case_assignee ON ${table}case (tenant, assignee, opened_at, id) WHERE closed_at IS NULL AND assignee IS NOT NULL;
CREATE INDEX ${index}case_team ON ${table}case (tenant, team, opened_at, id) WHERE closed_at IS NULL AND team IS NOT NULL;
CREATE INDEX ${index}case_order ON ${table}case (tenant, order_id) WHERE order_id IS NOT NULL;

CREATE TABLE ${table}label (
    tenant varchar(100) COLLATE "C" NOT NULL,
    case_id varchar(100) COLLATE "C" NOT NULL,
    kind varchar(10) NOT NULL,
    name varchar(100) COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, case_id, kind, name)
);
CREATE INDEX ${index}label_name ON ${table}label (tenant, kind, name, case_id);

CREATE TABLE ${table}entry (
    tenant varchar(100) COLLATE "C" NOT NULL,
    case_id varchar(100) COLLATE "C" NOT NULL,
    number bigint NOT NULL,
    recorded_at timestamp(6) with time zone NOT NULL,
    json text NOT NULL,
    hash char(64) NOT NULL,
    PRIMARY KEY (tenant, case_id, number)
);

CREATE TABLE ${table}words (
    tenant varchar(100) COLLATE "C" NOT NULL,
    case_id varchar(100) COLLATE "C" NOT NULL,
    commitment char(64) NOT NULL,
    salt varchar(64) NOT NULL,
    words text NOT NULL,
    PRIMARY KEY (tenant, case_id, commitment)
);

CREATE TABLE ${table}timer (
    tenant varchar(100) COLLATE "C" NOT NULL,
    case_id varchar(100) COLLATE "C" NOT NULL,
    deadline varchar(100) COLLATE "C" NOT NULL,
    due timestamp(6) with time zone NOT NULL,
    leased_until timestamp(6) with time zone,
    parked_as varchar(400) COLLATE "C",
    parked_at timestamp(6) with time zone,
    parked_reason text,
    PRIMARY KEY (tenant, case_id, deadline)
);
CREATE INDEX ${index}timer_due ON ${table}timer (due, tenant, case_id, deadline) WHERE parked_at IS NULL;

CREATE TABLE ${table}register (
    tenant varchar(100) COLLATE "C" NOT NULL,
    kind varchar(100) COLLATE "C" NOT NULL,
    name varchar(250) COLLATE "C" NOT NULL,
    content text NOT NULL,
    amount bigint DEFAULT 0 NOT NULL,
    until timestamp(6) with time zone,
    PRIMARY KEY (tenant, kind, name)
);
CREATE INDEX ${index}register_until ON ${table}register (until) WHERE until IS NOT NULL;

CREATE TABLE ${table}message (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    tenant varchar(100) COLLATE "C" NOT NULL,
    case_id varchar(100) COLLATE "C" NOT NULL,
    entry bigint NOT NULL,
    item integer NOT NULL,
    template text NOT NULL,
    letter text NOT NULL,
    only_in varchar(200) COLLATE "C",
    written_at timestamp(6) with time zone NOT NULL,
    attempts integer NOT NULL,
    not_before timestamp(6) with time zone,
    leased_until timestamp(6) with time zone,
    given_up text,
    PRIMARY KEY (tenant, case_id, entry, item)
);
CREATE INDEX ${index}message_waiting ON ${table}message (id) WHERE given_up IS NULL;

CREATE TABLE ${table}parked (
    tenant varchar(100) COLLATE "C" NOT NULL,
    id varchar(400) COLLATE "C" NOT NULL,
    case_id varchar(100) COLLATE "C",
    parked_at timestamp(6) with time zone NOT NULL,
    content text NOT NULL,
    reason text NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX ${index}parked_case ON ${table}parked (tenant, case_id) WHERE case_id IS NOT NULL;

CREATE TABLE ${table}attempt (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant varchar(100) COLLATE "C" NOT NULL,
    case_id varchar(100) COLLATE "C" NOT NULL,
    command_key varchar(100) COLLATE "C" NOT NULL,
    actor varchar(100) COLLATE "C" NOT NULL,
    action varchar(200) COLLATE "C" NOT NULL,
    code varchar(200) COLLATE "C" NOT NULL,
    attempted_at timestamp(6) with time zone NOT NULL
);
CREATE INDEX ${index}attempt_latest ON ${table}attempt (tenant, id DESC);

CREATE TABLE ${table}schema (
    version integer NOT NULL,
    PRIMARY KEY (version)
);
INSERT INTO ${table}schema (version) VALUES (1);
