PRAGMA application_id = 0x44434842;
PRAGMA user_version = 1;
BEGIN;
CREATE TABLE store (
  one          INTEGER PRIMARY KEY CHECK (one = 1),
  store_id     TEXT NOT NULL CHECK (length(store_id) = 32),
  id_salt      BLOB NOT NULL CHECK (length(id_salt) = 32),         -- ids that stand for foreign references
  jurisdiction TEXT NOT NULL,
  language     TEXT NOT NULL CHECK (language IN ('nl','en')),
  time_zone    TEXT NOT NULL,
  synthetic    INTEGER NOT NULL CHECK (synthetic IN (0,1)),
  created_at   INTEGER NOT NULL
) STRICT;
CREATE TABLE actor (
  id        TEXT PRIMARY KEY CHECK (id <> ''),
  kind      TEXT NOT NULL CHECK (kind IN ('person','service','partner')),
  os_user   TEXT UNIQUE,                                           -- asserted on a command line
  subject   TEXT UNIQUE,                                           -- authenticated in a browser
  first_day TEXT NOT NULL CHECK (date(first_day,'+0 days') IS first_day),
  last_day  TEXT CHECK (last_day IS NULL OR (date(last_day,'+0 days') IS last_day AND last_day >= first_day))
) STRICT;
CREATE TABLE act (
  id          INTEGER PRIMARY KEY,
  at          INTEGER NOT NULL,
  actor       TEXT NOT NULL REFERENCES actor(id),
  channel     TEXT NOT NULL CHECK (channel IN ('cli','web','service','sync','import')),
  verb        TEXT NOT NULL CHECK (verb <> ''),
  reason_code TEXT
) STRICT;
CREATE TABLE act_text (act INTEGER PRIMARY KEY REFERENCES act(id), reason TEXT NOT NULL) STRICT;
CREATE TABLE blob (
  digest     TEXT PRIMARY KEY CHECK (length(digest) = 64),         -- SHA-256 of the bytes as they were, not as they lie here
  form       INTEGER NOT NULL CHECK (form IN (0,1)),               -- 0: as they were; 1: deflated (zlib)
  size       INTEGER NOT NULL CHECK (size >= 0),                   -- of the bytes as they were
  bytes      BLOB,                                                 -- NULL: erased
  erased_act INTEGER REFERENCES act(id),
  CHECK ((bytes IS NULL) = (erased_act IS NOT NULL))
) STRICT;
CREATE TABLE folder_file (                                         -- folder: hash of an instance, or of the folder of a roster
  folder TEXT NOT NULL, name TEXT NOT NULL, digest TEXT NOT NULL REFERENCES blob(digest),
  PRIMARY KEY (folder, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE decision (
  seq      INTEGER PRIMARY KEY,
  act      INTEGER NOT NULL REFERENCES act(id),
  at       INTEGER NOT NULL,
  actor    TEXT NOT NULL,
  kind     TEXT NOT NULL CHECK (kind IN ('plan','publish','override','correction','warning','state','erase','import','seal','config','restore')),
  inputs   TEXT NOT NULL CHECK (length(inputs) = 64),
  policy   TEXT NOT NULL,
  rules    TEXT NOT NULL,
  program  TEXT NOT NULL,
  result   TEXT NOT NULL CHECK (length(result) = 64),
  payload  TEXT NOT NULL CHECK (length(payload) = 64),             -- SHA-256 of salt and payload
  previous TEXT NOT NULL CHECK (length(previous) = 64),
  hash     TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;
CREATE TABLE decision_payload (                                    -- erasable; the chain stands without it
  seq INTEGER PRIMARY KEY REFERENCES decision(seq), salt BLOB NOT NULL CHECK (length(salt) = 16), bytes BLOB NOT NULL
) STRICT;
CREATE TABLE document (                                            -- the versions of policy.yaml and rules.yaml; the last of a kind holds
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('policy','rules')), digest TEXT NOT NULL REFERENCES blob(digest),
  decision INTEGER REFERENCES decision(seq), act INTEGER NOT NULL REFERENCES act(id)
) STRICT;
CREATE TABLE plan (
  decision      INTEGER PRIMARY KEY REFERENCES decision(seq),
  instance      TEXT NOT NULL,
  roster_id     TEXT NOT NULL,
  warm_plan     INTEGER REFERENCES plan(decision),                 -- whose roster and prices it began from
  step_limit    INTEGER,
  time_limit_ms INTEGER,
  gap_ppm       INTEGER NOT NULL,
  seed          TEXT NOT NULL,
  full          INTEGER NOT NULL CHECK (full IN (0,1)),
  stop_reason   TEXT NOT NULL CHECK (stop_reason IN ('gap','timeLimit','stepLimit','interrupted','optimal','calm')),
  replayable    INTEGER NOT NULL CHECK (replayable IN (0,1)),
  CHECK (replayable = 0 OR (step_limit IS NOT NULL AND stop_reason IN ('stepLimit','gap','optimal','calm')))
) STRICT;
CREATE TABLE unit (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  name TEXT NOT NULL DEFAULT '',
  latitude INTEGER NOT NULL,
  longitude INTEGER NOT NULL,
  telephone TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id)
) STRICT;
CREATE TABLE home (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  pc4 TEXT NOT NULL DEFAULT '',
  latitude INTEGER NOT NULL,
  longitude INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id)
) STRICT;
CREATE TABLE client (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  restricted INTEGER NOT NULL CHECK (restricted IN (0,1)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id)
) STRICT;
CREATE TABLE client_version (
  client TEXT NOT NULL REFERENCES client(id),
  valid_from TEXT NOT NULL DEFAULT '' CHECK (valid_from = '' OR date(valid_from,'+0 days') IS valid_from),
  home TEXT REFERENCES home(id),
  travel_modes TEXT,
  travel_limit INTEGER CHECK (travel_limit BETWEEN 1 AND 180),
  organisation TEXT,
  language TEXT,
  needs_plain_text INTEGER NOT NULL DEFAULT 0 CHECK (needs_plain_text IN (0,1)),
  day_activities TEXT NOT NULL DEFAULT '',
  least INTEGER CHECK (least BETWEEN 1 AND 5),
  most INTEGER CHECK (most BETWEEN 1 AND 5),
  wish INTEGER CHECK (wish BETWEEN 1 AND 5),
  work_wish TEXT NOT NULL DEFAULT '',
  compositions TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  CHECK (coalesce(least,1) <= coalesce(wish,most,5) AND coalesce(wish,least,1) <= coalesce(most,5)),
  PRIMARY KEY (client, valid_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE client_name (
  client TEXT PRIMARY KEY REFERENCES client(id),
  display_name TEXT NOT NULL,
  alias TEXT,
  phone TEXT,
  emergency_contact TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id)
) STRICT;
CREATE TABLE supervisor (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  name TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL REFERENCES unit(id),
  sex TEXT CHECK (sex IN ('female','male')),
  working_days TEXT NOT NULL DEFAULT '',
  most_clients INTEGER NOT NULL CHECK (most_clients BETWEEN 0 AND 1000),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id)
) STRICT;
CREATE TABLE place (id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('project','pick_up'))) STRICT, WITHOUT ROWID;
CREATE TABLE project (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  jurisdiction TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('group','external','induction','education')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id)
) STRICT;
CREATE TABLE project_version (
  project TEXT NOT NULL REFERENCES project(id),
  valid_from TEXT NOT NULL DEFAULT '' CHECK (valid_from = '' OR date(valid_from,'+0 days') IS valid_from),
  unit TEXT NOT NULL REFERENCES unit(id),
  name TEXT NOT NULL DEFAULT '',
  organisation TEXT NOT NULL,
  partner TEXT NOT NULL DEFAULT '',
  reason_for_working_together TEXT NOT NULL DEFAULT '',
  pc4 TEXT NOT NULL DEFAULT '',
  latitude INTEGER NOT NULL,
  longitude INTEGER NOT NULL,
  address TEXT NOT NULL DEFAULT '',
  work_kinds TEXT NOT NULL DEFAULT '',
  demands TEXT NOT NULL DEFAULT '',
  excludes TEXT NOT NULL DEFAULT '',
  accepts_juveniles INTEGER NOT NULL CHECK (accepts_juveniles IN (0,1)),
  present_person TEXT NOT NULL DEFAULT '',
  alone_minutes INTEGER NOT NULL CHECK (alone_minutes BETWEEN 0 AND 1440),
  next_visit_due TEXT CHECK (next_visit_due IS NULL OR date(next_visit_due,'+0 days') IS next_visit_due),
  site_checklist TEXT NOT NULL DEFAULT '',
  overbooking_agreed_on TEXT CHECK (overbooking_agreed_on IS NULL OR date(overbooking_agreed_on,'+0 days') IS overbooking_agreed_on),
  overbooking_reference TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  PRIMARY KEY (project, valid_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE pick_up (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  project TEXT NOT NULL REFERENCES project(id),
  name TEXT NOT NULL DEFAULT '',
  latitude INTEGER NOT NULL,
  longitude INTEGER NOT NULL,
  time INTEGER CHECK (time BETWEEN 0 AND 1440),
  seats INTEGER NOT NULL CHECK (seats BETWEEN 0 AND 1000),
  address TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  UNIQUE (id, project)
) STRICT;
CREATE TABLE series (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  project TEXT NOT NULL REFERENCES project(id),
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  from_minute INTEGER NOT NULL,
  to_minute INTEGER NOT NULL,
  rhythm TEXT NOT NULL CHECK (rhythm IN ('every','oddWeek','evenWeek','everyTwoWeeks')),
  composition TEXT NOT NULL CHECK (composition IN ('open','femaleOnly','juvenilesOnly')),
  supervised INTEGER NOT NULL CHECK (supervised IN (0,1)),
  pick_up TEXT,
  first_day TEXT NOT NULL DEFAULT '' CHECK (first_day = '' OR date(first_day,'+0 days') IS first_day),
  last_day TEXT CHECK (last_day IS NULL OR date(last_day,'+0 days') IS last_day),
  predecessor TEXT REFERENCES series(id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  CHECK (0 <= from_minute AND from_minute < to_minute AND to_minute <= 1440),
  UNIQUE (id, project),
  FOREIGN KEY (pick_up, project) REFERENCES pick_up(id, project)
) STRICT;
CREATE TABLE series_version (
  series TEXT NOT NULL REFERENCES series(id),
  valid_from TEXT NOT NULL DEFAULT '' CHECK (valid_from = '' OR date(valid_from,'+0 days') IS valid_from),
  seats INTEGER NOT NULL CHECK (seats BETWEEN 0 AND 1000),
  bookable INTEGER CHECK (bookable BETWEEN 0 AND 1000),
  break_minutes INTEGER NOT NULL CHECK (break_minutes BETWEEN 0 AND 1440),
  least_attendance INTEGER NOT NULL DEFAULT 0 CHECK (least_attendance BETWEEN 0 AND 1000),
  most_starts INTEGER CHECK (most_starts BETWEEN 0 AND 1000),
  supervisor TEXT REFERENCES supervisor(id),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  PRIMARY KEY (series, valid_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE availability (
  client TEXT NOT NULL REFERENCES client(id),
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  part TEXT NOT NULL CHECK (part IN ('morning','afternoon','evening')),
  rhythm TEXT NOT NULL CHECK (rhythm IN ('every','oddWeek','evenWeek')),
  first_day TEXT NOT NULL DEFAULT '' CHECK (first_day = '' OR date(first_day,'+0 days') IS first_day),
  last_day TEXT CHECK (last_day IS NULL OR (date(last_day,'+0 days') IS last_day AND last_day >= first_day)),
  agreed_on TEXT CHECK (agreed_on IS NULL OR date(agreed_on,'+0 days') IS agreed_on),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  PRIMARY KEY (client, weekday, part, rhythm, first_day)
) STRICT, WITHOUT ROWID;
CREATE TABLE availability_exception (
  client TEXT NOT NULL REFERENCES client(id),
  first_day TEXT NOT NULL CHECK (date(first_day,'+0 days') IS first_day),
  last_day TEXT NOT NULL CHECK (date(last_day,'+0 days') IS last_day AND last_day >= first_day),
  part TEXT NOT NULL DEFAULT '' CHECK (part IN ('','morning','afternoon','evening')),
  sense TEXT NOT NULL CHECK (sense IN ('unavailable','extra')),
  reason TEXT NOT NULL CHECK (reason IN ('holiday','medical','work','school','care','court','other')),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  PRIMARY KEY (client, first_day, last_day, part, sense)
) STRICT, WITHOUT ROWID;
CREATE TABLE limitation (
  client TEXT NOT NULL REFERENCES client(id),
  tag TEXT NOT NULL CHECK (tag <> ''),
  first_day TEXT NOT NULL DEFAULT '' CHECK (first_day = '' OR date(first_day,'+0 days') IS first_day),
  last_day TEXT CHECK (last_day IS NULL OR (date(last_day,'+0 days') IS last_day AND last_day >= first_day)),
  source_day TEXT CHECK (source_day IS NULL OR date(source_day,'+0 days') IS source_day),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  PRIMARY KEY (client, tag, first_day)
) STRICT, WITHOUT ROWID;
CREATE TABLE weekend_ground (
  client TEXT NOT NULL REFERENCES client(id),
  ground TEXT NOT NULL CHECK (ground IN ('work','school','care','other')),
  recorded_on TEXT NOT NULL DEFAULT '' CHECK (recorded_on = '' OR date(recorded_on,'+0 days') IS recorded_on),
  sentence TEXT NOT NULL DEFAULT '',
  recorded_by TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  PRIMARY KEY (client, ground, recorded_on)
) STRICT, WITHOUT ROWID;
CREATE TABLE stopped_period (
  client TEXT NOT NULL REFERENCES client(id),
  cause TEXT NOT NULL CHECK (cause <> ''),
  first_day TEXT NOT NULL CHECK (date(first_day,'+0 days') IS first_day),
  last_day TEXT CHECK (last_day IS NULL OR (date(last_day,'+0 days') IS last_day AND last_day >= first_day)),
  source TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  PRIMARY KEY (client, cause, first_day)
) STRICT, WITHOUT ROWID;
CREATE TABLE excluded_place (
  client TEXT NOT NULL REFERENCES client(id),
  place TEXT NOT NULL REFERENCES place(id),
  first_day TEXT NOT NULL DEFAULT '' CHECK (first_day = '' OR date(first_day,'+0 days') IS first_day),
  last_day TEXT CHECK (last_day IS NULL OR (date(last_day,'+0 days') IS last_day AND last_day >= first_day)),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  PRIMARY KEY (client, place, first_day)
) STRICT, WITHOUT ROWID;
CREATE TABLE incompatibility (
  id INTEGER PRIMARY KEY,
  client TEXT NOT NULL REFERENCES client(id),
  other_client TEXT REFERENCES client(id),
  supervisor TEXT REFERENCES supervisor(id),
  supervisor_sex TEXT CHECK (supervisor_sex IN ('female','male')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  until TEXT CHECK (until IS NULL OR date(until,'+0 days') IS until),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  CHECK ((other_client IS NOT NULL) + (supervisor IS NOT NULL) + (supervisor_sex IS NOT NULL) = 1)
) STRICT;
CREATE TABLE approval (
  project TEXT NOT NULL REFERENCES project(id),
  first_day TEXT NOT NULL CHECK (date(first_day,'+0 days') IS first_day),
  state TEXT NOT NULL CHECK (state IN ('proposed','approved','refused','lapsing')),
  last_day TEXT CHECK (last_day IS NULL OR (date(last_day,'+0 days') IS last_day AND last_day >= first_day)),
  decision_reference TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  PRIMARY KEY (project, first_day, state)
) STRICT, WITHOUT ROWID;
CREATE TABLE contact (
  project TEXT NOT NULL REFERENCES project(id),
  name TEXT NOT NULL DEFAULT '',
  first_day TEXT NOT NULL DEFAULT '' CHECK (first_day = '' OR date(first_day,'+0 days') IS first_day),
  last_day TEXT CHECK (last_day IS NULL OR (date(last_day,'+0 days') IS last_day AND last_day >= first_day)),
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  channel TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  PRIMARY KEY (project, name, first_day)
) STRICT, WITHOUT ROWID;
CREATE TABLE session_change (
  series TEXT NOT NULL REFERENCES series(id),
  day TEXT NOT NULL CHECK (date(day,'+0 days') IS day),
  status TEXT NOT NULL CHECK (status IN ('cancelled','held','changed')),
  cause TEXT NOT NULL DEFAULT '',
  from_minute INTEGER CHECK (from_minute BETWEEN 0 AND 1440),
  to_minute INTEGER CHECK (to_minute BETWEEN 0 AND 1440),
  break_minutes INTEGER CHECK (break_minutes BETWEEN 0 AND 1440),
  seats INTEGER CHECK (seats BETWEEN 0 AND 1000),
  bookable INTEGER CHECK (bookable BETWEEN 0 AND 1000),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  PRIMARY KEY (series, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE closure (
  id INTEGER PRIMARY KEY,
  project TEXT NOT NULL REFERENCES project(id),
  series TEXT,
  first_day TEXT NOT NULL CHECK (date(first_day,'+0 days') IS first_day),
  last_day TEXT NOT NULL CHECK (date(last_day,'+0 days') IS last_day AND last_day >= first_day),
  reason TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  FOREIGN KEY (series, project) REFERENCES series(id, project)
) STRICT;
CREATE TABLE holiday (
  day TEXT NOT NULL CHECK (date(day,'+0 days') IS day),
  jurisdiction TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  PRIMARY KEY (day, jurisdiction)
) STRICT, WITHOUT ROWID;
CREATE TABLE agreement (
  series TEXT NOT NULL REFERENCES series(id),
  organisation TEXT NOT NULL CHECK (organisation <> ''),
  at_least INTEGER CHECK (at_least BETWEEN 0 AND 1000),
  at_most INTEGER CHECK (at_most BETWEEN 0 AND 1000),
  release_days INTEGER CHECK (release_days BETWEEN 0 AND 366),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  CHECK ((at_least IS NULL) <> (at_most IS NULL) OR (at_least IS NOT NULL AND at_least <= at_most)),
  PRIMARY KEY (series, organisation)
) STRICT, WITHOUT ROWID;
CREATE TABLE running_series (
  series TEXT PRIMARY KEY REFERENCES series(id),
  since TEXT CHECK (since IS NULL OR date(since,'+0 days') IS since),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id)
) STRICT;
CREATE TABLE attendance_rate (
  kind TEXT NOT NULL CHECK (kind IN ('group','external','induction','education')),
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  first_day TEXT NOT NULL CHECK (date(first_day,'+0 days') IS first_day),
  last_day TEXT NOT NULL CHECK (date(last_day,'+0 days') IS last_day AND last_day >= first_day),
  attended INTEGER NOT NULL CHECK (attended >= 0),
  expected INTEGER NOT NULL CHECK (expected >= attended),
  upper_limit_ppm INTEGER NOT NULL CHECK (upper_limit_ppm BETWEEN 0 AND 1000000),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  PRIMARY KEY (kind, weekday, first_day)
) STRICT, WITHOUT ROWID;
CREATE TABLE travel (
  home TEXT NOT NULL REFERENCES home(id),
  place TEXT NOT NULL REFERENCES place(id),
  mode TEXT NOT NULL CHECK (mode IN ('walk','bicycle','eBike','car','publicTransport')),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  reckoner TEXT NOT NULL DEFAULT '',
  reckoned_on TEXT CHECK (reckoned_on IS NULL OR date(reckoned_on,'+0 days') IS reckoned_on),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  PRIMARY KEY (home, place, mode)
) STRICT, WITHOUT ROWID;
CREATE TABLE orders (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  client TEXT NOT NULL REFERENCES client(id),
  unit TEXT REFERENCES unit(id),
  case_reference TEXT NOT NULL DEFAULT '',
  their_version TEXT NOT NULL DEFAULT '',
  jurisdiction TEXT NOT NULL,
  legal_frame TEXT NOT NULL CHECK (legal_frame IN ('judgment','strafbeschikking','juvenile','administrative','voluntary','unpaidWork')),
  received TEXT NOT NULL CHECK (date(received,'+0 days') IS received),
  final TEXT CHECK (final IS NULL OR date(final,'+0 days') IS final),
  invited TEXT CHECK (invited IS NULL OR date(invited,'+0 days') IS invited),
  intake TEXT CHECK (intake IS NULL OR date(intake,'+0 days') IS intake),
  weighed TEXT CHECK (weighed IS NULL OR date(weighed,'+0 days') IS weighed),
  first_worked TEXT CHECK (first_worked IS NULL OR date(first_worked,'+0 days') IS first_worked),
  ended TEXT CHECK (ended IS NULL OR date(ended,'+0 days') IS ended),
  case_term_end TEXT CHECK (case_term_end IS NULL OR date(case_term_end,'+0 days') IS case_term_end),
  agreed_term_end TEXT CHECK (agreed_term_end IS NULL OR date(agreed_term_end,'+0 days') IS agreed_term_end),
  earliest TEXT CHECK (earliest IS NULL OR date(earliest,'+0 days') IS earliest),
  short_notice_consent TEXT CHECK (short_notice_consent IS NULL OR date(short_notice_consent,'+0 days') IS short_notice_consent),
  medical_ordered TEXT CHECK (medical_ordered IS NULL OR date(medical_ordered,'+0 days') IS medical_ordered),
  medical_result TEXT CHECK (medical_result IS NULL OR date(medical_result,'+0 days') IS medical_result),
  impossible TEXT CHECK (impossible IS NULL OR date(impossible,'+0 days') IS impossible),
  detention_days INTEGER CHECK (detention_days >= 0),
  travel_credit_allowed INTEGER NOT NULL DEFAULT 0 CHECK (travel_credit_allowed IN (0,1)),
  ete_minutes INTEGER NOT NULL DEFAULT 0 CHECK (ete_minutes >= 0),
  most_warnings INTEGER NOT NULL CHECK (most_warnings >= 0),       -- WARN-01, WARN-07: looked up in the rules when the order came
  state TEXT NOT NULL CHECK (state IN ('received','intake','ready','placed','working','suspended','completed','returned','withdrawn')),
  return_reason TEXT,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id),
  UNIQUE (id, client)
) STRICT;
CREATE TABLE order_state (                                         -- each state that an order came into, with the act that led it there
  id INTEGER PRIMARY KEY, order_id TEXT NOT NULL REFERENCES orders(id), state TEXT NOT NULL, act INTEGER NOT NULL REFERENCES act(id)
) STRICT;
CREATE TABLE order_received (                                      -- the mapped fields of every content that a case system sent
  order_id TEXT NOT NULL REFERENCES orders(id), digest TEXT NOT NULL CHECK (length(digest) = 64), act INTEGER NOT NULL REFERENCES act(id),
  their_version TEXT NOT NULL, fields TEXT NOT NULL CHECK (fields LIKE '{%}'), PRIMARY KEY (order_id, digest, act)
) STRICT, WITHOUT ROWID;
CREATE TABLE ledger_kind (kind TEXT NOT NULL, from_account TEXT NOT NULL, to_account TEXT NOT NULL, PRIMARY KEY (kind, from_account, to_account)) STRICT, WITHOUT ROWID;
CREATE TABLE ledger (
  id           INTEGER PRIMARY KEY,
  order_id     TEXT NOT NULL REFERENCES orders(id),
  kind         TEXT NOT NULL, from_account TEXT NOT NULL, to_account TEXT NOT NULL,
  minutes      INTEGER NOT NULL CHECK (minutes > 0),
  withheld     INTEGER NOT NULL DEFAULT 0 CHECK (withheld >= 0),   -- penalty, a memo of the credit
  day          TEXT NOT NULL CHECK (date(day,'+0 days') IS day),
  attendance   INTEGER REFERENCES attendance(id),
  reverses     INTEGER UNIQUE REFERENCES ledger(id),
  act          INTEGER NOT NULL REFERENCES act(id),
  FOREIGN KEY (kind, from_account, to_account) REFERENCES ledger_kind(kind, from_account, to_account),
  CHECK ((kind = 'reversal') = (reverses IS NOT NULL)),
  CHECK (kind <> 'credit' OR attendance IS NOT NULL)
) STRICT;
CREATE TABLE order_balance (
  order_id TEXT PRIMARY KEY REFERENCES orders(id),
  imposed INTEGER NOT NULL DEFAULT 0, deducted INTEGER NOT NULL DEFAULT 0, credited INTEGER NOT NULL DEFAULT 0,
  corrected INTEGER NOT NULL DEFAULT 0, remaining INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT hours_04 CHECK (remaining >= 0), CHECK (deducted >= 0), CHECK (credited >= 0), CHECK (imposed <= 0),
  CONSTRAINT balanced CHECK (imposed + deducted + credited + corrected + remaining = 0)
) STRICT;
CREATE TABLE placement (
  id TEXT PRIMARY KEY CHECK (id <> ''), order_id TEXT NOT NULL, client TEXT NOT NULL, project TEXT NOT NULL REFERENCES project(id),
  first_day TEXT NOT NULL CHECK (date(first_day,'+0 days') IS first_day),
  state TEXT NOT NULL CHECK (state IN ('proposed','agreed','pinned','signed','ended')),   -- pinned: held, though nobody has signed
  decision_day TEXT CHECK (decision_day IS NULL OR date(decision_day,'+0 days') IS decision_day),
  signed_day TEXT CHECK (signed_day IS NULL OR date(signed_day,'+0 days') IS signed_day),
  unlocked_on TEXT CHECK (unlocked_on IS NULL OR date(unlocked_on,'+0 days') IS unlocked_on),
  unlock_reason TEXT NOT NULL DEFAULT '', predecessor TEXT, change_reason TEXT NOT NULL DEFAULT '', reasons TEXT NOT NULL DEFAULT '',
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1), act INTEGER NOT NULL REFERENCES act(id),
  FOREIGN KEY (order_id, client) REFERENCES orders(id, client), UNIQUE (id, order_id), UNIQUE (id, project),
  CHECK (signed_day IS NOT NULL OR state <> 'signed'), CHECK (signed_day IS NULL OR state <> 'pinned')
) STRICT;
CREATE TABLE placement_series (
  placement TEXT NOT NULL, series TEXT NOT NULL, project TEXT NOT NULL,
  PRIMARY KEY (placement, series), FOREIGN KEY (placement, project) REFERENCES placement(id, project), FOREIGN KEY (series, project) REFERENCES series(id, project)
) STRICT, WITHOUT ROWID;
CREATE TABLE introduction_day (
  placement TEXT PRIMARY KEY REFERENCES placement(id),
  day TEXT NOT NULL CHECK (date(day,'+0 days') IS day),
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  act INTEGER NOT NULL REFERENCES act(id)
) STRICT;
CREATE TABLE publication (
  id INTEGER PRIMARY KEY, decision INTEGER NOT NULL UNIQUE REFERENCES decision(seq), plan INTEGER REFERENCES plan(decision),   -- NULL: a correction
  previous INTEGER UNIQUE REFERENCES publication(id), as_of TEXT NOT NULL CHECK (date(as_of,'+0 days') IS as_of),
  first_day TEXT NOT NULL CHECK (date(first_day,'+0 days') IS first_day), last_day TEXT NOT NULL CHECK (date(last_day,'+0 days') IS last_day AND last_day >= first_day),
  record TEXT NOT NULL,                                            -- the folder whose files say what was published, in folder_file
  papers TEXT NOT NULL CHECK (papers IN ('due','written'))         -- the folder on disk is a projection and can be written again
) STRICT;
CREATE TABLE assignment (                                          -- what was published, or came unplanned; drafts are in the folders of plans
  id INTEGER PRIMARY KEY,
  order_id TEXT NOT NULL, client TEXT NOT NULL, placement TEXT, unplanned_reason TEXT,
  series TEXT NOT NULL REFERENCES series(id), day TEXT NOT NULL CHECK (date(day,'+0 days') IS day),
  from_minute INTEGER NOT NULL, to_minute INTEGER NOT NULL, credit INTEGER NOT NULL,
  published_in INTEGER REFERENCES publication(id), act INTEGER NOT NULL REFERENCES act(id),
  stands INTEGER DEFAULT 1 CHECK (stands = 1),                     -- NULL: taken back
  ended_as TEXT CHECK (ended_as IN ('cancelledByUs','cancelledByClient','moved','correction')), ended_act INTEGER REFERENCES act(id),
  FOREIGN KEY (order_id, client) REFERENCES orders(id, client),
  FOREIGN KEY (placement, order_id) REFERENCES placement(id, order_id),
  CHECK ((placement IS NULL) <> (unplanned_reason IS NULL)),       -- without a placement there is a reason
  CHECK ((stands IS NULL) = (ended_act IS NOT NULL)), CHECK ((ended_as IS NULL) = (ended_act IS NULL)),
  CHECK (0 <= from_minute AND from_minute < to_minute AND to_minute <= 1440 AND credit BETWEEN 0 AND to_minute - from_minute),
  UNIQUE (id, order_id, client, day), UNIQUE (client, day, series, stands)
) STRICT;
CREATE TABLE outcome (code TEXT PRIMARY KEY, attended INTEGER NOT NULL, failure INTEGER NOT NULL, lost TEXT, UNIQUE (code, attended), UNIQUE (code, failure)) STRICT, WITHOUT ROWID;
CREATE TABLE attendance (                                          -- accepted records only
  id INTEGER PRIMARY KEY, assignment INTEGER NOT NULL, order_id TEXT NOT NULL, client TEXT NOT NULL, day TEXT NOT NULL,
  outcome TEXT NOT NULL, attended INTEGER NOT NULL, from_minute INTEGER, to_minute INTEGER, break_minutes INTEGER, penalty INTEGER NOT NULL DEFAULT 0,
  credit INTEGER NOT NULL DEFAULT 0, sensitive INTEGER NOT NULL DEFAULT 0 CHECK (sensitive IN (0,1)), source TEXT NOT NULL CHECK (source IN ('planner','supervisor','partner','import')),
  act INTEGER NOT NULL REFERENCES act(id), stands INTEGER DEFAULT 1 CHECK (stands = 1), reversed_act INTEGER REFERENCES act(id),
  FOREIGN KEY (assignment, order_id, client, day) REFERENCES assignment(id, order_id, client, day), FOREIGN KEY (outcome, attended) REFERENCES outcome(code, attended),
  CHECK ((stands IS NULL) = (reversed_act IS NOT NULL)),
  CHECK ((attended = 1) = (from_minute IS NOT NULL)), CHECK ((from_minute IS NULL) = (to_minute IS NULL)), CHECK ((from_minute IS NULL) = (break_minutes IS NULL)),
  CHECK (attended = 1 OR (penalty = 0 AND credit = 0)),
  CHECK (attended = 0 OR (0 <= from_minute AND from_minute < to_minute AND to_minute <= 1440 AND break_minutes >= 0 AND penalty >= 0
         AND break_minutes + penalty <= to_minute - from_minute AND credit BETWEEN 0 AND to_minute - from_minute - break_minutes - penalty)),
  UNIQUE (assignment, stands)
) STRICT;
CREATE TABLE attendance_note (attendance INTEGER PRIMARY KEY REFERENCES attendance(id), note TEXT NOT NULL CHECK (length(note) < 4000)) STRICT;
CREATE TABLE attendance_proposal (                                 -- hours that a partner sent; somebody accepts or refuses them
  id INTEGER PRIMARY KEY, assignment INTEGER REFERENCES assignment(id), row_key TEXT NOT NULL, sheet TEXT NOT NULL CHECK (length(sheet) = 64),
  from_minute INTEGER, to_minute INTEGER, minutes INTEGER CHECK (minutes >= 0), reading TEXT NOT NULL, answer TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting','accepted','refused')), attendance INTEGER REFERENCES attendance(id),
  decided_act INTEGER REFERENCES act(id), act INTEGER NOT NULL REFERENCES act(id),
  CHECK ((state = 'waiting') = (decided_act IS NULL)), CHECK (state = 'accepted' OR attendance IS NULL), UNIQUE (sheet, row_key)
) STRICT;
CREATE TABLE warning (
  id INTEGER PRIMARY KEY, order_id TEXT NOT NULL REFERENCES orders(id), number INTEGER NOT NULL CHECK (number >= 1), day TEXT NOT NULL CHECK (date(day,'+0 days') IS day),
  cause INTEGER NOT NULL REFERENCES attendance(id), act INTEGER NOT NULL REFERENCES act(id),
  withdrawn_act INTEGER REFERENCES act(id), withdrawn_reason TEXT, CHECK ((withdrawn_act IS NULL) = (withdrawn_reason IS NULL))
) STRICT;
CREATE TABLE notice (                                              -- somebody must be told something, once for each change
  id INTEGER PRIMARY KEY, recipient_kind TEXT NOT NULL CHECK (recipient_kind IN ('client','project')), recipient TEXT NOT NULL,
  content TEXT NOT NULL CHECK (length(content) = 64), first_day TEXT NOT NULL, last_day TEXT NOT NULL, by_day TEXT NOT NULL, act INTEGER NOT NULL REFERENCES act(id),
  supersedes INTEGER UNIQUE REFERENCES notice(id), UNIQUE (recipient_kind, recipient, content, act)
) STRICT;
CREATE TABLE notice_attempt (                                      -- the last one counts; none, or anything but told: not yet
  id INTEGER PRIMARY KEY, notice INTEGER NOT NULL REFERENCES notice(id), result TEXT NOT NULL CHECK (result IN ('told','voicemail','notReached','untold')),
  how TEXT NOT NULL CHECK (how IN ('phone','inPerson','paper','mail')), act INTEGER NOT NULL REFERENCES act(id)
) STRICT;
CREATE TABLE upload (key TEXT PRIMARY KEY, kind TEXT NOT NULL, content TEXT NOT NULL CHECK (length(content) = 64), rows INTEGER NOT NULL, act INTEGER NOT NULL REFERENCES act(id)) STRICT;
CREATE TABLE upload_row (
  upload TEXT NOT NULL REFERENCES upload(key), row INTEGER NOT NULL, result TEXT NOT NULL CHECK (result IN ('OK','NOT_FOUND','CONFLICT','INVALID','DUPLICATE')),
  answer TEXT NOT NULL, attendance INTEGER REFERENCES attendance(id), PRIMARY KEY (upload, row)
) STRICT, WITHOUT ROWID;
CREATE TABLE external_reference (
  system TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('client','order')), foreign_id TEXT NOT NULL, local_id TEXT NOT NULL, url TEXT,
  PRIMARY KEY (system, kind, foreign_id), UNIQUE (system, kind, local_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE foreign_case (                                        -- what a case system has and nobody here may or can read
  system TEXT NOT NULL, foreign_id TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('unknown','restricted','invalid')), found_at INTEGER NOT NULL,
  cause TEXT NOT NULL DEFAULT '', decided_act INTEGER REFERENCES act(id), PRIMARY KEY (system, foreign_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY, system TEXT NOT NULL, order_id TEXT NOT NULL REFERENCES orders(id), number INTEGER NOT NULL,      -- of its order, without a hole
  kind TEXT NOT NULL, key TEXT NOT NULL UNIQUE, body TEXT NOT NULL CHECK (body LIKE '{%}'), act INTEGER NOT NULL REFERENCES act(id),
  stamp INTEGER,                                                   -- chosen once, committed before the first attempt
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting','sending','done','dead','dropped','superseded')),
  attempts INTEGER NOT NULL DEFAULT 0, not_before INTEGER NOT NULL DEFAULT 0, last_result TEXT, reason TEXT,
  CHECK (state <> 'sending' OR stamp IS NOT NULL), CHECK (state <> 'dropped' OR reason IS NOT NULL), UNIQUE (system, order_id, number)
) STRICT;
CREATE TABLE sync_seen (system TEXT NOT NULL, order_id TEXT NOT NULL REFERENCES orders(id), field TEXT NOT NULL, value TEXT, seen_at INTEGER NOT NULL, PRIMARY KEY (system, order_id, field)) STRICT, WITHOUT ROWID;
CREATE TABLE sync_conflict (
  id INTEGER PRIMARY KEY, system TEXT NOT NULL, order_id TEXT NOT NULL REFERENCES orders(id), field TEXT NOT NULL, base TEXT, ours TEXT, theirs TEXT, found_at INTEGER NOT NULL,
  resolved TEXT CHECK (resolved IN ('ours','theirs')), act INTEGER REFERENCES act(id), CHECK ((resolved IS NULL) = (act IS NULL))
) STRICT;
CREATE TABLE notification (id INTEGER PRIMARY KEY, system TEXT NOT NULL, url TEXT NOT NULL, received_at INTEGER NOT NULL) STRICT;
CREATE TABLE sweep (system TEXT PRIMARY KEY, after TEXT, started_at INTEGER, done_at INTEGER) STRICT;
CREATE TABLE consultation (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, client TEXT NOT NULL, output TEXT NOT NULL, why TEXT) STRICT;
INSERT INTO act VALUES (1,1796000001000000,'p1','cli','store init',NULL);
INSERT INTO act VALUES (2,2000000000000001,'p1','cli','test',NULL);
INSERT INTO act VALUES (3,2000000000000002,'p1','cli','publish',NULL);
INSERT INTO act VALUES (4,2000000000000003,'p1','cli','plan',NULL);
INSERT INTO act_text VALUES (2,'a reason');
INSERT INTO actor VALUES ('p1','person','somebody',NULL,'2026-11-30',NULL);
INSERT INTO agreement VALUES ('s1','RN',1,NULL,NULL,1,2);
INSERT INTO approval VALUES ('p1','2026-01-01','approved',NULL,'',1,2);
INSERT INTO assignment VALUES (1,'o0a','c0','pl-o0a',NULL,'s1','2026-11-30',540,990,0,1,2,1,NULL,NULL);
INSERT INTO assignment VALUES (2,'o1a','c1','pl-o1a',NULL,'s1','2026-11-30',540,990,0,1,2,1,NULL,NULL);
INSERT INTO attendance VALUES (1,1,'o0a','c0','2026-11-30','WORKED',1,540,990,30,0,420,0,'planner',2,1,NULL);
INSERT INTO attendance VALUES (2,2,'o1a','c1','2026-11-30','ABSENT_LATE',0,NULL,NULL,NULL,0,0,0,'planner',2,1,NULL);
INSERT INTO attendance_note VALUES (1,'a note');
INSERT INTO attendance_proposal VALUES (1,2,'k','2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',NULL,NULL,420,'proposed','','waiting',NULL,NULL,2);
INSERT INTO attendance_rate VALUES ('group',1,'2026-01-01','2026-06-30',80,100,860000,1,2);
INSERT INTO availability VALUES ('c0',1,'morning','every','',NULL,NULL,1,2);
INSERT INTO availability_exception VALUES ('c0','2026-12-28','2027-01-03','','unavailable','holiday',1,2);
INSERT INTO blob VALUES ('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',0,1,X'00',NULL);
INSERT INTO client VALUES ('c0',0,1,2);
INSERT INTO client VALUES ('c1',0,1,2);
INSERT INTO client_name VALUES ('c0','Made Up',NULL,NULL,NULL,1,2);
INSERT INTO client_version VALUES ('c0','','h1','walk;car',90,'RN','nl',0,'',1,3,2,'','',1,2);
INSERT INTO closure VALUES (1,'p1','s4','2026-12-24','2027-01-03','',1,2);
INSERT INTO consultation VALUES (1,1,'p1','c0','show',NULL);
INSERT INTO contact VALUES ('p1','Made Up','',NULL,'000','','',1,2);
INSERT INTO decision VALUES (1,1,1796000001000000,'p1','config','e4e551813eb59ae715a1251db41ae949ab646ed1b856910a3c3de4cf1e1ef638','','','test','ea0890697a77af0a2e054cccec587c8a42feb5cf38e778c6c6e2a96bfb945c0b','6adef2aa099a5a0ed26b220a849e7371aaf9fd1ba17fbe2510d0cf9ff46ab70f','0000000000000000000000000000000000000000000000000000000000000000','98abdb0f256147c4c835c2ed448f323cf78aea979c8b3f121c525f820b120b97');
INSERT INTO decision VALUES (2,3,2000000000000002,'p1','publish','2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881','p','r','0.2','2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881','2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881','98abdb0f256147c4c835c2ed448f323cf78aea979c8b3f121c525f820b120b97','b938bef827599bfd71934a0dc8a13632f6e5ab497c048bc883d81eb5f5a07a79');
INSERT INTO decision VALUES (3,4,2000000000000003,'p1','plan','2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881','p','r','0.2','2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881','2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881','b938bef827599bfd71934a0dc8a13632f6e5ab497c048bc883d81eb5f5a07a79','5410f21b770d4fa89cedefb68f0b99f03969e6f1ba92e2a15fe036458d3b2ece');
INSERT INTO decision_payload VALUES (1,X'D18FB62A60227634005F763306A01ABC',X'');
INSERT INTO document VALUES (1,'rules','6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',1,2);
INSERT INTO excluded_place VALUES ('c0','k1','',NULL,1,2);
INSERT INTO external_reference VALUES ('z','order','f1','o0a',NULL);
INSERT INTO folder_file VALUES ('70ce871f8a3d3fb449bc3c3ace6547cef02dfc74ffe48d912532a724bfdbe5b9','published.csv','6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
INSERT INTO foreign_case VALUES ('z','f2','restricted',1,'',NULL);
INSERT INTO holiday VALUES ('2026-12-25','NL','Eerste kerstdag',1,2);
INSERT INTO home VALUES ('h1','1234',0,0,1,2);
INSERT INTO incompatibility VALUES (1,'c0','c1',NULL,NULL,'conflict',NULL,1,2);
INSERT INTO introduction_day VALUES ('pl-o0a','2026-11-27',1,2);
INSERT INTO ledger VALUES (1,'o0a','ordered','imposed','remaining',3600,0,'2026-11-30',NULL,NULL,2);
INSERT INTO ledger VALUES (2,'o0b','ordered','imposed','remaining',3600,0,'2026-11-30',NULL,NULL,2);
INSERT INTO ledger VALUES (3,'o1a','ordered','imposed','remaining',3600,0,'2026-11-30',NULL,NULL,2);
INSERT INTO ledger VALUES (4,'o1b','ordered','imposed','remaining',3600,0,'2026-11-30',NULL,NULL,2);
INSERT INTO ledger VALUES (5,'o0a','credit','remaining','credited',420,0,'2026-11-30',1,NULL,2);
INSERT INTO ledger_kind VALUES ('correction','corrected','remaining');
INSERT INTO ledger_kind VALUES ('correction','remaining','corrected');
INSERT INTO ledger_kind VALUES ('courseCredit','remaining','credited');
INSERT INTO ledger_kind VALUES ('credit','remaining','credited');
INSERT INTO ledger_kind VALUES ('deductionLess','deducted','remaining');
INSERT INTO ledger_kind VALUES ('opening','remaining','credited');
INSERT INTO ledger_kind VALUES ('ordered','imposed','remaining');
INSERT INTO ledger_kind VALUES ('orderedLess','remaining','imposed');
INSERT INTO ledger_kind VALUES ('preTrialDeduction','remaining','deducted');
INSERT INTO ledger_kind VALUES ('reversal','corrected','remaining');
INSERT INTO ledger_kind VALUES ('reversal','credited','remaining');
INSERT INTO ledger_kind VALUES ('reversal','deducted','remaining');
INSERT INTO ledger_kind VALUES ('reversal','imposed','remaining');
INSERT INTO ledger_kind VALUES ('reversal','remaining','corrected');
INSERT INTO ledger_kind VALUES ('reversal','remaining','deducted');
INSERT INTO ledger_kind VALUES ('reversal','remaining','imposed');
INSERT INTO ledger_kind VALUES ('travelCredit','remaining','credited');
INSERT INTO limitation VALUES ('c0','noLifting','',NULL,NULL,1,2);
INSERT INTO notice VALUES (1,'client','c0','2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881','2026-11-30','2026-12-06','2026-11-27',2,NULL);
INSERT INTO notice_attempt VALUES (1,1,'told','phone',2);
INSERT INTO notification VALUES (1,'z','https://example.invalid/1',1);
INSERT INTO order_balance VALUES ('o0a',-3600,0,420,0,3180);
INSERT INTO order_balance VALUES ('o0b',-3600,0,0,0,3600);
INSERT INTO order_balance VALUES ('o1a',-3600,0,0,0,3600);
INSERT INTO order_balance VALUES ('o1b',-3600,0,0,0,3600);
INSERT INTO order_received VALUES ('o0a','2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',2,'1','{}');
INSERT INTO order_state VALUES (1,'o0a','ready',2);
INSERT INTO order_state VALUES (2,'o0b','ready',2);
INSERT INTO order_state VALUES (3,'o1a','ready',2);
INSERT INTO order_state VALUES (4,'o1b','ready',2);
INSERT INTO orders VALUES ('o0a','c0',NULL,'','','NL','judgment','2026-01-05',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,1,'ready',NULL,1,2);
INSERT INTO orders VALUES ('o0b','c0',NULL,'','','NL','judgment','2026-01-05',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,1,'ready',NULL,1,2);
INSERT INTO orders VALUES ('o1a','c1',NULL,'','','NL','judgment','2026-01-05',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,1,'ready',NULL,1,2);
INSERT INTO orders VALUES ('o1b','c1',NULL,'','','NL','judgment','2026-01-05',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,1,'ready',NULL,1,2);
INSERT INTO outbox VALUES (1,'z','o0a',1,'status','k1','{}',2,NULL,'waiting',0,0,NULL,NULL);
INSERT INTO outcome VALUES ('ABSENT_CARE',0,0,'excused');
INSERT INTO outcome VALUES ('ABSENT_COURT',0,0,'excused');
INSERT INTO outcome VALUES ('ABSENT_DETAINED',0,0,'excused');
INSERT INTO outcome VALUES ('ABSENT_LATE',0,1,'noShow');
INSERT INTO outcome VALUES ('ABSENT_MEDICAL',0,0,'excused');
INSERT INTO outcome VALUES ('ABSENT_REFUSED_INSTRUCTION',0,1,'noShow');
INSERT INTO outcome VALUES ('ABSENT_UNACCEPTABLE',0,1,'noShow');
INSERT INTO outcome VALUES ('ABSENT_WARRANT',0,0,'excused');
INSERT INTO outcome VALUES ('ABSENT_WORK',0,0,'excused');
INSERT INTO outcome VALUES ('EXCUSED_BY_JUDGEMENT',0,0,'excused');
INSERT INTO outcome VALUES ('ORDER_SUSPENDED',0,0,'excused');
INSERT INTO outcome VALUES ('RESCHEDULED_BY_CLIENT',0,0,'moved');
INSERT INTO outcome VALUES ('RESCHEDULED_BY_US',0,0,'moved');
INSERT INTO outcome VALUES ('SENT_HOME_CONDUCT',1,1,'conduct');
INSERT INTO outcome VALUES ('SENT_HOME_SERVICE',1,0,'sentHome');
INSERT INTO outcome VALUES ('STOOD_DOWN',0,0,'stoodDown');
INSERT INTO outcome VALUES ('WORKED',1,0,NULL);
INSERT INTO outcome VALUES ('WORKED_CONCURRENT',1,0,NULL);
INSERT INTO outcome VALUES ('WORKED_POORLY',1,1,NULL);
INSERT INTO outcome VALUES ('WORKED_POORLY_ACCEPTED',1,0,NULL);
INSERT INTO pick_up VALUES ('k1','p1','',0,0,500,8,'',1,2);
INSERT INTO place VALUES ('k1','pick_up');
INSERT INTO place VALUES ('p1','project');
INSERT INTO place VALUES ('p2','project');
INSERT INTO placement VALUES ('pl-o0a','o0a','c0','p1','2026-11-30','agreed',NULL,NULL,NULL,'',NULL,'','',1,2);
INSERT INTO placement VALUES ('pl-o0b','o0b','c0','p1','2026-11-30','agreed',NULL,NULL,NULL,'',NULL,'','',1,2);
INSERT INTO placement VALUES ('pl-o1a','o1a','c1','p1','2026-11-30','agreed',NULL,NULL,NULL,'',NULL,'','',1,2);
INSERT INTO placement VALUES ('pl-o1b','o1b','c1','p1','2026-11-30','agreed',NULL,NULL,NULL,'',NULL,'','',1,2);
INSERT INTO placement_series VALUES ('pl-o0a','s1','p1');
INSERT INTO plan VALUES (3,'2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881','2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',NULL,40,NULL,500,'1',0,'calm',1);
INSERT INTO project VALUES ('p1','NL','external',1,2);
INSERT INTO project VALUES ('p2','NL','external',1,2);
INSERT INTO project_version VALUES ('p1','','u1','P','RN','','','',0,0,'','','','',1,'',30,NULL,'',NULL,'',1,2);
INSERT INTO publication VALUES (1,2,NULL,NULL,'2026-11-23','2026-11-30','2026-12-06','70ce871f8a3d3fb449bc3c3ace6547cef02dfc74ffe48d912532a724bfdbe5b9','due');
INSERT INTO running_series VALUES ('s1','2026-10-05',1,2);
INSERT INTO series VALUES ('s1','p1',1,540,990,'every','open',0,NULL,'',NULL,NULL,1,2);
INSERT INTO series VALUES ('s2','p2',1,600,720,'every','open',0,NULL,'',NULL,NULL,1,2);
INSERT INTO series VALUES ('s3','p2',1,990,1080,'every','open',0,NULL,'',NULL,NULL,1,2);
INSERT INTO series VALUES ('s4','p1',2,540,990,'every','open',0,NULL,'',NULL,NULL,1,2);
INSERT INTO series_version VALUES ('s1','',3,4,30,0,NULL,'v1',1,2);
INSERT INTO session_change VALUES ('s1','2026-12-21','cancelled','closed',NULL,NULL,NULL,NULL,NULL,1,2);
INSERT INTO stopped_period VALUES ('c1','detention','2026-07-01',NULL,'',1,2);
INSERT INTO store VALUES (1,'9654d782f614cfec9decfa52b0ea156b',X'99934C16608EC7FF532A1885D1204A2BCB8037F72FC60FFCEBCE1B2998E03260','NL','nl','Europe/Amsterdam',1,1796000001000000);
INSERT INTO supervisor VALUES ('v1','V','u1','female','monday;friday',8,1,2);
INSERT INTO sweep VALUES ('z','f1',1,NULL);
INSERT INTO sync_conflict VALUES (1,'z','o0a','state','a','b','c',1,NULL,NULL);
INSERT INTO sync_seen VALUES ('z','o0a','state','ready',1);
INSERT INTO travel VALUES ('h1','p1','walk',12,'formula','2026-11-30',1,2);
INSERT INTO unit VALUES ('u1','U',0,0,'','',1,2);
INSERT INTO upload VALUES ('u','attendance','2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',1,2);
INSERT INTO upload_row VALUES ('u',1,'OK','{}',1);
INSERT INTO warning VALUES (1,'o1a',1,'2026-12-01',2,2,NULL,NULL);
INSERT INTO weekend_ground VALUES ('c0','work','','Works on weekdays.','',1,2);
CREATE TRIGGER store_keeps BEFORE UPDATE ON store
  WHEN NEW.one IS NOT OLD.one OR NEW.store_id IS NOT OLD.store_id OR NEW.id_salt IS NOT OLD.id_salt OR NEW.synthetic IS NOT OLD.synthetic OR NEW.created_at IS NOT OLD.created_at
BEGIN SELECT RAISE(ABORT,'D5200 store: what it is never changes'); END;
CREATE TRIGGER store_stays BEFORE DELETE ON store BEGIN SELECT RAISE(ABORT,'D5200 store: what it is never changes'); END;
CREATE TRIGGER actor_keeps BEFORE UPDATE ON actor WHEN NEW.id IS NOT OLD.id OR NEW.kind IS NOT OLD.kind
BEGIN SELECT RAISE(ABORT,'D5202 actor: ids are kept'); END;
CREATE TRIGGER actor_stays BEFORE DELETE ON actor BEGIN SELECT RAISE(ABORT,'D5202 actor: ids are kept'); END;
CREATE TRIGGER act_goes_on BEFORE INSERT ON act BEGIN
  SELECT RAISE(ABORT,'D5301 act: not the next number') WHERE NEW.id IS NOT (SELECT coalesce(max(id),0)+1 FROM act);
  SELECT RAISE(ABORT,'D5302 act: not later than the last one') WHERE NEW.at <= (SELECT at FROM act ORDER BY id DESC LIMIT 1);
END;
CREATE TRIGGER act_stays_u BEFORE UPDATE ON act BEGIN SELECT RAISE(ABORT,'D5300 act: append only'); END;
CREATE TRIGGER act_stays_d BEFORE DELETE ON act BEGIN SELECT RAISE(ABORT,'D5300 act: append only'); END;
CREATE TRIGGER blob_once BEFORE INSERT ON blob BEGIN
  SELECT RAISE(ABORT,'D5211 blob: content is fixed') WHERE EXISTS (SELECT 1 FROM blob WHERE digest = NEW.digest AND bytes IS NOT NULL);
END;
CREATE TRIGGER blob_fixed BEFORE UPDATE ON blob WHEN NEW.digest IS NOT OLD.digest OR NEW.size IS NOT OLD.size
    OR (OLD.bytes IS NOT NULL AND NEW.bytes IS NOT NULL AND (NEW.bytes IS NOT OLD.bytes OR NEW.form IS NOT OLD.form))
BEGIN SELECT RAISE(ABORT,'D5211 blob: content is fixed'); END;
CREATE INDEX folder_file_digest ON folder_file(digest);
CREATE INDEX decision_act ON decision(act);
CREATE INDEX decision_seal ON decision(seq) WHERE kind = 'seal';
CREATE TRIGGER decision_links BEFORE INSERT ON decision BEGIN
  SELECT RAISE(ABORT,'D5311 decision: not the next number') WHERE NEW.seq IS NOT (SELECT coalesce(max(seq),0)+1 FROM decision);
  SELECT RAISE(ABORT,'D5312 decision: does not follow the last one')
    WHERE NEW.previous IS NOT coalesce((SELECT hash FROM decision ORDER BY seq DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000');
  SELECT RAISE(ABORT,'D5313 decision: other moment or actor than its act') WHERE NOT EXISTS (SELECT 1 FROM act WHERE id = NEW.act AND at = NEW.at AND actor = NEW.actor);
END;
CREATE TRIGGER decision_stays_u BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT,'D5310 decision: append only'); END;
CREATE TRIGGER decision_stays_d BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT,'D5310 decision: append only'); END;
CREATE INDEX document_last ON document(kind, id);
CREATE TRIGGER document_stays_u BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT,'D5212 document: append only'); END;
CREATE TRIGGER document_stays_d BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT,'D5212 document: append only'); END;
CREATE INDEX client_version_home ON client_version(home);
CREATE TRIGGER place_stays_u BEFORE UPDATE ON place BEGIN SELECT RAISE(ABORT,'D5202 place: ids are kept'); END;
CREATE TRIGGER place_stays_d BEFORE DELETE ON place BEGIN SELECT RAISE(ABORT,'D5202 place: ids are kept'); END;
CREATE TRIGGER project_place AFTER INSERT ON project BEGIN INSERT INTO place(id, kind) VALUES (NEW.id, 'project'); END;
CREATE TRIGGER pick_up_place AFTER INSERT ON pick_up BEGIN INSERT INTO place(id, kind) VALUES (NEW.id, 'pick_up'); END;
CREATE INDEX series_project ON series(project);
CREATE TRIGGER availability_once_i BEFORE INSERT ON availability WHEN EXISTS (
  SELECT 1 FROM availability a WHERE a.client = NEW.client AND a.weekday = NEW.weekday AND a.part = NEW.part AND a.rhythm = NEW.rhythm
     AND a.first_day <= coalesce(NEW.last_day,'9999-12-31') AND coalesce(a.last_day,'9999-12-31') >= NEW.first_day)
BEGIN SELECT RAISE(ABORT,'D5221 availability: two rows hold on one day'); END;
CREATE TRIGGER availability_once_u BEFORE UPDATE ON availability WHEN EXISTS (
  SELECT 1 FROM availability a WHERE a.client = NEW.client AND a.weekday = NEW.weekday AND a.part = NEW.part AND a.rhythm = NEW.rhythm AND a.first_day IS NOT OLD.first_day
     AND a.first_day <= coalesce(NEW.last_day,'9999-12-31') AND coalesce(a.last_day,'9999-12-31') >= NEW.first_day)
BEGIN SELECT RAISE(ABORT,'D5221 availability: two rows hold on one day'); END;
CREATE UNIQUE INDEX incompatibility_once ON incompatibility(client, coalesce(other_client,''), coalesce(supervisor,''), coalesce(supervisor_sex,''), reason);
CREATE INDEX incompatibility_other ON incompatibility(other_client);
CREATE UNIQUE INDEX closure_once ON closure(project, coalesce(series,''), first_day, last_day);
CREATE INDEX travel_place ON travel(place);
CREATE INDEX orders_client ON orders(client);
CREATE INDEX orders_state ON orders(state);
CREATE INDEX orders_unit ON orders(unit);
CREATE TRIGGER orders_stay BEFORE DELETE ON orders BEGIN SELECT RAISE(ABORT,'D5202 orders: ids are kept'); END;
CREATE INDEX order_state_order ON order_state(order_id);
CREATE TRIGGER order_state_begins AFTER INSERT ON orders BEGIN INSERT INTO order_state(order_id, state, act) VALUES (NEW.id, NEW.state, NEW.act); END;
CREATE TRIGGER order_state_goes_on AFTER UPDATE OF state ON orders WHEN NEW.state IS NOT OLD.state
BEGIN INSERT INTO order_state(order_id, state, act) VALUES (NEW.id, NEW.state, NEW.act); END;
CREATE TRIGGER order_state_once BEFORE INSERT ON order_state BEGIN
  SELECT RAISE(ABORT,'D5213 order_state: append only') WHERE EXISTS (SELECT 1 FROM order_state WHERE id = NEW.id);
END;
CREATE TRIGGER order_state_stays_u BEFORE UPDATE ON order_state BEGIN SELECT RAISE(ABORT,'D5213 order_state: append only'); END;
CREATE TRIGGER order_state_stays_d BEFORE DELETE ON order_state BEGIN SELECT RAISE(ABORT,'D5213 order_state: append only'); END;
CREATE UNIQUE INDEX ledger_one_credit ON ledger(attendance, order_id) WHERE kind = 'credit';
CREATE INDEX ledger_order ON ledger(order_id);
CREATE TRIGGER order_opens AFTER INSERT ON orders BEGIN INSERT INTO order_balance(order_id) VALUES (NEW.id); END;
CREATE TRIGGER ledger_in BEFORE INSERT ON ledger BEGIN
  SELECT RAISE(ABORT,'D5400 ledger: append only') WHERE EXISTS (SELECT 1 FROM ledger WHERE id = NEW.id);
  -- Said here too, not by the CHECK alone: an outer INSERT OR IGNORE would skip the inner UPDATE and keep the row.
  SELECT RAISE(ABORT,'D5401 ledger: more than what remains (HOURS-04)')
    WHERE NEW.from_account = 'remaining' AND NEW.minutes > (SELECT remaining FROM order_balance WHERE order_id = NEW.order_id);
  SELECT RAISE(ABORT,'D5402 ledger: a reversal undoes one entry exactly')
    WHERE NEW.reverses IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger o WHERE o.id = NEW.reverses AND o.order_id = NEW.order_id
      AND o.kind <> 'reversal' AND o.minutes = NEW.minutes AND o.from_account = NEW.to_account AND o.to_account = NEW.from_account);
  SELECT RAISE(ABORT,'D5403 ledger: reversed already') WHERE EXISTS (SELECT 1 FROM ledger WHERE reverses = NEW.reverses);
  SELECT RAISE(ABORT,'D5404 ledger: the credit is not that of a standing record')
    WHERE NEW.kind = 'credit' AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.id = NEW.attendance AND a.order_id = NEW.order_id
      AND a.stands = 1 AND a.credit = NEW.minutes AND a.penalty = NEW.withheld);
END;
CREATE TRIGGER ledger_counts AFTER INSERT ON ledger BEGIN
  UPDATE order_balance SET
    imposed   = imposed   + NEW.minutes * ((NEW.to_account = 'imposed')   - (NEW.from_account = 'imposed')),
    deducted  = deducted  + NEW.minutes * ((NEW.to_account = 'deducted')  - (NEW.from_account = 'deducted')),
    credited  = credited  + NEW.minutes * ((NEW.to_account = 'credited')  - (NEW.from_account = 'credited')),
    corrected = corrected + NEW.minutes * ((NEW.to_account = 'corrected') - (NEW.from_account = 'corrected')),
    remaining = remaining + NEW.minutes * ((NEW.to_account = 'remaining') - (NEW.from_account = 'remaining'))
  WHERE order_id = NEW.order_id;
END;
CREATE TRIGGER ledger_stays_u BEFORE UPDATE ON ledger BEGIN SELECT RAISE(ABORT,'D5400 ledger: append only'); END;
CREATE TRIGGER ledger_stays_d BEFORE DELETE ON ledger BEGIN SELECT RAISE(ABORT,'D5400 ledger: append only'); END;
CREATE UNIQUE INDEX placement_kept_once ON placement(order_id) WHERE state IN ('agreed','pinned','signed');
CREATE INDEX placement_order ON placement(order_id);
CREATE INDEX placement_project ON placement(project);
CREATE INDEX placement_act ON placement(act);
CREATE INDEX publication_plan ON publication(plan);
CREATE INDEX publication_last ON publication(last_day);
CREATE TRIGGER publication_goes_on BEFORE INSERT ON publication BEGIN
  SELECT RAISE(ABORT,'D5500 publication: append only') WHERE EXISTS (SELECT 1 FROM publication WHERE id = NEW.id);
  SELECT RAISE(ABORT,'D5501 publication: does not follow the last one') WHERE NEW.previous IS NOT (SELECT max(id) FROM publication);
  SELECT RAISE(ABORT,'D5502 publication: earlier than the last one') WHERE NEW.as_of < (SELECT as_of FROM publication WHERE id = NEW.previous);
END;
CREATE TRIGGER publication_fixed BEFORE UPDATE ON publication WHEN NEW.id IS NOT OLD.id OR NEW.decision IS NOT OLD.decision OR NEW.plan IS NOT OLD.plan OR NEW.previous IS NOT OLD.previous
    OR NEW.as_of IS NOT OLD.as_of OR NEW.first_day IS NOT OLD.first_day OR NEW.last_day IS NOT OLD.last_day OR NEW.record IS NOT OLD.record
BEGIN SELECT RAISE(ABORT,'D5500 publication: append only'); END;
CREATE TRIGGER publication_stays BEFORE DELETE ON publication BEGIN SELECT RAISE(ABORT,'D5500 publication: append only'); END;
CREATE INDEX assignment_client_day ON assignment(client, day) WHERE stands = 1;
CREATE INDEX assignment_session ON assignment(series, day) WHERE stands = 1;
CREATE INDEX assignment_day ON assignment(day) WHERE stands = 1;
CREATE INDEX assignment_order ON assignment(order_id);
CREATE INDEX assignment_placement ON assignment(placement);
CREATE INDEX assignment_published ON assignment(published_in);
CREATE INDEX assignment_ended ON assignment(ended_act) WHERE ended_act IS NOT NULL;
CREATE TRIGGER assignment_once BEFORE INSERT ON assignment BEGIN
  SELECT RAISE(ABORT,'D5511 assignment: append only') WHERE EXISTS (SELECT 1 FROM assignment WHERE id = NEW.id);
  SELECT RAISE(ABORT,'D5512 assignment: this client is somewhere else at that time')
    WHERE NEW.stands = 1 AND EXISTS (SELECT 1 FROM assignment a WHERE a.client = NEW.client AND a.day = NEW.day AND a.stands = 1
      AND a.from_minute < NEW.to_minute AND NEW.from_minute < a.to_minute);
END;
CREATE TRIGGER assignment_ends BEFORE UPDATE ON assignment
  WHEN OLD.stands IS NULL OR NEW.stands IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.order_id IS NOT OLD.order_id OR NEW.client IS NOT OLD.client OR NEW.placement IS NOT OLD.placement
    OR NEW.unplanned_reason IS NOT OLD.unplanned_reason OR NEW.series IS NOT OLD.series OR NEW.day IS NOT OLD.day OR NEW.from_minute IS NOT OLD.from_minute
    OR NEW.to_minute IS NOT OLD.to_minute OR NEW.credit IS NOT OLD.credit OR NEW.published_in IS NOT OLD.published_in OR NEW.act IS NOT OLD.act
BEGIN SELECT RAISE(ABORT,'D5513 assignment: can only end, once'); END;
CREATE TRIGGER assignment_stays BEFORE DELETE ON assignment BEGIN SELECT RAISE(ABORT,'D5511 assignment: append only'); END;
CREATE INDEX attendance_client_day ON attendance(client, day) WHERE stands = 1;
CREATE INDEX attendance_order ON attendance(order_id);
CREATE INDEX attendance_day ON attendance(day) WHERE stands = 1;
CREATE INDEX attendance_reversed ON attendance(reversed_act) WHERE reversed_act IS NOT NULL;
CREATE TRIGGER attendance_once BEFORE INSERT ON attendance BEGIN
  SELECT RAISE(ABORT,'D5521 attendance: append only') WHERE EXISTS (SELECT 1 FROM attendance WHERE id = NEW.id);
  SELECT RAISE(ABORT,'D5522 attendance: another attended record overlaps')
    WHERE NEW.attended = 1 AND EXISTS (SELECT 1 FROM attendance a WHERE a.client = NEW.client AND a.day = NEW.day AND a.stands = 1 AND a.attended = 1
      AND a.from_minute < NEW.to_minute AND NEW.from_minute < a.to_minute);
  SELECT RAISE(ABORT,'D5525 attendance: its assignment does not stand') WHERE NOT EXISTS (SELECT 1 FROM assignment WHERE id = NEW.assignment AND stands = 1);
END;
CREATE TRIGGER attendance_ends BEFORE UPDATE ON attendance
  WHEN OLD.stands IS NULL OR NEW.id IS NOT OLD.id OR NEW.assignment IS NOT OLD.assignment OR NEW.order_id IS NOT OLD.order_id OR NEW.client IS NOT OLD.client OR NEW.day IS NOT OLD.day
    OR NEW.outcome IS NOT OLD.outcome OR NEW.attended IS NOT OLD.attended OR NEW.from_minute IS NOT OLD.from_minute
    OR NEW.to_minute IS NOT OLD.to_minute OR NEW.break_minutes IS NOT OLD.break_minutes OR NEW.penalty IS NOT OLD.penalty OR NEW.credit IS NOT OLD.credit OR NEW.source IS NOT OLD.source OR NEW.act IS NOT OLD.act
    OR NEW.sensitive < OLD.sensitive OR (NEW.stands IS NOT NULL AND NEW.sensitive IS OLD.sensitive)
BEGIN SELECT RAISE(ABORT,'D5523 attendance: can only be reversed, once'); END;
CREATE TRIGGER attendance_uncredited BEFORE UPDATE OF stands ON attendance WHEN NEW.stands IS NULL AND EXISTS (
  SELECT 1 FROM ledger c WHERE c.attendance = OLD.id AND c.kind = 'credit' AND NOT EXISTS (SELECT 1 FROM ledger r WHERE r.reverses = c.id))
BEGIN SELECT RAISE(ABORT,'D5524 attendance: reverse its credit first'); END;
CREATE TRIGGER attendance_stays BEFORE DELETE ON attendance BEGIN SELECT RAISE(ABORT,'D5521 attendance: append only'); END;
CREATE TRIGGER assignment_recorded BEFORE UPDATE ON assignment WHEN EXISTS (SELECT 1 FROM attendance WHERE assignment = OLD.id AND stands = 1)
BEGIN SELECT RAISE(ABORT,'D5514 assignment: an outcome is recorded'); END;
CREATE INDEX attendance_proposal_waiting ON attendance_proposal(assignment) WHERE state = 'waiting';
CREATE UNIQUE INDEX warning_once ON warning(order_id, number) WHERE withdrawn_act IS NULL;
CREATE INDEX warning_order ON warning(order_id);
CREATE INDEX warning_ended ON warning(withdrawn_act) WHERE withdrawn_act IS NOT NULL;
CREATE TRIGGER warning_lawful BEFORE INSERT ON warning BEGIN
  SELECT RAISE(ABORT,'D5531 warning: append only') WHERE EXISTS (SELECT 1 FROM warning WHERE id = NEW.id);
  SELECT RAISE(ABORT,'D5532 warning: none left for this order (WARN-01)') WHERE NEW.number > (SELECT most_warnings FROM orders WHERE id = NEW.order_id)
    OR EXISTS (SELECT 1 FROM warning WHERE order_id = NEW.order_id AND number = NEW.number AND withdrawn_act IS NULL);
  SELECT RAISE(ABORT,'D5533 warning: not the next number') WHERE NEW.number > 1 AND NOT EXISTS (SELECT 1 FROM warning WHERE order_id = NEW.order_id AND number = NEW.number - 1 AND withdrawn_act IS NULL);
  SELECT RAISE(ABORT,'D5534 warning: its cause is no standing failure of this order')
    WHERE NOT EXISTS (SELECT 1 FROM attendance a JOIN outcome o ON o.code = a.outcome WHERE a.id = NEW.cause AND a.order_id = NEW.order_id AND a.stands = 1 AND o.failure = 1);
END;
CREATE TRIGGER warning_withdrawn BEFORE UPDATE ON warning WHEN OLD.withdrawn_act IS NOT NULL OR NEW.withdrawn_act IS NULL OR NEW.order_id IS NOT OLD.order_id OR NEW.number IS NOT OLD.number
    OR NEW.cause IS NOT OLD.cause OR NEW.id IS NOT OLD.id OR NEW.day IS NOT OLD.day OR NEW.act IS NOT OLD.act
BEGIN SELECT RAISE(ABORT,'D5535 warning: can only be withdrawn, once'); END;
CREATE TRIGGER warning_stays BEFORE DELETE ON warning BEGIN SELECT RAISE(ABORT,'D5531 warning: append only'); END;
CREATE INDEX notice_attempt_notice ON notice_attempt(notice);
CREATE INDEX outbox_next ON outbox(system, not_before, order_id, number) WHERE state IN ('waiting','sending');
CREATE TRIGGER outbox_in BEFORE INSERT ON outbox WHEN NEW.number IS NOT (SELECT coalesce(max(number),0)+1 FROM outbox WHERE system = NEW.system AND order_id = NEW.order_id)
BEGIN SELECT RAISE(ABORT,'D5601 outbox: not the next of its order'); END;
CREATE TRIGGER outbox_order BEFORE UPDATE OF state ON outbox WHEN NEW.state = 'sending' AND EXISTS (
  SELECT 1 FROM outbox o WHERE o.system = NEW.system AND o.order_id = NEW.order_id AND o.number < NEW.number AND o.state NOT IN ('done','dropped','superseded'))
BEGIN SELECT RAISE(ABORT,'D5602 outbox: an earlier one of this order waits'); END;
CREATE TRIGGER outbox_fixed BEFORE UPDATE ON outbox WHEN NEW.id IS NOT OLD.id OR NEW.system IS NOT OLD.system OR NEW.key IS NOT OLD.key OR NEW.kind IS NOT OLD.kind OR NEW.body IS NOT OLD.body OR NEW.order_id IS NOT OLD.order_id OR NEW.number IS NOT OLD.number
    OR NEW.act IS NOT OLD.act OR (OLD.stamp IS NOT NULL AND NEW.stamp IS NOT OLD.stamp) OR OLD.state IN ('done','dropped','superseded')
BEGIN SELECT RAISE(ABORT,'D5603 outbox: content, stamp and end are fixed'); END;
CREATE TRIGGER outbox_stays BEFORE DELETE ON outbox WHEN OLD.state NOT IN ('done','dropped','superseded') OR OLD.number = (SELECT max(number) FROM outbox WHERE system = OLD.system AND order_id = OLD.order_id)
BEGIN SELECT RAISE(ABORT,'D5604 outbox: still to be sent, or the last of its order'); END;
CREATE UNIQUE INDEX sync_conflict_open ON sync_conflict(system, order_id, field) WHERE resolved IS NULL;
CREATE UNIQUE INDEX notification_once ON notification(system, url);
CREATE INDEX consultation_client ON consultation(client, at);
CREATE INDEX consultation_at ON consultation(at);
CREATE TRIGGER unit_next BEFORE UPDATE ON unit WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 unit: another version'); END;
CREATE TRIGGER unit_keeps BEFORE UPDATE ON unit WHEN NEW.id IS NOT OLD.id
BEGIN SELECT RAISE(ABORT,'D5203 unit: this never changes'); END;
CREATE TRIGGER unit_stays BEFORE DELETE ON unit BEGIN SELECT RAISE(ABORT,'D5202 unit: ids are kept'); END;
CREATE TRIGGER home_next BEFORE UPDATE ON home WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 home: another version'); END;
CREATE TRIGGER home_keeps BEFORE UPDATE ON home WHEN NEW.id IS NOT OLD.id
BEGIN SELECT RAISE(ABORT,'D5203 home: this never changes'); END;
CREATE TRIGGER home_stays BEFORE DELETE ON home BEGIN SELECT RAISE(ABORT,'D5202 home: ids are kept'); END;
CREATE TRIGGER client_next BEFORE UPDATE ON client WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 client: another version'); END;
CREATE TRIGGER client_keeps BEFORE UPDATE ON client WHEN NEW.id IS NOT OLD.id
BEGIN SELECT RAISE(ABORT,'D5203 client: this never changes'); END;
CREATE TRIGGER client_stays BEFORE DELETE ON client BEGIN SELECT RAISE(ABORT,'D5202 client: ids are kept'); END;
CREATE TRIGGER client_version_next BEFORE UPDATE ON client_version WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 client_version: another version'); END;
CREATE TRIGGER client_version_keeps BEFORE UPDATE ON client_version WHEN NEW.client IS NOT OLD.client OR NEW.valid_from IS NOT OLD.valid_from
BEGIN SELECT RAISE(ABORT,'D5203 client_version: this never changes'); END;
CREATE TRIGGER client_name_next BEFORE UPDATE ON client_name WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 client_name: another version'); END;
CREATE TRIGGER client_name_keeps BEFORE UPDATE ON client_name WHEN NEW.client IS NOT OLD.client
BEGIN SELECT RAISE(ABORT,'D5203 client_name: this never changes'); END;
CREATE TRIGGER supervisor_next BEFORE UPDATE ON supervisor WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 supervisor: another version'); END;
CREATE TRIGGER supervisor_keeps BEFORE UPDATE ON supervisor WHEN NEW.id IS NOT OLD.id
BEGIN SELECT RAISE(ABORT,'D5203 supervisor: this never changes'); END;
CREATE TRIGGER supervisor_stays BEFORE DELETE ON supervisor BEGIN SELECT RAISE(ABORT,'D5202 supervisor: ids are kept'); END;
CREATE TRIGGER project_next BEFORE UPDATE ON project WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 project: another version'); END;
CREATE TRIGGER project_keeps BEFORE UPDATE ON project WHEN NEW.id IS NOT OLD.id OR NEW.jurisdiction IS NOT OLD.jurisdiction OR NEW.kind IS NOT OLD.kind
BEGIN SELECT RAISE(ABORT,'D5203 project: this never changes'); END;
CREATE TRIGGER project_stays BEFORE DELETE ON project BEGIN SELECT RAISE(ABORT,'D5202 project: ids are kept'); END;
CREATE TRIGGER project_version_next BEFORE UPDATE ON project_version WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 project_version: another version'); END;
CREATE TRIGGER project_version_keeps BEFORE UPDATE ON project_version WHEN NEW.project IS NOT OLD.project OR NEW.valid_from IS NOT OLD.valid_from
BEGIN SELECT RAISE(ABORT,'D5203 project_version: this never changes'); END;
CREATE TRIGGER pick_up_next BEFORE UPDATE ON pick_up WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 pick_up: another version'); END;
CREATE TRIGGER pick_up_keeps BEFORE UPDATE ON pick_up WHEN NEW.id IS NOT OLD.id OR NEW.project IS NOT OLD.project
BEGIN SELECT RAISE(ABORT,'D5203 pick_up: this never changes'); END;
CREATE TRIGGER pick_up_stays BEFORE DELETE ON pick_up BEGIN SELECT RAISE(ABORT,'D5202 pick_up: ids are kept'); END;
CREATE TRIGGER series_next BEFORE UPDATE ON series WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 series: another version'); END;
CREATE TRIGGER series_keeps BEFORE UPDATE ON series WHEN NEW.id IS NOT OLD.id OR NEW.project IS NOT OLD.project OR NEW.weekday IS NOT OLD.weekday OR NEW.from_minute IS NOT OLD.from_minute OR NEW.to_minute IS NOT OLD.to_minute OR NEW.rhythm IS NOT OLD.rhythm OR NEW.composition IS NOT OLD.composition OR NEW.supervised IS NOT OLD.supervised OR NEW.pick_up IS NOT OLD.pick_up OR NEW.first_day IS NOT OLD.first_day
BEGIN SELECT RAISE(ABORT,'D5203 series: this never changes'); END;
CREATE TRIGGER series_stays BEFORE DELETE ON series BEGIN SELECT RAISE(ABORT,'D5202 series: ids are kept'); END;
CREATE TRIGGER series_version_next BEFORE UPDATE ON series_version WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 series_version: another version'); END;
CREATE TRIGGER series_version_keeps BEFORE UPDATE ON series_version WHEN NEW.series IS NOT OLD.series OR NEW.valid_from IS NOT OLD.valid_from
BEGIN SELECT RAISE(ABORT,'D5203 series_version: this never changes'); END;
CREATE TRIGGER availability_next BEFORE UPDATE ON availability WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 availability: another version'); END;
CREATE TRIGGER availability_keeps BEFORE UPDATE ON availability WHEN NEW.client IS NOT OLD.client OR NEW.weekday IS NOT OLD.weekday OR NEW.part IS NOT OLD.part OR NEW.rhythm IS NOT OLD.rhythm OR NEW.first_day IS NOT OLD.first_day
BEGIN SELECT RAISE(ABORT,'D5203 availability: this never changes'); END;
CREATE TRIGGER availability_exception_next BEFORE UPDATE ON availability_exception WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 availability_exception: another version'); END;
CREATE TRIGGER availability_exception_keeps BEFORE UPDATE ON availability_exception WHEN NEW.client IS NOT OLD.client OR NEW.first_day IS NOT OLD.first_day OR NEW.last_day IS NOT OLD.last_day OR NEW.part IS NOT OLD.part OR NEW.sense IS NOT OLD.sense
BEGIN SELECT RAISE(ABORT,'D5203 availability_exception: this never changes'); END;
CREATE TRIGGER limitation_next BEFORE UPDATE ON limitation WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 limitation: another version'); END;
CREATE TRIGGER limitation_keeps BEFORE UPDATE ON limitation WHEN NEW.client IS NOT OLD.client OR NEW.tag IS NOT OLD.tag OR NEW.first_day IS NOT OLD.first_day
BEGIN SELECT RAISE(ABORT,'D5203 limitation: this never changes'); END;
CREATE TRIGGER weekend_ground_next BEFORE UPDATE ON weekend_ground WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 weekend_ground: another version'); END;
CREATE TRIGGER weekend_ground_keeps BEFORE UPDATE ON weekend_ground WHEN NEW.client IS NOT OLD.client OR NEW.ground IS NOT OLD.ground OR NEW.recorded_on IS NOT OLD.recorded_on
BEGIN SELECT RAISE(ABORT,'D5203 weekend_ground: this never changes'); END;
CREATE TRIGGER stopped_period_next BEFORE UPDATE ON stopped_period WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 stopped_period: another version'); END;
CREATE TRIGGER stopped_period_keeps BEFORE UPDATE ON stopped_period WHEN NEW.client IS NOT OLD.client OR NEW.cause IS NOT OLD.cause OR NEW.first_day IS NOT OLD.first_day
BEGIN SELECT RAISE(ABORT,'D5203 stopped_period: this never changes'); END;
CREATE TRIGGER excluded_place_next BEFORE UPDATE ON excluded_place WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 excluded_place: another version'); END;
CREATE TRIGGER excluded_place_keeps BEFORE UPDATE ON excluded_place WHEN NEW.client IS NOT OLD.client OR NEW.place IS NOT OLD.place OR NEW.first_day IS NOT OLD.first_day
BEGIN SELECT RAISE(ABORT,'D5203 excluded_place: this never changes'); END;
CREATE TRIGGER incompatibility_next BEFORE UPDATE ON incompatibility WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 incompatibility: another version'); END;
CREATE TRIGGER incompatibility_keeps BEFORE UPDATE ON incompatibility WHEN NEW.id IS NOT OLD.id
BEGIN SELECT RAISE(ABORT,'D5203 incompatibility: this never changes'); END;
CREATE TRIGGER approval_next BEFORE UPDATE ON approval WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 approval: another version'); END;
CREATE TRIGGER approval_keeps BEFORE UPDATE ON approval WHEN NEW.project IS NOT OLD.project OR NEW.first_day IS NOT OLD.first_day OR NEW.state IS NOT OLD.state
BEGIN SELECT RAISE(ABORT,'D5203 approval: this never changes'); END;
CREATE TRIGGER contact_next BEFORE UPDATE ON contact WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 contact: another version'); END;
CREATE TRIGGER contact_keeps BEFORE UPDATE ON contact WHEN NEW.project IS NOT OLD.project OR NEW.name IS NOT OLD.name OR NEW.first_day IS NOT OLD.first_day
BEGIN SELECT RAISE(ABORT,'D5203 contact: this never changes'); END;
CREATE TRIGGER session_change_next BEFORE UPDATE ON session_change WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 session_change: another version'); END;
CREATE TRIGGER session_change_keeps BEFORE UPDATE ON session_change WHEN NEW.series IS NOT OLD.series OR NEW.day IS NOT OLD.day
BEGIN SELECT RAISE(ABORT,'D5203 session_change: this never changes'); END;
CREATE TRIGGER closure_next BEFORE UPDATE ON closure WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 closure: another version'); END;
CREATE TRIGGER closure_keeps BEFORE UPDATE ON closure WHEN NEW.id IS NOT OLD.id
BEGIN SELECT RAISE(ABORT,'D5203 closure: this never changes'); END;
CREATE TRIGGER holiday_next BEFORE UPDATE ON holiday WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 holiday: another version'); END;
CREATE TRIGGER holiday_keeps BEFORE UPDATE ON holiday WHEN NEW.day IS NOT OLD.day OR NEW.jurisdiction IS NOT OLD.jurisdiction
BEGIN SELECT RAISE(ABORT,'D5203 holiday: this never changes'); END;
CREATE TRIGGER agreement_next BEFORE UPDATE ON agreement WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 agreement: another version'); END;
CREATE TRIGGER agreement_keeps BEFORE UPDATE ON agreement WHEN NEW.series IS NOT OLD.series OR NEW.organisation IS NOT OLD.organisation
BEGIN SELECT RAISE(ABORT,'D5203 agreement: this never changes'); END;
CREATE TRIGGER running_series_next BEFORE UPDATE ON running_series WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 running_series: another version'); END;
CREATE TRIGGER running_series_keeps BEFORE UPDATE ON running_series WHEN NEW.series IS NOT OLD.series
BEGIN SELECT RAISE(ABORT,'D5203 running_series: this never changes'); END;
CREATE TRIGGER attendance_rate_next BEFORE UPDATE ON attendance_rate WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 attendance_rate: another version'); END;
CREATE TRIGGER attendance_rate_keeps BEFORE UPDATE ON attendance_rate WHEN NEW.kind IS NOT OLD.kind OR NEW.weekday IS NOT OLD.weekday OR NEW.first_day IS NOT OLD.first_day
BEGIN SELECT RAISE(ABORT,'D5203 attendance_rate: this never changes'); END;
CREATE TRIGGER travel_next BEFORE UPDATE ON travel WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 travel: another version'); END;
CREATE TRIGGER travel_keeps BEFORE UPDATE ON travel WHEN NEW.home IS NOT OLD.home OR NEW.place IS NOT OLD.place OR NEW.mode IS NOT OLD.mode
BEGIN SELECT RAISE(ABORT,'D5203 travel: this never changes'); END;
CREATE TRIGGER introduction_day_next BEFORE UPDATE ON introduction_day WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 introduction_day: another version'); END;
CREATE TRIGGER introduction_day_keeps BEFORE UPDATE ON introduction_day WHEN NEW.placement IS NOT OLD.placement
BEGIN SELECT RAISE(ABORT,'D5203 introduction_day: this never changes'); END;
CREATE TRIGGER placement_next BEFORE UPDATE ON placement WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 placement: another version'); END;
CREATE TRIGGER placement_keeps BEFORE UPDATE ON placement WHEN NEW.id IS NOT OLD.id OR NEW.order_id IS NOT OLD.order_id OR NEW.client IS NOT OLD.client OR NEW.project IS NOT OLD.project
BEGIN SELECT RAISE(ABORT,'D5203 placement: this never changes'); END;
CREATE TRIGGER placement_stays BEFORE DELETE ON placement BEGIN SELECT RAISE(ABORT,'D5202 placement: ids are kept'); END;
CREATE TRIGGER orders_next BEFORE UPDATE ON orders WHEN NEW.version IS NOT OLD.version + 1
BEGIN SELECT RAISE(ABORT,'D5201 orders: another version'); END;
CREATE TRIGGER orders_keeps BEFORE UPDATE ON orders WHEN NEW.id IS NOT OLD.id OR NEW.client IS NOT OLD.client
BEGIN SELECT RAISE(ABORT,'D5203 orders: this never changes'); END;
COMMIT;
