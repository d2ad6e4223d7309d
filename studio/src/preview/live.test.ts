import assert from "node:assert/strict";
import { mock, test } from "node:test";
import type { Draft, Drawn } from "../api/draft";
import { RequestFailed, Unreachable } from "../api/problem";
import { LivePreview } from "./live";

/** A preview whose clock and service are the test's. */
function preview() {
  mock.timers.enable({ apis: ["setTimeout"] });
  let now = 0;
  const program = { text: "a" };
  const asked: { program: string; signal: AbortSignal; answer: (drawn: Drawn) => void; fail: (failure: unknown) => void }[] = [];
  const draw = (draft: Draft, _data: unknown, signal: AbortSignal) =>
    new Promise<Drawn>((answer, fail) => asked.push({ program: draft.program, signal, answer, fail }));
  const job = () => ({ draft: { program: program.text } as Draft, data: null });
  const live = new LivePreview(job, draw, () => now, () => 7);
  const pass = async (ms: number) => {
    now += ms;
    mock.timers.tick(ms);
    await settled();
  };
  return { live, asked, program, pass, end: () => mock.timers.reset() };
}

const settled = async () => { for (let turn = 0; turn < 5; turn++) await Promise.resolve(); };
const drawn = (image: string | null, exception?: string, line = 1): Drawn =>
  ({ image, error: exception ? { exception, line, message: "", kind: "raised", status: 422, title: "" } : null, params: [], console: "", usage: {} }) as unknown as Drawn;
const refused = (status: number, retryAfter: number | null) =>
  new RequestFailed({ status, kind: "busy", title: "", message: "Please wait." }, retryAfter);

test("typing is drawn once it pauses, and an older draft is cancelled", async () => {
  const { live, asked, program, pass, end } = preview();
  live.changed();
  await pass(100);
  live.changed();
  await pass(100);
  assert.equal(asked.length, 0);
  await pass(60);
  assert.equal(asked.length, 1);
  program.text = "b";
  live.changed();
  await pass(160);
  assert.deepEqual(asked.map(({ program, signal }) => [program, signal.aborted]), [["a", true], ["b", false]]);
  asked[1]?.answer(drawn("new"));
  await settled();
  asked[0]?.answer(drawn("old"));
  await settled();
  assert.equal(live.picture.value?.image, "new");
  end();
});

test("what is drawn fast is drawn sooner, and what takes long isn't asked for more often", async () => {
  const { live, asked, pass, end } = preview();
  const next = async (took: number, pause: number) => {
    const before = asked.length;
    live.changed();
    await pass(pause - 1);
    assert.equal(asked.length, before);
    await pass(1);
    assert.equal(asked.length, before + 1);
    await pass(took);
    asked[before]?.answer(drawn("picture"));
    await settled();
  };
  await next(20, 150);
  await next(100, 60);
  await next(900, 100);
  await next(20, 150);
  // One that is cancelled has taken at least as long as it ran.
  live.changed();
  await pass(60);
  await pass(120);
  live.changed();
  await pass(60);
  assert.equal(asked.at(-2)?.signal.aborted, true);
  await next(20, 150);
  end();
});

test("the last good picture stays beside an error", async () => {
  const { live, asked, pass, end } = preview();
  live.drawNow();
  await pass(1);
  asked[0]?.answer(drawn("good"));
  await settled();
  live.drawNow();
  await pass(1);
  asked[1]?.answer(drawn(null, "ValueError"));
  await settled();
  assert.equal(live.picture.value?.image, "good");
  assert.equal(live.error?.exception, "ValueError");
  end();
});

test("an error of syntax waits until typing has paused, and the next key forgets it", async () => {
  const { live, asked, pass, end } = preview();
  live.changed();
  await pass(150);
  asked[0]?.answer(drawn(null, "SyntaxError"));
  await pass(500);
  assert.equal(live.answer.value, null);
  live.changed();
  await pass(150);
  asked[1]?.answer(drawn(null, "SyntaxError"));
  await pass(700);
  assert.equal(live.answer.value, null);
  await pass(200);
  assert.equal(live.error?.exception, "SyntaxError");
  end();
});

test("an error in the line that is being written waits, too; one elsewhere doesn't", async () => {
  const { live, asked, pass, end } = preview();
  live.changed();
  await pass(150);
  asked[0]?.answer(drawn(null, "TypeError", 7));
  await settled();
  assert.equal(live.answer.value, null);
  live.changed();
  await pass(150);
  asked[1]?.answer(drawn(null, "TypeError", 3));
  await settled();
  assert.equal(live.error?.line, 3);
  end();
});

test("a busy service is asked again when it said", async () => {
  const { live, asked, pass, end } = preview();
  live.drawNow();
  await pass(1);
  asked[0]?.fail(refused(503, 3));
  await settled();
  assert.equal(live.state.value.kind, "waiting");
  await pass(2_900);
  assert.equal(asked.length, 1);
  await pass(200);
  assert.equal(asked.length, 2);
  end();
});

test("without an answer it is tried again; without a session it isn't", async () => {
  const { live, asked, pass, end } = preview();
  live.drawNow();
  await pass(1);
  asked[0]?.fail(new Unreachable());
  await settled();
  assert.equal(live.state.value.kind, "unreachable");
  await pass(4_000);
  asked[1]?.fail(refused(401, null));
  await settled();
  assert.equal(live.state.value.kind, "signed-out");
  live.changed();
  await pass(10_000);
  assert.equal(asked.length, 2);
  live.again();
  await pass(1);
  assert.equal(asked.length, 3);
  end();
});
