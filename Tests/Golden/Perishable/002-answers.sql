CREATE TABLE accounts (
    person TEXT NOT NULL PRIMARY KEY CHECK (length(person) BETWEEN 1 AND 64),
    passwordHash BLOB NOT NULL CHECK (length(passwordHash) = 32),
    salt BLOB NOT NULL CHECK (length(salt) BETWEEN 16 AND 64),
    rounds INTEGER NOT NULL CHECK (rounds > 1),
    blockSize INTEGER NOT NULL CHECK (blockSize > 0),
    parallelism INTEGER NOT NULL CHECK (parallelism > 0),
    sealedSecret BLOB NOT NULL CHECK (length(sealedSecret) BETWEEN 1 AND 256),
    failures INTEGER NOT NULL CHECK (failures >= 0),
    lockedUntil INTEGER,
    openedAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE answers (
    person TEXT NOT NULL REFERENCES accounts (person) ON DELETE CASCADE,
    key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 128),
    request BLOB NOT NULL CHECK (length(request) = 32),
    status INTEGER NOT NULL CHECK (status = 0 OR status BETWEEN 100 AND 599),
    body BLOB NOT NULL CHECK (length(body) <= 65536),
    expiresAt INTEGER NOT NULL,
    PRIMARY KEY (person, key)
) STRICT;

CREATE TABLE links (
    token BLOB NOT NULL PRIMARY KEY CHECK (length(token) = 32),
    person TEXT NOT NULL CHECK (length(person) BETWEEN 1 AND 64),
    sealedSecret BLOB NOT NULL CHECK (length(sealedSecret) BETWEEN 1 AND 256),
    expiresAt INTEGER NOT NULL,
    isUsed INTEGER NOT NULL CHECK (isUsed IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
    number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    token BLOB NOT NULL UNIQUE CHECK (length(token) = 32),
    person TEXT NOT NULL REFERENCES accounts (person) ON DELETE CASCADE,
    createdAt INTEGER NOT NULL,
    lastSeenAt INTEGER NOT NULL CHECK (lastSeenAt >= createdAt),
    expiresAt INTEGER NOT NULL CHECK (expiresAt >= createdAt),
    agent TEXT NOT NULL CHECK (length(agent) <= 80),
    address TEXT NOT NULL CHECK (length(address) <= 64)
) STRICT;

CREATE INDEX sessionsByPerson ON sessions (person, lastSeenAt);

CREATE TABLE tokens (
    token BLOB NOT NULL PRIMARY KEY CHECK (length(token) = 32),
    person TEXT NOT NULL REFERENCES accounts (person) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 64),
    scopes TEXT NOT NULL CHECK (length(scopes) BETWEEN 1 AND 4096),
    createdAt INTEGER NOT NULL,
    expiresAt INTEGER NOT NULL CHECK (expiresAt > createdAt),
    lastUsedAt INTEGER,
    UNIQUE (person, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE usedCodes (
    person TEXT NOT NULL REFERENCES accounts (person) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    expiresAt INTEGER NOT NULL,
    PRIMARY KEY (person, step)
) STRICT, WITHOUT ROWID;
