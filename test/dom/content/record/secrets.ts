/** What must not be in a recording, whole or in part: each word of it is one that no page has by itself. */
export const secrets = {
  user: "Zwenka Quorbitz",
  otherUser: "Thrumble O'Yssing",
  email: "zwenka.quorbitz@vormelco.example",
  account: "zquorb77",
  organization: "vormelco",
  group: "Plixor Frandle Team",
  license: "Gnostrel Wunderbundle",
  quota: "48213",
  id: "7c31f0de-92ab-4e1f-8d5b-6b1de0c2aa9e",
  number: "990417386",
  token: "eyJhbGciOiJIUzI1NiJ9.WyxkibbTokenBody.SgntrQx9",
  cookie: "sessblorque=klivverine",
  query: "trombigast",
  hash: "fennigurl",
  customer: "Dvorlax Holdings",
} as const;

/** Each secret, and each of its words of three letters or digits and more. */
export const searched: readonly string[] = [
  ...new Set(
    Object.values(secrets).flatMap((secret) => [
      secret,
      ...secret.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= 3 && !/^(team|holdings|example)$/i.test(part)),
    ]),
  ),
];

/** Which secrets a text holds, in whatever case. */
export const foundIn = (text: string): string[] => {
  const lower = text.toLowerCase();
  return searched.filter((secret) => lower.includes(secret.toLowerCase()));
};
