-- Runs on H2 and PostgreSQL alike. "if not exists": H2 commits each statement by itself, so a process that dies in the
-- middle leaves some of this behind, and the next start does the rest.

create table if not exists support_conversation (
  id varchar(68) primary key,
  channel varchar(20) not null,
  source varchar(40) not null,
  mode varchar(20) not null,
  user_id varchar(200),
  page_url varchar(2000),
  user_agent varchar(500),
  summary varchar(255),
  status varchar(20) not null,
  status_changed_at timestamp(6) with time zone not null,
  epoch integer not null,
  message_count integer not null,
  last_seq integer not null,
  last_customer_at timestamp(6) with time zone,
  previous_id varchar(68),
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null,
  closed_at timestamp(6) with time zone,
  version integer not null
);

create table if not exists support_message (
  conversation_id varchar(68) not null references support_conversation (id),
  seq integer not null,
  id varchar(68) not null,
  exchange_id varchar(68) not null,
  role varchar(20) not null,
  content varchar not null,
  -- Eight texts for each: title, URL, article, revision, heading, first byte, byte after the last, quote.
  citations varchar array,
  answered_by varchar(20),
  retrieval varchar(40),
  confidence double precision,
  knowledge_revision varchar(64),
  latency_micros bigint,
  escalation_suggested boolean not null,
  origin varchar(20) not null,
  created_at timestamp(6) with time zone not null,
  primary key (conversation_id, seq)
);

create table if not exists support_article_revision (
  article_id varchar(200) not null,
  revision varchar(64) not null,
  title varchar not null,
  url varchar,
  language varchar(100) not null,
  audience varchar(20) not null,
  content varchar not null,
  primary key (article_id, revision)
);

-- No index on claimed_at: every request would pay for it, and only the hourly forgetting would use it.
create table if not exists support_request_key (
  scope varchar(200) not null,
  request_key varchar(255) not null,
  fingerprint varchar(64) not null,
  conversation_id varchar(68) not null,
  exchange_id varchar(68),
  claimed_at timestamp(6) with time zone not null,
  lease_until timestamp(6) with time zone not null,
  answer varchar,
  primary key (scope, request_key)
);
