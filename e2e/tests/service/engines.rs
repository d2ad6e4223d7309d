//! Engines: the fast one draws what it can, and what it doesn't offer is handed over to the one with the libraries.

use e2e::cli::paintbox_with;
use e2e::golden::Picture;
use e2e::{Answer, Client, Server, Walls, census, life, science};
use serde_json::{Value, json};

const JSON: (&str, &str) = ("Content-Type", "application/json");
const PANDAS: &str = "import pandas as pd\nprint(pd.DataFrame({'a': [1, 2]})['a'].sum())\ncanvas.circle(50, 50, 40)\n";
const SPATIAL: &str = "import matplotlib.pyplot as plt\nfig = plt.figure()\nax = fig.add_subplot(projection='3d')\n\
                       ax.plot([0, 1, 2], [1, 2, 3])\nplt.show()\n";
const LINE: &str = "import matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\nplt.show()\n";

fn draft(client: &Client, program: &str, more: &Value) -> Value {
    client.draft_with(program, more).json()
}

fn save(client: &Client, name: &str, program: &str) -> Answer {
    let body = json!({"program": program, "width": 400, "height": 300}).to_string();
    client.send("PUT", &format!("/api/v1/images/{name}"), &[JSON], body)
}

fn handovers(client: &Client) -> u64 {
    let text = client.get("/metrics").text();
    let lines = text.lines().filter_map(|line| line.strip_prefix("paintbox_handovers_total{"));
    lines.filter_map(|line| line.rsplit(' ').next()?.parse::<u64>().ok()).sum()
}

#[test]
fn what_the_fast_engine_does_not_offer_is_drawn_by_the_one_that_does() {
    let server = Server::builder().pandas().science().start();
    let client = server.client();
    let auto = json!({});
    // What the fast engine draws stays there.
    let line = draft(&client, LINE, &auto);
    assert_eq!((&line["engine"], &line["error"], &line["handed_over"]), (&json!("python"), &Value::Null, &Value::Null));
    // An import, and a projection.
    let table = draft(&client, PANDAS, &auto);
    assert_eq!((&table["engine"], &table["error"]), (&json!("pandas"), &Value::Null), "{table}");
    assert_eq!(table["console"], "3\n");
    assert_eq!(table["handed_over"], "pandas isn't available here");
    let curve = draft(&client, SPATIAL, &auto);
    assert_eq!((&curve["engine"], &curve["error"]), (&json!("science"), &Value::Null), "{curve}");
    // A program that swallows the end of its first run is handed over all the same.
    let swallowed = draft(&client, &format!("try:\n    import pandas\nexcept:\n    pass\n{PANDAS}"), &auto);
    assert_eq!((&swallowed["engine"], &swallowed["error"]), (&json!("pandas"), &Value::Null), "{swallowed}");
    // A class that isn't there, and an object that can't be called as matplotlib's can.
    for indirect in [
        "plt.gca().yaxis.set_major_locator(mpl.ticker.IndexLocator(2, 0))",
        "mpl.colors.LinearSegmentedColormap('a', {})",
    ] {
        let program =
            format!("import matplotlib as mpl\nimport matplotlib.pyplot as plt\nplt.plot([1, 3, 2])\n{indirect}\n");
        let drawn = draft(&client, &program, &auto);
        assert_eq!(drawn["engine"], "science", "{indirect}: {drawn}");
    }
    // A mistake of the program's own, beside charts, stays what it is.
    let own = draft(&client, "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nprint(nought)\n", &auto);
    assert_eq!((&own["error"]["exception"], &own["error"]["line"]), (&json!("NameError"), &json!(3)), "{own}");
    // What no engine draws: the first one's words, with its hint.
    let wrong = draft(&client, "import matplotlib.pyplot as plt\nplt.plott([1, 2])\n", &auto);
    assert_eq!(
        (&wrong["error"]["exception"], &wrong["error"]["line"]),
        (&json!("AttributeError"), &json!(2)),
        "{wrong}"
    );
    assert_eq!(wrong["error"]["hint"], "did you mean `plot`?", "{wrong}");
    // A named engine doesn't hand over.
    let named = draft(&client, PANDAS, &json!({"engine": "python"}));
    assert!(
        named["error"]["message"].as_str().is_some_and(|said| said.starts_with("pandas isn't available here")),
        "{named}"
    );
    let itself = draft(&client, LINE, &json!({"engine": "science"}));
    assert_eq!((&itself["engine"], &itself["error"]), (&json!("science"), &Value::Null), "{itself}");
    let unknown = draft(&client, LINE, &json!({"engine": "fortran"}));
    assert_eq!(
        unknown["message"], "There is no engine \"fortran\"; the engines are auto, python, pandas, science.",
        "{unknown}"
    );
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_program_goes_to_the_engine_that_offers_what_it_needs() {
    let server = Server::builder().pandas().science().start();
    let client = server.client();
    let auto = json!({});
    let charts = "import matplotlib.pyplot as plt\n";
    let frame = format!("import pandas as pd\n{charts}frame = pd.DataFrame({{'a': [1, 3, 2]}}, index=list('xyz'))\n");
    let handed_over = || {
        let text = client.get("/metrics").text();
        let lines = text.lines().filter(|line| line.starts_with("paintbox_handovers_total{")).map(str::to_owned);
        lines.collect::<Vec<_>>().join(" ")
    };
    // pandas and charts.
    for drawing in ["plt.bar(frame.index, frame['a'])", "frame.plot.bar()", "frame['a'].plot(kind='pie')"] {
        let drawn = draft(&client, &format!("{frame}{drawing}\n"), &auto);
        assert_eq!((&drawn["engine"], &drawn["error"]), (&json!("pandas"), &Value::Null), "{drawing}: {drawn}");
        assert_eq!(drawn["handed_over"], "pandas isn't available here", "{drawn}");
    }
    // What pandas needs of another library, and what its charts need of matplotlib: the last engine that lacks it says so.
    for (drawing, lacks) in [
        ("frame.plot.kde()", "scipy isn't available here"),
        ("frame.plot(table=True)", "tables aren't available here"),
        ("plt.subplot(projection='3d')", "projection='3d' isn't available here"),
    ] {
        let drawn = draft(&client, &format!("{frame}{drawing}\n"), &auto);
        assert_eq!((&drawn["engine"], &drawn["error"]), (&json!("science"), &Value::Null), "{drawing}: {drawn}");
        assert_eq!(drawn["handed_over"], lacks, "{drawn}");
    }
    let both = handed_over();
    assert!(
        both.contains(r#"from="python",to="pandas"} 6"#) && both.contains(r#"from="pandas",to="science"} 3"#),
        "{both}"
    );
    // What the pandas engine doesn't offer either skips it.
    for program in [SPATIAL.to_owned(), format!("import seaborn\n{frame}frame.plot()\n")] {
        let drawn = draft(&client, &program, &auto);
        assert_eq!((&drawn["engine"], &drawn["error"]), (&json!("science"), &Value::Null), "{drawn}");
    }
    let after = handed_over();
    assert!(
        after.contains(r#"from="python",to="pandas"} 6"#) && after.contains(r#"from="python",to="science"} 2"#),
        "{after}"
    );
    // A module that no engine has: the last one may do without.
    let without = draft(&client, "try:\n    import cv2\nexcept ImportError:\n    canvas.background('red')\n", &auto);
    assert_eq!((&without["engine"], &without["error"]), (&json!("science"), &Value::Null), "{without}");
    // The version remembers.
    let saved = save(&client, "frame", &format!("{frame}frame.plot()\n"));
    assert_eq!((saved.status, &saved.json()["engine"]), (201, &json!("pandas")), "{}", saved.text());
    let before = handovers(&client);
    assert_eq!(client.get("/frame.png").status, 200);
    assert_eq!(handovers(&client), before);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn the_table_is_a_data_frame_where_pandas_is() {
    let server = Server::builder().pandas().science().start();
    let client = server.client();
    let data = json!({"data": {"n": [1, 2, null], "ok": [true, null, false], "day": ["2024-01-05", "2024-02-29", null], "word": ["a", "b", "c"]}});
    let program = "frame = data.frame()\nprint(list(frame.columns), [str(t) for t in frame.dtypes], frame['ok'].isna().sum())\n\
                   frame.loc[0, 'n'] = 7\nprint(data['n'][0], frame['n'].sum(), frame['day'].max().day)\ncanvas.background('red')\n";
    let drawn = draft(&client, program, &data);
    assert_eq!((&drawn["engine"], &drawn["error"]), (&json!("pandas"), &Value::Null), "{drawn}");
    assert_eq!(drawn["handed_over"], "data.frame() needs pandas, which isn't available here", "{drawn}");
    assert_eq!(
        drawn["console"], "['n', 'ok', 'day', 'word'] ['float64', 'boolean', 'datetime64[s]', 'str'] 1\n1.0 9.0 29\n",
        "{drawn}"
    );
    server.stop().expect("the server ends cleanly");
}

#[test]
fn libraries_have_their_data_sets_and_no_network() {
    let server = Server::builder().pandas().science().start();
    let client = server.client();
    let program = "from sklearn.datasets import load_iris, load_digits\nimport statsmodels.api as sm\ncanvas.background('red')\n\
                   print(load_iris(as_frame=True).frame.shape, load_digits().images.shape, len(sm.datasets.longley.load_pandas().data))\n";
    let drawn = draft(&client, program, &json!({}));
    assert_eq!((&drawn["error"], &drawn["console"]), (&Value::Null, &json!("(150, 5) (1797, 8, 8) 16\n")), "{drawn}");
    let seaborns = "import seaborn as sns\nfor name in sns.get_dataset_names():\n print(name, *sns.load_dataset(name).shape)\n\
                    print(*sns.load_dataset('tips', cache=False)['day'].cat.categories)\ncanvas.background('red')\n";
    let read = draft(&client, seaborns, &json!({}));
    let sizes = "anscombe 44 3\ndiamonds 53940 10\nflights 144 3\ngeyser 272 3\niris 150 5\nmpg 398 9\npenguins 344 7\n\
                 tips 244 7\ntitanic 891 15\nThur Fri Sat Sun\n";
    assert_eq!((&read["error"], &read["console"]), (&Value::Null, &json!(sizes)), "{read}");
    let far = draft(&client, "import seaborn as sns\nsns.load_dataset('fmri')\n", &json!({}));
    let said = far["error"]["message"].as_str().unwrap_or_default();
    assert!(said.contains("a program has no network; anscombe, diamonds"), "{far}");
    assert_eq!(far["error"]["line"], 2, "{far}");
    // Where libraries are on the server is nobody's business.
    let missing = draft(&client, "import pandas as pd\npd.read_csv(pd.__file__)\n", &json!({}));
    let said = missing["error"]["message"].as_str().unwrap_or_default();
    assert!(said.contains("'pandas/__init__.py'"), "{missing}");
    server.stop().expect("the server ends cleanly");
}

#[test]
fn what_notebooks_import_does_no_harm() {
    let server = Server::builder().pandas().science().start();
    let client = server.client();
    let program = "import tqdm.auto, IPython.display\nfrom tqdm import tqdm, trange\nfrom IPython.display import display, HTML\n\
                   get_ipython().run_line_magic('matplotlib', 'inline')\nwith tqdm(total=5) as bar:\n bar.update(2)\n\
                   print(bar.n, [i for i in trange(3)], len(tqdm('ab')))\ndisplay(HTML('<b>'), {'a': 1})\n\
                   plt.plot([1, 2])\ndisplay(plt.gcf())\n";
    for engine in ["python", "pandas", "science"] {
        let drawn = draft(&client, program, &json!({"engine": engine}));
        assert_eq!(
            (&drawn["error"], &drawn["console"]),
            (&Value::Null, &json!("2 [0, 1, 2] 2\n{'a': 1}\n")),
            "{drawn}"
        );
    }
    let program = "import pandas as pd\nfrom tqdm.notebook import tqdm\ntqdm.pandas()\ncanvas.background('red')\n\
                   print(pd.Series([1, 2]).progress_apply(str).sum())\nimport xml.etree.ElementTree as tree\n\
                   print(tree.fromstring('<a><b>1</b></a>').find('b').text)\n";
    let drawn = draft(&client, program, &json!({}));
    assert_eq!((&drawn["error"], &drawn["console"]), (&Value::Null, &json!("12\n1\n")), "{drawn}");
    assert_eq!(drawn["engine"], "pandas", "{drawn}");
    for (program, said, hint) in [
        ("%matplotlib inline\n", "invalid syntax", "a line that begins with % is a notebook's command"),
        ("!pip install seaborn\n", "invalid syntax", "what can be imported is here"),
        ("get_ipython().run_line_magic('timeit', '1')\n", "%timeit is a notebook's command", ""),
        ("from IPython.display import nothing\n", "cannot import name 'nothing'", ""),
        ("import IPython.parallel\n", "there is no module IPython.parallel", ""),
    ] {
        let error = &draft(&client, program, &json!({}))["error"];
        assert!(error["message"].as_str().is_some_and(|message| message.contains(said)), "{program}{error}");
        assert!(error["hint"].as_str().unwrap_or_default().contains(hint), "{program}{error}");
    }
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_ready_child_has_copied_few_of_its_zygotes_pages() {
    // The most page faults of a child that is ready, and the most memory of its own, KiB. In brackets: where its zygote hasn't placed
    // its memory.
    let engines = [
        (Server::builder(), 350, 1_400),                // (670)
        (Server::builder().pandas(), 1_850, 8 << 10),   // (1,850)
        (Server::builder().science(), 2_700, 12 << 10), // (2,700)
    ];
    for (builder, most_faults, most_kib) in engines {
        let server = builder.placed().start();
        let child = life::settled_children(&server).into_iter().max_by_key(|child| census::page_faults(child.pid));
        let child = child.expect("a child is ready");
        let faults = census::page_faults(child.pid);
        assert!(faults < most_faults, "{faults}, and not {most_faults}");
        match census::own_kib(child.pid) {
            Ok(kib) => assert!(kib < most_kib, "{kib} KiB, and not {most_kib}"),
            // An ordinary user can't look into a process that isn't dumpable, even its own.
            Err(error) => assert!(!rustix::process::geteuid().is_root(), "{error}"),
        }
        server.stop().expect("the server ends cleanly");
    }
}

/// How many pages a PDF has.
fn pages(file: &[u8]) -> usize {
    let folder = tempfile::tempdir().expect("a folder");
    let pdf = folder.path().join("picture.pdf");
    std::fs::write(&pdf, file).expect("a file");
    let mut command = std::process::Command::new("pdftoppm");
    command.args(["-r", "10", "-png"]).arg(&pdf).arg(folder.path().join("page"));
    assert!(command.status().expect("pdftoppm, of Debian's package poppler-utils").success());
    std::fs::read_dir(folder.path()).expect("it is there").count() - 1
}

#[test]
fn a_figure_is_chosen_by_its_number() {
    let server = Server::builder().pandas().science().start();
    let client = server.client();
    let fast = "import matplotlib.pyplot as plt\nfor n in (3, 4, 5):\n    plt.figure(figsize=(n, 2))\n    plt.plot([1, 2])\nplt.show()\n";
    let exact = format!("import scipy\n{fast}");
    for (name, program, engine) in [("fast", fast, "python"), ("exact", exact.as_str(), "science")] {
        let saved = save(&client, name, program).json();
        assert_eq!(saved["engine"], engine, "{saved}");
        assert_eq!(
            saved["console"], "The program made 3 figures; the picture shows the last one (figure 3).\n",
            "{saved}"
        );
        let width = |query: &str| {
            let answer = client.get(&format!("/{name}.png{query}"));
            assert_eq!(answer.status, 200, "{name}{query}: {}", answer.text());
            Picture::decode(&answer.body).width
        };
        assert_eq!(["", "?_figure=1", "?_figure=2", "?_figure=3"].map(width), [500, 300, 400, 500], "{name}");
        let none = client.get_with(&format!("/{name}.png?_figure=4"), &[("Accept", "application/json")]);
        assert_eq!((none.status, &none.json()["exception"]), (422, &json!("ValueError")), "{}", none.text());
        let drawn = draft(&client, program, &json!({"figure": 2}));
        assert_eq!((&drawn["width"], &drawn["console"]), (&json!(400), &json!("")), "{drawn}");
        let missing = draft(&client, program, &json!({"figure": 4}));
        assert_eq!(missing["error"]["message"], "there is no figure 4: the program made 3", "{missing}");
        // All of them are frames or pages, as wide as the widest.
        let apng = client.get(&format!("/{name}.apng?_figure=all"));
        let frames = apng.body.windows(4).position(|chunk| chunk == b"acTL").map(|at| apng.body[at + 7]);
        assert_eq!((apng.status, frames, Picture::decode(&apng.body).width), (200, Some(3), 500), "{name}");
        let pdf = client.get(&format!("/{name}.pdf?_figure=all"));
        assert_eq!((pdf.status, pages(&pdf.body)), (200, 3), "{name}: {}", pdf.text());
        let one = client.get(&format!("/{name}.pdf"));
        assert_eq!((one.status, pages(&one.body)), (200, 1), "{name}");
        let drawn = draft(&client, program, &json!({"figure": "all", "format": "gif"}));
        assert_eq!((&drawn["width"], &drawn["console"], &drawn["error"]), (&json!(500), &json!(""), &Value::Null));
        let still = client.draft_with(program, &json!({"figure": "all"}));
        assert_eq!(still.status, 422, "{}", still.text());
        assert!(still.text().contains("a format with frames or pages"), "{}", still.text());
    }
    let functions = "import matplotlib.pyplot as plt\nfor n in (1, 2):\n    plt.figure()\n    plt.plot([1, n])\n    \
                     plt.gca().xaxis.set_major_formatter(lambda x, at: f'{n}:{x:.1f}')\nplt.show()\n";
    let drawn = draft(&client, functions, &json!({"figure": "all", "format": "pdf", "engine": "python"}));
    assert_eq!((&drawn["error"], &drawn["engine"]), (&Value::Null, &json!("python")), "{drawn}");
    for bad in ["0", "-1", "all", "every", "70000"] {
        assert_eq!(client.get(&format!("/fast.png?_figure={bad}")).status, 400, "{bad}");
    }
    for bad in [json!(0), json!(70_000), json!(1.5), json!("every"), json!([1])] {
        assert_eq!(client.draft_with(fast, &json!({"figure": bad})).status, 422, "{bad}");
    }
    server.stop().expect("the server ends cleanly");
}

#[test]
fn a_version_remembers_its_engine_so_that_viewers_do_not_pay_for_the_attempt() {
    let server = Server::builder().pandas().science().start();
    let client = server.client();
    let saved = save(&client, "curve", SPATIAL);
    assert_eq!((saved.status, &saved.json()["engine"]), (201, &json!("science")), "{}", saved.text());
    assert_eq!(client.get("/api/v1/images/curve").json()["drawn_by"], "science");
    let before = handovers(&client);
    assert_eq!(before, 1);
    for address in ["/curve.png", "/curve.svg?_text=1", "/curve.pdf"] {
        assert_eq!(client.get(address).status, 200, "{address}");
    }
    assert_eq!(handovers(&client), before);
    // A setting of the image, and part of a picture's key.
    let etag = |client: &Client| client.get("/plain.png").header("etag").map(str::to_owned);
    assert_eq!(save(&client, "plain", LINE).json()["engine"], "python");
    let fast = etag(&client);
    assert_eq!(
        client.send("PATCH", "/api/v1/images/plain", &[JSON], json!({"engine": "science"}).to_string()).status,
        200
    );
    assert_eq!(client.get("/api/v1/images/plain").json()["engine"], "science");
    assert_ne!(etag(&client), fast);
    server.stop().expect("the server ends cleanly");
}

#[test]
fn without_the_science_engine_errors_say_what_is_missing() {
    let server = Server::builder().start();
    let missing = draft(&server.client(), PANDAS, &json!({}));
    assert!(
        missing["error"]["message"].as_str().is_some_and(|said| said.starts_with("pandas isn't available")),
        "{missing}"
    );
    server.stop().expect("the server ends cleanly");
}

#[test]
fn the_command_line_names_the_engine() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let place = science();
    let environment = [
        ("PAINTBOX_ENGINES_PANDAS_ENABLED", "true"),
        ("PAINTBOX_ENGINES_PANDAS_ENVIRONMENT", place.to_str().expect("a path is text")),
        ("PAINTBOX_ENGINES_SCIENCE_ENABLED", "true"),
        ("PAINTBOX_ENGINES_SCIENCE_ENVIRONMENT", place.to_str().expect("a path is text")),
    ];
    let render = |arguments: &[&str], program: &str| {
        let arguments = [&["render", "-", "-o", "a.png"], arguments].concat();
        paintbox_with(Walls::All, folder.path(), &environment, &arguments, program)
    };
    let table = render(&[], PANDAS);
    assert_eq!(table.code, Some(0), "{}", table.stderr);
    assert_eq!(table.stderr, "3\npaintbox: drawn by the engine pandas: pandas isn't available here\n");
    let line = render(&["--engine", "science"], LINE);
    assert_eq!((line.code, line.stderr.as_str()), (Some(0), ""));
    let unknown = render(&["--engine", "fortran"], LINE);
    assert_eq!(unknown.code, Some(2));
    assert_eq!(unknown.stderr, "paintbox: there is no engine fortran; --engine can be auto, python, pandas, science\n");
}

#[test]
fn an_error_while_a_figure_is_drawn_says_what_was_drawn_and_which_line_made_it() {
    let server = Server::builder().science().start();
    let client = server.client();
    let science = json!({"engine": "science"});
    for (program, line, says) in [
        (
            "plt.plot([1, 2])\nplt.title(r'$\\frac{1}$')\nplt.xlabel('x')",
            json!(2),
            "This came up while the figure was drawn, in the text '$\\\\frac{1}$' of line 2.",
        ),
        (
            "fig, ax = plt.subplots()\nfor n in range(2):\n    ax.text(0, n, '$' + n * 'x' + '{$')",
            json!(3),
            "in the text '${$' of line 3.",
        ),
        (
            "line, = plt.plot([1, 2], label='height')\nline.get_path_effects = 7\nplt.plot([2, 1])",
            json!(1),
            "in the Line2D 'height' of line 1.",
        ),
        // What passes through the program itself has its line there.
        (
            "import matplotlib.ticker as ticker\nplt.gca().xaxis.set_major_formatter(ticker.FuncFormatter(lambda x, at: 1 / 0))",
            json!(2),
            "division by zero",
        ),
    ] {
        let error = &draft(&client, program, &science)["error"];
        let message = error["message"].as_str().unwrap_or_default();
        assert!(message.ends_with(says), "{program}: {error}");
        assert_eq!(error["line"], line, "{program}: {error}");
    }
    server.stop().expect("the server ends cleanly");
}

#[test]
fn matplotlibs_own_words_have_the_same_hints() {
    let server = Server::builder().science().start();
    let client = server.client();
    for (program, hint) in [
        ("plt.bar([['a'], ['b']], [3, 1])", "labels are text, not lists"),
        ("plt.imshow(np.array([[1, 2], ['x', 4]], dtype=object))", "dtype=float"),
        ("plt.fill_between(np.arange(5), np.arange(4))", "compare len(x) and len(y)"),
        ("plt.plot([1, 2], [1, 2, 3])", "must have the same length"),
        ("plt.scatter([1, 2], [1, 2, 3])", "must have the same length"),
        ("plt.bar([1, 2], [1, 2, 3])", "each bar needs a height"),
    ] {
        let error = &draft(&client, program, &json!({"engine": "science"}))["error"];
        assert!(error["hint"].as_str().is_some_and(|said| said.contains(hint)), "{program}: {error}");
    }
    server.stop().expect("the server ends cleanly");
}

#[test]
fn modules_are_printed_without_the_places_of_their_files() {
    let server = Server::builder().science().start();
    let client = server.client();
    for engine in ["python", "science"] {
        let said =
            draft(&client, "import json\nprint(np, json, math)\ncanvas.circle(50, 50, 40)", &json!({"engine": engine}));
        assert_eq!(said["console"], "<module 'numpy'> <module 'json'> <module 'math'>\n", "{said}");
    }
    server.stop().expect("the server ends cleanly");
}
