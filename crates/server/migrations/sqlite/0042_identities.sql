-- Who signs in through which account of an identity provider.
CREATE TABLE identities (
    issuer  TEXT NOT NULL,
    subject TEXT NOT NULL,              -- the provider's own name for the person, which never changes
    account INTEGER NOT NULL REFERENCES accounts (id),
    created INTEGER NOT NULL,           -- ms since 1970
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX identities_of_accounts ON identities (account);

-- The token for which a session was traded: it ends with the token. NULL: something else began the session.
ALTER TABLE tokens ADD COLUMN traded_for INTEGER;
