-- Who signs in through which account of an identity provider.
CREATE TABLE identities (
    issuer  TEXT NOT NULL,
    subject TEXT NOT NULL,              -- the provider's own name for the person, which never changes
    account INTEGER NOT NULL REFERENCES accounts (id),
    created INTEGER NOT NULL,           -- ms since 1970
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX identities_of_accounts ON identities (account);
