/** The one who is signed in to the replica: all writes of that admin are the extension's. */
export const admin = "casey.morgan@acme.example";
