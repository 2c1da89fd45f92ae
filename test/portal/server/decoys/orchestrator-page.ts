import { plainPage } from "./plain-page.ts";

/** Another product of the same organization, with a table that looks alike. */
export function orchestratorPage(organization: string, tenant: string): string {
  return plainPage(
    "Orchestrator",
    `<header>Orchestrator · ${tenant}</header>
<main>
<h1>Licenses</h1>
<div role="tablist"><button role="tab" aria-selected="true">Users</button><button role="tab">Machines</button></div>
<form method="post" action="/${organization}/${tenant}/orchestrator_/licenses">
<div role="button" tabindex="0" aria-expanded="true">License Allocations to Users</div>
<table>
<thead><tr><th scope="col">Name</th><th scope="col">Licenses</th><th scope="col">Last in use</th><th></th></tr></thead>
<tbody>
<tr><td>Casey Morgan<br>casey.morgan@${organization}.example</td><td>Attended - Named User</td><td>Oct 1, 2026</td>
<td><button aria-label="Edit license allocation">✎</button></td></tr>
</tbody>
</table>
<button>Save</button>
</form>
</main>`,
  );
}
