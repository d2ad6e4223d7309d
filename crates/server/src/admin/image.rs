//! `/admin/images/{name}`: one image, and what the operator does about it. All of it but a purge can be undone.

use super::parts::{Confirm, Tab, check_typed, complaint, duration, notice, page, typed_name, when};
use super::visit::Visit;
use crate::app::App;
use crate::auth::Caller;
use crate::form::Form;
use crate::history::{HOURS, now};
use crate::image_limits::LimitOverrides;
use crate::name::ImageName;
use crate::openapi::responses::AdminErrors;
use crate::openapi::schemas;
use crate::path::Path;
use crate::problem::{Kind, Problem};
use crate::response;
use crate::store::{Actor, Image, Visibility};
use axum::body::Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use maud::{Markup, html};
use std::sync::Arc;

/// An image
#[utoipa::path(
    get, path = "/admin/images/{name}", operation_id = "admin_image", tag = "admin",
    params(("name" = schemas::ImageName, Path, description = "The image.", example = "seattle")),
    responses((status = 200, description = "A page.", content_type = "text/html"), AdminErrors),
)]
pub(crate) async fn view(State(app): State<Arc<App>>, visit: Visit, Path(name): Path<String>) -> Response {
    let shown = async {
        visit.admit()?;
        let name = named(&name)?;
        let undo = |action: &str| format!("/admin/images/{name}/{action}");
        let said = match &*visit.done() {
            "paused" => Some(("The image is paused: its program doesn't run.", Some((undo("resume"), "Undo")))),
            "resumed" => Some(("The image's program runs again.", Some((undo("pause"), "Undo")))),
            "hidden" => Some(("The image is hidden: only its author and you see it.", Some((undo("show"), "Undo")))),
            "shown" => Some(("The image is shown as before.", Some((undo("hide"), "Undo")))),
            "deleted" => Some(("The image is deleted.", Some((undo("undelete"), "Undo")))),
            "undeleted" => Some(("The image is restored.", Some((undo("delete"), "Undo")))),
            "capped" => Some(("The limits are set.", None)),
            _ => None,
        };
        let said = said.map(|(said, undo)| notice(said, undo.as_ref().map(|(action, label)| (&**action, *label))));
        show(&app, StatusCode::OK, &name, &html! { @if let Some(said) = said { (said) } }).await
    };
    visit.answer(&app, shown.await).await
}

/// Do something about an image, from its page
#[utoipa::path(
    post, path = "/admin/images/{name}/{action}", operation_id = "admin_change_image", tag = "admin",
    params(
        ("name" = schemas::ImageName, Path, description = "The image.", example = "seattle"),
        ("action" = String, Path, description = "pause, resume, hide, show, cap, delete, undelete or purge.", example = "pause"),
    ),
    request_body(content = String, content_type = "application/x-www-form-urlencoded"),
    responses((status = 303, description = "Redirects to a page that says what was done."), AdminErrors),
)]
pub(crate) async fn act(
    State(app): State<Arc<App>>,
    visit: Visit,
    Path((name, action)): Path<(String, String)>,
    body: Body,
) -> Response {
    let done = async {
        visit.admit()?;
        let name = named(&name)?;
        let form = Form::read(&app, body).await?;
        match perform(&app, visit.caller(), &name, &action, &form).await {
            Err(problem) if matches!(problem.kind, Kind::BadContent | Kind::Conflict) => {
                show(&app, problem.kind.status(), &name, &complaint(Some(&problem.message))).await
            }
            other => other,
        }
    };
    visit.answer(&app, done.await).await
}

async fn perform(app: &App, caller: &Caller, name: &ImageName, action: &str, form: &Form) -> Result<Response, Problem> {
    let head = app.store.head(name).await?.ok_or_else(|| no_image(name))?;
    let said = match action {
        "pause" => {
            app.store.pause(name, true).await?;
            "paused"
        }
        "resume" => {
            app.store.pause(name, false).await?;
            "resumed"
        }
        "hide" => {
            app.store.hide(name).await?;
            "hidden"
        }
        "show" => {
            app.store.unhide(name).await?;
            "shown"
        }
        "cap" => {
            let wanted = LimitOverrides {
                wall_ms: form.number("wall_ms")?,
                cpu_ms: form.number("cpu_ms")?,
                memory_bytes: form.number::<u64>("memory_mib")?.map(|mib| mib.saturating_mul(1 << 20)),
                pixels: form.number("pixels")?,
            };
            let limits = head.settings.limits.changed(Some(wanted), caller.is_operator(), &app.config().limits)?;
            let settings = crate::store::Settings { limits, ..head.settings };
            let owner = head.owner.map(|owner| owner.id);
            app.store.change(name, name, &settings, owner, Actor::default()).await?;
            "capped"
        }
        "delete" | "undelete" => {
            let delete = action == "delete";
            if head.deleted.is_some() != delete {
                app.store.set_deleted(name, delete, Actor::default()).await?;
            }
            if delete { "deleted" } else { "undeleted" }
        }
        "purge" => {
            check_typed(form, name.as_str())?;
            if !app.store.purge_image(name).await? {
                return Err(Problem::new(Kind::Conflict, format!("{name} is not deleted; delete the image first.")));
            }
            app.lookup.forget();
            app.store.give_back().await?;
            return Ok(response::see("/admin/images?held=deleted&done=purged"));
        }
        _ => return Err(Problem::new(Kind::NotFound, "There is nothing at this address.")),
    };
    app.lookup.forget_image(name);
    Ok(response::see(&format!("/admin/images/{name}?done={said}")))
}

async fn show(app: &App, status: StatusCode, name: &ImageName, head: &Markup) -> Result<Response, Problem> {
    let image = app.store.image(name).await?.ok_or_else(|| no_image(name))?;
    let renders = app.history.images(now()).into_iter().find(|(known, _)| known == name.as_str()).map(|(_, of)| of);
    let body = html! {
        (head)
        h1 { (name) " " (tags(&image)) }
        div.aside {
            @if image.head.deleted.is_none() {
                a.picture href=(format!("/{name}.png")) {
                    img src=(format!("/{name}.png?_onerror=image200")) alt=(format!("The picture {name}"))
                        width=(image.version.width) height=(image.version.height);
                }
            }
            div {
                dl.facts {
                    @if !image.head.settings.title.is_empty() { div { dt { "Title" } dd.words { (image.head.settings.title) } } }
                    @if !image.head.settings.description.is_empty() { div { dt { "Description" } dd.words { (image.head.settings.description) } } }
                    div { dt { "Owner" } dd { @match &image.head.owner {
                        Some(owner) => a href=(format!("/admin/authors/{}", owner.name)) { (owner.name) },
                        None => "operator",
                    } } }
                    div { dt { "Version" } dd { (image.current) ", saved " (when(image.version.created)) } }
                    @if let Some(of) = renders {
                        div { dt { "Renders in the last " (HOURS) " hours" } dd {
                            (of.renders) ", " (duration(of.mean_us())) " on average, " (duration(of.longest_us)) " at most"
                            @if let Some(failure) = of.failure { "; " (of.failed) " failed, the last one: " (failure) }
                        } }
                    }
                }
                (actions(app, &image))
            }
        }
        details { summary { "The program" } pre.source tabindex="0" { (image.version.program) } }
    };
    Ok(page(status, Tab::Images, name.as_str(), &body))
}

fn tags(image: &Image) -> Markup {
    let moderation = image.head.moderation;
    html! {
        @if image.head.deleted.is_some() { span.tag.bad { "deleted" } " " }
        @if moderation.hidden.is_some() { span.tag.bad { "hidden" } " " }
        @if moderation.paused.is_some() { span.tag.bad { "paused" } " " }
        @match image.head.settings.visibility {
            Visibility::Private if moderation.hidden.is_none() => span.tag { "private" },
            Visibility::Unlisted => span.tag { "unlisted" },
            _ => {}
        }
    }
}

fn actions(app: &App, image: &Image) -> Markup {
    let name = &image.head.name;
    let action = |action: &str| format!("/admin/images/{name}/{action}");
    let confirm = |label, to: &str, sure, about: &str| {
        Confirm { label, action: &action(to), about, sure, danger: true, fields: html! {} }.markup()
    };
    let plain = |to: &str, label: &str| html! { form.inline method="post" action=(action(to)) { button { (label) } } };
    if image.head.deleted.is_some() {
        return html! { div.actions {
            (plain("undelete", "Restore"))
            (Confirm { label: "Purge", action: &action("purge"), danger: true, sure: "Purge for good", fields: typed_name(name),
                about: "Removes the image for good, with all versions and their data. Its names stay reserved for its owner. This can't be undone." }.markup())
        } };
    }
    let limits = &app.config().limits;
    let set = image.head.settings.limits.operator;
    html! { div.actions {
        @if image.head.moderation.paused.is_some() { (plain("resume", "Let it run again")) } @else {
            (confirm("Pause", "pause", "Pause it", "The program doesn't run for anybody. Viewers get the picture that is in the cache, if there is one, and otherwise a picture that says that the image is paused. Its author sees that you paused it. You can undo it."))
        }
        @if image.head.moderation.hidden.is_some() { (plain("show", "Show it again")) } @else {
            (confirm("Hide", "hide", "Hide it", "Only its author and you see it, whatever the author sets. Its author sees that you hid it. Browsers that have the picture may show it until its time is over. You can undo it."))
        }
        (Confirm { label: "Limits", action: &action("cap"), danger: false, sure: "Set the limits",
            about: "What its renders may use. An empty field stands for what everybody has. You can undo it by setting them again.",
            fields: html! {
                label { "Time, ms" input name="wall_ms" type="number" min="1" value=[set.wall_ms] placeholder=(limits.wall_ms); }
                label { "CPU time, ms" input name="cpu_ms" type="number" min="1" value=[set.cpu_ms] placeholder=(limits.cpu_ms); }
                label { "Memory, MiB" input name="memory_mib" type="number" min="1" value=[set.memory_bytes.map(|bytes| bytes >> 20)] placeholder=(limits.memory_bytes >> 20); }
                label { "Pixels" input name="pixels" type="number" min="1" value=[set.pixels] placeholder=(limits.picture.pixels); }
            } }.markup())
        (confirm("Delete", "delete", "Delete it", "Nobody sees it any more, and its author can restore it. You can undo it until it is purged."))
    } }
}

fn named(name: &str) -> Result<ImageName, Problem> {
    ImageName::parse(name).map_err(|bad| Problem::new(Kind::NotFound, bad))
}

fn no_image(name: &ImageName) -> Problem {
    Problem::new(Kind::NotFound, format!("There is no image named {name}."))
}
