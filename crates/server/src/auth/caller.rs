//! By whom a request is, for whom its renders are, and who pays for them.

use crate::budget::Payer;
use crate::peer::Peer;
use crate::problem::{Kind, Problem};
use crate::store::Account;
use pool::ClientId;

/// The caller of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Caller {
    /// The operator; the account if it is a session.
    Operator(Option<Account>),
    /// An author.
    Author(Account),
    /// Anonymous.
    Anonymous {
        /// Why the caller is anonymous.
        reason: AnonymousReason,
    },
}

/// Why a caller is anonymous.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AnonymousReason {
    /// They sent no token.
    NoToken,
    /// They sent an invalid or expired token.
    BadToken,
    /// They have sent too many invalid tokens.
    Throttled,
    /// They are an author whom the operator has suspended.
    Suspended,
}

impl Caller {
    /// Whether it is the operator.
    pub(crate) fn is_operator(&self) -> bool {
        matches!(self, Self::Operator(_))
    }

    /// The account that the store records for changes; `None` for the operator.
    pub(crate) fn author_id(&self) -> Option<i64> {
        match self {
            Self::Author(account) => Some(account.id),
            Self::Operator(_) | Self::Anonymous { .. } => None,
        }
    }

    /// An author's name.
    pub(crate) fn author_name(&self) -> Option<&str> {
        match self {
            Self::Author(account) => Some(&account.name),
            Self::Operator(_) | Self::Anonymous { .. } => None,
        }
    }

    /// The client for whom renders are counted.
    pub(crate) fn client(&self, peer: Option<Peer>) -> ClientId {
        ClientId::new(&match self {
            Self::Operator(_) => "operator".to_owned(),
            Self::Author(account) => return author_client(account),
            Self::Anonymous { .. } => peer.map(|peer| peer.network().to_string()).unwrap_or_default(),
        })
    }

    /// Who pays for a render of this owner's image, or of a draft.
    pub(crate) fn payers(&self, owner: Option<&Account>, peer: Option<Peer>) -> Vec<Payer> {
        let mut payers = Vec::new();
        match self {
            // The operator's requests are free.
            Self::Operator(_) => return payers,
            Self::Author(account) => payers.push(Payer::Own(account.name.clone())),
            Self::Anonymous { .. } => {
                payers.extend(peer.map(|peer| Payer::Viewer(peer.network().to_string())));
            }
        }
        if let Some(owner) = owner.filter(|owner| self.author_id() != Some(owner.id)) {
            let author = owner.name.clone();
            // An author's name can't be confused with an address.
            let viewer = self.author_name().map(str::to_owned).or(peer.map(|peer| peer.network().to_string()));
            payers.extend(viewer.map(|viewer| Payer::Share { author: author.clone(), viewer }));
            payers.push(Payer::Author(author));
        }
        payers
    }

    /// Refuses everyone but the operator.
    pub(crate) fn require_operator(&self) -> Result<(), Problem> {
        match self {
            Self::Operator(_) => Ok(()),
            Self::Author(_) => Err(Problem::new(Kind::Forbidden, "Only the operator may do this.")),
            Self::Anonymous { .. } => Err(self.unknown("Send the operator's token: Authorization: Bearer …")),
        }
    }

    /// Refuses anonymous callers.
    pub(crate) fn require_account(&self) -> Result<(), Problem> {
        match self {
            Self::Operator(_) | Self::Author(_) => Ok(()),
            Self::Anonymous { .. } => Err(self.unknown("Send your token: Authorization: Bearer …")),
        }
    }

    fn unknown(&self, message: &str) -> Problem {
        let Self::Anonymous { reason } = self else { return Problem::new(Kind::Unauthorized, message) };
        match reason {
            AnonymousReason::NoToken => Problem::new(Kind::Unauthorized, message),
            AnonymousReason::BadToken => Problem::new(
                Kind::BadToken,
                "This token or session is invalid: it is unknown, was revoked, or has expired.",
            ),
            AnonymousReason::Throttled => {
                Problem::new(Kind::TooMany, "There were too many wrong tokens from your address; please wait a minute.")
            }
            AnonymousReason::Suspended => Problem::new(
                Kind::Forbidden,
                "The operator has suspended this author; the author's tokens don't work until the suspension ends.",
            ),
        }
    }
}

/// An author's place in the queue, for all renders of their images, whoever requests them.
pub(crate) fn author_client(account: &Account) -> ClientId {
    ClientId::new(&format!("author {}", account.name))
}
