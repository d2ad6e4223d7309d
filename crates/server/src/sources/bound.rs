//! A parameter's value on its way into a query: always bound, never part of the text.

use chrono::NaiveDate;
use wire::Declaration;

/// A bound value; NULL if there is none. Requests with equal values share a result.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum BoundValue {
    /// Nothing of any type: the program doesn't declare it, or has not been run yet.
    Undeclared,
    /// Text, a choice or a colour.
    Text(Option<String>),
    /// A whole number.
    Integer(Option<i64>),
    /// A number, by its bits.
    Number(Option<u64>),
    /// True or false.
    Boolean(Option<bool>),
    /// A date.
    Date(Option<NaiveDate>),
}

impl BoundValue {
    /// The value of the parameter `name`: as the request gives it, else as the program declares it.
    pub(super) fn new(name: &str, declared: &[Declaration], given: &[(String, String)]) -> Self {
        let declaration = declared.iter().find(|declaration| declaration.name == name);
        let given = given.iter().find(|(given, _)| given == name).map(|(_, value)| value);
        let Some(declaration) = declaration else { return Self::Undeclared };
        let text = given.or(declaration.default.as_ref());
        let value = text.and_then(|text| declaration.parse(text).ok());
        match (&declaration.kind, value) {
            (wire::Kind::Integer { .. }, Some(wire::Value::Integer(n))) => Self::Integer(Some(n)),
            (wire::Kind::Integer { .. }, _) => Self::Integer(None),
            (wire::Kind::Number { .. }, Some(wire::Value::Number(n))) => Self::Number(Some(n.to_bits())),
            (wire::Kind::Number { .. }, _) => Self::Number(None),
            (wire::Kind::Boolean, Some(wire::Value::Boolean(b))) => Self::Boolean(Some(b)),
            (wire::Kind::Boolean, _) => Self::Boolean(None),
            (wire::Kind::Date, Some(wire::Value::Date(year, month, day))) => {
                Self::Date(NaiveDate::from_ymd_opt(year, month.into(), day.into()))
            }
            (wire::Kind::Date, _) => Self::Date(None),
            (_, Some(wire::Value::Text(text))) => Self::Text(Some(text)),
            _ => Self::Text(None),
        }
    }

    /// Whether no database can take it: a text with NUL in it.
    pub(super) fn is_impossible(&self) -> bool {
        matches!(self, Self::Text(Some(text)) if text.contains('\0'))
    }
}

/// Binds a value the same way for every database.
macro_rules! bind_as {
    ($database:ty) => {
        fn bind(
            arguments: &mut <$database as sqlx::Database>::Arguments,
            bound: &BoundValue,
        ) -> Result<(), sqlx::error::BoxDynError> {
            use sqlx::Arguments as _;
            match bound {
                BoundValue::Undeclared => Self::bind_nothing(arguments),
                BoundValue::Text(value) => arguments.add(value.clone()),
                BoundValue::Integer(value) => arguments.add(*value),
                BoundValue::Number(value) => arguments.add(value.map(f64::from_bits)),
                BoundValue::Boolean(value) => arguments.add(*value),
                BoundValue::Date(value) => arguments.add(*value),
            }
        }
    };
}
pub(super) use bind_as;

#[cfg(test)]
mod tests {
    use super::*;
    use wire::Kind;

    #[test]
    fn a_value_is_the_requests_else_the_programs_else_null() {
        let declare = |name: &str, kind, default: Option<&str>| Declaration {
            name: name.into(),
            kind,
            default: default.map(str::to_owned),
        };
        let declared = [
            declare("name", Kind::Text, Some("Tom")),
            declare("age", Kind::Integer { min: None, max: None }, None),
            declare("day", Kind::Date, Some("2014-01-31")),
        ];
        let given = |name: &str, value: &str| vec![(name.to_owned(), value.to_owned())];
        let of = |name, given: &[(String, String)]| BoundValue::new(name, &declared, given);
        assert_eq!(
            of("name", &given("name", "'; DROP TABLE cats")),
            BoundValue::Text(Some("'; DROP TABLE cats".into()))
        );
        assert_eq!(of("name", &[]), BoundValue::Text(Some("Tom".into())));
        assert_eq!(of("age", &given("age", "7")), BoundValue::Integer(Some(7)));
        assert_eq!(of("age", &[]), BoundValue::Integer(None));
        assert_eq!(of("day", &[]), BoundValue::Date(NaiveDate::from_ymd_opt(2014, 1, 31)));
        assert_eq!(of("other", &given("other", "7")), BoundValue::Undeclared);
        assert!(of("name", &given("name", "a\0b")).is_impossible());
    }
}
