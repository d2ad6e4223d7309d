//! Why a source has no data: temporary failures, errors that a viewer can correct, and errors that only the operator can
//! fix.

use crate::problem::{Kind, Problem};
use std::sync::Arc;

/// Longest message of a database that the operator sees, bytes.
const MAX_DATABASE_MESSAGE: usize = 1_000;

/// Why a source has no data. Only the operator sees the database's own message.
#[derive(Debug, Clone, thiserror::Error)]
pub(crate) enum SourceError {
    /// There is no such source, or it isn't for this author.
    #[error("There is no source named {0:?}.")]
    Unknown(String),
    /// It took too long.
    #[error("The data didn't arrive in time: the limit of the source's query is {0} ms.")]
    Slow(u64),
    /// Too many rows.
    #[error("The source returned more than {rows} rows, which is its limit.")]
    TooMany {
        /// The most.
        rows: usize,
    },
    /// Too many bytes.
    #[error("The source's rows have more than {bytes} bytes, which is the limit of a picture's data.")]
    TooLarge {
        /// The most.
        bytes: u64,
    },
    /// A column or a value that programs can't have.
    #[error("The source can't be read: {0}.")]
    Column(String),
    /// A value that no database takes.
    #[error("A parameter can't contain the character NUL (U+0000).")]
    Nul,
    /// The program doesn't declare what the query needs.
    #[error("The source {source} needs the parameter {name}; declare it in the program, for example: {name} = params.text({name:?}).", source = .0, name = .1)]
    Undeclared(String, String),
    /// The database is down or full: trying again may help.
    #[error("The data is unavailable at the moment.")]
    Away(Arc<sqlx::Error>),
    /// The database refuses the values of the parameters.
    #[error("The source's query fails for these values of its parameters.")]
    Values(Arc<sqlx::Error>),
    /// The database refuses the query or the user: trying again won't help.
    #[error("The source doesn't work; the operator has to fix it.")]
    Broken(Arc<sqlx::Error>),
}

impl SourceError {
    /// What the database's own failure means.
    pub(super) fn new(error: sqlx::Error, timeout_ms: u64, has_parameters: bool) -> Self {
        match Fault::classify(&error) {
            Fault::TimedOut => Self::Slow(timeout_ms),
            Fault::Transient => Self::Away(Arc::new(error)),
            Fault::Values if has_parameters => Self::Values(Arc::new(error)),
            Fault::Values | Fault::Permanent => Self::Broken(Arc::new(error)),
        }
    }

    /// A word for what is counted: one of [`REASONS`].
    pub(super) fn reason(&self) -> &'static str {
        match self {
            Self::Slow(_) => "slow",
            Self::Away(_) => "away",
            Self::Values(_) => "values",
            Self::TooMany { .. } | Self::TooLarge { .. } | Self::Column(_) => "rows",
            Self::Broken(_) | Self::Unknown(_) | Self::Nul | Self::Undeclared(..) => "broken",
        }
    }
}

/// Why queries fail, as they are counted.
pub(super) const REASONS: [&str; 5] = ["away", "slow", "values", "rows", "broken"];

/// What a database's failure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// It cancelled the query because of its timeout.
    TimedOut,
    /// Temporary: the database is down, full, or had a conflict.
    Transient,
    /// The query was given values that it can't take.
    Values,
    /// Permanent, until somebody changes something.
    Permanent,
}

impl Fault {
    fn classify(error: &sqlx::Error) -> Self {
        let error = match error {
            sqlx::Error::Database(error) => error,
            // The address is wrong, or the answer can't be understood.
            sqlx::Error::Configuration(_) | sqlx::Error::Encode(_) | sqlx::Error::Decode(_) => return Self::Permanent,
            _ => return Self::Transient,
        };
        if let Some(error) = error.try_downcast_ref::<sqlx::mysql::MySqlDatabaseError>() {
            return Self::of_mysql(error.number());
        }
        let code = error.code();
        let code = code.as_deref().unwrap_or_default();
        match error.try_downcast_ref::<sqlx::sqlite::SqliteError>() {
            Some(_) => Self::of_sqlite(code),
            None => Self::of_sqlstate(code),
        }
    }

    /// `PostgreSQL`'s (appendix A of its manual).
    fn of_sqlstate(code: &str) -> Self {
        match (code, code.get(..2).unwrap_or_default()) {
            // query_canceled
            ("57014", _) => Self::TimedOut,
            // Data exceptions: a text that is no number, a division by zero.
            (_, "22") => Self::Values,
            // Connections, rollbacks, resources, locks, an operator's intervention, the system.
            // A pool of connections before the database may say something without a code.
            (_, "08" | "40" | "53" | "55" | "57" | "58" | "") => Self::Transient,
            _ => Self::Permanent,
        }
    }

    /// The numbers of `MySQL`'s and `MariaDB`'s messages.
    fn of_mysql(number: u16) -> Self {
        match number {
            // ER_STATEMENT_TIMEOUT of MariaDB, ER_QUERY_TIMEOUT of MySQL, ER_QUERY_INTERRUPTED.
            1969 | 3024 | 1317 => Self::TimedOut,
            // Connections, memory, disks, locks, deadlocks, shutdowns, a server that only reads.
            1021
            | 1037..=1041
            | 1053
            | 1077..=1081
            | 1114
            | 1135
            | 1158..=1161
            | 1203..=1206
            | 1213
            | 1226
            | 1290
            | 1836
            | 1927
            | 2000..=2999 => Self::Transient,
            // A value that is out of range or of another type, a division by zero.
            1264 | 1265 | 1292 | 1365 | 1366 | 1411 | 1690 => Self::Values,
            _ => Self::Permanent,
        }
    }

    /// `SQLite`'s result codes, of which the last eight bits are the primary one.
    fn of_sqlite(code: &str) -> Self {
        match code.parse::<u32>().unwrap_or_default() & 0xff {
            // SQLITE_INTERRUPT
            9 => Self::TimedOut,
            // SQLITE_BUSY, LOCKED, NOMEM, IOERR, FULL, PROTOCOL, SCHEMA
            5 | 6 | 7 | 10 | 13 | 15 | 17 => Self::Transient,
            _ => Self::Permanent,
        }
    }
}

impl From<SourceError> for Problem {
    fn from(error: SourceError) -> Self {
        use SourceError::{Away, Broken, Column, Nul, Slow, TooLarge, TooMany, Undeclared, Unknown, Values};
        let kind = match error {
            Undeclared(..) | Unknown(_) => Kind::BadContent,
            Nul | Values(_) => Kind::BadRequest,
            Slow(_) | Away(_) => Kind::Source,
            TooMany { .. } | TooLarge { .. } | Column(_) | Broken(_) => Kind::BrokenSource,
        };
        let internal = match &error {
            Away(error) | Values(error) | Broken(error) => Some(wire::clean(&error.to_string(), MAX_DATABASE_MESSAGE)),
            _ => None,
        };
        Self { internal, ..Self::new(kind, error) }
    }
}

/// Adds the database's message to a source's problem, for the operator.
pub(crate) fn with_database_message(mut problem: Problem) -> Problem {
    let is_of_a_source = matches!(problem.kind, Kind::Source | Kind::BrokenSource | Kind::BadRequest);
    if let Some(said) = problem.internal.as_deref().filter(|_| is_of_a_source) {
        problem.message = format!("{} The database said: {said}", problem.message);
    }
    problem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passes_is_told_from_what_stays() {
        for (code, fault) in [
            ("57014", Fault::TimedOut),
            ("42601", Fault::Permanent),
            ("42P01", Fault::Permanent),
            ("28P01", Fault::Permanent),
            ("3D000", Fault::Permanent),
            ("25006", Fault::Permanent),
            ("22P02", Fault::Values),
            ("53300", Fault::Transient),
            ("57P01", Fault::Transient),
            ("40001", Fault::Transient),
            ("", Fault::Transient),
        ] {
            assert_eq!(Fault::of_sqlstate(code), fault, "{code}");
        }
        for (number, fault) in [
            (1969, Fault::TimedOut),
            (1045, Fault::Permanent),
            (1064, Fault::Permanent),
            (1146, Fault::Permanent),
            (1792, Fault::Permanent),
            (1040, Fault::Transient),
            (1213, Fault::Transient),
        ] {
            assert_eq!(Fault::of_mysql(number), fault, "{number}");
        }
        for (code, fault) in [
            ("9", Fault::TimedOut),
            ("1", Fault::Permanent),
            ("14", Fault::Permanent),
            ("5", Fault::Transient),
            ("261", Fault::Transient),
        ] {
            assert_eq!(Fault::of_sqlite(code), fault, "{code}");
        }
        assert_eq!(Fault::classify(&sqlx::Error::PoolTimedOut), Fault::Transient);
    }

    #[test]
    fn what_the_database_said_is_the_operators() {
        let lost = SourceError::Away(Arc::new(sqlx::Error::PoolTimedOut));
        let problem = Problem::from(lost);
        assert_eq!((problem.kind, problem.retry_after()), (Kind::Source, Some(5)));
        assert!(!problem.message.contains("pool"), "{}", problem.message);
        assert!(with_database_message(problem).message.contains("The database said: pool timed out"));
        let broken = Problem::from(SourceError::Broken(Arc::new(sqlx::Error::WorkerCrashed)));
        assert_eq!((broken.kind.status().as_u16(), broken.retry_after()), (500, None));
    }
}
