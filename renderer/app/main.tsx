import "./no-eval";
import { createRoot } from "react-dom/client";
import { loadPagesWhenQuiet } from "./pages";
import { Providers } from "./providers";
import { Screens } from "./screens";
import "./styles.css";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <Providers>
      <Screens />
    </Providers>,
  );
  loadPagesWhenQuiet();
}
