//! The client of the identity provider in `[auth.oidc]`: it makes the address to which a browser is sent, and finds out whose
//! browser came back. The crate `openidconnect` checks what the provider says.

mod claims;
mod http;

use crate::config::{OidcConfig, Secret, is_safe};
use crate::problem::{Kind, Problem};
use claims::{Additional, Claims};
use http::Http;
use openidconnect::core::{
    CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreClientAuthMethod, CoreErrorResponseType,
    CoreGenderClaim, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm, CoreProviderMetadata,
    CoreRevocableToken, CoreRevocationErrorResponse, CoreTokenIntrospectionResponse, CoreTokenType,
};
use openidconnect::{
    AccessTokenHash, AuthType, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EmptyExtraTokenFields,
    EndpointMaybeSet, EndpointNotSet, EndpointSet, IdTokenFields, IssuerUrl, Nonce, OAuth2TokenResponse as _,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, StandardErrorResponse,
    StandardTokenResponse, TokenResponse as _, UserInfoClaims,
};
use std::fmt::Display;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// A client for the provider's endpoints, which reads all claims.
type Client = openidconnect::Client<
    Additional,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    StandardTokenResponse<
        IdTokenFields<
            Additional,
            EmptyExtraTokenFields,
            CoreGenderClaim,
            CoreJweContentEncryptionAlgorithm,
            CoreJwsSigningAlgorithm,
        >,
        CoreTokenType,
    >,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// How long the provider's addresses and keys are used before they are read again.
const FRESH: Duration = Duration::from_mins(10);
/// How old the keys are at least when an unknown one makes us read them again.
const ROTATED: Duration = Duration::from_secs(10);
/// How ID tokens may be signed: with keys that only the provider has.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// The provider's client, with what it knows about the provider.
pub(crate) struct IdentityProvider {
    http: Http,
    known: Mutex<Option<Known>>,
}

struct Known {
    issuer: String,
    since: Instant,
    metadata: Arc<CoreProviderMetadata>,
}

/// What the client is called with: the configuration, and the address that the provider redirects to.
pub(crate) struct Registration<'a> {
    pub config: &'a OidcConfig,
    pub secret: Option<&'a Secret>,
    pub redirect: String,
}

/// A sign-in that was begun. The browser keeps it until it comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attempt {
    /// Comes back with the browser.
    pub state: String,
    /// Comes back in the ID token.
    pub nonce: String,
    /// Proves to the provider who has begun.
    pub verifier: String,
}

/// Whom the provider has signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Identity {
    /// The provider.
    pub issuer: String,
    /// The provider's own name for the person, which never changes.
    pub subject: String,
    /// What the person is called there, for people to recognise.
    pub label: String,
    /// A name that an author could have; may be empty or taken.
    pub proposal: String,
}

impl IdentityProvider {
    pub(crate) fn new() -> Self {
        Self { http: Http::new(), known: Mutex::default() }
    }

    /// The address at which the provider signs the browser in.
    pub(crate) async fn begin(&self, of: &Registration<'_>) -> Result<(String, Attempt), Problem> {
        let metadata = self.metadata(of.config, FRESH).await?;
        if !is_safe(metadata.authorization_endpoint().as_str()) {
            return Err(of.untrusted(&"its authorization endpoint is neither https nor on this machine"));
        }
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let client = of.client(&metadata)?;
        let mut request = client
            .authorize_url(CoreAuthenticationFlow::AuthorizationCode, CsrfToken::new_random, Nonce::new_random)
            .set_pkce_challenge(challenge);
        for scope in &of.config.scopes {
            request = request.add_scope(Scope::new(scope.clone()));
        }
        let (address, state, nonce) = request.url();
        let attempt =
            Attempt { state: state.into_secret(), nonce: nonce.secret().clone(), verifier: verifier.into_secret() };
        Ok((address.to_string(), attempt))
    }

    /// Whose browser came back with this code.
    pub(crate) async fn identify(
        &self,
        of: &Registration<'_>,
        attempt: &Attempt,
        code: &str,
    ) -> Result<Identity, Problem> {
        let metadata = self.metadata(of.config, FRESH).await?;
        let client = of.client(&metadata)?;
        let tokens = client
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .map_err(|why| of.unreachable(&why))?
            .set_pkce_verifier(PkceCodeVerifier::new(attempt.verifier.clone()))
            .request_async(&self.http)
            .await
            .map_err(|why| match why {
                RequestTokenError::ServerResponse(why) => refused("This sign-in is over; please begin again.", &why),
                why => of.unreachable(&why),
            })?;
        let token = tokens.id_token().ok_or_else(|| of.untrusted(&"there is no ID token"))?;
        let nonce = Nonce::new(attempt.nonce.clone());
        let verifier = client.id_token_verifier().set_allowed_algs(ALGORITHMS);
        let mut renewed = None;
        let (said, verifier) = match token.claims(&verifier, &nonce) {
            Ok(said) => (said, verifier),
            // The provider may have new keys.
            Err(why) if claims::is_about_keys(&why) => {
                let client = of.client(&*self.metadata(of.config, ROTATED).await?)?;
                let verifier = renewed.insert(client).id_token_verifier().set_allowed_algs(ALGORITHMS);
                (token.claims(&verifier, &nonce).map_err(|why| of.untrusted(&why))?, verifier)
            }
            Err(why) => return Err(of.untrusted(&why)),
        };
        if let Some(expected) = said.access_token_hash() {
            let algorithm = token.signing_alg().map_err(|why| of.untrusted(&why))?;
            let key = token.signing_key(&verifier).map_err(|why| of.untrusted(&why))?;
            let found = AccessTokenHash::from_token(tokens.access_token(), algorithm, key);
            if found.map_err(|why| of.untrusted(&why))? != *expected {
                return Err(of.untrusted(&"the access token belongs to another ID token"));
            }
        }
        let mut claims = Claims::read(said).map_err(|why| of.untrusted(&why))?;
        if claims.lack_something(of.config)
            && let Ok(request) = client.user_info(tokens.access_token().clone(), Some(said.subject().clone()))
        {
            let more: UserInfoClaims<Additional, CoreGenderClaim> =
                request.request_async(&self.http).await.map_err(|why| of.unreachable(&why))?;
            claims.add(Claims::read(&more).map_err(|why| of.untrusted(&why))?);
        }
        claims.check(of.config)?;
        Ok(Identity {
            issuer: of.config.issuer.clone(),
            subject: said.subject().to_string(),
            label: claims.label(),
            proposal: claims.proposal(),
        })
    }

    /// The provider's addresses and keys, at most so old.
    async fn metadata(&self, config: &OidcConfig, fresh: Duration) -> Result<Arc<CoreProviderMetadata>, Problem> {
        let mut known = self.known.lock().await;
        if let Some(known) = &*known
            && known.issuer == config.issuer
            && known.since.elapsed() < fresh
        {
            return Ok(Arc::clone(&known.metadata));
        }
        let issuer = IssuerUrl::new(config.issuer.clone()).map_err(|why| unreachable(config, &why))?;
        let read = CoreProviderMetadata::discover_async(issuer, &self.http).await;
        let metadata = Arc::new(read.map_err(|why| unreachable(config, &why))?);
        *known = Some(Known { issuer: config.issuer.clone(), since: Instant::now(), metadata: Arc::clone(&metadata) });
        Ok(metadata)
    }
}

impl Registration<'_> {
    fn client(&self, metadata: &CoreProviderMetadata) -> Result<Client, Problem> {
        let id = ClientId::new(self.config.client_id.clone());
        let secret = self.secret.map(|secret| ClientSecret::new(secret.expose().to_owned()));
        let redirect = RedirectUrl::new(self.redirect.clone()).map_err(|why| self.unreachable(&why))?;
        let client = Client::from_provider_metadata(metadata.clone(), id, secret).set_redirect_uri(redirect);
        // The secret goes into a header, unless the provider only reads it in the body.
        let methods = metadata.token_endpoint_auth_methods_supported();
        let takes = |method| methods.is_none_or(|methods| methods.contains(&method));
        let in_body = !takes(CoreClientAuthMethod::ClientSecretBasic) && takes(CoreClientAuthMethod::ClientSecretPost);
        Ok(if in_body { client.set_auth_type(AuthType::RequestBody) } else { client })
    }

    fn untrusted(&self, why: &dyn Display) -> Problem {
        let name = self.config.display_name();
        refused(&format!("What {name} said about you can't be trusted, so you aren't signed in."), why)
    }

    fn unreachable(&self, why: &(impl std::error::Error + ?Sized)) -> Problem {
        unreachable(self.config, why)
    }
}

/// The provider doesn't answer, or not as a provider does.
fn unreachable(config: &OidcConfig, why: &(impl std::error::Error + ?Sized)) -> Problem {
    let mut internal = why.to_string();
    let mut source = why.source();
    while let Some(why) = source {
        internal = format!("{internal}: {why}");
        source = why.source();
    }
    let sentence = format!("{} doesn't answer as it should; please try again in a moment.", config.display_name());
    Problem { internal: Some(internal), ..Problem::new(Kind::Lost, sentence) }
}

fn refused(sentence: &str, why: &dyn Display) -> Problem {
    Problem { internal: Some(why.to_string()), ..Problem::new(Kind::Forbidden, sentence) }
}
