/** What every page can do with a script. Each works without one, too. */
import { startAdmin } from "./pages/admin";
import { startTheme } from "./pages/theme_switch";

startTheme();
startAdmin();
