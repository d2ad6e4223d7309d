//! `GET /{name}`: an image's own page, for those who may see its picture.

mod embed;
mod facts;
mod form;
mod picture;
mod preview;
mod program;
mod texts;

pub(crate) use embed::{Snippet, snippets};
pub(crate) use picture::{PictureLink, scale_within};
pub(crate) use texts::{about, title};

use crate::api::images::copy::copy_image;
use crate::app::App;
use crate::auth::permission::{Action, may};
use crate::auth::{Caller, Client};
use crate::constant_time;
use crate::form::{Form, SMALL};
use crate::moved::moved;
use crate::name::ImageName;
use crate::openapi::responses::{MovedResponse, PageErrors};
use crate::openapi::schemas;
use crate::options::{Query, declared_params};
use crate::page::{Page, Section, Visitor, author_text};
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::response::{self, Audience, IMAGE_ROUTE, PAGE_ROUTE};
use crate::site::Site;
use crate::store::{Image, ListedVersion, Visibility};
use axum::body::Body;
use axum::extract::State;
use axum::http::header::LOCATION;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use maud::{Markup, html};
use std::sync::Arc;
use tokio::time::Instant;
use wire::Format;

/// Most lines of a description.
const LINES: usize = 20;
/// Versions that are listed.
const VERSIONS: u32 = 20;
/// Pages of the service that are found with a slash, too.
const PAGES: [&str; 3] = ["docs", "gallery", "studio"];

/// An image's page, or nothing that has this address.
pub(crate) async fn show(app: &Arc<App>, caller: &Caller, headers: &HeaderMap, (name, uri): (&str, &Uri)) -> Response {
    // A script that only reads the page anew for its addresses is no view.
    let viewed = headers.get("sec-fetch-dest").is_none_or(|dest| dest != "empty");
    match answer_for(app, caller, (name, uri), viewed).await {
        Ok(response) => response,
        Err(problem) => response::problem(app, headers, problem, &Audience::default(), &IMAGE_ROUTE).await,
    }
}

/// What the page shows.
struct Seen<'a> {
    image: &'a Image,
    /// Where its picture is.
    link: PictureLink,
    /// What is wrong with the address's parameters.
    wrong: Option<String>,
    /// The values in the form.
    given: Vec<(String, String)>,
    reader: bool,
    program: bool,
    signed_in: bool,
    versions: Vec<ListedVersion>,
}

async fn answer_for(
    app: &Arc<App>,
    caller: &Caller,
    (text, uri): (&str, &Uri),
    viewed: bool,
) -> Result<Response, Problem> {
    let since = Instant::now();
    let none = || {
        let formats = Format::ALL.map(Format::extension).join(", ");
        let name = wire::clean(text, 64);
        let message = format!("There is no image named {name:?}. A picture's address ends in its format: {formats}.");
        Problem::new(Kind::NotFound, message)
    };
    let name = ImageName::parse(text).map_err(|_| none())?;
    let limits = app.config().limits;
    let asked = Query::parse(uri.query().unwrap_or_default(), &limits.picture);
    let (query, mut wrong) = match asked {
        Ok(query) => (query, None),
        Err(wrong) => (Query::default(), Some(wrong.to_string())),
    };
    let Some(image) = app.store.image_at(&name, query.version).await? else {
        if let Some(moved) = moved(app, caller, &name, uri).await? {
            return Ok(moved);
        }
        constant_time::delay_not_found(since).await;
        return Err(none());
    };
    if !may(caller, Action::View, &image) {
        constant_time::delay_not_found(since).await;
        return Err(none());
    }
    let reader = may(caller, Action::Read, &image);
    let head = &image.head;
    if (head.settings.signed || app.config().http.signed_urls) && !reader {
        return Err(Problem::new(Kind::Forbidden, "This picture is available at signed addresses only."));
    }
    if viewed && !reader {
        app.views.record(head.id);
    }
    let declared = &image.version.declared;
    if let Err(bad) = declared_params(declared, &query.params, false) {
        wrong = wrong.or(Some(bad.to_string()));
    }
    let params = declared_params(declared, &query.params, true).unwrap_or_default();
    let link = PictureLink::new(&image, &query, params, &limits.picture);
    let versions = if reader { app.store.versions(head.id, u32::MAX, VERSIONS).await? } else { Vec::new() };
    let seen = Seen {
        program: may(caller, Action::ReadProgram, &image),
        signed_in: caller.require_account().is_ok(),
        given: query.params,
        image: &image,
        reader,
        link,
        wrong,
        versions,
    };
    let title = title(&image);
    let page = Page {
        title: &title,
        visitor: Visitor::from(caller),
        section: Some(Section::Gallery),
        head: Some(preview::head(&image, &seen.link, &title)),
        ..Page::default()
    };
    Ok(response::page(StatusCode::OK, page.render(&seen.body(&title))))
}

impl Seen<'_> {
    fn body(&self, title: &str) -> Markup {
        let Self { image, link, .. } = self;
        let settings = &image.head.settings;
        html! {
            article.picture-page {
                div.stage {
                    figure { (link.img(&about(image))) }
                }
                div.side {
                    h1 { bdi { (title) } }
                    p.about { (facts::by(image)) }
                    @if !settings.description.is_empty() {
                        div.description { (author_text::paragraphs(&settings.description, LINES)) }
                    }
                    @if let Some(wrong) = &self.wrong { p.wrong role="alert" { bdi { (wrong) } } }
                    (form::form(image, link, &self.given))
                    (self.actions())
                    (facts::list(image, &self.versions))
                }
                div.more {
                    (embed::section(image, link, title))
                    @if let Some(data) = &image.version.data { (facts::data(data)) }
                    @if self.program { (program::section(&image.version.program)) }
                    @if !self.versions.is_empty() { (facts::versions(image, &self.versions)) }
                }
            }
        }
    }

    fn actions(&self) -> Markup {
        let name = &self.image.head.name;
        let report = report(&Site::current().contact, name);
        html! {
            div.actions {
                @if self.reader { a.button.primary href=(format!("/studio/{name}")) { "Open in the studio" } }
                @if self.program && self.signed_in {
                    details.duplicate {
                        summary.button { "Make a copy" }
                        form method="post" action=(format!("/{name}/copy")) {
                            label for="copy-name" { "The copy's name" }
                            input #copy-name name="name" value=(short_copy_name(name)) required maxlength="64" pattern="[a-z0-9_\\-]+" autocomplete="off" spellcheck="false";
                            button.primary { "Copy" }
                            p.hint { "With its data. Only you see it until you publish it." }
                        }
                    }
                }
                @if let Some(report) = report { a.report href=(report) rel="nofollow" { "Report to the operator" } }
            }
        }
    }
}

fn short_copy_name(name: &str) -> String {
    let kept: String = name.chars().take(59).collect();
    format!("{kept}-copy")
}

/// Where a picture is reported. Nothing is sent from here.
fn report(contact: &str, name: &str) -> Option<String> {
    if contact.is_empty() {
        return None;
    }
    if !contact.starts_with("mailto:") {
        return Some(contact.to_owned());
    }
    let sign = if contact.contains('?') { '&' } else { '?' };
    Some(format!("{contact}{sign}subject=Picture%20{name}"))
}

/// Copy an image from its page
///
/// What the page's form sends. Forms of other origins are refused.
#[utoipa::path(
    post, path = "/{file}/copy", operation_id = "copy_from_page", tag = "pictures",
    params(("file" = schemas::ImageName, Path, description = "The image's name.", example = "seattle")),
    request_body(content = CopyForm, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 303, description = "Redirects to the copy's editor.", headers(
            ("Location" = String, description = "The editor."),
        )),
        crate::openapi::responses::FormErrors,
    ),
)]
pub(crate) async fn copy(
    State(app): State<Arc<App>>,
    caller: Caller,
    Client(client): Client,
    Path(image): Path<String>,
    headers: HeaderMap,
    sent: Body,
) -> Response {
    let copied = async {
        caller.require_account()?;
        let form = Form::read_at_most(&app, &headers, sent, SMALL).await?;
        let to = form.get("name").unwrap_or_default().to_owned();
        copy_image(&app, &caller, client, (&image, &to), Visibility::Private).await?;
        Ok::<_, Problem>(to)
    };
    match copied.await {
        Ok(to) => {
            let mut response = StatusCode::SEE_OTHER.into_response();
            response::set(response.headers_mut(), LOCATION, &format!("/studio/{to}"));
            response
        }
        Err(problem) => response::problem(&app, &headers, problem, &Audience::default(), &PAGE_ROUTE).await,
    }
}

/// The form of a copy.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "for the description only")]
struct CopyForm {
    /// The new image's name.
    name: String,
}

/// An image's page with a slash at its end
#[utoipa::path(
    get, path = "/{file}/", operation_id = "image_with_slash", tag = "pictures", security(()),
    params(("file" = schemas::ImageName, Path, description = "The image's name.", example = "seattle")),
    responses(MovedResponse, PageErrors),
)]
pub(crate) async fn slash(
    State(app): State<Arc<App>>,
    Path(name): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    // No other text becomes a part of the redirect's address.
    if ImageName::parse(&name).is_err() && !PAGES.contains(&name.as_str()) {
        let problem = Problem::new(Kind::NotFound, "There is nothing at this address.");
        return response::problem(&app, &headers, problem, &Audience::default(), &PAGE_ROUTE).await;
    }
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    let mut response = StatusCode::PERMANENT_REDIRECT.into_response();
    response::set(response.headers_mut(), LOCATION, &format!("/{name}{query}"));
    response
}

/// An image for tests.
#[cfg(test)]
pub(crate) fn sample() -> Image {
    use crate::store::{Head, Moderation, Version};
    let declare =
        |name: &str, kind, default: &str| wire::Declaration { name: name.into(), kind, default: Some(default.into()) };
    Image {
        head: Head {
            id: 1,
            name: "cats".into(),
            settings: crate::api::images::settings::default_settings(),
            owner: None,
            revision: 1,
            deleted: None,
            moderation: Moderation::default(),
        },
        current: 1,
        created: 0,
        views: 0,
        version: Version {
            number: 1,
            program: "".into(),
            drawn_by: None,
            drawn: None,
            declared: vec![
                declare("year", wire::Kind::Integer { min: Some(2012), max: None }, "2014"),
                declare("label", wire::Kind::Text, "cats"),
            ],
            width: 400,
            height: 300,
            data: None,
            source: None,
            author: None,
            created: 0,
            pinned: false,
            shown: true,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_names_the_picture_and_goes_where_the_operator_said() {
        assert_eq!(report("", "cats"), None);
        assert_eq!(report("https://a.example/report", "cats").as_deref(), Some("https://a.example/report"));
        assert_eq!(report("mailto:a@b.example", "cats").as_deref(), Some("mailto:a@b.example?subject=Picture%20cats"));
        assert_eq!(report("mailto:a@b?cc=c", "cats").as_deref(), Some("mailto:a@b?cc=c&subject=Picture%20cats"));
    }

    #[test]
    fn the_name_of_a_copy_is_never_too_long() {
        assert_eq!(short_copy_name("cats"), "cats-copy");
        ImageName::parse(&short_copy_name(&"a".repeat(64))).expect("a name");
    }
}
