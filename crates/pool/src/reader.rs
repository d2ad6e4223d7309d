//! Readers: workers that read data files. A reader reads one file and is then replaced, so that whatever the file did to it
//! ends with it and its memory is freed.

use crate::client::ClientId;
use crate::failure::StartError;
use crate::frames::ReceiveError;
use crate::metrics::{Metrics, ProcessKind, ReplaceReason};
use crate::process::Spawner;
use crate::queue::{Queue, Turn};
use crate::request::Meter;
use crate::settings::Settings;
use crate::worker::{Death, Workers};
use sha2::{Digest as _, Sha256};
use std::sync::Arc;
use std::time::{Duration, Instant};
use wire::{Caps, MAX_NAME, Outline, ReadJob, ReaderLimits, Reading, Unreadable, encode, outline};

/// A file to read.
#[derive(Debug, Clone)]
pub struct ReadRequest<B> {
    /// The client: one client's files don't hold up another's.
    pub client: ClientId,
    /// Its format and the bounds of the answer.
    pub job: ReadJob,
    /// Its bytes, dropped as soon as a reader has them.
    pub file: B,
    /// The reader's own bounds.
    pub limits: ReaderLimits,
}

/// A file that was read.
#[derive(Debug)]
pub struct FileRead {
    /// The data set, encoded as in a job. Every value was checked.
    pub encoded: Arc<[u8]>,
    /// SHA-256 of `encoded`.
    pub sha256: [u8; 32],
    /// A description of its columns.
    pub outline: Outline,
    /// Likely mistakes in the file and guesses of the reader, a sentence each.
    pub notes: Vec<String>,
    /// The reader's turn; the next file gets it when this is dropped.
    pub turn: ReadTurn,
}

/// A turn to read a file, given back when dropped.
pub struct ReadTurn {
    /// Held only to be dropped.
    _turn: Turn,
}

impl std::fmt::Debug for ReadTurn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ReadTurn")
    }
}

/// Why a file wasn't read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadFailure {
    /// It is not a data set.
    #[error("{}", .0.why)]
    Unreadable(Unreadable),
    /// Its reader took too long.
    #[error("the file takes too long to read")]
    Late,
    /// Its reader ran out of memory.
    #[error("the file takes too much memory to read")]
    Memory,
    /// Its reader made a forbidden call, or its answer was malformed.
    #[error("the file can't be read")]
    Crashed,
    /// Its reader was killed, or none could be started. The caller may retry.
    #[error("the file was lost while it was read: {0}")]
    Lost(&'static str),
    /// Too many files are waiting, or this one waited too long. The caller may retry later.
    #[error("too many files are being read")]
    Busy,
}

/// The readers and their queue.
pub(crate) struct Readers {
    workers: Workers,
    queue: Queue,
    metrics: Metrics,
}

impl Readers {
    pub(crate) async fn start(settings: &Settings, spawner: Spawner, metrics: Metrics) -> Result<Self, StartError> {
        let (count, memory) = (settings.readers, settings.limits.reader.memory_bytes);
        let workers = Workers::start(ProcessKind::Reader, count, memory, settings, spawner, metrics.clone()).await?;
        Ok(Self { workers, queue: Queue::for_files(settings), metrics })
    }

    pub(crate) async fn read<B: AsRef<[u8]>>(
        &self,
        request: ReadRequest<B>,
        meter: &Meter,
    ) -> Result<FileRead, ReadFailure> {
        let Ok(turn) = self.queue.turn(&request.client).await else {
            self.metrics.read("busy", None);
            return Err(ReadFailure::Busy);
        };
        let time = MeteredTime { began: Instant::now(), meter };
        let result = self.read_in_turn(request).await;
        self.metrics.read(outcome_label(result.as_ref().err()), Some(time.began.elapsed()));
        drop(time);
        let turn = ReadTurn { _turn: turn };
        result.map(|CheckedAnswer { encoded, sha256, outline, notes }| FileRead {
            encoded,
            sha256,
            outline,
            notes,
            turn,
        })
    }

    async fn read_in_turn<B: AsRef<[u8]>>(&self, request: ReadRequest<B>) -> Result<CheckedAnswer, ReadFailure> {
        let ReadRequest { job, file, limits, .. } = request;
        let mut worker = self.workers.take().await.ok_or(ReadFailure::Lost("no reader could be started"))?;
        let timeout = Duration::from_millis(limits.wall_ms);
        let Some(reader) = worker.worker() else { return Err(ReadFailure::Lost("no reader could be started")) };
        let caps = Caps { head: Reading::BYTES, body: job.encoded_bytes };
        let (head, encoded) = match tokio::time::timeout(timeout, reader.ask(&encode(&job), file, caps)).await {
            Err(_) => {
                worker.reason = ReplaceReason::TimedOut;
                return Err(ReadFailure::Late);
            }
            Ok(Err(error)) => {
                return Err(match (worker.died(&error).await, error) {
                    (Death::Refused, _) | (_, ReceiveError::Frame(_)) => ReadFailure::Crashed,
                    (Death::Memory, _) => ReadFailure::Memory,
                    (Death::Other, ReceiveError::Pipe(_)) => ReadFailure::Lost("its reader died"),
                });
            }
            Ok(Ok(answered)) => answered,
        };
        worker.reason = ReplaceReason::Used;
        drop(worker);
        // Every byte is checked, which would block the runtime's thread.
        let checked = tokio::task::spawn_blocking(move || check(&head, encoded)).await;
        checked.unwrap_or(Err(ReadFailure::Lost("its answer wasn't checked")))
    }

    pub(crate) fn waiting(&self) -> usize {
        self.workers.waiting()
    }

    pub(crate) fn started(&self) -> u64 {
        self.workers.started()
    }

    pub(crate) async fn shutdown(&self) {
        self.workers.shutdown().await;
    }
}

/// Charges the meter for the time that a reader has a file, whatever the result, even if the caller has gone away.
struct MeteredTime<'a> {
    began: Instant,
    meter: &'a Meter,
}

impl Drop for MeteredTime<'_> {
    fn drop(&mut self) {
        self.meter.add(self.began.elapsed());
    }
}

/// A valid answer.
struct CheckedAnswer {
    encoded: Arc<[u8]>,
    sha256: [u8; 32],
    outline: Outline,
    notes: Vec<String>,
}

/// Checks an answer. It is not trusted: this function itself checks and describes the data set, and computes the hash that
/// identifies data sets and cached pictures.
fn check(head: &[u8], encoded: Vec<u8>) -> Result<CheckedAnswer, ReadFailure> {
    let malformed = |_| ReadFailure::Crashed;
    let Reading { result, notes } = Reading::decode(head).map_err(malformed)?;
    result.map_err(ReadFailure::Unreadable)?;
    let outline = outline(&encoded).map_err(malformed)?;
    if outline.columns.iter().any(|column| column.name.len() > MAX_NAME) {
        return Err(ReadFailure::Crashed);
    }
    Ok(CheckedAnswer { sha256: Sha256::digest(&encoded).into(), encoded: encoded.into(), outline, notes })
}

/// How a file's reading ended, as a metric's label.
fn outcome_label(failure: Option<&ReadFailure>) -> &'static str {
    match failure {
        None => "read",
        Some(ReadFailure::Unreadable(_)) => "unreadable",
        Some(ReadFailure::Late) => "late",
        Some(ReadFailure::Memory) => "memory",
        Some(ReadFailure::Crashed) => "crashed",
        Some(ReadFailure::Lost(_)) => "lost",
        Some(ReadFailure::Busy) => "busy",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Programs;
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::Path;
    use wire::{Column, DataFormat, DataSet, Limits, Values, encode_frame};

    /// A reader that answers what is in a file beside it, and then goes on as another file says.
    const FAKE: &str =
        "#!/bin/sh\n/bin/cat HERE/greeting\n/usr/bin/head -c 1 >/dev/null\n/bin/cat HERE/answer\n. HERE/then\n";

    fn settings(folder: &Path) -> Settings {
        let program = folder.join("fake");
        std::fs::write(&program, FAKE.replace("HERE", &folder.to_string_lossy())).expect("written");
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o700)).expect("it is ours");
        std::fs::write(folder.join("greeting"), encode_frame(&[], 0).expect("short")).expect("written");
        Settings {
            programs: Programs { runner: program.clone(), paintbox: program },
            engines: Vec::new(),
            renders: 1,
            spare: 0,
            painters: 1,
            readers: 1,
            read_wait_ms: 60_000,
            queue: 1,
            wait_ms: 0,
            renders_per_zygote: 1,
            renders_per_first_zygote: 1,
            zygote_max_age_s: 1,
            limits: Limits::default(),
        }
    }

    fn frame(reading: &Reading, body: &[u8]) -> Vec<u8> {
        [encode_frame(&encode(reading), body.len()).expect("short"), body.to_vec()].concat()
    }

    #[tokio::test]
    async fn a_reader_that_lies_or_breaks_loses_its_own_answer_only() {
        let folder = tempfile::tempdir().expect("a folder");
        let settings = settings(folder.path());
        let readers = Readers::start(&settings, Spawner::start(), Metrics::new()).await.expect("it starts");
        let readers = &readers;
        let ask = async |answer: &[u8], then: &str, wall_ms: u64| {
            std::fs::write(folder.path().join("answer"), answer).expect("written");
            std::fs::write(folder.path().join("then"), then).expect("written");
            let job = ReadJob {
                format: DataFormat::Csv,
                options: wire::DataOptions::default(),
                file_bytes: 100,
                encoded_bytes: 100,
            };
            let limits = ReaderLimits { wall_ms, memory_bytes: 1 };
            let request = ReadRequest { client: ClientId::default(), job, file: b"a\n1\n", limits };
            readers
                .read(request, &Meter::default())
                .await
                .map(|read| (read.encoded.to_vec(), read.sha256, read.outline.rows))
        };
        let (patient, stay) = (60_000, "exec /bin/sleep 600");
        let good = encode(&DataSet { columns: vec![Column { name: "a".into(), values: Values::Integers(vec![1]) }] });
        let fine = Reading { result: Ok(()), notes: Vec::new() };

        let sound = Ok((good.clone(), Sha256::digest(&good).into(), 1));
        assert_eq!(ask(&frame(&fine, &good), stay, patient).await, sound);
        // What comes after a whole answer is nobody's.
        assert_eq!(ask(&[frame(&fine, &good), b"more".to_vec()].concat(), stay, patient).await, sound);

        for (forged, what) in [
            (b"no frame at all, but long".to_vec(), "no frame"),
            (encode_frame(&encode(&fine), 101).expect("short"), "a body past its cap"),
            (encode_frame(&vec![0; 1 << 20], 0).expect("short"), "a head past its cap"),
            ([encode_frame(&[9, 9], 0).expect("short"), Vec::new()].concat(), "a head that is nothing"),
            (frame(&fine, &good[..good.len() - 1]), "half a data set"),
            (frame(&fine, &[good.clone(), vec![0]].concat()), "a data set and a byte more"),
            (frame(&fine, &[]), "no data set"),
        ] {
            assert_eq!(ask(&forged, stay, patient).await, Err(ReadFailure::Crashed), "{what}");
        }
        let wrong = Unreadable { too_large: false, why: "It isn't.".into() };
        let refusal = frame(&Reading { result: Err(wrong.clone()), notes: Vec::new() }, &[]);
        assert_eq!(ask(&refusal, stay, patient).await, Err(ReadFailure::Unreadable(wrong)));

        let lost = |result| matches!(result, Err(ReadFailure::Lost(_)));
        assert!(lost(ask(&[], "exit 0", patient).await), "it ends without a word");
        assert!(lost(ask(&frame(&fine, &good)[..9], "exit 0", patient).await), "it ends in the middle");
        assert!(lost(ask(&[], "kill -9 $$", patient).await), "it is killed");
        for signal in [6, 11] {
            let then = format!("kill -{signal} $$");
            assert_eq!(ask(&[], &then, patient).await, Err(ReadFailure::Memory), "as Rust does without memory");
        }
        assert_eq!(ask(&[], "kill -31 $$", patient).await, Err(ReadFailure::Crashed), "as the filter does");
        assert_eq!(ask(&[], stay, 20).await, Err(ReadFailure::Late));
        // And the next is read.
        assert_eq!(ask(&frame(&fine, &good), stay, patient).await, sound);
        readers.shutdown().await;
    }
}
