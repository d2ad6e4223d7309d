//! The mistakes that people make most: each gives Python's own error, and one hint that helps.

use e2e::{Client, Server};
use serde_json::{Value, json};

/// What is wrong; the program; the exception; a part of its message; a part of the hint.
type Mistake = (&'static str, &'static str, &'static str, &'static str, &'static str);

const CALLS: &[Mistake] = &[
    (
        "a colour before the numbers",
        "canvas.circle('red', 50, 50, 20)",
        "TypeError",
        "takes 3 positional arguments but 4 were given",
        "fill=\"red\"",
    ),
    (
        "a colour where a number is due",
        "canvas.circle(50, 'red', 20)",
        "TypeError",
        "'y' must be a number",
        "fill=\"red\"",
    ),
    ("the text last", "canvas.text(50, 50, 'hi')", "TypeError", "must be a number, not str", "text(s, x, y, …)"),
    (
        "an argument missing",
        "canvas.circle(50, 50)",
        "TypeError",
        "missing 1 required positional argument: 'r'",
        "circle(x, y, r)",
    ),
    ("radius= for r=", "canvas.circle(50, 50, radius=20)", "TypeError", "unexpected keyword argument 'radius'", "`r`"),
    ("color= for fill=", "canvas.circle(50, 50, 20, color='red')", "TypeError", "unexpected keyword", "`fill`"),
    ("a colour misspelt", "canvas.fill('tomatoe')", "ValueError", "'tomatoe' is not a colour", "`tomato`"),
    ("a hex colour without #", "canvas.fill('ff8800')", "ValueError", "'ff8800' is not a colour", "`#ff8800`"),
    (
        "three numbers for a colour",
        "canvas.fill(255, 0, 0)",
        "TypeError",
        "takes 1 positional argument but 3",
        "brackets of its own",
    ),
    ("a colour without quotes", "canvas.fill(tomato)", "NameError", "name 'tomato' is not defined", "\"tomato\""),
    ("a function misspelt", "canvas.circel(1, 2, 3)", "AttributeError", "canvas has no 'circel'", "`circle`"),
    ("canvas. forgotten", "circle(50, 50, 20)", "NameError", "name 'circle' is not defined", "`canvas.circle`"),
    ("math. forgotten", "y = sqrt(2)", "NameError", "name 'sqrt' is not defined", "`math.sqrt`"),
    ("a property called", "canvas.circle(canvas.width() / 2, 50, 9)", "TypeError", "not callable", "without brackets"),
    (
        "a function set",
        "canvas.background = 'red'",
        "AttributeError",
        "canvas.background can't be set",
        "canvas.background(…)",
    ),
    ("square brackets for round ones", "canvas.circle[50, 50, 20]", "TypeError", "not subscriptable", "round brackets"),
    ("lists of unequal length", "canvas.polyline([1, 2, 3], [1, 2])", "ValueError", "as many ys as xs", "len("),
    (
        "fewer sizes than points",
        "canvas.points([1, 2], [1, 2], size=[5])\ncanvas.points([1, 2], [3, 4], size=[1, 2, 3])",
        "ValueError",
        "2 points, but 3 sizes",
        "one for each",
    ),
    (
        "frame in a layer",
        "with canvas.layer(0.5):\n    canvas.frame()",
        "ValueError",
        "inside of a clip or a layer",
        "after the `with` block",
    ),
    (
        "stops that are no list",
        "canvas.linear_gradient(0, 0, 9, 9, 'red', 'blue')",
        "TypeError",
        "takes 5 positional",
        "linear_gradient(x1, y1, x2, y2, stops)",
    ),
    (
        "a file's name for an image",
        "canvas.image('cat.png', 0, 0)",
        "TypeError",
        "must be an array, not str",
        "no files",
    ),
];

const NAMES_AND_TYPES: &[Mistake] = &[
    (
        "one past the end of a list",
        "xs = [1, 2, 3]\nfor i in range(4):\n    y = xs[i]",
        "IndexError",
        "list index out of range",
        "`xs` has 3 items",
    ),
    (
        "one past the end of an array",
        "xs = np.zeros(12)\ny = xs[12]",
        "IndexError",
        "out of bounds",
        "the last number 11",
    ),
    ("one past the end of a column", "y = data['word'][3]", "IndexError", "list index out of range", "has 3 items"),
    ("one past the end of the rows", "y = data.rows[3]", "IndexError", "list index out of range", "has 3 items"),
    ("a column misspelt", "y = data['tmep']", "KeyError", "'tmep'", "`temp`"),
    (
        "a column that isn't there",
        "y = data['precipitation']",
        "KeyError",
        "'precipitation'",
        "the columns are temp, word, digits, day",
    ),
    ("a row's key misspelt", "for row in data.rows:\n    y = row['wrod']", "KeyError", "'wrod'", "`word`"),
    (
        "numbers as text from a table",
        "canvas.circle(data['digits'][0], 50, 9)",
        "TypeError",
        "must be a number, not str",
        "column digits is text because of 'x' in its row 2",
    ),
    (
        "a column that a word makes text",
        "y = data['digits'] + 1",
        "TypeError",
        "can only concatenate list",
        "column digits is text because of 'x'",
    ),
    ("a number's text", "canvas.circle('1.5', 50, 9)", "TypeError", "must be a number, not str", "float(\"1.5\")"),
    ("a column after a dot", "y = data.temp", "AttributeError", "no attribute 'temp'", "data[\"temp\"]"),
    ("a row's value after a dot", "y = data.rows[0].temp", "AttributeError", "no attribute 'temp'", "[\"temp\"]"),
    (
        "a column of text as numbers",
        "canvas.points(data['word'], data['temp'])",
        "TypeError",
        "there is text in it",
        "float(x)",
    ),
    ("text and a number added", "s = 'Total: ' + 5", "TypeError", "can only concatenate str", "str(…)"),
    ("a number and text added", "n = 5 + '5'", "TypeError", "unsupported operand", "float(…)"),
    ("text and a number compared", "b = '5' > 3", "TypeError", "not supported between", "float(…)"),
    ("an empty cell", "n = float('')", "ValueError", "could not convert string to float", "empty cell"),
    ("a number as a loop", "for i in 10:\n    pass", "TypeError", "'int' object is not iterable", "range("),
    (
        "a fraction as a count",
        "for i in range(10 / 2):\n    pass",
        "TypeError",
        "cannot be interpreted as an integer",
        "//",
    ),
    ("a fraction as an index", "y = [1, 2, 3][4 / 2]", "TypeError", "indices must be integers", "//"),
    ("nothing given back", "def f():\n    pass\ny = f() + 1", "TypeError", "NoneType", "return"),
    (
        "a list like an array",
        "y = [1, 2, 3].mean()",
        "AttributeError",
        "'list' object has no attribute 'mean'",
        "np.array",
    ),
    ("a builtin's name taken", "max = 3\ny = max(1, 2)", "TypeError", "'int' object is not callable", "`max` was set"),
    ("division by zero", "y = 1 / 0", "ZeroDivisionError", "division by zero", "is 0 here"),
    (
        "a function without end",
        "def f(n):\n    return f(n + 1)\nf(0)",
        "RecursionError",
        "maximum recursion depth",
        "without end",
    ),
    ("a name misspelt", "colour = 'red'\ncanvas.fill(coluor)", "NameError", "'coluor'", "`colour`"),
    ("arrays of unequal length", "y = np.zeros(3) + np.zeros(4)", "ValueError", "could not be broadcast", ".shape"),
    ("a file opened", "f = open('data.csv')", "PermissionError", "no files", "data[\"column\"]"),
    ("pandas", "import pandas as pd", "ImportError", "pandas isn't offered here", "data.rows"),
    ("seaborn", "import seaborn as sns", "ImportError", "seaborn isn't offered here", "plt.style.use("),
    ("plotly", "import plotly.express as px", "ImportError", "plotly", "plt draws charts"),
    ("the turtle of Python", "import turtle", "ImportError", "turtle isn't offered here", "canvas.turtle()"),
    ("input()", "name = input('Name? ')", "RuntimeError", "nobody is there", "params.text("),
    (
        "a turtle's step misspelt",
        "t = canvas.turtle()\nt.foward(9)",
        "AttributeError",
        "turtle has no 'foward'",
        "`forward`",
    ),
];

/// What people bring from elsewhere: p5, Python's turtle, notebooks, other modules.
const ELSEWHERE: &[Mistake] = &[
    ("p5's name", "noStroke()", "NameError", "'noStroke'", "`canvas.no_stroke`"),
    ("p5's size", "createCanvas(400, 300)", "NameError", "'createCanvas'", "`canvas.size`"),
    ("p5's width", "strokeWeight(3)", "NameError", "'strokeWeight'", "`canvas.stroke_width`"),
    ("p5's pi", "y = TWO_PI", "NameError", "'TWO_PI'", "`math.tau`"),
    ("p5's text size", "canvas.textSize(20)", "AttributeError", "no 'textSize'", "canvas.font(name, size)"),
    ("a picture saved", "canvas.save('a.png')", "AttributeError", "no 'save'", "leave it out"),
    ("a picture shown", "canvas.show()", "AttributeError", "no 'show'", "leave it out"),
    (
        "the canvas imported from us",
        "from paintbox import canvas",
        "ImportError",
        "paintbox isn't",
        "without importing",
    ),
    ("the canvas imported", "import canvas", "ImportError", "canvas isn't", "without importing"),
    ("p5 imported", "from p5 import *", "ImportError", "p5 isn't", "without importing"),
    (
        "the turtle's background",
        "t = canvas.turtle()\nt.bgcolor('red')",
        "AttributeError",
        "'bgcolor'",
        "canvas.background(",
    ),
    ("the turtle's screen", "s = canvas.Screen()", "AttributeError", "'Screen'", "canvas.background("),
    (
        "a turtle without brackets",
        "t = canvas.turtle\nt.forward(9)",
        "AttributeError",
        "is a function",
        "canvas.turtle(…)",
    ),
    ("push in a with", "with canvas.push():\n    pass", "TypeError", "context manager", "canvas.state()"),
    ("a rounded corner", "canvas.rect(1, 2, 30, 40, corner_radius=5)", "TypeError", "unexpected keyword", "`radius`"),
    ("CSS's rounded corner", "canvas.rect(1, 2, 30, 40, border_radius=5)", "TypeError", "unexpected", "`radius`"),
    ("a name never set", "y = name", "NameError", "'name'", "must be set before"),
    ("a letter never set", "y = i", "NameError", "'i'", "must be set before"),
    ("pandas never imported", "y = pd.DataFrame()", "NameError", "'pd'", "data.rows"),
    ("a module never imported", "y = time.time()", "NameError", "'time'", "import time"),
    ("JSON never imported", "y = json.loads('1')", "NameError", "'json'", "import json"),
    ("numpy's long name", "y = numpy.zeros(3)", "NameError", "'numpy'", "`np`"),
    ("the program's end", "exit()", "NameError", "'exit'", "ends by itself"),
    ("a whole random number", "y = randint(1, 6)", "NameError", "'randint'", "`random.randint`"),
    ("a module called", "y = random(10)", "TypeError", "'module' object is not callable", "random.uniform("),
    ("a capital word", "If True:\n    pass", "SyntaxError", "invalid syntax", "lower case: if"),
    ("a capital def", "Def f():\n    pass", "SyntaxError", "invalid syntax", "lower case: def"),
    ("a capital for", "For i in range(3):\n    pass", "SyntaxError", "invalid syntax", "lower case: for"),
    (
        "pixels a little above 1",
        "canvas.image(np.linspace(0, 1.001, 100).reshape(10, 10), 0, 0)",
        "ValueError",
        "from 0 to 1",
        "np.clip(pixels, 0, 1)",
    ),
    ("a canvas too wide", "canvas.size(5000, 100)", "DrawingLimit", "too large", "at most 4,096 × 4,096 px"),
    ("frames without end", "for i in range(300):\n    canvas.frame()", "DrawingLimit", "more than 200", "at most 200"),
];

/// Dates taken for text, or for numbers.
const DATES: &[Mistake] = &[
    ("a date cut", "y = data['day'][0][:4]", "IndexError", "invalid index to scalar", "str(d) is its text"),
    (
        "a date cut in a loop",
        "for d in data['day']:\n    y = int(d[:4])",
        "IndexError",
        "invalid index",
        "d.item() has .year",
    ),
    ("a date split", "y = data['day'][0].split('-')", "AttributeError", "no attribute 'split'", "this is a date"),
    (
        "a column's date asked for its year",
        "y = data['day'][0].year",
        "AttributeError",
        "no attribute 'year'",
        "d.item()",
    ),
    ("a column asked for its year", "y = data['day'].year", "AttributeError", "no attribute 'year'", ".tolist()"),
    ("a row's date cut", "y = data.rows[0]['day'][:4]", "TypeError", "not subscriptable", ".year, .month and .day"),
    ("a row's date split", "y = data.rows[0]['day'].split('-')", "AttributeError", "'split'", ".year, .month and .day"),
    ("a row's date misspelt", "y = data.rows[0]['day'].yaer", "AttributeError", "'yaer'", "`year`"),
    (
        "a date parsed",
        "import datetime\nd = [datetime.datetime.strptime(d, '%Y-%m-%d') for d in data['day']]",
        "TypeError",
        "must be str",
        "a date already",
    ),
    (
        "a date parsed as ISO",
        "import datetime\nd = datetime.date.fromisoformat(data.rows[0]['day'])",
        "TypeError",
        "argument must be str",
        "a date already",
    ),
    ("a column compared with text", "y = data['day'] >= '2014-02-01'", "UFuncTypeError", "", "np.datetime64("),
    (
        "a row's date compared with text",
        "y = data.rows[0]['day'] < '2014'",
        "TypeError",
        "not supported",
        "datetime.date(",
    ),
    ("days added as numbers", "y = data.rows[0]['day'] + 1", "TypeError", "unsupported operand", "timedelta"),
    ("a date formatted", "s = f\"{data['day'][0]:%B}\"", "ValueError", "Invalid format specifier", "d.item()"),
    ("a date as a number", "y = float(data['day'][0])", "TypeError", "must be a string", ".year"),
    ("dates on the canvas", "canvas.points(data['day'], data['temp'])", "TypeError", "", "plt"),
];

const SYNTAX: &[Mistake] = &[
    ("a colon forgotten", "for i in range(3)\n    pass", "SyntaxError", "expected ':'", "ends with a colon"),
    (
        "a bracket forgotten",
        "canvas.circle(1, 2, 3\ncanvas.fill('red')",
        "SyntaxError",
        "was never closed",
        "closing )",
    ),
    ("a quote forgotten", "canvas.fill('red)", "SyntaxError", "unterminated string", "quote"),
    ("= in a condition", "x = 1\nif x = 1:\n    pass", "SyntaxError", "instead of '='", "== asks"),
    ("a comma forgotten", "canvas.fill((255 0, 0))", "SyntaxError", "forgot a comma", "comma"),
    ("a bracket too many", "canvas.fill('red'))", "SyntaxError", "unmatched ')'", "too many"),
    ("else if", "x = 1\nif x:\n    pass\nelse if x == 2:\n    pass", "SyntaxError", "", "elif"),
    ("&& for and", "x = 1\nif x && x:\n    pass", "SyntaxError", "invalid syntax", "and"),
    (
        "a block that isn't indented",
        "for i in range(3):\ncanvas.circle(i, 2, 3)",
        "IndentationError",
        "expected an indented block",
        "four spaces",
    ),
    ("a line indented for nothing", "x = 1\n  y = 2", "IndentationError", "unexpected indent", "spaces"),
    ("tabs and spaces", "if True:\n        x = 1\n\ty = 2", "TabError", "inconsistent use of tabs", "spaces only"),
    ("curly quotes", "canvas.fill(“red”)", "SyntaxError", "invalid character", "straight"),
    ("a unit after a number", "canvas.stroke_width(10px)", "SyntaxError", "invalid decimal literal", "no unit"),
    ("print without brackets", "print 'hi'", "SyntaxError", "Missing parentheses", "brackets"),
];

/// The table that the programs are given.
fn fields() -> Value {
    json!({"data_csv": "temp,word,digits,day\n1.5,a,1.5,2014-01-31\n2.5,b,x,2014-02-01\n3.5,c,3,2014-02-02\n"})
}

fn check(client: &Client, mistakes: &[Mistake]) {
    let mut wrong = Vec::new();
    for (what, program, exception, message, hint) in mistakes {
        let answer = client.draft_with(program, &fields());
        let error = &answer.json()["error"];
        let text = |name: &str| error[name].as_str().unwrap_or_default().to_owned();
        let line = error["line"].as_u64().unwrap_or_default();
        let right = text("exception") == *exception
            && text("message").contains(message)
            && text("hint").contains(hint)
            && line >= 1;
        if !right {
            wrong.push(format!("{what}: {error}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_common_mistake_gets_its_error_and_a_hint() {
    let server = Server::builder().start();
    let client = server.client();
    for mistakes in [CALLS, NAMES_AND_TYPES, ELSEWHERE, DATES, SYNTAX] {
        check(&client, mistakes);
    }
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_loop_without_end_is_stopped_with_a_hint() {
    for (program, hint) in [
        ("x = 1\nwhile x < 10:\n    y = 1", "make `x < 10` false"),
        ("while True:\n    pass", "break"),
        ("for i in range(10 ** 9):\n    x = i", "numpy"),
    ] {
        let ended = e2e::cli::render(program, &["--time", "0.5", "--json"]);
        assert_eq!(ended.code, Some(3), "{program}: {}", ended.stderr);
        let said: Value = serde_json::from_str(&ended.stderr).expect("JSON");
        let said = said["hint"].as_str().unwrap_or_default();
        assert!(said.contains(hint), "{program}: {said}");
    }
}

#[test]
fn a_picture_without_anything_is_noted() {
    let ended = e2e::cli::render("xs = [1, 2, 3]", &[]);
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    assert_eq!(ended.stderr, "Nothing was drawn: the picture is empty.\n");
}

#[test]
fn functions_that_are_never_called_are_noted_where_nothing_was_drawn() {
    let functions = "def setup():\n    canvas.size(90, 90)\ndef draw():\n    canvas.circle(9, 9, 5)\n";
    let ended = e2e::cli::render(functions, &[]);
    assert_eq!(ended.code, Some(0), "{}", ended.stderr);
    assert!(ended.stderr.contains("setup() and draw() are never called"), "{}", ended.stderr);
    let ended = e2e::cli::render(&format!("{functions}draw()"), &[]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
}

#[test]
fn what_a_turtle_on_a_screen_needs_changes_nothing_here() {
    let program =
        "t = canvas.turtle()\nt.shape('turtle')\nt.forward(50)\nt.done()\nassert not hasattr(t.forward, 'zzz')";
    let ended = e2e::cli::render(program, &[]);
    assert_eq!((ended.code, ended.stderr.as_str()), (Some(0), ""));
}
