/// What writes were answered under their idempotency keys; status 0 is not answered yet.
enum AnswersChange {
    static let sql = """
        CREATE TABLE answers (
            person TEXT NOT NULL REFERENCES accounts (person) ON DELETE CASCADE,
            key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 128),
            request BLOB NOT NULL CHECK (length(request) = 32),
            status INTEGER NOT NULL CHECK (status = 0 OR status BETWEEN 100 AND 599),
            body BLOB NOT NULL CHECK (length(body) <= 65536),
            expiresAt INTEGER NOT NULL,
            PRIMARY KEY (person, key)
        ) STRICT;
        """
}
