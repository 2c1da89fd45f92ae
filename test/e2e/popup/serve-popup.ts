import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import manifest from "../../../manifest.json" with { type: "json" };

const kinds: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
};

export interface Served {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the built extension's files under the extension's own content security policy. */
export async function servePopup(folder: string): Promise<Served> {
  const server: Server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    readFile(join(folder, path)).then(
      (body) => {
        response.writeHead(200, {
          "content-type": kinds[extname(path)] ?? "application/octet-stream",
          "content-security-policy": manifest.content_security_policy.extension_pages,
        });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
