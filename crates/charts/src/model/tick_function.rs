//! A program's own function that writes tick labels. The layout can't call it: it notes what it would ask, and goes on with
//! the answers that it has. Whoever has the function answers, and has everything laid out again until nothing is asked.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Most labels that one function can be asked for; ticks that differ in every layout would be asked for without an end.
const MAX_ANSWERS: usize = 20_000;

/// What a function is asked: the tick's value and its position among the ticks.
pub type Question = (f64, usize);

/// A function that a program gave, by its number. Copies share its answers.
#[derive(Debug, Clone)]
pub struct TickFunction {
    number: usize,
    answers: Arc<Mutex<Answers>>,
}

#[derive(Debug, Default)]
struct Answers {
    known: HashMap<(u64, usize), String>,
    asked: Vec<Question>,
}

impl TickFunction {
    pub(crate) fn new(number: usize) -> Self {
        Self { number, answers: Arc::default() }
    }

    /// Its number among the program's functions.
    #[must_use]
    pub fn number(&self) -> usize {
        self.number
    }

    fn answers(&self) -> MutexGuard<'_, Answers> {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The label of a tick, if it is known; else nothing, and the question is noted.
    pub(crate) fn label(&self, value: f64, position: usize) -> String {
        let mut answers = self.answers();
        if let Some(text) = answers.known.get(&(value.to_bits(), position)) {
            return text.clone();
        }
        if answers.known.len() + answers.asked.len() < MAX_ANSWERS
            && !answers.asked.iter().any(|asked| asked.0.to_bits() == value.to_bits() && asked.1 == position)
        {
            answers.asked.push((value, position));
        }
        String::new()
    }

    /// Takes what was asked and isn't answered.
    pub(crate) fn take_asked(&self) -> Vec<Question> {
        std::mem::take(&mut self.answers().asked)
    }

    /// Answers a question.
    pub fn answer(&self, (value, position): Question, text: String) {
        self.answers().known.insert((value.to_bits(), position), text);
    }
}
