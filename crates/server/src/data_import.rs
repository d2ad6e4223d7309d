//! Data files, from their first byte to a data set: read in a jail, within limits of bytes, time and concurrency, and
//! charged to a budget.

use crate::app::App;
use crate::budget::Payer;
use crate::byte_semaphore::BytePermit;
use crate::data::bounds;
use crate::problem::{Kind, Problem};
use crate::store::NewData;
use pool::{ClientId, ReadFailure, ReadRequest};
use std::sync::Arc;
use wire::{DataFormat, DataOptions, ReadJob};

/// A data file to read.
pub(crate) struct DataFile<B> {
    /// For whom it is read.
    pub client: ClientId,
    /// Who pays for that.
    pub payers: Vec<Payer>,
    /// What it is read as.
    pub format: DataFormat,
    /// The author's options for reading it.
    pub options: DataOptions,
    /// What is in it.
    pub bytes: B,
    /// Its reserved memory, until a reader has it; the service's own files need none.
    pub permit: Option<BytePermit>,
}

/// Reserves memory for a file that is about to arrive.
pub(crate) async fn reserve(app: &App, client: &ClientId, bytes: u64) -> Result<BytePermit, Problem> {
    app.data_memory.uploads.acquire(client, bytes, bounds(&app.config())).await.ok_or_else(busy)
}

/// Reads a file in a jail, and reserves memory for its data set.
pub(crate) async fn read<B: AsRef<[u8]>>(app: &App, file: DataFile<B>) -> Result<NewData, Problem> {
    let DataFile { client, payers, format, options, bytes, permit } = file;
    let config = app.config();
    let limits = &config.limits;
    let job = ReadJob {
        format,
        options: options.clone(),
        file_bytes: limits.data_bytes,
        encoded_bytes: limits.encoded_bytes(),
    };
    let reservation = app.budgets.reserve(payers)?;
    let request = ReadRequest { client: client.clone(), job, file: bytes, limits: limits.reader };
    let read = app.pool.read(request, &reservation.meter).await;
    drop((reservation, permit));
    let read = read.map_err(|failure| problem(failure, limits))?;
    // The next file waits until there is memory for this one's data set.
    let room =
        app.data_memory.parsed.acquire(&client, read.encoded.len() as u64, bounds(&config)).await.ok_or_else(busy)?;
    let options = options.pairs().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Ok(NewData { options, ..NewData::from_file(read, Some(Arc::new(room))) })
}

fn busy() -> Problem {
    Problem::new(Kind::Busy, "Too many data files are being read; please try again in a moment.")
}

fn problem(failure: ReadFailure, limits: &wire::Limits) -> Problem {
    let much =
        |what: &str| Problem::new(Kind::TooLarge, format!("Reading the data takes more {what}. Try a smaller file."));
    match failure {
        ReadFailure::Unreadable(wrong) => {
            Problem::new(if wrong.too_large { Kind::TooLarge } else { Kind::BadContent }, wrong.why)
        }
        ReadFailure::Late => much(&format!("than {} ms", limits.reader.wall_ms)),
        ReadFailure::Memory => much(&format!("memory than {} MiB", limits.reader.memory_bytes >> 20)),
        ReadFailure::Crashed => {
            Problem::new(Kind::BadContent, "The data can't be read: the reader crashed on this file.")
        }
        ReadFailure::Lost(why) => {
            let message = "Reading the data failed; please send it again.";
            Problem { internal: Some(why.to_owned()), ..Problem::new(Kind::Lost, message) }
        }
        ReadFailure::Busy => busy(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_sent_again_says_so() {
        let of = |failure| problem(failure, &wire::Limits::default());
        for failure in [ReadFailure::Busy, ReadFailure::Lost("killed")] {
            let problem = of(failure);
            assert!(problem.retry_after().is_some() && problem.kind.status() == 503, "{problem:?}");
            assert!(problem.message.contains("again"), "{problem:?}");
        }
        assert_eq!(of(ReadFailure::Late).message, "Reading the data takes more than 10000 ms. Try a smaller file.");
        assert!(of(ReadFailure::Memory).message.contains("memory than 1024 MiB"));
        for failure in [ReadFailure::Late, ReadFailure::Memory, ReadFailure::Crashed] {
            assert!(of(failure).retry_after().is_none());
        }
    }
}
