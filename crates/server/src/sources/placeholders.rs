//! `:name` in a source's query, as each database writes a bound parameter.

/// How a database writes the places of its parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `$1`, `$2`: `PostgreSQL` and `SQLite`. A name that comes twice is one parameter.
    Numbered,
    /// `?` for each, in their order: `MySQL` and `MariaDB`.
    Positional,
}

/// A query as its database reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Query {
    /// The text.
    pub sql: String,
    /// The names of its parameters, in the order in which they are bound.
    pub names: Vec<String>,
    /// Where its text ends, but for comments, spaces and semicolons.
    end: usize,
}

impl Query {
    /// Puts `style`'s places where the query has `:name`, outside of texts, quoted names and comments. `::type` is a cast.
    pub(super) fn parse(text: &str, style: Style) -> Self {
        let mut query = Self { sql: String::with_capacity(text.len()), names: Vec::new(), end: 0 };
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let length = match first {
                '\'' | '"' | '`' => quoted(rest, first),
                '-' if rest.starts_with("--") => rest.find('\n').unwrap_or(rest.len()),
                '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
                ':' if rest.starts_with("::") => 2,
                ':' => match name(&rest[1..]) {
                    Some(name) => {
                        query.place(name, style);
                        rest = &rest[1 + name.len()..];
                        continue;
                    }
                    None => 1,
                },
                other => other.len_utf8(),
            };
            let is_text = !first.is_whitespace() && first != ';' && !rest.starts_with("--") && !rest.starts_with("/*");
            query.sql.push_str(&rest[..length]);
            rest = &rest[length..];
            if is_text {
                query.end = query.sql.len();
            }
        }
        query
    }

    /// A query with the same columns and parameters that has one row of gaps, which the database makes without running it.
    pub(super) fn without_rows(&self) -> String {
        format!("SELECT q.* FROM (SELECT 1) AS one LEFT JOIN (\n{}\n) AS q ON false", &self.sql[..self.end])
    }

    fn place(&mut self, name: &str, style: Style) {
        self.write_place(name, style);
        self.end = self.sql.len();
    }

    fn write_place(&mut self, name: &str, style: Style) {
        let known = self.names.iter().position(|known| known == name);
        if style == Style::Positional {
            self.names.push(name.to_owned());
            self.sql.push('?');
            return;
        }
        let place = known.unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.names.len() - 1
        });
        self.sql.push('$');
        self.sql.push_str(&(place + 1).to_string());
    }
}

/// The length of a quoted piece. A doubled quote begins another piece, which comes to the same.
fn quoted(text: &str, quote: char) -> usize {
    text[1..].find(quote).map_or(text.len(), |end| end + 2)
}

/// The name that a text begins with: letters, digits and `_`, not a digit first.
fn name(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(text.len());
    let name = &text[..end];
    (!name.is_empty() && !name.starts_with(|c: char| c.is_ascii_digit())).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str, style: Style) -> (String, Vec<String>) {
        let query = Query::parse(text, style);
        (query.sql, query.names)
    }

    #[test]
    fn names_become_places() {
        let text = "SELECT * FROM cats WHERE name = :name AND (age > :least OR :name = 'x')";
        let (sql, names) = parse(text, Style::Numbered);
        assert_eq!(sql, "SELECT * FROM cats WHERE name = $1 AND (age > $2 OR $1 = 'x')");
        assert_eq!(names, ["name", "least"]);
        let (sql, names) = parse(text, Style::Positional);
        assert_eq!(sql, "SELECT * FROM cats WHERE name = ? AND (age > ? OR ? = 'x')");
        assert_eq!(names, ["name", "least", "name"]);
    }

    #[test]
    fn texts_quoted_names_comments_and_casts_are_left_alone() {
        for text in [
            "SELECT ':a' || 'it''s :b'",
            "SELECT \":a\", `:b`",
            "SELECT 1 -- :a\n/* :b */",
            "SELECT x::text, '12:30'::time, a[1:2]",
            "SELECT 'not ended :a",
            "SELECT 1 /* not ended :a",
            "SELECT 'é' : ",
        ] {
            assert_eq!(parse(text, Style::Numbered), (text.to_owned(), Vec::new()));
        }
        let (sql, names) = parse("SELECT :id::uuid -- why\n, :b", Style::Numbered);
        assert_eq!((sql.as_str(), names.len()), ("SELECT $1::uuid -- why\n, $2", 2));
    }

    #[test]
    fn a_query_without_rows_ends_where_the_query_does() {
        for (text, inner) in [
            ("SELECT a FROM t", "SELECT a FROM t"),
            ("SELECT a FROM t WHERE b = :b ; \n", "SELECT a FROM t WHERE b = $1"),
            ("SELECT ';' -- what; for\n; /* none */", "SELECT ';'"),
        ] {
            let without = Query::parse(text, Style::Numbered).without_rows();
            assert_eq!(without, format!("SELECT q.* FROM (SELECT 1) AS one LEFT JOIN (\n{inner}\n) AS q ON false"));
        }
    }
}
