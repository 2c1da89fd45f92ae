interface ChromeManifest {
  readonly background: { readonly service_worker: string };
  readonly minimum_chrome_version: string;
  readonly storage: { readonly managed_schema: string };
}

/** Firefox's manifest from Chrome's: an event page in place of the service worker, no schema of the policy (Firefox has none), an add-on id, and the statement that no data is collected. */
export function firefoxManifest<M extends ChromeManifest>(manifest: M): object {
  const { minimum_chrome_version: _, storage: _schema, ...rest } = manifest;
  return {
    ...rest,
    background: { scripts: [manifest.background.service_worker], type: "module" },
    browser_specific_settings: {
      gecko: {
        id: "license-sweep@license-sweep.example",
        strict_min_version: "142.0",
        data_collection_permissions: { required: ["none"] },
      },
    },
  };
}
