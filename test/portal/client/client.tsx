import { App } from "./app.tsx";
import { showAround } from "./around.ts";
import { mount } from "./mount.tsx";

mount(<App />);
showAround();
