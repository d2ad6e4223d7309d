/** What every page can do with a script. Each works without one, too. */
import { startTheme } from "./pages/theme_switch";

startTheme();
