type Planted = Readonly<
  Record<
    | "user"
    | "otherUser"
    | "email"
    | "account"
    | "organization"
    | "group"
    | "license"
    | "quota"
    | "id"
    | "number"
    | "token"
    | "cookie"
    | "query"
    | "hash"
    | "customer",
    string
  >
>;

/** Runs in the page: puts secrets wherever a page may hold any, among what the portal shows and in trees of its own. */
export function plant(secret: Planted): void {
  const { user, otherUser, email, account, organization, group, license, quota, id, number, token, customer } = secret;
  document.title = `${user} – ${customer}`;
  // biome-ignore lint/suspicious/noDocumentCookie: so that the browser at test needs no newer way.
  document.cookie = secret.cookie;
  localStorage.setItem(`oidc.${account}`, token);
  sessionStorage.setItem("oidc.user", email);
  history.replaceState(null, "", `${location.pathname}?${secret.query}=${token}#${secret.hash}`);
  document.documentElement.setAttribute("data-tenant", id);
  document.head.append(
    Object.assign(document.createElement("style"), { textContent: `.${account}::before{content:"${user}"}` }),
  );
  const html = `
    <!-- ${email} ${token} -->
    <script type="application/json">{"token":"${token}"}</script>
    <template><p>${user}</p></template><noscript>${user}</noscript>
    <h2>${group}</h2><h3>Edit Group for ${group}</h3><p>Signed in as ${user} of ${customer} (${email})</p>
    <button aria-label="Remove ${user}" title="${email}" data-user="${email}" data-${account}="${id}">x</button>
    <button role="tab">${group}</button><div role="button" aria-expanded="false">${customer}</div>
    <a href="/u/${account}?t=${token}#${secret.hash}">${otherUser}</a>
    <input name="${account}" value="${email}" placeholder="Ask ${user}" aria-label="Search ${customer}">
    <input type="password" value="${token}"><input type="hidden" value="${token}"><input type="number" value="${quota}">
    <textarea>${user}</textarea><select><option selected value="${account}">${group}</option></select>
    <label for="${account}">${license}</label><input type="checkbox" id="${account}" aria-describedby="${id}"><p id="${id}">${quota} of ${quota}</p>
    <img alt="${user}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><svg role="img" aria-label="${user}"><title>${group}</title></svg>
    <iframe title="${user}" name="${account}" srcdoc="<p>${user} ${token}</p>"></iframe>
    <div class="MuiChip-root ${organization}-${account}" role="button" style="--owner: ${account}">${user}</div>
    <nav aria-label="breadcrumb"><ol><li><a href="#">${customer}</a></li><li>${number}</li></ol></nav>
    <div role="alert">${user} left ${group}</div><div role="menu"><div role="menuitem">Switch to ${customer}</div></div>
    <div role="progressbar" aria-valuenow="${quota}" aria-valuetext="${license}" aria-label="${license}"></div>
    <${organization}-card label="${user}"><p slot="${account}">${group}</p></${organization}-card>
    <div hidden>${user} ${id}</div><p style="visibility:hidden">${otherUser}</p>`;
  const trees = (root: ParentNode): ParentNode[] => [
    root,
    ...[...root.querySelectorAll("*")].flatMap((element) => (element.shadowRoot ? trees(element.shadowRoot) : [])),
  ];
  for (const tree of trees(document)) {
    for (const place of ["main", "tbody td", "header", "aside", "[role=region]"]) {
      const element = tree.querySelector(place);
      if (element) element.append(document.createRange().createContextualFragment(html));
    }
    const texts = [...tree.querySelectorAll("tbody td")].slice(0, 3);
    for (const cell of texts) cell.append(`${user} ${email}`);
  }
  for (const mode of ["open", "closed"] as const) {
    const host = document.body.appendChild(document.createElement(`${organization}-${mode}`));
    host.attachShadow({ mode }).innerHTML = html;
  }
}
