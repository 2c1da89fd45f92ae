import { createHash, X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

export const hosts = ["cloud.uipath.com", "staging.uipath.com", "alpha.uipath.com", "govcloud.uipath.us"] as const;

export interface Certificate {
  readonly key: string;
  readonly cert: string;
  /** What `--ignore-certificate-errors-spki-list` takes: this key is trusted and no other. */
  readonly pin: string;
}

export async function makeCertificate(): Promise<Certificate> {
  const names = [...hosts, "*.dedicated.uipath.com"];
  const made = await generate([{ name: "commonName", value: hosts[0] }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [{ name: "subjectAltName", altNames: names.map((value) => ({ type: 2, value })) }],
  });
  const key = new X509Certificate(made.cert).publicKey.export({ type: "spki", format: "der" });
  return { key: made.private, cert: made.cert, pin: createHash("sha256").update(key).digest("base64") };
}

/** The browser reaches the replica under the real names, and nothing else at all. */
export function browserArgumentsFor(port: number, pin: string): string[] {
  const mapped = [...hosts, "*.dedicated.uipath.com"].map((host) => `MAP ${host} 127.0.0.1:${port}`);
  return [
    `--host-resolver-rules=${[...mapped, "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"].join(", ")}`,
    `--ignore-certificate-errors-spki-list=${pin}`,
  ];
}
