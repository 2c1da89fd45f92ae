import { createRoot } from "react-dom/client";
import { showAround } from "../around.ts";
import { App } from "./app.tsx";
import { addStyle } from "./style.ts";

addStyle();
const root = document.body.appendChild(document.createElement("div"));
root.id = "root";
createRoot(root).render(<App />);
showAround();
