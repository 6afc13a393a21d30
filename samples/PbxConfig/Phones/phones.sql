CREATE TABLE accounts (name TEXT PRIMARY KEY, number TEXT NOT NULL, display_name TEXT NOT NULL, password TEXT NOT NULL, mailbox TEXT, codecs TEXT);
CREATE TABLE queues (name TEXT PRIMARY KEY, number TEXT NOT NULL, strategy TEXT, ring_seconds INTEGER);
CREATE TABLE queue_members (queue TEXT NOT NULL REFERENCES queues (name), position INTEGER NOT NULL, account TEXT NOT NULL REFERENCES accounts (name), PRIMARY KEY (queue, position));

INSERT INTO accounts VALUES ('alice', '1001', 'Alice Liddell', 'white-rabbit', '1001@office', NULL);
INSERT INTO accounts VALUES ('bob', '1002', 'Bob Carroll', 'looking;glass', '1002@office', 'opus, alaw');
INSERT INTO accounts VALUES ('carol', '2001', 'Carol Dodgson', 'mad-hatter', NULL, NULL);
INSERT INTO queues VALUES ('sales', '800', 'rrmemory', NULL);
INSERT INTO queues VALUES ('support', '801', 'ringall', 15);
INSERT INTO queue_members VALUES ('sales', 1, 'carol');
INSERT INTO queue_members VALUES ('sales', 2, 'alice');
INSERT INTO queue_members VALUES ('support', 1, 'alice');
INSERT INTO queue_members VALUES ('support', 2, 'bob');
