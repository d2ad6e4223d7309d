# case: B58
# title: odd values and objects for pandas' plots, and what they find in the place of matplotlib
# expect: raised
# science: drawn | raised | limit:memory | limit:scene | limit:cpu | limit:time
# one: recursive = exec("a = []; a.append(a); frame.plot(ax=a)")
# one: recursive array = exec("a = np.empty(1, object); a[0] = a; frame.plot(ax=a)")
# one: endless = frame.plot(xticks=iter(int, 1))
# one: endless labels = plt.pie([1], labels=type("T", (), {"__module__": "pandas", "__iter__": lambda s: iter(int, 1)})())
# one: claims to be pandas' = plt.plot(type("T", (), {"__module__": "pandas", "index": property(lambda s: 1 / 0)})())
# one: module of a type = plt.plot(type("M", (type,), {"__module__": property(lambda s: 1 / 0)})("T", (), {})())
# one: far dates = pd.Series([1, 2], index=pd.period_range("0001", periods=2, freq="Y")).plot(xlim=(-10 ** 12, 10 ** 12))
# one: seconds of centuries = pd.Series([1, 2], index=pd.period_range("1900", periods=2, freq="s")).plot().set_xlim(0, 10 ** 10)
# one: many axes = pd.DataFrame(np.ones((2, 5000))).plot(subplots=True)
# one: many columns = pd.DataFrame(np.ones((2, 200000))).plot()
# one: many bars = pd.Series(np.ones(10 ** 6)).plot.bar()
# one: changed underneath = exec("import pandas.plotting._matplotlib as m; m.plot = lambda *a, **k: plt.gcf(); frame.plot()")
# one: no modules = exec("import sys; sys.modules.clear(); frame.plot()")
# one: foreign axes = exec("a = frame.plot(); plt.close('all'); plt.clf(); a.right_ax; frame.plot(ax=a, secondary_y=True)")
# one: notes = exec("a = frame.plot(secondary_y='b'); a.right_ax._continue_cycle(plt.gcf()); a._count_periods('x' * 10 ** 6)")
# one: plots while it plots = frame.plot(style=type("S", (str,), {"__iter__": lambda s: iter([frame.plot()])})("-"))
# one: twins = exec("a = frame.plot()\\nfor _ in range(3000): a = frame.plot(ax=a, secondary_y=True)")
import pandas as pd
import matplotlib.pyplot as plt
import numpy as np

frame = pd.DataFrame({"a": [1, 3, 2], "b": [2.0, np.nan, 4.0]}, index=pd.date_range("2024-01-31", periods=3, freq="ME"))
EACH
