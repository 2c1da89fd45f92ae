import { plainPage } from "./plain-page.ts";

/** Documentation on the portal's own host: every phrase of the procedures, a lookalike table and a live button. */
export function docsPage(organization: string): string {
  const action = `/${organization}/docs_/feedback`;
  return plainPage(
    "Deallocating licenses from users",
    `<header>Documentation</header>
<main>
<nav>Admin › Organization › Licenses</nav>
<h1>Licenses</h1>
<div role="tablist"><button role="tab" aria-selected="true">Users</button><button role="tab">Robots &amp; Services</button></div>
<h2>License Allocations to Users</h2>
<p>The table below is an example. Its buttons send feedback about this article.</p>
<form method="post" action="${action}">
<table>
<thead><tr><th scope="col">Name</th><th scope="col">Licenses</th><th scope="col">Last in use</th><th></th></tr></thead>
<tbody>
<tr><td>Casey Morgan<br>casey.morgan@${organization}.example</td><td>Attended - Named User</td><td>Oct 1, 2026</td>
<td><button aria-label="Edit license allocation">✎</button><button aria-label="Remove">🗑</button></td></tr>
</tbody>
</table>
<button>Allocate Licenses</button> <button>Refresh</button>
<section aria-label="Edit License Allocation">
<h2>Edit License Allocation</h2>
<label><input type="radio" name="choice"> Use Group allocation rule</label>
<label><input type="radio" name="choice" checked> Allocate to User</label>
<label><input type="checkbox" name="license" checked> Attended - Named User</label>
<button>Save</button>
</section>
</form>
<h2>License Allocations to Groups</h2>
<p>Row icons: Edit group allocation rule, Group members with license inheritance. In that panel: Release license.</p>
<h2>Accounts &amp; Groups</h2>
<p>Tab Groups, Edit, panel Edit Group, field Add names, Save. Also called Accounts &amp; local groups.</p>
</main>`,
  );
}
