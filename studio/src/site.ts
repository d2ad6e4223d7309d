/** What every page can do with a script. Each works without one, too. */
import { startAdmin } from "./pages/admin";
import { startCopying } from "./pages/copying";
import { startDocs } from "./pages/docs";
import { startImage } from "./pages/image";
import { startTheme } from "./pages/theme_switch";

startTheme();
startDocs();
startImage();
startCopying();
startAdmin();
